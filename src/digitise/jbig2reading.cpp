// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jbig2reading.h"

#include "jbig2layout.h"

#include <QtEndian>

namespace {

quint32 numberAt(const QByteArray &bytes, qsizetype place)
{
    return qFromBigEndian<quint32>(bytes.constData() + place);
}

/// Rows from the coder's bits; what is damaged gives other pixels, never an end.
void readRows(ArithmeticReader &reader, QImage &mono)
{
    const int width = mono.width();
    std::vector<BitExpectation> expectations(PixelContext::count);
    const size_t length = size_t(width) + 2 * PixelContext::margin;
    std::vector<uchar> rows[3]{std::vector<uchar>(length), std::vector<uchar>(length), std::vector<uchar>(length)};
    bool isSame = false;
    for (int y = 0; y < mono.height(); ++y) {
        const uchar *twoAbove = rows[y % 3].data() + PixelContext::margin;
        const uchar *above = rows[(y + 1) % 3].data() + PixelContext::margin;
        uchar *here = rows[(y + 2) % 3].data() + PixelContext::margin;
        isSame = (reader.take(expectations[PixelContext::sameRow]) != 0) != isSame;
        if (isSame) {
            std::copy_n(above, width, here);
        } else {
            quint32 context = PixelContext::atStart(twoAbove, above);
            for (int x = 0; x < width; ++x) {
                const int bit = reader.take(expectations[context]);
                here[x] = uchar(bit);
                context = PixelContext::next(context, twoAbove, above, x, bit);
            }
        }
        uchar *to = mono.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x >> 3] = uchar(to[x >> 3] | here[x] << (7 - (x & 7)));
    }
}

} // namespace

QImage jbig2Picture(const QByteArray &segments)
{
    using namespace Jbig2;
    const qsizetype region = segmentHead + pageLength;
    const qsizetype coded = region + segmentHead + regionHead;
    if (segments.size() <= coded || segments[4] != char(pageSegment) || numberAt(segments, 7) != pageLength ||
        segments[region + 4] != char(regionSegment) ||
        numberAt(segments, region + 7) != quint32(segments.size() - region - segmentHead) ||
        segments[region + segmentHead + 17] != '\x08')
        return {};
    const quint32 width = numberAt(segments, region + segmentHead);
    const quint32 height = numberAt(segments, region + segmentHead + 4);
    if (width < 1 || height < 1 || width > mostSide || height > mostSide || width != numberAt(segments, segmentHead) ||
        height != numberAt(segments, segmentHead + 4))
        return {};
    QImage mono(int(width), int(height), QImage::Format_Mono);
    if (mono.isNull())
        return mono;
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    mono.fill(0U);
    ArithmeticReader reader(segments.mid(coded));
    readRows(reader, mono);
    return mono;
}
