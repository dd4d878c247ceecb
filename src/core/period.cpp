// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "period.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

Result<Period> periodFromText(const QString &text)
{
    if (const std::optional<Period> period = readPeriod(text))
        return *period;
    return Error{ErrorKind::BadInput,
                 u"period-wrong"_s,
                 QCoreApplication::translate("Period", "The period cannot be read: write it as 2026-11-22, 2026-11, "
                                                       "2026-Q4, 2026-H2, 2026 or 2026-11-01..2026-11-22."),
                 {},
                 u"period"_s};
}
