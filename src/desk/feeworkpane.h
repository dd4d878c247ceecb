// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeview.h"
#include "officer.h"
#include "panel.h"

class ActionButton;
class BadgeLabel;
class CodeView;
class FaultLine;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;
class Segments;

/// The fee of one dossier: what is due and was paid, its entries, and the one thing to be done next: take, confirm a
/// transfer with its VietQR, refund, cancel, decide. commit() does it.
class FeeWorkPane : public Panel
{
    Q_OBJECT
public:
    enum class Work { Nothing, Take, Confirm, AskRefund, Decide, Reverse };

    explicit FeeWorkPane(QWidget *parent = nullptr);

    void setOfficer(const Officer &officer) { m_officer = officer; }
    void setView(const FeeView &view);
    void clear();
    QUuid dossier() const { return m_view.dossier.id; }
    Work work() const { return m_work; }
    bool isUntouched() const;  ///< Nothing was begun or typed: what is shown may be shown anew.
    void startWork(Work work); ///< Only what obstacleTo() allows.
    QString obstacleTo(Work work) const;
    QString obstacle() const; ///< Why commit() cannot be done; empty: it can.
    QString commitText() const;
    void setBusy(bool isBusy);
    void showFault(const Error &error);
    QWidgetList focusOrder() const;

public slots:
    void commit();
    void giveUp(); ///< The transfer will not come; or the refund is declined.
    bool back();   ///< From what was begun to what is next; false: nothing was begun.
    void focusWork();

signals:
    void requested(const QUuid &dossier, const FeeOrder &order);
    void changed(); ///< What can be done.
    void printAsked(const QUuid &dossier);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeWork();
    void showFacts();
    void showEntries();
    void showWork();
    void showChange();
    void showCode();
    Work nextWork() const;
    Dong openAmount() const;
    const FeePayment *awaited() const;
    const FeePayment *paidOne() const;
    const FeePayment *asked() const;
    std::optional<FeeOrder> order() const;

    FeeView m_view;
    Officer m_officer;
    Work m_work = Work::Nothing;
    bool m_isBusy = false;
    QLabel *m_code;
    QLabel *m_who;
    QLabel *m_sums;
    BadgeLabel *m_state;
    QTableView *m_table;
    QStandardItemModel *m_model;
    QLabel *m_heading;
    QLabel *m_amountCaption;
    QLabel *m_amount;
    Segments *m_method;
    QLabel *m_receivedCaption;
    QLineEdit *m_received;
    QLabel *m_change;
    QLabel *m_groundCaption;
    QLineEdit *m_ground;
    CodeView *m_codeView;
    QLabel *m_account;
    FaultLine *m_fault;
    ActionButton *m_commit;
    ActionButton *m_giveUp;
    ActionButton *m_refund;
    ActionButton *m_reverse;
};
