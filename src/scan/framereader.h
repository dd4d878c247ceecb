// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "barcodereading.h"
#include "framemerge.h"

/// Reads barcodes from the frames of a camera, one after the other, quickly enough for every frame of a preview. Each
/// frame is looked at as it is; once three have given nothing, each also in one further way, in turn: the rungs of the
/// ladder where a code is likely, the mean of the last frames, linear codes, a
/// machine-readable zone. Lives in one thread, any.
class FrameReader
{
public:
    /// The barcodes read in an 8-bit grey frame, without knowing what earlier frames gave. 1280 × 720: 8 ms in the
    /// middle.
    QList<Barcode> read(const QImage &grey);

    /// Where the last frame showed something like a code; empty if nowhere. Known after three misses.
    QRect region() const { return m_region; }
    int misses() const { return m_misses; } ///< Frames without a code in a row.
    void clear();

private:
    QList<Barcode> readFurther(const QImage &grey);
    QList<Barcode> readOnRung(const QImage &grey, size_t rung) const;
    QList<Barcode> readMerged(size_t look) const;
    static QList<Barcode> readZone(const QImage &grey);
    QList<Barcode> readLinear(const QImage &grey);

    int m_misses = 0;
    size_t m_turn = 0;
    QRect m_region;
    FrameMerge m_merge;
    QString m_linear; ///< A linear code seen once: it counts when seen again.
};
