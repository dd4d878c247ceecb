// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "framelook.h"

#include "greyfiltering.h"
#include "regionguessing.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace {

constexpr int smallestSide = 200;       // A code of 57 modules with its margin at about 2 px a module.
constexpr double leastContrast = 40;    // Between ink and paper.
constexpr double leastSharpness = 0.42; // Of the contrast that changes within a pixel or two.
constexpr double mostGlare = 0.02;      // Share of the region that is nothing but white.
constexpr int white = 253;

using Histogram = std::array<qint64, 256>;

Histogram histogramOf(const QImage &grey)
{
    Histogram counts{};
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *row = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            ++counts[row[x]];
    }
    return counts;
}

int quantile(const Histogram &counts, double share)
{
    qint64 all = 0;
    for (const qint64 count : counts)
        all += count;
    qint64 seen = 0;
    for (int value = 0; value < 256; ++value) {
        seen += counts[static_cast<size_t>(value)];
        if (static_cast<double>(seen) >= share * static_cast<double>(all))
            return value;
    }
    return 255;
}

double shareAbove(const Histogram &counts, int least)
{
    qint64 all = 0;
    qint64 above = 0;
    for (int value = 0; value < 256; ++value) {
        all += counts[static_cast<size_t>(value)];
        above += value >= least ? counts[static_cast<size_t>(value)] : 0;
    }
    return all > 0 ? static_cast<double>(above) / static_cast<double>(all) : 0;
}

/// How much of what changes over a few pixels changes within one or two: sharp edges have much of it.
double sharpnessOf(const QImage &grey)
{
    const QImage calm = blurred(grey, 0.8); // Noise would look like edges.
    const QImage soft = blurred(grey, 2);
    const QImage softest = blurred(grey, 5);
    qint64 fine = 0;
    qint64 coarse = 0;
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *a = calm.constScanLine(y);
        const uchar *b = soft.constScanLine(y);
        const uchar *c = softest.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            fine += std::abs(a[x] - b[x]);
            coarse += std::abs(a[x] - c[x]);
        }
    }
    return coarse > 0 ? static_cast<double>(fine) / static_cast<double>(coarse) : 0;
}

} // namespace

FrameLook lookAt(const QImage &grey)
{
    FrameLook look;
    look.region = likelyRegions(grey, 1).value(0);
    const Histogram everywhere = histogramOf(grey);
    if (quantile(everywhere, 0.9) < 60)
        look.hint = FrameHint::Dark;
    if (look.region.isEmpty())
        return look;
    const QImage part = grey.copy(look.region);
    const Histogram counts = histogramOf(part);
    const int ink = quantile(counts, 0.05);
    const int paper = quantile(counts, 0.75);
    if (paper - ink < leastContrast)
        look.hint = paper < 90 ? FrameHint::Dark : FrameHint::ShowCode;
    else if (shareAbove(counts, white) > mostGlare)
        look.hint = FrameHint::Glare;
    else if (std::max(part.width(), part.height()) < smallestSide)
        look.hint = FrameHint::TooFar;
    else if (sharpnessOf(part) < leastSharpness)
        look.hint = FrameHint::Blurred;
    else
        look.hint = FrameHint::None;
    return look;
}
