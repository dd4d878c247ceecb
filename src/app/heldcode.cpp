// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldcode.h"

#include "barcodewriting.h"

#include <QPainter>

#include <cstring>

namespace {

constexpr QSize videoSize(1280, 720);
constexpr QRgb deskGrey = 0xff787878;
constexpr QRgb cardGrey = 0xffc8c8c8;
constexpr QRgb paperGrey = 0xffe8e8e8;
constexpr double quietModules = 4;

QImage pictureOf(const ModuleMatrix &code, int side)
{
    QImage picture(videoSize, QImage::Format_Grayscale8);
    picture.fill(QColor(deskGrey));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF card(0, 0, side * 2.6, side * 1.64); // A card's shape, the code at its middle.
    card.moveCenter(QRectF(picture.rect()).center());
    painter.setBrush(QColor(cardGrey));
    painter.drawRoundedRect(card, side / 12.0, side / 12.0);
    const double module = side / (code.width() + 2 * quietModules);
    painter.translate(card.center() - QPointF(side, side) / 2.0);
    painter.setBrush(QColor(paperGrey)); // White would be glare.
    painter.drawRect(QRectF(0, 0, side, side));
    painter.setBrush(Qt::black);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            if (code.isDark(x, y))
                painter.drawRect(QRectF((x + quietModules) * module, (y + quietModules) * module, module, module));
        }
    }
    return picture;
}

} // namespace

QVideoFrame heldCode(const QString &text, int percent)
{
    const auto code = qrModules(text, QrLevel::Low);
    if (!code)
        return {};
    const QImage picture = pictureOf(*code, videoSize.height() * percent / 100);
    QVideoFrame frame(QVideoFrameFormat(videoSize, QVideoFrameFormat::Format_Y8));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int y = 0; y < picture.height(); ++y)
        std::memcpy(frame.bits(0) + frame.bytesPerLine(0) * y, picture.constScanLine(y),
                    static_cast<size_t>(picture.width()));
    frame.unmap();
    return frame;
}
