// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingties.h"

#include "clock.h"
#include "dossiertable.h"

namespace {

#define IS_ONLINE(dossier) "json_extract(CAST(" dossier ".document AS TEXT), '$.channel') = 'online'"
#define NOT_OF_TWO_PERSONS                                                                                             \
    "(a.applicant_number = s.applicant_number OR a.applicant_number = '' OR s.applicant_number = '')"

/// Sets the tie of a dossier that was submitted online, or takes it away.
Result<void> tie(Connection &connection, qint64 submitted)
{
    const auto before = connection.single("SELECT assisted_by FROM dossier WHERE key = ?", {submitted});
    if (!before)
        return before.error();
    const auto found = connection.single(
        "SELECT min(a.key) FROM dossier s JOIN dossier_code mine ON mine.dossier = s.key JOIN dossier_code theirs ON "
        "theirs.text = mine.text AND theirs.kind = 'other-system' JOIN dossier a ON a.key = theirs.dossier WHERE s.key "
        "= ? AND s.is_assisted = 0 AND s.is_void = 0 AND " IS_ONLINE("s") " AND a.is_assisted = 1 AND a.is_void = 0 "
                                                                          "AND " NOT_OF_TWO_PERSONS,
        {submitted});
    if (!found)
        return found.error();
    if (before->toLongLong() == found->toLongLong())
        return {};
    const auto set = connection.change("UPDATE dossier SET assisted_by = ? WHERE key = ?", {*found, submitted});
    if (!set)
        return set.error();
    connection.touch(submitted);
    for (const QVariant &side : {*before, *found}) {
        if (!side.isNull())
            connection.touch(side.toLongLong());
    }
    return {};
}

/// What may be tied to a filing with help, and what is.
Result<QList<qint64>> submittedFor(Connection &connection, qint64 assisted)
{
    const auto rows = connection.run(
        "SELECT key FROM dossier WHERE assisted_by = ? UNION SELECT theirs.dossier FROM dossier_code mine JOIN "
        "dossier_code theirs ON theirs.text = mine.text WHERE mine.dossier = ? AND mine.kind = 'other-system' AND "
        "theirs.dossier <> mine.dossier",
        {assisted, assisted});
    if (!rows)
        return rows.error();
    QList<qint64> keys;
    while ((*rows)->next())
        keys.append((*rows)->value(0).toLongLong());
    (*rows)->finish();
    return keys;
}

} // namespace

Result<void> tieFilings(Connection &connection, const QSet<qint64> &dossiers)
{
    for (const qint64 dossier : dossiers) {
        const auto row = connection.run(
            "SELECT d.is_assisted, d.assisted_by IS NOT NULL OR " IS_ONLINE("d") " FROM dossier d WHERE d.key = ?",
            {dossier});
        if (!row)
            return row.error();
        const bool isKnown = (*row)->next();
        const bool isAssisted = isKnown && (*row)->value(0).toBool();
        const bool isOnline = isKnown && (*row)->value(1).toBool();
        (*row)->finish();
        if (!isAssisted && !isOnline)
            continue;
        const auto submitted =
            isAssisted ? submittedFor(connection, dossier) : Result<QList<qint64>>(QList<qint64>{dossier});
        if (!submitted)
            return submitted.error();
        for (const qint64 one : *submitted) {
            if (auto tied = tie(connection, one); !tied)
                return tied;
        }
    }
    return {};
}

Result<std::optional<FilingTie>> tieOf(Connection &connection, qint64 dossier)
{
    const auto row = connection.run(
        "SELECT o.id, o.code, o.received_at, o.is_assisted FROM dossier d JOIN dossier o ON o.key = d.assisted_by "
        "WHERE d.key = ? UNION ALL SELECT id, code, received_at, is_assisted FROM dossier WHERE assisted_by = ? AND "
        "is_void = 0 LIMIT 1",
        {dossier, dossier});
    if (!row)
        return row.error();
    std::optional<FilingTie> tie;
    if ((*row)->next())
        tie = FilingTie{QUuid::fromRfc4122((*row)->value(0).toByteArray()), (*row)->value(1).toString(),
                        fromIsoOfficeTime((*row)->value(2).toString()), (*row)->value(3).toBool()};
    (*row)->finish();
    return tie;
}

Result<bool> wouldBeTied(Connection &connection, const DossierRow &other, const QString &applicantNumber)
{
    const auto fits =
        connection.single("SELECT s.is_assisted = 0 AND s.is_void = 0 AND " IS_ONLINE(
                              "s") " AND "
                                   "(s.applicant_number IN ('', ?) OR ? = '') FROM dossier s WHERE s.key = ?",
                          {applicantNumber, applicantNumber, other.key});
    if (!fits)
        return fits.error();
    return fits->toBool();
}

Result<QList<FilingSuggestion>> suggestedTies(Connection &connection, QDate since, int limit)
{
    const auto pairs = connection.run(
        "SELECT a.key, s.key, coalesce((SELECT c.text FROM dossier_code c WHERE c.dossier = s.key AND c.kind = "
        "'other-system' ORDER BY c.text LIMIT 1), s.code) FROM dossier a INDEXED BY dossier_awaiting_code JOIN dossier "
        "s "
        "ON s.applicant_number = a.applicant_number AND s.procedure_code = a.procedure_code AND s.is_assisted = 0 AND "
        "s.is_void = 0 AND s.assisted_by IS NULL AND substr(s.received_at, 1, 10) = substr(a.received_at, 1, 10) "
        "AND " IS_ONLINE(
            "s") " WHERE a.code = '' AND a.is_void = 0 AND a.is_assisted = 1 AND a.applicant_number <> '' AND "
                 "a.received_at >= ? AND s.code <> '' AND NOT EXISTS (SELECT 1 FROM filing_apart f WHERE f.assisted = "
                 "a.key AND "
                 "f.submitted = s.key) ORDER BY s.received_at DESC, s.key DESC LIMIT ?",
        {since.toString(Qt::ISODate), limit});
    if (!pairs)
        return pairs.error();
    struct Pair
    {
        qint64 assisted;
        qint64 submitted;
        QString code;
    };
    QList<Pair> found;
    while ((*pairs)->next())
        found.append({(*pairs)->value(0).toLongLong(), (*pairs)->value(1).toLongLong(), (*pairs)->value(2).toString()});
    (*pairs)->finish();
    QList<FilingSuggestion> suggestions;
    DossierTable dossiers(connection);
    for (const Pair &pair : found) {
        const auto assisted = dossiers.row(pair.assisted);
        const auto submitted = dossiers.row(pair.submitted);
        if (!assisted || !submitted)
            return assisted ? submitted.error() : assisted.error();
        suggestions.append({*assisted, *submitted, pair.code});
    }
    return suggestions;
}

Result<void> holdApart(Connection &connection, const QUuid &assisted, const QUuid &submitted, const QString &officer,
                       const QDateTime &at)
{
    const auto held = connection.change(
        "INSERT INTO filing_apart (assisted, submitted, officer, at) SELECT a.key, s.key, ?, ? FROM dossier a, dossier "
        "s WHERE a.id = ? AND s.id = ? ON CONFLICT DO NOTHING",
        {officer, toIsoOfficeTime(at), assisted.toRfc4122(), submitted.toRfc4122()});
    return held ? Result<void>() : held.error();
}
