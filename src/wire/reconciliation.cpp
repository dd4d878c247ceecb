// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconciliation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonArray idsToJson(const QList<QUuid> &ids)
{
    QJsonArray json;
    for (const QUuid &id : ids)
        json.append(id.toString(QUuid::WithoutBraces));
    return json;
}

QList<QUuid> idsFromJson(const QJsonValue &json)
{
    QList<QUuid> ids;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &value : array) {
        if (const QUuid id = QUuid::fromString(value.toString()); !id.isNull())
            ids.append(id);
    }
    return ids;
}

} // namespace

QJsonObject toJson(const DayAccount &account)
{
    QJsonArray operations;
    for (const DayAccount::Entry &entry : account.operations)
        operations.append(QJsonArray{entry.opId.toString(QUuid::WithoutBraces), entry.deviceSeq, entry.isAcknowledged});
    QJsonArray unused;
    for (const UnusedNumbers &numbers : account.unused)
        unused.append(QJsonObject{{"agency"_L1, numbers.agency}, {"from"_L1, numbers.from}, {"to"_L1, numbers.to}});
    return {{"operations"_L1, operations},
            {"headHash"_L1, QString::fromLatin1(account.headHash.toHex())},
            {"unused"_L1, unused}};
}

std::optional<DayAccount> dayAccountFromJson(const QJsonObject &json, int most)
{
    const QJsonValue listed = json.value("operations"_L1);
    const QJsonArray operations = listed.toArray();
    if (!listed.isArray() || operations.size() > most)
        return std::nullopt;
    DayAccount account;
    for (const QJsonValue &value : operations) {
        const QJsonArray one = value.toArray();
        const DayAccount::Entry entry{QUuid::fromString(one.at(0).toString()), one.at(1).toInteger(),
                                      one.at(2).toBool()};
        if (entry.opId.isNull() || entry.deviceSeq < 1)
            return std::nullopt;
        account.operations.append(entry);
    }
    account.headHash = QByteArray::fromHex(json.value("headHash"_L1).toString().toLatin1());
    const QJsonArray unused = json.value("unused"_L1).toArray();
    for (const QJsonValue &value : unused) {
        const UnusedNumbers numbers{value["agency"_L1].toString(), value["from"_L1].toInt(), value["to"_L1].toInt()};
        if (numbers.agency.isEmpty() || numbers.from < 1 || numbers.to < numbers.from)
            return std::nullopt;
        account.unused.append(numbers);
    }
    return account;
}

QJsonObject toJson(const DayDifference &difference)
{
    return {{"equal"_L1, difference.isEqual()},
            {"unknown"_L1, idsToJson(difference.unknown)},
            {"applied"_L1, idsToJson(difference.applied)},
            {"onlyHere"_L1, difference.onlyHere},
            {"brokenAt"_L1, difference.brokenAt},
            {"lastSeq"_L1, difference.lastSeq},
            {"unusedKept"_L1, difference.unusedKept}};
}

DayDifference dayDifferenceFromJson(const QJsonObject &json)
{
    return {.unknown = idsFromJson(json.value("unknown"_L1)),
            .applied = idsFromJson(json.value("applied"_L1)),
            .onlyHere = json.value("onlyHere"_L1).toInt(),
            .brokenAt = json.value("brokenAt"_L1).toInteger(),
            .lastSeq = json.value("lastSeq"_L1).toInteger(),
            .unusedKept = json.value("unusedKept"_L1).toInt()};
}
