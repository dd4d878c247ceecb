// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagelayers.h"

#include "pageplanes.h"

#include <QPainter>

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

/// Gives transparent pixels the colour of the nearest one before or behind them, first along rows, then down.
void fillHoles(QImage &image)
{
    const auto carry = [](QRgb &pixel, QRgb &last) {
        if (qAlpha(pixel) == 0)
            pixel = last;
        else
            last = pixel;
    };
    const qsizetype stride = image.bytesPerLine() / 4;
    auto *pixels = reinterpret_cast<QRgb *>(image.bits());
    for (int y = 0; y < image.height(); ++y) {
        QRgb *line = pixels + y * stride;
        QRgb last = 0;
        for (int x = 0; x < image.width(); ++x)
            carry(line[x], last);
        for (int x = image.width() - 1; x >= 0; --x)
            carry(line[x], last);
    }
    // Only whole rows can be empty now.
    for (int pass = 0; pass < 2; ++pass) {
        const QRgb *last = nullptr;
        for (int i = 0; i < image.height(); ++i) {
            QRgb *line = pixels + (pass == 0 ? i : image.height() - 1 - i) * stride;
            if (qAlpha(line[0]) == 0 && last)
                std::copy(last, last + image.width(), line);
            else if (qAlpha(line[0]) != 0)
                last = line;
        }
    }
}

QImage straight(const QImage &means, double degrees)
{
    if (degrees == 0 || means.isNull())
        return means.convertToFormat(QImage::Format_RGB32);
    QImage turned(means.size(), QImage::Format_RGB32);
    if (turned.isNull())
        return turned;
    // The corners that the turned page leaves free show the page's own edge.
    QPainter painter(&turned);
    painter.drawImage(0, 0, means);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QPointF centre(means.width() / 2.0, means.height() / 2.0);
    painter.translate(centre);
    painter.rotate(degrees);
    painter.drawImage(-centre, means);
    return turned;
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
            for (size_t i = size_t(x * block); i < size_t((x + 1) * block); ++i) {
                red += sums.red[i];
                green += sums.green[i];
                blue += sums.blue[i];
                count += sums.count[i];
            }
            to[x] = count == 0 ? 0 : qRgb(red / count, green / count, blue / count);
        }
    }
    fillHoles(means);
    return straight(means, page.skew);
}

QImage inkColours(const CleanPage &page, int block)
{
    const QImage rows = readable(page.scanned);
    const int width = (rows.width() + block - 1) / block;
    QImage means(width, (rows.height() + block - 1) / block, QImage::Format_ARGB32);
    if (rows.isNull() || means.isNull())
        return {};
    std::vector<std::array<int, 4>> sums(static_cast<size_t>(width));
    ColouredRows pixels(rows);
    for (int row = 0; row < means.height(); ++row) {
        std::fill(sums.begin(), sums.end(), std::array<int, 4>{});
        for (int y = row * block; y < std::min((row + 1) * block, rows.height()); ++y) {
            const quint32 *line = pixels.at(y);
            const uchar *ink = page.mask.constScanLine(y);
            for (int byte = 0; byte * 8 < rows.width(); ++byte) {
                for (int bits = ink[byte]; bits != 0; bits &= bits - 1) {
                    const int x = byte * 8 + 7 - qCountTrailingZeroBits(quint32(bits));
                    if (x >= rows.width())
                        continue;
                    std::array<int, 4> &sum = sums[size_t(x / block)];
                    sum[0] += qRed(line[x]);
                    sum[1] += qGreen(line[x]);
                    sum[2] += qBlue(line[x]);
                    ++sum[3];
                }
            }
        }
        auto *to = reinterpret_cast<QRgb *>(means.scanLine(row));
        for (int x = 0; x < width; ++x) {
            const std::array<int, 4> &sum = sums[size_t(x)];
            to[x] = sum[3] == 0 ? 0 : qRgb(sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]);
        }
    }
    fillHoles(means);
    return straight(means, page.skew);
}
