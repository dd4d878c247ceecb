// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// How badly a sheet came out of a scanner or copier.
struct PoorLook
{
    double tilt = 0;        ///< Degrees, clockwise; the sheet lay on a larger glass.
    double noise = 6;       ///< Standard deviation.
    double blur = 0;        ///< Radius in pixels.
    int ink = 0;            ///< Grey of the ink: 0 black, 150 a worn-out cartridge.
    double specks = 0;      ///< Share of the dots that are wrong, black as well as white.
    bool isBitonal = false; ///< Black and white by the scanner's own threshold.
    double torn = 0;        ///< Share of the sheet, from its upper edge, that is missing.
};

/// A drawn page (RGB32) as it is seen then; the same bits for the same seed.
QImage poorScan(const QImage &drawn, const PoorLook &look, quint32 seed);
