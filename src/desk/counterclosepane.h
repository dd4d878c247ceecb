// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayclose.h"
#include "panel.h"

class ActionButton;
class FaultLine;
class QLabel;
class QLineEdit;

/// Chốt quầy: what the day of this counter came to, confirmed by its officer before the supervisor signs the office's.
class CounterClosePane : public Panel
{
    Q_OBJECT
public:
    explicit CounterClosePane(QWidget *parent = nullptr);
    /// `now`: as the day stands; `confirmed`: how it was confirmed last, if it was.
    void setDay(const CounterDay &now, const std::optional<CounterDay> &confirmed);
    void showFault(const Error &error);
    QWidgetList focusOrder() const;

public slots:
    void commit();

signals:
    void confirmRequested(const QString &note);

private:
    void showConfirmed(const CounterDay &now, const std::optional<CounterDay> &confirmed);

    QLabel *m_work;
    QLabel *m_numbers;
    QLabel *m_gaps;
    QLabel *m_money;
    QLabel *m_drafts;
    QLineEdit *m_note;
    QLabel *m_standing;
    FaultLine *m_fault;
    ActionButton *m_commit;
};
