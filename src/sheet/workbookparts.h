// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheetreading.h"
#include "zippart.h"

#include <QBitArray>
#include <QRect>
#include <QXmlStreamReader>

/// What of a workbook its tables refer to.
struct WorkbookParts
{
    struct Sheet
    {
        QString name;
        QString part; ///< "xl/worksheets/sheet1.xml"
    };
    QList<Sheet> sheets; ///< The visible ones, in their order.
    QStringList strings;
    QBitArray dateStyles; ///< Which of the cells' formats show a date.
    bool isFrom1904 = false;
};

/// How reading went: whether what was wrong is the size.
enum class SheetFault { None, Unreadable, TooLarge };

SheetFault readParts(const ZipArchive &archive, const SheetLimits &limits, WorkbookParts &parts);

/// One table. `merged`: its merged areas, columns and rows from 0.
SheetFault readTable(const ZipArchive &archive, const SheetLimits &limits, const WorkbookParts &parts,
                     const WorkbookParts::Sheet &sheet, SheetTable &table, QList<QRect> &merged);
