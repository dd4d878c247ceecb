// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searching.h"

#include "dossiertable.h"
#include "folding.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int countedHits = 1000;
constexpr int accentedWindow = 200;

/// Hits whose name has the typed accents before the others, otherwise in the given order.
void preferAccents(QList<DossierRow> &rows, const QString &text)
{
    const QString wanted = text.normalized(QString::NormalizationForm_C).simplified().toLower();
    if (foldedForSearch(wanted) == wanted)
        return;
    std::stable_partition(rows.begin(), rows.end(), [&wanted](const DossierRow &row) {
        return row.applicantName.toLower().contains(wanted) || row.procedureName.toLower().contains(wanted);
    });
}

} // namespace

QString searchMatch(const QString &text)
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
    for (const QString &word : words)
        terms.append(u"\"%1\"*"_s.arg(word));
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
    const QString match = searchMatch(text);
    if (match.isEmpty())
        return hits;
    const bool hasAccents = foldedForSearch(text) != text.simplified().toLower();
    const auto keys = connection.run("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?",
                                     {match, hasAccents ? std::max(limit, accentedWindow) : limit});
    if (!keys)
        return keys.error();
    QList<qint64> found;
    while ((*keys)->next())
        found.append((*keys)->value(0).toLongLong());
    (*keys)->finish();
    for (const qint64 key : std::as_const(found)) {
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
    hits.total = std::min(total->toInt(), countedHits);
    hits.hasMore = total->toInt() > countedHits;
    return hits;
}
