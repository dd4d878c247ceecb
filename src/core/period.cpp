// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "period.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int cutOffDay = 14;
constexpr auto cutOffMark = "BC-"_L1;

Period months(int year, int first, int count)
{
    const QDate from(year, first, 1);
    return {from, from.addMonths(count).addDays(-1)};
}

std::optional<Period> readPeriod(const QString &text)
{
    static const QRegularExpression form(u"\\A([0-9]{4})(?:-(?:([0-9]{2})(?:-([0-9]{2}))?|Q([1-4])|H([12])))?\\z"_s);
    if (const qsizetype dots = text.indexOf(u".."_s); dots > 0) {
        const Period span{QDate::fromString(text.left(dots), Qt::ISODate),
                          QDate::fromString(text.mid(dots + 2), Qt::ISODate)};
        return span.from.isValid() && span.to.isValid() && span.from <= span.to ? std::optional(span) : std::nullopt;
    }
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    if (year < 1 || (!match.captured(2).isEmpty() && (month < 1 || month > 12)))
        return std::nullopt;
    if (!match.captured(3).isEmpty()) {
        const QDate day(year, month, match.captured(3).toInt());
        return day.isValid() ? std::optional(Period{day, day}) : std::nullopt;
    }
    if (month > 0)
        return months(year, month, 1);
    if (const int quarter = match.captured(4).toInt(); quarter > 0)
        return months(year, 3 * quarter - 2, 3);
    if (const int half = match.captured(5).toInt(); half > 0)
        return months(year, 6 * half - 5, 6);
    return months(year, 1, 12);
}

/// The cut-offs of NĐ 09/2019/NĐ-CP: from the 15th of the month before to the 14th of the last month.
std::optional<Period> readCutOff(const QString &text)
{
    static const QRegularExpression form(u"\\A[0-9]{4}(?:-(?:[0-9]{2}|Q[1-4]|H[12]))?\\z"_s);
    if (!form.match(text).hasMatch())
        return std::nullopt;
    const std::optional<Period> whole = readPeriod(text);
    if (!whole)
        return std::nullopt;
    return Period{whole->from.addMonths(-1).addDays(cutOffDay), QDate(whole->to.year(), whole->to.month(), cutOffDay)};
}

bool isWholeMonths(const Period &period)
{
    return period.from.day() == 1 && period.to == QDate(period.to.year(), period.to.month(), period.to.daysInMonth());
}

int monthsOf(const Period &period)
{
    return (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month();
}

} // namespace

Result<Period> periodFromText(const QString &text)
{
    const bool isCutOff = text.startsWith(cutOffMark);
    if (const auto period = isCutOff ? readCutOff(text.mid(cutOffMark.size())) : readPeriod(text))
        return *period;
    return Error{ErrorKind::BadInput,
                 u"period-wrong"_s,
                 QCoreApplication::translate("Period",
                                             "The period cannot be read: write it as 2026-11-22, 2026-11, "
                                             "2026-Q4, 2026-H2, 2026 or 2026-11-01..2026-11-22; with BC- before it "
                                             "(BC-2026-11) the figures are cut off on the 14th."),
                 {},
                 u"period"_s};
}

bool isCutOffPeriod(const Period &period)
{
    return period.from.day() == cutOffDay + 1 && period.to.day() == cutOffDay && monthsOf(period) > 0;
}

Period previousPeriod(const Period &period)
{
    if (isWholeMonths(period)) {
        const int count = monthsOf(period) + 1;
        return {period.from.addMonths(-count), period.from.addDays(-1)};
    }
    if (isCutOffPeriod(period))
        return {period.from.addMonths(-monthsOf(period)), period.from.addDays(-1)};
    return {period.from.addDays(-period.from.daysTo(period.to) - 1), period.from.addDays(-1)};
}

QString formPeriodText(const Period &period)
{
    const QString from = period.from.toString(u"dd/MM/yyyy"_s);
    if (period.from == period.to)
        return u"ngày "_s + from;
    return u"từ ngày %1 đến ngày %2"_s.arg(from, period.to.toString(u"dd/MM/yyyy"_s));
}
