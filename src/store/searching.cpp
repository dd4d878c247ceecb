// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searching.h"

#include "booktable.h"
#include "dossiertable.h"
#include "folding.h"
#include "papertable.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int countedHits = 1000;
constexpr int accentedWindow = 200;
constexpr qsizetype indexedPrefix = 3; // The longest of the prefixes that the index holds.

/// Where names and codes give little: dossiers on whose papers the words stand, behind the others.
Result<void> addFoundOnPapers(Connection &connection, const QString &text, QList<qint64> &keys, int limit)
{
    const auto onPapers = PaperTable(connection).dossiersWith(text, limit);
    if (!onPapers)
        return onPapers.error();
    for (const qint64 key : *onPapers) {
        if (keys.size() < limit && !keys.contains(key))
            keys.append(key);
    }
    return {};
}

/// Hits whose name has the typed accents before the others, otherwise in the given order.
void preferAccents(QList<DossierRow> &rows, const QString &text)
{
    const QString wanted = text.normalized(QString::NormalizationForm_C).simplified().toLower();
    if (foldedForSearch(wanted) == wanted)
        return;
    std::stable_partition(rows.begin(), rows.end(), [&wanted](const DossierRow &row) {
        return row.applicantName.contains(wanted, Qt::CaseInsensitive) ||
               row.procedureName.contains(wanted, Qt::CaseInsensitive);
    });
}

/// The acts behind a number of a book; provisional ones are the slip's with the paper's row.
Result<QList<qint64>> keysByBook(Connection &connection, const QString &text, int limit)
{
    if (const auto number = bookNumberFrom(text))
        return BookTable(connection).bearing(*number, limit);
    static const QRegularExpression provisional(u"^\\s*(TAM-[0-9-]+)\\s*/\\s*[0-9]+\\s*$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = provisional.match(text);
    const auto key = match.hasMatch() ? DossierTable(connection).keyOfCode(match.captured(1))
                                      : Result<std::optional<qint64>>(std::nullopt);
    if (!key)
        return key.error();
    return *key ? QList<qint64>{**key} : QList<qint64>();
}

Result<QList<qint64>> newestKeys(Connection &connection, const QString &match, int limit)
{
    const auto rows =
        connection.run("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?", {match, limit});
    if (!rows)
        return rows.error();
    QList<qint64> keys;
    while ((*rows)->next())
        keys.append((*rows)->value(0).toLongLong());
    (*rows)->finish();
    return keys;
}

} // namespace

QString searchMatch(const QString &text, SearchReach reach)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = foldedForSearch(text).split(separators, Qt::SkipEmptyParts);
    static const QRegularExpression lastDigits(u"^[0-9]{4,12}$"_s);
    if (words.size() == 1 && lastDigits.match(words.first()).hasMatch()) {
        QString backwards = words.first();
        std::reverse(backwards.begin(), backwards.end());
        return u"%1* OR z%2*"_s.arg(words.first(), backwards);
    }
    QStringList terms;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isLast = i + 1 == words.size();
        const bool goesOn = reach == SearchReach::EveryWord ||
                            (isLast && (reach == SearchReach::LastWord || words[i].size() <= indexedPrefix));
        terms.append(u"\"%1\"%2"_s.arg(words[i], goesOn ? u"*"_s : QString()));
    }
    return terms.join(u' ');
}

Result<SearchHits> search(Connection &connection, const QString &text, int limit)
{
    SearchHits hits;
    DossierTable dossiers(connection);
    const auto exact = dossiers.keyOfCode(text);
    if (!exact)
        return exact.error();
    if (exact->has_value()) {
        const auto row = dossiers.row(**exact);
        if (!row)
            return row.error();
        return SearchHits{{*row}, 1, false};
    }
    const auto inBook = keysByBook(connection, text, limit);
    if (!inBook)
        return inBook.error();
    if (!inBook->isEmpty()) {
        for (const qint64 key : *inBook) {
            const auto row = dossiers.row(key);
            if (!row)
                return row.error();
            hits.rows.append(*row);
        }
        hits.total = static_cast<int>(hits.rows.size());
        return hits;
    }
    const bool hasAccents = foldedForSearch(text) != text.simplified().toLower();
    const int wanted = hasAccents ? std::max(limit, accentedWindow) : limit;
    QString match = searchMatch(text, SearchReach::WholeWords);
    if (match.isEmpty())
        return hits;
    auto found = newestKeys(connection, match, wanted);
    // A prefix of a common word is dear (20 to 30 ms among a million), so words go on only where whole ones give
    // little.
    if (found && found->size() < limit)
        found = newestKeys(connection, match = searchMatch(text, SearchReach::LastWord), wanted);
    if (found && found->isEmpty())
        found = newestKeys(connection, match = searchMatch(text, SearchReach::EveryWord), wanted);
    if (!found)
        return found.error();
    const auto byName = found->size();
    if (byName < limit) {
        if (const auto added = addFoundOnPapers(connection, text, *found, limit); !added)
            return added.error();
    }
    for (const qint64 key : std::as_const(*found)) {
        const auto row = dossiers.row(key);
        if (!row)
            return row.error();
        hits.rows.append(*row);
    }
    if (hasAccents)
        preferAccents(hits.rows, text);
    if (hits.rows.size() > limit)
        hits.rows.resize(limit);
    const auto total = connection.single("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)",
                                         {match, countedHits + 1});
    if (!total)
        return total.error();
    const int all = total->toInt() + static_cast<int>(found->size() - byName);
    hits.total = std::min(all, countedHits);
    hits.hasMore = all > countedHits;
    return hits;
}
