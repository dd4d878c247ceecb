// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecleaning.h"

#include "pixpictures.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// The figures are digitise.md 4.2 to 4.7, measured there.
constexpr int inkThreshold = 170;
constexpr float leastSkewConfidence = 3;
constexpr float mostSkewDegrees = 7;
constexpr double blankShare = 0.0001;

double pixelsOf(double millimetres, int dpi)
{
    return millimetres * dpi / 25.4;
}

QImage channelOf(const QImage &page, bool isRed)
{
    const QImage colour = page.convertToFormat(QImage::Format_RGB32);
    QImage channel(colour.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < colour.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(colour.constScanLine(y));
        uchar *to = channel.scanLine(y);
        for (int x = 0; x < colour.width(); ++x)
            to[x] = uchar(isRed ? qRed(from[x]) : qGray(from[x]));
    }
    return channel;
}

PixPicture redInk(const QImage &page, int dpi)
{
    const QImage colour = page.convertToFormat(QImage::Format_RGB32);
    PixPicture ink(pixCreate(colour.width(), colour.height(), 1));
    if (!ink)
        return ink;
    pixSetResolution(ink.get(), dpi, dpi);
    for (int y = 0; y < colour.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(colour.constScanLine(y));
        l_uint32 *line = pixGetData(ink.get()) + qsizetype(y) * pixGetWpl(ink.get());
        for (int x = 0; x < colour.width(); ++x) {
            if (qRed(from[x]) - std::max(qGreen(from[x]), qBlue(from[x])) > 60)
                SET_DATA_BIT(line, x);
        }
    }
    return ink;
}

/// Whether red ink carries lines of text, which would vanish with the red channel: red marks that run together into
/// something low and longer than any stamp is wide.
bool hasRedText(const QImage &page, int dpi)
{
    if (page.isGrayscale())
        return false;
    const PixPicture ink = redInk(page, dpi);
    if (!ink)
        return false;
    const PixPicture joined(pixCloseSafeBrick(nullptr, ink.get(), int(pixelsOf(5, dpi)), 1));
    Boxa *boxes = joined ? pixConnCompBB(joined.get(), 8) : nullptr;
    bool isText = false;
    for (int i = 0; i < boxaGetCount(boxes) && !isText; ++i) {
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes, i, nullptr, nullptr, &width, &height);
        isText = width > pixelsOf(50, dpi) && height > pixelsOf(1.5, dpi) && height < pixelsOf(9, dpi);
    }
    boxaDestroy(&boxes);
    return isText;
}

/// Before the ground is normalised: afterwards noise on grey paper looks like ink (digitise.md 4.7).
bool isBlankPage(const QImage &luminance, int dpi)
{
    const QRect inside = luminance.rect().adjusted(luminance.width() / 25, luminance.height() * 3 / 100,
                                                   -luminance.width() / 25, -luminance.height() * 3 / 100);
    PixPicture dark(pixCreate(inside.width(), inside.height(), 1));
    if (!dark || inside.isEmpty())
        return false;
    qsizetype ink = 0;
    for (int y = 0; y < inside.height(); ++y) {
        const uchar *from = luminance.constScanLine(inside.top() + y) + inside.left();
        l_uint32 *line = pixGetData(dark.get()) + qsizetype(y) * pixGetWpl(dark.get());
        for (int x = 0; x < inside.width(); ++x) {
            if (from[x] < 128) {
                SET_DATA_BIT(line, x);
                ++ink;
            }
        }
    }
    if (double(ink) > blankShare * double(inside.width()) * double(inside.height()))
        return false;
    // One stroke of a pen is no blank page.
    const PixPicture joined(pixCloseSafeBrick(nullptr, dark.get(), 3, 3));
    Boxa *boxes = joined ? pixConnCompBB(joined.get(), 8) : nullptr;
    bool hasStroke = false;
    for (int i = 0; i < boxaGetCount(boxes) && !hasStroke; ++i) {
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes, i, nullptr, nullptr, &width, &height);
        hasStroke = std::max(width, height) > pixelsOf(3, dpi);
    }
    boxaDestroy(&boxes);
    return !hasStroke;
}

/// Whether middle tones cover a fifth of the page: paper and ink are far apart, pictures are between.
bool isPhotoPage(const QImage &luminance)
{
    const QImage small = luminance.scaled(100, 140, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
    std::array<int, 256> counts{};
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            ++counts.at(small.constScanLine(y)[x]);
    }
    // The paper's own tone is the commonest of the light ones.
    int paper = 255;
    for (int tone = 128; tone < 256; ++tone)
        paper = counts.at(size_t(tone)) > counts.at(size_t(paper)) ? tone : paper;
    int between = 0;
    for (int tone = 40; tone < paper - 60; ++tone)
        between += counts.at(size_t(tone));
    return between * 5 > small.width() * small.height();
}

/// Whether there is ink of a colour: one pixel in five thousand.
bool hasColouredInk(const QImage &page)
{
    if (page.isGrayscale())
        return false;
    const QImage colour = page.convertToFormat(QImage::Format_RGB32);
    qsizetype coloured = 0;
    for (int y = 0; y < colour.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(colour.constScanLine(y));
        for (int x = 0; x < colour.width(); ++x) {
            const auto [least, most] = std::minmax({qRed(from[x]), qGreen(from[x]), qBlue(from[x])});
            coloured += most - least > 70 ? 1 : 0;
        }
    }
    return coloured * 5000 > qsizetype(colour.width()) * colour.height();
}

PixPicture normalised(const QImage &channel, int dpi)
{
    const PixPicture pix = pixOfGrey(channel, dpi);
    return PixPicture(pix ? pixBackgroundNormSimple(pix.get(), nullptr, nullptr) : nullptr);
}

QImage turned(const QImage &page, double degrees)
{
    QImage turned(page.size(), QImage::Format_RGB32);
    turned.fill(page.pixel(page.width() / 2, page.height() / 100)); // The paper's own colour.
    const QPointF centre(page.width() / 2.0, page.height() / 2.0);
    QPainter painter(&turned);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(centre);
    painter.rotate(degrees);
    painter.drawImage(-centre, page);
    painter.end();
    return page.isGrayscale() ? turned.convertToFormat(QImage::Format_Grayscale8) : turned;
}

QImage monoOfPix(Pix *pix)
{
    QImage mono(pixGetWidth(pix), pixGetHeight(pix), QImage::Format_Mono);
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    const PixPicture swapped(pixEndianByteSwapNew(pix));
    for (int y = 0; y < mono.height(); ++y)
        std::memcpy(mono.scanLine(y), pixGetData(swapped.get()) + qsizetype(y) * pixGetWpl(pix),
                    size_t((mono.width() + 7) / 8));
    return mono;
}

Error notCleaned()
{
    return {ErrorKind::BadInput,
            u"page-not-cleaned"_s,
            QCoreApplication::translate("PageCleaning", "The page cannot be worked on: scan it again."),
            {},
            {}};
}

} // namespace

int likelyDpi(const QImage &page)
{
    const int said = qRound(page.dotsPerMeterX() * 0.0254);
    const double longInches = std::max(page.width(), page.height()) / double(std::max(said, 1));
    // Cameras write 72 or 96 whatever they took.
    if (said >= 100 && said <= 1200 && longInches >= 2 && longInches <= 25)
        return said;
    return std::clamp(qRound(std::max(page.width(), page.height()) / 11.69), 72, 600);
}

Result<CleanPage> cleanedPage(const QImage &page, int dpi)
{
    if (page.isNull() || page.width() < 50 || page.height() < 50)
        return notCleaned();
    setMsgSeverity(L_SEVERITY_NONE);
    CleanPage clean;
    clean.dpi = dpi;
    const QImage luminance = channelOf(page, false);
    clean.isBlank = isBlankPage(luminance, dpi);
    clean.isPhoto = !clean.isBlank && isPhotoPage(luminance);
    clean.hasColour = hasColouredInk(page);
    const PixPicture lightness(normalised(luminance, dpi));
    // Recognition must not see a red stamp; the archive must (digitise.md 4.3).
    const bool usesRed = clean.hasColour && !hasRedText(page, dpi);
    PixPicture grey(usesRed           ? normalised(channelOf(page, true), dpi).release()
                    : lightness.get() ? pixClone(lightness.get())
                                      : nullptr);
    PixPicture bitonal(lightness ? pixThresholdToBinary(lightness.get(), inkThreshold) : nullptr);
    const PixPicture text(grey ? pixThresholdToBinary(grey.get(), inkThreshold) : nullptr);
    if (!bitonal || !text)
        return notCleaned();
    l_float32 angle = 0;
    l_float32 confidence = 0;
    const bool isFound = !clean.isBlank && pixFindSkew(text.get(), &angle, &confidence) == 0;
    clean.colour = page;
    if (isFound && confidence >= leastSkewConfidence && std::abs(angle) <= mostSkewDegrees) {
        const auto radians = l_float32(angle * M_PI / 180);
        grey.reset(pixRotate(grey.get(), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
        bitonal.reset(pixRotate(bitonal.get(), radians, L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0));
        if (!grey || !bitonal)
            return notCleaned();
        clean.skew = double(angle);
        clean.colour = turned(page, clean.skew);
    }
    clean.grey = greyOfPix(grey.get());
    clean.bitonal = monoOfPix(bitonal.get());
    return clean;
}
