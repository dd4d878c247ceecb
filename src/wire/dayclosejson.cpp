// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayclosejson.h"

#include "clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString dayCloseId(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const NumberEquation &numbers)
{
    return {{u"issued"_s, numbers.issued},   {u"sent"_s, numbers.sent},
            {u"waiting"_s, numbers.waiting}, {u"quarantined"_s, numbers.quarantined},
            {u"void"_s, numbers.voided},     {u"gaps"_s, QJsonArray::fromStringList(numbers.gaps)}};
}

NumberEquation numbersFromJson(const QJsonObject &json)
{
    NumberEquation numbers{.issued = json.value("issued"_L1).toInt(),
                           .sent = json.value("sent"_L1).toInt(),
                           .waiting = json.value("waiting"_L1).toInt(),
                           .quarantined = json.value("quarantined"_L1).toInt(),
                           .voided = json.value("void"_L1).toInt(),
                           .gaps = {}};
    const QJsonArray gaps = json.value("gaps"_L1).toArray();
    for (const QJsonValue &gap : gaps)
        numbers.gaps.append(gap.toString());
    return numbers;
}

QJsonObject toJson(const DayCheck &check)
{
    return {{u"line"_s, toText(check.what)},
            {u"state"_s, toText(check.state)},
            {u"count"_s, check.count},
            {u"text"_s, check.text},
            {u"explanation"_s, check.explanation}};
}

std::optional<DayCheck> checkFromJson(const QJsonObject &json)
{
    const auto what = dayCheckFromText(json.value("line"_L1).toString());
    const auto state = dayCheckStateFromText(json.value("state"_L1).toString());
    if (!what || !state)
        return std::nullopt;
    return DayCheck{.what = *what,
                    .state = *state,
                    .count = json.value("count"_L1).toInt(),
                    .text = json.value("text"_L1).toString(),
                    .explanation = json.value("explanation"_L1).toString()};
}

Error unreadableDay(const QString &field)
{
    return {ErrorKind::BadInput, u"day-unreadable"_s, {}, u"a closed day cannot be read"_s, field};
}

} // namespace

QJsonObject toJson(const CounterDay &day)
{
    QJsonObject json{{u"id"_s, dayCloseId(day.id)},
                     {u"day"_s, day.day.toString(Qt::ISODate)},
                     {u"counter"_s, day.counter},
                     {u"at"_s, toIsoOfficeTime(day.at)},
                     {u"officer"_s, day.officerId},
                     {u"officerName"_s, day.officerName},
                     {u"received"_s, day.received},
                     {u"returned"_s, day.returned},
                     {u"corrected"_s, day.corrected},
                     {u"fees"_s, day.fees},
                     {u"cash"_s, day.cash},
                     {u"cashDifference"_s, day.cashDifference},
                     {u"drafts"_s, day.drafts},
                     {u"numbers"_s, toJson(day.numbers)},
                     {u"note"_s, day.note}};
    if (day.counted)
        json.insert(u"counted"_s, *day.counted);
    return json;
}

QJsonObject toJson(const DayRecord &record)
{
    return {{u"day"_s, record.day.toString(Qt::ISODate)},
            {u"received"_s, record.received},
            {u"void"_s, record.voided},
            {u"returned"_s, record.returned},
            {u"corrected"_s, record.corrected},
            {u"payments"_s, record.payments},
            {u"fees"_s, record.fees},
            {u"confirmations"_s, record.confirmations},
            {u"sha256"_s, QString::fromLatin1(record.sha256.toHex())}};
}

QJsonObject toJson(const DayClose &close)
{
    QJsonArray checks;
    for (const DayCheck &check : close.checks)
        checks.append(toJson(check));
    return {{u"id"_s, dayCloseId(close.id)},
            {u"record"_s, toJson(close.record)},
            {u"at"_s, toIsoOfficeTime(close.at)},
            {u"officer"_s, close.officerId},
            {u"officerName"_s, close.officerName},
            {u"selfClosed"_s, close.isSelfClosed},
            {u"checks"_s, checks}};
}

Result<CounterDay> counterDayFromJson(const QJsonObject &json)
{
    CounterDay day;
    day.id = QUuid::fromString(json.value("id"_L1).toString());
    day.day = QDate::fromString(json.value("day"_L1).toString(), Qt::ISODate);
    day.counter = json.value("counter"_L1).toInt();
    day.at = fromIsoOfficeTime(json.value("at"_L1).toString());
    if (day.id.isNull())
        return unreadableDay(u"id"_s);
    if (!day.day.isValid() || !day.at.isValid())
        return unreadableDay(u"day"_s);
    if (day.counter <= 0)
        return unreadableDay(u"counter"_s);
    day.officerId = json.value("officer"_L1).toString();
    day.officerName = json.value("officerName"_L1).toString();
    day.received = json.value("received"_L1).toInt();
    day.returned = json.value("returned"_L1).toInt();
    day.corrected = json.value("corrected"_L1).toInt();
    day.fees = json.value("fees"_L1).toInteger();
    day.cash = json.value("cash"_L1).toInteger();
    if (const QJsonValue counted = json.value("counted"_L1); counted.isDouble())
        day.counted = counted.toInteger();
    day.cashDifference = json.value("cashDifference"_L1).toInteger();
    day.drafts = json.value("drafts"_L1).toInt();
    day.numbers = numbersFromJson(json.value("numbers"_L1).toObject());
    day.note = json.value("note"_L1).toString();
    return day;
}

Result<DayClose> dayCloseFromJson(const QJsonObject &json)
{
    DayClose close;
    close.id = QUuid::fromString(json.value("id"_L1).toString());
    const QJsonObject record = json.value("record"_L1).toObject();
    close.record.day = QDate::fromString(record.value("day"_L1).toString(), Qt::ISODate);
    close.record.sha256 = QByteArray::fromHex(record.value("sha256"_L1).toString().toLatin1());
    close.at = fromIsoOfficeTime(json.value("at"_L1).toString());
    if (close.id.isNull())
        return unreadableDay(u"id"_s);
    if (!close.record.day.isValid() || !close.at.isValid() || close.record.sha256.size() != 32)
        return unreadableDay(u"record"_s);
    close.record.received = record.value("received"_L1).toInt();
    close.record.voided = record.value("void"_L1).toInt();
    close.record.returned = record.value("returned"_L1).toInt();
    close.record.corrected = record.value("corrected"_L1).toInt();
    close.record.payments = record.value("payments"_L1).toInt();
    close.record.fees = record.value("fees"_L1).toInteger();
    close.record.confirmations = record.value("confirmations"_L1).toInt();
    close.officerId = json.value("officer"_L1).toString();
    close.officerName = json.value("officerName"_L1).toString();
    close.isSelfClosed = json.value("selfClosed"_L1).toBool();
    const QJsonArray checks = json.value("checks"_L1).toArray();
    for (const QJsonValue &check : checks) {
        if (auto read = checkFromJson(check.toObject())) // One of a later version is left out.
            close.checks.append(*std::move(read));
    }
    return close;
}
