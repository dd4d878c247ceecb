// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workingcalendar.h"

#include "clock.h"
#include "duesearch.h"
#include "holidays.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QString swapReason()
{
    return QCoreApplication::translate("WorkingCalendar", "swapped day off");
}

QString workedReason()
{
    return QCoreApplication::translate("WorkingCalendar", "worked for a swapped day off");
}

/// The announced days that no rule gives (domain.md 6.2).
DeclaredDays builtInDays(int year)
{
    DeclaredDays days;
    days.year = year;
    if (year == 2025) {
        days.off = {{QDate(2025, 5, 2), swapReason()}};
        days.worked = {{QDate(2025, 4, 26), workedReason()}};
    } else {
        days.off = {{QDate(2026, 1, 2), swapReason()}, {QDate(2026, 8, 31), swapReason()}};
        days.worked = {{QDate(2026, 1, 10), workedReason()}, {QDate(2026, 8, 22), workedReason()}};
    }
    return days;
}

} // namespace

WorkingCalendar::WorkingCalendar()
{
    const QList<OpeningSpan> spans = {{QTime(7, 0), QTime(11, 30)}, {QTime(13, 30), QTime(17, 0)}};
    for (int day = Qt::Monday; day <= Qt::Friday; ++day)
        m_hours.insert(day, spans);
    m_declared.insert(2025, builtInDays(2025));
    m_declared.insert(2026, builtInDays(2026));
}

void WorkingCalendar::setOpeningHours(Qt::DayOfWeek day, QList<OpeningSpan> spans)
{
    if (spans.isEmpty())
        m_hours.remove(day);
    else
        m_hours.insert(day, spans);
}

void WorkingCalendar::declare(const DeclaredDays &days)
{
    m_declared.insert(days.year, days);
}

bool WorkingCalendar::isYearDeclared(int year) const
{
    return m_declared.contains(year);
}

QString WorkingCalendar::dayOffReason(QDate date) const
{
    const auto declared = m_declared.constFind(date.year());
    if (declared != m_declared.constEnd()) {
        if (declared->worked.contains(date))
            return QString();
        if (declared->off.contains(date))
            return declared->off.value(date);
    }
    const QMap<QDate, QString> holidays = holidaysByRule(date.year());
    if (holidays.contains(date))
        return holidays.value(date);
    if (!m_hours.contains(date.dayOfWeek()))
        return QCoreApplication::translate("WorkingCalendar", "weekly day off");
    // Each holiday on a weekly day off is made good on the next day that is neither a holiday nor made good already.
    QSet<QDate> given;
    for (auto it = holidays.begin(); it != holidays.end(); ++it) {
        if (m_hours.contains(it.key().dayOfWeek()))
            continue;
        QDate day = it.key().addDays(1);
        while (holidays.contains(day) || given.contains(day) ||
               (!m_hours.contains(day.dayOfWeek()) && !m_hours.isEmpty()))
            day = day.addDays(1);
        given.insert(day);
        if (day == date)
            return QCoreApplication::translate("WorkingCalendar", "compensation for %1").arg(it.value());
    }
    return QString();
}

bool WorkingCalendar::isWorkingDay(QDate date) const
{
    return !m_hours.isEmpty() && dayOffReason(date).isEmpty();
}

bool WorkingCalendar::isWeeklyDayOff(QDate date) const
{
    return !m_hours.contains(date.dayOfWeek());
}

QList<OpeningSpan> WorkingCalendar::openingSpans(QDate date) const
{
    if (!isWorkingDay(date))
        return {};
    if (const auto spans = m_hours.constFind(date.dayOfWeek()); spans != m_hours.constEnd())
        return *spans;
    // A swapped Saturday is worked like an ordinary day.
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        if (m_hours.contains(day))
            return m_hours.value(day);
    }
    return {};
}

QDateTime WorkingCalendar::normalisedReceipt(const QDateTime &received) const
{
    return DueSearch(*this, received).begin();
}

int WorkingCalendar::workingMinutesBetween(const QDateTime &from, const QDateTime &to) const
{
    const QDateTime begin = inOfficeTime(from);
    const QDateTime end = inOfficeTime(to);
    qint64 seconds = 0;
    for (QDate day = begin.date(); day <= end.date(); day = day.addDays(1)) {
        for (const OpeningSpan &span : openingSpans(day)) {
            const QTime opened = day == begin.date() ? std::max(span.from, begin.time()) : span.from;
            const QTime closed = day == end.date() ? std::min(span.to, end.time()) : span.to;
            seconds += std::max(opened.secsTo(closed), 0);
        }
    }
    return static_cast<int>(seconds / 60);
}

DueTime WorkingCalendar::dueAfterWorkingDays(const QDateTime &received, double days) const
{
    constexpr double hoursOfWorkingDay = 8;
    DueSearch search(*this, received);
    const double whole = std::floor(std::max(days, 0.0));
    search.passWorkingDays(static_cast<int>(whole));
    if (days > whole)
        search.passWorkingHours((days - whole) * hoursOfWorkingDay);
    return search.finished();
}

DueTime WorkingCalendar::dueAfterWorkingHours(const QDateTime &received, double hours) const
{
    DueSearch search(*this, received);
    search.passWorkingHours(hours);
    return search.finished();
}

DueTime WorkingCalendar::dueAfterCalendarDays(const QDateTime &received, int days) const
{
    DueSearch search(*this, received);
    search.passCalendarDays(days);
    return search.finished();
}

DueTime WorkingCalendar::dueFor(const QDateTime &received, const ProcessingTime &time) const
{
    if (time.endsSameDay) {
        DueSearch search(*this, received);
        search.passToClosing();
        return search.finished();
    }
    switch (time.unit) {
    case DurationUnit::WorkingDays:
        return dueAfterWorkingDays(received, time.amount);
    case DurationUnit::WorkingHours:
        return dueAfterWorkingHours(received, time.amount);
    case DurationUnit::CalendarDays:
        return dueAfterCalendarDays(received, static_cast<int>(time.amount));
    case DurationUnit::None:
        break;
    }
    DueTime none;
    none.steps.append({inOfficeTime(received).date(),
                       QCoreApplication::translate("WorkingCalendar", "This procedure promises no date.")});
    return none;
}
