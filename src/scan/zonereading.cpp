// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonereading.h"

#include "greyfiltering.h"
#include "zonechecks.h"
#include "zoneglyphs.h"
#include "zonelines.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWidth = 1700;
constexpr float leastLikeness = 0.55F; // Of each character, in the mean; text of another font stays below.
constexpr float surelyUpright = 0.8F;
constexpr float doubtful = 0.12F; // Nearer than this, the second best may be meant.
constexpr float leastMargin = 0.04F;
constexpr int shift = 2;

/// What may stand at a place.
enum class Place { Any, Digit, Letter, Sex, Filler, DigitOrFiller };

bool mayStand(Place place, char16_t letter)
{
    const bool isDigit = letter >= u'0' && letter <= u'9';
    const bool isFiller = letter == u'<';
    switch (place) {
    case Place::Any:
        return true;
    case Place::Digit:
        return isDigit;
    case Place::DigitOrFiller:
        return isDigit || isFiller;
    case Place::Letter:
        return !isDigit;
    case Place::Sex:
        return letter == u'M' || letter == u'F' || letter == u'X' || isFiller;
    case Place::Filler:
        return isFiller;
    }
    return false;
}

Place cardPlace(int index, bool isVietnamese)
{
    const int line = index / 30;
    const int at = index % 30;
    if (line == 2)
        return Place::Letter;
    if (line == 0) {
        if (at < 5)
            return Place::Letter;
        if (at == 14 || at == 29)
            return Place::Digit;
        if (!isVietnamese)
            return Place::Any;
        return at < 27 ? Place::Digit : Place::Filler;
    }
    if (at == 7)
        return Place::Sex;
    if (at < 15 || at == 29)
        return at < 6 ? Place::DigitOrFiller : Place::Digit;
    return at < 18 ? Place::Letter : Place::Any;
}

Place passportPlace(int index, bool isVietnamese)
{
    if (index < 44)
        return Place::Letter;
    const int at = index - 44;
    if (at == 20)
        return Place::Sex;
    if (at >= 10 && at < 13)
        return Place::Letter;
    if (at == 42)
        return Place::DigitOrFiller;
    if (at == 9 || (at >= 13 && at < 28) || at == 43)
        return at < 19 && at >= 13 ? Place::DigitOrFiller : Place::Digit;
    if (isVietnamese) // One letter and digits; the citizen's number.
        return at == 0 ? Place::Letter : Place::DigitOrFiller;
    return Place::Any;
}

/// What a character adds to a check sum, as far as its last digit goes.
int valueOfLetter(QChar letter)
{
    return zoneCheckDigit(QString(letter)) * 3 % 10; // Its weight is 7, of which 3 is the inverse.
}

/// The brightness between pixels; beyond the border that of the border.
float between(const QImage &grey, const QPointF &at)
{
    const double x = std::clamp(at.x(), 0.0, grey.width() - 1.001);
    const double y = std::clamp(at.y(), 0.0, grey.height() - 1.001);
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const double fx = x - left;
    const double fy = y - top;
    const uchar *upper = grey.constScanLine(top) + left;
    const uchar *lower = grey.constScanLine(top + 1) + left;
    return static_cast<float>((upper[0] * (1 - fx) + upper[1] * fx) * (1 - fy) +
                              (lower[0] * (1 - fx) + lower[1] * fx) * fy);
}

/// How like each character one place of the picture is, best of some small moves.
std::vector<float> likenesses(const QImage &grey, const ZoneLine &line, int place)
{
    constexpr int columns = GlyphPatch::columns + 2 * shift;
    constexpr int rows = GlyphPatch::rows + 2 * shift;
    constexpr int middleColumn = columns / 2;
    constexpr int middleRow = rows / 2;
    const double length = std::hypot(line.step.x(), line.step.y());
    const QPointF across = line.step / length * (line.height / GlyphPatch::perHeight);
    const QPointF down(-across.y(), across.x());
    const QPointF middle = line.first + line.step * place;
    std::vector<float> field;
    field.reserve(size_t(columns) * rows);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const QPointF at = middle + across * (x - middleColumn) + down * (y - middleRow);
            field.push_back(between(grey, at));
        }
    }
    const std::vector<ZoneGlyph> &glyphs = zoneGlyphs();
    std::vector<float> best(glyphs.size(), -1);
    for (int dy = 0; dy <= 2 * shift; ++dy) {
        for (int dx = 0; dx <= 2 * shift; ++dx) {
            GlyphPatch patch;
            for (int y = 0; y < GlyphPatch::rows; ++y) {
                std::copy_n(&field[size_t(y + dy) * columns + size_t(dx)], GlyphPatch::columns,
                            &patch.values[size_t(y) * GlyphPatch::columns]);
            }
            patch.normalise();
            for (size_t i = 0; i < glyphs.size(); ++i)
                best[i] = std::max(best[i], patch.likeness(glyphs[i].patch));
        }
    }
    return best;
}

/// The height at which the characters are most like the glyphs: black and white made them a little larger or smaller.
double bestHeight(const QImage &grey, const ZoneLine &line)
{
    double best = line.height;
    float most = -1;
    for (const double factor : {0.82, 0.88, 0.94, 1.0, 1.06}) {
        ZoneLine tried = line;
        tried.height = line.height * factor;
        float sum = 0;
        for (int place = 0; place < line.count; place += 4) {
            const std::vector<float> found = likenesses(grey, tried, place);
            sum += *std::max_element(found.begin(), found.end());
        }
        if (sum > most) {
            most = sum;
            best = tried.height;
        }
    }
    return best;
}

/// A zone whose characters have been compared with all glyphs.
class ComparedZone
{
public:
    ComparedZone(const QImage &grey, const QList<ZoneLine> &lines) : m_isCard(lines.size() == 3)
    {
        const double height = bestHeight(grey, lines.first());
        for (ZoneLine line : lines) {
            line.height = height;
            for (int place = 0; place < line.count; ++place)
                m_likenesses.push_back(likenesses(grey, line, place));
        }
    }

    /// How like the glyphs its characters are in the mean.
    float likeness() const
    {
        float sum = 0;
        for (const std::vector<float> &each : m_likenesses)
            sum += *std::max_element(each.begin(), each.end());
        return sum / static_cast<float>(m_likenesses.size());
    }

    /// The text if it is a zone and every check digit holds.
    std::optional<QString> text() const
    {
        if (likeness() < leastLikeness)
            return std::nullopt;
        QString zone;
        for (int i = 0; i < static_cast<int>(m_likenesses.size()); ++i)
            zone += bestAt(i, place(i, false), {}).first;
        const bool isZone = m_isCard ? zone.startsWith("IDVNM"_L1) : zone.startsWith(u'P');
        if (!isZone)
            return std::nullopt;
        const bool isVietnamese = m_isCard || zone.mid(2, 3) == "VNM"_L1;
        for (int i = 0; i < zone.size(); ++i)
            zone[i] = bestAt(i, place(i, isVietnamese), {}).first;
        if (!m_isCard && mayHideErrors(isVietnamese))
            return std::nullopt;
        return holds(zone) ? std::optional(zone) : repaired(zone, isVietnamese);
    }

private:
    Place place(int index, bool isVietnamese) const
    {
        return m_isCard ? cardPlace(index, isVietnamese) : passportPlace(index, isVietnamese);
    }
    /// A Vietnamese card also repeats its number, which finds pairs of errors that cancel out in the check digits.
    bool holds(const QString &zone) const
    {
        return m_isCard ? holdsCardZone(zone) && zone.mid(5, 9) == zone.mid(18, 9) : holdsPassportZone(zone);
    }

    std::pair<QChar, float> bestAt(int index, Place allowed, QChar butNot) const
    {
        const std::vector<ZoneGlyph> &glyphs = zoneGlyphs();
        const std::vector<float> &likeness = m_likenesses[size_t(index)];
        std::pair<QChar, float> best{u'<', -1.F};
        for (size_t i = 0; i < glyphs.size(); ++i) {
            if (mayStand(allowed, glyphs[i].letter) && glyphs[i].letter != butNot.unicode() &&
                likeness[i] > best.second)
                best = {QChar(glyphs[i].letter), likeness[i]};
        }
        return best;
    }

    /// A passport's number stands there once only. Check digits do not tell S from 8 (28 and 8), nor two errors that
    /// cancel out: where characters are in doubt in such a way, nothing is better than a wrong number.
    bool mayHideErrors(bool isVietnamese) const
    {
        int doubts = 0;
        for (int i = 44; i < 44 + 28; ++i) { // What follows is the issuing country's own and not used.
            const Place allowed = place(i, isVietnamese);
            const auto best = bestAt(i, allowed, {});
            const auto second = bestAt(i, allowed, best.first);
            // O and 0, Z and 2 are told apart less surely than two digits.
            const bool isAlike = best.first.isDigit() == second.first.isDigit();
            if (best.second - second.second > (isAlike ? leastMargin : doubtful))
                continue;
            ++doubts;
            if (valueOfLetter(best.first) == valueOfLetter(second.first))
                return true;
        }
        return doubts > 1;
    }

    /// One doubtful character read as its second best, if that alone makes all check digits hold.
    std::optional<QString> repaired(const QString &zone, bool isVietnamese) const
    {
        std::optional<QString> found;
        for (int i = 0; i < zone.size(); ++i) {
            const Place allowed = place(i, isVietnamese);
            const auto first = bestAt(i, allowed, {});
            const auto second = bestAt(i, allowed, first.first);
            if (second.second < 0 || first.second - second.second > doubtful)
                continue;
            QString changed = zone;
            changed[i] = second.first;
            if (!holds(changed))
                continue;
            if (found)
                return std::nullopt; // Two ways: a number is never guessed.
            found = changed;
        }
        return found;
    }

    bool m_isCard;
    std::vector<std::vector<float>> m_likenesses;
};

/// The same zone seen from the other side: a picture on its head.
QList<ZoneLine> onTheirHeads(const QList<ZoneLine> &lines)
{
    QList<ZoneLine> turned;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        turned.append({line->first + line->step * (line->count - 1), -line->step, line->count, line->height});
    return turned;
}

QPolygonF outline(const QList<ZoneLine> &lines)
{
    const auto end = [](const ZoneLine &line) { return line.first + line.step * (line.count - 1); };
    return {lines.first().first, end(lines.first()), end(lines.last()), lines.last().first};
}

std::optional<Barcode> uprightZoneIn(const QImage &grey, const QTransform &back)
{
    for (const QList<ZoneLine> &lines : zoneLines(grey)) {
        for (const QList<ZoneLine> &way : {lines, onTheirHeads(lines)}) {
            const ComparedZone compared(grey, way);
            std::optional<QString> text = compared.text();
            if (!text && compared.likeness() > surelyUpright)
                break; // It would not be read any better on its head.
            if (!text)
                continue;
            const int count = way.first().count;
            for (qsizetype at = way.size() - 1; at > 0; --at)
                text->insert(at * count, u'\n');
            return Barcode{u"MRZ"_s, *text, back.map(outline(way)).toPolygon()};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Barcode> machineZoneIn(const QImage &grey)
{
    if (grey.width() < 200 || grey.height() < 200 || zoneGlyphs().empty())
        return std::nullopt;
    QImage reduced = grey;
    double scale = 1;
    while (std::max(reduced.width(), reduced.height()) > 2 * mostWidth) {
        reduced = halved(reduced);
        scale *= 2;
    }
    const QTransform back = QTransform::fromScale(scale, scale);
    if (std::optional<Barcode> zone = uprightZoneIn(reduced, back))
        return zone;
    const QTransform turn = QTransform().rotate(90);
    const QTransform trueTurn = QImage::trueMatrix(turn, reduced.width(), reduced.height());
    return uprightZoneIn(reduced.transformed(turn), trueTurn.inverted() * back);
}
