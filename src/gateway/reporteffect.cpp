// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporteffect.h"

#include "clock.h"
#include "unittree.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Problem unreadableFiling(const QString &field)
{
    return {.status = 422,
            .type = ProblemType::invalidField,
            .title = u"The report cannot be read"_s,
            .pointers = {"/payload/report/"_L1 + field}};
}

/// The agency codes of the offices below one, itself first, with their names.
struct UnitsBelow
{
    QString own;
    QMap<QString, QString> names; ///< Of the others, by agency code.
};

UnitsBelow unitsBelow(GatewayConnection &connection, const QString &office)
{
    UnitsBelow units;
    for (const TreeUnit &unit : unitsOfTree(connection, office)) {
        if (unit.code == office)
            units.own = unit.agency;
        else
            units.names.insert(unit.agency, unit.name);
    }
    return units;
}

/// Whether an office may file for a unit: for itself, for those below, and for one that has no office here if anybody
/// is below.
bool mayFileFor(GatewayConnection &connection, const QString &office, const QString &unit)
{
    const UnitsBelow units = unitsBelow(connection, office);
    if (unit == units.own || units.names.contains(unit))
        return true;
    if (units.names.isEmpty())
        return false;
    const auto offices = connection.rows("SELECT document FROM office", {});
    return std::none_of(offices.begin(), offices.end(), [&unit](const QVariantList &row) {
        return QJsonDocument::fromJson(row.first().toString().toUtf8())["agencyCode"_L1].toString() == unit;
    });
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
    if (!mayFileFor(connection, device.office, report->unitCode))
        return Problem{
            .status = 403, .type = ProblemType::notPermitted, .title = u"The unit is not below this office"_s};
    const QString from = report->period.from.toString(Qt::ISODate);
    const QString to = report->period.to.toString(Qt::ISODate);
    const QVariantList newest =
        connection.row("SELECT COALESCE(MAX(revision), 0) FROM report_filing WHERE unit = ? AND report = ? AND "
                       "period_from = ? AND period_to = ?",
                       {report->unitCode, report->report, from, to});
    const int revision = newest.value(0).toInt();
    const bool isKept =
        report->revision == revision + 1 &&
        !connection
             .row(
                 "INSERT INTO report_filing (id, office, unit, report, period_from, period_to, revision, filed_at, "
                 "document, "
                 "version, state, reference, reason, attempts, next_at, claimed_by, claimed_until) VALUES (?, ?, ?, ?, "
                 "?, ?, ?, ?, ?, 1, 'sent', '', '', 0, ?, '', '') ON CONFLICT DO NOTHING RETURNING id",
                 {report->id.toString(QUuid::WithoutBraces), device.office, report->unitCode, report->report, from, to,
                  report->revision, now, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)), now})
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
    const QVariantList question{office, report, period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate)};
    // What the asking office filed for itself may be the sum of the others: it is not among them.
    UnitsBelow units = unitsBelow(connection, office);
    QMap<QString, QString> newest; // Filing by unit, in the order of units.
    const auto filings = connection.rows(
        UNITS_BELOW "SELECT report_filing.unit, report_filing.id FROM report_filing JOIN below ON below.code = "
                    "report_filing.office WHERE report_filing.report = ? AND report_filing.period_from = ? AND "
                    "report_filing.period_to = ? ORDER BY report_filing.unit, report_filing.revision",
        question);
    for (const QVariantList &row : filings) {
        if (row.at(0).toString() != units.own)
            newest.insert(row.at(0).toString(), row.at(1).toString());
    }
    for (auto unit = newest.begin(); unit != newest.end(); ++unit)
        units.names.insert(unit.key(), units.names.value(unit.key()));
    UnitReports reports;
    int counted = 0;
    for (auto unit = units.names.upperBound(after); unit != units.names.end(); ++unit) {
        if (counted == limit)
            return reports;
        ++counted;
        reports.next = unit.key();
        const auto filing = newest.constFind(unit.key());
        if (filing == newest.constEnd()) {
            reports.missing.append(unit.value());
            continue;
        }
        const QVariantList row = connection.row(
            "SELECT id, unit, document, state, reference, reason, filed_at FROM report_filing WHERE id = ?", {*filing});
        if (!row.isEmpty())
            reports.filed.append(entryOf(row));
    }
    reports.next.clear();
    return reports;
}
