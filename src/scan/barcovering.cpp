// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcovering.h"

#include <QLineF>
#include <QList>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int forgivenLines = 3; // Lines across the bars that dirt or a fold may spoil.

/// Dark or light along a line of the image.
QList<bool> darkAlong(const QImage &grey, const QLineF &line, int samples, int threshold)
{
    QList<bool> dark;
    dark.reserve(samples);
    for (int i = 0; i < samples; ++i) {
        const QPoint at = line.pointAt(i / (samples - 1.0)).toPoint();
        dark.append(grey.valid(at) && grey.constScanLine(at.y())[at.x()] < threshold);
    }
    return dark;
}

int middleGrey(const QImage &grey, const QLineF &line, int samples)
{
    int darkest = 255;
    int lightest = 0;
    for (int i = 0; i < samples; ++i) {
        const QPoint at = line.pointAt(i / (samples - 1.0)).toPoint();
        if (!grey.valid(at))
            continue;
        const int value = grey.constScanLine(at.y())[at.x()];
        darkest = std::min(darkest, value);
        lightest = std::max(lightest, value);
    }
    return (darkest + lightest) / 2;
}

/// How many steps along `across` the bars of the line go on.
int reach(const QImage &grey, const QLineF &line, const QPointF &across, const QList<bool> &bars, int threshold)
{
    const int samples = static_cast<int>(bars.size());
    const int most = grey.width() + grey.height();
    int lastGood = 0;
    for (int step = 1; step < most && step - lastGood <= forgivenLines; ++step) {
        const QList<bool> dark = darkAlong(grey, line.translated(across * step), samples, threshold);
        int different = 0;
        for (int i = 0; i < samples; ++i)
            different += dark[i] != bars[i] ? 1 : 0;
        if (different * 5 < samples)
            lastGood = step;
    }
    return lastGood;
}

} // namespace

void coverBars(QImage &grey, const QPolygon &code)
{
    if (code.size() != 4)
        return;
    const QLineF line(QPointF(code[0] + code[3]) / 2, QPointF(code[1] + code[2]) / 2);
    const int samples = std::clamp(static_cast<int>(line.length()), 64, 4000);
    const QLineF unit = line.normalVector().unitVector();
    const QPointF across(unit.dx(), unit.dy());
    const int threshold = middleGrey(grey, line, samples);
    const QList<bool> bars = darkAlong(grey, line, samples, threshold);
    const QPointF up = across * (reach(grey, line, across, bars, threshold) + 2);
    const QPointF down = -across * (reach(grey, line, -across, bars, threshold) + 2);
    const QPointF along = (line.p2() - line.p1()) * 0.03;
    const QPolygonF cover{line.p1() - along + up, line.p2() + along + up, line.p2() + along + down,
                          line.p1() - along + down};
    QPainter painter(&grey);
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(Qt::white);
    painter.drawPolygon(cover);
    painter.drawPolygon(QPolygonF(code));
}
