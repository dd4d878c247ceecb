// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

/// How a page lay on the glass and what is on it; persons and places are invented.
struct ScannedPageOrder
{
    int dpi = 200;
    double skew = 0;  ///< Degrees, clockwise as seen.
    int paper = 245;  ///< Grey of the paper.
    double noise = 4; ///< Standard deviation.
    bool hasStamp = false;
    bool hasRedText = false;
    bool hasPicture = false;
    int lines = 20; ///< Of text; 0: none.
    quint32 seed = 7;
};

/// The lines that scannedPage() draws.
QStringList scannedLines(int count);

/// An A4 page as a scanner gives it, RGB32, with its resolution.
QImage scannedPage(const ScannedPageOrder &order);
