// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inkcleaning.h"

#include <QtEndian>

#include <cstring>
#include <vector>

namespace {

/// A row as 64-bit words, the first pixel the highest bit; a word of nothing stands at either side.
using Row = std::vector<quint64>;

quint64 fromLeft(const Row &row, size_t i)
{
    return row[i] >> 1 | row[i - 1] << 63;
}

quint64 fromRight(const Row &row, size_t i)
{
    return row[i] << 1 | row[i + 1] >> 63;
}

/// Writes each word anew from the rows above, of and below it, as they were.
template <typename Kept> void rewrite(QImage &mono, const Kept &kept)
{
    const auto words = size_t((mono.width() + 63) / 64);
    const auto bytes = size_t((mono.width() + 7) / 8);
    Row rows[3];
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
    load(0, rows[1]);
    for (int y = 0; y < mono.height(); ++y) {
        load(y + 1, rows[2]);
        for (size_t i = 1; i <= words; ++i)
            written[i - 1] = qToBigEndian(kept(rows[0], rows[1], rows[2], i));
        std::memcpy(mono.scanLine(y), written.data(), bytes);
        std::swap(rows[0], rows[1]);
        std::swap(rows[1], rows[2]);
    }
}

/// Where all of one side of a pixel is set and all the rest around it is not.
quint64 onlySide(const quint64 (&side)[3], const quint64 (&rest)[5])
{
    return side[0] & side[1] & side[2] & ~(rest[0] | rest[1] | rest[2] | rest[3] | rest[4]);
}

} // namespace

void despeckle(QImage &mono)
{
    rewrite(mono, [](const Row &above, const Row &own, const Row &below, size_t i) {
        const auto beside = [i](const Row &row) { return fromLeft(row, i) | fromRight(row, i); };
        return own[i] & (above[i] | beside(above) | beside(own) | below[i] | beside(below));
    });
}

void smoothEdges(QImage &mono)
{
    constexpr int passes = 2; // The second meets what the first left standing alone.
    for (int pass = 0; pass < passes; ++pass)
        rewrite(mono, [](const Row &above, const Row &own, const Row &below, size_t i) {
            const quint64 u = above[i];
            const quint64 ul = fromLeft(above, i);
            const quint64 ur = fromRight(above, i);
            const quint64 l = fromLeft(own, i);
            const quint64 r = fromRight(own, i);
            const quint64 d = below[i];
            const quint64 dl = fromLeft(below, i);
            const quint64 dr = fromRight(below, i);
            const quint64 bump = onlySide({d, dl, dr}, {u, ul, ur, l, r}) | onlySide({u, ul, ur}, {d, dl, dr, l, r}) |
                                 onlySide({l, ul, dl}, {r, ur, dr, u, d}) | onlySide({r, ur, dr}, {l, ul, dl, u, d});
            const quint64 notch =
                onlySide({~d, ~dl, ~dr}, {~u, ~ul, ~ur, ~l, ~r}) | onlySide({~u, ~ul, ~ur}, {~d, ~dl, ~dr, ~l, ~r}) |
                onlySide({~l, ~ul, ~dl}, {~r, ~ur, ~dr, ~u, ~d}) | onlySide({~r, ~ur, ~dr}, {~l, ~ul, ~dl, ~u, ~d});
            return (own[i] & ~bump) | notch;
        });
}
