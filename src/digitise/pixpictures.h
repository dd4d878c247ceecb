// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <leptonica/allheaders.h>

#include <memory>

struct PixDeleter
{
    void operator()(Pix *pix) const { pixDestroy(&pix); }
};

/// A picture of Leptonica, owned.
using PixPicture = std::unique_ptr<Pix, PixDeleter>;

/// Eight bits a pixel. The image must be Grayscale8.
PixPicture pixOfGrey(const QImage &grey, int dpi);
/// Grayscale8; null if there is no picture.
QImage greyOfPix(Pix *pix);
