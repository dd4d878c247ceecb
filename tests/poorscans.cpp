// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poorscans.h"

#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>
#include <random>

QImage poorScan(const QImage &drawn, const PoorLook &look, quint32 seed)
{
    QImage page(drawn.size(), QImage::Format_RGB32);
    page.fill(Qt::white);
    {
        QPainter painter(&page);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(page.width() / 2.0, page.height() / 2.0);
        painter.rotate(look.tilt);
        painter.translate(-page.width() / 2.0, -page.height() / 2.0);
        painter.drawImage(0, 0, drawn);
        painter.fillRect(QRectF(0, 0, page.width(), page.height() * look.torn), Qt::white);
    }
    QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    if (look.blur > 0) {
        const int factor = std::max(2, qRound(look.blur * 2));
        grey = grey.scaled(grey.size() / factor, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                   .scaled(grey.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    std::minstd_rand random(seed + 1);
    std::normal_distribution<float> noise(0, float(std::max(0.1, look.noise)));
    const auto specks = quint32(look.specks * 1'000'000);
    for (int y = 0; y < grey.height(); ++y) {
        uchar *row = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            float value = float(look.ink) + float(row[x]) * float(245 - look.ink) / 255 + noise(random);
            if (specks > 0 && random() % 1'000'000 < specks)
                value = value > 128 ? 0 : 245;
            row[x] = uchar(std::clamp(value, 0.0F, 255.0F));
            if (look.isBitonal)
                row[x] = row[x] < 150 ? 0 : 255;
        }
    }
    grey.setDotsPerMeterX(drawn.dotsPerMeterX());
    grey.setDotsPerMeterY(drawn.dotsPerMeterY());
    return grey;
}
