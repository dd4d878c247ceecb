// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportdifferences.h"

#include "folding.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct ReportDifferences
{
    Q_DECLARE_TR_FUNCTIONS(ReportDifferences)
};

constexpr double sameFigure = 0.05; // Shares are written with one decimal.

/// The row's name in words; empty: the table has no names.
QString rowName(const ReportTable &table, const ReportRow &row)
{
    for (qsizetype i = 0; i < table.form.columns.size(); ++i) {
        if (table.form.columns.at(i).show == ReportColumn::Show::Name)
            return row.cells.value(i).text;
    }
    return {};
}

QHash<QString, const ReportRow *> rowsByName(const ReportTable &table)
{
    QHash<QString, const ReportRow *> rows;
    for (const ReportRow &row : table.rows)
        rows.insert(foldedForSearch(rowName(table, row)), &row);
    return rows;
}

bool isSame(const std::optional<double> &one, const std::optional<double> &other)
{
    return std::abs(one.value_or(0) - other.value_or(0)) < sameFigure;
}

/// Puts the other table's figures beside the own ones and names what differs; returns the names of rows that only the
/// other one has.
QStringList putBeside(Report &beside, int number, const ReportTable &theirs)
{
    ReportTable &table = beside.tables[number];
    QHash<QString, const ReportRow *> rows = rowsByName(theirs);
    for (int at = 0; at < int(table.rows.size()); ++at) {
        ReportRow &row = table.rows[at];
        const QString name = rowName(table, row);
        const ReportRow *their = rows.take(foldedForSearch(name));
        for (qsizetype i = 0; i < table.form.columns.size(); ++i) {
            const ReportColumn &column = table.form.columns.at(i);
            if (column.show != ReportColumn::Show::Figure)
                continue;
            const int place = theirs.form.column(column.id);
            ReportCell &cell = row.cells[i];
            cell.previous = their && place >= 0 ? their->cells.value(place).value : std::nullopt;
            if (isSame(cell.value, cell.previous))
                continue;
            beside.findings.append({number,
                                    at,
                                    column.id,
                                    {},
                                    {},
                                    ReportDifferences::tr("%1, column (%2): %3 here, %4 there")
                                        .arg(name, column.id, figureText(cell.value, column.format),
                                             figureText(cell.previous, column.format))});
        }
    }
    QStringList only;
    for (const ReportRow &row : theirs.rows) { // In their order.
        if (rows.contains(foldedForSearch(rowName(theirs, row))))
            only.append(rowName(theirs, row));
    }
    return only;
}

} // namespace

Report besideOther(const Report &own, const Report &other)
{
    Report beside = own;
    beside.previous = own.period;
    beside.findings.clear();
    QStringList only;
    for (int i = 0; i < int(std::min(own.tables.size(), other.tables.size())); ++i)
        only += putBeside(beside, i, other.tables.at(i));
    if (!only.isEmpty())
        beside.notes.prepend(ReportDifferences::tr("Only there: %1.").arg(only.join(u", "_s)));
    beside.notes.prepend(beside.findings.isEmpty()
                             ? ReportDifferences::tr("Every figure is the same as in the other report.")
                             : ReportDifferences::tr("%n figure(s) differ; in brackets those of the other report.",
                                                     nullptr, int(beside.findings.size())));
    return beside;
}
