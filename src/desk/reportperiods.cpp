// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportperiods.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ReportPeriods
{
    Q_DECLARE_TR_FUNCTIONS(ReportPeriods)
};

constexpr int cutOffDay = 14;

/// Months of a span; 0: it is a day.
int monthsOf(ReportSpan span)
{
    switch (span) {
    case ReportSpan::Month:
        return 1;
    case ReportSpan::Quarter:
        return 3;
    case ReportSpan::Half:
        return 6;
    case ReportSpan::Year:
        return 12;
    case ReportSpan::Day:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

Period reportPeriod(QDate day, ReportSpan span, bool isCutOff)
{
    const int months = monthsOf(span);
    if (!day.isValid() || months == 0)
        return {day, day};
    // The month to which the day counts: from the 15th on the next one.
    const QDate counted = isCutOff && day.day() > cutOffDay ? day.addMonths(1) : day;
    const int first = (counted.month() - 1) / months * months + 1;
    const QDate begin(counted.year(), first, 1);
    const QDate end = begin.addMonths(months).addDays(-1);
    if (!isCutOff)
        return {begin, end};
    const QDate before = begin.addMonths(-1);
    return {QDate(before.year(), before.month(), cutOffDay + 1), QDate(end.year(), end.month(), cutOffDay)};
}

QString shortPeriodText(const Period &period)
{
    const QDate &from = period.from;
    const QDate &to = period.to;
    if (from == to)
        return to.toString(u"dd/MM/yyyy"_s);
    const bool isWholeMonths = from.day() == 1 && to == QDate(to.year(), to.month(), to.daysInMonth());
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month() + 1;
    if (isWholeMonths && months == 1)
        return ReportPeriods::tr("Month %1").arg(to.toString(u"MM/yyyy"_s));
    if (isWholeMonths && months == 3 && from.month() % 3 == 1)
        return ReportPeriods::tr("Quarter %1/%2").arg(to.month() / 3).arg(to.year());
    if (isWholeMonths && months == 6 && from.month() % 6 == 1)
        return ReportPeriods::tr("Half-year %1/%2").arg(to.month() / 6).arg(to.year());
    if (isWholeMonths && months == 12 && from.month() == 1)
        return ReportPeriods::tr("Year %1").arg(to.year());
    const QString format = from.year() == to.year() ? u"dd/MM"_s : u"dd/MM/yyyy"_s;
    return u"%1 – %2"_s.arg(from.toString(format), to.toString(u"dd/MM/yyyy"_s));
}
