// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagecleaning.h"

#include <QByteArray>
#include <QList>

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

/// One kind of ink on a page: its colours, coarse, seen where the stencil, as sharp as the scan, has ink.
struct EncodedInk
{
    EncodedPicture colours;
    EncodedPicture stencil;
    bool operator==(const EncodedInk &) const = default;
};

/// A page's pictures, painted one over the other over the whole page.
struct EncodedPage
{
    EncodedPicture ground;
    QList<EncodedInk> inks; ///< Coloured ink first, then dark: what is printed stays black under a stamp.
    bool operator==(const EncodedPage &) const = default;

    /// The picture that is as sharp as the scan.
    const EncodedPicture &sharpest() const { return inks.isEmpty() ? ground : inks.last().stencil; }
};

/// Bitonal: CCITT G4, lossless. Colour: JPEG. Auto: by the page: a photograph as JPEG; coloured ink in layers (mixed
/// raster content: coarse colours, sharp stencils lossless), so that a stamp stays red; everything else bitonal. A
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
