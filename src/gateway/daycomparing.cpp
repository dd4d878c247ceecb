// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daycomparing.h"

#include "operation.h"

#include <QHash>
#include <QJsonDocument>

namespace {

/// The device's operations here between two of its numbers: id by number.
QHash<QUuid, qint64> knownBetween(GatewayConnection &connection, const EnrolledDevice &device, qint64 first,
                                  qint64 last)
{
    const auto rows =
        connection.rows("SELECT op_id, device_seq FROM operation WHERE device = ? AND device_seq BETWEEN ? AND ?",
                        {device.id, first, last});
    QHash<QUuid, qint64> known;
    for (const QVariantList &row : rows)
        known.insert(QUuid::fromString(row.at(0).toString()), row.at(1).toLongLong());
    return known;
}

/// The first operation that does not hold on to the one before it, of those that are here side by side; 0: none.
qint64 chainBreak(GatewayConnection &connection, const EnrolledDevice &device, qint64 first, qint64 last)
{
    const auto rows = connection.rows("SELECT device_seq, sha256, body FROM operation WHERE device = ? AND device_seq "
                                      "BETWEEN ? AND ? ORDER BY device_seq",
                                      {device.id, first - 1, last});
    qint64 previous = 0;
    QByteArray previousHash;
    for (const QVariantList &row : rows) {
        const qint64 seq = row.at(0).toLongLong();
        if (previous > 0 && seq == previous + 1) {
            const auto operation = readOperation(row.at(2).toByteArray());
            if (!operation || operation->prevHash != previousHash)
                return seq;
        }
        previous = seq;
        previousHash = row.at(1).toByteArray();
    }
    return 0;
}

int keepUnused(GatewayConnection &connection, const EnrolledDevice &device, const QString &day,
               const DayAccount &account, const QString &now)
{
    for (const UnusedNumbers &numbers : account.unused) {
        // Only of its own leases.
        const QVariantList leased = connection.row(
            "SELECT 1 FROM lease WHERE device = ? AND agency = ? AND day = ? AND first <= ? AND last >= ?",
            {device.id, numbers.agency, day, numbers.from, numbers.to});
        if (!leased.isEmpty())
            connection.run("INSERT INTO unused_number (device, agency, day, first, last, declared_at) VALUES (?, ?, ?, "
                           "?, ?, ?) ON CONFLICT (device, agency, day, first) DO NOTHING",
                           {device.id, numbers.agency, day, numbers.from, numbers.to, now});
    }
    const QVariantList kept =
        connection.row("SELECT CAST(COALESCE(SUM(last - first + 1), 0) AS bigint) FROM unused_number WHERE device = ? "
                       "AND day = ?",
                       {device.id, day});
    return kept.isEmpty() ? 0 : kept.first().toInt();
}

DayDifference differenceOf(GatewayConnection &connection, const EnrolledDevice &device, const DayAccount &account)
{
    DayDifference difference;
    const QVariantList last =
        connection.row("SELECT COALESCE(MAX(device_seq), 0) FROM operation WHERE device = ?", {device.id});
    difference.lastSeq = last.isEmpty() ? 0 : last.first().toLongLong();
    if (account.operations.isEmpty())
        return difference;
    const qint64 first = account.operations.first().deviceSeq;
    const qint64 end = account.operations.last().deviceSeq;
    QHash<QUuid, qint64> known = knownBetween(connection, device, first, end);
    for (const DayAccount::Entry &entry : account.operations) {
        const bool isKnown = known.remove(entry.opId) > 0;
        if (entry.isAcknowledged && !isKnown)
            difference.unknown.append(entry.opId);
        if (isKnown && !entry.isAcknowledged)
            difference.applied.append(entry.opId);
    }
    difference.onlyHere = int(known.size());
    difference.brokenAt = chainBreak(connection, device, first, end);
    return difference;
}

} // namespace

std::optional<DayDifference> reconciledDay(GatewayConnection &connection, const EnrolledDevice &device, QDate day,
                                           const DayAccount &account, const QString &now)
{
    if (!connection.begin()) {
        connection.rollBack();
        return std::nullopt;
    }
    const QString isoDay = day.toString(Qt::ISODate);
    DayDifference difference = differenceOf(connection, device, account);
    difference.unusedKept = keepUnused(connection, device, isoDay, account, now);
    connection.run(
        "INSERT INTO reconciliation (device, day, compared_at, operations, equal, document) VALUES (?, ?, ?, "
        "?, ?, ?) ON CONFLICT (device, day) DO UPDATE SET compared_at = excluded.compared_at, operations = "
        "excluded.operations, equal = excluded.equal, document = excluded.document",
        {device.id, isoDay, now, account.operations.size(), difference.isEqual() ? 1 : 0,
         QString::fromUtf8(QJsonDocument(toJson(difference)).toJson(QJsonDocument::Compact))});
    return connection.commit() ? std::optional(difference) : std::nullopt;
}

QList<SignedOperation> operationsAfter(GatewayConnection &connection, const EnrolledDevice &device, qint64 deviceSeq,
                                       int limit)
{
    const auto rows = connection.rows("SELECT op_id, sha256, signature, body FROM operation WHERE device = ? AND "
                                      "device_seq > ? ORDER BY device_seq LIMIT ?",
                                      {device.id, deviceSeq, limit});
    QList<SignedOperation> operations;
    for (const QVariantList &row : rows)
        operations.append({.id = QUuid::fromString(row.at(0).toString()),
                           .sha256 = row.at(1).toByteArray(),
                           .signature = row.at(2).toByteArray(),
                           .body = row.at(3).toByteArray()});
    return operations;
}
