// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QImage>
#include <QList>
#include <QPolygon>

/// A barcode found in an image.
struct Barcode
{
    QString format; ///< "QRCode", "DataMatrix", "PDF417", "Aztec", "Code128", "EAN13", …; "MRZ" for a machine-readable
                    ///< zone.
    QString text;
    QPolygon polygon; ///< Its four corners in pixels of the image (of a PDF page: of the page rendered at 300 dpi).
};

/// The barcodes of one page of a file.
struct PageReading
{
    int page = 1; ///< From 1.
    QList<Barcode> codes;
    qint64 ms = 0; ///< Time for loading or rendering and reading.
};

/// Whether a format is one of squares (QR, Data Matrix, Aztec) rather than of bars.
bool isMatrixCode(const QString &format);

/// Every barcode of an image of any pixel format. If no matrix code is read in the image as it is, it is sharpened,
/// turned, inverted and so on until one is. Where there is no barcode at all, a machine-readable zone. Works on any
/// thread; 12 megapixels take about 0.2 s, 1 s without a code.
QList<Barcode> barcodesIn(const QImage &image);
/// How long a picture is looked at: Quick is one look at its matrix codes as they are (about 30 ms for A4 at 200 dpi).
enum class ReadingEffort { Quick, Thorough };

/// The same without machine-readable zones, e.g. for pages of paper. Needs no QGuiApplication.
QList<Barcode> printedCodesIn(const QImage &image, ReadingEffort effort = ReadingEffort::Thorough);

/// The barcodes of an image file (several pages in a TIFF) or a PDF, page by page, at most `mostPages`. An error names
/// what is wrong with the file: missing, empty, above 100 MB, above 64 megapixels, damaged, no image.
Result<QList<PageReading>> barcodesInFile(const QString &path, int mostPages = 10'000);
