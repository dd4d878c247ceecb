// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "report.h"

/// What is wrong in a cell of another unit's file.
struct ImportFault
{
    QString cell;   ///< "D12", of a form of several tables "Sheet!D12"; empty: the whole file.
    QString column; ///< As the form numbers it: "8".
    QString message;
};

/// A report as another unit filled it in, with everything that does not hold.
struct ImportedReport
{
    Report report;             ///< Figures as they stand in the file; unreadable ones have no value.
    QList<ImportFault> faults; ///< In the order of the cells. Empty: every cell was read and every identity holds.
    bool isDated = false;      ///< The file says its period, which stands in the report.
};

/// Reads an XLSX file that was filled in by the form of the template, each of its tables on a sheet of its own. The
/// columns are found by the row of their numbers, (1) (2) (3), wherever it stands: empty columns, rows and sheets
/// before it do not matter. Every figure is looked at: words, negative and broken numbers are faults, as are cells to
/// be entered that are empty, identities that do not hold and lines that the form does not have. Rows get the keys of
/// the catalogue (recogniseRows()). Any thread. Errors: those of readSheets(), "report-heads-missing" (no row of column
/// numbers), "report-columns-missing" (names them).
Result<ImportedReport> importedReport(const QString &file, const ReportTemplate &form, const Catalogue &catalogue);

/// "1234", "12,5", "12.5"; nothing where the text is no number. `isWhole`: points part thousands, "1.234".
std::optional<double> figureFromText(QString text, bool isWhole);
