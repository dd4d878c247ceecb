// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedvietnamese.h"

#include "vietnamesespelling.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOriginals = 256;
constexpr qsizetype mostComposed = 6;
constexpr qsizetype mostPending = 4;

std::optional<Tone> toneOfKey(QChar key, TypingMethod method)
{
    const qsizetype at =
        (method == TypingMethod::Telex ? QStringView(u"sfrxj") : QStringView(u"12345")).indexOf(key.toLower());
    return at < 0 ? std::nullopt : std::optional(static_cast<Tone>(at + 1));
}

/// The letter with its mark if the key behind it gives one; else nothing.
std::optional<QChar> markedBy(QChar letter, QChar key, TypingMethod method)
{
    struct Mark
    {
        char16_t letter, telex, vni, marked;
    };
    static constexpr Mark marks[] = {{u'a', u'a', u'6', u'â'}, {u'e', u'e', u'6', u'ê'}, {u'o', u'o', u'6', u'ô'},
                                     {u'a', u'w', u'8', u'ă'}, {u'o', u'w', u'7', u'ơ'}, {u'u', u'w', u'7', u'ư'},
                                     {u'd', u'd', u'9', u'đ'}};
    for (const Mark &mark : marks) {
        const char16_t wanted = method == TypingMethod::Telex ? mark.telex : mark.vni;
        if (letter.toLower() == QChar(mark.letter) && key.toLower() == QChar(wanted))
            return letter.isUpper() ? QChar(mark.marked).toUpper() : QChar(mark.marked);
    }
    return std::nullopt;
}

/// One word as it is read key by key.
struct WordReading
{
    QString letters;
    Tone tone = Tone::Level;
    qsizetype tonePlace = -1; ///< Index of the letter right before the tone's key.
    bool isChanged = false;
};

WordReading readWord(QStringView word, TypingMethod method)
{
    WordReading reading;
    bool wasMarked = false; // A mark takes one key only: "aaa" is "âa".
    for (const QChar key : word) {
        const bool hasLetter = !reading.letters.isEmpty();
        if (const auto marked =
                hasLetter && !wasMarked ? markedBy(reading.letters.back(), key, method) : std::nullopt) {
            reading.letters.back() = *marked;
            reading.isChanged = wasMarked = true;
            continue;
        }
        wasMarked = false;
        const auto tone = toneOfKey(key, method);
        const bool hasVowel = std::any_of(reading.letters.begin(), reading.letters.end(), isVowel);
        if (tone && hasVowel && reading.tone == Tone::Level) {
            reading.tone = *tone;
            reading.tonePlace = reading.letters.size() - 1;
            reading.isChanged = true;
            continue;
        }
        reading.letters += key;
    }
    return reading;
}

/// Where the tone of a syllable stands: on its marked vowel, else before a closing consonant, else by the old style.
qsizetype usualTonePlace(const QString &letters)
{
    qsizetype first = 0;
    const QString small = letters.toLower();
    if ((small.startsWith(u"qu") || small.startsWith(u"gi")) && small.size() > 2 && isVowel(small[2]))
        first = 2;
    qsizetype begin = -1;
    qsizetype end = -1;
    for (qsizetype i = first; i < small.size(); ++i) {
        if (!isVowel(small[i]))
            continue;
        begin = begin < 0 ? i : begin;
        end = i;
    }
    for (qsizetype i = end; begin >= 0 && i >= begin; --i) {
        if (QStringView(u"ăâêôơư").contains(small[i]))
            return i;
    }
    if (begin < 0 || begin == end)
        return begin;
    const bool isClosed = end < small.size() - 1;
    return isClosed || end - begin == 2 ? begin + 1 : begin;
}

QString meantWord(QStringView word, TypingMethod method, MeantText &whole)
{
    const WordReading reading = readWord(word, method);
    if (!reading.isChanged)
        return word.toString();
    QString meant = reading.letters;
    if (reading.tone != Tone::Level) {
        const bool isInPlace = isVowel(meant[reading.tonePlace]) && reading.tonePlace < meant.size() - 1;
        const qsizetype place = isInPlace ? reading.tonePlace : usualTonePlace(meant);
        whole.isAmbiguous = whole.isAmbiguous || (!isInPlace && hasTwoTonePlaces(meant)) ||
                            (isInPlace && place != usualTonePlace(meant) && !hasTwoTonePlaces(meant));
        meant[place] = withTone(meant[place], reading.tone);
    }
    if (!isVietnameseSyllable(meant)) {
        whole.isAmbiguous = true;
        return word.toString();
    }
    whole.isChanged = true;
    whole.isAmbiguous = whole.isAmbiguous || isVietnameseSyllable(word);
    return meant;
}

bool belongsToWord(QChar c, TypingMethod method, bool isInWord)
{
    const bool isDigit = c >= u'0' && c <= u'9';
    return c.isLetter() || (isDigit && isInWord && method == TypingMethod::Vni);
}

/// A text with keys that the input method took away and that stood at this place or later in the word.
struct Original
{
    QString text;
    QString pending;
};

/// The keys of a composed letter: its plain letter first, then those of mark and tone; alternatives of the letter.
QList<std::pair<QString, QString>> keysOf(QChar composed, TypingMethod method)
{
    const TonedLetter taken = takenApart(composed);
    const bool isTelex = method == TypingMethod::Telex;
    QString keys;
    if (taken.tone != Tone::Level)
        keys = QString((isTelex ? u"sfrxj" : u"12345")[static_cast<int>(taken.tone) - 1]);
    const qsizetype at = QStringView(u"âêôăơưđ").indexOf(taken.letter.toLower());
    const QString plain = at < 0 ? QString(taken.letter.toLower()) : QString(u"aeoaoud"[at]);
    QList<std::pair<QString, QString>> ways;
    const auto add = [&](const QString &letter, const QString &later) {
        const bool isCapital = composed.isUpper();
        ways.append({isCapital ? letter.toUpper() : letter, isCapital ? later.toUpper() : later});
    };
    const QString mark = at < 0 ? QString() : QString((isTelex ? u"aeowwwd" : u"6668779")[at]);
    add(plain, mark + keys);
    if (isTelex && taken.letter.toLower() == u'ư') {
        add(u"w"_s, keys);
        add(u"]"_s, keys);
    }
    if (isTelex && taken.letter.toLower() == u'ơ')
        add(u"["_s, keys);
    return ways;
}

/// Every way to write down some of the pending keys now.
void addWithPending(QList<Original> &into, const Original &original)
{
    if (into.size() > mostOriginals || original.pending.size() > mostPending)
        return;
    into.append(original);
    for (qsizetype i = 0; i < original.pending.size(); ++i) {
        Original next = original;
        next.text += original.pending[i];
        next.pending.remove(i, 1);
        addWithPending(into, next);
    }
}

} // namespace

MeantText meantByTyping(QStringView typed, TypingMethod method)
{
    MeantText whole;
    qsizetype at = 0;
    while (at < typed.size()) {
        qsizetype end = at;
        while (end < typed.size() && belongsToWord(typed[end], method, end > at))
            ++end;
        if (end == at)
            whole.text += typed[at++];
        else
            whole.text += meantWord(typed.mid(at, end - at), method, whole);
        at = std::max(at, end);
    }
    return whole;
}

QStringList typedOriginals(QStringView composed, TypingMethod method)
{
    const auto letters = std::count_if(composed.begin(), composed.end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (letters > mostComposed)
        return {};
    QList<Original> open = {{}};
    for (const QChar c : composed) {
        QList<Original> next;
        const bool isPlain = c.unicode() < 0x80;
        const auto ways = isPlain ? QList<std::pair<QString, QString>>{{QString(c), QString()}} : keysOf(c, method);
        for (const Original &original : std::as_const(open)) {
            if (isPlain && !c.isLetterOrNumber() && !original.pending.isEmpty())
                continue; // The word ends and not all keys were written.
            for (const auto &[letter, keys] : ways)
                addWithPending(next, {original.text + letter, original.pending + keys});
        }
        if (next.size() > mostOriginals)
            return {}; // Too many letters were composed for any proof.
        open = next;
    }
    QStringList originals;
    for (const Original &original : std::as_const(open)) {
        if (original.pending.isEmpty() && !originals.contains(original.text))
            originals.append(original.text);
    }
    return originals;
}
