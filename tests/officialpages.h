// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

/// What is on a page of the measuring set (digitise.md 9.1); persons and places are invented.
struct OfficialPage
{
    enum class Kind { Text, Blank, NearlyBlank, Photo, Cards };
    Kind kind = Kind::Text;
    QString name;
    QString truth; ///< The text that stands on it; a stamp's words are none.
    QImage rows;   ///< RGB888 with its resolution, as a scanner gives it.
    int dpi = 200;
    double skew = 0; ///< Degrees, counter-clockwise.
    bool hasStamp = false;
};

/// How a scanner sees a page.
struct ScanLook
{
    double skew = 0;  ///< Degrees, counter-clockwise.
    double noise = 6; ///< Standard deviation.
    int paper = 245;
    double gradient = 8;
    bool hasDarkEdge = true;
};

constexpr int officialPageCount = 15;

/// The pages 0 to 14: eight of text, three blank, two nearly blank, a photograph, two copied cards. The same bits for
/// the same number and resolution.
OfficialPage officialPage(int number, int dpi);

/// A page drawn upright (RGB32) as a scanner sees it: RGB888.
QImage scannedLook(const QImage &drawn, int dpi, const ScanLook &look, quint32 seed);
