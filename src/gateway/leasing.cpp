// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leasing.h"

#include "upstreamtable.h"

#include <algorithm>

namespace {

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// Numbers out of a block that the province gave; fewer than asked for at the end of a block.
std::optional<NumberLease> takeOfficeNumbers(GatewayConnection &connection, const LeaseRequest &request)
{
    const QString day = isoDay(request.date);
    const QVariantList block = connection.row("SELECT first, last, next FROM upstream_block WHERE agency = ? AND "
                                              "day = ? AND next <= last ORDER BY first LIMIT 1",
                                              {request.agency, day});
    if (block.isEmpty())
        return std::nullopt;
    const int next = block.at(2).toInt();
    const int count = std::min(request.count, block.at(1).toInt() - next + 1);
    if (connection
            .row("UPDATE upstream_block SET next = ? WHERE agency = ? AND day = ? AND first = ? AND next = ? "
                 "RETURNING next",
                 {next + count, request.agency, day, block.first(), next})
            .isEmpty())
        return std::nullopt; // Another process took them.
    return NumberLease{.agency = request.agency, .date = request.date, .from = next, .to = next + count - 1};
}

} // namespace

std::optional<NumberLease> takeSerials(GatewayConnection &connection, const QString &agency, QDate day, int count,
                                       int serialStart)
{
    const QVariantList row = connection.row("INSERT INTO serial (agency, day, next) VALUES (?, ?, ?) "
                                            "ON CONFLICT (agency, day) DO UPDATE SET next = serial.next + ? "
                                            "RETURNING next",
                                            {agency, isoDay(day), serialStart + count, count});
    if (row.isEmpty())
        return std::nullopt;
    const int next = row.first().toInt();
    return NumberLease{.agency = agency, .date = day, .from = next - count, .to = next - 1};
}

std::optional<NumberLease> leaseNumbers(GatewayConnection &connection, const QString &device,
                                        const LeaseRequest &request, int serialStart, const QString &now)
{
    const QString opId = request.opId.toString(QUuid::WithoutBraces);
    const QVariantList given =
        connection.row("SELECT agency, day, first, last FROM lease WHERE device = ? AND op_id = ?", {device, opId});
    if (!given.isEmpty())
        return NumberLease{.agency = given.at(0).toString(),
                           .date = QDate::fromString(given.at(1).toString(), Qt::ISODate),
                           .from = given.at(2).toInt(),
                           .to = given.at(3).toInt()};
    auto lease = relaysUpward(connection)
                     ? takeOfficeNumbers(connection, request)
                     : takeSerials(connection, request.agency, request.date, request.count, serialStart);
    if (!lease || !connection.run("INSERT INTO lease (device, op_id, agency, day, first, last, given_at) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?)",
                                  {device, opId, request.agency, isoDay(request.date), lease->from, lease->to, now}))
        return std::nullopt;
    return lease;
}

QList<NumberLease> leasesOf(GatewayConnection &connection, const QString &device, QDate from)
{
    QList<NumberLease> leases;
    const auto rows =
        connection.rows("SELECT agency, day, first, last FROM lease WHERE device = ? AND day >= ? ORDER BY day, first",
                        {device, isoDay(from)});
    for (const QVariantList &row : rows)
        leases.append({row.at(0).toString(), QDate::fromString(row.at(1).toString(), Qt::ISODate), row.at(2).toInt(),
                       row.at(3).toInt()});
    return leases;
}

bool isLeasedTo(GatewayConnection &connection, const EnrolledDevice &device, const DossierCode &code)
{
    const int serial = code.serial().toInt();
    const QString day = isoDay(code.date());
    if (!connection
             .row("SELECT lease.op_id FROM lease JOIN device ON device.id = lease.device WHERE lease.agency = ? AND "
                  "lease.day = ? AND lease.first <= ? AND lease.last >= ? AND (lease.device = ? OR (device.kind = "
                  "'relay' AND device.office = ?)) LIMIT 1",
                  {code.agency(), day, serial, serial, device.id, device.office})
             .isEmpty())
        return true;
    if (!device.isAtOffice)
        return false;
    // What a counter had from the province itself, only the province knows. What the office has, it knows.
    return connection
        .row("SELECT 1 FROM lease WHERE agency = ? AND day = ? AND first <= ? AND last >= ? UNION ALL "
             "SELECT 1 FROM upstream_block WHERE agency = ? AND day = ? AND first <= ? AND last >= ? LIMIT 1",
             {code.agency(), day, serial, serial, code.agency(), day, serial, serial})
        .isEmpty();
}

bool isSerialOfOffice(GatewayConnection &connection, const EnrolledDevice &device, const QString &series, QDate day,
                      int serial)
{
    const QString isoText = isoDay(day);
    if (!connection
             .row("SELECT lease.op_id FROM lease JOIN device ON device.id = lease.device WHERE lease.agency = ? AND "
                  "lease.day = ? AND lease.first <= ? AND lease.last >= ? AND device.office = ? LIMIT 1",
                  {series, isoText, serial, serial, device.office})
             .isEmpty())
        return true;
    // What a counter had from the province itself, only the province knows.
    return device.isAtOffice;
}

bool keepOfficeBlock(GatewayConnection &connection, const NumberLease &block)
{
    return connection.run("INSERT INTO upstream_block (agency, day, first, last, next) VALUES (?, ?, ?, ?, ?) "
                          "ON CONFLICT (agency, day, first) DO NOTHING",
                          {block.agency, isoDay(block.date), block.from, block.to, block.from});
}

OfficeNumbers officeNumbers(GatewayConnection &connection, const QString &agency, QDate day)
{
    const QVariantList row =
        connection.row("SELECT CAST(COALESCE(SUM(last - next + 1), 0) AS bigint), COUNT(*) FROM upstream_block "
                       "WHERE agency = ? AND day = ?",
                       {agency, isoDay(day)});
    return {row.value(0).toInt(), row.value(1).toInt()};
}
