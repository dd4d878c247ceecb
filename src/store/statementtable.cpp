// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementtable.h"

#include "clock.h"
#include "enumwords.h"

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<StatementState> statementStates[] = {{StatementState::Matched, "matched"_L1},
                                                        {StatementState::AmountDiffers, "amount-differs"_L1},
                                                        {StatementState::Unknown, "unknown"_L1},
                                                        {StatementState::Settled, "settled"_L1}};

QString neverNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant entryOrNull(const QUuid &entry)
{
    return entry.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(entry.toRfc4122());
}

#define STATEMENT_LINE "SELECT key, day, amount, text, bank_id, reference, entry, state, note FROM statement_line "

} // namespace

QString toText(StatementState state)
{
    return wordOf(statementStates, state);
}

Result<bool> StatementTable::add(const StatementLine &line, const QDateTime &importedAt, const QString &officer)
{
    const auto inserted = m_connection.change(
        "INSERT INTO statement_line (key, day, amount, text, bank_id, reference, entry, state, note, imported_at, "
        "officer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
        {line.key, line.day.toString(Qt::ISODate), line.amount, neverNull(line.text), neverNull(line.bankId),
         neverNull(line.reference), entryOrNull(line.entry), toText(line.state), neverNull(line.note),
         toIsoOfficeTime(importedAt), neverNull(officer)});
    if (!inserted)
        return inserted.error();
    return *inserted > 0;
}

Result<void> StatementTable::settle(const QByteArray &key, StatementState state, const QUuid &entry,
                                    const QString &note)
{
    const auto changed = m_connection.change("UPDATE statement_line SET state = ?, entry = ?, note = ? WHERE key = ?",
                                             {toText(state), entryOrNull(entry), neverNull(note), key});
    if (!changed)
        return changed.error();
    return {};
}

Result<std::optional<StatementLine>> StatementTable::find(const QByteArray &key)
{
    const auto found = lines(STATEMENT_LINE "WHERE key = ?", {key});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<std::optional<StatementLine>> StatementTable::ofEntry(const QUuid &announced)
{
    const auto found = lines(STATEMENT_LINE "WHERE entry = ? AND entry IS NOT NULL LIMIT 1", {announced.toRfc4122()});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<StatementLine>> StatementTable::open(int limit)
{
    return lines(STATEMENT_LINE "WHERE state IN ('amount-differs', 'unknown') ORDER BY day, key LIMIT ?", {limit});
}

Result<QList<StatementLine>> StatementTable::ofDays(QDate from, QDate to)
{
    return lines(STATEMENT_LINE "WHERE day >= ? AND day <= ? ORDER BY day, key",
                 {from.toString(Qt::ISODate), to.toString(Qt::ISODate)});
}

Result<int> StatementTable::openCount()
{
    const auto counted =
        m_connection.single("SELECT count(*) FROM statement_line WHERE state IN ('amount-differs', 'unknown')");
    if (!counted)
        return counted.error();
    return counted->toInt();
}

Result<QList<StatementLine>> StatementTable::lines(const char *sql, const QVariantList &values)
{
    const auto query = m_connection.run(sql, values);
    if (!query)
        return query.error();
    QList<StatementLine> found;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        found.append({row.value(0).toByteArray(), QDate::fromString(row.value(1).toString(), Qt::ISODate),
                      row.value(2).toLongLong(), row.value(3).toString(), row.value(4).toString(),
                      row.value(5).toString(),
                      row.value(6).isNull() ? QUuid() : QUuid::fromRfc4122(row.value(6).toByteArray()),
                      valueOfWord(statementStates, row.value(7).toString()).value_or(StatementState::Unknown),
                      row.value(8).toString()});
    }
    (*query)->finish();
    return found;
}
