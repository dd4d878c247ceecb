// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "greyfiltering.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace {

uchar byteOf(float value)
{
    return static_cast<uchar>(std::clamp(value + 0.5F, 0.F, 255.F));
}

/// One half of a symmetric kernel: the centre first.
using HalfKernel = std::vector<float>;

HalfKernel gaussian(double sigma)
{
    HalfKernel kernel;
    double sum = 0;
    for (int i = 0; i <= static_cast<int>(std::ceil(2.5 * sigma)); ++i) {
        const double weight = std::exp(-i * i / (2 * sigma * sigma));
        kernel.push_back(static_cast<float>(weight));
        sum += i == 0 ? weight : 2 * weight;
    }
    for (float &weight : kernel)
        weight /= static_cast<float>(sum);
    return kernel;
}

/// The kernel across a row of `width` that has room for the kernel's radius on both sides.
void convolveAcross(float *padded, int width, const HalfKernel &kernel, float *out)
{
    const int radius = static_cast<int>(kernel.size()) - 1;
    std::fill(padded - radius, padded, padded[0]);
    std::fill(padded + width, padded + width + radius, padded[width - 1]);
    for (int x = 0; x < width; ++x)
        out[x] = kernel[0] * padded[x];
    for (int k = 1; k <= radius; ++k) {
        const float weight = kernel[static_cast<size_t>(k)];
        for (int x = 0; x < width; ++x)
            out[x] += weight * (padded[x - k] + padded[x + k]);
    }
}

/// The kernel down and across; `rowAt(y)` gives a row of numbers, each finished row goes to `take(y, row)`.
template <typename RowAt, typename Take> void convolve(QSize size, const HalfKernel &kernel, RowAt rowAt, Take take)
{
    const int width = size.width();
    const int radius = static_cast<int>(kernel.size()) - 1;
    std::vector<float> padded(static_cast<size_t>(width + 2 * radius));
    std::vector<float> row(static_cast<size_t>(width));
    float *down = padded.data() + radius;
    for (int y = 0; y < size.height(); ++y) {
        const auto *centre = rowAt(y);
        for (int x = 0; x < width; ++x)
            down[x] = kernel[0] * static_cast<float>(centre[x]);
        for (int k = 1; k <= radius; ++k) {
            const auto *above = rowAt(std::max(y - k, 0));
            const auto *below = rowAt(std::min(y + k, size.height() - 1));
            const float weight = kernel[static_cast<size_t>(k)];
            for (int x = 0; x < width; ++x)
                down[x] += weight * static_cast<float>(above[x] + below[x]);
        }
        convolveAcross(down, width, kernel, row.data());
        take(y, row.data());
    }
}

template <typename Take> void convolve(const QImage &grey, const HalfKernel &kernel, Take take)
{
    convolve(
        grey.size(), kernel, [&grey](int y) { return grey.constScanLine(y); }, take);
}

/// Sums of a square window, moved along a row of column sums.
class WindowSums
{
public:
    WindowSums(const QImage &grey, int radius) : m_grey(grey), m_radius(radius), m_columns(size_t(grey.width()))
    {
        for (int y = -radius; y < radius; ++y)
            add(y, 1);
    }

    /// The means around row y; to be asked for y = 0, 1, 2 …
    void means(int y, std::vector<int> &out)
    {
        add(y + m_radius, 1);
        if (y > 0)
            add(y - m_radius - 1, -1);
        const int width = m_grey.width();
        const int area = (2 * m_radius + 1) * (2 * m_radius + 1);
        int sum = 0;
        for (int x = -m_radius; x < m_radius; ++x)
            sum += column(x);
        for (int x = 0; x < width; ++x) {
            sum += column(x + m_radius);
            out[size_t(x)] = sum / area;
            sum -= column(x - m_radius);
        }
    }

private:
    int column(int x) const { return m_columns[size_t(std::clamp(x, 0, m_grey.width() - 1))]; }
    void add(int y, int sign)
    {
        const uchar *row = m_grey.constScanLine(std::clamp(y, 0, m_grey.height() - 1));
        for (size_t x = 0; x < m_columns.size(); ++x)
            m_columns[x] += sign * row[x];
    }

    const QImage &m_grey;
    int m_radius;
    std::vector<int> m_columns;
};

/// The median of three, without branches, so that whole rows go at once.
uchar middle(uchar a, uchar b, uchar c)
{
    return std::max(std::min(a, b), std::min(std::max(a, b), c));
}

/// A row at twice the width: each new pixel a quarter pixel before or after an old one.
void doubleAcross(const int *row, int width, int *out)
{
    for (int x = 0; x < width; ++x) {
        const int farLeft = row[std::max(x - 2, 0)];
        const int left = row[std::max(x - 1, 0)];
        const int right = row[std::min(x + 1, width - 1)];
        const int farRight = row[std::min(x + 2, width - 1)];
        // Cubic weights (a = −3/4) at a quarter and three quarters, in 256ths.
        out[2 * x] = (-9 * farLeft + 67 * left + 225 * row[x] - 27 * right + 128) >> 8;
        out[2 * x + 1] = (-27 * left + 225 * row[x] + 67 * right - 9 * farRight + 128) >> 8;
    }
}

} // namespace

QImage greyOnPaper(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_Grayscale8);
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, image);
    painter.end();
    return paper.convertToFormat(QImage::Format_Grayscale8);
}

QImage blurred(const QImage &grey, double sigma)
{
    QImage out(grey.size(), QImage::Format_Grayscale8);
    convolve(grey, gaussian(sigma), [&out, width = grey.width()](int y, const float *row) {
        uchar *to = out.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x] = byteOf(row[x]);
    });
    return out;
}

QImage sharpened(const QImage &grey, double sigma, double amount)
{
    QImage out(grey.size(), QImage::Format_Grayscale8);
    const auto more = static_cast<float>(amount);
    convolve(grey, gaussian(sigma), [&grey, &out, more, width = grey.width()](int y, const float *row) {
        const uchar *from = grey.constScanLine(y);
        uchar *to = out.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x] = byteOf((1 + more) * static_cast<float>(from[x]) - more * row[x]);
    });
    return out;
}

QImage deblurred(const QImage &grey, double sigma, int rounds)
{
    const auto width = static_cast<size_t>(grey.width());
    const HalfKernel kernel = gaussian(sigma);
    std::vector<float> seen(width * size_t(grey.height()));
    for (int y = 0; y < grey.height(); ++y)
        std::copy_n(grey.constScanLine(y), width, &seen[width * size_t(y)]);
    std::vector<float> guess = seen;
    std::vector<float> next = seen;
    for (int round = 0; round < rounds; ++round) {
        // What the guess lacks, once blurred, is added to it.
        convolve(
            grey.size(), kernel, [&guess, width](int y) { return &guess[width * size_t(y)]; },
            [&](int y, const float *row) {
                const size_t start = width * size_t(y);
                for (size_t x = 0; x < width; ++x)
                    next[start + x] = std::clamp(guess[start + x] + seen[start + x] - row[x], 0.F, 255.F);
            });
        guess.swap(next);
    }
    QImage out(grey.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y)
        std::transform(&guess[width * size_t(y)], &guess[width * size_t(y)] + width, out.scanLine(y), byteOf);
    return out;
}

QImage doubled(const QImage &grey)
{
    const int width = grey.width();
    const int height = grey.height();
    QImage out(width * 2, height * 2, QImage::Format_Grayscale8);
    std::vector<int> down(static_cast<size_t>(width));
    std::vector<int> across(static_cast<size_t>(width) * 2);
    for (int y = 0; y < out.height(); ++y) {
        const int centre = y / 2;
        const int step = y % 2 == 0 ? -1 : 1; // Towards the nearer neighbour.
        const uchar *self = grey.constScanLine(centre);
        const uchar *nearer = grey.constScanLine(std::clamp(centre + step, 0, height - 1));
        const uchar *beyond = grey.constScanLine(std::clamp(centre + 2 * step, 0, height - 1));
        const uchar *opposite = grey.constScanLine(std::clamp(centre - step, 0, height - 1));
        for (int x = 0; x < width; ++x)
            down[size_t(x)] = -9 * beyond[x] + 67 * nearer[x] + 225 * self[x] - 27 * opposite[x];
        doubleAcross(down.data(), width, across.data());
        uchar *to = out.scanLine(y);
        for (int x = 0; x < out.width(); ++x)
            to[x] = static_cast<uchar>(std::clamp((across[size_t(x)] + 128) >> 8, 0, 255));
    }
    return out;
}

QImage halved(const QImage &grey)
{
    QImage out(std::max(1, grey.width() / 2), std::max(1, grey.height() / 2), QImage::Format_Grayscale8);
    const int right = grey.width() > 1 ? 1 : 0;
    for (int y = 0; y < out.height(); ++y) {
        const uchar *upper = grey.constScanLine(2 * y);
        const uchar *lower = grey.constScanLine(std::min(2 * y + 1, grey.height() - 1));
        uchar *to = out.scanLine(y);
        for (int x = 0; x < out.width(); ++x)
            to[x] =
                static_cast<uchar>((upper[2 * x] + upper[2 * x + right] + lower[2 * x] + lower[2 * x + right] + 2) / 4);
    }
    return out;
}

QImage turnedHalfway(const QImage &grey)
{
    const int width = grey.width();
    const int height = grey.height();
    const double root = std::numbers::sqrt2 / 2;
    const int side = static_cast<int>(std::ceil((width + height) * root));
    QImage out(side, side, QImage::Format_Grayscale8);
    constexpr int one = 1 << 12;
    const int step = static_cast<int>(std::lround(root * one));
    const double centre = (side - 1) / 2.0;
    for (int y = 0; y < side; ++y) {
        // Backwards: where in the picture does the first pixel of this row come from?
        int fromX = static_cast<int>(std::lround(((width - 1) / 2.0 + (y - centre - centre) * root) * one));
        int fromY = static_cast<int>(std::lround(((height - 1) / 2.0 + (y - centre + centre) * root) * one));
        uchar *to = out.scanLine(y);
        for (int x = 0; x < side; ++x, fromX += step, fromY -= step) {
            const int cx = std::clamp(fromX, 0, (width - 1) * one);
            const int cy = std::clamp(fromY, 0, (height - 1) * one);
            const int px = cx / one;
            const int py = cy / one;
            const uchar *upper = grey.constScanLine(py);
            const uchar *lower = grey.constScanLine(std::min(py + 1, height - 1));
            const int next = std::min(px + 1, width - 1);
            const int fx = (cx % one) >> 4;
            const int fy = (cy % one) >> 4;
            const int above = upper[px] * (256 - fx) + upper[next] * fx;
            const int below = lower[px] * (256 - fx) + lower[next] * fx;
            to[x] = static_cast<uchar>((above * (256 - fy) + below * fy) >> 16);
        }
    }
    return out;
}

QImage inverted(const QImage &grey)
{
    QImage out = grey;
    out.invertPixels();
    return out;
}

QImage medianFiltered(const QImage &grey)
{
    QImage out(grey.size(), QImage::Format_Grayscale8);
    const auto width = static_cast<size_t>(grey.width());
    // The columns of three sorted: the median of all nine is the median of the largest of the small ones, the median of
    // the middle ones and the smallest of the large ones. One column more on both sides repeats the border.
    std::vector<uchar> small(width + 2);
    std::vector<uchar> medium(width + 2);
    std::vector<uchar> large(width + 2);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *above = grey.constScanLine(std::max(y - 1, 0));
        const uchar *row = grey.constScanLine(y);
        const uchar *below = grey.constScanLine(std::min(y + 1, grey.height() - 1));
        for (size_t x = 0; x < width; ++x) {
            small[x + 1] = std::min(std::min(above[x], row[x]), below[x]);
            medium[x + 1] = middle(above[x], row[x], below[x]);
            large[x + 1] = std::max(std::max(above[x], row[x]), below[x]);
        }
        for (std::vector<uchar> *column : {&small, &medium, &large}) {
            column->front() = (*column)[1];
            column->back() = (*column)[width];
        }
        uchar *to = out.scanLine(y);
        for (size_t x = 0; x < width; ++x) {
            to[x] = middle(std::max(std::max(small[x], small[x + 1]), small[x + 2]),
                           middle(medium[x], medium[x + 1], medium[x + 2]),
                           std::min(std::min(large[x], large[x + 1]), large[x + 2]));
        }
    }
    return out;
}

QImage locallyThresholded(const QImage &grey, int window, int offset)
{
    QImage out(grey.size(), QImage::Format_Grayscale8);
    WindowSums sums(grey, window / 2);
    std::vector<int> means(static_cast<size_t>(grey.width()));
    for (int y = 0; y < grey.height(); ++y) {
        sums.means(y, means);
        const uchar *from = grey.constScanLine(y);
        uchar *to = out.scanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            to[x] = from[x] > means[size_t(x)] - offset ? 255 : 0;
    }
    return out;
}
