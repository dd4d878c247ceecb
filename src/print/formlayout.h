// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formtemplate.h"
#include "modulematrix.h"

/// How closely a form is set, within what NĐ 30/2020 allows.
struct FormDensity
{
    double pitch = 1; ///< Factors of the distance of lines, …
    double gap = 1;   ///< … of the space between parts, …
    double room = 1;  ///< … and of the room for signatures.
};

/// What a template is filled with.
struct FormFilling
{
    FormValues values;
    QHash<QString, QList<FormValues>> rows; ///< By the name of the table.
    QStringList state;                      ///< Quốc hiệu and tiêu ngữ.
    QString demonstration;                  ///< Mark of a demonstration; empty in a real office.
    FormDensity density;
};

/// Something at its place on a sheet, in millimetres.
struct PaperMark
{
    enum class Kind { Text, Line, Code };

    Kind kind = Kind::Text;
    QRectF place; ///< Of a text only left, top and width count; a line goes from corner to corner.
    TextRuns runs;
    TextStyle style;
    int firstLine = 0;  ///< Of the text's lines: this one stands at the top …
    int lineCount = -1; ///< … and so many are shown; below 0 all.
    ModuleMatrix code;
};

/// What did not fit, for checks.
struct FormOverflow
{
    enum class Kind { TooWide, BrokenWord, TooHigh, TooManyPages };

    Kind kind = Kind::TooWide;
    int line = 0; ///< Of the part in its template; 0: unknown.
    QString word;
    friend bool operator==(const FormOverflow &, const FormOverflow &) = default;
};

/// A form laid out: the marks of each sheet. The same geometry on every device.
struct LaidForm
{
    QSizeF sheet;
    QList<QList<PaperMark>> sheets;
    QList<FormOverflow> overflows; ///< Nothing is cut off on account of it.
};

/// Lays a template out: parts in their order, pages broken between rows and lines, a table's head on each of its pages,
/// signatures never alone, page numbers from the second page on (NĐ 30/2020). Needs a QGuiApplication; any thread.
LaidForm laidOut(const FormTemplate &form, const FormFilling &filling);

/// Paints one sheet (from 0).
void paintSheet(PaperCanvas &canvas, const LaidForm &form, int sheet);
