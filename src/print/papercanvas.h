// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modulematrix.h"
#include "textruns.h"

#include <QPainter>
#include <QSizeF>

/// How a point is measured on paper.
inline constexpr double millimetresPerPoint = 25.4 / 72;

/// How a block of text stands on paper; sizes in points.
struct TextStyle
{
    double size = 11;
    double pitch = 13.5; ///< From one base line to the next.
    Qt::Alignment alignment = Qt::AlignLeft;
    bool isBold = false;
    bool isItalic = false;
    double indent = 0; ///< Of the first line, in millimetres.
};

/// A sheet in millimetres on any painter: a window, a printer or a PDF. The same layout everywhere, for text is
/// measured in hundredths of a millimetre and never in the device's pixels. Without a painter it only measures.
class PaperCanvas
{
public:
    /// Lays a sheet of that size over `target`, in the painter's units; the painter is put back at the end.
    PaperCanvas(QPainter *painter, const QRectF &target, QSizeF millimetres);
    ~PaperCanvas();
    PaperCanvas(const PaperCanvas &) = delete;
    PaperCanvas &operator=(const PaperCanvas &) = delete;

    /// Writes text below `top`, broken at words into lines of `width`. Answers its height in millimetres.
    double text(double left, double top, double width, const TextRuns &runs, const TextStyle &style);
    double text(double left, double top, double width, const QString &text, const TextStyle &style);
    /// Of the lines that text() would write only `count` from `first`, the first of them at `top`.
    void textLines(double left, double top, double width, const TextRuns &runs, const TextStyle &style, int first,
                   int count);
    /// How many lines text() would write.
    static int lineCount(double width, const TextRuns &runs, const TextStyle &style);
    /// Width of a text in one line.
    static double textWidth(const QString &text, const TextStyle &style);
    void line(double x1, double y1, double x2, double y2, double thickness = 0.2);
    void dashedLine(double x1, double y1, double x2, double thickness = 0.25);
    void box(const QRectF &millimetres, double thickness = 0.25);
    void modules(const ModuleMatrix &matrix, const QRectF &millimetres);
    void moveDown(double millimetres) { m_offset += millimetres; }

private:
    QPainter *m_painter;
    double m_offset = 0;
};
