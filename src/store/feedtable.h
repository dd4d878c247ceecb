// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>

/// How far each scope of the portal's feed was applied; written in the same transaction as the rows (sync.md I6).
class FeedTable
{
public:
    explicit FeedTable(Connection &connection) : m_connection(connection) {}
    Result<QString> cursor(const QString &scope); ///< Empty: from the beginning.
    Result<void> setCursor(const QString &scope, const QString &cursor, const QDateTime &pulledAt);
    Result<QDateTime> pulledAt(const QString &scope);

private:
    Connection &m_connection;
};
