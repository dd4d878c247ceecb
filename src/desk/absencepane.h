// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "absence.h"
#include "panel.h"

class ActionButton;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

/// An officer is absent: what the officer holds, who takes it over, and the list that both sign.
class AbsencePane : public Panel
{
    Q_OBJECT
public:
    explicit AbsencePane(QWidget *parent = nullptr);

    /// `lock`: why this officer may only look; empty: may decide.
    void setHoldings(const QList<Holding> &holdings, const QString &lock);
    void setBusy(bool isBusy);
    void showOutcome(const QString &text, const QString &field = {}); ///< With a field: the focus goes there.
    QWidgetList focusOrder() const;

signals:
    void handOverRequested(const AbsenceOrder &order);

private:
    void showHeld();
    void commit();
    QString takerOf(const QComboBox *box) const;

    QComboBox *m_from;
    QComboBox *m_to;
    QListView *m_list;
    QStandardItemModel *m_model;
    QLineEdit *m_reason;
    QLineEdit *m_cash;
    ActionButton *m_commit;
    QLabel *m_outcome;
    QList<Holding> m_holdings;
    QString m_lock;
    bool m_isBusy = false;
};
