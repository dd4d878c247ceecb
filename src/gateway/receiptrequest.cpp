// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receiptrequest.h"

#include "folding.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

/// P: phí, LP: lệ phí. Its name says which it is.
QString feeKind(const QString &name)
{
    return foldedForSearch(name).startsWith("le phi"_L1) ? u"LP"_s : u"P"_s;
}

QJsonArray requestLines(const QJsonArray &lines)
{
    QJsonArray written;
    for (const QJsonValue &line : lines)
        written.append(QJsonObject{{u"code"_s, line[u"code"_s].toString()},
                                   {u"what"_s, line[u"what"_s].toString()},
                                   {u"kind"_s, feeKind(line[u"what"_s].toString())},
                                   {u"quantity"_s, line[u"quantity"_s].toInteger(1)},
                                   {u"unitPrice"_s, line[u"unitPrice"_s].toInteger()},
                                   {u"amount"_s, line[u"amount"_s].toInteger()}});
    return written;
}

} // namespace

QJsonObject receiptRequest(const Dossier &dossier, const QJsonObject &entry, const QJsonObject &announced)
{
    const Applicant &owner = dossier.applicant;
    const Applicant &payer = submitterOf(dossier);
    const QJsonArray own = entry.value("lines"_L1).toArray();
    return {{u"dossierCode"_s, dossier.code()},
            {u"owner"_s, owner.name},
            {u"payer"_s, payer.name},
            {u"payerId"_s, payer.taxCode.isEmpty() ? payer.paper.number : payer.taxCode},
            {u"address"_s, payer.address.isEmpty() ? owner.address : payer.address},
            {u"email"_s, payer.email.isEmpty() ? owner.email : payer.email},
            {u"procedureCode"_s, dossier.procedureCode},
            {u"procedureName"_s, dossier.procedureName},
            {u"payment"_s, entry.value("method"_L1).toString()},
            {u"lines"_s, requestLines(own.isEmpty() ? announced.value("lines"_L1).toArray() : own)},
            {u"collectedAt"_s, entry.value("at"_L1).toString()}};
}

QJsonArray receiptLines(const QJsonObject &request, Dong amount)
{
    const QJsonArray lines = request.value("lines"_L1).toArray();
    Dong sum = 0;
    for (const QJsonValue &line : lines)
        sum += line[u"amount"_s].toInteger();
    if (sum == amount)
        return request.value("lines"_L1).toArray();
    QJsonObject single =
        lines.isEmpty()
            ? QJsonObject{{u"code"_s, QString()}, {u"what"_s, request.value("procedureName"_L1)}, {u"kind"_s, u"P"_s}}
            : lines.first().toObject();
    single.insert(u"quantity"_s, 1);
    single.insert(u"unitPrice"_s, amount);
    single.insert(u"amount"_s, amount);
    return {single};
}
