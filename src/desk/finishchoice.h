// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderchecking.h"

#include <QWidget>

class QLineEdit;
class Segments;

/// When an act that may end while the citizen waits is finished: at once, by the rule's appointment, two working days
/// later for many papers, or as agreed in writing. Hidden for all other procedures.
class FinishChoice : public QWidget
{
    Q_OBJECT
public:
    enum class Way { AtOnce, ByRule, Longer, Agreed };

    explicit FinishChoice(QWidget *parent = nullptr);

    void setProcedure(const Procedure *procedure);
    void setLatest(const std::optional<QDateTime> &latest) { m_latest = latest; } ///< With Longer: until when.
    Way way() const;  ///< ByRule where nothing is to be chosen.
    void changeWay(); ///< On to the next.
    void writeTo(ReceiveOrder &order) const;
    void readFrom(const ReceiveOrder &order);
    void clear();
    void markFaults(const QList<FieldFault> &faults);
    QWidget *fieldFor(const QString &field) const; ///< "finish", "agreement"; else null.
    QWidgetList focusOrder() const;

signals:
    void changed();
    void dateAsked(bool isAsked); ///< Agreed: a day is to be entered; or no more.

private:
    void choose(Way way);
    void take(Way way);

    Segments *m_segments;
    QLineEdit *m_agreement;
    QList<Way> m_ways;
    QString m_procedure;
    std::optional<QDateTime> m_latest;
};
