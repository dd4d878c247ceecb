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
    enum class Filter { Ccitt, Jpeg };
    QByteArray bytes;
    Filter filter = Filter::Ccitt;
    QSize size; ///< In pixels.
    int dpi = 300;
    bool isGrey = false; ///< Of a JPEG.
};

/// A page's pictures, painted one over the other over the whole page.
struct EncodedPage
{
    EncodedPicture ground;
    std::optional<EncodedPicture> ink;     ///< The colours of what is written, coarse …
    std::optional<EncodedPicture> stencil; ///< … seen where this one, as sharp as the scan, has ink.
};

/// Bitonal: CCITT G4, lossless. Colour: JPEG. Auto: by the page: a photograph as JPEG; coloured ink in layers (mixed
/// raster content: coarse colours, the sharp stencil lossless), so that a stamp stays red; everything else bitonal. A
/// grey page never becomes a coloured one. Any thread.
Result<EncodedPage> encodedPage(const CleanPage &page, PageCoding coding);
