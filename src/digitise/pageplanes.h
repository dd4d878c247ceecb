// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// The channels of a scanned page, read once from its rows.
struct PagePlanes
{
    QImage luminance;       ///< Grayscale8.
    QImage red;             ///< Grayscale8; the luminance where the page has no coloured ink.
    bool hasColour = false; ///< Some pixels are of strong colour.
};

/// RGB32, RGB888 and Grayscale8 are read as they are; other formats are converted first. Null planes: no memory.
PagePlanes planesOf(const QImage &page);

/// The page in one of the formats that planesOf() and inkOfRed() read without converting.
QImage readable(const QImage &page);

/// A page's rows as RGB32, one after the other, whatever readable() format they have; in bands, without a copy of all.
class ColouredRows
{
public:
    /// The band is so many rows: one, where only some rows are wanted.
    explicit ColouredRows(const QImage &page, int band = 16) : m_page(page), m_bandHeight(band) {}
    const quint32 *at(int y);

private:
    const QImage m_page;
    const int m_bandHeight;
    QImage m_band;
    int m_first = 0;
};

/// Where the page has red ink, a quarter as wide and high (any of sixteen pixels): Grayscale8, 0 or 1.
QImage quarterOfRedInk(const QImage &page);

/// Whether areas of the page are of another hue than its paper, be it faint: stamps' pads, copied cards.
bool hasColouredAreas(const QImage &page, int dpi);
