// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageencoding.h"

#include "inkpictures.h"

#include <QBuffer>
#include <QImageReader>

#include <vector>

namespace {

constexpr qint64 mostInkPixels = 200'000'000;

/// How much of each pixel of that size is ink, 0 to 255, as Grayscale8.
QImage coverage(const QImage &mono, QSize size)
{
    QImage share(size, QImage::Format_Grayscale8);
    if (mono.isNull() || share.isNull())
        return {};
    std::vector<int> column(static_cast<size_t>(mono.width()));
    std::vector<int> widths(static_cast<size_t>(size.width()));
    for (int x = 0; x < mono.width(); ++x) {
        column[size_t(x)] = int(qint64(x) * size.width() / mono.width());
        ++widths[size_t(column[size_t(x)])];
    }
    std::vector<int> counts(static_cast<size_t>(size.width()));
    int from = 0;
    for (int row = 0; row < size.height(); ++row) {
        const int end = int((qint64(row + 1) * mono.height() + size.height() - 1) / size.height());
        std::fill(counts.begin(), counts.end(), 0);
        for (int y = from; y < end; ++y) {
            const uchar *line = mono.constScanLine(y);
            for (int x = 0; x < mono.width(); ++x) {
                if ((x & 7) == 0 && line[x >> 3] == 0) {
                    x += 7;
                    continue;
                }
                counts[size_t(column[size_t(x)])] += (line[x >> 3] >> (7 - (x & 7))) & 1;
            }
        }
        uchar *to = share.scanLine(row);
        for (int x = 0; x < size.width(); ++x)
            to[x] = uchar(counts[size_t(x)] * 255 / std::max(1, widths[size_t(x)] * (end - from)));
        from = end;
    }
    return share;
}

QImage shownJpeg(const EncodedPicture &picture, QSize size)
{
    QByteArray bytes = picture.bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "JPEG");
    if (reader.size() != picture.size)
        return {};
    if (size.width() < picture.size.width())
        reader.setScaledSize(size);
    const QImage image = reader.read();
    return image.isNull() ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage shownInk(const EncodedPicture &picture, QSize size)
{
    if (qint64(picture.size.width()) * picture.size.height() > mostInkPixels)
        return {};
    return coverage(inkPicture(picture), size);
}

/// The ink's colours over the ground, as much as the stencil covers.
QImage laidOver(QImage ground, const QImage &ink, const QImage &share)
{
    for (int y = 0; y < ground.height(); ++y) {
        auto *to = reinterpret_cast<QRgb *>(ground.scanLine(y));
        const auto *from = reinterpret_cast<const QRgb *>(ink.constScanLine(y));
        const uchar *covers = share.constScanLine(y);
        for (int x = 0; x < ground.width(); ++x) {
            const int a = covers[x];
            const auto mixed = [a](int under, int over) { return (under * (255 - a) + over * a) / 255; };
            to[x] = qRgb(mixed(qRed(to[x]), qRed(from[x])), mixed(qGreen(to[x]), qGreen(from[x])),
                         mixed(qBlue(to[x]), qBlue(from[x])));
        }
    }
    return ground;
}

} // namespace

QImage preview(const EncodedPage &page, int longestSide)
{
    const EncodedPicture &sharp = page.sharpest();
    const int longest = std::max(sharp.size.width(), sharp.size.height());
    const int side = std::clamp(longestSide, 1, std::max(longest, 1));
    const QSize size = sharp.size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (page.ground.filter != EncodedPicture::Filter::Jpeg) {
        QImage shown = shownInk(page.ground, size);
        shown.invertPixels();
        return shown;
    }
    QImage ground = shownJpeg(page.ground, size);
    if (page.inks.isEmpty() || ground.isNull())
        return ground;
    ground = ground.convertToFormat(QImage::Format_RGB32);
    for (const EncodedInk &ink : page.inks) {
        const QImage colours = shownJpeg(ink.colours, size).convertToFormat(QImage::Format_RGB32);
        const QImage share = shownInk(ink.stencil, size);
        if (colours.isNull() || share.isNull())
            return {};
        ground = laidOver(ground, colours, share);
    }
    return ground;
}
