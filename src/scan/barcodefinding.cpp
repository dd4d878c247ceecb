// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodefinding.h"

#include "zxingnames.h"

#include <QStringDecoder>

#include <exception>
#include <string_view>

using namespace Qt::StringLiterals;

// The only file that reads barcodes through ZXing, 1.4 (Debian 12) or 2.x.

namespace {

using Format = ZXing::BarcodeFormat;

constexpr qsizetype shortestLinear = 4;

/// Identity cards hold UTF-8 without saying so, or saying something else, which the library would believe: what is
/// valid UTF-8 is read as such.
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

ZXing::BarcodeFormats formatsOf(CodeKind kind)
{
    switch (kind) {
    case CodeKind::Qr:
        return Format::QRCode;
    case CodeKind::Matrix:
        return Format::QRCode | Format::DataMatrix | Format::Aztec;
    case CodeKind::Linear:
        break;
    }
    return Format::LinearCodes | Format::PDF417;
}

ZXing::Binarizer binarizerOf(Threshold threshold)
{
    switch (threshold) {
    case Threshold::Global:
        return ZXing::Binarizer::GlobalHistogram;
    case Threshold::Middle:
        return ZXing::Binarizer::FixedThreshold;
    case Threshold::Local:
        break;
    }
    return ZXing::Binarizer::LocalAverage;
}

} // namespace

QList<Barcode> foundBarcodes(const QImage &grey, const FindingPass &pass)
{
    QList<Barcode> found;
    ZXingOptions options = plainZXingOptions();
    const bool isLinear = pass.kind == CodeKind::Linear;
    // With linear formats and downscaling ZXing 1.4 aborts on large frames: never both in one pass.
    options.setFormats(formatsOf(pass.kind));
    options.setTryDownscale(!isLinear);
    options.setTryHarder(pass.isThorough);
    options.setTryRotate(pass.isThorough);
    options.setBinarizer(binarizerOf(pass.threshold));
    if (isLinear)
        options.setMaxNumberOfSymbols(1);
    try {
        const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                    static_cast<int>(grey.bytesPerLine()));
        for (const ZXingBarcode &code : ZXing::ReadBarcodes(view, options)) {
            // ZXing 1.4 takes noise for micro QR codes, whose check is weak, even when not asked for them.
            if (!code.isValid() || code.format() == Format::MicroQRCode)
                continue;
            const Barcode barcode = asBarcode(code);
            // Bars without a check digit are found in any hatching, but only a few of them.
            if (!isLinear || barcode.text.size() >= shortestLinear)
                found.append(barcode);
        }
    } catch (const std::exception &) {
        // A frame that the library gives up on holds no code that it could read.
    }
    return found;
}
