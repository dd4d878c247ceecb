// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconciling.h"

#include "cashtable.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

struct Reconciling
{
    Q_DECLARE_TR_FUNCTIONS(Reconciling)
};

QString seenOnStatement(const StatementLine &line)
{
    return Reconciling::tr("on the statement of %1").arg(line.day.toString(u"dd/MM/yyyy"_s));
}

/// The line's money as a confirmation of the announced transfer.
Result<void> confirmBy(Connection &connection, const StatementLine &line, const FeeEntry &announced, int officeNumber,
                       const Act &act)
{
    FeeOrder order;
    order.kind = FeeEntryKind::Confirmed;
    order.amount = line.amount;
    order.of = announced.id;
    order.ground = seenOnStatement(line);
    const auto kept = keepFee(connection, announced.dossier, order, officeNumber, act);
    if (!kept)
        return kept.error();
    return {};
}

/// Money that came without being announced, or a second time.
Result<QUuid> noteArrived(Connection &connection, const StatementLine &line, const QUuid &dossier, int officeNumber,
                          const Act &act)
{
    FeeOrder order;
    order.kind = FeeEntryKind::Announced;
    order.amount = line.amount;
    order.hasArrived = true;
    order.ground = seenOnStatement(line);
    const auto announced = keepFee(connection, dossier, order, officeNumber, act);
    if (!announced)
        return announced.error();
    if (const auto confirmed = confirmBy(connection, line, *announced, officeNumber, act); !confirmed)
        return confirmed.error();
    return announced->id;
}

Result<const FeePayment *> paymentIn(const FeeBalance &balance, const FeeEntry &announced)
{
    const FeePayment *payment = balance.find(announced.id);
    if (!payment)
        return Error{ErrorKind::RefusedByRule,
                     u"no-such-payment"_s,
                     Reconciling::tr("There is no such payment of this dossier."),
                     {},
                     {}};
    return payment;
}

/// Compares a new line with what was announced under its reference, and confirms what it pays.
Result<void> match(Connection &connection, StatementLine &line, ImportedStatement &imported, int officeNumber,
                   const Act &act)
{
    FeeTable fees(connection);
    const auto announced = fees.announcedAs(line.reference);
    if (!announced)
        return announced.error();
    if (!*announced)
        return {};
    line.entry = (*announced)->id;
    line.state = StatementState::AmountDiffers;
    const auto balance = fees.balance((*announced)->dossier);
    if (!balance)
        return balance.error();
    const auto payment = paymentIn(*balance, **announced);
    if (!payment)
        return payment.error();
    const auto earlier = StatementTable(connection).ofEntry((*announced)->id);
    if (!earlier)
        return earlier.error();
    if (line.amount != (*announced)->amount || *earlier || (*payment)->state == PaymentState::Reversed)
        return {};
    line.state = StatementState::Matched;
    if ((*payment)->state == PaymentState::Paid) {
        ++imported.seen;
        return {};
    }
    ++imported.confirmed;
    return confirmBy(connection, line, **announced, officeNumber, act);
}

/// A transfer of that amount which an officer saw and no statement has yet: its Announced entry; null: none.
Result<QUuid> seenWithoutLine(Connection &connection, const FeeBalance &balance, Dong amount)
{
    for (const FeePayment &payment : balance.payments) {
        if (payment.entry.kind != FeeEntryKind::Announced || payment.state != PaymentState::Paid ||
            payment.paid != amount)
            continue;
        const auto line = StatementTable(connection).ofEntry(payment.entry.id);
        if (!line)
            return line.error();
        if (!*line)
            return payment.entry.id;
    }
    return QUuid();
}

CounterMoney &moneyOf(FeeDay &day, int counter)
{
    for (CounterMoney &money : day.counters) {
        if (money.counter == counter)
            return money;
    }
    day.counters.append(CounterMoney{.counter = counter});
    return day.counters.last();
}

/// The balances of the dossiers that these entries tell of.
Result<QHash<QUuid, FeeBalance>> balancesOf(Connection &connection, const QList<FeeEntry> &entries)
{
    QHash<QUuid, FeeBalance> balances;
    FeeTable fees(connection);
    for (const FeeEntry &entry : entries) {
        if (balances.contains(entry.dossier))
            continue;
        const auto balance = fees.balance(entry.dossier);
        if (!balance)
            return balance.error();
        balances.insert(entry.dossier, *balance);
    }
    return balances;
}

/// The payment that this entry brought; null of other entries, and of one that saw a transfer again.
const FeePayment *broughtBy(const FeeEntry &entry, const QHash<QUuid, FeeBalance> &balances)
{
    if (entry.kind != FeeEntryKind::Taken && entry.kind != FeeEntryKind::Confirmed)
        return nullptr;
    const auto balance = balances.constFind(entry.dossier);
    const FeePayment *payment = balance == balances.constEnd() ? nullptr : balance->find(entry.id);
    return payment && payment->paidBy == entry.id ? payment : nullptr;
}

void addEntry(FeeDay &day, const FeeEntry &entry, const QHash<QUuid, FeeBalance> &balances)
{
    CounterMoney &money = moneyOf(day, entry.counter);
    const bool isCash = entry.method == PaymentMethod::Cash;
    if (broughtBy(entry, balances)) {
        (isCash ? money.cashTaken : money.transferred) += entry.amount;
        ++money.payments;
    } else if (entry.kind == FeeEntryKind::Reversed || entry.kind == FeeEntryKind::Refunded) {
        (isCash ? money.cashReturned : money.transferReturned) += entry.amount;
    }
}

Result<void> addReceipts(Connection &connection, FeeDay &day, const QList<FeeEntry> &entries,
                         const QHash<QUuid, FeeBalance> &balances)
{
    for (const FeeEntry &entry : entries) {
        const FeePayment *payment = broughtBy(entry, balances);
        if (!payment)
            continue;
        const auto receipts = FeeTable(connection).receiptsOf(balances.value(entry.dossier).receiptIds());
        if (!receipts)
            return receipts.error();
        const EReceipt receipt = receiptOf(*payment, *receipts);
        const Dong left = payment->paid - payment->refunded;
        if (receipt.isThere()) {
            ++day.receiptsIssued;
            day.receiptsAmount += receipt.amount;
        } else if (left > 0) {
            ++day.receiptsMissing;
            day.receiptsMissingAmount += left;
        }
    }
    return {};
}

Result<void> addStatement(Connection &connection, FeeDay &day, const QList<FeeEntry> &entries,
                          const QHash<QUuid, FeeBalance> &balances)
{
    StatementTable statement(connection);
    const auto lines = statement.ofDays(day.day, day.day);
    if (!lines)
        return lines.error();
    for (const StatementLine &line : *lines) {
        day.onStatement += line.amount;
        if (!line.entry.isNull() && line.state != StatementState::AmountDiffers)
            day.matched += line.amount;
        else if (line.state != StatementState::Settled)
            day.openLines += line.amount;
    }
    for (const FeeEntry &entry : entries) {
        if (entry.kind == FeeEntryKind::Announced) {
            const FeeBalance balance = balances.value(entry.dossier);
            const FeePayment *payment = balance.find(entry.id);
            if (payment && payment->state == PaymentState::Awaited)
                day.awaited += entry.amount;
        } else if (entry.kind == FeeEntryKind::Confirmed && broughtBy(entry, balances)) {
            const auto line = statement.ofEntry(entry.of);
            if (!line)
                return line.error();
            day.unseenByBank += *line ? 0 : entry.amount;
        }
    }
    return {};
}

} // namespace

Result<ImportedStatement> importStatement(Connection &connection, const QList<StatementLine> &lines, int officeNumber,
                                          const Act &act)
{
    StatementTable statement(connection);
    ImportedStatement imported;
    imported.lines = int(lines.size());
    for (const StatementLine &read : lines) {
        const auto known = statement.find(read.key);
        if (!known)
            return known.error();
        if (*known) {
            ++imported.known;
            continue;
        }
        StatementLine line = read;
        imported.amount += line.amount;
        if (!line.reference.isEmpty()) {
            if (const auto matched = match(connection, line, imported, officeNumber, act); !matched)
                return matched.error();
        }
        if (line.state != StatementState::Matched)
            ++imported.open;
        if (const auto added = statement.add(line, act.at, act.officer.id); !added)
            return added.error();
    }
    return imported;
}

Result<void> settleLine(Connection &connection, const QByteArray &key, const StatementDecision &decision,
                        int officeNumber, const Act &act)
{
    using What = StatementDecision::What;
    StatementTable statement(connection);
    const auto found = statement.find(key);
    if (!found)
        return found.error();
    const bool isOpen =
        *found && ((*found)->state == StatementState::AmountDiffers || (*found)->state == StatementState::Unknown);
    if (!isOpen)
        return Error{ErrorKind::RefusedByRule,
                     u"line-settled"_s,
                     Reconciling::tr("This line of the statement was decided already."),
                     {},
                     {}};
    const StatementLine line = **found;
    if (decision.what == What::NoFee) {
        if (decision.note.trimmed().isEmpty())
            return Error{
                ErrorKind::BadInput, u"note-missing"_s, Reconciling::tr("Say what this money is."), {}, u"note"_s};
        return statement.settle(key, StatementState::Settled, {}, decision.note.simplified());
    }
    FeeTable fees(connection);
    QUuid dossier = decision.dossier;
    std::optional<FeeEntry> announced;
    if (decision.what == What::Accept) {
        auto entry = fees.find(line.entry);
        if (!entry)
            return entry.error();
        if (!*entry)
            return Error{ErrorKind::RefusedByRule,
                         u"no-such-payment"_s,
                         Reconciling::tr("No transfer was announced with this reference: give the line to a dossier."),
                         {},
                         {}};
        announced = *entry;
        dossier = announced->dossier;
    }
    const auto balance = fees.balance(dossier);
    if (!balance)
        return balance.error();
    // What is awaited of the dossier is what came; else it is money of its own.
    for (const FeePayment &payment : balance->payments) {
        const bool isMeant = announced ? payment.entry.id == announced->id : payment.state == PaymentState::Awaited;
        const bool mayCome = payment.state == PaymentState::Awaited || payment.state == PaymentState::Dropped;
        if (!isMeant || !mayCome)
            continue;
        if (const auto confirmed = confirmBy(connection, line, payment.entry, officeNumber, act); !confirmed)
            return confirmed.error();
        return statement.settle(key, StatementState::Settled, payment.entry.id, decision.note.simplified());
    }
    // An officer may have seen this very money before the bank told of it.
    const auto seen =
        decision.what == What::Assign ? seenWithoutLine(connection, *balance, line.amount) : Result<QUuid>(QUuid());
    if (!seen)
        return seen.error();
    if (!seen->isNull())
        return statement.settle(key, StatementState::Settled, *seen, decision.note.simplified());
    const auto arrived = noteArrived(connection, line, dossier, officeNumber, act);
    if (!arrived)
        return arrived.error();
    return statement.settle(key, StatementState::Settled, *arrived, decision.note.simplified());
}

CounterMoney FeeDay::total() const
{
    CounterMoney sum;
    for (const CounterMoney &money : counters) {
        sum.cashTaken += money.cashTaken;
        sum.cashReturned += money.cashReturned;
        sum.transferred += money.transferred;
        sum.transferReturned += money.transferReturned;
        sum.payments += money.payments;
    }
    return sum;
}

Dong FeeDay::cashDifference() const
{
    Dong sum = 0;
    for (const CashCount &count : counts)
        sum += count.difference();
    return sum;
}

Result<FeeDay> feeDay(Connection &connection, QDate date)
{
    FeeDay day;
    day.day = date;
    const auto entries = FeeTable(connection).ofDays(date, date);
    if (!entries)
        return entries.error();
    const auto balances = balancesOf(connection, *entries);
    if (!balances)
        return balances.error();
    for (const FeeEntry &entry : *entries)
        addEntry(day, entry, *balances);
    std::sort(day.counters.begin(), day.counters.end(),
              [](const CounterMoney &one, const CounterMoney &other) { return one.counter < other.counter; });
    if (const auto added = addStatement(connection, day, *entries, *balances); !added)
        return added.error();
    if (const auto added = addReceipts(connection, day, *entries, *balances); !added)
        return added.error();
    const auto counts = CashTable(connection).ofDay(date);
    if (!counts)
        return counts.error();
    day.counts = *counts;
    return day;
}
