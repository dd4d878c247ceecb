// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pixpictures.h"

// Leptonica keeps pixels in 32-bit words from the highest byte down; on little-endian machines the bytes of each word
// stand the other way round in memory.

PixPicture pixOfGrey(const QImage &grey, int dpi)
{
    PixPicture pix(pixCreate(grey.width(), grey.height(), 8));
    if (!pix)
        return pix;
    pixSetResolution(pix.get(), dpi, dpi);
    const int words = pixGetWpl(pix.get());
    for (int y = 0; y < grey.height(); ++y)
        std::memcpy(pixGetData(pix.get()) + qsizetype(y) * words, grey.constScanLine(y), size_t(grey.width()));
    pixEndianByteSwap(pix.get());
    return pix;
}

QImage greyOfPix(Pix *pix)
{
    if (!pix || pixGetDepth(pix) != 8)
        return {};
    const PixPicture swapped(pixEndianByteSwapNew(pix));
    QImage grey(pixGetWidth(pix), pixGetHeight(pix), QImage::Format_Grayscale8);
    const int words = pixGetWpl(pix);
    for (int y = 0; y < grey.height(); ++y)
        std::memcpy(grey.scanLine(y), pixGetData(swapped.get()) + qsizetype(y) * words, size_t(grey.width()));
    return grey;
}
