// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "holidays.h"

#include "lunarcalendar.h"

#include <QCoreApplication>
#include <QHash>
#include <QMutex>

namespace {

/// How many of Tết's five days lie before mùng 1. The government chooses each year; one is the usual choice.
int daysBeforeTet(int year)
{
    return year == 2025 ? 2 : 1;
}

QMap<QDate, QString> computedHolidays(int year)
{
    const auto name = [](const char *source) { return QCoreApplication::translate("Holidays", source); };
    QMap<QDate, QString> holidays;
    holidays.insert(QDate(year, 1, 1), name(QT_TRANSLATE_NOOP("Holidays", "New Year's Day")));
    if (const Result<LunarYear> lunar = lunarYear(year)) {
        const QDate firstDay = lunar->tet.addDays(-daysBeforeTet(year));
        for (int i = 0; i < 5; ++i)
            holidays.insert(firstDay.addDays(i), name(QT_TRANSLATE_NOOP("Holidays", "Lunar New Year (Tết)")));
        holidays.insert(lunar->gioTo, name(QT_TRANSLATE_NOOP("Holidays", "Hùng Kings' Day")));
    }
    holidays.insert(QDate(year, 4, 30), name(QT_TRANSLATE_NOOP("Holidays", "Reunification Day")));
    holidays.insert(QDate(year, 5, 1), name(QT_TRANSLATE_NOOP("Holidays", "Labour Day")));
    if (year >= 2021) // The second day came with the Labour Code of 2019.
        holidays.insert(QDate(year, 9, 1), name(QT_TRANSLATE_NOOP("Holidays", "National Day")));
    holidays.insert(QDate(year, 9, 2), name(QT_TRANSLATE_NOOP("Holidays", "National Day")));
    if (year >= 2026) // NQ 28/2026/QH16, from 2026-07-01.
        holidays.insert(QDate(year, 11, 24), name(QT_TRANSLATE_NOOP("Holidays", "Vietnamese Culture Day")));
    return holidays;
}

} // namespace

QMap<QDate, QString> holidaysByRule(int year)
{
    // Every step of every appointment asks for them, and the moon is slow: about 1 ms a year.
    static QMutex mutex;
    static QHash<int, QMap<QDate, QString>> known;
    const QMutexLocker lock(&mutex);
    auto holidays = known.constFind(year);
    if (holidays == known.constEnd())
        holidays = known.insert(year, computedHolidays(year));
    return *holidays;
}
