// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feekeeping.h"

#include "acting.h"
#include "cashcountjson.h"
#include "cashtable.h"
#include "feeentryjson.h"
#include "slipcode.h"
#include "slipcounting.h"
#include "uuidv7.h"
#include "vietqr.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct FeeKeeping
{
    Q_DECLARE_TR_FUNCTIONS(FeeKeeping)
};

bool isSupervisor(const Officer &officer)
{
    return officer.role != Role::Officer;
}

Result<void> mayKeep(const FeeBalance &balance, const FeeEntry &entry, const Officer &officer)
{
    if (isSupervisor(officer))
        return {};
    const Error refused{
        ErrorKind::NotAllowed,
        u"not-supervisor"_s,
        FeeKeeping::tr("A supervisor pays back or declines, and cancels what another officer or another "
                       "day took: ask for a refund, or call one."),
        {},
        {}};
    if (entry.kind == FeeEntryKind::Refunded || entry.kind == FeeEntryKind::RefundDeclined)
        return refused;
    const FeePayment *payment = balance.find(entry.of);
    if (entry.kind == FeeEntryKind::Reversed && payment &&
        (payment->entry.officerId != officer.id || payment->entry.at.date() != entry.at.date()))
        return refused;
    return {};
}

/// Money goes back where it was taken: not out of this office's drawer or account if another one has it.
Result<void> liesHere(Connection &connection, const FeeEntry &entry)
{
    if (entry.kind != FeeEntryKind::Reversed && entry.kind != FeeEntryKind::Refunded)
        return {};
    const auto elsewhere = FeeTable(connection).madeElsewhere(entry.dossier);
    if (!elsewhere)
        return elsewhere.error();
    if (!elsewhere->contains(entry.of))
        return {};
    return Error{ErrorKind::RefusedByRule,
                 u"paid-elsewhere"_s,
                 FeeKeeping::tr("This was paid at the other unit that handles the dossier: that unit gives it back."),
                 {},
                 {}};
}

/// What the timeline of the dossier says of it.
QString eventText(const FeeEntry &entry)
{
    QStringList parts{formattedDong(entry.amount)};
    if (!entry.ground.isEmpty())
        parts.append(entry.ground);
    return parts.join(u" · "_s);
}

/// Writes the entry, its event and its operation.
Result<FeeEntry> keep(Connection &connection, const FeeEntry &made, const Act &act)
{
    FeeEntry entry = made;
    entry.at = act.at;
    entry.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    entry.officerId = act.officer.id;
    entry.officerName = act.officer.displayName;
    entry.counter = act.device.counter;
    NewOperation operation = operationOf(OperationKind::feeEntry, entry.dossier, act);
    operation.payload = {{u"entry"_s, toJson(entry)}};
    const auto opId = OutboxTable(connection).append(operation, act.device);
    if (!opId)
        return opId.error();
    if (const auto added = FeeTable(connection).add(entry, *opId); !added)
        return added.error();
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(entry.dossier);
    if (!key)
        return key.error();
    if (*key) {
        const DossierEvent event = eventOf(u"fee-"_s + toText(entry.kind), act, eventText(entry));
        if (const auto noted = dossiers.addEvent(**key, event); !noted)
            return noted.error();
    }
    return entry;
}

/// The way of the money of what it tells of: a refund goes back the way the payment came.
PaymentMethod methodOf(const FeeOrder &order, const FeeBalance &balance)
{
    if (order.kind == FeeEntryKind::Taken)
        return PaymentMethod::Cash;
    const FeePayment *payment = balance.find(order.of);
    return payment ? payment->entry.method : PaymentMethod::Transfer;
}

Result<QString> newReference(Connection &connection, int officeNumber, const Act &act)
{
    const auto serial = nextSlipSerial(connection, act.at.date());
    if (!serial)
        return serial.error();
    return paymentReference(SlipCode::make(officeNumber, act.device.counter, act.at.date(), *serial));
}

} // namespace

Result<FeeEntry> keepFee(Connection &connection, const QUuid &dossier, const FeeOrder &order, int officeNumber,
                         const Act &act)
{
    const auto stored = storedDossier(connection, dossier);
    if (!stored)
        return stored.error();
    auto balance = FeeTable(connection).balance(dossier);
    if (!balance)
        return balance.error();
    FeeEntry entry;
    entry.dossier = dossier;
    entry.kind = order.kind;
    entry.method = methodOf(order, *balance);
    entry.amount = order.amount;
    entry.received = order.kind == FeeEntryKind::Taken && order.received == 0 ? order.amount : order.received;
    entry.of = order.of;
    entry.request = order.request;
    entry.ground = order.ground.simplified();
    entry.at = act.at;
    if (order.kind == FeeEntryKind::Taken || order.kind == FeeEntryKind::Announced) {
        entry.lines = order.lines.isEmpty() ? stored->dossier.fee.lines : order.lines;
        if (stored->dossier.fee.isUnruled && !stored->dossier.isVoid) // What is asked for now is what is due.
            balance->due += order.amount;
        if (order.hasArrived)
            balance->due = std::max(balance->due, balance->paid() + balance->awaited() + order.amount);
    }
    if (order.kind == FeeEntryKind::Refunded || order.kind == FeeEntryKind::RefundDeclined)
        entry.approver = act.officer.id;
    if (const FeePayment *payment = balance->find(order.of)) {
        // What comes later tells of what brought the money, to which the e-receipt belongs.
        const bool isAwaitedStep = order.kind == FeeEntryKind::Confirmed || order.kind == FeeEntryKind::Dropped;
        entry.of = isAwaitedStep ? payment->entry.id : payment->paidBy.isNull() ? payment->entry.id : payment->paidBy;
    }
    if (const auto may = mayFollow(*balance, entry); !may)
        return may.error();
    if (const auto may = mayKeep(*balance, entry, act.officer); !may)
        return may.error();
    if (const auto isHere = liesHere(connection, entry); !isHere)
        return isHere.error();
    if (order.kind == FeeEntryKind::Announced) {
        auto reference = newReference(connection, officeNumber, act);
        if (!reference)
            return reference.error();
        entry.reference = *std::move(reference);
    }
    return keep(connection, entry, act);
}

Result<std::optional<FeeEntry>> keepReceivedFee(Connection &connection, const Dossier &dossier, const Act &act)
{
    const Fee &fee = dossier.fee;
    const Dong total = fee.total();
    const bool isPaid = fee.method == PaymentMethod::Cash || fee.method == PaymentMethod::Transfer;
    if (total == 0 || !isPaid)
        return std::optional<FeeEntry>();
    FeeEntry entry;
    entry.dossier = dossier.id;
    entry.kind = fee.method == PaymentMethod::Cash ? FeeEntryKind::Taken : FeeEntryKind::Announced;
    entry.method = fee.method;
    entry.amount = total;
    entry.received = fee.method == PaymentMethod::Cash ? fee.received : 0;
    entry.lines = fee.lines;
    if (const auto slip = SlipCode::parse(dossier.slipDigits); slip && fee.method == PaymentMethod::Transfer)
        entry.reference = paymentReference(*slip);
    if (const auto may = mayFollow(feeBalance(total, {}), entry); !may)
        return may.error();
    const auto kept = keep(connection, entry, act);
    if (!kept)
        return kept.error();
    return std::optional(*kept);
}

Result<void> giveUpFees(Connection &connection, const QUuid &dossier, const QString &reason, const Act &act)
{
    const auto balance = FeeTable(connection).balance(dossier);
    if (!balance)
        return balance.error();
    const auto elsewhere = FeeTable(connection).madeElsewhere(dossier);
    if (!elsewhere)
        return elsewhere.error();
    for (const FeePayment &payment : balance->payments) {
        if (elsewhere->contains(payment.entry.id))
            continue;
        FeeEntry entry;
        entry.dossier = dossier;
        entry.method = payment.entry.method;
        entry.amount = payment.entry.amount;
        entry.of = payment.entry.id;
        entry.ground = reason;
        const bool isOwnCashOfToday =
            payment.state == PaymentState::Paid && payment.entry.kind == FeeEntryKind::Taken &&
            payment.entry.officerId == act.officer.id && payment.entry.counter == act.device.counter &&
            payment.entry.at.date() == act.at.date() && payment.refunded == 0 && payment.requests.isEmpty();
        if (payment.state == PaymentState::Awaited)
            entry.kind = FeeEntryKind::Dropped;
        else if (isOwnCashOfToday)
            entry.kind = FeeEntryKind::Reversed;
        else
            continue;
        if (const auto kept = keep(connection, entry, act); !kept)
            return kept.error();
    }
    return FeeTable(connection).refreshMatters(dossier);
}

Result<ExpectedCash> expectedCash(Connection &connection, int counter)
{
    ExpectedCash expected;
    const auto last = CashTable(connection).last();
    if (!last)
        return last.error();
    if (*last) {
        expected.atStart = (*last)->leftOver;
        expected.uptoSeq = (*last)->uptoSeq;
        expected.since = (*last)->at;
    }
    const auto entries = FeeTable(connection).behind(expected.uptoSeq, counter);
    if (!entries)
        return entries.error();
    for (const LedgerEntry &row : *entries) {
        expected.uptoSeq = row.seq;
        if (row.entry.method != PaymentMethod::Cash)
            continue;
        if (row.entry.kind == FeeEntryKind::Taken)
            expected.taken += row.entry.amount;
        else if (row.entry.kind == FeeEntryKind::Reversed || row.entry.kind == FeeEntryKind::Refunded)
            expected.returned += row.entry.amount;
    }
    return expected;
}

Result<CashCount> countCash(Connection &connection, const CashOrder &order, const Act &act)
{
    const auto expected = expectedCash(connection, act.device.counter);
    if (!expected)
        return expected.error();
    const CashCount count{.id = makeUuidV7(act.at.toMSecsSinceEpoch()),
                          .at = act.at,
                          .officerId = act.officer.id,
                          .officerName = act.officer.displayName,
                          .counter = act.device.counter,
                          .uptoSeq = expected->uptoSeq,
                          .expected = expected->total(),
                          .pieces = order.pieces,
                          .leftOver = order.leftOver,
                          .note = order.note.simplified()};
    if (const auto checked = checkCashCount(count); !checked)
        return checked.error();
    if (const auto added = CashTable(connection).add(count); !added)
        return added.error();
    NewOperation operation = operationOf(OperationKind::cashCounted, count.id, act);
    operation.payload = {{u"count"_s, toJson(count)}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return count;
}
