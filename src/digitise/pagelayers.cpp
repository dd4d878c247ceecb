// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagelayers.h"

#include "blockcolours.h"
#include "pageplanes.h"

#include <array>
#include <vector>

namespace {

/// Sums of one band of rows, pixel by pixel.
struct BandSums
{
    std::vector<quint16> red;
    std::vector<quint16> green;
    std::vector<quint16> blue;
    std::vector<quint16> count;

    explicit BandSums(int width) : red(size_t(width)), green(size_t(width)), blue(size_t(width)), count(size_t(width))
    {
    }
    void clear()
    {
        for (auto *sums : {&red, &green, &blue, &count})
            std::fill(sums->begin(), sums->end(), quint16(0));
    }
};

/// For each of the eight pixels of a byte of the mask: all ones where there is no ink.
std::array<std::array<quint16, 8>, 256> paperMasks()
{
    std::array<std::array<quint16, 8>, 256> masks{};
    for (size_t byte = 0; byte < 256; ++byte) {
        for (size_t i = 0; i < 8; ++i)
            masks[byte][i] = (byte >> (7 - i) & 1) != 0 ? quint16(0) : quint16(0xFFFF);
    }
    return masks;
}

/// Adds the colours of the pixels that are not ink.
void addRow(const quint32 *row, const quint16 *paper, int width, BandSums &sums)
{
    for (int x = 0; x < width; ++x) {
        const quint32 kept = paper[x];
        sums.red[size_t(x)] = quint16(sums.red[size_t(x)] + (row[x] >> 16 & 255 & kept));
        sums.green[size_t(x)] = quint16(sums.green[size_t(x)] + (row[x] >> 8 & 255 & kept));
        sums.blue[size_t(x)] = quint16(sums.blue[size_t(x)] + (row[x] & 255 & kept));
        sums.count[size_t(x)] = quint16(sums.count[size_t(x)] + (1 & kept));
    }
}

} // namespace

QImage groundColours(const CleanPage &page, int block)
{
    static const auto masks = paperMasks();
    const QImage rows = readable(page.scanned);
    const int width = (rows.width() + block - 1) / block;
    QImage means(width, (rows.height() + block - 1) / block, QImage::Format_ARGB32);
    if (rows.isNull() || means.isNull())
        return {};
    ColouredRows pixels(rows);
    BandSums sums(width * block);
    std::vector<quint16> paper(size_t(rows.width()) + 8);
    for (int row = 0; row < means.height(); ++row) {
        sums.clear();
        for (int y = row * block; y < std::min((row + 1) * block, rows.height()); ++y) {
            const uchar *ink = page.mask.constScanLine(y);
            for (int x = 0; x < rows.width(); x += 8)
                std::copy_n(masks[ink[x >> 3]].data(), 8, &paper[size_t(x)]);
            addRow(pixels.at(y), paper.data(), rows.width(), sums);
        }
        auto *to = reinterpret_cast<QRgb *>(means.scanLine(row));
        for (int x = 0; x < width; ++x) {
            int red = 0;
            int green = 0;
            int blue = 0;
            int count = 0;
            const size_t first = size_t(x) * size_t(block);
            for (size_t i = first; i < first + size_t(block); ++i) {
                red += sums.red[i];
                green += sums.green[i];
                blue += sums.blue[i];
                count += sums.count[i];
            }
            to[x] = count == 0 ? 0 : qRgb(red / count, green / count, blue / count);
        }
    }
    fillHoles(means);
    return straightColours(means, page.skew);
}
