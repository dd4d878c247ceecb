// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordmatching.h"

#include "folding.h"

#include <algorithm>

namespace {
constexpr qsizetype fewestLoose = 3; // Fewer letters would fit nearly everything.
}

QStringList foldedWords(QStringView text)
{
    QString folded = foldedForSearch(text);
    for (QChar &c : folded) {
        if (!c.isLetterOrNumber() && c != u'.')
            c = u' ';
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

bool haveAllPrefixes(const QStringList &typedWords, const QStringList &words)
{
    return std::all_of(typedWords.begin(), typedWords.end(), [&words](const QString &typed) {
        return std::any_of(words.begin(), words.end(),
                           [&typed](const QString &word) { return word.startsWith(typed); });
    });
}

MatchedName::MatchedName(QStringView name)
    : m_folded(foldedForSearch(name))
    , m_initials(foldedInitials(name))
    , m_words(foldedWords(name))
{
}

std::optional<int> MatchedName::rank(const QString &typed) const
{
    if (typed.isEmpty() || m_initials == typed)
        return 0;
    if (m_folded.startsWith(typed))
        return 1;
    if (typed.size() > 1 && m_initials.startsWith(typed))
        return 2;
    const QStringList typedWords = foldedWords(typed);
    if (typedWords.isEmpty())
        return {};
    if (haveAllPrefixes(typedWords, m_words))
        return 3;
    if (typed.size() >= fewestLoose && m_folded.contains(typed))
        return 4;
    QString letters = typed;
    letters.remove(u' ');
    if (letters.size() >= fewestLoose && goesThrough(letters, 0, 0, 0))
        return 5;
    return {};
}

/// Each letter begins a later word or goes on in the word of the one before: "gbsung" in "gui bo sung".
bool MatchedName::goesThrough(const QString &typed, qsizetype from, qsizetype word, qsizetype letter) const
{
    if (from == typed.size())
        return true;
    if (word < m_words.size() && letter > 0 && letter < m_words.at(word).size() &&
        m_words.at(word).at(letter) == typed.at(from) && goesThrough(typed, from + 1, word, letter + 1))
        return true;
    for (qsizetype next = letter > 0 ? word + 1 : word; next < m_words.size(); ++next) {
        if (m_words.at(next).front() == typed.at(from) && goesThrough(typed, from + 1, next, 1))
            return true;
    }
    return false;
}
