// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "barcodereading.h"

/// Which barcodes one pass looks for. Matrix codes are looked for with downscaling, linear ones and PDF417 without.
enum class CodeKind { Qr, Matrix, Linear };

/// How grey becomes black and white: by the surroundings, by the picture's two peaks, at 127.
enum class Threshold { Local, Global, Middle };

/// What to look for in one pass over an image.
struct FindingPass
{
    CodeKind kind = CodeKind::Matrix;
    bool isThorough = true; ///< Spend more time on worn prints and odd angles.
    Threshold threshold = Threshold::Local;
};

/// One pass over an 8-bit grey image, through ZXing. A linear pass finds one code: two alike in one call abort
/// ZXing 1.4.
QList<Barcode> foundBarcodes(const QImage &grey, const FindingPass &pass);
