// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagecleaning.h"

#include <QByteArray>

#include <optional>

/// How a page's picture is kept.
enum class PageCoding { Bitonal, Colour, Auto };

/// One picture as it stands in a PDF.
struct EncodedPicture
{
    enum class Filter { Ccitt, Jpeg, Jbig2 };
    QByteArray bytes;
    Filter filter = Filter::Ccitt;
    QSize size; ///< In pixels.
    int dpi = 300;
    bool isGrey = false; ///< Of a JPEG.
    bool operator==(const EncodedPicture &) const = default;
};

/// A page's pictures, painted one over the other over the whole page.
struct EncodedPage
{
    EncodedPicture ground;
    std::optional<EncodedPicture> ink;     ///< The colours of what is written, coarse …
    std::optional<EncodedPicture> stencil; ///< … seen where this one, as sharp as the scan, has ink.
    bool operator==(const EncodedPage &) const = default;
};

/// Bitonal: CCITT G4, lossless. Colour: JPEG. Auto: by the page: a photograph as JPEG; coloured ink in layers (mixed
/// raster content: coarse colours, the sharp stencil lossless), so that a stamp stays red; everything else bitonal. A
/// grey page never becomes a coloured one. Any thread.
Result<EncodedPage> encodedPage(const CleanPage &page, PageCoding coding);

/// The same page with its bitonal pictures as JBIG2 (generic region, lossless), a third smaller. Background work: a
/// tenth of a second and more. A page without CCITT pictures stays as it is. Any thread.
Result<EncodedPage> recoded(const EncodedPage &page);

/// To keep an encoded page in a file, and back. Anything that toBytes() did not write is an error, never a crash.
QByteArray toBytes(const EncodedPage &page);
Result<EncodedPage> encodedPageFromBytes(const QByteArray &bytes);

/// What the page will look like in the file, from its layers, with so many pixels on its longer side (never more than
/// the page has). Null if a layer is damaged. Any thread; 10 to 30 ms for A4 at 200 dpi, JBIG2 a tenth of a second.
QImage preview(const EncodedPage &page, int longestSide);
