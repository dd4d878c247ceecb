// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "figureentry.h"
#include "office.h"
#include "report.h"
#include "reportfacts.h"

/// Where the unit's own entered figures of a report stand: each as it was entered last at a counter of the office, else
/// in what the unit filed last, but for sums of other units. Nothing: nothing was entered, or the template has no such
/// figures. On a store thread.
Result<std::optional<Report>> enteredReport(Connection &connection, const ReportTemplate &form, const Period &period,
                                            const QString &unit);

/// One figure that is entered.
struct EnteredFigure
{
    int table = 0;
    int row = 0;
    int column = 0;
    std::optional<double> value; ///< Nothing: it is emptied.
};

/// The report with it; shares, sums and checks are computed anew. `facts`: those that the report was made of. The cell
/// is one that is entered (isEnteredCell()).
Report withEntered(const Report &report, const EnteredFigure &figure, const ReportFacts &facts, const Office &office);

/// As it is kept and told; the cell is one that is entered, in a line of the template.
FigureEntry entryOf(const Report &report, const EnteredFigure &figure);
/// Every cell of the report that is entered, empty ones too.
QList<FigureEntry> entriesOf(const Report &report);

/// What somebody typed: a whole number from 0; nothing, or "–": the cell is emptied. Errors: "figure-unreadable".
Result<std::optional<double>> enteredFigureFromText(const QString &text);
