// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duemoving.h"
#include "panel.h"

class ActionButton;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

/// A corrected calendar: which open dossiers move from when to when, and the supervisor's decision about each. Nothing
/// is changed before it is confirmed.
class CalendarPane : public Panel
{
    Q_OBJECT
public:
    explicit CalendarPane(QWidget *parent = nullptr);

    /// `lock`: why this officer may only look; empty: may decide.
    void setReview(const CalendarReview &review, const QString &lock);
    void setBusy(bool isBusy);
    void showOutcome(const QString &text, bool isGood);
    QWidgetList focusOrder() const;

signals:
    void confirmed(const CalendarReview &review, const QSet<QUuid> &chosen, const QString &reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyScale();
    void toggle(int row); ///< By a click or Space.
    void showCount();
    void commit();
    QSet<QUuid> chosen() const;

    QLabel *m_text;
    QTableView *m_table;
    QStandardItemModel *m_model;
    QLabel *m_hint;
    QLineEdit *m_reason;
    QLabel *m_reasonCaption;
    ActionButton *m_confirm;
    QLabel *m_outcome;
    CalendarReview m_review;
    QString m_lock;
    bool m_isBusy = false;
};
