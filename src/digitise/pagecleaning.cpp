// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecleaning.h"

#include "greydust.h"
#include "inkcleaning.h"
#include "inkpictures.h"
#include "pageedges.h"
#include "pagejudging.h"
#include "pageplanes.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTransform>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// digitise.md 4.7.
constexpr float leastSkewConfidence = 3;
constexpr float mostSkewDegrees = 7;

Error notCleaned()
{
    return {ErrorKind::BadInput,
            u"page-not-cleaned"_s,
            QCoreApplication::translate("PageCleaning", "The page cannot be worked on: scan it again."),
            {},
            {}};
}

QImage editedPage(const QImage &page, const PageEdit &edit)
{
    const int turns = ((edit.quarterTurns % 4) + 4) % 4;
    QImage turned = turns == 0 ? page : page.transformed(QTransform().rotate(90.0 * turns));
    if (edit.crop.isNull())
        return turned;
    const QRectF crop = edit.crop & QRectF(0, 0, 1, 1);
    const QRect kept = QRectF(crop.x() * turned.width(), crop.y() * turned.height(), crop.width() * turned.width(),
                              crop.height() * turned.height())
                           .toAlignedRect();
    return turned.copy(kept & turned.rect());
}

/// The angle that makes the page straight; 0 if that is not certain.
double skewOf(Pix *text)
{
    l_float32 angle = 0;
    l_float32 confidence = 0;
    const bool isFound = pixFindSkew(text, &angle, &confidence) == 0;
    return isFound && confidence >= leastSkewConfidence && std::abs(angle) <= mostSkewDegrees ? double(angle) : 0;
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

Result<CleanPage> cleanedPage(const QImage &page, int dpi, const PageEdit &edit)
{
    CleanPage clean;
    clean.scanned = page.isNull() ? page : editedPage(page, edit);
    if (clean.scanned.width() < 50 || clean.scanned.height() < 50 || dpi < 1)
        return notCleaned();
    setMsgSeverity(L_SEVERITY_NONE);
    clean.dpi = dpi;
    clean.quarterTurns = ((edit.quarterTurns % 4) + 4) % 4;
    PagePlanes planes = planesOf(clean.scanned);
    if (planes.luminance.isNull())
        return notCleaned();
    PageGround ground = groundOf(planes.luminance, dpi);
    if (edit.crop.isNull()) {
        if (const QRect kept = pageRectangle(planes.luminance, ground, dpi); kept != clean.scanned.rect()) {
            clean.scanned = clean.scanned.copy(kept);
            planes = planesOf(clean.scanned);
            ground = groundOf(planes.luminance, dpi);
        }
    }
    const QMargins edges = darkEdges(planes.luminance, ground, dpi);
    clean.hasColour = planes.hasColour || hasColouredAreas(clean.scanned, dpi);
    clean.isBlank = isBlankPage(planes.luminance, ground, dpi);
    clean.isPhoto = !clean.isBlank && isPhotoPage(ground);
    clean.hasRedText = clean.hasColour && hasRedLines(clean.scanned, dpi);
    clean.mask = darkerThan(planes.luminance, ground, inkShare(ground));
    if (clean.mask.isNull())
        return notCleaned();
    clearEdges(clean.mask, edges);
    despeckle(clean.mask);
    clean.hasGlare = hasGlare(ground);
    if (!clean.isBlank && !clean.isPhoto) {
        clean.sharpness = sharpnessOf(planes.luminance, ground, dpi);
        clean.isCutAtEdge = isCutAtEdge(clean.mask, dpi);
    }
    const PixPicture ink = pixOfInk(clean.mask, dpi);
    if (!ink)
        return notCleaned();
    if (edit.straighten && !clean.isBlank)
        clean.skew = skewOf(ink.get());
    clean.bitonal = turnedInk(clean.mask, dpi, clean.skew);
    smoothEdges(clean.bitonal);
    return clean.bitonal.isNull() ? Result<CleanPage>(notCleaned()) : clean;
}

QImage recognitionPicture(const CleanPage &page)
{
    const PagePlanes planes = planesOf(page.scanned);
    if (planes.luminance.isNull())
        return {};
    // Recognition must not see a red stamp; the archive must (digitise.md 4.3).
    const QImage &channel = page.hasRedText ? planes.luminance : planes.red;
    QImage grey = normalised(channel, groundOf(channel, page.dpi));
    if (grey.isNull())
        return grey;
    clearDust(grey, page.dpi);
    if (page.skew == 0)
        return grey;
    const PixPicture pix = pixOfGrey(grey, page.dpi);
    const PixPicture straight(
        pix ? pixRotate(pix.get(), l_float32(page.skew * M_PI / 180), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0)
            : nullptr);
    return greyOfPix(straight.get());
}

QImage straightPicture(const CleanPage &page)
{
    QImage scanned = readable(page.scanned);
    if (page.skew == 0 || scanned.isNull())
        return scanned;
    QImage turned(scanned.size(), QImage::Format_RGB32);
    if (turned.isNull())
        return turned;
    turned.fill(scanned.pixel(scanned.width() / 2, scanned.height() / 100)); // The paper's own colour.
    const QPointF centre(scanned.width() / 2.0, scanned.height() / 2.0);
    QPainter painter(&turned);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(centre);
    painter.rotate(page.skew);
    painter.drawImage(-centre, scanned);
    painter.end();
    return scanned.format() == QImage::Format_Grayscale8 ? turned.convertToFormat(QImage::Format_Grayscale8) : turned;
}
