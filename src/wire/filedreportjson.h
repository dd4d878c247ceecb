// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "filedreport.h"

// A filed report on the wire: its head as members, its figures deflated, so that one of a thousand procedures still
// fits into an operation.

QJsonObject toJson(const FiledReport &report);
/// Errors name the field. Figures that are larger than largestReport when inflated, or no JSON, are none.
Result<FiledReport> filedReportFromJson(const QJsonObject &json);

/// What the portal tells of a filing: entity "report", id the filing, kind "report.placed", "report.received" or
/// "report.refused".
ChangeItem reportItem(const QUuid &filing, const ReportStanding &standing, qint64 version);
/// From an item of entity "report"; an error if it cannot be read.
Result<ReportStanding> reportStandingOf(const ChangeItem &item);

/// What GET /v1/reports answers: the newest filing of each unit of the asking office's tree that has filed, and who has
/// not.
struct UnitReports
{
    struct Entry
    {
        FiledReport report;
        ReportStanding standing;
    };
    QList<Entry> filed;
    QStringList missing; ///< Names of units that have filed nothing for that period.
    QString next;        ///< Not empty: there are more, behind this.
};
QByteArray writtenUnitReports(const UnitReports &reports);
Result<UnitReports> readUnitReports(const QByteArray &json);
