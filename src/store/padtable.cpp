// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "padtable.h"

#include "clock.h"

Result<void> PadTable::add(const Pad &pad)
{
    const auto inserted =
        m_connection.change("INSERT INTO pad (id, day, first, last, printed_at, officer) VALUES (?, ?, ?, ?, ?, ?)",
                            {pad.id.toRfc4122(), pad.day.toString(Qt::ISODate), pad.first, pad.last,
                             toIsoOfficeTime(pad.printedAt), pad.officer});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<bool> PadTable::holds(QDate day, int serial)
{
    const auto found = m_connection.single("SELECT count(*) FROM pad WHERE day = ? AND first <= ? AND last >= ?",
                                           {day.toString(Qt::ISODate), serial, serial});
    if (!found)
        return found.error();
    return found->toInt() > 0;
}

Result<QList<Pad>> PadTable::all()
{
    const auto query =
        m_connection.run("SELECT id, day, first, last, printed_at, officer FROM pad ORDER BY printed_at DESC");
    if (!query)
        return query.error();
    QList<Pad> pads;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        pads.append({QUuid::fromRfc4122(row.value(0).toByteArray()),
                     QDate::fromString(row.value(1).toString(), Qt::ISODate), row.value(2).toInt(),
                     row.value(3).toInt(), fromIsoOfficeTime(row.value(4).toString()), row.value(5).toString()});
    }
    (*query)->finish();
    return pads;
}
