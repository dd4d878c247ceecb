// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officialpages.h"

#include <QRandomGenerator>

#include <array>
#include <cmath>
#include <vector>

namespace {

/// A page in floating point, three values a pixel.
struct Tones
{
    int width;
    int height;
    std::vector<float> values;
    float *row(int y) { return &values[size_t(y) * size_t(width) * 3]; }
    const float *row(int y) const { return &values[size_t(y) * size_t(width) * 3]; }
};

Tones tonesOf(const QImage &page)
{
    Tones tones{page.width(), page.height(), {}};
    tones.values.resize(size_t(page.width()) * size_t(page.height()) * 3);
    for (int y = 0; y < page.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(page.constScanLine(y));
        float *to = tones.row(y);
        for (int x = 0; x < page.width(); ++x) {
            to[3 * x] = float(qRed(from[x]));
            to[3 * x + 1] = float(qGreen(from[x]));
            to[3 * x + 2] = float(qBlue(from[x]));
        }
    }
    return tones;
}

std::array<float, 4> cubicWeights(float part)
{
    constexpr float a = -0.5F;
    const auto weight = [](float distance) {
        const float d = std::abs(distance);
        if (d < 1)
            return ((a + 2) * d - (a + 3)) * d * d + 1;
        return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
    };
    return {weight(part + 1), weight(part), weight(1 - part), weight(2 - part)};
}

/// Bicubic, white where nothing comes from.
Tones rotated(const Tones &page, double degrees)
{
    if (degrees == 0)
        return page;
    Tones turned{page.width, page.height, std::vector<float>(page.values.size(), 255.0F)};
    const double sine = std::sin(degrees * M_PI / 180);
    const double cosine = std::cos(degrees * M_PI / 180);
    const double centreX = page.width / 2.0;
    const double centreY = page.height / 2.0;
    for (int y = 0; y < page.height; ++y) {
        float *to = turned.row(y);
        for (int x = 0; x < page.width; ++x) {
            // Counter-clockwise as seen, with y downwards: back by the same angle.
            const double dx = x + 0.5 - centreX;
            const double dy = y + 0.5 - centreY;
            const double fromX = centreX + dx * cosine - dy * sine - 0.5;
            const double fromY = centreY + dx * sine + dy * cosine - 0.5;
            const int left = int(std::floor(fromX));
            const int top = int(std::floor(fromY));
            if (left < 1 || top < 1 || left + 2 >= page.width || top + 2 >= page.height)
                continue;
            const auto across = cubicWeights(float(fromX - left));
            const auto down = cubicWeights(float(fromY - top));
            for (int c = 0; c < 3; ++c) {
                float sum = 0;
                for (size_t j = 0; j < 4; ++j) {
                    const float *from = page.row(top - 1 + int(j)) + 3 * (left - 1) + c;
                    sum += down[j] *
                           (across[0] * from[0] + across[1] * from[3] + across[2] * from[6] + across[3] * from[9]);
                }
                to[3 * x + c] = std::clamp(sum, 0.0F, 255.0F);
            }
        }
    }
    return turned;
}

void blur(Tones &page, double deviation)
{
    std::array<float, 3> weights{};
    float all = 0;
    for (int i = 0; i < 3; ++i) {
        weights.at(size_t(i)) = float(std::exp(-i * i / (2 * deviation * deviation)));
        all += weights.at(size_t(i)) * (i == 0 ? 1 : 2);
    }
    const auto pass = [&](int count, int step, float *line, std::vector<float> &copy) {
        for (int i = 0; i < count; ++i)
            copy[size_t(i)] = line[i * step];
        const auto at = [&](int i) { return copy[size_t(std::clamp(i, 0, count - 1))]; };
        for (int i = 0; i < count; ++i)
            line[i * step] =
                (weights[0] * at(i) + weights[1] * (at(i - 1) + at(i + 1)) + weights[2] * (at(i - 2) + at(i + 2))) /
                all;
    };
    std::vector<float> copy(size_t(std::max(page.width, page.height)));
    for (int y = 0; y < page.height; ++y) {
        for (int c = 0; c < 3; ++c)
            pass(page.width, 3, page.row(y) + c, copy);
    }
    for (int i = 0; i < page.width * 3; ++i)
        pass(page.height, page.width * 3, page.values.data() + i, copy);
}

/// Normally distributed numbers from a table of so many equally likely ones.
class Normals
{
public:
    Normals()
    {
        // The inverse of the distribution, by bisection of erf.
        for (size_t i = 0; i < m_table.size(); ++i) {
            const double share = (double(i) + 0.5) / double(m_table.size());
            double least = -6;
            double most = 6;
            for (int step = 0; step < 40; ++step) {
                const double middle = (least + most) / 2;
                (0.5 * (1 + std::erf(middle / std::sqrt(2.0))) < share ? least : most) = middle;
            }
            m_table.at(i) = float(least);
        }
    }
    float at(quint32 bits) const { return m_table[bits & 4095]; }

private:
    std::array<float, 4096> m_table{};
};

} // namespace

QImage scannedLook(const QImage &drawn, int dpi, const ScanLook &look, quint32 seed)
{
    static const Normals normals;
    Tones page = rotated(tonesOf(drawn), look.skew);
    blur(page, 0.5 * dpi / 300);
    QRandomGenerator random(seed);
    QImage rows(page.width, page.height, QImage::Format_RGB888);
    rows.setDotsPerMeterX(qRound(dpi / 0.0254));
    rows.setDotsPerMeterY(qRound(dpi / 0.0254));
    std::vector<uchar> dust(size_t(page.width) * size_t(page.height));
    for (int i = 0; i < int(double(page.width) * page.height * 1e-5); ++i) {
        const int x = random.bounded(page.width - 1);
        const int y = random.bounded(page.height - 1);
        for (const int place : {0, 1, page.width, page.width + 1})
            dust[size_t(y) * size_t(page.width) + size_t(x) + size_t(place)] = 1;
    }
    for (int y = 0; y < page.height; ++y) {
        const float *from = page.row(y);
        uchar *to = rows.scanLine(y);
        for (int x = 0; x < page.width; ++x) {
            const double ground = look.paper - look.gradient * (0.6 * x / page.width + 0.4 * y / page.height);
            const quint64 bits = random.generate64();
            const float common = normals.at(quint32(bits)) * float(look.noise);
            const float edge = look.hasDarkEdge && x < int(0.03 * dpi) ? 0.55F : 1.0F;
            for (int c = 0; c < 3; ++c) {
                float tone = from[3 * x + c] * float(ground / 255) + common +
                             normals.at(quint32(bits >> (12 + 12 * c))) * float(look.noise / 3);
                if (dust[size_t(y) * size_t(page.width) + size_t(x)] != 0)
                    tone = 90;
                to[3 * x + c] = uchar(std::clamp(tone * edge + 0.5F, 0.0F, 255.0F));
            }
        }
    }
    return rows;
}
