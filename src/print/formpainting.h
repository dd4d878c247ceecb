// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papercanvas.h"
#include "receiptcontent.h"

/// How closely a liên of Mẫu 01 is set, so that more papers fit on half a sheet.
struct ReceiptDensity
{
    double pitch = 13.5;    ///< Of the body's lines, in points.
    double tableSize = 10;  ///< Of the table's letters, in points.
    double rowHeight = 4.8; ///< Of the table's rows, in millimetres.
    double gap = 1;         ///< Factor of the space between the parts.
};

/// Paints one liên (0: Lưu, 1: Giao) of Mẫu 01 from the canvas's top. Answers the height used in millimetres.
double paintReceiptCopy(PaperCanvas &canvas, const ReceiptContent &content, int copy, const ReceiptDensity &density);

/// Paints the slip from the canvas's top. Answers the height used in millimetres.
double paintSlipText(PaperCanvas &canvas, const ReceiptContent &content);

/// Paints Mẫu 02 ("guidance") or 03 ("refusal").
void paintNotice(PaperCanvas &canvas, const ReceiptContent &content, const QString &form);

/// A table of papers with its head. Answers its height. Columns: number, text, three quantities, in millimetres.
double paintPaperTable(PaperCanvas &canvas, const QStringList &heads, const QList<PaperRow> &rows, double left,
                       double top, const QList<double> &columns, const TextStyle &style, double rowHeight);

/// Quốc hiệu and tiêu ngữ with the rule below them as long as the line, centred at `centre`. Answers the height used.
double paintStateHead(PaperCanvas &canvas, const FormSet &forms, double centre, double top, double width,
                      double stateSize, double mottoSize);

/// The unit's head with the rule of a third of its line, centred. Answers the height used.
double paintUnitHead(PaperCanvas &canvas, const ReceiptContent &content, double centre, double top, double width,
                     double parentSize, double headSize);

/// "Bản in 1." as a template; from the second print on it is bold and says so.
QString printNumber(const ReceiptContent &content);

/// The last line of a form, with the number of the print.
TextRuns footRuns(const ReceiptContent &content, const QString &form, const FormValues &values);
