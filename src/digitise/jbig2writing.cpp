// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jbig2writing.h"

#include "jbig2layout.h"

#include <QtEndian>

#include <cstring>

namespace {

void append(QByteArray &bytes, quint32 value)
{
    const quint32 big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), 4);
}

QByteArray segment(quint32 number, int type, const QByteArray &content)
{
    QByteArray bytes;
    append(bytes, number);
    bytes.append(char(type));
    bytes.append('\0');                                   // It refers to no other segment.
    bytes.append(type == Jbig2::endOfFile ? '\0' : '\1'); // The page.
    append(bytes, quint32(content.size()));
    return bytes + content;
}

QByteArray pageContent(QSize size)
{
    QByteArray bytes;
    append(bytes, quint32(size.width()));
    append(bytes, quint32(size.height()));
    append(bytes, 0); // The PDF tells the resolution.
    append(bytes, 0);
    bytes.append('\1'); // Lossless; white where there is no region.
    return bytes + QByteArray(2, '\0');
}

void unpack(const uchar *line, int width, uchar *pixels)
{
    for (int x = 0; x < width; ++x)
        pixels[x] = uchar(line[x >> 3] >> (7 - (x & 7)) & 1);
}

QByteArray codedRows(const QImage &mono)
{
    const int width = mono.width();
    std::vector<BitExpectation> expectations(PixelContext::count);
    const size_t length = size_t(width) + 2 * PixelContext::margin;
    std::vector<uchar> rows[3]{std::vector<uchar>(length), std::vector<uchar>(length), std::vector<uchar>(length)};
    ArithmeticWriter writer;
    bool wasSame = false;
    for (int y = 0; y < mono.height(); ++y) {
        uchar *twoAbove = rows[y % 3].data() + PixelContext::margin;
        uchar *above = rows[(y + 1) % 3].data() + PixelContext::margin;
        uchar *here = rows[(y + 2) % 3].data() + PixelContext::margin;
        unpack(mono.constScanLine(y), width, here);
        const bool isSame = std::memcmp(here, above, size_t(width)) == 0;
        writer.put(expectations[PixelContext::sameRow], isSame != wasSame ? 1 : 0);
        wasSame = isSame;
        if (isSame)
            continue;
        quint32 context = PixelContext::atStart(twoAbove, above);
        for (int x = 0; x < width; ++x) {
            writer.put(expectations[context], here[x]);
            context = PixelContext::next(context, twoAbove, above, x, here[x]);
        }
    }
    return writer.finished();
}

QByteArray regionContent(const QImage &mono)
{
    QByteArray bytes;
    append(bytes, quint32(mono.width()));
    append(bytes, quint32(mono.height()));
    append(bytes, 0);                                      // Left.
    append(bytes, 0);                                      // Top.
    bytes.append('\0');                                    // Laid over by OR.
    bytes.append('\x08');                                  // Arithmetic coding, template 0, same rows skipped.
    for (const int place : {3, -1, -3, -1, 2, -2, -2, -2}) // The four adaptive pixels at their usual places.
        bytes.append(char(place));
    return bytes + codedRows(mono);
}

} // namespace

QByteArray jbig2Segments(const QImage &mono)
{
    return segment(0, Jbig2::pageSegment, pageContent(mono.size())) +
           segment(1, Jbig2::regionSegment, regionContent(mono));
}

QByteArray jbig2File(const QImage &mono)
{
    QByteArray bytes("\x97JB2\r\n\x1A\n\x01", 9); // One segment after the other, number of pages known.
    append(bytes, 1);
    return bytes + jbig2Segments(mono) + segment(2, Jbig2::endOfPage, {}) + segment(3, Jbig2::endOfFile, {});
}
