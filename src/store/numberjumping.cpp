// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberjumping.h"

#include "leasetable.h"
#include "uuidv7.h"

#include <QDateTime>
#include <QList>

namespace {

constexpr int slipsADay = 500; // More than a counter receives between two copies.
constexpr int formsAKind = 200;

Result<void> jumpForms(Connection &connection, int year)
{
    const auto rows =
        connection.run("SELECT kind, max(number), max(at) FROM numbered_form WHERE year = ? GROUP BY kind", {year});
    if (!rows)
        return rows.error();
    QList<QVariantList> kinds;
    while ((*rows)->next())
        kinds.append({(*rows)->value(0), (*rows)->value(1).toInt() + formsAKind, (*rows)->value(2)});
    (*rows)->finish();
    for (const QVariantList &kind : std::as_const(kinds)) {
        const auto added = connection.change(
            "INSERT INTO numbered_form (id, kind, year, number, at, officer, place, person) VALUES (?, ?, ?, ?, ?, '', "
            "'', '')",
            {makeUuidV7(QDateTime::currentMSecsSinceEpoch()).toRfc4122(), kind.at(0), year, kind.at(1), kind.at(2)});
        if (!added)
            return added.error();
    }
    return {};
}

} // namespace

Result<void> jumpNumbers(Connection &connection, QDate today)
{
    if (const auto closed = LeaseTable(connection).closeAll(); !closed)
        return closed;
    const auto jumped =
        connection.change("INSERT INTO slip_count (day, last) VALUES (?, ?) ON CONFLICT (day) DO UPDATE "
                          "SET last = last + excluded.last",
                          {today.toString(Qt::ISODate), slipsADay});
    if (!jumped)
        return jumped.error();
    return jumpForms(connection, today.year());
}
