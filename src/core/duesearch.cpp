// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duesearch.h"

#include "clock.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRest = 400; // Days without an opening after which an office counts as closed for good.
constexpr int longestSearch = 20'000;

QString weekdayName(QDate date)
{
    static const char *const names[] = {
        QT_TRANSLATE_NOOP("Weekday", "Monday"),    QT_TRANSLATE_NOOP("Weekday", "Tuesday"),
        QT_TRANSLATE_NOOP("Weekday", "Wednesday"), QT_TRANSLATE_NOOP("Weekday", "Thursday"),
        QT_TRANSLATE_NOOP("Weekday", "Friday"),    QT_TRANSLATE_NOOP("Weekday", "Saturday"),
        QT_TRANSLATE_NOOP("Weekday", "Sunday"),
    };
    return QCoreApplication::translate("Weekday", names[date.dayOfWeek() - 1]);
}

QString dayWords(QDate date)
{
    return weekdayName(date) + u' ' + date.toString(u"d/M"_s);
}

} // namespace

DueSearch::DueSearch(const WorkingCalendar &calendar, const QDateTime &received)
    : m_calendar(calendar)
    , m_received(inOfficeTime(received))
{
    m_begin = normalised();
    m_at = m_begin;
}

void DueSearch::note(QDate date, const QString &why)
{
    m_due.steps.append({date, why});
}

QDateTime DueSearch::atClock(QDate date, QTime time) const
{
    return QDateTime(date, time, Qt::OffsetFromUTC, m_received.offsetFromUtc());
}

QDate DueSearch::nextWorkingDay(QDate after)
{
    for (int i = 1; i <= longestRest; ++i) {
        const QDate day = after.addDays(i);
        if (m_calendar.isWorkingDay(day))
            return day;
        const QString reason = m_calendar.dayOffReason(day);
        note(day, QCoreApplication::translate("WorkingCalendar", "%1: %2, not counted").arg(dayWords(day), reason));
        m_due.steps.last().isHoliday = !m_calendar.isWeeklyDayOff(day);
    }
    return QDate();
}

QDateTime DueSearch::normalised()
{
    if (!m_received.isValid())
        return QDateTime();
    const QDate day = m_received.date();
    // Appointments are promised to the minute.
    const QTime clock(m_received.time().hour(), m_received.time().minute());
    note(day, QCoreApplication::translate("WorkingCalendar", "Received on %1 at %2")
                  .arg(dayWords(day), clock.toString(u"HH:mm"_s)));
    for (const OpeningSpan &span : m_calendar.openingSpans(day)) {
        if (clock >= span.to)
            continue;
        if (clock >= span.from)
            return atClock(day, clock);
        note(day, QCoreApplication::translate("WorkingCalendar", "Outside office hours: counts from %1")
                      .arg(span.from.toString(u"HH:mm"_s)));
        return atClock(day, span.from);
    }
    const QDate next = nextWorkingDay(day);
    if (!next.isValid())
        return QDateTime();
    const QTime opening = m_calendar.openingSpans(next).first().from;
    note(next, QCoreApplication::translate("WorkingCalendar", "Outside office hours: counts from %1 %2")
                   .arg(dayWords(next), opening.toString(u"HH:mm"_s)));
    return atClock(next, opening);
}

void DueSearch::passWorkingDays(int days)
{
    for (int passed = 0; passed < days && passed < longestSearch && m_at.isValid(); ++passed) {
        const QDate next = nextWorkingDay(m_at.date());
        m_at = next.isValid() ? atClock(next, m_at.time()) : QDateTime();
        if (next.isValid()) {
            note(next, QCoreApplication::translate("WorkingCalendar", "%1: working day %2")
                           .arg(dayWords(next), QString::number(passed + 1)));
        }
    }
}

void DueSearch::passWorkingHours(double hours)
{
    constexpr double secondsPerHour = 3600;
    qint64 left = std::llround(hours * secondsPerHour);
    for (int days = 0; left > 0 && days < longestSearch && m_at.isValid(); ++days) {
        for (const OpeningSpan &span : m_calendar.openingSpans(m_at.date())) {
            if (m_at.time() >= span.to || left <= 0)
                continue;
            if (m_at.time() < span.from)
                m_at = atClock(m_at.date(), span.from);
            const qint64 open = m_at.time().secsTo(span.to);
            const qint64 used = std::min(open, left);
            m_at = m_at.addSecs(used);
            left -= used;
        }
        if (left <= 0)
            return;
        note(m_at.date(), QCoreApplication::translate("WorkingCalendar", "%1: closes with %2 h left")
                              .arg(dayWords(m_at.date()), QString::number(static_cast<double>(left) / secondsPerHour)));
        const QDate next = nextWorkingDay(m_at.date());
        m_at = next.isValid() ? atClock(next, m_calendar.openingSpans(next).first().from) : QDateTime();
    }
}

void DueSearch::passCalendarDays(int days)
{
    if (!m_at.isValid())
        return;
    const QDate end = m_at.date().addDays(days);
    note(end, QCoreApplication::translate("WorkingCalendar", "%1: end of %2 calendar days")
                  .arg(dayWords(end), QString::number(days)));
    m_at = atClock(end, m_at.time());
    if (m_calendar.isWorkingDay(end))
        return;
    note(end, QCoreApplication::translate("WorkingCalendar", "%1: %2, moved to the next working day")
                  .arg(dayWords(end), m_calendar.dayOffReason(end)));
    const QDate next = nextWorkingDay(end);
    m_at = next.isValid() ? atClock(next, m_at.time()) : QDateTime();
}

void DueSearch::passToClosing()
{
    const QTime cutOff(15, 0);
    if (!m_at.isValid())
        return;
    QDate day = m_at.date();
    if (day == m_received.date() && m_received.time() > cutOff) {
        note(day, QCoreApplication::translate("WorkingCalendar", "Received after 15:00: next working day"));
        day = nextWorkingDay(day);
    }
    m_at = day.isValid() ? atClock(day, m_calendar.openingSpans(day).last().to) : QDateTime();
}

DueTime DueSearch::finished()
{
    if (!m_at.isValid()) {
        note(m_received.date(), QCoreApplication::translate("WorkingCalendar", "The office has no working days."));
        return m_due;
    }
    m_due.at = m_at;
    note(m_at.date(), QCoreApplication::translate("WorkingCalendar", "Due on %1 at %2")
                          .arg(dayWords(m_at.date()), m_at.time().toString(u"HH:mm"_s)));
    for (int year = m_received.date().year(); year <= m_at.date().year(); ++year) {
        if (m_calendar.isYearDeclared(year))
            continue;
        m_due.isCalendarIncomplete = true;
        note(QDate(year, 1, 1),
             QCoreApplication::translate("WorkingCalendar", "The days off of %1 are not announced yet: this date is "
                                                            "computed again when they are.")
                 .arg(year));
    }
    return m_due;
}
