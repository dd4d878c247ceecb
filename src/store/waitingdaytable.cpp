// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitingdaytable.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

QVariant nullable(std::optional<int> seconds)
{
    return seconds ? QVariant(*seconds) : QVariant();
}

std::optional<int> secondsOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

} // namespace

Result<void> WaitingDayTable::put(const WaitingDay &day)
{
    const auto put = m_connection.change(
        "INSERT INTO waiting_day (day, at, taken, called, median_seconds, longest_seconds) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (day) DO UPDATE SET at = excluded.at, taken = excluded.taken, called = excluded.called, "
        "median_seconds = excluded.median_seconds, longest_seconds = excluded.longest_seconds",
        {day.day.toString(Qt::ISODate), toIsoOfficeTime(day.asOf), day.taken, day.called, nullable(day.medianSeconds),
         nullable(day.longestSeconds)});
    if (!put)
        return put.error();
    return {};
}

Result<std::optional<WaitingDay>> WaitingDayTable::find(QDate day)
{
    const auto rows =
        m_connection.run("SELECT at, taken, called, median_seconds, longest_seconds FROM waiting_day WHERE day = ?",
                         {day.toString(Qt::ISODate)});
    if (!rows)
        return rows.error();
    std::optional<WaitingDay> found;
    if ((*rows)->next())
        found = WaitingDay{day,
                           fromIsoOfficeTime((*rows)->value(0).toString()),
                           (*rows)->value(1).toInt(),
                           (*rows)->value(2).toInt(),
                           secondsOf((*rows)->value(3)),
                           secondsOf((*rows)->value(4))};
    (*rows)->finish();
    return found;
}
