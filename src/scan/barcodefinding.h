// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "barcodereading.h"

/// What to look for in one pass over an image.
struct FindingPass
{
    bool isMatrix = true;          ///< Matrix codes (with downscaling) or linear ones and PDF417 (without).
    bool isThorough = true;        ///< Spend more time on worn prints and odd angles.
    bool isWholeHistogram = false; ///< One threshold for the whole image instead of local ones.
};

/// One pass over an 8-bit grey image, through ZXing. A linear pass finds one code: two alike in one call abort
/// ZXing 1.4.
QList<Barcode> foundBarcodes(const QImage &grey, const FindingPass &pass);
