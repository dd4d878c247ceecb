// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteredfigures.h"

#include "enteredreporttable.h"
#include "filedreporttable.h"
#include "reporting.h"
#include "reportwriting.h"

Result<std::optional<Report>> enteredReport(Connection &connection, const ReportTemplate &form, const Period &period,
                                            const QString &unit)
{
    if (!hasEnteredFigures(form))
        return std::optional<Report>();
    const auto typed = EnteredReportTable(connection).figures(form.report, period, unit);
    if (!typed)
        return typed.error();
    QList<QByteArray> kept;
    if (!typed->isEmpty())
        kept.append(*typed);
    const auto filings = FiledReportTable(connection).filings(form.report, period, unit);
    if (!filings)
        return filings.error();
    for (const StoredReport &filing : *filings)
        kept.append(filing.report.figures);
    for (const QByteArray &figures : std::as_const(kept)) {
        auto report = readReport(figures);
        if (!report)
            return report.error();
        if (report->units == 0)
            return std::optional(*std::move(report));
    }
    return std::optional<Report>();
}

Report withEntered(const Report &report, const EnteredFigure &figure, const ReportFacts &facts, const Office &office)
{
    Report entered = report;
    entered.tables[figure.table].rows[figure.row].cells[figure.column].value = figure.value;
    Report made = computedReport({report.form, report.period, office, facts, nullptr, &entered});
    made.unitCode = report.unitCode;
    made.unitName = report.unitName;
    made.asOf = report.asOf;
    return made;
}
