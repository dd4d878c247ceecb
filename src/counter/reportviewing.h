// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figureentry.h"
#include "filedreporttable.h"
#include "officer.h"
#include "report.h"
#include "reportview.h"

/// A report with the filings of its unit and period.
struct OpenedReport
{
    Report computed;             ///< From the facts as they are now.
    QList<StoredReport> filings; ///< The latest revision first.
    /// The report that is shown instead: the latest filing as it was signed. Nothing: what was computed.
    std::optional<Report> filed;
    bool hasChanged = false;       ///< The figures are not those of the latest filing any more.
    QList<StandingFigure> entered; ///< Those that no facts give, with who entered them.

    const Report &shown() const { return filed ? *filed : computed; }
    /// The draft or reviewed one that waits to be signed; null: none.
    const StoredReport *open() const;
};

/// What the page shows. A draft whose figures have changed since it was reviewed is to be reviewed again.
ReportView reportView(const OpenedReport &opened, const Officer &officer);
/// The figures of a file, for a report that is signed: whether they go in as a correction is asked.
ReportView correctionView(const OpenedReport &opened, const Officer &officer);
/// How a cell's figure was made; empty words for a text.
FigureWords figureWords(const OpenedReport &opened, int table, int row, int column);
/// The computed report as it is kept; id and revision are given when it is kept.
FiledReport filedReportOf(const Report &report);

/// "Đã ký", "Tỉnh đã nhận", …, with icon and colour.
Badge badgeOf(const ReportStanding &standing);
