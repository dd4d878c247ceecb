// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cashtable.h"

#include "cashcountjson.h"
#include "clock.h"

#include <QJsonDocument>

#define CASH_COUNT "SELECT document FROM cash_count "

Result<void> CashTable::add(const CashCount &count)
{
    const auto inserted = m_connection.change(
        "INSERT INTO cash_count (id, at, officer, upto_seq, expected, counted, left_over, document) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {count.id.toRfc4122(), toIsoOfficeTime(count.at), count.officerId, count.uptoSeq, count.expected,
         count.counted(), count.leftOver, QJsonDocument(toJson(count)).toJson(QJsonDocument::Compact)});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<std::optional<CashCount>> CashTable::last()
{
    const auto found = counts(CASH_COUNT "ORDER BY upto_seq DESC, at DESC LIMIT 1", {});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<CashCount>> CashTable::ofDay(QDate day)
{
    return counts(CASH_COUNT "WHERE at >= ? AND at < ? ORDER BY at",
                  {day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate)});
}

Result<QList<CashCount>> CashTable::counts(const char *sql, const QVariantList &values)
{
    const auto query = m_connection.run(sql, values);
    if (!query)
        return query.error();
    QList<CashCount> found;
    while ((*query)->next())
        found.append(cashCountFromJson(QJsonDocument::fromJson((*query)->value(0).toByteArray()).object()));
    (*query)->finish();
    return found;
}
