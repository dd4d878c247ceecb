// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

/// The folded words of a text; only letters, digits and dots make words.
QStringList foldedWords(QStringView text);

/// Whether each typed word begins one of the words; both folded.
bool haveAllPrefixes(const QStringList &typedWords, const QStringList &words);

/// A name to which typed letters are compared, folded once.
class MatchedName
{
public:
    explicit MatchedName(QStringView name);
    /// How well `typed` (folded) fits, 0 best: by initials, beginning, beginnings of words, within, letters in their
    /// order beginning words or going on in them. Nothing if it does not.
    std::optional<int> rank(const QString &typed) const;

private:
    bool goesThrough(const QString &typed, qsizetype from, qsizetype word, qsizetype letter) const;

    QString m_folded;
    QString m_initials;
    QStringList m_words;
};
