// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officecalendar.h"

#include <algorithm>

WorkingCalendar calendarOf(const Catalogue &catalogue)
{
    WorkingCalendar calendar;
    for (const DeclaredDays &days : catalogue.declaredDays)
        calendar.declare(days);
    for (auto day = catalogue.openingHours.begin(); day != catalogue.openingHours.end(); ++day)
        calendar.setOpeningHours(static_cast<Qt::DayOfWeek>(day.key()), *day);
    return calendar;
}

WorkingCalendar calendarOf(const Catalogue &catalogue, const Agency &agency)
{
    WorkingCalendar calendar = calendarOf(catalogue);
    for (auto day = agency.openingHours.begin(); day != agency.openingHours.end(); ++day)
        calendar.setOpeningHours(static_cast<Qt::DayOfWeek>(day.key()), *day);
    return calendar;
}

QList<QDate> differingDays(const WorkingCalendar &one, const WorkingCalendar &other, QDate from, QDate to)
{
    QList<QDate> days;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const QList<OpeningSpan> left = one.openingSpans(day);
        const QList<OpeningSpan> right = other.openingSpans(day);
        const bool isSame =
            std::equal(left.begin(), left.end(), right.begin(), right.end(),
                       [](const OpeningSpan &a, const OpeningSpan &b) { return a.from == b.from && a.to == b.to; });
        if (!isSame)
            days.append(day);
    }
    return days;
}
