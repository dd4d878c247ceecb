// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listtable.h"

#include "dossiertable.h"

Result<void> ListTable::add(const QByteArray &list, int row, qint64 dossier)
{
    const auto added = m_connection.change("INSERT OR REPLACE INTO listed_person (list, row, dossier) VALUES (?, ?, ?)",
                                           {list, row, dossier});
    return added ? Result<void>() : added.error();
}

Result<QHash<int, DossierRow>> ListTable::received(const QByteArray &list)
{
    const auto found = m_connection.run("SELECT p.row, p.dossier FROM listed_person p JOIN dossier d ON d.key = "
                                        "p.dossier WHERE p.list = ? AND d.is_void = 0",
                                        {list});
    if (!found)
        return found.error();
    QList<std::pair<int, qint64>> keys;
    while ((*found)->next())
        keys.append({(*found)->value(0).toInt(), (*found)->value(1).toLongLong()});
    (*found)->finish();
    QHash<int, DossierRow> rows;
    for (const auto &[row, key] : std::as_const(keys)) {
        const auto dossier = DossierTable(m_connection).row(key);
        if (!dossier)
            return dossier.error();
        rows.insert(row, *dossier);
    }
    return rows;
}
