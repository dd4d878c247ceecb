// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "figureentry.h"

/// Figures of reports that no facts give, as they were entered last, cell by cell.
class EnteredFigureTable
{
public:
    explicit EnteredFigureTable(Connection &connection) : m_connection(connection) {}

    Result<bool> put(const EnteredFigures &entered);               ///< False: all of it stands there already.
    Result<QList<StandingFigure>> of(const FiguredReport &report); ///< By table, line and column.

private:
    Connection &m_connection;
};
