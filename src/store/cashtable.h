// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cashcount.h"
#include "connection.h"

#include <optional>

/// The counts of this counter's drawer.
class CashTable
{
public:
    explicit CashTable(Connection &connection) : m_connection(connection) {}
    Result<void> add(const CashCount &count);
    Result<std::optional<CashCount>> last();
    Result<QList<CashCount>> ofDay(QDate day); ///< The earliest first.

private:
    Result<QList<CashCount>> counts(const char *sql, const QVariantList &values);
    Connection &m_connection;
};
