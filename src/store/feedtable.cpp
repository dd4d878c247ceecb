// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedtable.h"

Result<QString> FeedTable::cursor(const QString &scope)
{
    const auto cursor = m_connection.single("SELECT cursor FROM feed WHERE scope = ?", {scope});
    if (!cursor)
        return cursor.error();
    return cursor->toString();
}

Result<void> FeedTable::setCursor(const QString &scope, const QString &cursor, const QDateTime &pulledAt)
{
    const auto changed = m_connection.change(
        "INSERT INTO feed (scope, cursor, pulled_ms) VALUES (?, ?, ?) ON CONFLICT (scope) DO UPDATE SET "
        "cursor = excluded.cursor, pulled_ms = excluded.pulled_ms",
        {scope, cursor, pulledAt.toMSecsSinceEpoch()});
    if (!changed)
        return changed.error();
    return {};
}

Result<QDateTime> FeedTable::pulledAt(const QString &scope)
{
    const auto pulled = m_connection.single("SELECT pulled_ms FROM feed WHERE scope = ?", {scope});
    if (!pulled)
        return pulled.error();
    return pulled->isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(pulled->toLongLong());
}
