// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoneglyphs.h"

#include "greyfiltering.h"

#include <QFont>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int oversampling = 4;

GlyphPatch painted(const QFont &font, QChar letter, double capHeight)
{
    const QFontMetricsF metrics(font);
    QImage canvas(GlyphPatch::columns * oversampling, GlyphPatch::rows * oversampling, QImage::Format_Grayscale8);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = GlyphPatch::perHeight * oversampling / capHeight;
    painter.translate(canvas.width() / 2.0, canvas.height() / 2.0);
    painter.scale(scale, scale);
    QPainterPath path;
    path.addText(QPointF(-metrics.horizontalAdvance(letter) / 2, capHeight / 2), font, QString(letter));
    painter.fillPath(path, Qt::black);
    painter.end();
    const QImage soft = halved(halved(blurred(canvas, 3)));
    GlyphPatch patch;
    for (int y = 0; y < GlyphPatch::rows; ++y) {
        for (int x = 0; x < GlyphPatch::columns; ++x)
            patch.values[size_t(y) * GlyphPatch::columns + size_t(x)] = static_cast<float>(soft.constScanLine(y)[x]);
    }
    patch.normalise();
    return patch;
}

} // namespace

void GlyphPatch::normalise()
{
    float sum = 0;
    for (const float value : values)
        sum += value;
    const float mean = sum / static_cast<float>(values.size());
    float squares = 0;
    for (float &value : values) {
        value -= mean;
        squares += value * value;
    }
    const float length = std::sqrt(squares);
    for (float &value : values)
        value = length > 1e-3F ? value / length : 0;
}

float GlyphPatch::likeness(const GlyphPatch &other) const
{
    float sum = 0;
    for (size_t i = 0; i < values.size(); ++i)
        sum += values[i] * other.values[i];
    return sum;
}

const std::vector<ZoneGlyph> &zoneGlyphs()
{
    static const std::vector<ZoneGlyph> glyphs = [] {
        std::vector<ZoneGlyph> made;
        QFont font(u"OCR B"_s);
        font.setPixelSize(200);
        font.setStyleStrategy(QFont::NoFontMerging);
        if (!QFontInfo(font).family().startsWith("OCR"_L1))
            return made;
        QPainterPath capital;
        capital.addText(0, 0, font, u"H"_s);
        const double capHeight = capital.boundingRect().height();
        const QString letters = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"_s;
        for (const QChar letter : letters)
            made.push_back({letter.unicode(), painted(font, letter, capHeight)});
        return made;
    }();
    return glyphs;
}
