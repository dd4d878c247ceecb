// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflicttable.h"

#include "clock.h"

#include <QJsonDocument>

namespace {

Result<void> written(const Result<int> &changed)
{
    if (!changed)
        return changed.error();
    return {};
}

} // namespace

Result<void> ConflictTable::put(const PortalState &state)
{
    return written(
        m_connection.change("INSERT INTO conflict (op_id, version, read_ms, document) VALUES (?, ?, ?, ?) ON CONFLICT "
                            "(op_id) DO UPDATE SET "
                            "version = excluded.version, read_ms = excluded.read_ms, document = excluded.document",
                            {state.opId.toRfc4122(), state.version, state.readAt.toMSecsSinceEpoch(),
                             QJsonDocument(state.dossier).toJson(QJsonDocument::Compact)}));
}

Result<std::optional<PortalState>> ConflictTable::find(const QUuid &opId)
{
    const auto query =
        m_connection.run("SELECT version, read_ms, document FROM conflict WHERE op_id = ?", {opId.toRfc4122()});
    if (!query)
        return query.error();
    std::optional<PortalState> state;
    if ((*query)->next())
        state = PortalState{opId, (*query)->value(0).toLongLong(),
                            inOfficeTime(QDateTime::fromMSecsSinceEpoch((*query)->value(1).toLongLong())),
                            QJsonDocument::fromJson((*query)->value(2).toByteArray()).object()};
    (*query)->finish();
    return state;
}

Result<void> ConflictTable::remove(const QUuid &opId)
{
    return written(m_connection.change("DELETE FROM conflict WHERE op_id = ?", {opId.toRfc4122()}));
}

Result<QList<ConflictTable::Wanted>> ConflictTable::wanted(int limit)
{
    const auto query = m_connection.run(
        "SELECT o.op_id, o.dossier FROM outbox o JOIN dossier d ON d.id = o.dossier LEFT JOIN conflict c ON c.op_id = "
        "o.op_id WHERE o.state NOT IN ('acked', 'void') AND o.state = 'conflict' AND (c.op_id IS NULL OR c.version < "
        "d.server_version) LIMIT ?",
        {limit});
    if (!query)
        return query.error();
    QList<Wanted> operations;
    while ((*query)->next())
        operations.append({QUuid::fromRfc4122((*query)->value(0).toByteArray()),
                           QUuid::fromRfc4122((*query)->value(1).toByteArray())});
    (*query)->finish();
    return operations;
}

Result<void> ConflictTable::askReread(const QUuid &dossier)
{
    return written(m_connection.change("INSERT INTO reread (dossier) VALUES (?) ON CONFLICT (dossier) DO NOTHING",
                                       {dossier.toRfc4122()}));
}

Result<QList<QUuid>> ConflictTable::rereads(int limit)
{
    const auto query = m_connection.run("SELECT dossier FROM reread LIMIT ?", {limit});
    if (!query)
        return query.error();
    QList<QUuid> dossiers;
    while ((*query)->next())
        dossiers.append(QUuid::fromRfc4122((*query)->value(0).toByteArray()));
    (*query)->finish();
    return dossiers;
}

Result<void> ConflictTable::endReread(const QUuid &dossier)
{
    return written(m_connection.change("DELETE FROM reread WHERE dossier = ?", {dossier.toRfc4122()}));
}
