// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define ZX_USE_UTF8 1 // In 1.4 text is UTF-16 without this; 2.x knows only UTF-8.
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <utility>

// What differs between ZXing 1.4 (Debian 12) and 2.x when reading. The 2.x half follows its documentation and is not
// compiled on Debian 12.

#if ZXING_VERSION_MAJOR > 2 || (ZXING_VERSION_MAJOR == 2 && ZXING_VERSION_MINOR >= 2)
using ZXingOptions = ZXing::ReaderOptions;
#else
using ZXingOptions = ZXing::DecodeHints;
#endif

/// Result in 1.4 to 2.2, Barcode since.
using ZXingBarcode = decltype(ZXing::ReadBarcodes(std::declval<const ZXing::ImageView &>()))::value_type;

/// Options under which both versions look for the same: 2.x would also invert, which is a rung of our ladder.
inline ZXingOptions plainZXingOptions()
{
    ZXingOptions options;
#if ZXING_VERSION_MAJOR >= 2
    options.setTryInvert(false);
    options.setTextMode(ZXing::TextMode::Plain);
#endif
    return options;
}
