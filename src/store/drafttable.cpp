// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafttable.h"

#include "clock.h"

#include <QJsonDocument>

Result<void> DraftTable::put(const Draft &draft)
{
    const auto changed = m_connection.change(
        "INSERT INTO draft (id, officer, is_parked, title, subtitle, updated_at, document) VALUES (?, ?, ?, ?, ?, ?, "
        "?) ON CONFLICT (id) DO UPDATE SET "
        "officer = excluded.officer, is_parked = excluded.is_parked, title = excluded.title, subtitle = "
        "excluded.subtitle, updated_at = "
        "excluded.updated_at, document = excluded.document",
        {draft.id.toRfc4122(), draft.officer, int(draft.isParked),
         draft.title.isNull() ? QLatin1StringView("") : draft.title,
         draft.subtitle.isNull() ? QLatin1StringView("") : draft.subtitle, toIsoOfficeTime(draft.updatedAt),
         QJsonDocument(draft.order).toJson(QJsonDocument::Compact)});
    if (!changed)
        return changed.error();
    return {};
}

Result<void> DraftTable::remove(const QUuid &id)
{
    const auto changed = m_connection.change("DELETE FROM draft WHERE id = ?", {id.toRfc4122()});
    if (!changed)
        return changed.error();
    return {};
}

Result<QList<Draft>> DraftTable::all()
{
    const auto query = m_connection.run(
        "SELECT id, officer, is_parked, title, subtitle, updated_at, document FROM draft ORDER BY updated_at DESC");
    if (!query)
        return query.error();
    QList<Draft> drafts;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        drafts.append({QUuid::fromRfc4122(row.value(0).toByteArray()), row.value(1).toString(), row.value(2).toBool(),
                       row.value(3).toString(), row.value(4).toString(), fromIsoOfficeTime(row.value(5).toString()),
                       QJsonDocument::fromJson(row.value(6).toByteArray()).object()});
    }
    (*query)->finish();
    return drafts;
}
