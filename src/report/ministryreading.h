// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "ministryfigures.h"
#include "reportimporting.h"

/// What a file of a ministry's system says, with everything that is wrong in it.
struct MinistryFile
{
    QList<MinistryFigure> figures; ///< Of the rows in which every cell is right, by procedure.
    QList<ImportFault> faults;     ///< In the order of the rows. Empty: the whole file holds.
};

/// Reads what a ministry's system counted by procedure, XLSX or CSV. The columns are found by their heads in one to
/// three rows (mã thủ tục, tên thủ tục, tiếp nhận, trực tuyến, đã giải quyết, quá hạn; in any order, other columns do
/// not matter); a code or a name and the number received are needed. Each cell is looked at: words, figures below 0,
/// more online than received, more late than settled, a procedure that the catalogue does not have in the period, one
/// that stands twice, a total that is not the sum of its rows, days above the table that are not the period's. Any
/// thread. Errors: those of readSheets(), "ministry-heads-missing".
Result<MinistryFile> readMinistryFile(const QString &file, const Catalogue &catalogue, const Period &period);
