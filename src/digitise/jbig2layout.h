// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arithmeticcoding.h"

/// The sixteen pixels around one that tell what it may be: template 0 of T.88 6.2.5.3 with its usual adaptive pixels.
/// From the highest bit down: five of the row two above, seven of the row above, four before it.
struct PixelContext
{
    static constexpr int count = 1 << 16;
    /// Where it is coded whether a row is the same as the one above (T.88 6.2.5.7).
    static constexpr int sameRow = 0x9B25;
    /// So many bytes of nothing stand before and after a row of unpacked pixels.
    static constexpr int margin = 4;

    /// Before the first pixel of a row; the rows are unpacked, a byte a pixel.
    static quint32 atStart(const uchar *twoAbove, const uchar *above)
    {
        return quint32(twoAbove[0]) << 13 | quint32(twoAbove[1]) << 12 | quint32(twoAbove[2]) << 11 |
               quint32(above[0]) << 7 | quint32(above[1]) << 6 | quint32(above[2]) << 5 | quint32(above[3]) << 4;
    }
    /// After the pixel x turned out to be that bit.
    static quint32 next(quint32 context, const uchar *twoAbove, const uchar *above, int x, int bit)
    {
        return (context << 1 & 0xF7EE) | quint32(bit) | quint32(above[x + 4]) << 4 | quint32(twoAbove[x + 3]) << 11;
    }
};

/// The parts of a file by T.88 7.2 to 7.4 that reading and writing share.
namespace Jbig2 {
constexpr int pageSegment = 48;
constexpr int regionSegment = 38;
constexpr int endOfPage = 49;
constexpr int endOfFile = 51;
constexpr qsizetype segmentHead = 11;
constexpr qsizetype pageLength = 19;
constexpr qsizetype regionHead = 26;
constexpr int mostSide = 65'535;
} // namespace Jbig2
