// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"

#include <QPainter>
#include <QRandomGenerator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

void drawStamp(QPainter &painter, double dpi)
{
    const double mm = dpi / 25.4;
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply); // Ink hides no ink.
    painter.translate(125 * mm, 95 * mm);
    painter.setPen(QPen(QColor(205, 30, 40), 0.8 * mm));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), 18 * mm, 18 * mm);
    painter.drawEllipse(QPointF(0, 0), 13 * mm, 13 * mm);
    QFont font(u"Arimo"_s);
    font.setPixelSize(int(3 * mm));
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(QRectF(-13 * mm, -3 * mm, 26 * mm, 6 * mm), Qt::AlignCenter, u"ỦY BAN NHÂN DÂN"_s);
    for (int i = 0; i < 24; ++i) {
        painter.save();
        painter.rotate(i * 15);
        painter.drawText(QPointF(-1 * mm, -14.2 * mm), QString(u"XÃMẪUTỈNHVÍDỤXÃMẪUTỈNHVÍDỤ"_s.at(i)));
        painter.restore();
    }
    painter.restore();
}

void drawPicture(QPainter &painter, double dpi)
{
    const double mm = dpi / 25.4;
    for (int y = 0; y < 120; ++y) {
        for (int x = 0; x < 120; ++x) {
            const int tone = int(110 + 60 * std::sin(x / 9.0) * std::cos(y / 13.0));
            painter.fillRect(QRectF(35 * mm + x * mm, 90 * mm + y * mm, mm + 1, mm + 1),
                             QColor(tone + 20, tone, tone - 20));
        }
    }
}

} // namespace

QStringList scannedLines(int count)
{
    static const QStringList sentences{
        u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s,
        u"Kính gửi: Ủy ban nhân dân xã Mẫu, huyện Ví Dụ, tỉnh Bến Tre"_s,
        u"Họ và tên người yêu cầu: Nguyễn Thị Mẫu Thử, sinh ngày 12 tháng 5 năm 1990"_s,
        u"Nơi cư trú: Ấp Thử Nghiệm, xã Mẫu, huyện Ví Dụ, tỉnh Bến Tre"_s,
        u"Đề nghị cấp Giấy xác nhận tình trạng hôn nhân để sử dụng vào việc đăng ký"_s,
        u"Tình trạng hôn nhân: chưa đăng ký kết hôn với ai từ khi đủ tuổi đến nay"_s,
        u"Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm"_s,
        u"trước pháp luật về cam đoan của mình. Hồ sơ gồm 03 tờ, nộp ngày 23/11/2026"_s};
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines.append(sentences.at(i % sentences.size()));
    return lines;
}

QImage scannedPage(const ScannedPageOrder &order)
{
    const double mm = order.dpi / 25.4;
    QImage page(int(210 * mm), int(297 * mm), QImage::Format_RGB32);
    page.fill(QColor(order.paper, order.paper, order.paper));
    page.setDotsPerMeterX(qRound(order.dpi / 0.0254));
    page.setDotsPerMeterY(qRound(order.dpi / 0.0254));
    {
        QPainter painter(&page);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        painter.translate(page.width() / 2.0, page.height() / 2.0);
        painter.rotate(order.skew);
        painter.translate(-page.width() / 2.0, -page.height() / 2.0);
        if (order.hasPicture)
            drawPicture(painter, order.dpi);
        QFont font(u"Tinos"_s);
        font.setPixelSize(qRound(13 * order.dpi / 72.0));
        painter.setFont(font);
        const QStringList lines = scannedLines(order.lines);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            painter.setPen(order.hasRedText && i % 3 == 2 ? QColor(200, 20, 30) : QColor(30, 30, 40));
            painter.drawText(QPointF(25 * mm, (35 + double(i) * 9) * mm), lines.at(i));
        }
        if (order.hasStamp)
            drawStamp(painter, order.dpi);
    }
    QRandomGenerator random(order.seed);
    for (int y = 0; y < page.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(page.scanLine(y));
        for (int x = 0; x < page.width(); ++x) {
            const quint32 bits = random.generate();
            // Four bytes added are near enough to a normal distribution; their deviation is 148.
            const double bell = double((bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24)) - 510;
            const int shift = qRound(bell / 148 * order.noise);
            line[x] = qRgb(std::clamp(qRed(line[x]) + shift, 0, 255), std::clamp(qGreen(line[x]) + shift, 0, 255),
                           std::clamp(qBlue(line[x]) + shift, 0, 255));
        }
    }
    return page;
}
