// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "filedreport.h"

/// Figures of reports that were typed in, while nobody has signed them; the latest of a unit, report and period.
class EnteredReportTable
{
public:
    explicit EnteredReportTable(Connection &connection) : m_connection(connection) {}

    /// Keeps the figures of the report (FiledReport::figures).
    Result<void> put(const FiledReport &report, const QDateTime &at, const QString &officer);
    Result<QByteArray> figures(const QString &report, const Period &period, const QString &unit); ///< Empty: none.

private:
    Connection &m_connection;
};
