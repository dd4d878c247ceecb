// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagelayers.h"

#include "blockcolours.h"
#include "inkcleaning.h"
#include "pageground.h"
#include "pageplanes.h"

#include <algorithm>
#include <array>
#include <vector>

namespace {

constexpr int colouredInkSpan = 50;
constexpr int leastBrightness = 80; // Of the strongest channel: below it is black under a stamp.
constexpr qsizetype leastColoured = 300;

/// Calls for each pixel of ink in a row.
template <typename Work> void onInk(const uchar *ink, int width, const Work &work)
{
    for (int byte = 0; byte * 8 < width; ++byte) {
        for (int bits = ink[byte]; bits != 0; bits &= bits - 1) {
            const int x = byte * 8 + 7 - int(qCountTrailingZeroBits(quint32(bits)));
            if (x < width)
                work(x);
        }
    }
}

qsizetype inkCount(const QImage &mono)
{
    qsizetype count = 0;
    for (int y = 0; y < mono.height(); ++y) {
        const uchar *line = mono.constScanLine(y);
        for (int i = 0; i < (mono.width() + 7) / 8; ++i)
            count += qPopulationCount(line[i]);
    }
    return count;
}

} // namespace

InkParts partedInk(const CleanPage &page)
{
    InkParts parts{page.mask, page.mask};
    parts.coloured.fill(0U);
    const QImage rows = readable(page.scanned);
    ColouredRows pixels(rows);
    for (int y = 0; y < rows.height(); ++y) {
        const quint32 *line = pixels.at(y);
        uchar *to = parts.coloured.scanLine(y);
        onInk(page.mask.constScanLine(y), rows.width(), [&](int x) {
            const auto [least, most] = std::minmax({qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
            if (most - least > colouredInkSpan && most > leastBrightness)
                to[x >> 3] = uchar(to[x >> 3] | 0x80 >> (x & 7));
        });
    }
    despeckle(parts.coloured);
    if (inkCount(parts.coloured) < leastColoured)
        return {{}, page.mask};
    for (int y = 0; y < rows.height(); ++y) {
        const uchar *coloured = std::as_const(parts.coloured).constScanLine(y);
        uchar *dark = parts.dark.scanLine(y);
        for (int i = 0; i < (rows.width() + 7) / 8; ++i)
            dark[i] = uchar(dark[i] & ~coloured[i]);
    }
    return parts;
}

QImage inkColours(const CleanPage &page, const QImage &ink, int block)
{
    const QImage rows = readable(page.scanned);
    const int width = (rows.width() + block - 1) / block;
    QImage means(width, (rows.height() + block - 1) / block, QImage::Format_ARGB32);
    if (rows.isNull() || means.isNull())
        return {};
    std::vector<std::array<qint64, 4>> sums(static_cast<size_t>(width));
    ColouredRows pixels(rows);
    for (int row = 0; row < means.height(); ++row) {
        std::fill(sums.begin(), sums.end(), std::array<qint64, 4>{});
        for (int y = row * block; y < std::min((row + 1) * block, rows.height()); ++y) {
            const quint32 *line = pixels.at(y);
            onInk(ink.constScanLine(y), rows.width(), [&](int x) {
                const int lightness = qGray(line[x]);
                const qint64 weight = 1 + (255 - lightness) * (255 - lightness) / 64;
                std::array<qint64, 4> &sum = sums[size_t(x / block)];
                sum[0] += weight * qRed(line[x]);
                sum[1] += weight * qGreen(line[x]);
                sum[2] += weight * qBlue(line[x]);
                sum[3] += weight;
            });
        }
        auto *to = reinterpret_cast<QRgb *>(means.scanLine(row));
        for (int x = 0; x < width; ++x) {
            const auto &sum = sums[size_t(x)];
            to[x] = sum[3] == 0 ? 0 : qRgb(int(sum[0] / sum[3]), int(sum[1] / sum[3]), int(sum[2] / sum[3]));
        }
    }
    fillHoles(means);
    return straightColours(means, page.skew);
}
