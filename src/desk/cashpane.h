// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeview.h"
#include "panel.h"

class ActionButton;
class FaultLine;
class QLabel;
class QLineEdit;
class QSpinBox;

/// Kiểm quỹ: the drawer counted by notes at the end of a shift, beside what the ledger expects.
class CashPane : public Panel
{
    Q_OBJECT
public:
    explicit CashPane(QWidget *parent = nullptr);
    void setOverview(const FeeOverview &overview);
    void showCounted(const QString &text); ///< The count was saved; the fields are empty again.
    void showFault(const Error &error);
    QWidgetList focusOrder() const;

public slots:
    void commit();

signals:
    void countRequested(const CashOrder &order);

private:
    CashOrder order() const;
    Dong counted() const;
    void showSums();

    ExpectedCash m_expected;
    QList<QSpinBox *> m_pieces; ///< In the order of bankNotes().
    QLabel *m_ledger;
    QLabel *m_counted;
    QLabel *m_difference;
    QLineEdit *m_left;
    QLabel *m_handed;
    QLineEdit *m_note;
    QLabel *m_earlier;
    QLabel *m_outcome;
    FaultLine *m_fault;
    ActionButton *m_commit;
};
