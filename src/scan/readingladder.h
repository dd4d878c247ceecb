// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "barcodefinding.h"

#include <span>

/// One way to look at a picture whose QR code could not be read as it is (digitise.md 3).
struct Rung
{
    const char *name; ///< For the tables of the bench.
    QImage (*prepared)(const QImage &grey);
    double scale = 1;      ///< Of the prepared picture.
    bool isTurned = false; ///< The prepared picture is turned by 45°.
    Threshold threshold = Threshold::Local;
};

/// All rungs, in the order in which they help most for their time.
std::span<const Rung> readingRungs();

/// The QR codes that a rung reads in `area` of an 8-bit grey picture. Only QR codes, whose error correction must have
/// held: what a filter makes up is no code. An area above `mostAreaPixels` is looked at reduced.
QList<Barcode> readOn(const Rung &rung, const QImage &grey, const QRect &area);

constexpr int mostAreaPixels = 1'500'000;
