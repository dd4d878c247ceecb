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
constexpr int paperLead = 30;
constexpr qsizetype pixelsPerColoured = 5000;

// The loops are written so that the compiler makes vectors of them: no branches, bytes in, bytes out.

int redOf(quint32 pixel)
{
    return int(pixel >> 16 & 255);
}

int greenOf(quint32 pixel)
{
    return int(pixel >> 8 & 255);
}

int blueOf(quint32 pixel)
{
    return int(pixel & 255);
}

void split(const quint32 *row, int width, uchar *luminance, uchar *red, uchar *coloured)
{
    for (int x = 0; x < width; ++x) {
        const int r = redOf(row[x]);
        const int g = greenOf(row[x]);
        const int b = blueOf(row[x]);
        luminance[x] = uchar((r * 11 + g * 16 + b * 5) >> 5);
        // What is redder than paper ever is gets lighter still, so that a dark stamp goes too.
        red[x] = uchar(std::min(255, r + std::max(0, r - std::max(g, b) - paperLead)));
        coloured[x] = uchar(std::max(r, std::max(g, b)) - std::min(r, std::min(g, b)) > colouredSpan);
    }
}

void markRed(const quint32 *row, int width, uchar *marks)
{
    for (int x = 0; x < width; ++x)
        marks[x] = uchar(marks[x] | uchar(redOf(row[x]) - std::max(greenOf(row[x]), blueOf(row[x])) > redLead));
}

int sumOf(const std::vector<uchar> &bytes)
{
    int sum = 0;
    for (const uchar byte : bytes)
        sum += byte;
    return sum;
}

} // namespace

const quint32 *ColouredRows::at(int y)
{
    if (m_page.format() == QImage::Format_RGB32)
        return reinterpret_cast<const quint32 *>(m_page.constScanLine(y));
    if (m_band.isNull() || y < m_first || y >= m_first + m_band.height()) {
        const int count = std::min(m_bandHeight, m_page.height() - y);
        m_first = y;
        // Qt's conversion of many rows is quick.
        m_band = QImage(m_page.constScanLine(y), m_page.width(), count, m_page.bytesPerLine(), m_page.format())
                     .convertToFormat(QImage::Format_RGB32);
    }
    return reinterpret_cast<const quint32 *>(m_band.constScanLine(y - m_first));
}

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
    ColouredRows pixels(rows);
    for (int y = 0; y < rows.height(); ++y) {
        split(pixels.at(y), rows.width(), planes.luminance.scanLine(y), planes.red.scanLine(y), coloured.data());
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
    ColouredRows pixels(rows);
    for (int row = 0; row < quarter.height(); ++row) {
        std::fill(marks.begin(), marks.end(), uchar(0));
        for (int y = row * 4; y < std::min(row * 4 + 4, rows.height()); ++y)
            markRed(pixels.at(y), rows.width(), marks.data());
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
    ColouredRows pixels(rows, 1);
    std::vector<std::array<int, 4>> sums(static_cast<size_t>(columns));
    for (int top = 0; top + side <= rows.height(); top += side) {
        std::fill(sums.begin(), sums.end(), std::array<int, 4>{});
        for (int y = top; y < top + side; y += step) {
            const quint32 *row = pixels.at(y);
            for (int x = 0; x < columns * side; x += step) {
                std::array<int, 4> &sum = sums[size_t(x / side)];
                sum[0] += redOf(row[x]);
                sum[1] += greenOf(row[x]);
                sum[2] += blueOf(row[x]);
                ++sum[3];
            }
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
