// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodewriting.h"

#include <QCoreApplication>

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <exception>

using namespace Qt::StringLiterals;

// The only file that writes barcodes through ZXing; the calls are the same in 1.4 and 2.x.

namespace {

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

Error writingError(const QString &detail)
{
    return Error{ErrorKind::BadInput, u"barcode"_s,
                 QCoreApplication::translate("BarcodeWriting", "No barcode can be made of this text."), detail,
                 QString()};
}

Result<ModuleMatrix> encoded(ZXing::MultiFormatWriter &writer, const QString &text)
{
    try {
        const ZXing::BitMatrix bits = writer.setMargin(0).encode(text.toStdWString(), 0, 0);
        const bool isLinear = bits.height() < 10;
        ModuleMatrix matrix(bits.width(), isLinear ? 1 : bits.height());
        for (int y = 0; y < matrix.height(); ++y) {
            for (int x = 0; x < matrix.width(); ++x) {
                if (bits.get(x, y))
                    matrix.setDark(x, y);
            }
        }
        return matrix;
    } catch (const std::exception &failure) {
        return writingError(QString::fromUtf8(failure.what()));
    }
}

} // namespace

Result<ModuleMatrix> qrModules(const QString &text, QrLevel level)
{
    if (text.isEmpty())
        return writingError(u"empty"_s);
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    // With plain ASCII no character set is named: old scanners stumble over the mark that names one.
    if (!isPlainAscii(text))
        writer.setEncoding(ZXing::CharacterSet::UTF8);
    writer.setEccLevel(2 * (static_cast<int>(level) + 1));
    return encoded(writer, text);
}

Result<ModuleMatrix> code128Modules(const QString &text)
{
    if (text.isEmpty() || text.size() > 80 || !isPlainAscii(text))
        return writingError(u"not 1 to 80 printable ASCII characters"_s);
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::Code128);
    return encoded(writer, text);
}
