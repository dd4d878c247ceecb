// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "framemerge.h"

#include "greyfiltering.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr int mostFrames = 12;    // A hand holds no longer still.
constexpr int mostAreaSide = 520; // Larger codes need no help.

using FourNumbers = std::array<double, 4>;

/// Solves four equations with a symmetric matrix by elimination; all zero if they say nothing.
FourNumbers solved(std::array<FourNumbers, 4> matrix, FourNumbers right)
{
    for (size_t pivot = 0; pivot < 4; ++pivot) {
        if (std::abs(matrix[pivot][pivot]) < 1e-6)
            return {};
        for (size_t row = pivot + 1; row < 4; ++row) {
            const double factor = matrix[row][pivot] / matrix[pivot][pivot];
            for (size_t column = pivot; column < 4; ++column)
                matrix[row][column] -= factor * matrix[pivot][column];
            right[row] -= factor * right[pivot];
        }
    }
    FourNumbers result{};
    for (size_t row = 4; row-- > 0;) {
        double sum = right[row];
        for (size_t column = row + 1; column < 4; ++column)
            sum -= matrix[row][column] * result[column];
        result[row] = sum / matrix[row][row];
    }
    return result;
}

/// A grey value between pixels; at the border the pixel there.
float between(const QImage &grey, double x, double y)
{
    const double cx = std::clamp(x, 0.0, grey.width() - 1.001);
    const double cy = std::clamp(y, 0.0, grey.height() - 1.001);
    const int left = static_cast<int>(cx);
    const int top = static_cast<int>(cy);
    const auto fx = static_cast<float>(cx - left);
    const auto fy = static_cast<float>(cy - top);
    const uchar *upper = grey.constScanLine(top) + left;
    const uchar *lower = grey.constScanLine(top + 1) + left;
    const float above = static_cast<float>(upper[0]) + fx * static_cast<float>(upper[1] - upper[0]);
    const float below = static_cast<float>(lower[0]) + fx * static_cast<float>(lower[1] - lower[0]);
    return above + fy * (below - above);
}

} // namespace

void FrameMerge::clear()
{
    m_count = 0;
    m_area = QRect();
    m_mean.clear();
    m_last = {};
}

void FrameMerge::begin(const QImage &grey, const QRect &area)
{
    m_last = {};
    m_area = area & grey.rect();
    m_count = 1;
    m_mean = moved(grey, {});
}

void FrameMerge::add(const QImage &grey, const QRect &area)
{
    if (area.width() < 16 || area.height() < 16 || std::max(area.width(), area.height()) > mostAreaSide)
        return clear();
    const QRect both = m_area & area;
    const bool isSamePlace = qint64(both.width()) * both.height() * 10 > qint64(area.width()) * area.height() * 8;
    if (m_count == 0 || !isSamePlace || !grey.rect().contains(m_area))
        return begin(grey, area);
    m_last = driftOf(grey);
    const std::vector<float> frame = moved(grey, m_last);
    if (!fits(frame))
        return begin(grey, area);
    m_count = std::min(m_count + 1, mostFrames);
    const float share = 1.F / static_cast<float>(m_count);
    for (size_t i = 0; i < m_mean.size(); ++i)
        m_mean[i] += (frame[i] - m_mean[i]) * share;
}

FrameMerge::Drift FrameMerge::driftOf(const QImage &grey) const
{
    constexpr int rounds = 5;
    constexpr int step = 2;
    const QImage model = blurred(mean(), 2);
    const QImage frame = blurred(grey.copy(m_area), 2);
    const double middleX = m_area.width() / 2.0;
    const double middleY = m_area.height() / 2.0;
    Drift drift = m_last;
    for (int round = 0; round < rounds; ++round) {
        std::array<FourNumbers, 4> matrix{};
        FourNumbers right{};
        for (int y = 8; y < m_area.height() - 8; y += step) {
            const uchar *above = model.constScanLine(y - 1);
            const uchar *row = model.constScanLine(y);
            const uchar *below = model.constScanLine(y + 1);
            for (int x = 8; x < m_area.width() - 8; x += step) {
                const double gx = (row[x + 1] - row[x - 1]) / 2.0;
                const double gy = (below[x] - above[x]) / 2.0;
                const double u = x - middleX;
                const double v = y - middleY;
                const FourNumbers slope{gx, gy, gx * u + gy * v, gy * u - gx * v};
                const double there = static_cast<double>(between(frame, x + drift.x + drift.scale * u - drift.turn * v,
                                                                 y + drift.y + drift.scale * v + drift.turn * u));
                const double off = row[x] - there;
                for (size_t i = 0; i < 4; ++i) {
                    right[i] += slope[i] * off;
                    for (size_t k = i; k < 4; ++k)
                        matrix[i][k] += slope[i] * slope[k];
                }
            }
        }
        for (size_t i = 0; i < 4; ++i) {
            for (size_t k = 0; k < i; ++k)
                matrix[i][k] = matrix[k][i];
        }
        const FourNumbers change = solved(matrix, right);
        drift.x += change[0];
        drift.y += change[1];
        drift.scale += change[2];
        drift.turn += change[3];
        if (std::abs(change[0]) + std::abs(change[1]) < 0.02)
            break;
    }
    return drift;
}

std::vector<float> FrameMerge::moved(const QImage &grey, const Drift &drift) const
{
    std::vector<float> out;
    out.reserve(size_t(m_area.width()) * size_t(m_area.height()));
    const double middleX = m_area.width() / 2.0;
    const double middleY = m_area.height() / 2.0;
    for (int y = 0; y < m_area.height(); ++y) {
        for (int x = 0; x < m_area.width(); ++x) {
            const double u = x - middleX;
            const double v = y - middleY;
            out.push_back(between(grey, m_area.x() + x + drift.x + drift.scale * u - drift.turn * v,
                                  m_area.y() + y + drift.y + drift.scale * v + drift.turn * u));
        }
    }
    return out;
}

bool FrameMerge::fits(const std::vector<float> &frame) const
{
    double apart = 0;
    double sum = 0;
    double squares = 0;
    for (size_t i = 0; i < frame.size(); ++i) {
        const auto value = static_cast<double>(m_mean[i]);
        const double off = value - static_cast<double>(frame[i]);
        apart += off * off;
        sum += value;
        squares += value * value;
    }
    const auto count = static_cast<double>(frame.size());
    const double spread = squares / count - sum * sum / count / count;
    // A frame that shows something else differs from the mean as much as two pictures do.
    return apart / count < 0.6 * spread;
}

QImage FrameMerge::mean() const
{
    QImage image(m_area.size(), QImage::Format_Grayscale8);
    const auto width = static_cast<size_t>(m_area.width());
    for (int y = 0; y < m_area.height(); ++y) {
        const float *row = &m_mean[width * size_t(y)];
        std::transform(row, row + width, image.scanLine(y),
                       [](float value) { return static_cast<uchar>(std::clamp(value + 0.5F, 0.F, 255.F)); });
    }
    return image;
}
