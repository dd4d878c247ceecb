// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingladder.h"

#include "greyfiltering.h"

#include <QTransform>

#include <algorithm>
#include <numbers>

namespace {

QImage untouched(const QImage &grey)
{
    return grey;
}

constexpr Rung rungs[] = {
    {"sharpened", [](const QImage &grey) { return sharpened(grey); }},
    {"doubled, sharpened", [](const QImage &grey) { return sharpened(doubled(grey), 4, 3); }, 2},
    {"lens blur undone", [](const QImage &grey) { return doubled(deblurred(halved(grey), 1.8)); }},
    {"doubled", doubled, 2},
    {"one threshold", untouched, 1, false, Threshold::Global},
    {"turned", turnedHalfway, 1, true},
    {"inverted", inverted},
    {"median", medianFiltered},
    {"local threshold", [](const QImage &grey) { return locallyThresholded(grey); }},
    {"middle threshold", untouched, 1, false, Threshold::Middle},
    {"halved", halved, 0.5},
    {"inverted, halved", [](const QImage &grey) { return inverted(halved(grey)); }, 0.5},
};

constexpr int marginPixels = 8;

/// A code at the edge has no quiet zone there; without one a pattern that ends with the picture is not found. Only
/// around regions: the whole picture is taken as it is.
QImage withMargin(const QImage &grey)
{
    QImage wider(grey.width() + 2 * marginPixels, grey.height() + 2 * marginPixels, QImage::Format_Grayscale8);
    wider.fill(255);
    for (int y = 0; y < grey.height(); ++y)
        std::copy_n(grey.constScanLine(y), grey.width(), wider.scanLine(y + marginPixels) + marginPixels);
    return wider;
}

bool isAtEdge(const QRect &area, const QRect &picture)
{
    return area.left() <= picture.left() || area.top() <= picture.top() || area.right() >= picture.right() ||
           area.bottom() >= picture.bottom();
}

/// From the prepared picture back to the one it was made from.
QTransform wayBack(const Rung &rung, QSize from, QSize prepared)
{
    QTransform back;
    if (rung.isTurned) {
        back.translate((from.width() - 1) / 2.0, (from.height() - 1) / 2.0);
        back.rotate(-45);
        back.translate(-(prepared.width() - 1) / 2.0, -(prepared.height() - 1) / 2.0);
    }
    back.scale(1 / rung.scale, 1 / rung.scale);
    return back;
}

} // namespace

std::span<const Rung> readingRungs()
{
    return rungs;
}

QList<Barcode> readOn(const Rung &rung, const QImage &grey, const QRect &area)
{
    QImage part = area == grey.rect() ? grey : grey.copy(area);
    double reduced = 1;
    while (qint64(part.width()) * part.height() > mostAreaPixels) {
        part = halved(part);
        reduced *= 2;
    }
    if (part.width() < 2 || part.height() < 2)
        return {};
    const bool hasMargin = area != grey.rect() && isAtEdge(area, grey.rect());
    if (hasMargin)
        part = withMargin(part);
    const int margin = hasMargin ? marginPixels : 0;
    const QImage prepared = rung.prepared(part);
    const QTransform back = wayBack(rung, part.size(), prepared.size()) * QTransform::fromTranslate(-margin, -margin) *
                            QTransform::fromScale(reduced, reduced) * QTransform::fromTranslate(area.x(), area.y());
    QList<Barcode> found = foundBarcodes(prepared, {CodeKind::Qr, true, rung.threshold});
    for (Barcode &code : found)
        code.polygon = back.map(QPolygonF(code.polygon)).toPolygon();
    return found;
}
