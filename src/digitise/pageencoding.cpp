// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageencoding.h"

#include "pixpictures.h"

#include <QBuffer>
#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

// digitise.md 4.8.
constexpr int jpegQuality = 50;
constexpr int groundQuality = 35;
constexpr int inkQuality = 75;
constexpr int inkBlock = 12;

Error notEncoded()
{
    return {ErrorKind::StorageFailed,
            u"page-not-encoded"_s,
            QCoreApplication::translate("PageEncoding", "The page could not be kept: free some memory and try again."),
            {},
            {}};
}

Result<EncodedPicture> ccittOf(const CleanPage &page)
{
    const QImage &mono = page.bitonal;
    const PixPicture pix(pixCreate(mono.width(), mono.height(), 1));
    if (!pix)
        return notEncoded();
    pixSetResolution(pix.get(), page.dpi, page.dpi);
    for (int y = 0; y < mono.height(); ++y)
        std::memcpy(pixGetData(pix.get()) + qsizetype(y) * pixGetWpl(pix.get()), mono.constScanLine(y),
                    size_t((mono.width() + 7) / 8));
    pixEndianByteSwap(pix.get());
    L_COMP_DATA *data = nullptr;
    if (pixGenerateCIData(pix.get(), L_G4_ENCODE, 0, 0, &data) != 0 || !data)
        return notEncoded();
    EncodedPicture picture;
    picture.bytes = QByteArray(reinterpret_cast<const char *>(data->datacomp), qsizetype(data->nbytescomp));
    picture.size = mono.size();
    picture.dpi = page.dpi;
    l_CIDataDestroy(&data);
    return picture;
}

Result<EncodedPicture> jpegOf(const QImage &image, int dpi, int quality)
{
    EncodedPicture picture;
    picture.filter = EncodedPicture::Filter::Jpeg;
    picture.isGrey = image.isGrayscale();
    picture.size = image.size();
    picture.dpi = dpi;
    QBuffer buffer(&picture.bytes);
    const QImage kept = image.convertToFormat(picture.isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    if (!buffer.open(QIODevice::WriteOnly) || !kept.save(&buffer, "JPEG", quality))
        return notEncoded();
    return picture;
}

/// Gives transparent pixels the colour of the nearest one before or behind them, first along rows, then down.
void fillHoles(QImage &image)
{
    const auto at = [&image](int x, int y) -> QRgb & { return reinterpret_cast<QRgb *>(image.scanLine(y))[x]; };
    const auto carry = [](QRgb &pixel, QRgb &last) {
        if (qAlpha(pixel) == 0)
            pixel = last;
        else
            last = pixel;
    };
    for (int y = 0; y < image.height(); ++y) {
        QRgb last = 0;
        for (int x = 0; x < image.width(); ++x)
            carry(at(x, y), last);
        for (int x = image.width() - 1; x >= 0; --x)
            carry(at(x, y), last);
    }
    for (int x = 0; x < image.width(); ++x) {
        QRgb last = 0;
        for (int y = 0; y < image.height(); ++y)
            carry(at(x, y), last);
        for (int y = image.height() - 1; y >= 0; --y)
            carry(at(x, y), last);
    }
}

/// The mean colours of blocks of so many pixels, of those pixels that are ink, or are not. A block without any takes
/// its neighbour's, so that the coding has no edge to blur.
QImage blockMeans(const CleanPage &page, int block, bool isInk)
{
    const QImage colour = page.colour.convertToFormat(QImage::Format_RGB32);
    const QImage &mono = page.bitonal;
    const int width = (colour.width() + block - 1) / block;
    QImage means(width, (colour.height() + block - 1) / block, QImage::Format_ARGB32);
    std::vector<std::array<qint64, 4>> sums(static_cast<size_t>(width));
    for (int row = 0; row < means.height(); ++row) {
        std::fill(sums.begin(), sums.end(), std::array<qint64, 4>{});
        const int end = std::min((row + 1) * block, colour.height());
        for (int y = row * block; y < end; ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(colour.constScanLine(y));
            const uchar *ink = mono.constScanLine(std::min(y, mono.height() - 1));
            for (int x = 0; x < colour.width(); ++x) {
                if (((ink[x >> 3] >> (7 - (x & 7))) & 1) != int(isInk))
                    continue;
                std::array<qint64, 4> &sum = sums[static_cast<size_t>(x / block)];
                sum[0] += qRed(from[x]);
                sum[1] += qGreen(from[x]);
                sum[2] += qBlue(from[x]);
                ++sum[3];
            }
        }
        auto *to = reinterpret_cast<QRgb *>(means.scanLine(row));
        for (int x = 0; x < width; ++x) {
            const std::array<qint64, 4> &sum = sums[static_cast<size_t>(x)];
            to[x] = sum[3] == 0 ? 0 : qRgb(int(sum[0] / sum[3]), int(sum[1] / sum[3]), int(sum[2] / sum[3]));
        }
    }
    fillHoles(means);
    return means.convertToFormat(QImage::Format_RGB32);
}

/// digitise.md 4.8: ground at a third, ink colours at a sixteenth, the stencil as it is.
Result<EncodedPage> layersOf(const CleanPage &page)
{
    const int groundBlock = page.dpi > 250 ? 4 : 3;
    const auto ground = jpegOf(blockMeans(page, groundBlock, false), page.dpi / groundBlock, groundQuality);
    const auto ink = jpegOf(blockMeans(page, inkBlock, true), page.dpi / inkBlock, inkQuality);
    const auto stencil = ccittOf(page);
    if (!ground || !ink || !stencil)
        return notEncoded();
    return EncodedPage{*ground, *ink, *stencil};
}

} // namespace

Result<EncodedPage> encodedPage(const CleanPage &page, PageCoding coding)
{
    if (coding == PageCoding::Auto && page.hasColour && !page.isPhoto && !page.isBlank)
        return layersOf(page);
    const bool isPicture = coding == PageCoding::Colour || (coding == PageCoding::Auto && page.isPhoto);
    const auto picture = isPicture ? jpegOf(page.colour, page.dpi, jpegQuality) : ccittOf(page);
    return picture ? Result<EncodedPage>(EncodedPage{*picture, {}, {}}) : picture.error();
}
