// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"
#include "reportfacts.h"

#include <functional>

/// The key of a row that its name says: "3" of "Quầy 3", "2026-11" of "Tháng 11/2026"; else the name itself.
QString keyFromName(const QString &name, RowAxis axis);

/// The table with its rows, their cells still empty: a head and a line for each value of the axes that the facts have,
/// or the template's lines in force at the period's end.
ReportTable tableWithRows(const ReportTableForm &form, const ReportFacts &facts, const Period &period);

/// Takes lines out of which that is so, and heads without lines.
void dropRows(ReportTable &table, const std::function<bool(const ReportRow &)> &isOut);

/// Numbers heads and lines that stand by facts, in their order, also in the column of numbers.
void numberRows(ReportTable &table);

/// Numbers the rows and fills the columns of texts; "{unit}" in them is the office's name.
void addTexts(ReportTable &table, const ReportFacts &facts, const QString &unitName);

/// Answers questions for the rows of a table: each question of a formula passes the facts once. Table, formulas and
/// facts have to stay where they are.
class FactCounting
{
public:
    FactCounting(const ReportTable &table, const ReportFacts &facts);

    /// Nothing: nobody said anything of that row (FactSource::isGiven).
    std::optional<double> value(const FigureSource &question, int row);

private:
    using Sums = QList<std::optional<double>>;
    Sums counted(const FigureSource &question) const;

    const ReportTable &m_table;
    const ReportFacts &m_facts;
    QList<int> m_wholes;                       ///< Rows that count everything: totals, lines of the template.
    QHash<QString, int> m_sectors;             ///< Heads by sector.
    QHash<QString, int> m_lines;               ///< Lines by the value of the axis.
    QHash<const FigureSource *, Sums> m_known; ///< By where the question stands in its formula.
};
