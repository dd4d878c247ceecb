// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "procedure.h"
#include "result.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QSet>

/// A stretch of an office's day in which it is open.
struct OpeningSpan
{
    QTime from;
    QTime to;
};

/// Days that an office or the government entered by hand for one year, because no rule gives them (domain.md 6.2).
struct DeclaredDays
{
    int year = 0;
    QMap<QDate, QString> off;    ///< Day off → why (swap day, compensation announced, local holiday).
    QMap<QDate, QString> worked; ///< Saturday or Sunday that is worked → why.
};

/// One step by which a due time was found, to be shown to the officer and the citizen.
struct DueStep
{
    QDate date;
    QString why;            ///< Translated: "Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam".
    bool isHoliday = false; ///< A day that the office would otherwise have worked was not counted.
};

/// When a dossier is due, and why.
struct DueTime
{
    std::optional<QDateTime> at; ///< Office time; nothing if the procedure promises no date.
    QList<DueStep> steps;
    bool isCalendarIncomplete = false; ///< It reaches into a year whose announced list is not loaded.
};

/// When the office is open and which days it rests (domain.md 6): opening hours per weekday with the lunch break,
/// holidays by rule (lunar ones computed at +7), compensation days, days declared by hand.
class WorkingCalendar
{
public:
    WorkingCalendar(); ///< 07:00–11:30 and 13:30–17:00 Monday to Friday; built-in declared days of 2025 and 2026.

    void setOpeningHours(Qt::DayOfWeek day, QList<OpeningSpan> spans); ///< An empty list: closed.
    void declare(const DeclaredDays &days);                            ///< Replaces that year's list.
    bool isYearDeclared(int year) const;

    bool isWorkingDay(QDate date) const;
    bool isWeeklyDayOff(QDate date) const;             ///< Closed on that weekday, whatever else the date is.
    QString dayOffReason(QDate date) const;            ///< Translated; empty on a working day.
    QList<OpeningSpan> openingSpans(QDate date) const; ///< In order; empty on a day off.
    QDateTime normalisedReceipt(const QDateTime &received) const; ///< domain.md 6.1.

    /// Office time that lies between the two, in whole minutes; 0 if `to` is not after `from`.
    int workingMinutesBetween(const QDateTime &from, const QDateTime &to) const;

    DueTime dueAfterWorkingDays(const QDateTime &received, double days) const;
    DueTime dueAfterWorkingHours(const QDateTime &received, double hours) const;
    DueTime dueAfterCalendarDays(const QDateTime &received, int days) const;
    DueTime dueFor(const QDateTime &received, const ProcessingTime &time) const;

private:
    QHash<int, QList<OpeningSpan>> m_hours; ///< By Qt::DayOfWeek.
    QHash<int, DeclaredDays> m_declared;
};
