// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tallying.h"

Result<void> writeTally(Connection &connection, const QSet<qint64> &dossiers)
{
    for (const qint64 dossier : dossiers) {
        // What is tied to the dossier that came of it is no row of its own.
        const auto removed =
            connection.change("DELETE FROM tally WHERE dossier = ? AND EXISTS (SELECT 1 FROM dossier s "
                              "WHERE s.assisted_by = tally.dossier AND s.is_void = 0)",
                              {dossier});
        if (!removed)
            return removed.error();
        const auto written =
            connection.change("INSERT OR REPLACE INTO tally SELECT * FROM dossier_tally WHERE dossier = ?", {dossier});
        if (!written)
            return written.error();
    }
    return {};
}

Result<qint64> wrongTallies(Connection &connection)
{
    const auto wrong =
        connection.single("SELECT (SELECT count(*) FROM (SELECT * FROM dossier_tally EXCEPT SELECT * FROM tally)) + "
                          "(SELECT count(*) FROM tally WHERE dossier NOT IN (SELECT key FROM dossier) OR dossier IN "
                          "(SELECT assisted_by FROM dossier WHERE assisted_by IS NOT NULL AND is_void = 0))");
    if (!wrong)
        return wrong.error();
    return wrong->toLongLong();
}
