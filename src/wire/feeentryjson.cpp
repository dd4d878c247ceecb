// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeentryjson.h"

#include "clock.h"
#include "dossierjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

void putText(QJsonObject &json, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        json.insert(name, value);
}

void putId(QJsonObject &json, const QString &name, const QUuid &id)
{
    if (!id.isNull())
        json.insert(name, id.toString(QUuid::WithoutBraces));
}

QUuid idAt(const QJsonObject &json, const QString &name)
{
    return QUuid::fromString(json.value(name).toString());
}

} // namespace

QJsonObject toJson(const FeeEntry &entry)
{
    QJsonObject json{{u"kind"_s, toText(entry.kind)}, {u"method"_s, toText(entry.method)},
                     {u"amount"_s, entry.amount},     {u"at"_s, toIsoOfficeTime(entry.at)},
                     {u"officer"_s, entry.officerId}, {u"officerName"_s, entry.officerName},
                     {u"counter"_s, entry.counter}};
    putId(json, u"id"_s, entry.id);
    putId(json, u"dossier"_s, entry.dossier);
    putId(json, u"of"_s, entry.of);
    putId(json, u"request"_s, entry.request);
    putText(json, u"reference"_s, entry.reference);
    putText(json, u"ground"_s, entry.ground);
    putText(json, u"approver"_s, entry.approver);
    if (entry.received > 0)
        json.insert(u"received"_s, entry.received);
    QJsonArray lines;
    for (const FeeLine &line : entry.lines)
        lines.append(toJson(line));
    if (!lines.isEmpty())
        json.insert(u"lines"_s, lines);
    return json;
}

Result<FeeEntry> feeEntryFromJson(const QJsonObject &json)
{
    FeeEntry entry;
    const auto kind = feeEntryKindFromText(json.value(u"kind"_s).toString());
    entry.id = idAt(json, u"id"_s);
    entry.dossier = idAt(json, u"dossier"_s);
    entry.amount = json.value(u"amount"_s).toInteger();
    entry.at = fromIsoOfficeTime(json.value(u"at"_s).toString());
    if (!kind || entry.id.isNull() || entry.dossier.isNull() || entry.amount <= 0 || !entry.at.isValid())
        return Error{ErrorKind::BadInput,
                     u"fee-entry-unreadable"_s,
                     QCoreApplication::translate("FeeEntry", "An entry of the fee ledger cannot be read."),
                     u"kind, id, dossier, amount or time"_s,
                     {}};
    entry.kind = *kind;
    entry.method = paymentMethodFromText(json.value(u"method"_s).toString());
    entry.received = json.value(u"received"_s).toInteger();
    entry.reference = json.value(u"reference"_s).toString();
    entry.of = idAt(json, u"of"_s);
    entry.request = idAt(json, u"request"_s);
    entry.ground = json.value(u"ground"_s).toString();
    entry.approver = json.value(u"approver"_s).toString();
    entry.officerId = json.value(u"officer"_s).toString();
    entry.officerName = json.value(u"officerName"_s).toString();
    entry.counter = json.value(u"counter"_s).toInt();
    const QJsonArray lines = json.value(u"lines"_s).toArray();
    for (const QJsonValue &line : lines)
        entry.lines.append(feeLineFromJson(line.toObject()));
    return entry;
}
