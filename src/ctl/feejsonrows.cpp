// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feejsonrows.h"

#include "clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString bare(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString wordOfState(PaymentState state)
{
    switch (state) {
    case PaymentState::Awaited:
        return u"awaited"_s;
    case PaymentState::Paid:
        return u"paid"_s;
    case PaymentState::Dropped:
        return u"dropped"_s;
    case PaymentState::Reversed:
        return u"reversed"_s;
    }
    return {};
}

QJsonObject receiptJson(const EReceipt &receipt)
{
    QJsonObject json{{u"state"_s, toText(receipt.state)}};
    if (receipt.isThere()) {
        json.insert(u"form"_s, receipt.form);
        json.insert(u"symbol"_s, receipt.symbol);
        json.insert(u"number"_s, receipt.number);
        json.insert(u"lookup"_s, receipt.lookup);
        json.insert(u"amount"_s, receipt.amount);
    }
    if (!receipt.reason.isEmpty())
        json.insert(u"reason"_s, receipt.reason);
    return json;
}

QJsonObject moneyJson(const CounterMoney &money)
{
    return {{u"cashTaken"_s, money.cashTaken},     {u"cashReturned"_s, money.cashReturned},
            {u"transferred"_s, money.transferred}, {u"transferReturned"_s, money.transferReturned},
            {u"payments"_s, money.payments},       {u"net"_s, money.net()}};
}

} // namespace

QJsonObject entryJson(const FeeEntry &entry, const QString &code)
{
    QJsonObject json{{u"id"_s, bare(entry.id)},       {u"code"_s, code},
                     {u"kind"_s, toText(entry.kind)}, {u"method"_s, toText(entry.method)},
                     {u"amount"_s, entry.amount},     {u"at"_s, toIsoOfficeTime(entry.at)},
                     {u"officer"_s, entry.officerId}, {u"counter"_s, entry.counter}};
    if (entry.kind == FeeEntryKind::Taken) {
        json.insert(u"received"_s, entry.received);
        json.insert(u"change"_s, entry.change());
    }
    if (!entry.reference.isEmpty())
        json.insert(u"reference"_s, entry.reference);
    if (!entry.of.isNull())
        json.insert(u"of"_s, bare(entry.of));
    if (!entry.ground.isEmpty())
        json.insert(u"ground"_s, entry.ground);
    if (!entry.approver.isEmpty())
        json.insert(u"approver"_s, entry.approver);
    return json;
}

QJsonObject balanceJson(const FeeBalance &balance, const QHash<QUuid, EReceipt> &receipts, const QString &code)
{
    QJsonArray payments;
    for (const FeePayment &payment : balance.payments) {
        QJsonObject json{{u"id"_s, bare(payment.entry.id)},
                         {u"method"_s, toText(payment.entry.method)},
                         {u"state"_s, wordOfState(payment.state)},
                         {u"amount"_s, payment.entry.amount},
                         {u"paid"_s, payment.paid},
                         {u"refunded"_s, payment.refunded},
                         {u"refundAsked"_s, payment.requested()}};
        if (!payment.entry.reference.isEmpty())
            json.insert(u"reference"_s, payment.entry.reference);
        if (payment.state == PaymentState::Paid || receipts.contains(payment.paidBy))
            json.insert(u"receipt"_s, receiptJson(receiptOf(payment, receipts)));
        payments.append(json);
    }
    return {{u"code"_s, code},           {u"due"_s, balance.due},
            {u"paid"_s, balance.paid()}, {u"awaited"_s, balance.awaited()},
            {u"open"_s, balance.open()}, {u"excess"_s, balance.excess()},
            {u"payments"_s, payments}};
}

QJsonObject statementLineJson(const StatementLine &line)
{
    QJsonObject json{{u"line"_s, QString::fromLatin1(line.key.toHex().left(16))},
                     {u"day"_s, line.day.toString(Qt::ISODate)},
                     {u"amount"_s, line.amount},
                     {u"state"_s, toText(line.state)}};
    if (!line.reference.isEmpty())
        json.insert(u"reference"_s, line.reference);
    if (!line.note.isEmpty())
        json.insert(u"note"_s, line.note);
    return json;
}

QJsonObject feeDayJson(const FeeDay &day)
{
    QJsonArray counters;
    for (const CounterMoney &money : day.counters) {
        QJsonObject json = moneyJson(money);
        json.insert(u"counter"_s, money.counter);
        counters.append(json);
    }
    QJsonObject json = moneyJson(day.total());
    json.insert(u"day"_s, day.day.toString(Qt::ISODate));
    json.insert(u"counters"_s, counters);
    json.insert(u"awaited"_s, day.awaited);
    json.insert(u"statement"_s, QJsonObject{{u"amount"_s, day.onStatement},
                                            {u"matched"_s, day.matched},
                                            {u"open"_s, day.openLines},
                                            {u"unseenByBank"_s, day.unseenByBank}});
    json.insert(u"receipts"_s, QJsonObject{{u"issued"_s, day.receiptsIssued},
                                           {u"amount"_s, day.receiptsAmount},
                                           {u"missing"_s, day.receiptsMissing},
                                           {u"missingAmount"_s, day.receiptsMissingAmount}});
    QJsonArray counts;
    for (const CashCount &count : day.counts)
        counts.append(cashCountJson(count));
    json.insert(u"cashCounts"_s, counts);
    json.insert(u"cashDifference"_s, day.cashDifference());
    return json;
}

QJsonObject cashCountJson(const CashCount &count)
{
    return {{u"at"_s, toIsoOfficeTime(count.at)},  {u"officer"_s, count.officerId},
            {u"expected"_s, count.expected},       {u"counted"_s, count.counted()},
            {u"difference"_s, count.difference()}, {u"leftOver"_s, count.leftOver},
            {u"handedOver"_s, count.handedOver()}, {u"note"_s, count.note}};
}
