// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"

#include "barcodefinding.h"
#include "barcovering.h"
#include "imageloading.h"
#include "pdfpages.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>

namespace {

constexpr double readingDpi = 300;
constexpr int smallSide = 1200; // Below this, a second look at twice the size is cheap.

/// Eight-bit grey on white paper: a transparent image would otherwise be black on black.
QImage onPaper(const QImage &image)
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
        const QList<Barcode> next = foundBarcodes(grey, {false, true, false});
        if (next.isEmpty())
            break;
        addNew(found, next);
        coverBars(grey, next.first().polygon);
    }
    return found;
}

QList<Barcode> scaledBack(QList<Barcode> codes, double factor)
{
    for (Barcode &code : codes) {
        for (QPoint &corner : code.polygon)
            corner = QPoint(qRound(corner.x() * factor), qRound(corner.y() * factor));
    }
    return codes;
}

/// Other looks at an image that gave nothing: one threshold for all of it, larger, smaller.
QList<Barcode> secondLook(const QImage &grey)
{
    QList<Barcode> found = foundBarcodes(grey, {true, true, true});
    const int side = std::min(grey.width(), grey.height());
    if (found.isEmpty() && side > 0 && side <= smallSide) {
        const QImage larger = grey.scaled(grey.size() * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                  .convertToFormat(QImage::Format_Grayscale8);
        found = scaledBack(foundBarcodes(larger, {true, true, false}), 0.5);
    }
    if (found.isEmpty() && side >= 400) {
        const QImage smaller = grey.scaled(grey.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                   .convertToFormat(QImage::Format_Grayscale8);
        found = scaledBack(foundBarcodes(smaller, {true, true, false}), 2.0);
    }
    return found;
}

Result<QList<PageReading>> readPdf(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    const Result<PdfPages> pdf = PdfPages::open(path);
    if (!pdf)
        return pdf.error();
    QList<PageReading> pages;
    for (int page = 1; page <= pdf->count(); ++page) {
        const Result<QImage> image = pdf->rendered(page, readingDpi);
        if (!image)
            return image.error();
        pages.append({page, barcodesIn(*image), timer.restart()});
    }
    return pages;
}

} // namespace

QList<Barcode> barcodesIn(const QImage &image)
{
    QList<Barcode> found;
    if (image.isNull())
        return found;
    const QImage grey = onPaper(image);
    addNew(found, foundBarcodes(grey, {true, true, false}));
    addNew(found, linearCodes(grey));
    if (found.isEmpty())
        found = secondLook(grey);
    return found;
}

Result<QList<PageReading>> barcodesInFile(const QString &path)
{
    const Result<FileKind> kind = kindOfFile(path);
    if (!kind)
        return kind.error();
    if (*kind == FileKind::Pdf)
        return readPdf(path);
    QElapsedTimer timer;
    timer.start();
    const Result<QList<QImage>> images = loadedImages(path);
    if (!images)
        return images.error();
    QList<PageReading> pages;
    for (qsizetype i = 0; i < images->size(); ++i)
        pages.append({static_cast<int>(i) + 1, barcodesIn((*images)[i]), timer.restart()});
    return pages;
}
