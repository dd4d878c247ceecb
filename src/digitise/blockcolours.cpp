// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockcolours.h"

#include <QPainter>

void fillHoles(QImage &image)
{
    const auto carry = [](QRgb &pixel, QRgb &last) {
        if (qAlpha(pixel) == 0)
            pixel = last;
        else
            last = pixel;
    };
    const qsizetype stride = image.bytesPerLine() / 4;
    auto *pixels = reinterpret_cast<QRgb *>(image.bits());
    for (int y = 0; y < image.height(); ++y) {
        QRgb *line = pixels + y * stride;
        QRgb last = 0;
        for (int x = 0; x < image.width(); ++x)
            carry(line[x], last);
        for (int x = image.width() - 1; x >= 0; --x)
            carry(line[x], last);
    }
    // Only whole rows can be empty now.
    for (int pass = 0; pass < 2; ++pass) {
        const QRgb *last = nullptr;
        for (int i = 0; i < image.height(); ++i) {
            QRgb *line = pixels + (pass == 0 ? i : image.height() - 1 - i) * stride;
            if (qAlpha(line[0]) == 0 && last)
                std::copy(last, last + image.width(), line);
            else if (qAlpha(line[0]) != 0)
                last = line;
        }
    }
}

QImage straightColours(const QImage &means, double degrees)
{
    if (degrees == 0 || means.isNull())
        return means.convertToFormat(QImage::Format_RGB32);
    QImage turned(means.size(), QImage::Format_RGB32);
    if (turned.isNull())
        return turned;
    QPainter painter(&turned);
    painter.drawImage(0, 0, means);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QPointF centre(means.width() / 2.0, means.height() / 2.0);
    painter.translate(centre);
    painter.rotate(degrees);
    painter.drawImage(-centre, means);
    return turned;
}
