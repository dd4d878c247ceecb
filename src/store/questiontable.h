// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "outboxrow.h"

/// What officers asked a supervisor about operations in trouble (sync.md 10, Quarantine): the last question of each.
class QuestionTable
{
public:
    explicit QuestionTable(Connection &connection) : m_connection(connection) {}
    Result<void> put(const QUuid &opId, const OutboxQuestion &question);
    Result<QHash<QUuid, OutboxQuestion>> open(); ///< Of operations that are not settled yet.

private:
    Connection &m_connection;
};
