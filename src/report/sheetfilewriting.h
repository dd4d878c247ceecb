// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reportgrid.h"

// Each writes a file of its own that the caller renames (reportwriting.cpp). Texts stay texts, also if they begin with
// = + - or @.

Result<void> writeXlsx(const QList<ReportGrid> &grids, const QString &path);
Result<void> writeOds(const QList<ReportGrid> &grids, const QString &path);
Result<void> writeCsv(const QList<ReportGrid> &grids, const QString &path); ///< UTF-8 with BOM, ";": for Excel.

/// Without what XML does not bear: control characters, half of a surrogate pair; cut to what a cell holds.
QString sheetText(const QString &text);
/// At most 31 letters, none of []:*?/\', not twice among `before`.
QString sheetNameOf(const QString &name, const QStringList &before);
Error sheetFileFailed(const QString &detail);
