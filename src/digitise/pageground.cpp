// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageground.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace {

constexpr double leastInkShare = 0.65;
constexpr double mostInkShare = 0.85;
constexpr double noiseLengths = 4.5;

struct TileSums
{
    std::vector<quint32> sums;
    std::vector<quint32> squares;
};

/// Adds up a band of rows per tile.
void addRows(const QImage &channel, int from, int end, int tile, TileSums &band)
{
    std::fill(band.sums.begin(), band.sums.end(), 0U);
    std::fill(band.squares.begin(), band.squares.end(), 0U);
    for (int y = from; y < end; ++y) {
        const uchar *line = channel.constScanLine(y);
        for (size_t column = 0; column < band.sums.size(); ++column) {
            const int left = int(column) * tile;
            const int right = std::min(left + tile, channel.width());
            quint32 sum = 0;
            quint32 square = 0;
            for (int x = left; x < right; ++x) {
                sum += line[x];
                square += quint32(line[x]) * line[x];
            }
            band.sums[column] += sum;
            band.squares[column] += square;
        }
    }
}

/// The largest of a run of 2 * reach + 1 values at each place.
void spreadMost(const uchar *from, uchar *to, int count, int reach, int step)
{
    for (int i = 0; i < count; ++i) {
        uchar most = 0;
        for (int j = std::max(0, i - reach); j <= std::min(count - 1, i + reach); ++j)
            most = std::max(most, from[j * step]);
        to[i * step] = most;
    }
}

void smooth(PageGround &ground)
{
    const std::vector<uchar> from = ground.papers;
    for (int row = 0; row < ground.rows; ++row) {
        for (int column = 0; column < ground.columns; ++column) {
            int sum = 0;
            int count = 0;
            for (int y = std::max(0, row - 1); y <= std::min(ground.rows - 1, row + 1); ++y) {
                for (int x = std::max(0, column - 1); x <= std::min(ground.columns - 1, column + 1); ++x) {
                    sum += ground.at(from, x, y);
                    ++count;
                }
            }
            ground.papers[size_t(row) * size_t(ground.columns) + size_t(column)] = uchar(sum / count);
        }
    }
}

void judgePaper(PageGround &ground, std::vector<float> &deviations)
{
    std::array<int, 256> counts{};
    for (const uchar mean : ground.means)
        ++counts.at(mean);
    int best = 0;
    for (int tone = 128; tone < 256; ++tone) {
        if (counts.at(size_t(tone)) > best) {
            best = counts.at(size_t(tone));
            ground.paper = tone;
        }
    }
    const auto quarter = deviations.begin() + qsizetype(deviations.size() / 4);
    std::nth_element(deviations.begin(), quarter, deviations.end());
    ground.noise = deviations.empty() ? 0 : double(*quarter);
}

/// Eight bytes of 0 or 1 as bits, the first the highest.
uchar packed(const uchar *bytes)
{
    quint64 word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return uchar(qFromLittleEndian(word) * 0x8040201008040201ULL >> 56);
}

} // namespace

PageGround groundOf(const QImage &channel, int dpi)
{
    PageGround ground;
    ground.tile = std::clamp(dpi * 16 / 200, 8, 48);
    ground.columns = (channel.width() + ground.tile - 1) / ground.tile;
    ground.rows = (channel.height() + ground.tile - 1) / ground.tile;
    const size_t tiles = size_t(ground.columns) * size_t(ground.rows);
    ground.means.resize(tiles);
    ground.papers.resize(tiles);
    std::vector<float> deviations;
    deviations.reserve(tiles);
    TileSums band{std::vector<quint32>(size_t(ground.columns)), std::vector<quint32>(size_t(ground.columns))};
    for (int row = 0; row < ground.rows; ++row) {
        const int from = row * ground.tile;
        const int end = std::min(from + ground.tile, channel.height());
        addRows(channel, from, end, ground.tile, band);
        for (int column = 0; column < ground.columns; ++column) {
            const int width = std::min(ground.tile, channel.width() - column * ground.tile);
            const float count = float(width * (end - from));
            const float mean = float(band.sums[size_t(column)]) / count;
            ground.means[size_t(row) * size_t(ground.columns) + size_t(column)] = uchar(std::lround(mean));
            if (mean > 128)
                deviations.push_back(
                    std::sqrt(std::max(0.0F, float(band.squares[size_t(column)]) / count - mean * mean)));
        }
    }
    std::vector<uchar> wide(tiles);
    constexpr int reach = 2;
    for (int row = 0; row < ground.rows; ++row) {
        const size_t first = size_t(row) * size_t(ground.columns);
        spreadMost(&ground.means[first], &wide[first], ground.columns, reach, 1);
    }
    for (int column = 0; column < ground.columns; ++column)
        spreadMost(&wide[size_t(column)], &ground.papers[size_t(column)], ground.rows, reach, ground.columns);
    smooth(ground);
    judgePaper(ground, deviations);
    return ground;
}

void paperAlong(const PageGround &ground, int y, int width, quint16 *sixteenths)
{
    const int tile = ground.tile;
    const int above = std::clamp((y - tile / 2) / tile - (y < tile / 2 ? 1 : 0), 0, ground.rows - 1);
    const int below = std::min(above + 1, ground.rows - 1);
    const int part = std::clamp(y - tile / 2 - above * tile, 0, tile);
    const auto down = [&](int column) {
        return 16 *
               (ground.at(ground.papers, column, above) * (tile - part) +
                ground.at(ground.papers, column, below) * part) /
               tile;
    };
    int x = 0;
    int here = down(0);
    for (; x < std::min(tile / 2, width); ++x)
        sixteenths[x] = quint16(here);
    for (int column = 0; column + 1 < ground.columns && x < width; ++column) {
        const int next = down(column + 1);
        const int end = std::min(tile, width - x);
        const int step = ((next - here) << 8) / tile;
        for (int i = 0; i < end; ++i)
            sixteenths[x + i] = quint16(here + ((step * i) >> 8));
        x += end;
        here = next;
    }
    for (; x < width; ++x)
        sixteenths[x] = quint16(here);
}

double inkShare(const PageGround &ground)
{
    return std::clamp(1 - noiseLengths * ground.noise / std::max(1, ground.paper), leastInkShare, mostInkShare);
}

QImage darkerThan(const QImage &channel, const PageGround &ground, double share)
{
    QImage mono(channel.size(), QImage::Format_Mono);
    if (mono.isNull())
        return mono;
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    const int width = channel.width();
    std::vector<quint16> papers(static_cast<size_t>(width));
    std::vector<uchar> limits(static_cast<size_t>(width));
    std::vector<uchar> marks(size_t(width) + 8);
    const auto factor = quint32(std::lround(share * 4096));
    for (int y = 0; y < channel.height(); ++y) {
        if (y % 4 == 0) { // The paper changes slowly.
            paperAlong(ground, y, width, papers.data());
            for (int x = 0; x < width; ++x)
                limits[size_t(x)] = uchar(papers[size_t(x)] * factor >> 16);
        }
        const uchar *from = channel.constScanLine(y);
        for (int x = 0; x < width; ++x)
            marks[size_t(x)] = uchar(from[x] < limits[size_t(x)]);
        uchar *to = mono.scanLine(y);
        for (int x = 0; x < width; x += 8)
            to[x >> 3] = packed(&marks[size_t(x)]);
    }
    return mono;
}

QImage normalised(const QImage &channel, const PageGround &ground)
{
    QImage grey(channel.size(), QImage::Format_Grayscale8);
    if (grey.isNull())
        return grey;
    constexpr int fraction = 12; // Bits: 255 times the largest factor still fits.
    constexpr quint32 half = 1U << (fraction - 1);
    const int width = channel.width();
    std::vector<quint16> papers(static_cast<size_t>(width));
    std::vector<quint32> factors(static_cast<size_t>(width));
    for (int y = 0; y < channel.height(); ++y) {
        if (y % 4 == 0) {
            paperAlong(ground, y, width, papers.data());
            for (int x = 0; x < width; ++x)
                factors[size_t(x)] = (16U * normalPaper << fraction) / std::max<quint32>(papers[size_t(x)], 16);
        }
        const uchar *from = channel.constScanLine(y);
        uchar *to = grey.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x] = uchar(std::min(255U, (from[x] * factors[size_t(x)] + half) >> fraction));
    }
    return grey;
}
