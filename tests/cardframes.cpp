// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardframes.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace {

constexpr int wide = 1280;
constexpr int high = 720;
constexpr int sourceModule = 12;
constexpr int quiet = 4;

constexpr CardCondition conditions[] = {
    {"easy, 4 px", 4, 0.6, 0, 5, 0, 3, 1},
    {"3 px", 3, 0.7, 0, 8, 0, 4, 1},
    {"2.5 px", 2.5, 0.6, 0, 8, 0, 4, 1},
    {"2 px", 2, 0.5, 0, 8, 0, 4, 1},
    {"1.6 px", 1.6, 0.45, 0, 5, 0, 4, 1},
    {"blur 0.5 module", 4, 2.0, 0, 8, 0, 4, 1},
    {"blur 0.7 module", 4, 2.8, 0, 8, 0, 4, 1},
    {"blur 0.9 module", 4, 3.6, 0, 8, 0, 4, 1},
    {"any rotation", 3.5, 0.8, 0, 180, 0, 4, 1},
    {"perspective 0.15", 4, 0.8, 0.15, 15, 0, 4, 1},
    {"perspective 0.30", 4, 0.8, 0.30, 15, 0, 4, 1},
    {"glare 0.5", 4, 0.8, 0.05, 15, 0.5, 4, 1},
    {"glare 0.9", 4, 0.8, 0.05, 15, 0.9, 4, 1},
    {"low contrast", 4, 0.9, 0.05, 15, 0, 4, 0.35},
    {"dark and noisy", 4, 0.9, 0.05, 15, 0, 14, 0.45},
};

/// The same numbers on every machine, which the distributions of the standard library do not promise.
class Chance
{
public:
    explicit Chance(quint32 seed) : m_engine(seed) { m_engine.discard(16); }
    double between(double low, double top) { return low + (top - low) * (m_engine() / 4294967296.0); }
    int below(int end) { return static_cast<int>(m_engine() % static_cast<quint32>(end)); }
    QString digits(int count)
    {
        QString text;
        while (text.size() < count)
            text += QChar(u'0' + below(10));
        return text;
    }

private:
    std::mt19937 m_engine;
};

const std::vector<float> &normalNumbers()
{
    static const std::vector<float> numbers = [] {
        std::vector<float> made(1U << 20U);
        Chance chance(20261122);
        for (float &number : made) {
            const double radius = std::sqrt(-2 * std::log(chance.between(1e-9, 1)));
            number = static_cast<float>(radius * std::cos(2 * std::numbers::pi * chance.between(0, 1)));
        }
        return made;
    }();
    return numbers;
}

std::vector<float> kernel(double sigma)
{
    const int radius = std::max(1, static_cast<int>(std::ceil(3 * sigma)));
    std::vector<float> weights;
    double sum = 0;
    for (int i = -radius; i <= radius; ++i) {
        weights.push_back(static_cast<float>(std::exp(-i * i / (2 * sigma * sigma))));
        sum += static_cast<double>(weights.back());
    }
    for (float &weight : weights)
        weight /= static_cast<float>(sum);
    return weights;
}

void blur(std::vector<float> &plane, int width, int height, double sigma)
{
    const std::vector<float> weights = kernel(sigma);
    const int radius = static_cast<int>(weights.size()) / 2;
    std::vector<float> across(plane.size());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            float sum = 0;
            for (int k = -radius; k <= radius; ++k)
                sum += weights[size_t(k + radius)] * plane[size_t(y * width + std::clamp(x + k, 0, width - 1))];
            across[size_t(y * width + x)] = sum;
        }
    }
    std::fill(plane.begin(), plane.end(), 0.F);
    for (int y = 0; y < height; ++y) {
        float *to = &plane[size_t(y * width)];
        for (int k = -radius; k <= radius; ++k) {
            const float *from = &across[size_t(std::clamp(y + k, 0, height - 1) * width)];
            const float weight = weights[size_t(k + radius)];
            for (int x = 0; x < width; ++x)
                to[x] += weight * from[x];
        }
    }
}

QImage bytesOf(const std::vector<float> &plane, int width, int height)
{
    QImage image(width, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y) {
        uchar *row = image.scanLine(y);
        for (int x = 0; x < width; ++x)
            row[x] = static_cast<uchar>(std::clamp(plane[size_t(y * width + x)] + 0.5F, 0.F, 255.F));
    }
    return image;
}

std::vector<float> planeOf(const QImage &image)
{
    std::vector<float> plane;
    plane.reserve(size_t(image.width()) * size_t(image.height()));
    for (int y = 0; y < image.height(); ++y)
        plane.insert(plane.end(), image.constScanLine(y), image.constScanLine(y) + image.width());
    return plane;
}

QImage throughJpeg(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    image.save(&buffer, "jpg", 85);
    QImage back = QImage::fromData(buffer.data(), "jpg");
    back.convertTo(QImage::Format_Grayscale8);
    return back;
}

} // namespace

std::span<const CardCondition> cardConditions()
{
    return conditions;
}

QImage cardCodePicture(const QString &text)
{
    // Each byte of the UTF-8 as a character of Latin-1: the writer then names no character set, as the cards' maker.
    const QByteArray bytes = text.toUtf8();
    std::wstring characters;
    for (const char byte : bytes)
        characters.push_back(static_cast<unsigned char>(byte));
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setEccLevel(4);
    const ZXing::BitMatrix bits = writer.setMargin(quiet).encode(characters, 0, 0);
    QImage picture(bits.width() * sourceModule, bits.height() * sourceModule, QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            picture.scanLine(y)[x] = bits.get(x / sourceModule, y / sourceModule) ? 25 : 235;
    }
    return picture;
}

CardScene::CardScene(int condition, int number, quint32 seed)
    : m_condition(conditions[condition])
    , m_number(number)
    , m_seed(seed * 1009U + static_cast<quint32>(condition) * 131U + static_cast<quint32>(number))
{
    static const std::array<QString, 4> names{u"Nguyễn Thị Mẫu Thử"_s, u"Trần Văn Ví Dụ"_s, u"Lê Hoàng Giả Định"_s,
                                              u"Đặng Ước Thí Nghiệm"_s};
    Chance chance(m_seed);
    m_text = u"0000"_s + chance.digits(8) + u'|' + chance.digits(9) + u'|' + names[size_t(number) % names.size()] +
             u"|01011980|Nam|Thôn Mỹ Thượng, Đồng Quýt, Sơn Lũng, Bình Khê|01012021"_s;
    m_code = cardCodePicture(m_text);
    std::vector<float> code = planeOf(m_code);
    blur(code, m_code.width(), m_code.height(), 0.4 * sourceModule / m_condition.modulePixels);
    m_code = bytesOf(code, m_code.width(), m_code.height());
    m_half = m_code.width() * m_condition.modulePixels / sourceModule / 2;
    m_angle = chance.between(-m_condition.degrees, m_condition.degrees);
    m_centre = {chance.between(420, 860), chance.between(300, 420)};
    m_glareAt = m_centre + QPointF(chance.between(-0.8, 0.8), chance.between(-0.8, 0.8)) * m_half;
    m_glareSize.setWidth(m_half * chance.between(0.35, 0.7));
    m_glareSize.setHeight(m_glareSize.width() * chance.between(0.5, 1));
}

QTransform CardScene::pose(int shot) const
{
    Chance chance(m_seed ^ (0x9e3779b9U * static_cast<quint32>(shot)));
    const double moved = shot == 0 ? 0 : 1;
    const double angle = m_angle + moved * chance.between(-0.3, 0.3);
    const double scale = 1 + moved * chance.between(-0.003, 0.003);
    const QPointF centre = m_centre + moved * QPointF(chance.between(-1.5, 1.5), chance.between(-1.5, 1.5));
    const double turn = angle * std::numbers::pi / 180;
    const double persp = m_condition.perspective;
    const double c = std::cos(turn) * scale;
    const double s = std::sin(turn) * scale;
    const double k = persp / (2 * m_half);
    // P(u, v) = centre + (a / k, b / k · (1 − 0.4 · persp)), a and b turned, k = 1 + persp · v / 2h: a projection.
    const QTransform card(c, s * (1 - 0.4 * persp), 0, -s, c * (1 - 0.4 * persp), k, 0, 0, 1);
    return card * QTransform::fromTranslate(centre.x(), centre.y());
}

QRect CardScene::codePlace() const
{
    const double quietShare = 2.0 * quiet * sourceModule / m_code.width();
    const double h = m_half * (1 - quietShare);
    return pose(0).map(QPolygonF(QRectF(-h, -h, 2 * h, 2 * h))).boundingRect().toAlignedRect();
}

void CardScene::paintCard(Plane &frame, const QTransform &pose) const
{
    QImage layer(wide, high, QImage::Format_ARGB32_Premultiplied);
    layer.fill(Qt::transparent);
    QPainter painter(&layer);
    painter.setRenderHint(QPainter::Antialiasing);
    const double h = m_half;
    QPainterPath card;
    card.addPolygon(
        pose.map(QPolygonF{{-4.2 * h, -1.35 * h}, {1.35 * h, -1.35 * h}, {1.35 * h, 2.8 * h}, {-4.2 * h, 2.8 * h}}));
    card.closeSubpath();
    painter.fillPath(card, QColor(215, 215, 215));
    painter.setPen(QPen(QColor(120, 120, 120), 1));
    for (int line = 0; line < 40; ++line) {
        painter.drawLine(pose.map(QLineF(-4 * h + 0.2 * h * line, 1.2 * h, -3.9 * h + 0.2 * h * line, 2.6 * h)));
    }
    painter.end();
    for (int y = 0; y < high; ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(layer.constScanLine(y));
        for (int x = 0; x < wide; ++x) {
            float &pixel = frame[size_t(y * wide + x)];
            pixel = pixel * static_cast<float>(255 - qAlpha(row[x])) / 255 + static_cast<float>(qRed(row[x]));
        }
    }
}

void CardScene::pasteCode(Plane &frame, const QTransform &pose) const
{
    const QTransform back = pose.inverted();
    const double perPixel = m_code.width() / (2 * m_half);
    const QRectF area(-m_half, -m_half, 2 * m_half, 2 * m_half);
    const QRect box = pose.mapToPolygon(area.toAlignedRect()).boundingRect() & QRect(0, 0, wide, high);
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const QPointF at = (back.map(QPointF(x, y)) + QPointF(m_half, m_half)) * perPixel - QPointF(0.5, 0.5);
            if (at.x() < 0 || at.y() < 0 || at.x() >= m_code.width() - 1 || at.y() >= m_code.height() - 1)
                continue;
            const int left = static_cast<int>(at.x());
            const int top = static_cast<int>(at.y());
            const double fx = at.x() - left;
            const double fy = at.y() - top;
            const uchar *upper = m_code.constScanLine(top) + left;
            const uchar *lower = m_code.constScanLine(top + 1) + left;
            frame[size_t(y * wide + x)] = static_cast<float>((upper[0] * (1 - fx) + upper[1] * fx) * (1 - fy) +
                                                             (lower[0] * (1 - fx) + lower[1] * fx) * fy);
        }
    }
}

void CardScene::light(Plane &frame) const
{
    const auto contrast = static_cast<float>(m_condition.contrast);
    const float middle = m_condition.contrast < 1 ? 90 : 128;
    for (int y = 0; y < high; ++y) {
        for (int x = 0; x < wide; ++x) {
            float &pixel = frame[size_t(y * wide + x)];
            pixel = (pixel - 128) * contrast + middle;
            if (m_condition.glare <= 0)
                continue;
            const double across = (x - m_glareAt.x()) / m_glareSize.width();
            const double down = (y - m_glareAt.y()) / m_glareSize.height();
            pixel += static_cast<float>(m_condition.glare * 255 * std::exp(-across * across - down * down));
        }
    }
}

QImage CardScene::taken(int shot) const
{
    Plane frame(size_t(wide) * high);
    for (int y = 0; y < high; ++y) {
        for (int x = 0; x < wide; ++x)
            frame[size_t(y * wide + x)] =
                static_cast<float>(150 + 25 * std::sin(x / 170.0 + m_number) + 20 * std::cos(y / 130.0));
    }
    const QTransform held = pose(shot);
    paintCard(frame, held);
    pasteCode(frame, held);
    light(frame);
    blur(frame, wide, high, m_condition.blur);
    const std::vector<float> &normal = normalNumbers();
    Chance chance(m_seed * 7919U + static_cast<quint32>(shot) + 1);
    for (int y = 0; y < high; ++y) {
        const auto from = static_cast<size_t>(chance.below(static_cast<int>(normal.size()) - wide));
        for (size_t x = 0; x < wide; ++x)
            frame[size_t(y) * wide + x] += static_cast<float>(m_condition.noise) * normal[from + x];
    }
    return throughJpeg(bytesOf(frame, wide, high));
}
