// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageencoding.h"

#include "inkcleaning.h"
#include "inkpictures.h"
#include "jbig2reading.h"
#include "jbig2writing.h"
#include "pagelayers.h"

#include <QBuffer>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// digitise.md 4.8.
constexpr int jpegQuality = 50;
constexpr int groundQuality = 35;
constexpr int inkQuality = 75;
constexpr int groundDpi = 62;
constexpr int inkDpi = 17;

Error notEncoded()
{
    return {ErrorKind::StorageFailed,
            u"page-not-encoded"_s,
            QCoreApplication::translate("PageEncoding", "The page could not be kept: free some memory and try again."),
            {},
            {}};
}

Result<EncodedPicture> ccittOf(const QImage &mono, int dpi)
{
    const PixPicture pix = pixOfInk(mono, dpi);
    L_COMP_DATA *data = nullptr;
    if (!pix || pixGenerateCIData(pix.get(), L_G4_ENCODE, 0, 0, &data) != 0 || !data)
        return notEncoded();
    EncodedPicture picture;
    picture.bytes = QByteArray(reinterpret_cast<const char *>(data->datacomp), qsizetype(data->nbytescomp));
    picture.size = mono.size();
    picture.dpi = dpi;
    l_CIDataDestroy(&data);
    return picture;
}

Result<EncodedPicture> jpegOf(const QImage &image, int dpi, int quality)
{
    EncodedPicture picture;
    picture.filter = EncodedPicture::Filter::Jpeg;
    picture.isGrey = image.format() == QImage::Format_Grayscale8;
    picture.size = image.size();
    picture.dpi = dpi;
    QBuffer buffer(&picture.bytes);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "JPEG", quality))
        return notEncoded();
    return picture;
}

/// The ground coarse, the colours of ink coarser still, the stencils as they are.
Result<EncodedPage> layersOf(const CleanPage &page)
{
    const int groundBlock = std::max(1, qRound(page.dpi / double(groundDpi)));
    const int inkBlock = std::max(1, qRound(page.dpi / double(inkDpi)));
    const auto ground = jpegOf(groundColours(page, groundBlock), page.dpi / groundBlock, groundQuality);
    if (!ground)
        return notEncoded();
    EncodedPage layers{*ground, {}};
    const InkParts parts = partedInk(page);
    for (const QImage *part : {&parts.coloured, &parts.dark}) {
        if (part->isNull())
            continue;
        const auto colours = jpegOf(inkColours(page, *part, inkBlock), page.dpi / inkBlock, inkQuality);
        QImage ink = turnedInk(*part, page.dpi, page.skew);
        smoothEdges(ink);
        const auto stencil = ccittOf(ink, page.dpi);
        if (!colours || !stencil)
            return notEncoded();
        layers.inks.append({*colours, *stencil});
    }
    return layers;
}

} // namespace

Result<EncodedPage> encodedPage(const CleanPage &page, PageCoding coding)
{
    if (coding == PageCoding::Auto && page.hasColour && !page.isPhoto && !page.isBlank)
        return layersOf(page);
    const bool isPicture = coding == PageCoding::Colour || (coding == PageCoding::Auto && page.isPhoto);
    const auto picture =
        isPicture ? jpegOf(straightPicture(page), page.dpi, jpegQuality) : ccittOf(page.bitonal, page.dpi);
    return picture ? Result<EncodedPage>(EncodedPage{*picture, {}}) : picture.error();
}

Result<EncodedPage> recoded(const EncodedPage &page)
{
    EncodedPage smaller = page;
    QList<EncodedPicture *> pictures{&smaller.ground};
    for (EncodedInk &ink : smaller.inks)
        pictures.append(&ink.stencil);
    for (EncodedPicture *picture : pictures) {
        if (picture->filter != EncodedPicture::Filter::Ccitt)
            continue;
        const QImage mono = inkPicture(*picture);
        if (mono.isNull())
            return notEncoded();
        const QByteArray bytes = jbig2Segments(mono);
        // A paper may be evidence: what would not come back bit for bit stays as it is.
        if (bytes.size() < picture->bytes.size() && jbig2Picture(bytes) == mono) {
            picture->bytes = bytes;
            picture->filter = EncodedPicture::Filter::Jbig2;
        }
    }
    return smaller;
}
