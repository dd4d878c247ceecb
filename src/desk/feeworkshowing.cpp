// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionbutton.h"
#include "badgelabel.h"
#include "barcodewriting.h"
#include "codeview.h"
#include "faultline.h"
#include "feeworkpane.h"
#include "segments.h"
#include "typedamount.h"
#include "vietqr.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

// What the pane shows of a dossier's money and of the work that is next, and why that cannot be done.

namespace {

Badge badgeOfBalance(const FeeBalance &balance)
{
    if (balance.excess() > 0)
        return {u"alert"_s, FeeWorkPane::tr("To be paid back"), Tone::Attention, false};
    if (balance.open() == 0 && balance.due > 0)
        return {u"check-circle"_s, FeeWorkPane::tr("Paid"), Tone::Ready, false};
    if (balance.awaited() > 0)
        return {u"clock"_s, FeeWorkPane::tr("Awaiting confirmation"), Tone::Waiting, false};
    if (balance.due == 0)
        return {u"check"_s, FeeWorkPane::tr("Free"), Tone::Draft, false};
    return {u"alert"_s, FeeWorkPane::tr("Not paid yet"), Tone::DueSoon, false};
}

QString receiptWords(const EReceipt &receipt)
{
    if (receipt.isThere())
        return u"%1 · %2"_s.arg(receipt.symbol, receipt.number);
    const QString state = displayName(receipt.state);
    return receipt.reason.isEmpty() ? state : state + u": "_s + receiptReason(receipt.reason);
}

} // namespace

void FeeWorkPane::showFacts()
{
    const bool isThere = !m_view.dossier.id.isNull();
    m_state->setVisible(isThere);
    m_sums->setVisible(isThere);
    if (!isThere) {
        m_code->setText(tr("No dossier chosen"));
        m_who->setText(tr("Scan a slip, type a code in the field above, or choose a line on the left."));
        m_state->clear();
        return;
    }
    const FeeBalance &balance = m_view.balance;
    m_code->setText(m_view.dossier.code().isEmpty() ? tr("Code awaited") : m_view.dossier.code());
    m_who->setText(u"%1 · %2"_s.arg(m_view.dossier.applicant.name, m_view.dossier.procedureName));
    m_state->setBadge(badgeOfBalance(balance));
    QStringList sums{tr("Due %1").arg(formattedDong(balance.due)), tr("paid %1").arg(formattedDong(balance.paid()))};
    if (balance.awaited() > 0)
        sums.append(tr("awaited %1").arg(formattedDong(balance.awaited())));
    if (balance.open() > 0)
        sums.append(tr("open %1").arg(formattedDong(balance.open())));
    if (balance.excess() > 0)
        sums.append(tr("too much %1").arg(formattedDong(balance.excess())));
    if (!m_view.dossier.fee.exemption.isEmpty())
        sums.append(tr("exempt: %1").arg(m_view.dossier.fee.exemption));
    m_sums->setText(sums.join(u" · "_s));
}

void FeeWorkPane::showEntries()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("Amount"), tr("Officer"), tr("Receipt, ground")});
    for (const FeeEntry &entry : std::as_const(m_view.entries)) {
        QString more = entry.ground;
        if (entry.kind == FeeEntryKind::Taken || entry.kind == FeeEntryKind::Confirmed) {
            const QString receipt = receiptWords(m_view.receipts.value(entry.id));
            more = more.isEmpty() ? receipt : receipt + u" · "_s + more;
        } else if (entry.kind == FeeEntryKind::Announced) {
            more = entry.reference;
        }
        const QList<QStandardItem *> row{new QStandardItem(entry.at.toString(u"dd/MM HH:mm"_s)),
                                         new QStandardItem(displayName(entry.kind)),
                                         new QStandardItem(formattedDong(entry.amount)),
                                         new QStandardItem(entry.officerName), new QStandardItem(more)};
        row.at(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.at(4)->setToolTip(more);
        m_model->appendRow(row);
    }
    m_model->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QList<int> widths{92, 156, 92, 128};
    for (int i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(i, themeOf(this).scaled(widths.at(i)));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setVisible(!m_view.dossier.id.isNull());
}

void FeeWorkPane::showWork()
{
    const bool isTaking = m_work == Work::Take;
    const bool isTransfer = isTaking && m_method->current() == 1;
    const bool hasGround = m_work == Work::AskRefund || m_work == Work::Reverse ||
                           (m_work == Work::Decide && m_officer.role != Role::Officer);
    const bool hasAmountField = (isTaking && !isTransfer) || m_work == Work::AskRefund;
    Dong amount = 0;
    QString heading;
    switch (m_work) {
    case Work::Nothing:
        break;
    case Work::Take:
        heading = tr("Take the fee");
        amount = openAmount();
        break;
    case Work::Confirm:
        heading = tr("A transfer is awaited");
        amount = awaited()->entry.amount;
        break;
    case Work::AskRefund:
        heading = tr("Refund: the money goes back the way it came");
        amount = paidOne()->refundable();
        break;
    case Work::Decide:
        heading = tr("A refund waits for a supervisor: %1").arg(asked()->requests.first().ground);
        amount = asked()->requests.first().amount;
        break;
    case Work::Reverse:
        heading = tr("Cancel a payment that was noted by mistake");
        amount = paidOne()->paid;
        break;
    }
    m_heading->setText(heading);
    const bool isThere = !m_view.dossier.id.isNull();
    m_heading->setVisible(!heading.isEmpty());
    m_amountCaption->setText(m_work == Work::AskRefund ? tr("At most") : tr("Amount"));
    m_amount->setText(formattedDong(amount));
    for (QWidget *widget : {m_amountCaption, m_amount})
        widget->setVisible(m_work != Work::Nothing);
    m_method->setVisible(isTaking);
    m_receivedCaption->setText(m_work == Work::AskRefund ? tr("Refunded") : tr("Received"));
    m_received->setAccessibleName(m_receivedCaption->text());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_receivedCaption, m_received})
        widget->setVisible(hasAmountField);
    m_groundCaption->setText(m_work == Work::Decide ? tr("If declined, why") : tr("Ground"));
    m_ground->setAccessibleName(m_groundCaption->text());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_groundCaption, m_ground})
        widget->setVisible(hasGround);
    m_giveUp->setText(m_work == Work::Decide ? tr("Decline") : tr("It will not come"));
    m_giveUp->setVisible(m_work == Work::Confirm || (m_work == Work::Decide && m_officer.role != Role::Officer));
    m_refund->setVisible(isThere && m_work != Work::AskRefund && obstacleTo(Work::AskRefund).isEmpty());
    m_reverse->setVisible(isThere && m_work != Work::Reverse && obstacleTo(Work::Reverse).isEmpty());
    m_commit->setVisible(isThere);
    m_commit->setText(commitText());
    const QString reason = obstacle();
    m_commit->setEnabled(reason.isEmpty());
    m_commit->setToolTip(reason);
    if (isThere && !reason.isEmpty() && !m_isBusy)
        m_fault->setFault(reason, true);
    showChange();
    showCode();
    emit changed();
}

void FeeWorkPane::showChange()
{
    const bool isCash = m_work == Work::Take && m_method->current() == 0;
    m_change->setVisible(isCash);
    m_received->setPlaceholderText(bareAmount(m_work == Work::Take ? openAmount() : 0));
    const Dong given = meantAmount(m_received->text());
    m_change->setText(tr("Change %1").arg(formattedDong(given > openAmount() ? given - openAmount() : 0)));
}

void FeeWorkPane::showCode()
{
    const FeePayment *payment = m_work == Work::Confirm ? awaited() : nullptr;
    const auto text =
        payment
            ? vietQrText({m_view.account.bin, m_view.account.account, payment->entry.amount, payment->entry.reference})
            : Result<QString>(Error());
    const auto modules = text ? qrModules(*text) : Result<ModuleMatrix>(Error());
    m_codeView->setVisible(modules.has_value());
    m_account->setVisible(payment != nullptr);
    if (!modules)
        return;
    m_codeView->setCode(modules->width(), [matrix = *modules](QPainter &painter, const QRectF &rect) {
        paintModules(painter, matrix, rect);
    });
    m_account->setText(
        tr("%1\nAccount %2\n%3\nContent %4")
            .arg(m_view.account.bankName, m_view.account.account, m_view.account.holder, payment->entry.reference));
}

QString FeeWorkPane::obstacleTo(Work work) const
{
    if (m_view.dossier.id.isNull())
        return tr("Open a dossier first: scan its slip or choose a line.");
    const FeePayment *paid = paidOne();
    switch (work) {
    case Work::AskRefund:
        return paid ? QString() : tr("Nothing was paid that could go back.");
    case Work::Reverse:
        if (!paid || paid->refundable() != paid->paid)
            return tr("No payment stands that could be cancelled.");
        if (m_officer.role == Role::Officer && paid->entry.officerId != m_officer.id)
            return tr("Another officer took it: a supervisor cancels it, or ask for a refund.");
        return {};
    default:
        return {};
    }
}

QString FeeWorkPane::obstacle() const
{
    if (m_isBusy)
        return tr("Saving…");
    if (m_view.dossier.id.isNull())
        return obstacleTo(Work::Nothing);
    if (m_work == Work::Nothing)
        return m_view.balance.due == 0 && m_view.dossier.fee.isUnruled
                   ? tr("The catalogue has no fee in force for the day of receipt: ask the administrator.")
                   : tr("Nothing is to be paid any more.");
    if (m_work == Work::Decide && m_officer.role == Role::Officer)
        return tr("A supervisor decides on the refund: ask one to sign in.");
    if (m_work == Work::Take && m_method->current() == 1 && m_view.account.account.isEmpty())
        return tr("The catalogue has no account for transfers: take cash.");
    return {};
}

QString FeeWorkPane::commitText() const
{
    switch (m_work) {
    case Work::Nothing:
    case Work::Take:
        return m_method->current() == 1 ? tr("Show the VietQR") : tr("Take %1").arg(formattedDong(openAmount()));
    case Work::Confirm:
        return tr("The money is there");
    case Work::AskRefund:
        return m_officer.role == Role::Officer ? tr("Ask for the refund") : tr("Pay back");
    case Work::Decide:
        return tr("Approve and pay back");
    case Work::Reverse:
        return tr("Cancel the payment");
    }
    return {};
}
