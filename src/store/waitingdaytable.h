// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "waitingday.h"

/// How long citizens waited, by day, as the gateway last told it.
class WaitingDayTable
{
public:
    explicit WaitingDayTable(Connection &connection) : m_connection(connection) {}

    Result<void> put(const WaitingDay &day); ///< What was told earlier is replaced.
    Result<std::optional<WaitingDay>> find(QDate day);

private:
    Connection &m_connection;
};
