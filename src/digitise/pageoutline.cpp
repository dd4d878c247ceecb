// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageoutline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace {

constexpr int coarseSide = 400; // Pixels of the longer side: enough to find the sheet …
constexpr int fineSide = 1600;  // … and to find its sides exactly.
constexpr double leastArea = 0.15;
constexpr double leastFill = 0.94; // Of the four corners' area that is light.
constexpr double mostSpill = 0.03; // Light area outside of them.
constexpr int leastStep = 20;      // Of light over each side.

QImage greyOfSide(const QImage &picture, int side)
{
    const QSize size = picture.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
    const QImage small = std::max(picture.width(), picture.height()) > side
                             ? picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             : picture;
    return small.convertToFormat(QImage::Format_Grayscale8);
}

/// The tone that parts light and dark best: least variance within both (Otsu's measure).
int partingTone(const QImage &grey)
{
    std::array<qint64, 256> counts{};
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x)
            ++counts.at(grey.constScanLine(y)[x]);
    }
    double all = 0;
    double sum = 0;
    for (size_t tone = 0; tone < 256; ++tone) {
        all += double(counts.at(tone));
        sum += double(counts.at(tone)) * double(tone);
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int parting = 128;
    for (size_t tone = 0; tone < 255; ++tone) {
        below += double(counts.at(tone));
        sumBelow += double(counts.at(tone)) * double(tone);
        const double above = all - below;
        if (below < 1 || above < 1)
            continue;
        const double apart = sumBelow / below - (sum - sumBelow) / above;
        if (below * above * apart * apart > best) {
            best = below * above * apart * apart;
            parting = int(tone);
        }
    }
    return parting;
}

/// The largest light area: one label a pixel, 1 belongs to it.
struct LightArea
{
    std::vector<uchar> is;
    int width = 0;
    int height = 0;
    qint64 count = 0;
    bool at(int x, int y) const
    {
        return x >= 0 && y >= 0 && x < width && y < height && is[size_t(y) * size_t(width) + size_t(x)] != 0;
    }
};

LightArea largestLight(const QImage &grey, int parting)
{
    LightArea area;
    area.width = grey.width();
    area.height = grey.height();
    const auto place = [&](int x, int y) { return size_t(y) * size_t(area.width) + size_t(x); };
    std::vector<int> labels(size_t(area.width) * size_t(area.height));
    std::vector<QPoint> open;
    int label = 0;
    int best = 0;
    for (int top = 0; top < area.height; ++top) {
        for (int left = 0; left < area.width; ++left) {
            if (labels[place(left, top)] != 0 || grey.constScanLine(top)[left] <= parting)
                continue;
            ++label;
            qint64 count = 0;
            open.push_back({left, top});
            labels[place(left, top)] = label;
            while (!open.empty()) {
                const QPoint at = open.back();
                open.pop_back();
                ++count;
                for (const QPoint step : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
                    const QPoint next = at + step;
                    if (!grey.rect().contains(next) || labels[place(next.x(), next.y())] != 0 ||
                        grey.constScanLine(next.y())[next.x()] <= parting)
                        continue;
                    labels[place(next.x(), next.y())] = label;
                    open.push_back(next);
                }
            }
            if (count > area.count) {
                area.count = count;
                best = label;
            }
        }
    }
    area.is.resize(labels.size());
    std::transform(labels.begin(), labels.end(), area.is.begin(), [best](int own) { return uchar(own == best); });
    return area;
}

double cross(QPointF a, QPointF b, QPointF c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

/// Around the first and last light pixel of each row.
std::vector<QPointF> hullOf(const LightArea &area)
{
    std::vector<QPointF> points;
    for (int y = 0; y < area.height; ++y) {
        int first = -1;
        int last = -1;
        for (int x = 0; x < area.width; ++x) {
            if (area.at(x, y)) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        if (first >= 0) {
            points.push_back(QPointF(first, y));
            points.push_back(QPointF(last + 1, y));
            points.push_back(QPointF(first, y + 1));
            points.push_back(QPointF(last + 1, y + 1));
        }
    }
    std::sort(points.begin(), points.end(),
              [](QPointF a, QPointF b) { return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y()); });
    std::vector<QPointF> hull;
    for (int side = 0; side < 2; ++side) {
        const size_t start = hull.size();
        for (const QPointF &point : points) {
            while (hull.size() >= start + 2 && cross(hull[hull.size() - 2], hull.back(), point) <= 0)
                hull.pop_back();
            hull.push_back(point);
        }
        hull.pop_back();
        std::reverse(points.begin(), points.end());
    }
    return hull;
}

/// Takes away the corners that say least until so many are left.
void thin(std::vector<QPointF> &hull, size_t most)
{
    while (hull.size() > most) {
        size_t least = 0;
        double leastArea2 = 1e300;
        for (size_t i = 0; i < hull.size(); ++i) {
            const QPointF &before = hull[(i + hull.size() - 1) % hull.size()];
            const double area = std::abs(cross(before, hull[i], hull[(i + 1) % hull.size()]));
            if (area < leastArea2) {
                leastArea2 = area;
                least = i;
            }
        }
        hull.erase(hull.begin() + qsizetype(least));
    }
}

double areaOf(const QPolygonF &corners)
{
    double twice = 0;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF a = corners.at(i);
        const QPointF b = corners.at((i + 1) % corners.size());
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

/// Of the hull's corners the four that enclose most, clockwise from the upper left.
QPolygonF widestFour(std::vector<QPointF> hull)
{
    thin(hull, 24);
    QPolygonF best;
    double most = 0;
    const size_t count = hull.size();
    for (size_t a = 0; a < count; ++a) {
        for (size_t b = a + 1; b < count; ++b) {
            for (size_t c = b + 1; c < count; ++c) {
                for (size_t d = c + 1; d < count; ++d) {
                    const QPolygonF four({hull[a], hull[b], hull[c], hull[d]});
                    const double area = areaOf(four);
                    if (area > most) {
                        most = area;
                        best = four;
                    }
                }
            }
        }
    }
    if (best.size() != 4)
        return {};
    const auto corner = [&best](double right, double down) {
        return *std::max_element(best.begin(), best.end(), [&](QPointF a, QPointF b) {
            return a.x() * right + a.y() * down < b.x() * right + b.y() * down;
        });
    };
    return QPolygonF({corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)});
}

/// Light that the four corners hold, and light of the same area outside of them, as shares of the corners' area.
std::pair<double, double> lightIn(const LightArea &area, const QPolygonF &corners)
{
    const auto isInside = [&](QPointF at) {
        for (qsizetype i = 0; i < 4; ++i) {
            if (cross(corners.at(i), corners.at((i + 1) % 4), at) < 0)
                return false;
        }
        return true;
    };
    qint64 inside = 0;
    qint64 outside = 0;
    qint64 all = 0;
    for (int y = 0; y < area.height; ++y) {
        for (int x = 0; x < area.width; ++x) {
            const bool isIn = isInside(QPointF(x + 0.5, y + 0.5));
            all += isIn ? 1 : 0;
            (isIn ? inside : outside) += area.at(x, y) ? 1 : 0;
        }
    }
    return {double(inside) / double(std::max<qint64>(1, all)), double(outside) / double(std::max<qint64>(1, all))};
}

bool hasSheetShape(const QPolygonF &corners)
{
    for (qsizetype i = 0; i < 4; ++i) {
        const QPointF at = corners.at(i);
        const QPointF one = corners.at((i + 1) % 4) - at;
        const QPointF other = corners.at((i + 3) % 4) - at;
        const double lengths = std::hypot(one.x(), one.y()) * std::hypot(other.x(), other.y());
        if (lengths < 1)
            return false;
        const double cosine = QPointF::dotProduct(one, other) / lengths;
        if (std::abs(cosine) > 0.5) // 60 to 120 degrees.
            return false;
    }
    return true;
}

int toneAt(const QImage &grey, QPointF at)
{
    const int x = std::clamp(int(at.x()), 0, grey.width() - 1);
    const int y = std::clamp(int(at.y()), 0, grey.height() - 1);
    return grey.constScanLine(y)[x];
}

/// A straight line: a point and a direction of length 1.
struct Line
{
    QPointF at;
    QPointF along;
};

/// Where light falls off along a side, as one straight line; nothing if it does not fall everywhere.
std::optional<Line> exactSide(const QImage &grey, QPointF from, QPointF to)
{
    const QPointF whole = to - from;
    const double length = std::hypot(whole.x(), whole.y());
    const QPointF along = whole / length;
    const QPointF out(along.y(), -along.x()); // Corners run clockwise with y downwards.
    constexpr int samples = 80;
    const int reach = std::max(4, fineSide / 100);
    std::vector<QPointF> found;
    for (int i = 4; i < samples - 3; ++i) {
        const QPointF middle = from + whole * (double(i) / samples);
        int best = 0;
        double where = 0;
        for (int step = -reach; step <= reach; ++step) {
            int fall = 0;
            for (int k = 1; k <= 3; ++k)
                fall += toneAt(grey, middle + out * (step - k)) - toneAt(grey, middle + out * (step + k));
            if (fall > best) {
                best = fall;
                where = step;
            }
        }
        if (best >= leastStep * 3)
            found.push_back(middle + out * where);
    }
    if (found.size() < samples * 6 / 10)
        return {};
    // The line through them, without those that lie far off, three times.
    Line line{from, along};
    for (int round = 0; round < 3; ++round) {
        QPointF middle;
        for (const QPointF &point : found)
            middle += point;
        middle /= double(found.size());
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (const QPointF &point : found) {
            const QPointF off = point - middle;
            xx += off.x() * off.x();
            xy += off.x() * off.y();
            yy += off.y() * off.y();
        }
        const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
        line = {middle, QPointF(std::cos(angle), std::sin(angle))};
        const auto distance = [&line](QPointF point) { return std::abs(cross(line.at, line.at + line.along, point)); };
        std::vector<double> distances;
        distances.reserve(found.size());
        for (const QPointF &point : found)
            distances.push_back(distance(point));
        std::nth_element(distances.begin(), distances.begin() + qsizetype(distances.size() / 2), distances.end());
        const double limit = std::max(1.0, 3 * distances[distances.size() / 2]);
        std::erase_if(found, [&](QPointF point) { return distance(point) > limit; });
    }
    return found.size() >= samples / 2 ? std::optional(line) : std::nullopt;
}

std::optional<QPointF> meeting(const Line &a, const Line &b)
{
    const double across = a.along.x() * b.along.y() - a.along.y() * b.along.x();
    if (std::abs(across) < 1e-6)
        return {};
    const QPointF apart = b.at - a.at;
    return a.at + a.along * ((apart.x() * b.along.y() - apart.y() * b.along.x()) / across);
}

} // namespace

std::optional<QPolygonF> pageOutline(const QImage &picture)
{
    if (picture.width() < 100 || picture.height() < 100)
        return {};
    const QImage coarse = greyOfSide(picture, coarseSide);
    const LightArea area = largestLight(coarse, partingTone(coarse));
    if (double(area.count) < leastArea * coarse.width() * coarse.height())
        return {};
    const QPolygonF rough = widestFour(hullOf(area));
    if (rough.size() != 4 || !hasSheetShape(rough))
        return {};
    const auto [fill, spill] = lightIn(area, rough);
    // A little more is forgiven where dense text took some of the light.
    if (fill < leastFill - 0.12 || spill > mostSpill)
        return {};
    const QImage fine = greyOfSide(picture, fineSide);
    const double scale = double(fine.width()) / coarse.width();
    std::array<Line, 4> sides;
    for (qsizetype i = 0; i < 4; ++i) {
        const auto side = exactSide(fine, rough.at(i) * scale, rough.at((i + 1) % 4) * scale);
        if (!side)
            return {};
        sides.at(size_t(i)) = *side;
    }
    QPolygonF corners;
    for (size_t i = 0; i < 4; ++i) {
        const auto corner = meeting(sides.at((i + 3) % 4), sides.at(i));
        if (!corner || !QRectF(fine.rect()).adjusted(-2, -2, 2, 2).contains(*corner))
            return {};
        corners.append(*corner * (double(picture.width()) / fine.width()));
    }
    return hasSheetShape(corners) ? std::optional(corners) : std::nullopt;
}
