// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paperassembling.h"

#include <QStringList>

#include <functional>

/// What to make of scanned papers.
struct DigitisingOrder
{
    QStringList files; ///< Images (several pages in a TIFF) and PDFs, in their order.
    QString out;       ///< The PDF.
    PageCoding coding = PageCoding::Auto;
    bool recognises = true;
    QDateTime at; ///< Stands in the PDF as its time of making.
    /// Set: the codes on each page are read. Answers whether a page with these codes is a mere separator, whose text
    /// nobody needs.
    std::function<bool(const QStringList &codes)> isSeparator;
};

/// One page as it was worked on.
struct DigitisedPage
{
    double skew = 0;
    int quarterTurns = 0; ///< Clockwise, by which its text was made to stand.
    bool isBlank = false;
    bool isPhoto = false;
    bool isFlattened = false; ///< A phone's picture of a sheet, seen from above now.
    bool isTakenOver = false; ///< A born-digital page, left as it is.
    QStringList codes;        ///< Their texts, if they were asked for.
    qint64 ms = 0;
};

/// Pages that were worked on and stand in no PDF yet.
struct DigitisedStack
{
    QList<DigitisedPage> pages;
    QList<PaperPage> contents; ///< Of the same pages,
    QStringList texts;         ///< and what was recognised on them.
};

struct DigitisedPaper
{
    QList<DigitisedPage> pages;
    QString text;
    qint64 bytes = 0;
};

/// Makes one searchable PDF of scanned papers. Born-digital pages of PDFs (with text of their own) are taken over
/// untouched; blank pages are kept and marked, never dropped. Any thread; one page is worked on at a time. Errors:
/// those of reading a file, of missing recognition data, of writing.
Result<DigitisedPaper> digitise(const DigitisingOrder &order);

/// The same in two steps, for a stack of which several PDFs are made. `order.out` is not looked at.
Result<DigitisedStack> digitisedStack(const DigitisingOrder &order);
/// Writes these pages of the stack (by their places, from 0).
Result<DigitisedPaper> writePart(const DigitisedStack &stack, const QList<int> &pages, const QDateTime &at,
                                 const QString &out);
