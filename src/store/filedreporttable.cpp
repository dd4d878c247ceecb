// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filedreporttable.h"

#include "clock.h"
#include "filedreportjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString dateText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString reportText(const FiledReport &report)
{
    return QString::fromUtf8(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact));
}

/// Whether it is sent, the operation says as long as the portal has not told more.
ReportState stateOf(const QString &kept, const QString &operation)
{
    const ReportState state = reportStateFromText(kept).value_or(ReportState::Draft);
    if (state != ReportState::Signed)
        return state;
    if (operation == u"acked")
        return ReportState::Sent;
    return operation == u"quarantined" || operation == u"conflict" ? ReportState::Refused : state;
}

#define FILED_REPORT                                                                                                   \
    "SELECT r.document, r.state, coalesce(o.state, ''), r.reference, coalesce(nullif(r.reason, ''), o.problem, ''), "  \
    "r.since FROM filed_report r LEFT JOIN outbox o ON o.op_id = r.op_id "

} // namespace

Result<void> FiledReportTable::put(const FiledReport &report, ReportState state, const QDateTime &at)
{
    const auto written = m_connection.change(
        "INSERT INTO filed_report (id, report, period_from, period_to, unit, revision, state, since, document) VALUES "
        "(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state, since = excluded.since, "
        "revision = excluded.revision, document = excluded.document WHERE filed_report.state IN ('draft', 'reviewed')",
        {report.id.toRfc4122(), report.report, dateText(report.period.from), dateText(report.period.to),
         report.unitCode, report.revision, toText(state), toIsoOfficeTime(at), reportText(report)});
    if (!written)
        return written.error();
    return {};
}

Result<void> FiledReportTable::putSigned(const FiledReport &report, const QUuid &opId, const QDateTime &at)
{
    const ReportState state = opId.isNull() ? ReportState::Sent : ReportState::Signed;
    const auto written = m_connection.change(
        "INSERT INTO filed_report (id, report, period_from, period_to, unit, revision, state, since, op_id, document) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state, since = "
        "excluded.since, op_id = excluded.op_id, revision = excluded.revision, document = excluded.document WHERE "
        "filed_report.state IN ('draft', 'reviewed')",
        {report.id.toRfc4122(), report.report, dateText(report.period.from), dateText(report.period.to),
         report.unitCode, report.revision, toText(state), toIsoOfficeTime(at),
         opId.isNull() ? QVariant() : QVariant(opId.toRfc4122()), reportText(report)});
    if (!written)
        return written.error();
    return {};
}

Result<void> FiledReportTable::removeDraft(const QUuid &id)
{
    const auto removed = m_connection.change("DELETE FROM filed_report WHERE id = ? AND state IN ('draft', 'reviewed')",
                                             {id.toRfc4122()});
    if (!removed)
        return removed.error();
    return {};
}

Result<bool> FiledReportTable::setStanding(const QUuid &id, const ReportStanding &standing, qint64 version)
{
    const auto set = m_connection.change(
        "UPDATE filed_report SET state = ?, since = ?, reference = ?, reason = ?, version = ? WHERE id = ? AND version "
        "< ? AND state NOT IN ('draft', 'reviewed')",
        {toText(standing.state), toIsoOfficeTime(standing.since),
         standing.reference.isNull() ? u""_s : standing.reference, standing.reason.isNull() ? u""_s : standing.reason,
         version, id.toRfc4122(), version});
    if (!set)
        return set.error();
    return *set > 0;
}

Result<QList<StoredReport>> FiledReportTable::reports(const char *sql, const QVariantList &values)
{
    const auto rows = m_connection.run(sql, values);
    if (!rows)
        return rows.error();
    QList<StoredReport> found;
    while ((*rows)->next()) {
        const QSqlQuery &row = **rows;
        auto report = filedReportFromJson(QJsonDocument::fromJson(row.value(0).toString().toUtf8()).object());
        if (!report)
            continue;
        found.append({*std::move(report),
                      {stateOf(row.value(1).toString(), row.value(2).toString()), row.value(3).toString(),
                       row.value(4).toString(), fromIsoOfficeTime(row.value(5).toString())}});
    }
    (*rows)->finish();
    return found;
}

Result<std::optional<StoredReport>> FiledReportTable::find(const QUuid &id)
{
    auto found = reports(FILED_REPORT "WHERE r.id = ?", {id.toRfc4122()});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<StoredReport>() : std::optional(found->takeFirst());
}

Result<QList<StoredReport>> FiledReportTable::filings(const QString &report, const Period &period, const QString &unit)
{
    return reports(FILED_REPORT "WHERE r.report = ? AND r.period_from = ? AND r.period_to = ? AND r.unit = ? ORDER BY "
                                "r.revision DESC, r.since DESC",
                   {report, dateText(period.from), dateText(period.to), unit});
}

Result<QList<StoredReport>> FiledReportTable::newest(int limit)
{
    return reports(FILED_REPORT "ORDER BY r.since DESC LIMIT ?", {limit});
}

Result<int> FiledReportTable::highestRevision(const QString &report, const Period &period, const QString &unit)
{
    const auto highest = m_connection.single("SELECT coalesce(max(revision), 0) FROM filed_report WHERE report = ? AND "
                                             "period_from = ? AND period_to = ? AND "
                                             "unit = ? AND state NOT IN ('draft', 'reviewed')",
                                             {report, dateText(period.from), dateText(period.to), unit});
    if (!highest)
        return highest.error();
    return highest->toInt();
}
