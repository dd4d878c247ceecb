// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "acting.h"
#include "feejsonrows.h"
#include "opendata.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct LedgerText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

Error badInput(const QString &code, const QString &message, const QString &field)
{
    return {ErrorKind::BadInput, code, message, {}, field};
}

Result<StoredDossier> dossierOf(Connection &connection, const QString &code)
{
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOfCode(code);
    if (!key)
        return key.error();
    const auto row = *key ? dossiers.row(**key) : Result<DossierRow>(DossierRow());
    if (!row)
        return row.error();
    return storedDossier(connection, row->id);
}

/// Reads --amount and --received; absent ones are 0.
Result<void> readAmounts(const CommandLine &line, FeeOrder &order)
{
    for (const auto &[option, value] : {std::pair(u"amount"_s, &order.amount), {u"received"_s, &order.received}}) {
        if (!line.has(option))
            continue;
        bool isNumber = false;
        *value = line.value(option).toLongLong(&isNumber);
        if (!isNumber || *value <= 0)
            return badInput(u"number-wrong"_s, LedgerText::tr("This is no number that can be used: type it again."),
                            option);
    }
    return {};
}

/// The payment that is meant: the named one, else the only one in that state.
Result<FeePayment> meantPayment(const FeeBalance &balance, const QString &id, PaymentState state)
{
    if (!id.isEmpty()) {
        const FeePayment *payment = balance.find(QUuid::fromString(id));
        return payment ? Result<FeePayment>(*payment)
                       : badInput(u"no-such-payment"_s, LedgerText::tr("There is no such payment of this dossier."),
                                  u"payment"_s);
    }
    QList<FeePayment> found;
    std::copy_if(balance.payments.begin(), balance.payments.end(), std::back_inserter(found),
                 [state](const FeePayment &payment) { return payment.state == state; });
    if (found.size() == 1)
        return found.first();
    return badInput(u"no-such-payment"_s,
                    found.isEmpty() ? LedgerText::tr("There is no such payment of this dossier.")
                                    : LedgerText::tr("There are several payments: name one with --payment."),
                    u"payment"_s);
}

std::optional<FeeEntryKind> kindOf(const CommandLine &line)
{
    const QString what = line.arguments().first();
    if (what == u"take")
        return FeeEntryKind::Taken;
    if (what == u"transfer")
        return FeeEntryKind::Announced;
    if (what == u"confirm")
        return FeeEntryKind::Confirmed;
    if (what == u"drop")
        return FeeEntryKind::Dropped;
    if (what == u"reverse")
        return FeeEntryKind::Reversed;
    if (line.has(u"approve"_s))
        return FeeEntryKind::Refunded;
    return line.has(u"decline"_s) ? FeeEntryKind::RefundDeclined : FeeEntryKind::RefundAsked;
}

/// Completes the order with the payment it tells of.
Result<void> completeOrder(FeeOrder &order, const CommandLine &line, const FeeBalance &balance)
{
    switch (order.kind) {
    case FeeEntryKind::Taken:
    case FeeEntryKind::Announced:
        if (order.amount == 0)
            order.amount = balance.open() - (order.kind == FeeEntryKind::Announced ? balance.awaited() : 0);
        if (order.amount <= 0 && !line.has(u"amount"_s))
            return Error{ErrorKind::RefusedByRule,
                         u"more-than-due"_s,
                         LedgerText::tr("Nothing is to be paid any more."),
                         {},
                         u"amount"_s};
        return {};
    case FeeEntryKind::Refunded:
    case FeeEntryKind::RefundDeclined:
        for (const FeePayment &payment : balance.payments) {
            if (!payment.requests.isEmpty()) {
                order.request = payment.requests.first().id;
                order.amount = payment.requests.first().amount;
                order.of = payment.entry.id;
                return {};
            }
        }
        return badInput(u"no-such-payment"_s, LedgerText::tr("No refund of this dossier waits to be decided."), {});
    default:
        break;
    }
    const bool isAwaited = order.kind == FeeEntryKind::Confirmed || order.kind == FeeEntryKind::Dropped;
    const auto payment =
        meantPayment(balance, line.value(u"payment"_s, order.of.isNull() ? QString() : order.of.toString()),
                     isAwaited ? PaymentState::Awaited : PaymentState::Paid);
    if (!payment)
        return payment.error();
    order.of = payment->entry.id;
    if (order.amount == 0)
        order.amount = isAwaited                              ? payment->entry.amount
                       : order.kind == FeeEntryKind::Reversed ? payment->paid
                                                              : payment->refundable();
    return {};
}

Result<QJsonObject> keep(Connection &connection, const CommandLine &line, int officeNumber, const Act &act)
{
    FeeOrder order;
    order.kind = *kindOf(line);
    order.ground = line.value(u"reason"_s);
    if (const auto read = readAmounts(line, order); !read)
        return read.error();
    QString code = line.arguments().value(1);
    if (order.kind == FeeEntryKind::Confirmed || order.kind == FeeEntryKind::Dropped) {
        // By its reference, as it stands on the slip.
        const auto announced = FeeTable(connection).announcedAs(code);
        if (!announced)
            return announced.error();
        if (*announced) {
            order.of = (*announced)->id;
            const auto stored = storedDossier(connection, (*announced)->dossier);
            if (!stored)
                return stored.error();
            code = stored->dossier.slipDigits;
        }
    }
    const auto stored = dossierOf(connection, code);
    if (!stored)
        return stored.error();
    const auto balance = FeeTable(connection).balance(stored->dossier.id);
    if (!balance)
        return balance.error();
    if (const auto completed = completeOrder(order, line, *balance); !completed)
        return completed.error();
    const auto entry = keepFee(connection, stored->dossier.id, order, officeNumber, act);
    if (!entry)
        return entry.error();
    return entryJson(*entry, stored->dossier.code());
}

int showLedger(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const QString code = line.arguments().value(1);
    const QDate day = QDate::fromString(line.value(u"day"_s), Qt::ISODate);
    if (code.isEmpty() && !day.isValid())
        return printer.misused(LedgerText::tr("Give a dossier's code, or --day."));
    const auto rows = data->store
                          ->read<QList<QJsonObject>>([&](Connection &connection) -> Result<QList<QJsonObject>> {
                              FeeTable fees(connection);
                              QList<QJsonObject> objects;
                              if (code.isEmpty()) {
                                  const auto entries = fees.ofDays(day, day);
                                  if (!entries)
                                      return entries.error();
                                  for (const FeeEntry &entry : *entries) {
                                      const auto stored = storedDossier(connection, entry.dossier);
                                      objects.append(entryJson(entry, stored ? stored->dossier.code() : QString()));
                                  }
                                  return objects;
                              }
                              const auto stored = dossierOf(connection, code);
                              if (!stored)
                                  return stored.error();
                              const auto entries = fees.ofDossier(stored->dossier.id);
                              const auto balance = fees.balance(stored->dossier.id);
                              if (!entries || !balance)
                                  return entries ? balance.error() : entries.error();
                              const auto receipts = fees.receiptsOf(balance->receiptIds());
                              if (!receipts)
                                  return receipts.error();
                              for (const FeeEntry &entry : *entries)
                                  objects.append(entryJson(entry, stored->dossier.code()));
                              objects.append(balanceJson(*balance, *receipts, stored->dossier.code()));
                              return objects;
                          })
                          .result();
    if (!rows)
        return printer.failed(rows.error());
    for (const QJsonObject &row : *rows)
        printer.object(row);
    return 0;
}

} // namespace

int runLedger(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    if (line.arguments().first() == u"list")
        return showLedger(invocation, line, printer);
    if (line.arguments().size() != 2)
        return printer.misused(LedgerText::tr("Name the dossier by a code, or the transfer by its reference."));
    const auto acting = beginActing(invocation, line.value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const OpenData &data = acting->data;
    const auto kept =
        data.store
            ->write<QJsonObject>(WritePriority::OfficersAct,
                                 [&](Connection &connection) {
                                     return keep(connection, line, data.identity.office.number, acting->act());
                                 })
            .result();
    if (!kept)
        return printer.failed(kept.error());
    printer.object(*kept);
    return 0;
}
