// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationaladministering.h"

#include "clock.h"
#include "portalnotice.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNationalLines = 1000;

AdministrationAnswer nationalNotStored()
{
    return {.status = 6, .text = QCoreApplication::translate("administering", "Not stored: the database refused it.")};
}

} // namespace

AdministrationAnswer listNational(GatewayConnection &connection, const QString &state)
{
    const auto rows = connection.rows("SELECT dossier, office, state, known, wanted, attempts, next_at, reason FROM "
                                      "national WHERE state = ? ORDER BY since, dossier LIMIT ?",
                                      {state.isEmpty() ? u"parked"_s : state, mostNationalLines});
    if (connection.hasFailed())
        return nationalNotStored();
    QStringList lines;
    for (const QVariantList &row : rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells.append(cell.toString().isEmpty() ? u"-"_s : cell.toString());
        if (row.at(2).toString() == "parked"_L1)
            cells.append(portalReason(row.at(7).toString()));
        lines.append(cells.join(u'\t'));
    }
    return {.text = lines.join(u'\n')};
}

AdministrationAnswer retryNational(GatewayConnection &connection, const QString &which, const QDateTime &now)
{
    const bool areAll = which == "parked"_L1;
    const auto rows =
        connection.rows("UPDATE national SET next_at = ?, attempts = 0, state = CASE WHEN state IN "
                        "('known', 'elsewhere') THEN 'waiting' ELSE state END WHERE dossier = ? OR (? = 1 "
                        "AND state = 'parked') RETURNING dossier",
                        {toIsoOfficeTime(now), which, int(areAll)});
    if (connection.hasFailed())
        return nationalNotStored();
    if (rows.isEmpty() && !areAll)
        return {.status = 3,
                .text = QCoreApplication::translate("administering", "No dossier with this id is for the portal.")};
    return {.text = QCoreApplication::translate("administering", "%1 are tried again.").arg(rows.size())};
}
