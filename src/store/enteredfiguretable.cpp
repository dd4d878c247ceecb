// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteredfiguretable.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

/// A null text would be no text to the table.
QString keptText(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

Result<bool> EnteredFigureTable::put(const EnteredFigures &entered)
{
    int changed = 0;
    for (const FigureEntry &entry : entered.figures) {
        const auto kept = m_connection.change(
            "INSERT INTO entered_figure (report, period_from, period_to, unit, sheet, line, line_name, place, value, "
            "at, "
            "officer, officer_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (report, period_from, "
            "period_to, unit, sheet, line, line_name, place) DO UPDATE SET value = excluded.value, at = excluded.at, "
            "officer = excluded.officer, officer_name = excluded.officer_name WHERE (value, at, officer) IS NOT "
            "(excluded.value, excluded.at, excluded.officer)",
            {entered.of.report, entered.of.period.from.toString(Qt::ISODate),
             entered.of.period.to.toString(Qt::ISODate), entered.of.unitCode, entry.table, keptText(entry.line),
             keptText(entry.name), entry.column, entry.value ? QVariant(*entry.value) : QVariant(),
             toIsoOfficeTime(entered.at), keptText(entered.officerId), keptText(entered.officerName)});
        if (!kept)
            return kept.error();
        changed += *kept;
    }
    return changed > 0;
}

Result<QList<StandingFigure>> EnteredFigureTable::of(const FiguredReport &report)
{
    const auto rows = m_connection.run("SELECT sheet, line, line_name, place, value, at, officer, officer_name FROM "
                                       "entered_figure WHERE report = ? AND period_from = ? AND period_to = ? AND unit "
                                       "= ? ORDER BY sheet, line, line_name, place",
                                       {report.report, report.period.from.toString(Qt::ISODate),
                                        report.period.to.toString(Qt::ISODate), report.unitCode});
    if (!rows)
        return rows.error();
    QList<StandingFigure> found;
    while ((*rows)->next()) {
        const QSqlQuery &row = **rows;
        StandingFigure one{
            {row.value(0).toInt(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), {}},
            fromIsoOfficeTime(row.value(5).toString()),
            row.value(6).toString(),
            row.value(7).toString()};
        if (!row.value(4).isNull())
            one.figure.value = row.value(4).toDouble();
        found.append(one);
    }
    (*rows)->finish();
    return found;
}
