// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageplanes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace {

constexpr int colouredSpan = 70;
constexpr int redLead = 60;
constexpr qsizetype pixelsPerColoured = 5000;

// The loops are written so that the compiler makes vectors of them: no branches, bytes in, bytes out.

struct Rgb32Row
{
    const quint32 *pixels;
    int red(int x) const { return int(pixels[x] >> 16 & 255); }
    int green(int x) const { return int(pixels[x] >> 8 & 255); }
    int blue(int x) const { return int(pixels[x] & 255); }
};

struct Rgb888Row
{
    const uchar *bytes;
    int red(int x) const { return bytes[3 * x]; }
    int green(int x) const { return bytes[3 * x + 1]; }
    int blue(int x) const { return bytes[3 * x + 2]; }
};

template <typename Row> void split(Row row, int width, uchar *luminance, uchar *red, uchar *coloured)
{
    for (int x = 0; x < width; ++x) {
        const int r = row.red(x);
        const int g = row.green(x);
        const int b = row.blue(x);
        luminance[x] = uchar((r * 11 + g * 16 + b * 5) >> 5);
        red[x] = uchar(r);
        coloured[x] = uchar(std::max(r, std::max(g, b)) - std::min(r, std::min(g, b)) > colouredSpan);
    }
}

template <typename Row> void markRed(Row row, int width, uchar *marks)
{
    for (int x = 0; x < width; ++x)
        marks[x] = uchar(marks[x] | uchar(row.red(x) - std::max(row.green(x), row.blue(x)) > redLead));
}

/// Calls one of two instances by the image's format.
template <typename Work> void onRow(const QImage &page, int y, const Work &work)
{
    if (page.format() == QImage::Format_RGB888)
        work(Rgb888Row{page.constScanLine(y)});
    else
        work(Rgb32Row{reinterpret_cast<const quint32 *>(page.constScanLine(y))});
}

int sumOf(const std::vector<uchar> &bytes)
{
    int sum = 0;
    for (const uchar byte : bytes)
        sum += byte;
    return sum;
}

} // namespace

QImage readable(const QImage &page)
{
    switch (page.format()) {
    case QImage::Format_RGB32:
    case QImage::Format_RGB888:
    case QImage::Format_Grayscale8:
        return page;
    default:
        // Grey stays grey, so that nothing later takes it for colour.
        if (page.hasAlphaChannel()) {
            QImage opaque(page.size(), QImage::Format_RGB32);
            if (opaque.isNull())
                return opaque;
            const QImage straight = page.convertToFormat(QImage::Format_ARGB32);
            for (int y = 0; y < page.height(); ++y) {
                const auto *from = reinterpret_cast<const QRgb *>(straight.constScanLine(y));
                auto *to = reinterpret_cast<QRgb *>(opaque.scanLine(y));
                for (int x = 0; x < page.width(); ++x) { // What is transparent shows white paper.
                    const int a = qAlpha(from[x]);
                    const auto over = [a](int tone) { return (tone * a + 255 * (255 - a)) / 255; };
                    to[x] = qRgb(over(qRed(from[x])), over(qGreen(from[x])), over(qBlue(from[x])));
                }
            }
            return opaque;
        }
        return page.convertToFormat(page.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    }
}

PagePlanes planesOf(const QImage &page)
{
    PagePlanes planes;
    const QImage rows = readable(page);
    if (rows.format() == QImage::Format_Grayscale8) {
        planes.luminance = rows;
        planes.red = rows;
        return planes;
    }
    planes.luminance = QImage(rows.size(), QImage::Format_Grayscale8);
    planes.red = QImage(rows.size(), QImage::Format_Grayscale8);
    if (rows.isNull() || planes.luminance.isNull() || planes.red.isNull())
        return {};
    std::vector<uchar> coloured(static_cast<size_t>(rows.width()));
    qsizetype count = 0;
    for (int y = 0; y < rows.height(); ++y) {
        uchar *luminance = planes.luminance.scanLine(y);
        uchar *red = planes.red.scanLine(y);
        onRow(rows, y, [&](auto row) { split(row, rows.width(), luminance, red, coloured.data()); });
        count += sumOf(coloured);
    }
    planes.hasColour = count * pixelsPerColoured > qsizetype(rows.width()) * rows.height();
    if (!planes.hasColour)
        planes.red = planes.luminance;
    return planes;
}

QImage quarterOfRedInk(const QImage &page)
{
    const QImage rows = readable(page);
    QImage quarter((rows.width() + 3) / 4, (rows.height() + 3) / 4, QImage::Format_Grayscale8);
    if (rows.isNull() || quarter.isNull() || rows.format() == QImage::Format_Grayscale8)
        return {};
    std::vector<uchar> marks(size_t(quarter.width()) * 4);
    for (int row = 0; row < quarter.height(); ++row) {
        std::fill(marks.begin(), marks.end(), uchar(0));
        for (int y = row * 4; y < std::min(row * 4 + 4, rows.height()); ++y)
            onRow(rows, y, [&](auto line) { markRed(line, rows.width(), marks.data()); });
        uchar *to = quarter.scanLine(row);
        for (int x = 0; x < quarter.width(); ++x)
            to[x] = uchar(marks[size_t(x) * 4] | marks[size_t(x) * 4 + 1] | marks[size_t(x) * 4 + 2] |
                          marks[size_t(x) * 4 + 3]);
    }
    return quarter;
}

bool hasColouredAreas(const QImage &page, int dpi)
{
    const QImage rows = readable(page);
    if (rows.isNull() || rows.format() == QImage::Format_Grayscale8)
        return false;
    // Means of squares of 4 mm, of every fourth pixel: coloured fringes of letters and noise come to nothing there.
    constexpr int step = 4;
    constexpr int faintSpan = 16;
    constexpr double leastShare = 0.01;
    const int side = std::max(step, dpi * 4 / 25);
    std::vector<std::array<int, 3>> hues; // Red and blue beside green.
    const int columns = rows.width() / side;
    std::vector<std::array<int, 4>> sums(static_cast<size_t>(columns));
    for (int top = 0; top + side <= rows.height(); top += side) {
        std::fill(sums.begin(), sums.end(), std::array<int, 4>{});
        for (int y = top; y < top + side; y += step) {
            onRow(rows, y, [&](auto row) {
                for (int x = 0; x < columns * side; x += step) {
                    std::array<int, 4> &sum = sums[size_t(x / side)];
                    sum[0] += row.red(x);
                    sum[1] += row.green(x);
                    sum[2] += row.blue(x);
                    ++sum[3];
                }
            });
        }
        for (const auto &sum : sums)
            hues.push_back({(sum[0] - sum[1]) / sum[3], (sum[2] - sum[1]) / sum[3], (sum[0] - sum[2]) / sum[3]});
    }
    if (hues.empty())
        return false;
    std::array<int, 3> paper{}; // Its own hue, or the scanner's: that of half the page.
    for (size_t i = 0; i < paper.size(); ++i) {
        const auto middle = hues.begin() + qsizetype(hues.size() / 2);
        std::nth_element(hues.begin(), middle, hues.end(), [i](auto &a, auto &b) { return a[i] < b[i]; });
        paper[i] = (*middle)[i];
    }
    const auto coloured = std::count_if(hues.begin(), hues.end(), [&](const auto &hue) {
        return std::max({std::abs(hue[0] - paper[0]), std::abs(hue[1] - paper[1]), std::abs(hue[2] - paper[2])}) >
               faintSpan;
    });
    return double(coloured) > leastShare * double(hues.size());
}
