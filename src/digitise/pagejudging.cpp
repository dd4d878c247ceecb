// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagejudging.h"

#include "boxlists.h"
#include "inkcleaning.h"
#include "inkpictures.h"
#include "pageplanes.h"

#include <array>
#include <cmath>

namespace {

constexpr int darkTone = 128;
constexpr double blankShare = 0.0001;
constexpr double faintShare = 0.78; // Show-through stays above it.
constexpr double gapMillimetres = 1;
constexpr double markMillimetres = 2;

int pixelsFor(double millimetres, int dpi)
{
    return std::max(1, int(millimetres * dpi / 25.4));
}

PixPicture clipped(const PixPicture &pix, const QRect &part)
{
    Box *box = boxCreate(part.x(), part.y(), part.width(), part.height());
    PixPicture clip(pix && box ? pixClipRectangle(pix.get(), box, nullptr) : nullptr);
    boxDestroy(&box);
    return clip;
}

double darkShare(const QImage &luminance)
{
    const QRect inside = luminance.rect().adjusted(luminance.width() / 25, luminance.height() * 3 / 100,
                                                   -luminance.width() / 25, -luminance.height() * 3 / 100);
    qsizetype dark = 0;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const uchar *line = luminance.constScanLine(y) + inside.left();
        int count = 0;
        for (int x = 0; x < inside.width(); ++x)
            count += line[x] < darkTone ? 1 : 0;
        dark += count;
    }
    return inside.isEmpty() ? 1 : double(dark) / (double(inside.width()) * inside.height());
}

} // namespace

bool isBlankPage(const QImage &luminance, const PageGround &ground, int dpi)
{
    // Before the ground is normalised: afterwards noise on grey paper looks like ink.
    if (darkShare(luminance) > blankShare)
        return false;
    const int margin = pixelsFor(3, dpi);
    const QRect inside = luminance.rect().adjusted(margin, margin, -margin, -margin);
    QImage faint = darkerThan(luminance, ground, std::min(faintShare, inkShare(ground)));
    despeckle(faint);
    const PixPicture ink = clipped(pixOfInk(faint, dpi), inside);
    // A word of small print, a stroke that noise broke to pieces: what lies so close belongs together. Dust does not.
    const int gap = pixelsFor(gapMillimetres, dpi);
    const PixPicture joined(ink ? pixCloseSafeBrick(nullptr, ink.get(), gap, gap) : nullptr);
    const BoxList marks = componentsOf(joined.get());
    for (int i = 0; i < marks.count(); ++i) {
        if (std::max(marks.at(i).width(), marks.at(i).height()) > pixelsFor(markMillimetres, dpi))
            return false;
    }
    return joined != nullptr;
}

bool isPhotoPage(const PageGround &ground)
{
    qsizetype between = 0;
    for (const uchar mean : ground.means)
        between += mean >= 40 && mean < ground.paper - 60 ? 1 : 0;
    return between * 5 > qsizetype(ground.means.size());
}

bool hasRedLines(const QImage &page, int dpi)
{
    const QImage marks = quarterOfRedInk(page);
    const int quarterDpi = std::max(1, dpi / 4);
    const PixPicture ink(pixCreate(std::max(1, marks.width()), std::max(1, marks.height()), 1));
    if (marks.isNull() || !ink)
        return false;
    for (int y = 0; y < marks.height(); ++y) {
        const uchar *from = marks.constScanLine(y);
        l_uint32 *line = pixGetData(ink.get()) + qsizetype(y) * pixGetWpl(ink.get());
        for (int x = 0; x < marks.width(); ++x) {
            if (from[x] != 0)
                SET_DATA_BIT(line, x);
        }
    }
    const PixPicture joined(pixCloseSafeBrick(nullptr, ink.get(), pixelsFor(5, quarterDpi), 1));
    const BoxList lines = componentsOf(joined.get());
    for (int i = 0; i < lines.count(); ++i) {
        const QRect box = lines.at(i);
        if (box.width() > pixelsFor(50, quarterDpi) && box.height() > pixelsFor(1.5, quarterDpi) &&
            box.height() < pixelsFor(9, quarterDpi))
            return true;
    }
    return false;
}

double sharpnessOf(const QImage &luminance, const PageGround &ground, int dpi)
{
    // In windows of a millimetre: the steepest step against all the contrast there. Of a Gaussian edge the steepest
    // step is contrast / (deviation * sqrt(2 pi)).
    constexpr int rowStep = 6;
    constexpr int leastWindows = 60;
    const int window = pixelsFor(1.0, dpi);
    const int leastContrast = std::max(50, int(8 * ground.noise));
    std::array<int, 101> counts{}; // Of the edges' deviation, in hundredths of a millimetre.
    int windows = 0;
    for (int y = 0; y < luminance.height(); y += rowStep) {
        const uchar *line = luminance.constScanLine(y);
        for (int x = window; x + window < luminance.width(); x += window) {
            int least = 255;
            int most = 0;
            int step = 1;
            for (int i = x - 1; i <= x + window; ++i) {
                least = std::min<int>(least, line[i]);
                most = std::max<int>(most, line[i]);
                step = std::max(step, std::abs(line[i + 1] - line[i - 1]));
            }
            if (most - least < leastContrast)
                continue;
            const double pixels = (most - least) / (step / 2.0 * 2.507);
            ++counts.at(size_t(std::clamp(int(pixels * 25.4 / dpi * 100), 0, 100)));
            ++windows;
        }
    }
    if (windows < leastWindows)
        return 1;
    int passed = 0;
    size_t median = 0;
    while (median < 100 && passed + counts.at(median) < windows / 2)
        passed += counts.at(median++);
    return std::clamp(1.15 - double(median) / 40.0, 0.0, 1.0);
}

bool isCutAtEdge(const QImage &mask, int dpi)
{
    constexpr int leastLetters = 3;
    const int depth = pixelsFor(10, dpi);
    const QRect all = mask.rect();
    const PixPicture pix = pixOfInk(mask, dpi);
    const std::array bands{QRect(0, 0, depth, all.height()), QRect(all.width() - depth, 0, depth, all.height()),
                           QRect(0, 0, all.width(), depth), QRect(0, all.height() - depth, all.width(), depth)};
    for (size_t side = 0; side < bands.size(); ++side) {
        const QRect band = bands.at(side) & all;
        const PixPicture ink = clipped(pix, band);
        const BoxList marks = componentsOf(ink.get());
        int letters = 0;
        for (int i = 0; i < marks.count(); ++i) {
            const QRect box = marks.at(i);
            const bool touches = side == 0   ? box.left() == 0
                                 : side == 1 ? box.right() == band.width() - 1
                                 : side == 2 ? box.top() == 0
                                             : box.bottom() == band.height() - 1;
            const int across = side < 2 ? box.height() : box.width();
            const int inwards = side < 2 ? box.width() : box.height();
            letters += touches && across > pixelsFor(0.8, dpi) && across < pixelsFor(9, dpi) &&
                               inwards > pixelsFor(0.5, dpi) && inwards < pixelsFor(9, dpi)
                           ? 1
                           : 0;
        }
        if (letters >= leastLetters)
            return true;
    }
    return false;
}

bool hasGlare(const PageGround &ground)
{
    constexpr int lost = 253;
    constexpr int darkerPaper = 230;
    constexpr double leastShare = 0.004;
    if (ground.paper > darkerPaper)
        return false;
    const auto spots = std::count_if(ground.means.begin(), ground.means.end(), [](uchar mean) { return mean >= lost; });
    return double(spots) > leastShare * double(ground.means.size());
}
