// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageedges.h"

#include <algorithm>
#include <cstring>

namespace {

constexpr double darkerThanPaper = 0.75;

/// How many of the first lines from an edge are dark, those without light behind counted in.
int darkDepth(const std::vector<double> &means, double limit)
{
    int depth = 0;
    for (size_t i = 0; i < means.size(); ++i) {
        if (means[i] < limit)
            depth = int(i) + 1;
        else if (int(i) > depth + 1)
            break;
    }
    return depth;
}

double meanOfRow(const QImage &luminance, int y, int margin)
{
    const uchar *line = luminance.constScanLine(y);
    qint64 sum = 0;
    for (int x = margin; x < luminance.width() - margin; ++x)
        sum += line[x];
    return double(sum) / std::max(1, luminance.width() - 2 * margin);
}

double meanOfColumn(const QImage &luminance, int x, int margin)
{
    constexpr int step = 4;
    qint64 sum = 0;
    int count = 0;
    for (int y = margin; y < luminance.height() - margin; y += step, ++count)
        sum += luminance.constScanLine(y)[x];
    return double(sum) / std::max(1, count);
}

template <typename Mean> int edgeDepth(int reach, double limit, const Mean &mean)
{
    std::vector<double> means(static_cast<size_t>(reach));
    for (int i = 0; i < reach; ++i)
        means[size_t(i)] = mean(i);
    const int depth = darkDepth(means, limit);
    // All of it dark is no strip but a dark page. The strip's blurred border goes with it.
    return depth == 0 || depth >= reach ? 0 : depth + 2;
}

/// The first and last line of tiles of which so many are light.
std::pair<int, int> lightSpan(int lines, int across, const auto &isLight)
{
    int first = lines;
    int last = -1;
    for (int line = 0; line < lines; ++line) {
        int light = 0;
        for (int i = 0; i < across; ++i)
            light += isLight(line, i) ? 1 : 0;
        if (light * 8 < across)
            continue;
        first = std::min(first, line);
        last = line;
    }
    return {first, last};
}

} // namespace

QRect pageRectangle(const QImage &luminance, const PageGround &ground, int dpi)
{
    const QRect all = luminance.rect();
    const int limit = ground.paper * 6 / 10;
    const auto isLight = [&](int column, int row) { return ground.at(ground.means, column, row) > limit; };
    const auto [left, right] = lightSpan(ground.columns, ground.rows, isLight);
    const auto [top, bottom] =
        lightSpan(ground.rows, ground.columns, [&](int row, int column) { return isLight(column, row); });
    if (right < left || bottom < top)
        return all;
    const int leastDepth = dpi * 5 / 25;
    QRect page = all;
    if (left * ground.tile > leastDepth)
        page.setLeft(left * ground.tile);
    if (top * ground.tile > leastDepth)
        page.setTop(top * ground.tile);
    if ((right + 1) * ground.tile < all.width() - leastDepth)
        page.setRight((right + 1) * ground.tile - 1);
    if ((bottom + 1) * ground.tile < all.height() - leastDepth)
        page.setBottom((bottom + 1) * ground.tile - 1);
    if (page == all || page.width() < dpi || page.height() < dpi)
        return all;
    // Certain only if what would be cut off is dark throughout and the page is light.
    qsizetype lightOutside = 0;
    qsizetype outside = 0;
    qsizetype lightInside = 0;
    qsizetype inside = 0;
    for (int row = 0; row < ground.rows; ++row) {
        for (int column = 0; column < ground.columns; ++column) {
            const bool isIn = page.contains(QPoint(column, row) * ground.tile);
            (isIn ? inside : outside) += 1;
            (isIn ? lightInside : lightOutside) += isLight(column, row) ? 1 : 0;
        }
    }
    return lightOutside * 50 < outside && lightInside * 10 > inside * 6 ? page : all;
}

QMargins darkEdges(const QImage &luminance, const PageGround &ground, int dpi)
{
    const double limit = ground.paper * darkerThanPaper;
    const int reach = std::min({dpi * 6 / 25, luminance.width() / 8, luminance.height() / 8});
    const int inX = luminance.width() / 10;
    const int inY = luminance.height() / 10;
    const int lastX = luminance.width() - 1;
    const int lastY = luminance.height() - 1;
    return {edgeDepth(reach, limit, [&](int i) { return meanOfColumn(luminance, i, inY); }),
            edgeDepth(reach, limit, [&](int i) { return meanOfRow(luminance, i, inX); }),
            edgeDepth(reach, limit, [&](int i) { return meanOfColumn(luminance, lastX - i, inY); }),
            edgeDepth(reach, limit, [&](int i) { return meanOfRow(luminance, lastY - i, inX); })};
}

void clearEdges(QImage &mono, const QMargins &edges)
{
    if (edges.isNull())
        return;
    const int bytes = (mono.width() + 7) / 8;
    const int right = mono.width() - edges.right();
    for (int y = 0; y < mono.height(); ++y) {
        uchar *line = mono.scanLine(y);
        if (y < edges.top() || y >= mono.height() - edges.bottom()) {
            std::memset(line, 0, size_t(bytes));
            continue;
        }
        for (int x = 0; x < edges.left(); ++x)
            line[x >> 3] = uchar(line[x >> 3] & ~(0x80 >> (x & 7)));
        for (int x = right; x < mono.width(); ++x)
            line[x >> 3] = uchar(line[x >> 3] & ~(0x80 >> (x & 7)));
    }
}
