// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeforms.h"

using namespace Qt::StringLiterals;

namespace {

// Printed forms are Vietnamese in every language of the window.

QString printedDong(Dong amount)
{
    return formattedDong(amount).replace(u'₫', u'đ');
}

QString differenceText(Dong difference)
{
    if (difference == 0)
        return u"không"_s;
    return (difference > 0 ? u"thừa "_s : u"thiếu "_s) + printedDong(qAbs(difference));
}

QList<FormValues> feeRows(const FeeEntry &entry)
{
    QList<FormValues> rows;
    for (const FeeLine &line : entry.lines) {
        if (line.amount == 0)
            continue;
        rows.append({{u"index"_s, QString::number(rows.size() + 1)},
                     {u"fee"_s, line.what},
                     {u"quantity"_s, QString::number(line.quantity)},
                     {u"amount"_s, printedDong(line.amount)}});
    }
    return rows;
}

} // namespace

PaymentForm paymentForm(const Dossier &dossier, const FeePayment &payment, const EReceipt &receipt, const Act &act)
{
    const FeeEntry &entry = payment.entry;
    const Dong left = payment.paid - payment.refunded;
    PaymentForm made;
    made.form = receipt.isThere() ? u"e-receipt"_s : u"cash-slip"_s;
    made.occasion.officerName = entry.officerName;
    made.occasion.at = act.at;
    made.occasion.rows.insert(u"fees"_s, feeRows(entry));
    FormValues &values = made.occasion.values;
    values = {{u"payer"_s, submitterOf(dossier).name},
              {u"total"_s, printedDong(left)},
              {u"totalWords"_s, amountInWords(left).value_or({})},
              {u"method"_s, entry.method == PaymentMethod::Cash ? u"tiền mặt"_s : u"chuyển khoản"_s}};
    if (receipt.isThere()) {
        values.insert({{u"receiptForm"_s, receipt.form},
                       {u"receiptSymbol"_s, receipt.symbol},
                       {u"receiptNumber"_s, receipt.number},
                       {u"issued"_s, receipt.issuedAt.toString(u"HH:mm dd/MM/yyyy"_s)},
                       {u"lookup"_s, receipt.lookup}});
        return made;
    }
    values.insert(u"payment"_s, entry.id.toString(QUuid::WithoutBraces).left(13));
    values.insert(u"reference"_s, entry.reference);
    if (entry.received > 0) {
        values.insert(u"received"_s, printedDong(entry.received));
        values.insert(u"change"_s, printedDong(entry.change()));
    }
    return made;
}

FormOccasion cashCountOccasion(const CashCount &count)
{
    FormOccasion occasion;
    occasion.officerName = count.officerName;
    occasion.at = count.at;
    occasion.values = {
        {u"drawer"_s, QString::number(count.counter)},
        {u"counted"_s, printedDong(count.counted())},
        {u"countedWords"_s, count.counted() > 0 ? amountInWords(count.counted()).value_or({}) : u"Không đồng"_s},
        {u"expected"_s, printedDong(count.expected)},
        {u"difference"_s, differenceText(count.difference())},
        {u"reason"_s, count.note},
        {u"leftOver"_s, printedDong(count.leftOver)},
        {u"handedOver"_s, printedDong(count.handedOver())}};
    QList<FormValues> pieces;
    for (const Dong note : bankNotes()) {
        const int number = count.pieces.value(note);
        if (number > 0)
            pieces.append({{u"index"_s, QString::number(pieces.size() + 1)},
                           {u"note"_s, printedDong(note)},
                           {u"pieces"_s, QString::number(number)},
                           {u"amount"_s, printedDong(note * number)}});
    }
    occasion.rows.insert(u"pieces"_s, pieces);
    return occasion;
}
