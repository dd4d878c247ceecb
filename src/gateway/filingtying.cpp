// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filingtying.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Pairs of one matter, `mine` and `theirs`; what is void has no part in any.
#define FILING_PAIRS                                                                                                   \
    "FROM filing_code mine JOIN filing_code theirs ON theirs.office = mine.office AND theirs.code = mine.code JOIN "   \
    "filing_tally ON filing_tally.dossier = theirs.dossier AND filing_tally.way <> 3 WHERE mine.dossier = ? AND "      \
    "theirs.helped <> mine.helped AND (mine.person = theirs.person OR mine.person = '' OR theirs.person = '')"

/// The filing with help of which this one came; empty: none.
QString helpOf(GatewayConnection &connection, const QString &submitted)
{
    return connection.row("SELECT MIN(theirs.dossier) " FILING_PAIRS, {submitted}).value(0).toString();
}

bool hasItsDossier(GatewayConnection &connection, const QString &help)
{
    const auto submitted = connection.rows("SELECT DISTINCT theirs.dossier " FILING_PAIRS, {help});
    return std::any_of(submitted.begin(), submitted.end(),
                       [&](const QVariantList &one) { return helpOf(connection, one.first().toString()) == help; });
}

void setWay(GatewayConnection &connection, const QString &dossier)
{
    const QVariantList row = connection.row("SELECT filing_tally.way, filing_code.helped FROM filing_tally JOIN "
                                            "filing_code ON filing_code.dossier = filing_tally.dossier WHERE "
                                            "filing_tally.dossier = ? LIMIT 1",
                                            {dossier});
    if (row.isEmpty() || FilingWay(row.at(0).toInt()) == FilingWay::Void)
        return;
    const bool isHelp = row.at(1).toInt() != 0;
    const FilingWay way = isHelp ? (hasItsDossier(connection, dossier) ? FilingWay::Tied : FilingWay::Helped)
                                 : (helpOf(connection, dossier).isEmpty() ? FilingWay::Alone : FilingWay::Helped);
    if (int(way) != row.at(0).toInt())
        connection.run("UPDATE filing_tally SET way = ? WHERE dossier = ?", {int(way), dossier});
}

} // namespace

void tieFiling(GatewayConnection &connection, const FilingCodes &filing, bool isNew)
{
    QSet<QString> codes(filing.codes.begin(), filing.codes.end());
    if (!isNew) {
        const auto before = connection.rows("SELECT code FROM filing_code WHERE dossier = ?", {filing.dossier});
        for (const QVariantList &one : before)
            codes.insert(one.first().toString());
        if (!before.isEmpty())
            connection.run("DELETE FROM filing_code WHERE dossier = ?", {filing.dossier});
    }
    if (codes.isEmpty())
        return;
    for (const QString &code : filing.codes)
        connection.run("INSERT INTO filing_code (dossier, code, office, helped, person) VALUES (?, ?, ?, ?, ?) ON "
                       "CONFLICT (dossier, code) DO NOTHING",
                       {filing.dossier, code, filing.office, int(filing.isHelp), filing.person});
    QSet<QString> concerned{filing.dossier};
    for (const QString &code : std::as_const(codes)) {
        const auto bearers =
            connection.rows("SELECT dossier FROM filing_code WHERE office = ? AND code = ?", {filing.office, code});
        for (const QVariantList &one : bearers)
            concerned.insert(one.first().toString());
    }
    for (const QString &dossier : std::as_const(concerned))
        setWay(connection, dossier);
}
