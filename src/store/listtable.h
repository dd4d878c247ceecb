// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dossierrow.h"

/// Which rows of lists of people were received (issue 8). A list is told by a mark of 32 bytes (receive/listreceiving).
class ListTable
{
public:
    explicit ListTable(Connection &connection) : m_connection(connection) {}

    Result<void> add(const QByteArray &list, int row, qint64 dossier);
    /// By row of the file; those that were cancelled since are left out.
    Result<QHash<int, DossierRow>> received(const QByteArray &list);

private:
    Connection &m_connection;
};
