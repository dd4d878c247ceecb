// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "reconciliation.h"

#include <QDateTime>

/// How a day compared with the portal.
struct ReconciledDay
{
    QDate day;
    QDateTime at;
    int operations = 0;
    DayDifference difference;
};

/// Days as they compared with the portal (sync.md 11), and what of a day is compared.
class ReconciliationTable
{
public:
    explicit ReconciliationTable(Connection &connection) : m_connection(connection) {}

    /// What this counter made on that day, with the numbers of its leases that nobody got.
    Result<DayAccount> accountOf(QDate day);
    Result<void> put(const ReconciledDay &reconciled);
    Result<std::optional<ReconciledDay>> newest();
    Result<std::optional<ReconciledDay>> of(QDate day); ///< Nothing: it was not compared.
    /// Days from `first` on and before `end` with operations of which none waits any more, that were not found equal
    /// after they were over.
    Result<QList<QDate>> open(QDate first, QDate end);

private:
    Result<std::optional<ReconciledDay>> first(const char *sql, const QVariantList &values);
    Connection &m_connection;
};
