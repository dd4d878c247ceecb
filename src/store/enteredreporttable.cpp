// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteredreporttable.h"

#include "clock.h"

Result<void> EnteredReportTable::put(const FiledReport &report, const QDateTime &at, const QString &officer)
{
    const auto kept = m_connection.change(
        "INSERT INTO entered_report (report, period_from, period_to, unit, at, officer, figures) VALUES (?, ?, ?, ?, "
        "?, ?, "
        "?) ON CONFLICT (report, period_from, period_to, unit) DO UPDATE SET at = excluded.at, officer = "
        "excluded.officer, figures = excluded.figures",
        {report.report, report.period.from.toString(Qt::ISODate), report.period.to.toString(Qt::ISODate),
         report.unitCode, toIsoOfficeTime(at), officer, QString::fromUtf8(report.figures)});
    if (!kept)
        return kept.error();
    return {};
}

Result<QByteArray> EnteredReportTable::figures(const QString &report, const Period &period, const QString &unit)
{
    const auto found = m_connection.single(
        "SELECT figures FROM entered_report WHERE report = ? AND period_from = ? AND period_to = ? AND unit = ?",
        {report, period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate), unit});
    if (!found)
        return found.error();
    return found->toString().toUtf8();
}
