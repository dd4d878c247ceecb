// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "reviewtargets.h"

/// The office's targets as they were set, at whichever counter; all of them are kept.
class TargetTable
{
public:
    explicit TargetTable(Connection &connection) : m_connection(connection) {}

    Result<bool> add(const SetTargets &set);    ///< False: it is there already.
    Result<std::optional<SetTargets>> newest(); ///< The one that holds: the latest by its time.

private:
    Connection &m_connection;
};
