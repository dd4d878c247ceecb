// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonelines.h"

#include "greyfiltering.h"

#include <QRect>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace {

constexpr int leastHeight = 9;
constexpr int mostHeight = 90;
constexpr int fewestInARow = 18;
constexpr size_t mostMarks = 6000;

/// The bounding boxes of what is black and of a letter's size. Takes the image apart.
std::vector<QRect> marksIn(QImage &blackAndWhite)
{
    std::vector<QRect> marks;
    std::vector<QPoint> open;
    const int width = blackAndWhite.width();
    const int height = blackAndWhite.height();
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (blackAndWhite.constScanLine(y)[x] != 0)
                continue;
            QRect box(x, y, 1, 1);
            open.assign(1, {x, y});
            blackAndWhite.scanLine(y)[x] = 255;
            while (!open.empty()) {
                const QPoint at = open.back();
                open.pop_back();
                box |= QRect(at, QSize(1, 1));
                for (int ny = std::max(0, at.y() - 1); ny <= std::min(height - 1, at.y() + 1); ++ny) {
                    uchar *row = blackAndWhite.scanLine(ny);
                    for (int nx = std::max(0, at.x() - 1); nx <= std::min(width - 1, at.x() + 1); ++nx) {
                        if (row[nx] == 0) {
                            row[nx] = 255;
                            open.emplace_back(nx, ny);
                        }
                    }
                }
            }
            if (box.height() >= leastHeight && box.height() <= mostHeight && box.width() < box.height() * 2)
                marks.push_back(box);
        }
    }
    return marks;
}

QPointF middleOf(const QRect &box)
{
    return QRectF(box).center();
}

/// A row of marks: each the nearest to the right of the one before, on nearly the same height.
std::vector<QRect> rowFrom(const std::vector<QRect> &marks, size_t start, std::vector<bool> &isUsed)
{
    std::vector<QRect> row{marks[start]};
    isUsed[start] = true;
    double slope = 0;
    for (;;) {
        const QRect &last = row.back();
        const QPointF from = middleOf(last);
        const double size = last.height();
        size_t best = marks.size();
        double bestAway = 3.2 * size;
        for (size_t i = 0; i < marks.size(); ++i) {
            const QPointF apart = middleOf(marks[i]) - from;
            const bool isLike = marks[i].height() < size * 1.8 && marks[i].height() * 1.8 > size;
            if (isUsed[i] || !isLike || apart.x() < 0.3 * size || apart.x() > bestAway)
                continue;
            if (std::abs(apart.y() - slope * apart.x()) > 0.35 * size)
                continue;
            best = i;
            bestAway = apart.x();
        }
        if (best == marks.size())
            return row;
        isUsed[best] = true;
        row.push_back(marks[best]);
        if (row.size() >= 5) {
            const QPointF whole = middleOf(row.back()) - middleOf(row.front());
            slope = whole.y() / whole.x();
        }
    }
}

/// y = a + b · x through points.
struct Slant
{
    double a = 0;
    double b = 0;
};

Slant slantOf(const std::vector<QPointF> &points)
{
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (const QPointF &point : points) {
        sx += point.x();
        sy += point.y();
        sxx += point.x() * point.x();
        sxy += point.x() * point.y();
    }
    const auto count = static_cast<double>(points.size());
    const double below = count * sxx - sx * sx;
    Slant slant;
    slant.b = std::abs(below) > 1e-9 ? (count * sxy - sx * sy) / below : 0;
    slant.a = (sy - slant.b * sx) / count;
    return slant;
}

double medianOf(std::vector<double> values)
{
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    return *half;
}

/// A row of marks as places of equal width; no places if it is none.
ZoneLine lineOf(const std::vector<QRect> &row)
{
    ZoneLine line;
    std::vector<double> heights;
    std::vector<double> gaps;
    for (size_t i = 0; i < row.size(); ++i) {
        heights.push_back(row[i].height());
        if (i > 0)
            gaps.push_back(middleOf(row[i]).x() - middleOf(row[i - 1]).x());
    }
    std::sort(heights.begin(), heights.end());
    line.height = heights[heights.size() * 9 / 10];
    const double gap = medianOf(gaps);
    // Which place each mark has, and from that the places' width, exactly.
    std::vector<QPointF> places{{0, middleOf(row[0]).x()}};
    double place = 0;
    for (const double each : gaps) {
        place += std::max(1.0, std::round(each / gap));
        places.emplace_back(place, middleOf(row[places.size()]).x());
    }
    const Slant across = slantOf(places);
    // Letters stand on the line; the filler is lower than they are and does not count for its height.
    std::vector<QPointF> middles;
    for (const QRect &mark : row) {
        if (mark.height() > 0.85 * line.height)
            middles.push_back(middleOf(mark));
    }
    if (middles.size() < 4)
        return {};
    const Slant down = slantOf(middles);
    line.count = static_cast<int>(place) + 1;
    line.first = {across.a, down.a + down.b * across.a};
    line.step = {across.b, down.b * across.b};
    return line;
}

/// Lines below each other with characters of one width: begin and end together.
bool goTogether(const ZoneLine &upper, const ZoneLine &lower)
{
    const double pitch = upper.step.x();
    const QPointF apart = lower.first - upper.first;
    const double down = apart.y() - apart.x() * upper.step.y() / pitch;
    return std::abs(lower.step.x() - pitch) < 0.06 * pitch && down > 1.1 * upper.height && down < 4.5 * upper.height &&
           std::abs(lower.height - upper.height) < 0.3 * upper.height && std::abs(apart.x()) < 8 * pitch;
}

/// The lines of a group as `count` places each, all of one width and beginning together.
QList<ZoneLine> fitted(const QList<ZoneLine> &group, int count)
{
    double pitch = 0;
    double slope = 0;
    double marks = 0;
    for (const ZoneLine &line : group) {
        pitch += line.step.x() * line.count;
        slope += line.step.y() / line.step.x() * line.count;
        marks += line.count;
    }
    pitch /= marks;
    slope /= marks;
    // Measured along the lines, so that a tilted zone begins together as well.
    QList<double> begins;
    for (const ZoneLine &line : group)
        begins.append(line.first.x() + slope * (line.first.y() - group.first().first.y()));
    const double left = *std::min_element(begins.begin(), begins.end());
    double begin = 0;
    int places = 0;
    QList<double> exact; // Where lines begin that have all their places and no speck of dirt beside them.
    for (qsizetype i = 0; i < group.size(); ++i) {
        const int before = static_cast<int>(std::lround((begins[i] - left) / pitch));
        begin += (begins[i] - before * pitch) / static_cast<double>(group.size());
        places = std::max(places, before + group[i].count);
        if (group[i].count == count)
            exact.append(begins[i]);
    }
    if (!exact.isEmpty())
        begin = std::accumulate(exact.begin(), exact.end(), 0.0) / static_cast<double>(exact.size());
    else if (places != count)
        return {};
    QList<ZoneLine> lines = group;
    for (ZoneLine &line : lines) {
        const double from = begin - slope * (line.first.y() - group.first().first.y());
        line.first = {from, line.first.y() + slope * (from - line.first.x())};
        line.step = {pitch, slope * pitch};
        line.count = count;
    }
    return lines;
}

} // namespace

QList<QList<ZoneLine>> zoneLines(const QImage &grey)
{
    QImage blackAndWhite = locallyThresholded(grey, 41, 14);
    std::vector<QRect> marks = marksIn(blackAndWhite);
    if (marks.size() > mostMarks)
        return {}; // Noise, or a page full of small print.
    std::sort(marks.begin(), marks.end(), [](const QRect &a, const QRect &b) { return a.left() < b.left(); });
    std::vector<bool> isUsed(marks.size());
    std::vector<ZoneLine> lines;
    for (size_t i = 0; i < marks.size(); ++i) {
        if (isUsed[i])
            continue;
        const std::vector<QRect> row = rowFrom(marks, i, isUsed);
        if (row.size() < fewestInARow)
            continue;
        if (const ZoneLine line = lineOf(row); line.count > 0)
            lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end(),
              [](const ZoneLine &a, const ZoneLine &b) { return a.first.y() < b.first.y(); });
    QList<QList<ZoneLine>> zones;
    for (size_t i = 0; i < lines.size(); ++i) {
        QList<ZoneLine> group{lines[i]};
        for (size_t k = i + 1; k < lines.size() && group.size() < 3; ++k) {
            if (goTogether(group.last(), lines[k]))
                group.append(lines[k]);
        }
        if (const auto card = group.size() == 3 ? fitted(group, 30) : QList<ZoneLine>(); !card.isEmpty())
            zones.append(card);
        if (const auto passport = group.size() >= 2 ? fitted(group.mid(0, 2), 44) : QList<ZoneLine>();
            !passport.isEmpty())
            zones.append(passport);
    }
    return zones;
}
