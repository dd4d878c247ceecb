// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayreading.h"

#include "clock.h"
#include "slipcode.h"
#include "tallyreading.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QSqlRecord>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The times of a day as texts: from, before.
QVariantList dayBounds(QDate day)
{
    return {day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate)};
}

/// Word by word as the partial index has it.
#define REVIEWED "kind IN ('voided', 'corrected', 'returned', 'delivered')"
/// Not at a counter of another office (sync/feedapplying).
#define DONE_HERE "CASE WHEN length(facts) > 2 THEN json_extract(CAST(facts AS TEXT), '$.elsewhere') END IS NULL"

/// Adds every row of the query to the hash, columns and rows apart; answers how many there were.
Result<int> hashRows(Connection &connection, QCryptographicHash &hash, const char *name, const char *sql,
                     const QVariantList &values)
{
    const auto rows = connection.run(sql, values);
    if (!rows)
        return rows.error();
    const int columns = (*rows)->record().count();
    int counted = 0;
    while ((*rows)->next()) {
        hash.addData(QByteArrayView(name));
        for (int column = 0; column < columns; ++column) {
            const QVariant value = (*rows)->value(column);
            hash.addData("\x1f");
            hash.addData(value.typeId() == QMetaType::QByteArray ? value.toByteArray().toHex()
                                                                 : value.toString().toUtf8());
        }
        hash.addData("\x1e");
        ++counted;
    }
    (*rows)->finish();
    return counted;
}

// Money that came in, less what went back.
#define NET_FEES                                                                                                       \
    "coalesce(sum(CASE WHEN kind IN ('taken', 'confirmed') THEN amount WHEN kind IN ('reversed', 'refunded') THEN "    \
    "-amount ELSE 0 END), 0)"

} // namespace

Result<DayRecord> dayRecord(Connection &connection, QDate day)
{
    DayRecord record;
    record.day = day;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(day.toString(Qt::ISODate).toLatin1());
    const QVariantList bounds = dayBounds(day);
    struct Part
    {
        const char *name;
        const char *sql;
        int *count;
    };
    int dossiers = 0;
    // Codes may still become official and states go on: neither is a record of the day.
    const Part parts[] = {
        {"received",
         "SELECT id, slip, procedure_code, counter, is_assisted FROM dossier WHERE received_at >= ? AND received_at < "
         "? AND receiving_unit = '' ORDER BY id",
         &dossiers},
        {"voided",
         "SELECT d.id, e.at, e.officer FROM event e JOIN dossier d ON d.key = e.dossier WHERE e." REVIEWED
         " AND e.at >= ? AND e.at < ? AND e.kind = 'voided' AND " DONE_HERE " ORDER BY d.id, e.at",
         &record.voided},
        {"corrected",
         "SELECT d.id, e.at, e.officer, e.text FROM event e JOIN dossier d ON d.key = e.dossier WHERE e." REVIEWED
         " AND e.at >= ? AND e.at < ? AND e.kind = 'corrected' AND " DONE_HERE " ORDER BY d.id, e.at",
         &record.corrected},
        {"returned",
         "SELECT id, returned_at FROM dossier WHERE returned_at >= ? AND returned_at < ? AND returned_counter <> 0 "
         "ORDER BY id",
         &record.returned},
        {"fees",
         "SELECT id, kind, amount, sha256 FROM fee_entry WHERE at >= ? AND at < ? AND is_elsewhere = 0 ORDER BY id",
         &record.payments},
        {"confirmed", "SELECT id, document FROM counter_day WHERE day >= ? AND day < ? ORDER BY id",
         &record.confirmations},
    };
    for (const Part &part : parts) {
        const auto counted = hashRows(connection, hash, part.name, part.sql, bounds);
        if (!counted)
            return counted.error();
        *part.count = *counted;
    }
    record.received = dossiers;
    const auto fees =
        connection.single("SELECT " NET_FEES " FROM fee_entry WHERE at >= ? AND at < ? AND is_elsewhere = 0", bounds);
    if (!fees)
        return fees.error();
    record.fees = fees->toLongLong();
    record.sha256 = hash.result();
    return record;
}

Result<NumberEquation> numberEquation(Connection &connection, QDate day, int officeNumber, int counter)
{
    NumberEquation numbers;
    const auto issued = connection.single("SELECT last FROM slip_count WHERE day = ?", {day.toString(Qt::ISODate)});
    if (!issued)
        return issued.error();
    numbers.issued = issued->toInt();
    if (numbers.issued == 0)
        return numbers;
    const auto rows = connection.run(
        "SELECT d.slip, d.is_void, "
        "EXISTS (SELECT 1 FROM outbox o WHERE o.dossier = d.id AND o.state NOT IN ('acked', 'void') AND o.state IN "
        "('conflict', 'quarantined')), "
        "EXISTS (SELECT 1 FROM outbox o WHERE o.dossier = d.id AND o.state NOT IN ('acked', 'void')) "
        "FROM dossier d WHERE d.slip >= ? AND d.slip <= ? AND d.receiving_unit = ''",
        {SlipCode::make(officeNumber, counter, day, 0).digits(),
         SlipCode::make(officeNumber, counter, day, 9999).digits()});
    if (!rows)
        return rows.error();
    QList<bool> isBorne(numbers.issued + 1, false);
    while ((*rows)->next()) {
        const auto slip = SlipCode::parse((*rows)->value(0).toString());
        if (!slip || slip->serial() > numbers.issued)
            continue;
        isBorne[slip->serial()] = true;
        if ((*rows)->value(2).toBool())
            ++numbers.quarantined;
        else if ((*rows)->value(3).toBool())
            ++numbers.waiting;
        else if ((*rows)->value(1).toBool())
            ++numbers.voided;
        else
            ++numbers.sent;
    }
    (*rows)->finish();
    for (int serial = 1; serial <= numbers.issued; ++serial) {
        if (!isBorne.at(serial))
            numbers.gaps.append(SlipCode::make(officeNumber, counter, day, serial).provisional());
    }
    return numbers;
}

Result<QList<OfficerDay>> officerDays(Connection &connection, QDate day)
{
    QList<OfficerDay> days;
    const auto of = [&days](const QString &officer, int counter) -> OfficerDay & {
        const auto found = std::find_if(days.begin(), days.end(), [&](const OfficerDay &one) {
            return one.officerId == officer && one.counter == counter;
        });
        if (found != days.end())
            return *found;
        days.append({.officerId = officer, .officerName = officer, .counter = counter});
        return days.last();
    };
    const QVariantList bounds = dayBounds(day);
    const auto received = connection.run(
        "SELECT officer, counter, received, (SELECT json_extract(CAST(document AS TEXT), '$.officerName') FROM dossier "
        "WHERE key = newest) FROM (SELECT officer, counter, count(*) AS received, max(dossier) AS newest FROM tally "
        "WHERE received_day = ? AND (traits >> 19 & 1) = 0 GROUP BY officer, counter)",
        {dayNumber(day)});
    if (!received)
        return received.error();
    while ((*received)->next()) {
        OfficerDay &one = of((*received)->value(0).toString(), (*received)->value(1).toInt());
        one.received = (*received)->value(2).toInt();
        one.officerName = (*received)->value(3).toString();
    }
    (*received)->finish();
    const auto acts = connection.run("SELECT officer, counter, sum(kind IN ('returned', 'delivered')), sum(kind = "
                                     "'corrected'), max(officer_name) FROM event WHERE " REVIEWED
                                     " AND at >= ? AND at < ? AND " DONE_HERE " GROUP BY officer, counter",
                                     bounds);
    if (!acts)
        return acts.error();
    while ((*acts)->next()) {
        OfficerDay &one = of((*acts)->value(0).toString(), (*acts)->value(1).toInt());
        one.returned = (*acts)->value(2).toInt();
        one.corrected = (*acts)->value(3).toInt();
        one.officerName = (*acts)->value(4).toString();
    }
    (*acts)->finish();
    const auto fees = connection.run(
        "SELECT officer, counter, " NET_FEES
        ", coalesce(sum(CASE WHEN method <> 'cash' THEN 0 WHEN kind = 'taken' THEN "
        "amount WHEN kind IN ('reversed', 'refunded') THEN -amount ELSE 0 END), 0), "
        "max(json_extract(CAST(document AS TEXT), '$.officerName')) FROM fee_entry WHERE at >= ? AND at < ? AND "
        "is_elsewhere = 0 GROUP BY officer, counter",
        bounds);
    if (!fees)
        return fees.error();
    while ((*fees)->next()) {
        OfficerDay &one = of((*fees)->value(0).toString(), (*fees)->value(1).toInt());
        one.fees = (*fees)->value(2).toLongLong();
        one.cash = (*fees)->value(3).toLongLong();
        if (one.officerName == one.officerId && !(*fees)->value(4).toString().isEmpty())
            one.officerName = (*fees)->value(4).toString();
    }
    (*fees)->finish();
    std::sort(days.begin(), days.end(), [](const OfficerDay &one, const OfficerDay &other) {
        return one.counter != other.counter ? one.counter < other.counter : one.officerName < other.officerName;
    });
    return days;
}

Result<QList<DayDeed>> dayDeeds(Connection &connection, QDate day, const QString &kind)
{
    QVariantList values = dayBounds(day);
    values.append(kind);
    const auto rows = connection.run(
        "SELECT d.id, d.code, d.procedure_name, e.at, e.officer, e.officer_name, e.counter, e.text, e.facts, "
        "EXISTS (SELECT 1 FROM print p WHERE p.dossier = d.key AND p.made_at < e.at) "
        "FROM event e JOIN dossier d ON d.key = e.dossier WHERE e." REVIEWED
        " AND e.at >= ? AND e.at < ? AND e.kind = ? AND " DONE_HERE " ORDER BY e.at",
        values);
    if (!rows)
        return rows.error();
    QList<DayDeed> deeds;
    while ((*rows)->next()) {
        const QSqlQuery &row = **rows;
        deeds.append({QUuid::fromRfc4122(row.value(0).toByteArray()), row.value(1).toString(), row.value(2).toString(),
                      kind, fromIsoOfficeTime(row.value(3).toString()), row.value(4).toString(),
                      row.value(5).toString(), row.value(6).toInt(), row.value(7).toString(),
                      QJsonDocument::fromJson(row.value(8).toByteArray()).object(), row.value(9).toBool()});
    }
    (*rows)->finish();
    return deeds;
}

Result<QList<CounterSpan>> counterSpans(Connection &connection, QDate day)
{
    const auto rows =
        connection.run("SELECT counter, min(received_minute), max(received_minute) FROM tally WHERE received_day = ? "
                       "GROUP BY counter ORDER BY counter",
                       {dayNumber(day)});
    if (!rows)
        return rows.error();
    QList<CounterSpan> spans;
    while ((*rows)->next())
        spans.append({(*rows)->value(0).toInt(), (*rows)->value(1).toInt(), (*rows)->value(2).toInt()});
    (*rows)->finish();
    return spans;
}

Result<QList<int>> handlingSeconds(Connection &connection, QDate day, const QString &procedure)
{
    const auto rows = connection.run(
        "SELECT CASE WHEN length(e.facts) > 2 THEN json_extract(CAST(e.facts AS TEXT), '$.handling.seconds') END AS "
        "seconds FROM dossier d JOIN event e ON e.dossier = d.key AND e.kind IN ('received', 'assisted') WHERE "
        "d.received_at >= ? AND d.received_at < ? AND d.receiving_unit = '' AND d.is_void = 0 AND ? IN ('', "
        "d.procedure_code) AND seconds > 0 "
        "ORDER BY seconds",
        dayBounds(day) + QVariantList{procedure.isNull() ? u""_s : procedure});
    if (!rows)
        return rows.error();
    QList<int> seconds;
    while ((*rows)->next())
        seconds.append((*rows)->value(0).toInt());
    (*rows)->finish();
    return seconds;
}

Result<UnsentDossiers> unsentDossiers(Connection &connection)
{
    const auto row = connection.run("SELECT count(DISTINCT o.dossier), min(o.occurred_at) FROM outbox o JOIN dossier d "
                                    "ON d.id = o.dossier WHERE o.state NOT IN ('acked', 'void')");
    if (!row)
        return row.error();
    UnsentDossiers unsent;
    if ((*row)->next()) {
        unsent.count = (*row)->value(0).toInt();
        if (unsent.count > 0)
            unsent.oldest = fromIsoOfficeTime((*row)->value(1).toString());
    }
    (*row)->finish();
    return unsent;
}
