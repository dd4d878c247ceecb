// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typingengine.h"

#include "vietnamesespelling.h"

using namespace Qt::StringLiterals;

namespace {

/// The word that is being typed: its letters with their marks, and one tone whose place follows them.
class TypedWord
{
public:
    explicit TypedWord(TypingMethod method) : m_method(method) {}
    bool isEmpty() const { return m_letters.isEmpty(); }

    QString text() const
    {
        QString text = m_letters;
        if (m_tone == Tone::Level)
            return text;
        for (const qsizetype at : {tonePlace(text), m_toneAt}) {
            text = m_letters;
            text[at] = withTone(text[at], m_tone);
            if (isVietnameseSyllable(text))
                break; // Else it stays where it was typed.
        }
        return text;
    }

    void take(QChar key)
    {
        if (!mark(key) && !horn(key) && !tone(key))
            m_letters += key;
    }

private:
    bool isTelex() const { return m_method == TypingMethod::Telex; }

    /// By the old style: "hòa".
    static qsizetype tonePlace(const QString &letters)
    {
        const QString small = letters.toLower();
        qsizetype first = 0;
        while (first < small.size() && !isVowel(small[first]))
            ++first;
        if (first == small.size())
            return -1;
        qsizetype last = first;
        while (last + 1 < small.size() && isVowel(small[last + 1]))
            ++last;
        const bool isGlide = (small.startsWith(u"qu"_s) || small.startsWith(u"gi"_s)) && first == 1 && last > first;
        first += isGlide ? 1 : 0;
        for (qsizetype i = last; i >= first; --i) {
            if (QStringView(u"âêôăơư").contains(small[i]))
                return i;
        }
        const bool isClosed = last < small.size() - 1;
        return last > first && (isClosed || last - first > 1) ? first + 1 : first;
    }

    bool isSyllable() const { return isVietnameseSyllable(text()); }

    void change(qsizetype at, QChar letter) { m_letters[at] = m_letters[at].isUpper() ? letter.toUpper() : letter; }

    bool tryMark(QChar plain, QChar marked, QChar key)
    {
        const qsizetype at = m_letters.lastIndexOf(plain, -1, Qt::CaseInsensitive);
        if (at < 0) {
            const qsizetype done = m_letters.size() - 1;
            const bool isAgain = done >= 0 && m_letters[done].toLower() == marked;
            if (isAgain) {
                change(done, plain); // The key again: both letters stand.
                m_letters += key;
            }
            return isAgain;
        }
        const QString before = m_letters;
        change(at, marked);
        // Marks reach back over a closing consonant where that makes a syllable.
        if (at == m_letters.size() - 1 || isSyllable())
            return true;
        m_letters = before;
        return false;
    }

    bool mark(QChar key)
    {
        const QChar small = key.toLower();
        if (isTelex()) {
            if (small == u'a')
                return tryMark(u'a', u'â', key);
            if (small == u'e')
                return tryMark(u'e', u'ê', key);
            if (small == u'o')
                return tryMark(u'o', u'ô', key);
            return small == u'd' && tryMark(u'd', u'đ', key);
        }
        if (small == u'6')
            return tryMark(u'a', u'â', key) || tryMark(u'e', u'ê', key) || tryMark(u'o', u'ô', key);
        if (small == u'8')
            return tryMark(u'a', u'ă', key);
        return small == u'9' && tryMark(u'd', u'đ', key);
    }

    bool horn(QChar key)
    {
        const QChar small = key.toLower();
        if (small != (isTelex() ? u'w' : u'7'))
            return false;
        if (m_letters.endsWith(u"uo"_s, Qt::CaseInsensitive)) {
            change(m_letters.size() - 2, u'ư');
            change(m_letters.size() - 1, u'ơ');
            return true;
        }
        if (tryMark(u'o', u'ơ', key) || tryMark(u'u', u'ư', key) || (isTelex() && tryMark(u'a', u'ă', key)))
            return true;
        const bool hasVowel = std::any_of(m_letters.begin(), m_letters.end(), isVowel);
        if (!isTelex() || hasVowel)
            return false;
        m_letters += key.isUpper() ? QChar(u'Ư') : QChar(u'ư');
        return true;
    }

    bool tone(QChar key)
    {
        const qsizetype at = (isTelex() ? QStringView(u"sfrxj") : QStringView(u"12345")).indexOf(key.toLower());
        if (at < 0 || tonePlace(m_letters) < 0)
            return false;
        const Tone before = m_tone;
        m_tone = static_cast<Tone>(at + 1);
        m_toneAt = tonePlace(m_letters);
        if (before == m_tone) {
            m_tone = Tone::Level;
            m_letters += key;
            return true;
        }
        if (isVowel(m_letters.back()) || isSyllable())
            return true;
        m_tone = before;
        return false;
    }

    TypingMethod m_method;
    QString m_letters;
    Tone m_tone = Tone::Level;
    qsizetype m_toneAt = 0;
};

} // namespace

QString throughInputMethod(QStringView keys, TypingMethod method)
{
    QString text;
    TypedWord word(method);
    for (const QChar key : keys) {
        const bool isDigit = key >= u'0' && key <= u'9';
        const bool isInWord = !word.isEmpty();
        const bool isBracket = method == TypingMethod::Telex && (key == u'[' || key == u']');
        if (key.isLetter() || (isDigit && isInWord && method == TypingMethod::Vni)) {
            word.take(key);
            continue;
        }
        text += word.text();
        word = TypedWord(method);
        text += isBracket && !isInWord ? QChar(key == u'[' ? u'ơ' : u'ư') : key;
    }
    return text + word.text();
}
