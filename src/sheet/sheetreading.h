// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

/// A row of a table with its number in the file, from 1. Cells are texts, from column A on: numbers as they are
/// without their format ("83190004567"), dates as dd/MM/yyyy, what a formula gave last.
struct SheetRow
{
    int number = 0;
    QStringList cells;
};

/// A visible table of a workbook; empty rows are left out. Each cell of a merged area has the area's text.
struct SheetTable
{
    QString name;
    QList<SheetRow> rows;
};

/// What a table may hold; a larger one is refused as a whole.
struct SheetLimits
{
    int rows = 100'000;
    int columns = 256;
    int tables = 20;                    ///< What comes after them is not read.
    qint64 bytes = 512LL * 1024 * 1024; ///< Of one part, unpacked: a small file may hold gigabytes.
};

/// Reads the tables of an XLSX file (ECMA-376) that hold anything, row by row: its texts are in memory, its XML is not.
/// A file named *.csv is one table (csvRows()). Any thread. Errors: "sheet-unreadable", "sheet-locked" (a password, or
/// the format before XLSX), "sheet-too-large", "sheet-empty".
Result<QList<SheetTable>> readSheets(const QString &file, const SheetLimits &limits = {});
/// The first of them.
Result<SheetTable> readSheet(const QString &file, SheetLimits limits = {});

/// The name of a cell as the office's programs show it: "C7". `column` from 0.
QString cellName(int row, int column);
