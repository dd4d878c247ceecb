// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "regionguessing.h"

#include "greyfiltering.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

constexpr int blockSide = 8;      // Of the reduced picture.
constexpr int reducedWidth = 700; // Enough to tell a code from its surroundings.

/// How much each block of the picture looks like part of a matrix code.
struct BlockMap
{
    int columns = 0;
    int rows = 0;
    std::vector<float> values;

    size_t index(int column, int row) const { return static_cast<size_t>(row) * size_t(columns) + size_t(column); }
    float at(int column, int row) const
    {
        if (column < 0 || row < 0 || column >= columns || row >= rows)
            return 0;
        return values[index(column, row)];
    }
};

/// The weaker of the two directions of edges in a block: bars, frames and slanted lines have one direction only.
float cornerStrength(const QImage &grey, int left, int top)
{
    int across = 0;
    int down = 0;
    int mixed = 0;
    for (int y = top; y < top + blockSide; ++y) {
        const uchar *above = grey.constScanLine(y - 1);
        const uchar *row = grey.constScanLine(y);
        const uchar *below = grey.constScanLine(y + 1);
        for (int x = left; x < left + blockSide; ++x) {
            const int gx = row[x + 1] - row[x - 1];
            const int gy = below[x] - above[x];
            across += gx * gx;
            down += gy * gy;
            mixed += gx * gy;
        }
    }
    const float middle = static_cast<float>(across + down) / 2;
    const float apart = static_cast<float>(across - down) / 2;
    const float weaker = middle - std::hypot(apart, static_cast<float>(mixed));
    return std::sqrt(std::max(0.F, weaker) / (blockSide * blockSide));
}

BlockMap cornerMap(const QImage &grey)
{
    BlockMap map;
    map.columns = (grey.width() - 2) / blockSide;
    map.rows = (grey.height() - 2) / blockSide;
    if (map.columns < 1 || map.rows < 1)
        return {};
    map.values.reserve(size_t(map.columns) * size_t(map.rows));
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.columns; ++column)
            map.values.push_back(cornerStrength(grey, 1 + column * blockSide, 1 + row * blockSide));
    }
    return map;
}

BlockMap smoothed(const BlockMap &map)
{
    BlockMap out = map;
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.columns; ++column) {
            float sum = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx)
                    sum += map.at(column + dx, row + dy);
            }
            out.values[map.index(column, row)] = sum / 9;
        }
    }
    return out;
}

struct Patch
{
    QRect blocks;
    float weight = 0;
};

/// The connected blocks above the threshold; each block is visited once and then cleared.
Patch takePatch(BlockMap &map, int column, int row, float threshold)
{
    Patch patch{QRect(column, row, 1, 1), 0};
    std::vector<QPoint> open{{column, row}};
    while (!open.empty()) {
        const QPoint at = open.back();
        open.pop_back();
        const float value = map.at(at.x(), at.y());
        if (value < threshold)
            continue;
        map.values[map.index(at.x(), at.y())] = 0;
        patch.weight += value;
        patch.blocks |= QRect(at, QSize(1, 1));
        for (const QPoint step : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)})
            open.push_back(at + step);
    }
    return patch;
}

} // namespace

QList<QRect> likelyRegions(const QImage &grey, int most)
{
    int scale = 1;
    QImage reduced = grey;
    while (reduced.width() > reducedWidth && reduced.height() > 2 * blockSide) {
        reduced = halved(reduced);
        scale *= 2;
    }
    BlockMap map = smoothed(cornerMap(reduced));
    if (map.values.empty())
        return {};
    const float strongest = *std::max_element(map.values.begin(), map.values.end());
    const float threshold = std::max(2.F, strongest * 0.4F);
    std::vector<Patch> patches;
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.columns; ++column) {
            if (map.at(column, row) >= threshold)
                patches.push_back(takePatch(map, column, row, threshold));
        }
    }
    std::sort(patches.begin(), patches.end(), [](const Patch &a, const Patch &b) { return a.weight > b.weight; });
    QList<QRect> regions;
    for (const Patch &patch : patches) {
        if (regions.size() >= most)
            break;
        const int side = blockSide * scale;
        const QRect pixels(patch.blocks.topLeft() * side, patch.blocks.size() * side);
        const int margin = std::max(2 * side, std::max(pixels.width(), pixels.height()) / 8);
        regions.append(pixels.adjusted(-margin, -margin, margin, margin) & grey.rect());
    }
    return regions;
}
