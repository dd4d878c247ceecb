// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageoutline.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace {

struct Ray
{
    double x;
    double y;
    double z;
};

Ray crossed(const Ray &a, const Ray &b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

double dot(const Ray &a, const Ray &b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

/// Width over height of the sheet itself. Its sides were at right angles before the lens, which tells how far the lens
/// stood, and that how long each side was.
double sheetShape(const QPolygonF &corners, QSize picture)
{
    const auto ray = [&](qsizetype i) {
        return Ray{corners.at(i).x() - picture.width() / 2.0, corners.at(i).y() - picture.height() / 2.0, 1};
    };
    const Ray origin = ray(0);
    const Ray across = ray(1);
    const Ray opposite = ray(2);
    const Ray down = ray(3);
    const double far2 = dot(crossed(origin, opposite), down) / dot(crossed(across, opposite), down);
    const double far3 = dot(crossed(origin, opposite), across) / dot(crossed(down, opposite), across);
    const Ray wide{far2 * across.x - origin.x, far2 * across.y - origin.y, far2 - 1};
    const Ray high{far3 * down.x - origin.x, far3 * down.y - origin.y, far3 - 1};
    const double side = std::max(picture.width(), picture.height());
    double focal2 = side * side * 1.2; // What phones have, where the sheet tells nothing.
    if (std::abs(wide.z * high.z) > 1e-4)
        focal2 =
            std::clamp(-(wide.x * high.x + wide.y * high.y) / (wide.z * high.z), side * side * 0.25, side * side * 9);
    const auto length = [focal2](const Ray &edge) {
        return (edge.x * edge.x + edge.y * edge.y) / focal2 + edge.z * edge.z;
    };
    return std::sqrt(length(wide) / std::max(1e-9, length(high)));
}

} // namespace

bool isPhonePicture(const QImage &picture)
{
    const int dpi = qRound(picture.dotsPerMeterX() * 0.0254);
    return dpi < 100 || dpi > 1200;
}

QImage flattened(const QImage &picture, const QPolygonF &corners)
{
    if (corners.size() != 4 || picture.isNull())
        return {};
    const auto length = [&](qsizetype a, qsizetype b) {
        const QPointF apart = corners.at(b) - corners.at(a);
        return std::hypot(apart.x(), apart.y());
    };
    double width = std::max(length(0, 1), length(3, 2));
    double height = std::max(length(0, 3), length(1, 2));
    double shape = sheetShape(corners, picture.size());
    constexpr double nearly = 0.1;
    for (const double known : {M_SQRT1_2, M_SQRT2}) // Paper of the A series.
        shape = std::abs(shape / known - 1) < nearly ? known : shape;
    if (!(shape > 0.1 && shape < 10))
        return {};
    // Never fewer pixels than were seen.
    if (width / height < shape)
        width = height * shape;
    else
        height = width / shape;
    QTransform onto;
    const QSize size(qRound(width), qRound(height));
    if (size.width() < 20 || size.height() < 20 || double(size.width()) * size.height() > 80e6 ||
        !QTransform::quadToQuad(QPolygonF({{0, 0}, {width, 0}, {width, height}, {0, height}}), corners, onto))
        return {};
    const bool isGrey = picture.format() == QImage::Format_Grayscale8;
    const QImage from = picture.convertToFormat(QImage::Format_RGB32);
    QImage flat(size, QImage::Format_RGB32);
    if (flat.isNull() || from.isNull())
        return {};
    for (int y = 0; y < flat.height(); ++y) {
        auto *to = reinterpret_cast<QRgb *>(flat.scanLine(y));
        for (int x = 0; x < flat.width(); ++x) {
            const double w = onto.m13() * (x + 0.5) + onto.m23() * (y + 0.5) + onto.m33();
            const double u = (onto.m11() * (x + 0.5) + onto.m21() * (y + 0.5) + onto.m31()) / w - 0.5;
            const double v = (onto.m12() * (x + 0.5) + onto.m22() * (y + 0.5) + onto.m32()) / w - 0.5;
            const int left = std::clamp(int(u), 0, from.width() - 2);
            const int top = std::clamp(int(v), 0, from.height() - 2);
            const int right = std::clamp(int((u - left) * 256), 0, 256);
            const int down = std::clamp(int((v - top) * 256), 0, 256);
            const auto *upper = reinterpret_cast<const QRgb *>(from.constScanLine(top)) + left;
            const auto *lower = reinterpret_cast<const QRgb *>(from.constScanLine(top + 1)) + left;
            const auto mixed = [right, down](int a, int b, int c, int d) {
                return ((a * (256 - right) + b * right) * (256 - down) + (c * (256 - right) + d * right) * down) >> 16;
            };
            to[x] = qRgb(mixed(qRed(upper[0]), qRed(upper[1]), qRed(lower[0]), qRed(lower[1])),
                         mixed(qGreen(upper[0]), qGreen(upper[1]), qGreen(lower[0]), qGreen(lower[1])),
                         mixed(qBlue(upper[0]), qBlue(upper[1]), qBlue(lower[0]), qBlue(lower[1])));
        }
    }
    return isGrey ? flat.convertToFormat(QImage::Format_Grayscale8) : flat;
}
