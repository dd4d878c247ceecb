// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteredfigures.h"

#include "enteredfiguretable.h"
#include "filedreporttable.h"
#include "reportimporting.h"
#include "reporting.h"
#include "reportwriting.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct EnteringFigures
{
    Q_DECLARE_TR_FUNCTIONS(EnteringFigures)
};

constexpr qsizetype longestShown = 40;

/// What the unit filed last, of its own figures.
Result<std::optional<Report>> ownFiled(Connection &connection, const FiguredReport &of)
{
    const auto filings = FiledReportTable(connection).filings(of.report, of.period, of.unitCode);
    if (!filings)
        return filings.error();
    for (const StoredReport &filing : *filings) {
        auto report = readReport(filing.report.figures);
        if (!report)
            return report.error();
        if (report->units == 0)
            return std::optional(*std::move(report));
    }
    return std::optional<Report>();
}

/// Into the cell of the same line, if this version of the template has it.
void putEntry(Report &report, const FigureEntry &entry)
{
    if (entry.table >= report.tables.size())
        return;
    ReportTable &table = report.tables[entry.table];
    const int column = table.form.column(entry.column);
    for (ReportRow &row : table.rows) {
        if (column < 0 || !isEnteredCell(table, row, column))
            continue;
        const ReportLine &line = table.form.lines[row.line];
        if (line.id == entry.line && line.name == entry.name)
            row.cells[column].value = entry.value;
    }
}

} // namespace

Result<std::optional<Report>> enteredReport(Connection &connection, const ReportTemplate &form, const Period &period,
                                            const QString &unit)
{
    if (!hasEnteredFigures(form))
        return std::optional<Report>();
    const FiguredReport of{form.report, period, unit};
    const auto standing = EnteredFigureTable(connection).of(of);
    if (!standing)
        return standing.error();
    auto filed = ownFiled(connection, of);
    if (!filed || standing->isEmpty())
        return filed;
    Report entered = computedReport({form, period, {}, {}, nullptr, *filed ? &**filed : nullptr});
    for (const StandingFigure &one : *standing)
        putEntry(entered, one.figure);
    return std::optional(std::move(entered));
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

FigureEntry entryOf(const Report &report, const EnteredFigure &figure)
{
    const ReportTable &table = report.tables[figure.table];
    const ReportLine &line = table.form.lines[table.rows[figure.row].line];
    return {figure.table, line.id, line.name, table.form.columns[figure.column].id, figure.value};
}

QList<FigureEntry> entriesOf(const Report &report)
{
    QList<FigureEntry> entries;
    for (int table = 0; table < int(report.tables.size()); ++table) {
        const QList<ReportRow> &rows = report.tables[table].rows;
        for (int row = 0; row < int(rows.size()); ++row) {
            for (int column = 0; column < int(rows[row].cells.size()); ++column) {
                if (rows[row].line >= 0 && isEnteredCell(report.tables[table], rows[row], column))
                    entries.append(entryOf(report, {table, row, column, rows[row].cells[column].value}));
            }
        }
    }
    return entries;
}

Result<std::optional<double>> enteredFigureFromText(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed == u"–"_s || typed == u"-"_s)
        return std::optional<double>();
    const auto value = figureFromText(typed, true);
    if (value && *value >= 0 && *value == std::floor(*value))
        return value;
    return Error{ErrorKind::BadInput,
                 u"figure-unreadable"_s,
                 EnteringFigures::tr("“%1” is no whole number: the figure before stays.").arg(typed.left(longestShown)),
                 {},
                 {}};
}
