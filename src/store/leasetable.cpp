// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "leasetable.h"

Result<void> LeaseTable::add(const QString &agency, QDate date, int first, int last)
{
    const auto changed = m_connection.change("INSERT INTO lease (agency, day, first, last, next) VALUES (?, ?, ?, ?, "
                                             "?) ON CONFLICT (agency, day, first) DO NOTHING",
                                             {agency, date.toString(Qt::ISODate), first, last, first});
    if (!changed)
        return changed.error();
    return {};
}

Result<std::optional<int>> LeaseTable::take(const QString &agency, QDate date)
{
    const QString day = date.toString(Qt::ISODate);
    const auto first = m_connection.run("SELECT first, next FROM lease WHERE agency = ? AND day = ? AND next <= last "
                                        "AND is_closed = 0 ORDER BY first LIMIT 1",
                                        {agency, day});
    if (!first)
        return first.error();
    const bool isThere = (*first)->next();
    const int block = isThere ? (*first)->value(0).toInt() : 0;
    const int serial = isThere ? (*first)->value(1).toInt() : 0;
    (*first)->finish();
    if (!isThere)
        return std::optional<int>();
    const auto changed = m_connection.change(
        "UPDATE lease SET next = next + 1 WHERE agency = ? AND day = ? AND first = ?", {agency, day, block});
    if (!changed)
        return changed.error();
    return std::optional<int>(serial);
}

Result<int> LeaseTable::left(const QString &agency, QDate date)
{
    const auto left = m_connection.single(
        "SELECT coalesce(sum(last - next + 1), 0) FROM lease WHERE agency = ? AND day = ? AND is_closed = 0",
        {agency, date.toString(Qt::ISODate)});
    if (!left)
        return left.error();
    return left->toInt();
}

Result<QList<UnusedNumbers>> LeaseTable::unused(QDate date)
{
    const auto rows = m_connection.run("SELECT agency, next, last FROM lease WHERE day = ? AND next <= last AND "
                                       "is_closed <> 2 AND instr(agency, '/') = 0 ORDER BY agency, first",
                                       {date.toString(Qt::ISODate)});
    if (!rows)
        return rows.error();
    QList<UnusedNumbers> unused;
    while ((*rows)->next())
        unused.append({(*rows)->value(0).toString(), (*rows)->value(1).toInt(), (*rows)->value(2).toInt()});
    (*rows)->finish();
    return unused;
}

Result<void> LeaseTable::close(QDate date)
{
    const auto changed =
        m_connection.change("UPDATE lease SET is_closed = 1 WHERE day = ? AND is_closed = 0 AND instr(agency, '/') = 0",
                            {date.toString(Qt::ISODate)});
    if (!changed)
        return changed.error();
    return {};
}

Result<void> LeaseTable::closeAll()
{
    const auto changed = m_connection.change("UPDATE lease SET is_closed = 2", {});
    if (!changed)
        return changed.error();
    return {};
}
