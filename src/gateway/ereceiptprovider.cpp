// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ereceiptprovider.h"

#include "clock.h"
#include "receiptnotice.h"
#include "receiptrequest.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMark = 32;
constexpr qsizetype longestLookup = 200;

QString pathOf(ReceiptAsk::Kind kind)
{
    return kind == ReceiptAsk::Kind::Issue     ? u"/issue"_s
           : kind == ReceiptAsk::Kind::Replace ? u"/replace"_s
                                               : u"/cancel"_s;
}

QJsonObject bodyOf(const ReceiptAsk &ask)
{
    QJsonObject body{{u"key"_s, ask.key}, {u"id"_s, ask.payment}};
    if (ask.kind != ReceiptAsk::Kind::Issue) {
        body.insert(u"form"_s, ask.form);
        body.insert(u"symbol"_s, ask.symbol);
        body.insert(u"number"_s, ask.number);
    }
    body.insert(u"unitTaxCode"_s, ask.unit.taxCode);
    if (ask.kind == ReceiptAsk::Kind::Cancel) // Nothing personal is needed for it.
        return body;
    body.insert(u"unitName"_s, ask.unit.name);
    for (auto at = ask.request.begin(); at != ask.request.end(); ++at)
        body.insert(at.key(), at.value());
    body.insert(u"lines"_s, receiptLines(ask.request, ask.amount));
    body.insert(u"amount"_s, ask.amount);
    body.insert(u"amountInWords"_s, amountInWords(ask.amount).value_or(QString()));
    return body;
}

bool isMark(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestMark;
}

ReceiptAnswer unreadable()
{
    return {.postponed = {u"unreadable-answer"_s, true, false}};
}

ReceiptAnswer issued(const QJsonObject &json)
{
    const ProvidedReceipt receipt{.form = json.value("form"_L1).toString(),
                                  .symbol = json.value("symbol"_L1).toString(),
                                  .number = json.value("number"_L1).toString(),
                                  .lookup = json.value("lookup"_L1).toString().left(longestLookup),
                                  .issuedAt = fromIsoOfficeTime(json.value("issuedAt"_L1).toString())};
    if (!isMark(receipt.form) || !isMark(receipt.symbol) || receipt.number.isEmpty() || !receipt.issuedAt.isValid())
        return unreadable();
    if (!isReceiptNumber(receipt.number))
        return {.kind = ReceiptAnswer::Kind::NotLegal, .reason = u"number-not-legal"_s};
    return {.kind = ReceiptAnswer::Kind::Issued, .receipt = receipt};
}

} // namespace

ReceiptAnswer HttpEReceiptProvider::ask(const ReceiptAsk &ask)
{
    const ProviderReply reply = postToProvider(m_provider, pathOf(ask.kind), ask.key, bodyOf(ask));
    if (reply.postponed)
        return {.postponed = *reply.postponed};
    const QString status = reply.json.value("status"_L1).toString();
    if (status == "refused"_L1)
        return {.kind = ReceiptAnswer::Kind::Refused, .reason = reasonCode(reply.json.value("reason"_L1).toString())};
    // An answer to somebody else's question must not number this payment.
    if (reply.status >= 400 || reply.json.value("key"_L1).toString() != ask.key)
        return unreadable();
    if (status == "cancelled"_L1 && ask.kind == ReceiptAsk::Kind::Cancel)
        return {.kind = ReceiptAnswer::Kind::Cancelled};
    return status == "issued"_L1 && ask.kind != ReceiptAsk::Kind::Cancel ? issued(reply.json) : unreadable();
}
