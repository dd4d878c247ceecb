// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registerreading.h"

#include "clock.h"
#include "dossiertable.h"

#include <QTimeZone>

namespace {

struct RegisterLine
{
    qint64 key = 0;
    std::optional<QDateTime> returnedAt;
};

Result<QList<RegisterLine>> linesOf(Connection &connection, QDate from, QDate to)
{
    const auto found =
        connection.run("SELECT key, returned_at FROM dossier WHERE received_at >= ? AND received_at < ? "
                       "AND is_void = 0 AND is_assisted = 0 AND receiving_unit = '' ORDER BY received_at, key",
                       {toIsoOfficeTime(from.startOfDay(officeTimeZone())),
                        toIsoOfficeTime(to.addDays(1).startOfDay(officeTimeZone()))});
    if (!found)
        return found.error();
    QList<RegisterLine> lines;
    while ((*found)->next()) {
        const QDateTime returned = fromIsoOfficeTime((*found)->value(1).toString());
        lines.append({(*found)->value(0).toLongLong(), returned.isValid() ? std::optional(returned) : std::nullopt});
    }
    (*found)->finish();
    return lines;
}

} // namespace

Result<QList<RegisterEntry>> registerEntries(Connection &connection, QDate from, QDate to)
{
    const auto lines = linesOf(connection, from, to);
    if (!lines)
        return lines.error();
    QList<RegisterEntry> entries;
    DossierTable dossiers(connection);
    for (const RegisterLine &line : *lines) {
        auto stored = dossiers.find(line.key);
        if (!stored)
            return stored.error();
        if (*stored)
            entries.append({std::move((*stored)->dossier), line.returnedAt});
    }
    return entries;
}
