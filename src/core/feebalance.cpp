// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feebalance.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Balance
{
    Q_DECLARE_TR_FUNCTIONS(FeeBalance)
};

Error refused(const QString &code, const QString &message, const QString &field = {})
{
    return {ErrorKind::RefusedByRule, code, message, {}, field};
}

bool isOf(const FeePayment &payment, const QUuid &entry)
{
    return payment.entry.id == entry || (!payment.paidBy.isNull() && payment.paidBy == entry) ||
           payment.seenAgainBy.contains(entry);
}

FeePayment *paymentOf(FeeBalance &balance, const QUuid &entry)
{
    for (FeePayment &payment : balance.payments) {
        if (isOf(payment, entry))
            return &payment;
    }
    return nullptr;
}

void apply(FeeBalance &balance, const FeeEntry &entry)
{
    if (entry.kind == FeeEntryKind::Taken || entry.kind == FeeEntryKind::Announced) {
        const bool isTaken = entry.kind == FeeEntryKind::Taken;
        balance.payments.append({entry,
                                 isTaken ? PaymentState::Paid : PaymentState::Awaited,
                                 isTaken ? entry.amount : 0,
                                 isTaken ? entry.id : QUuid(),
                                 {},
                                 0,
                                 {}});
        return;
    }
    FeePayment *payment = paymentOf(balance, entry.of);
    if (!payment)
        return;
    switch (entry.kind) {
    case FeeEntryKind::Confirmed:
        // Seen twice, by an officer and by a statement elsewhere: it arrived once.
        if (payment->state != PaymentState::Paid) {
            payment->state = PaymentState::Paid;
            payment->paid = entry.amount;
            payment->paidBy = entry.id;
        } else {
            payment->seenAgainBy.append(entry.id);
        }
        break;
    case FeeEntryKind::Dropped:
        if (payment->state == PaymentState::Awaited)
            payment->state = PaymentState::Dropped;
        break;
    case FeeEntryKind::Reversed:
        payment->state = PaymentState::Reversed;
        payment->paid = 0;
        break;
    case FeeEntryKind::RefundAsked:
        payment->requests.append(entry);
        break;
    case FeeEntryKind::Refunded:
    case FeeEntryKind::RefundDeclined:
        payment->refunded += entry.kind == FeeEntryKind::Refunded ? entry.amount : 0;
        payment->requests.removeIf([&entry](const FeeEntry &request) { return request.id == entry.request; });
        break;
    default:
        break;
    }
}

Result<void> checkAmounts(const FeeEntry &entry)
{
    if (entry.amount <= 0 || entry.amount > largestPayment)
        return Error{ErrorKind::BadInput,
                     u"amount-wrong"_s,
                     Balance::tr("The amount must lie between 1 ₫ and %1.").arg(formattedDong(largestPayment)),
                     {},
                     u"amount"_s};
    if (entry.kind == FeeEntryKind::Taken && entry.received < entry.amount)
        return Error{ErrorKind::BadInput,
                     u"change-negative"_s,
                     Balance::tr("What was handed over is less than the %1 to be paid: count again.")
                         .arg(formattedDong(entry.amount)),
                     {},
                     u"received"_s};
    if (entry.received > largestPayment)
        return Error{ErrorKind::BadInput,
                     u"amount-wrong"_s,
                     Balance::tr("What was handed over is too much to be true: type it again."),
                     {},
                     u"received"_s};
    return {};
}

} // namespace

Dong FeePayment::requested() const
{
    Dong sum = 0;
    for (const FeeEntry &request : requests)
        sum += request.amount;
    return sum;
}

Dong FeeBalance::paid() const
{
    Dong sum = 0;
    for (const FeePayment &payment : payments)
        sum += payment.paid - payment.refunded;
    return sum;
}

Dong FeeBalance::awaited() const
{
    Dong sum = 0;
    for (const FeePayment &payment : payments)
        sum += payment.state == PaymentState::Awaited ? payment.entry.amount : 0;
    return sum;
}

Dong FeeBalance::open() const
{
    return std::max<Dong>(0, due - paid());
}

Dong FeeBalance::excess() const
{
    return std::max<Dong>(0, paid() - due);
}

QList<QUuid> FeeBalance::receiptIds() const
{
    QList<QUuid> ids;
    for (const FeePayment &payment : payments) {
        if (!payment.paidBy.isNull())
            ids.append(payment.paidBy);
        ids += payment.seenAgainBy;
    }
    return ids;
}

const FeePayment *FeeBalance::find(const QUuid &entry) const
{
    const auto found = std::find_if(payments.begin(), payments.end(),
                                    [&entry](const FeePayment &payment) { return isOf(payment, entry); });
    return found == payments.end() ? nullptr : &*found;
}

Dong feeDue(const Fee &fee, const QList<FeeEntry> &entries)
{
    if (!fee.isUnruled)
        return fee.total();
    Dong due = 0;
    for (const FeePayment &payment : feeBalance(0, entries).payments) {
        const bool isLive = payment.state == PaymentState::Awaited || payment.state == PaymentState::Paid;
        for (const FeeLine &line : payment.entry.lines)
            due += isLive ? line.amount : 0;
    }
    return due;
}

FeeBalance feeBalance(Dong due, const QList<FeeEntry> &entries)
{
    FeeBalance balance;
    balance.due = due;
    for (const FeeEntry &entry : entries)
        apply(balance, entry);
    return balance;
}

EReceipt receiptOf(const FeePayment &payment, const QHash<QUuid, EReceipt> &receipts)
{
    EReceipt found = receipts.value(payment.paidBy);
    for (const QUuid &other : payment.seenAgainBy) {
        if (!found.isThere() && receipts.contains(other))
            found = receipts.value(other);
    }
    return found;
}

Result<void> mayFollow(const FeeBalance &balance, const FeeEntry &entry)
{
    if (const auto checked = checkAmounts(entry); !checked)
        return checked.error();
    const bool needsGround = entry.kind == FeeEntryKind::Reversed || entry.kind == FeeEntryKind::RefundAsked ||
                             entry.kind == FeeEntryKind::RefundDeclined;
    if (needsGround && entry.ground.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, u"ground-missing"_s, Balance::tr("Say why."), {}, u"ground"_s};
    if (entry.kind == FeeEntryKind::Taken || entry.kind == FeeEntryKind::Announced) {
        if (entry.amount > balance.open())
            return refused(u"more-than-due"_s,
                           balance.open() > 0
                               ? Balance::tr("Only %1 are still to be paid.").arg(formattedDong(balance.open()))
                               : Balance::tr("Nothing is to be paid any more."),
                           u"amount"_s);
        if (entry.kind == FeeEntryKind::Announced && entry.amount > balance.open() - balance.awaited())
            return refused(u"already-awaited"_s,
                           Balance::tr("A transfer of this fee is awaited already: confirm it or give it up first."));
        return {};
    }
    const FeePayment *payment = balance.find(entry.of);
    if (!payment)
        return refused(u"no-such-payment"_s, Balance::tr("There is no such payment of this dossier."));
    if (entry.kind == FeeEntryKind::Confirmed || entry.kind == FeeEntryKind::Dropped) {
        // What was given up may arrive all the same.
        const bool isOpen = payment->state == PaymentState::Awaited ||
                            (payment->state == PaymentState::Dropped && entry.kind == FeeEntryKind::Confirmed);
        if (!isOpen)
            return refused(u"not-awaited"_s,
                           Balance::tr("This transfer is not awaited any more: %1.").arg(displayName(payment->state)));
        return {};
    }
    if (payment->state != PaymentState::Paid)
        return refused(u"not-paid"_s, Balance::tr("This payment is not there: %1.").arg(displayName(payment->state)));
    if (entry.kind == FeeEntryKind::Reversed && payment->refundable() != payment->paid)
        return refused(u"not-paid"_s, Balance::tr("Money of this payment went back or shall go back already."));
    const bool isAsked = std::any_of(payment->requests.begin(), payment->requests.end(),
                                     [&entry](const FeeEntry &request) { return request.id == entry.request; });
    const bool isAnswer = entry.kind == FeeEntryKind::Refunded || entry.kind == FeeEntryKind::RefundDeclined;
    if (isAnswer && !isAsked)
        return refused(u"no-such-payment"_s, Balance::tr("This refund was decided already."));
    const Dong most = payment->refundable() + (isAsked ? entry.amount : 0);
    if (entry.kind != FeeEntryKind::Reversed && entry.amount > most)
        return refused(u"refund-too-large"_s,
                       Balance::tr("At most %1 of this payment can go back.").arg(formattedDong(most)), u"amount"_s);
    return {};
}

QString displayName(PaymentState state)
{
    switch (state) {
    case PaymentState::Awaited:
        return Balance::tr("Awaiting confirmation");
    case PaymentState::Paid:
        return Balance::tr("Paid");
    case PaymentState::Dropped:
        return Balance::tr("Not paid");
    case PaymentState::Reversed:
        return Balance::tr("Cancelled");
    }
    return {};
}
