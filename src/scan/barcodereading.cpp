// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"

#include "barcodefinding.h"
#include "barcovering.h"
#include "greyfiltering.h"
#include "imageloading.h"
#include "pdfpages.h"
#include "readingladder.h"
#include "regionguessing.h"
#include "zonereading.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double readingDpi = 300;

void addNew(QList<Barcode> &found, const QList<Barcode> &more)
{
    for (const Barcode &code : more) {
        const bool isKnown = std::any_of(found.begin(), found.end(), [&code](const Barcode &known) {
            return known.text == code.text && known.format == code.format &&
                   known.polygon.boundingRect().intersects(code.polygon.boundingRect());
        });
        if (!isKnown)
            found.append(code);
    }
}

/// The linear codes, one look after the other, each found one covered.
QList<Barcode> linearCodes(QImage grey)
{
    constexpr int mostCodes = 40;
    QList<Barcode> found;
    for (int look = 0; look < mostCodes; ++look) {
        const QList<Barcode> next = foundBarcodes(grey, {CodeKind::Linear});
        if (next.isEmpty())
            break;
        addNew(found, next);
        coverBars(grey, next.first().polygon);
    }
    return found;
}

bool holdsMatrixCode(const QList<Barcode> &codes)
{
    return std::any_of(codes.begin(), codes.end(), [](const Barcode &code) { return isMatrixCode(code.format); });
}

/// The rungs that help most, only where a code is likeliest: for a page that comes among many others.
QList<Barcode> climbedQuickly(const QImage &grey)
{
    constexpr size_t mostRungs = 4;
    for (const QRect &area : likelyRegions(grey, 1)) {
        if (qint64(area.width()) * area.height() > mostAreaPixels)
            continue;
        for (const Rung &rung : readingRungs().first(mostRungs)) {
            if (QList<Barcode> found = readOn(rung, grey, area); !found.isEmpty())
                return found;
        }
    }
    return {};
}

/// Every rung of the ladder until one reads: first where a code is likely, then all of the picture.
QList<Barcode> climbed(const QImage &grey)
{
    constexpr int mostRegions = 2;
    QList<QRect> areas = likelyRegions(grey, mostRegions);
    areas.removeIf([&grey](const QRect &area) { return area == grey.rect(); });
    areas.append(grey.rect());
    for (const QRect &area : areas) {
        for (const Rung &rung : readingRungs()) {
            if (QList<Barcode> found = readOn(rung, grey, area); !found.isEmpty())
                return found;
        }
    }
    return {};
}

Result<QList<PageReading>> readPdf(const QString &path, int mostPages)
{
    QElapsedTimer timer;
    timer.start();
    const Result<PdfPages> pdf = PdfPages::open(path);
    if (!pdf)
        return pdf.error();
    QList<PageReading> pages;
    for (int page = 1; page <= std::min(pdf->count(), mostPages); ++page) {
        const Result<QImage> image = pdf->rendered(page, readingDpi);
        if (!image)
            return image.error();
        pages.append({page, barcodesIn(*image), timer.restart()});
    }
    return pages;
}

} // namespace

bool isMatrixCode(const QString &format)
{
    return format == "QRCode"_L1 || format == "DataMatrix"_L1 || format == "Aztec"_L1;
}

QList<Barcode> printedCodesIn(const QImage &image, ReadingEffort effort)
{
    QList<Barcode> found;
    if (image.isNull())
        return found;
    const QImage grey = greyOnPaper(image);
    addNew(found, foundBarcodes(grey, {CodeKind::Matrix}));
    if (effort == ReadingEffort::Quick)
        return found.isEmpty() ? climbedQuickly(grey) : found;
    addNew(found, linearCodes(grey));
    if (!holdsMatrixCode(found))
        addNew(found, climbed(grey));
    // A worn linear code is worth one look more, if there is nothing else.
    if (found.isEmpty())
        found = linearCodes(sharpened(grey));
    return found;
}

QList<Barcode> barcodesIn(const QImage &image)
{
    QList<Barcode> found = printedCodesIn(image);
    // The back of a card and a passport have no barcode but print that machines read.
    if (found.isEmpty() && !image.isNull()) {
        if (const std::optional<Barcode> zone = machineZoneIn(greyOnPaper(image)))
            found.append(*zone);
    }
    return found;
}

Result<QList<PageReading>> barcodesInFile(const QString &path, int mostPages)
{
    const Result<FileKind> kind = kindOfFile(path);
    if (!kind)
        return kind.error();
    if (*kind == FileKind::Pdf)
        return readPdf(path, mostPages);
    QElapsedTimer timer;
    timer.start();
    const Result<QList<QImage>> images = loadedImages(path);
    if (!images)
        return images.error();
    QList<PageReading> pages;
    for (qsizetype i = 0; i < std::min<qsizetype>(images->size(), mostPages); ++i)
        pages.append({static_cast<int>(i) + 1, barcodesIn((*images)[i]), timer.restart()});
    return pages;
}
