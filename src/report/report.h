// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "period.h"
#include "reporttemplate.h"

#include <QDateTime>

/// One cell of a report. A figure that there is none of (a division by zero, no facts) is shown as "–", never as 0.
struct ReportCell
{
    std::optional<double> value;
    std::optional<double> previous; ///< In the period before, if it was asked for.
    QString text;                   ///< Of a column of texts.
};

/// One row of a report's table.
struct ReportRow
{
    enum class Kind { Total, Head, Line };

    Kind kind = Kind::Line;
    QString index; ///< "I", "1"
    QString id;    ///< Of a line of the template; may be empty.
    int line = -1; ///< Which line of the template; below 0: rows by facts.
    RowKey key;
    bool isUncertain = false;
    QList<ReportCell> cells; ///< In the order of the columns.
};

/// A report's table with its figures.
struct ReportTable
{
    ReportTableForm form;
    QList<ReportRow> rows;
    RowAxis axis = RowAxis::All; ///< Of RowKey::other.
};

/// Something that does not hold in a report: an identity is broken.
struct ReportFinding
{
    int table = 0; ///< From 0.
    int row = 0;
    QString column;       ///< That the identity defines: "3".
    QStringList suspects; ///< Columns of which one is wrong: those that every broken identity of the row names.
    QString check;        ///< "c3 = c4 + c5 + c6"
    QString message;      ///< Translated; names row, columns and both values.
};

/// A report of one office over one period, computed.
struct Report
{
    ReportTemplate form;
    Period period;
    Period previous; ///< Invalid days: not compared.
    QString unitCode;
    QString unitName;
    QDateTime asOf; ///< When the facts were read.
    QList<ReportTable> tables;
    QStringList notes;
    QList<ReportFinding> findings;
    bool isEmpty = false; ///< Nothing happened in the period.
    int units = 0;        ///< Of a sum: of how many. 0: of the unit itself.
};

/// How a figure was made, for the one who asks.
struct FigureOrigin
{
    QString formula;               ///< As the template writes it.
    QString words;                 ///< In Vietnamese.
    QString denominator;           ///< In words; empty: the template says none.
    QList<FigureSource> questions; ///< Behind it, also through other cells; with the row's key.
};
/// Of one cell; empty for a text.
FigureOrigin originOf(const Report &report, int table, int row, int column);

/// The formula of a cell: the line's own, else the column's. Null: a text, or a head that sums its lines up.
const Formula *formulaOf(const ReportTable &table, const ReportRow &row, int column);

/// Whether the cell is typed in or loaded: no facts give it.
bool isEnteredCell(const ReportTable &table, const ReportRow &row, int column);
/// Whether it has such cells.
bool hasEnteredFigures(const ReportTemplate &form);
/// How many of those have no figure yet.
int emptyEnteredCells(const Report &report);

/// "1.234", "56,7", "–"; as `format` says.
QString figureText(const std::optional<double> &value, ReportColumn::Format format);
