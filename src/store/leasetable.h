// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "reconciliation.h"

#include <QDate>

/// Number blocks leased from the gateway (sync.md 10): per agency and date, never shared, used low to high. A book of
/// certification is leased as bookSeries() and the first day of its year.
class LeaseTable
{
public:
    explicit LeaseTable(Connection &connection) : m_connection(connection) {}
    Result<void> add(const QString &agency, QDate date, int first, int last); ///< The same block twice changes nothing.
    Result<std::optional<int>> take(const QString &agency, QDate date); ///< The lowest unused serial of that date.
    /// What is left of that date's blocks of dossier codes; a book's numbers are not those of its first day.
    Result<QList<UnusedNumbers>> unused(QDate date);
    Result<void> close(QDate date); ///< No dossier code of that date is given any more.
    Result<void> closeAll();        ///< Of another device: no number of them is given any more.
    Result<int> left(const QString &agency, QDate date);

private:
    Connection &m_connection;
};
