// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officerlisting.h"

#include "changefeed.h"
#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

QString written(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

bool tellCounters(GatewayConnection &connection, const QString &office, const QDateTime &now)
{
    static const QUuid offices = QUuid::fromString("5b8c1a52-7d0e-5c43-9a2f-61f0a6f2d1c7"_L1);
    const ChangeItem item{.entity = u"officers"_s,
                          .id = QUuid::createUuidV5(offices, office),
                          .version = now.toMSecsSinceEpoch(),
                          .kind = officersChangedKind,
                          .occurredAt = now};
    appendChanges(connection, office, {writtenItem(item)});
    return !connection.hasFailed();
}

} // namespace

OfficerList officersOf(GatewayConnection &connection, const QString &office)
{
    OfficerList list;
    const auto rows =
        connection.rows("SELECT id, display_name, role, title, verifier, account, removed_at FROM officer "
                        "WHERE office = ? ORDER BY id",
                        {office});
    for (const QVariantList &row : rows) {
        if (!row.at(6).toString().isEmpty())
            list.removed.append(row.at(0).toString());
        else
            list.officers.append({.officer = {.id = row.at(0).toString(),
                                              .displayName = row.at(1).toString(),
                                              .role = roleFromText(row.at(2).toString()).value_or(Role::Officer),
                                              .title = row.at(3).toString()},
                                  .verifier = row.at(4).toString(),
                                  .account = row.at(5).toString()});
    }
    return list;
}

bool registerOfficer(GatewayConnection &connection, const QString &office, const EnrolledOfficer &enrolled,
                     const QDateTime &now)
{
    const bool isChanged =
        !connection
             .row("INSERT INTO officer (office, id, display_name, role, title, verifier, account) VALUES (?, ?, ?, ?, "
                  "?, "
                  "?, ?) ON CONFLICT (office, id) DO UPDATE SET display_name = excluded.display_name, role = "
                  "excluded.role, title = excluded.title, account = excluded.account, removed_at = '', verifier = CASE "
                  "WHEN excluded.verifier = '' THEN officer.verifier ELSE excluded.verifier END WHERE "
                  "officer.display_name <> excluded.display_name OR officer.role <> excluded.role OR officer.title <> "
                  "excluded.title OR officer.account <> excluded.account OR officer.removed_at <> '' OR "
                  "(excluded.verifier <> '' AND officer.verifier <> excluded.verifier) RETURNING id",
                  {office, enrolled.officer.id, enrolled.officer.displayName, toText(enrolled.officer.role),
                   written(enrolled.officer.title), written(enrolled.verifier), written(enrolled.account)})
             .isEmpty();
    return isChanged ? tellCounters(connection, office, now) : !connection.hasFailed();
}

bool removeOfficer(GatewayConnection &connection, const QString &office, const QString &id, const QDateTime &now)
{
    const QVariantList row = connection.row("SELECT removed_at FROM officer WHERE office = ? AND id = ?", {office, id});
    if (row.isEmpty() || !row.first().toString().isEmpty())
        return !row.isEmpty();
    connection.run("UPDATE officer SET removed_at = ? WHERE office = ? AND id = ?", {toIsoOfficeTime(now), office, id});
    return tellCounters(connection, office, now);
}
