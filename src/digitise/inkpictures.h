// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageencoding.h"
#include "pixpictures.h"

/// One bit a pixel, 1 is ink. The image must be Mono.
PixPicture pixOfInk(const QImage &mono, int dpi);
/// Mono, 1 is ink (painted black); null if there is no picture of one bit.
QImage inkOfPix(Pix *pix);
/// The ink turned clockwise by less than some degrees, as lossless as that can be. Null if memory is short.
QImage turnedInk(const QImage &mono, int dpi, double degrees);
/// A bitonal picture decoded: Mono, 1 is ink. Null if it is damaged or not bitonal.
QImage inkPicture(const EncodedPicture &picture);
