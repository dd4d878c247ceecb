// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconciliationtable.h"

#include "clock.h"
#include "leasetable.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// Times are kept as office time, so that a day is a range of texts.
QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

Result<DayAccount> ReconciliationTable::accountOf(QDate day)
{
    const auto rows =
        m_connection.run("SELECT op_id, device_seq, state, body_sha256 FROM outbox WHERE occurred_at >= ? "
                         "AND occurred_at < ? ORDER BY device_seq",
                         {dayText(day), dayText(day.addDays(1))});
    if (!rows)
        return rows.error();
    DayAccount account;
    while ((*rows)->next()) {
        account.operations.append({QUuid::fromRfc4122((*rows)->value(0).toByteArray()), (*rows)->value(1).toLongLong(),
                                   (*rows)->value(2).toString() == u"acked"});
        account.headHash = (*rows)->value(3).toByteArray();
    }
    (*rows)->finish();
    auto unused = LeaseTable(m_connection).unused(day);
    if (!unused)
        return unused.error();
    account.unused = *std::move(unused);
    return account;
}

Result<void> ReconciliationTable::put(const ReconciledDay &reconciled)
{
    const auto changed = m_connection.change(
        "INSERT INTO reconciliation (day, at, operations, is_equal, document) VALUES (?, ?, ?, ?, ?) ON CONFLICT (day) "
        "DO UPDATE SET at = excluded.at, operations = excluded.operations, is_equal = excluded.is_equal, document = "
        "excluded.document",
        {dayText(reconciled.day), toIsoOfficeTime(reconciled.at), reconciled.operations,
         reconciled.difference.isEqual() ? 1 : 0,
         QString::fromUtf8(QJsonDocument(toJson(reconciled.difference)).toJson(QJsonDocument::Compact))});
    if (!changed)
        return changed.error();
    return {};
}

Result<std::optional<ReconciledDay>> ReconciliationTable::newest()
{
    return first("SELECT day, at, operations, document FROM reconciliation ORDER BY at DESC LIMIT 1", {});
}

Result<std::optional<ReconciledDay>> ReconciliationTable::of(QDate day)
{
    return first("SELECT day, at, operations, document FROM reconciliation WHERE day = ?", {dayText(day)});
}

Result<std::optional<ReconciledDay>> ReconciliationTable::first(const char *sql, const QVariantList &values)
{
    const auto row = m_connection.run(sql, values);
    if (!row)
        return row.error();
    std::optional<ReconciledDay> found;
    if ((*row)->next())
        found = ReconciledDay{.day = QDate::fromString((*row)->value(0).toString(), Qt::ISODate),
                              .at = fromIsoOfficeTime((*row)->value(1).toString()),
                              .operations = (*row)->value(2).toInt(),
                              .difference = dayDifferenceFromJson(
                                  QJsonDocument::fromJson((*row)->value(3).toString().toUtf8()).object())};
    (*row)->finish();
    return found;
}

Result<QList<QDate>> ReconciliationTable::open(QDate first, QDate end)
{
    const auto rows = m_connection.run(
        "SELECT substr(occurred_at, 1, 10) AS day, sum(state IN ('ready', 'in_doubt', 'waiting_dependency')) FROM "
        "outbox WHERE occurred_at >= ? AND occurred_at < ? GROUP BY day HAVING NOT EXISTS (SELECT 1 FROM "
        "reconciliation r WHERE r.day = substr(outbox.occurred_at, 1, 10) AND r.is_equal = 1 AND substr(r.at, 1, 10) > "
        "r.day) ORDER BY day",
        {dayText(first), dayText(end)});
    if (!rows)
        return rows.error();
    QList<QDate> days;
    while ((*rows)->next()) {
        if ((*rows)->value(1).toInt() == 0)
            days.append(QDate::fromString((*rows)->value(0).toString(), Qt::ISODate));
    }
    (*rows)->finish();
    return days;
}
