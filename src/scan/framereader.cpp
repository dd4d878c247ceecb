// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "framereader.h"

#include "readingladder.h"
#include "regionguessing.h"
#include "zonereading.h"

#include <algorithm>

namespace {

constexpr int patience = 3;                   // Frames without a code before more is tried.
constexpr qint64 mostDoubledPixels = 200'000; // Of an area that a rung makes larger.
constexpr qint64 mostLivePixels = 400'000;

enum class Look { OnRung, Merged, Linear, OtherMatrix, Zone };

/// What is tried in a frame, and which rung.
struct Turn
{
    Look look;
    size_t rung;
};

/// All looks in the order of their worth: a rung, now and then the mean of the last frames, last the rarer codes.
const std::vector<Turn> &turns()
{
    static const std::vector<Turn> all = [] {
        std::vector<Turn> made;
        for (size_t rung = 0; rung < readingRungs().size(); ++rung) {
            made.push_back({Look::OnRung, rung});
            if (rung % 2 == 1)
                made.push_back({Look::Merged, rung / 2});
            if (rung % 4 == 3)
                made.push_back({rung % 8 == 3 ? Look::Linear : Look::OtherMatrix, 0});
            if (rung % 6 == 5)
                made.push_back({Look::Zone, 0});
        }
        return made;
    }();
    return all;
}

qint64 pixelsOf(const QRect &area)
{
    return qint64(area.width()) * area.height();
}

/// The middle of the frame, where the officer is told to hold the code.
QRect middleOf(const QImage &grey)
{
    return {grey.width() * 3 / 10, grey.height() / 5, grey.width() * 4 / 10, grey.height() * 3 / 5};
}

} // namespace

QList<Barcode> FrameReader::read(const QImage &grey)
{
    QList<Barcode> found = foundBarcodes(grey, {CodeKind::Qr});
    if (found.isEmpty() && ++m_misses > patience)
        found = readFurther(grey);
    if (!found.isEmpty())
        clear();
    return found;
}

void FrameReader::clear()
{
    m_misses = 0;
    m_turn = 0;
    m_region = QRect();
    m_merge.clear();
    m_linear.clear();
}

QList<Barcode> FrameReader::readFurther(const QImage &grey)
{
    m_region = likelyRegions(grey, 1).value(0);
    if (m_region.isEmpty())
        m_merge.clear();
    else
        m_merge.add(grey, m_region);
    const Turn turn = turns()[m_turn % turns().size()];
    ++m_turn;
    switch (turn.look) {
    case Look::OnRung:
        return readOnRung(grey, turn.rung);
    case Look::Merged:
        return readMerged(turn.rung);
    case Look::Linear:
        return readLinear(grey);
    case Look::Zone:
        return readZone(grey);
    case Look::OtherMatrix:
        break;
    }
    return foundBarcodes(grey, {CodeKind::Matrix, false});
}

QList<Barcode> FrameReader::readOnRung(const QImage &grey, size_t rung) const
{
    const Rung &way = readingRungs()[rung];
    // Every second time round where the officer is told to hold it, should the guess be wrong.
    const bool isGuess = !m_region.isEmpty() && (m_turn / turns().size()) % 2 == 0;
    const QRect area = isGuess ? m_region : middleOf(grey);
    if (pixelsOf(area) > (way.scale > 1 ? mostDoubledPixels : mostLivePixels))
        return {};
    return readOn(way, grey, area);
}

QList<Barcode> FrameReader::readMerged(size_t look) const
{
    if (m_merge.count() < 2)
        return {};
    const QImage mean = m_merge.mean();
    const std::span<const Rung> rungs = readingRungs();
    QList<Barcode> found =
        look % 3 == 2 ? foundBarcodes(mean, {CodeKind::Qr}) : readOn(rungs[1 + look % 3], mean, mean.rect());
    for (Barcode &code : found)
        code.polygon.translate(m_merge.area().topLeft());
    return found;
}

QList<Barcode> FrameReader::readZone(const QImage &grey)
{
    const std::optional<Barcode> zone = machineZoneIn(grey);
    return zone ? QList<Barcode>{*zone} : QList<Barcode>();
}

QList<Barcode> FrameReader::readLinear(const QImage &grey)
{
    const QList<Barcode> found = foundBarcodes(grey, {CodeKind::Linear, false});
    const QString text = found.isEmpty() ? QString() : found.first().text;
    const bool isSeenAgain = !text.isEmpty() && text == m_linear;
    // One blurred frame may give other digits that happen to check: the next frame must say the same.
    if (!text.isEmpty())
        --m_turn;
    m_linear = text;
    return isSeenAgain ? found : QList<Barcode>();
}
