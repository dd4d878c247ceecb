// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inkcleaning.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace {

/// A row as 64-bit words, the first pixel the highest bit; a word of nothing stands at either side.
using Row = std::vector<quint64>;

/// A row and the two above and below it: about[rowsBeside] is the row itself.
constexpr int rowsBeside = 2;
using RowsAbout = std::array<Row, 2 * rowsBeside + 1>;

/// The pixels so many to the right of those of a word, or, below nought, to the left.
template <int right> quint64 shifted(const Row &row, size_t i)
{
    if constexpr (right > 0)
        return row[i] << right | row[i + 1] >> (64 - right);
    else if constexpr (right < 0)
        return row[i] >> -right | row[i - 1] << (64 + right);
    else
        return row[i];
}

/// Writes each word anew from the rows about it, as they were. Where neither it nor its neighbours hold ink, nothing
/// can come.
template <typename Kept> void rewrite(QImage &mono, const Kept &kept)
{
    const auto words = size_t((mono.width() + 63) / 64);
    const auto bytes = size_t((mono.width() + 7) / 8);
    RowsAbout rows;
    for (Row &row : rows)
        row.assign(words + 2, 0);
    const auto load = [&](int y, Row &row) {
        std::fill(row.begin(), row.end(), 0);
        if (y < mono.height())
            std::memcpy(row.data() + 1, mono.constScanLine(y), bytes);
        for (size_t i = 1; i <= words; ++i)
            row[i] = qFromBigEndian(row[i]);
    };
    Row written(words);
    for (int y = 0; y < rowsBeside; ++y)
        load(y, rows.begin()[rowsBeside + y]);
    for (int y = 0; y < mono.height(); ++y) {
        load(y + rowsBeside, rows.back());
        const Row &own = rows[rowsBeside];
        for (size_t i = 1; i <= words; ++i)
            written[i - 1] = (own[i - 1] | own[i] | own[i + 1]) == 0 ? 0 : qToBigEndian(kept(rows, i));
        std::memcpy(mono.scanLine(y), written.data(), bytes);
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    }
}

/// A pixel's eight neighbours.
struct Around
{
    quint64 u, d, l, r, ul, ur, dl, dr;

    Around(const RowsAbout &rows, size_t i)
        : u(rows[rowsBeside - 1][i])
        , d(rows[rowsBeside + 1][i])
        , l(shifted<-1>(rows[rowsBeside], i))
        , r(shifted<1>(rows[rowsBeside], i))
        , ul(shifted<-1>(rows[rowsBeside - 1], i))
        , ur(shifted<1>(rows[rowsBeside - 1], i))
        , dl(shifted<-1>(rows[rowsBeside + 1], i))
        , dr(shifted<1>(rows[rowsBeside + 1], i))
    {
    }
};

/// Where all of one side of a pixel is set and all the rest around it is not.
quint64 onlySide(const quint64 (&side)[3], const quint64 (&rest)[5])
{
    return side[0] & side[1] & side[2] & ~(rest[0] | rest[1] | rest[2] | rest[3] | rest[4]);
}

/// The surroundings of an edge of ink, in its own directions: along it, and out of the ink.
template <bool isUpright, int away> struct EdgeView
{
    const RowsAbout &rows;
    const size_t i;

    template <int along, int out> quint64 at() const
    {
        if constexpr (isUpright)
            return shifted<out * away>(rows.begin()[rowsBeside + along], i);
        else
            return shifted<along>(rows.begin()[rowsBeside + out * away], i);
    }
    /// Where two pixels, the first of them so many along, stand on a straight edge. The ink below is two pixels deep,
    /// and so is the paper beyond: neither a thin line nor the gap below an accent is meant.
    template <int first> quint64 pair() const
    {
        const quint64 ink = at<first, 0>() & at<first + 1, 0>() & at<first - 1, -1>() & at<first, -1>() &
                            at<first + 1, -1>() & at<first + 2, -1>() & at<first, -2>() & at<first + 1, -2>();
        const quint64 notPaper = at<first - 1, 0>() | at<first + 2, 0>() | at<first - 1, 1>() | at<first, 1>() |
                                 at<first + 1, 1>() | at<first + 2, 1>() | at<first, 2>() | at<first + 1, 2>();
        return ink & ~notPaper;
    }
    quint64 pairs() const { return pair<0>() | pair<-1>(); }
};

void clearSingleBumps(QImage &mono)
{
    rewrite(mono, [](const RowsAbout &rows, size_t i) {
        const auto [u, d, l, r, ul, ur, dl, dr] = Around(rows, i);
        const quint64 bump = onlySide({d, dl, dr}, {u, ul, ur, l, r}) | onlySide({u, ul, ur}, {d, dl, dr, l, r}) |
                             onlySide({l, ul, dl}, {r, ur, dr, u, d}) | onlySide({r, ur, dr}, {l, ul, dl, u, d});
        const quint64 notch =
            onlySide({~d, ~dl, ~dr}, {~u, ~ul, ~ur, ~l, ~r}) | onlySide({~u, ~ul, ~ur}, {~d, ~dl, ~dr, ~l, ~r}) |
            onlySide({~l, ~ul, ~dl}, {~r, ~ur, ~dr, ~u, ~d}) | onlySide({~r, ~ur, ~dr}, {~l, ~ul, ~dl, ~u, ~d});
        return (rows[rowsBeside][i] & ~bump) | notch;
    });
}

void clearPairs(QImage &mono)
{
    rewrite(mono, [](const RowsAbout &rows, size_t i) {
        return rows[rowsBeside][i] & ~(EdgeView<false, -1>{rows, i}.pairs() | EdgeView<false, 1>{rows, i}.pairs() |
                                       EdgeView<true, -1>{rows, i}.pairs() | EdgeView<true, 1>{rows, i}.pairs());
    });
}

} // namespace

void despeckle(QImage &mono)
{
    rewrite(mono, [](const RowsAbout &rows, size_t i) {
        const auto [u, d, l, r, ul, ur, dl, dr] = Around(rows, i);
        return (rows[rowsBeside][i] & (u | d | l | r | ul | ur | dl | dr)) | (u & d & l & r & ul & ur & dl & dr);
    });
}

void smoothEdges(QImage &mono)
{
    clearSingleBumps(mono);
    clearSingleBumps(mono); // What the first left standing alone.
    clearPairs(mono);
}
