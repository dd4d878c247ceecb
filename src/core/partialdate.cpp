// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partialdate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool isAsciiDigits(QStringView text)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return !text.isEmpty();
}

} // namespace

std::optional<PartialDate> PartialDate::of(int year, int month, int day)
{
    if (year < 1800 || year > 2199 || month < 0 || month > 12 || (month == 0 && day != 0))
        return std::nullopt;
    if (day != 0 && !QDate::isValid(year, month, day))
        return std::nullopt;
    return PartialDate(year, month, day);
}

std::optional<PartialDate> PartialDate::fromIso(QStringView text)
{
    static const QRegularExpression iso(u"\\A([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\\z"_s);
    const QRegularExpressionMatch match = iso.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    if ((hasMonth && month == 0) || (hasDay && day == 0))
        return std::nullopt;
    return of(match.captured(1).toInt(), month, day);
}

std::optional<PartialDate> PartialDate::fromCardDigits(QStringView digits)
{
    if (!isAsciiDigits(digits))
        return std::nullopt;
    if (digits.size() == 4)
        return of(digits.toInt(), 0, 0);
    if (digits.size() != 8)
        return std::nullopt;
    return of(digits.mid(4).toInt(), digits.mid(2, 2).toInt(), digits.left(2).toInt());
}

std::optional<PartialDate> PartialDate::fromTyped(QStringView text)
{
    static const QRegularExpression typed(u"\\A(?:(?:([0-9]{1,2})[/. -])?([0-9]{1,2})[/. -])?([0-9]{4})\\z"_s);
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() == 8 && isAsciiDigits(trimmed)) {
        const std::optional<PartialDate> whole = fromCardDigits(trimmed);
        return whole && whole->isWhole() ? whole : std::nullopt;
    }
    const QRegularExpressionMatch match = typed.match(trimmed.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int month = match.captured(2).toInt();
    const int day = match.captured(1).toInt();
    if ((match.hasCaptured(2) && month == 0) || (match.hasCaptured(1) && day == 0))
        return std::nullopt;
    return of(match.captured(3).toInt(), month, day);
}

PartialDate PartialDate::fromDate(QDate date)
{
    return PartialDate(date.year(), date.month(), date.day());
}

std::optional<QDate> PartialDate::date() const
{
    return isWhole() ? std::optional(QDate(m_year, m_month, m_day)) : std::nullopt;
}

QString PartialDate::toIso() const
{
    QString text = u"%1"_s.arg(m_year, 4, 10, '0'_L1);
    if (m_month > 0)
        text += u"-%1"_s.arg(m_month, 2, 10, '0'_L1);
    if (m_day > 0)
        text += u"-%1"_s.arg(m_day, 2, 10, '0'_L1);
    return text;
}

QString PartialDate::toDisplay() const
{
    QString text;
    if (m_day > 0)
        text += u"%1/"_s.arg(m_day, 2, 10, '0'_L1);
    if (m_month > 0)
        text += u"%1/"_s.arg(m_month, 2, 10, '0'_L1);
    return text + u"%1"_s.arg(m_year, 4, 10, '0'_L1);
}
