// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingtable.h"

#include "clock.h"

Result<void> FilingTable::put(qint64 dossier, const QString &officer, const QString &officerName, const QDateTime &at)
{
    const auto changed = m_connection.change(
        "INSERT INTO filing (dossier, officer, officer_name, asked_at) VALUES (?, ?, ?, ?) ON CONFLICT (dossier) DO "
        "UPDATE SET officer = excluded.officer, officer_name = excluded.officer_name, asked_at = excluded.asked_at",
        {dossier, officer, officerName, toIsoOfficeTime(at)});
    if (!changed)
        return changed.error();
    return {};
}

Result<bool> FilingTable::remove(qint64 dossier)
{
    const auto changed = m_connection.change("DELETE FROM filing WHERE dossier = ?", {dossier});
    if (!changed)
        return changed.error();
    return *changed > 0;
}

Result<QList<FilingOrder>> FilingTable::all()
{
    const auto query = m_connection.run("SELECT f.dossier, d.id, d.code, f.officer, f.officer_name, f.asked_at FROM "
                                        "filing f JOIN dossier d ON d.key = f.dossier ORDER BY f.asked_at, f.dossier");
    if (!query)
        return query.error();
    QList<FilingOrder> orders;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        orders.append({row.value(0).toLongLong(), QUuid::fromRfc4122(row.value(1).toByteArray()),
                       row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                       fromIsoOfficeTime(row.value(5).toString())});
    }
    (*query)->finish();
    return orders;
}
