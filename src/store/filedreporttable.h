// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "filedreport.h"

/// A report as it lies here, with where it stands.
struct StoredReport
{
    FiledReport report;
    ReportStanding standing;
};

/// The reports of this office, as this counter knows them.
class FiledReportTable
{
public:
    explicit FiledReportTable(Connection &connection) : m_connection(connection) {}

    /// Writes a draft or a reviewed one, or replaces it while it is not signed.
    Result<void> put(const FiledReport &report, ReportState state, const QDateTime &at);
    /// Signed: from now on it is never changed. `opId` is the operation that files it; null: it came by the feed, and
    /// the province has it.
    Result<void> putSigned(const FiledReport &report, const QUuid &opId, const QDateTime &at);
    Result<void> removeDraft(const QUuid &id); ///< Only one that is not signed.
    /// What the portal told; an older version changes nothing: false.
    Result<bool> setStanding(const QUuid &id, const ReportStanding &standing, qint64 version);

    Result<std::optional<StoredReport>> find(const QUuid &id);
    /// Every filing of that report and period by that unit, the latest revision first. Signed ones whose operation the
    /// portal acknowledged are Sent, those it refused for good Refused.
    Result<QList<StoredReport>> filings(const QString &report, const Period &period, const QString &unit);
    Result<QList<StoredReport>> newest(int limit); ///< The latest touched first.
    Result<int> highestRevision(const QString &report, const Period &period, const QString &unit); ///< Signed; 0: none.

private:
    Result<QList<StoredReport>> reports(const char *sql, const QVariantList &values);
    Connection &m_connection;
};
