// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodefinding.h"

#include <QStringDecoder>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <exception>
#include <string_view>

using namespace Qt::StringLiterals;

// The only file that reads barcodes through ZXing, 1.4 (Debian 12) or 2.x.

namespace {

#if ZXING_VERSION_MAJOR > 2 || (ZXING_VERSION_MAJOR == 2 && ZXING_VERSION_MINOR >= 2)
using ZXingOptions = ZXing::ReaderOptions;
using ZXingBarcode = ZXing::Barcode;
#else
using ZXingOptions = ZXing::DecodeHints;
using ZXingBarcode = ZXing::Result;
#endif

using Format = ZXing::BarcodeFormat;

/// Identity cards hold UTF-8 without saying so, which the library may take for another character set: what is valid
/// UTF-8 is read as such.
QString barcodeText(const ZXingBarcode &code)
{
    const auto &bytes = code.bytes();
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(raw);
    return decoder.hasError() ? QString::fromStdString(code.text()) : text;
}

QString formatName(Format format)
{
    const std::string name = ZXing::ToString(format);
    return QString::fromStdString(name).remove(u'-'); // "EAN-13" is EAN13 in the contract.
}

Barcode asBarcode(const ZXingBarcode &code)
{
    Barcode barcode{formatName(code.format()), barcodeText(code), {}};
    for (const auto &corner : code.position())
        barcode.polygon << QPoint(corner.x, corner.y);
    return barcode;
}

} // namespace

QList<Barcode> foundBarcodes(const QImage &grey, const FindingPass &pass)
{
    QList<Barcode> found;
    ZXingOptions options;
    // With linear formats and downscaling ZXing 1.4 aborts on large frames: never both in one pass.
    if (pass.isMatrix)
        options.setFormats(Format::QRCode | Format::MicroQRCode | Format::DataMatrix | Format::Aztec);
    else
        options.setFormats(Format::LinearCodes | Format::PDF417);
    options.setTryDownscale(pass.isMatrix);
    options.setTryHarder(pass.isThorough);
    options.setTryRotate(pass.isThorough);
    if (!pass.isMatrix)
        options.setMaxNumberOfSymbols(1);
    if (pass.isWholeHistogram)
        options.setBinarizer(ZXing::Binarizer::GlobalHistogram);
    try {
        const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                    static_cast<int>(grey.bytesPerLine()));
        for (const ZXingBarcode &code : ZXing::ReadBarcodes(view, options)) {
            if (code.isValid())
                found.append(asBarcode(code));
        }
    } catch (const std::exception &) {
        // A frame that the library gives up on holds no code that it could read.
    }
    return found;
}
