// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leasing.h"

namespace {

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
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
    auto lease = takeSerials(connection, request.agency, request.date, request.count, serialStart);
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

bool isLeasedTo(GatewayConnection &connection, const QString &device, const DossierCode &code)
{
    const int serial = code.serial().toInt();
    return !connection
                .row("SELECT op_id FROM lease WHERE agency = ? AND day = ? AND first <= ? AND last >= ? AND device = ? "
                     "LIMIT 1",
                     {code.agency(), isoDay(code.date()), serial, serial, device})
                .isEmpty();
}
