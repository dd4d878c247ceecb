// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officertable.h"

namespace {

Officer officerOf(const QSqlQuery &row)
{
    return {row.value(0).toString(), row.value(1).toString(),
            roleFromText(row.value(2).toString()).value_or(Role::Officer), row.value(3).toString()};
}

} // namespace

Result<std::optional<OfficerEntry>> OfficerTable::find(const QString &id)
{
    const auto query = m_connection.run(
        "SELECT id, display_name, role, title, verifier, failed, blocked_until_ms FROM officer WHERE id = ?", {id});
    if (!query)
        return query.error();
    std::optional<OfficerEntry> entry;
    if (QSqlQuery &row = **query; row.next()) {
        entry = OfficerEntry{officerOf(row), row.value(4).toString(), row.value(5).toInt(), {}};
        if (const qint64 until = row.value(6).toLongLong(); until > 0)
            entry->blockedUntil = QDateTime::fromMSecsSinceEpoch(until);
    }
    (*query)->finish();
    return entry;
}

Result<QList<Officer>> OfficerTable::all()
{
    const auto query = m_connection.run("SELECT id, display_name, role, title FROM officer ORDER BY id");
    if (!query)
        return query.error();
    QList<Officer> officers;
    while ((*query)->next())
        officers.append(officerOf(**query));
    (*query)->finish();
    return officers;
}

Result<void> OfficerTable::put(const Officer &officer, const QString &verifier)
{
    const auto changed =
        m_connection.change("INSERT INTO officer (id, display_name, role, title, verifier) VALUES (?, ?, ?, ?, ?) ON "
                            "CONFLICT (id) DO UPDATE SET "
                            "display_name = excluded.display_name, role = excluded.role, title = excluded.title, "
                            "verifier = excluded.verifier",
                            {officer.id, officer.displayName, toText(officer.role),
                             officer.title.isNull() ? QLatin1StringView("") : officer.title, verifier});
    if (!changed)
        return changed.error();
    return {};
}

Result<void> OfficerTable::noteTry(const QString &id, int failed, const QDateTime &blockedUntil)
{
    const auto changed =
        m_connection.change("UPDATE officer SET failed = ?, blocked_until_ms = ? WHERE id = ?",
                            {failed, blockedUntil.isValid() ? blockedUntil.toMSecsSinceEpoch() : 0, id});
    if (!changed)
        return changed.error();
    return {};
}
