// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"

/// One cell of a sheet, for XLSX, ODS and CSV.
struct GridCell
{
    enum class Look { Empty, Title, Line, Head, Number, Index, Text, Figure };

    Look look = Look::Empty;
    bool isBold = false;
    QString text; ///< Of a figure: what stands there where it has no value.
    std::optional<double> value;
    ReportColumn::Format format = ReportColumn::Format::Count;
    QString formula; ///< As XLSX writes it, without "="; empty: the bare value. Its result is `value` or `text`.
    int right = 1;   ///< How many columns and …
    int down = 1;    ///< … rows it covers; the covered ones are empty cells of the same look.
};

/// One sheet of a report: real cells, the sums and identities as formulas.
struct ReportGrid
{
    QString name;
    QList<double> widths; ///< In letters.
    QList<QList<GridCell>> rows;
    QList<int> lines; ///< How many lines of text each row needs, by its widths: not every program finds out itself.
    int frozenRows = 0;
    int frozenColumns = 0;
    int firstHead = 0; ///< The rows from here to frozenRows are repeated on each page.
};

/// A sheet for each table.
QList<ReportGrid> gridsOf(const Report &report);
