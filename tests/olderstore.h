// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooffice.h"

/// Takes an office's store back to what a program before the scripts from `version` on left (027 or 028), and opens it
/// with this program. Whoever adds a script undoes it here.
inline bool openAsOlderStore(DemoOffice &office, int version)
{
    QList<QByteArray> undo{"DROP VIEW dossier_tally",
                           "CREATE VIEW dossier_tally AS SELECT 1 AS dossier",
                           "ALTER TABLE dossier DROP COLUMN receiving_unit",
                           "ALTER TABLE fee_entry DROP COLUMN is_elsewhere",
                           "DROP TABLE entered_figure",
                           "ALTER TABLE officer DROP COLUMN is_removed",
                           "ALTER TABLE officer DROP COLUMN account"};
    if (version <= 27)
        undo.append("DROP TABLE day_look");
    undo.append("PRAGMA user_version = " + QByteArray::number(version - 1));
    for (const QByteArray &sql : std::as_const(undo)) {
        const auto undone =
            office.write<int>([&sql](Connection &connection) { return connection.change(sql.constData()); });
        if (!undone) {
            qWarning("%s: %s", sql.constData(), qPrintable(undone.error().detail));
            return false;
        }
    }
    office.store.reset();
    auto opened = Store::open(office.folder.path(), Store::Access::ReadWrite);
    if (!opened) {
        qWarning("%s", qPrintable(opened.error().detail));
        return false;
    }
    office.store = *std::move(opened);
    return true;
}
