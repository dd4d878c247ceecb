// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidancetable.h"

#include "clock.h"

#include <QJsonDocument>

Result<void> GuidanceTable::insert(const Guidance &guidance)
{
    const auto changed = m_connection.change(
        "INSERT INTO guidance (id, kind, at, procedure_code, officer, counter, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
        {guidance.id.toRfc4122(), guidance.kind, toIsoOfficeTime(guidance.at), guidance.procedureCode, guidance.officer,
         guidance.counter, QJsonDocument(guidance.document).toJson(QJsonDocument::Compact)});
    if (!changed)
        return changed.error();
    return {};
}

Result<int> GuidanceTable::countOn(QDate date)
{
    const auto count = m_connection.single("SELECT count(*) FROM guidance WHERE at >= ? AND at < ?",
                                           {date.toString(Qt::ISODate), date.addDays(1).toString(Qt::ISODate)});
    if (!count)
        return count.error();
    return count->toInt();
}
