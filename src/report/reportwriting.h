// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office.h"
#include "reportgrid.h"

#include <QJsonObject>

/// Who made a report, for its paper.
struct ReportHand
{
    Office office;
    QString officerName; ///< Người lập biểu; may be empty.
};

/// Writes a report by the ending of the file: .xlsx, .ods, .pdf, .csv, or .json to be added up elsewhere; as a whole or
/// not at all, readable by its owner only. Blocks; any thread; PDF needs a QGuiApplication. Errors: "format-unknown",
/// "report-too-long" (rows beyond what a sheet holds), StorageFailed.
Result<void> writeReport(const Report &report, const ReportHand &hand, const QString &path);
bool isReportFile(const QString &path); ///< By its ending.

/// A report to be kept and sent: its figures with the template by which they were made. Compact JSON.
QByteArray writtenReport(const Report &report);
/// What writtenReport() wrote; identities are checked anew. An error if it is none ("report-unreadable").
Result<Report> readReport(const QByteArray &json);

/// The figures for scripts: rows by table with values by column, the questions and formulas behind them, what does not
/// hold, when the facts were read.
QJsonObject toJson(const Report &report);
