// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formlayout.h"

#include <memory>

/// A piece of a form that stays on one page: a paragraph, a table's row, a head. Its marks are placed from its own top.
struct FormChunk
{
    double gap = 0; ///< Above it, unless it stands first on its page.
    double height = 0;
    QList<PaperMark> marks;
    QList<double> edges; ///< Of a row's cells; empty: no rules around it.
    double padding = 0;  ///< Above the first line and below the last.
    double pitch = 0;    ///< Between lines in millimetres, where it may be parted between them; else 0.
    int lines = 0;       ///< Of its longest text.
    bool isRow = false;  ///< Parted only when it is higher than a page.
    bool keepsWithNext = false;
    bool isNewPage = false;                     ///< Stands for the end of a page.
    std::shared_ptr<const FormChunk> tableHead; ///< To be repeated above it on a new page.
};

/// A text's mark with its height in millimetres.
struct PlacedText
{
    PaperMark mark;
    int lines = 0;
    double height() const { return lines * mark.style.pitch * millimetresPerPoint; }
};
PlacedText placedText(double left, double top, double width, const TextRuns &runs, const TextStyle &style);
PaperMark placedLine(double x1, double y1, double x2, double y2, double thickness = 0.2);

/// The chunks of blocks between `left` and `left + width`, in their order. What does not fit is told in `overflows`.
QList<FormChunk> chunksOf(const QList<FormBlock> &blocks, const FormFilling &filling, double left, double width,
                          double bodySize, QList<FormOverflow> &overflows);

/// The chunks of a table: its head kept with its first row, each row with its rules.
QList<FormChunk> tableChunks(const FormBlock &table, const FormFilling &filling, double left, double width,
                             QList<FormOverflow> &overflows);

/// The head of the first page with number, place and date, title.
QList<FormChunk> headChunks(const FormTemplate &form, const FormFilling &filling);

/// The chunks one below the other as a single one, its rules as lines.
FormChunk stacked(const QList<FormChunk> &chunks);
