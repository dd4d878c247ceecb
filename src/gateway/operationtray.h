// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasethreads.h"
#include "operationledger.h"

/// What counters sent and the database has not kept yet. SQLite has one writer, and each transaction waits for the
/// disk: whoever's turn it is settles all that lie here, with one flush for all of them. PostgreSQL does that by
/// itself. Thread-safe.
class OperationTray
{
public:
    explicit OperationTray(DatabaseThreads &database) : m_database(database) {}

    /// Settles the list and waits for it; nothing: the database has too much to do, and nothing was done.
    std::optional<QList<SettledOperation>> settle(const OperationList &list, const QString &now);

private:
    struct Lying
    {
        const OperationList *list = nullptr;
        std::promise<QList<SettledOperation>> outcomes;
    };
    void settleThose(GatewayConnection &connection, const std::shared_ptr<Lying> &own, const QString &now);

    DatabaseThreads &m_database;
    std::mutex m_mutex;
    std::deque<std::shared_ptr<Lying>> m_lying;
};
