// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figureentry.h"
#include "receiving.h"

/// What of a report is entered; a figure that stands there as it is given is none.
struct FigureOrder
{
    FiguredReport of;
    QList<FigureEntry> figures;
    bool isCorrection = false; ///< It may be signed already: what is entered is for its next revision.
};

/// Keeps figures that no facts give, with a line of the audit, and tells the office's other counters: of each cell the
/// last one in the feed holds. Answers how many have changed. Anybody signed in does it. Runs in one write transaction.
/// Errors: "figure-out-of-range" (below 0, or no whole number; the field is the column), "report-signed".
Result<int> enterFigures(Connection &connection, const FigureOrder &order, const Act &act);
