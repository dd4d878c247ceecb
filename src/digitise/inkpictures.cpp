// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inkpictures.h"

#include "jbig2reading.h"

#include <QtEndian>

#include <cmath>

namespace {

void append16(QByteArray &bytes, int value)
{
    const auto little = qToLittleEndian(quint16(value));
    bytes.append(reinterpret_cast<const char *>(&little), 2);
}

void append32(QByteArray &bytes, qsizetype value)
{
    const auto little = qToLittleEndian(quint32(value));
    bytes.append(reinterpret_cast<const char *>(&little), 4);
}

/// A TIFF of one strip around G4 data, so that libtiff decodes it.
QByteArray tiffOfCcitt(const EncodedPicture &picture)
{
    struct Entry
    {
        int tag;
        qsizetype value;
    };
    constexpr qsizetype headLength = 8;
    constexpr int longType = 4;
    const Entry entries[]{{256, picture.size.width()},  // ImageWidth
                          {257, picture.size.height()}, // ImageLength
                          {258, 1},                     // BitsPerSample
                          {259, 4},                     // Compression: G4
                          {262, 0},                     // Photometric: 0 is white
                          {273, headLength},            // StripOffsets
                          {277, 1},                     // SamplesPerPixel
                          {278, picture.size.height()}, // RowsPerStrip
                          {279, picture.bytes.size()}}; // StripByteCounts
    QByteArray tiff = QByteArrayLiteral("II*");
    tiff.append('\0');
    append32(tiff, headLength + picture.bytes.size());
    tiff += picture.bytes;
    append16(tiff, int(std::size(entries)));
    for (const Entry &entry : entries) {
        append16(tiff, entry.tag);
        append16(tiff, longType);
        append32(tiff, 1);
        append32(tiff, entry.value);
    }
    append32(tiff, 0);
    return tiff;
}

} // namespace

PixPicture pixOfInk(const QImage &mono, int dpi)
{
    PixPicture pix(pixCreate(mono.width(), mono.height(), 1));
    if (!pix)
        return pix;
    pixSetResolution(pix.get(), dpi, dpi);
    for (int y = 0; y < mono.height(); ++y)
        std::memcpy(pixGetData(pix.get()) + qsizetype(y) * pixGetWpl(pix.get()), mono.constScanLine(y),
                    size_t((mono.width() + 7) / 8));
    pixEndianByteSwap(pix.get());
    pixSetPadBits(pix.get(), 0);
    return pix;
}

QImage inkOfPix(Pix *pix)
{
    if (!pix || pixGetDepth(pix) != 1)
        return {};
    QImage mono(pixGetWidth(pix), pixGetHeight(pix), QImage::Format_Mono);
    if (mono.isNull())
        return mono;
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    const PixPicture swapped(pixEndianByteSwapNew(pix));
    if (!swapped)
        return {};
    for (int y = 0; y < mono.height(); ++y)
        std::memcpy(mono.scanLine(y), pixGetData(swapped.get()) + qsizetype(y) * pixGetWpl(pix),
                    size_t((mono.width() + 7) / 8));
    return mono;
}

QImage turnedInk(const QImage &mono, int dpi, double degrees)
{
    if (degrees == 0)
        return mono;
    const PixPicture ink = pixOfInk(mono, dpi);
    const PixPicture turned(
        ink ? pixRotate(ink.get(), l_float32(degrees * M_PI / 180), L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0) : nullptr);
    return inkOfPix(turned.get());
}

QImage inkPicture(const EncodedPicture &picture)
{
    setMsgSeverity(L_SEVERITY_NONE);
    if (picture.filter == EncodedPicture::Filter::Jbig2) {
        const QImage mono = jbig2Picture(picture.bytes);
        return mono.size() == picture.size ? mono : QImage();
    }
    if (picture.filter != EncodedPicture::Filter::Ccitt)
        return {};
    const QByteArray tiff = tiffOfCcitt(picture);
    const PixPicture pix(pixReadMem(reinterpret_cast<const l_uint8 *>(tiff.constData()), size_t(tiff.size())));
    return inkOfPix(pix.get());
}
