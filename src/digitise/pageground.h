// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

/// The paper's own tone over a page, in square tiles, and its noise.
struct PageGround
{
    int tile = 16; ///< Pixels.
    int columns = 0;
    int rows = 0;
    std::vector<uchar> means;  ///< Of each tile, row by row.
    std::vector<uchar> papers; ///< The tone of the paper around it.
    double noise = 0;          ///< Standard deviation on empty paper.
    int paper = 255;           ///< The commonest of the light tones.

    int at(const std::vector<uchar> &map, int column, int row) const
    {
        return map[size_t(row) * size_t(columns) + size_t(column)];
    }
};

/// The channel must be Grayscale8.
PageGround groundOf(const QImage &channel, int dpi);

/// The paper's tone along one row of pixels, between the tiles' centres, times 16.
void paperAlong(const PageGround &ground, int y, int width, quint16 *sixteenths);

/// What is darker than that share of its paper: Mono, 1 is ink.
QImage darkerThan(const QImage &channel, const PageGround &ground, double share);

/// The share below which a tone is ink on that paper: further from it where it is noisy (digitise.md 4.1: 170 of 200).
double inkShare(const PageGround &ground);

/// The tone that normalised() gives the paper.
constexpr int normalPaper = 200;

/// Each tone times normalPaper over its paper's, as recognition likes it.
QImage normalised(const QImage &channel, const PageGround &ground);
