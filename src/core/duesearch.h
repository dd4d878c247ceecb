// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workingcalendar.h"

/// One walk through a working calendar from a receipt to its due time, noting why on the way.
class DueSearch
{
public:
    DueSearch(const WorkingCalendar &calendar, const QDateTime &received);

    QDateTime begin() const { return m_begin; } ///< The normalised receipt; invalid if the office never opens.
    void passWorkingDays(int days);             ///< The same clock time on the n-th working day that follows.
    void passWorkingHours(double hours);        ///< Office hours only.
    void passCalendarDays(int days);            ///< All days; the end moves off days of rest.
    /// The closing of the day of receipt, or of the next working day if it came after 15:00.
    void passToClosing();
    DueTime finished();

private:
    QDateTime normalised();
    QDate nextWorkingDay(QDate after);
    void note(QDate date, const QString &why);
    QDateTime atClock(QDate date, QTime time) const;

    const WorkingCalendar &m_calendar;
    QDateTime m_received;
    QDateTime m_begin;
    QDateTime m_at;
    DueTime m_due;
};
