// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlisttable.h"

#include "clock.h"
#include "uuidv7.h"

Result<int> HandListTable::add(const HandList &list)
{
    const int year = inOfficeTime(list.at).date().year();
    const auto last = m_connection.single("SELECT coalesce(max(number), 0) FROM hand_list WHERE kind = ? AND year = ?",
                                          {list.kind, year});
    if (!last)
        return last.error();
    const int number = last->toInt() + 1;
    const QByteArray id = makeUuidV7(list.at.toMSecsSinceEpoch()).toRfc4122();
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    if (const auto added =
            m_connection.change("INSERT INTO hand_list (id, kind, year, number, at, officer, place, person) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                {id, list.kind, year, number, toIsoOfficeTime(list.at), text(list.officer),
                                 text(list.place), text(list.person)});
        !added)
        return added.error();
    return number;
}
