// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporteffect.h"

#include "clock.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

// Units below an office, itself with them. UNION ends also where the tree was closed to a ring.
#define UNITS_BELOW                                                                                                    \
    "WITH RECURSIVE below (code) AS (SELECT CAST(? AS text) UNION SELECT office_parent.child FROM office_parent JOIN " \
    "below ON office_parent.parent = below.code) "

Problem unreadableFiling(const QString &field)
{
    return {.status = 422,
            .type = ProblemType::invalidField,
            .title = u"The report cannot be read"_s,
            .pointers = {"/payload/report/"_L1 + field}};
}

UnitReports::Entry entryOf(const QVariantList &row)
{
    UnitReports::Entry entry;
    if (auto report = filedReportFromJson(QJsonDocument::fromJson(row.at(2).toString().toUtf8()).object()))
        entry.report = *std::move(report);
    entry.standing = {reportStateFromText(row.at(3).toString()).value_or(ReportState::Sent), row.at(4).toString(),
                      row.at(5).toString(), fromIsoOfficeTime(row.at(6).toString())};
    return entry;
}

} // namespace

std::variant<OperationEffect, Problem> applyReport(GatewayConnection &connection, const EnrolledDevice &device,
                                                   const CheckedOperation &checked, const QString &now)
{
    const QJsonObject json = checked.operation.payload.value("report"_L1).toObject();
    const auto report = filedReportFromJson(json);
    if (!report)
        return unreadableFiling(report.error().field);
    const QString from = report->period.from.toString(Qt::ISODate);
    const QString to = report->period.to.toString(Qt::ISODate);
    const QVariantList newest =
        connection.row("SELECT COALESCE(MAX(revision), 0) FROM report_filing WHERE office = ? AND report = ? AND "
                       "period_from = ? AND period_to = ?",
                       {device.office, report->report, from, to});
    const int revision = newest.value(0).toInt();
    const bool isKept =
        report->revision == revision + 1 &&
        !connection
             .row(
                 "INSERT INTO report_filing (id, office, report, period_from, period_to, revision, filed_at, document, "
                 "version, state, reference, reason, attempts, next_at, claimed_by, claimed_until) VALUES (?, ?, ?, "
                 "?, ?, ?, ?, ?, 1, 'sent', '', '', 0, ?, '', '') ON CONFLICT DO NOTHING RETURNING id",
                 {report->id.toString(QUuid::WithoutBraces), device.office, report->report, from, to, report->revision,
                  now, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)), now})
             .isEmpty();
    if (!isKept)
        return Problem{.status = 409,
                       .type = ProblemType::alreadyTransitioned,
                       .title = u"The unit has filed revision %1 of this report already"_s.arg(revision)};
    return OperationEffect{.entity = u"operation"_s, .id = checked.operation.id};
}

UnitReports unitReports(GatewayConnection &connection, const QString &office, const QString &report,
                        const Period &period, const QString &after, int limit)
{
    UnitReports reports;
    const auto rows = connection.rows(
        UNITS_BELOW "SELECT office.code, office.document, report_filing.document, report_filing.state, "
                    "report_filing.reference, report_filing.reason, report_filing.filed_at FROM below JOIN office ON "
                    "office.code = below.code LEFT JOIN report_filing ON report_filing.office = office.code AND "
                    "report_filing.report = ? AND report_filing.period_from = ? AND report_filing.period_to = ? AND "
                    "report_filing.revision = (SELECT MAX(revision) FROM report_filing other WHERE other.office = "
                    "office.code AND other.report = report_filing.report AND other.period_from = "
                    "report_filing.period_from AND other.period_to = report_filing.period_to) WHERE office.code > ? "
                    "ORDER BY office.code LIMIT ?",
        {office, report, period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate), after, limit + 1});
    for (const QVariantList &row : rows) {
        const QString code = row.at(0).toString();
        if (reports.filed.size() + reports.missing.size() == limit)
            break;
        reports.next = rows.size() > limit ? code : QString();
        // Who only reads the others' reports files none of its own.
        if (!row.at(2).isNull() && !row.at(2).toString().isEmpty())
            reports.filed.append(entryOf(row));
        else if (code != office)
            reports.missing.append(QJsonDocument::fromJson(row.at(1).toString().toUtf8())["name"_L1].toString());
        else
            reports.missing.append(QString());
    }
    if (rows.size() <= limit)
        reports.next.clear();
    reports.missing.removeAll(QString());
    return reports;
}

bool setParentOffice(GatewayConnection &connection, const QString &child, const QString &parent)
{
    if (parent.isEmpty())
        return connection.run("DELETE FROM office_parent WHERE child = ?", {child});
    const bool areThere = connection.rows("SELECT code FROM office WHERE code IN (?, ?)", {child, parent}).size() == 2;
    const bool isAbove =
        !connection.row(UNITS_BELOW "SELECT code FROM below WHERE code = ?", {child, parent}).isEmpty();
    return areThere && !isAbove &&
           connection.run("INSERT INTO office_parent (child, parent) VALUES (?, ?) ON CONFLICT (child) DO UPDATE SET "
                          "parent = excluded.parent",
                          {child, parent});
}
