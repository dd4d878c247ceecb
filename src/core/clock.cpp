// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {
constexpr int officeOffsetSeconds = 7 * 3600;
}

QTimeZone officeTimeZone()
{
    return QTimeZone(officeOffsetSeconds);
}

QDateTime inOfficeTime(const QDateTime &instant)
{
    return instant.toOffsetFromUtc(officeOffsetSeconds);
}

QString toIsoOfficeTime(const QDateTime &instant)
{
    if (!instant.isValid())
        return QString();
    const QDateTime office = inOfficeTime(instant);
    const QDate date = office.date();
    const QTime time = office.time();
    // Written by hand: every row and every operation holds some, and QDateTime::toString takes ten times as long.
    QString text = QStringLiteral("0000-00-00T00:00:00+07:00");
    const auto put = [&text](int place, int digits, int number) {
        for (int i = digits - 1; i >= 0; --i, number /= 10)
            text[place + i] = QChar(u'0' + number % 10);
    };
    put(0, 4, date.year());
    put(5, 2, date.month());
    put(8, 2, date.day());
    put(11, 2, time.hour());
    put(14, 2, time.minute());
    put(17, 2, time.second());
    return text;
}

QDateTime fromIsoOfficeTime(QStringView text)
{
    // Without an offset Qt would take the machine's zone, in which this clock time may not even exist.
    static const QRegularExpression dateOnly(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s);
    static const QRegularExpression withOffset(u"(Z|[+-][0-9]{2}(:?[0-9]{2})?)$"_s);
    QString iso = text.trimmed().toString();
    if (dateOnly.match(iso).hasMatch())
        iso += "T00:00:00+07:00"_L1;
    else if (!withOffset.match(iso.mid(10)).hasMatch())
        iso += "+07:00"_L1;
    const QDateTime instant = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return instant.isValid() ? inOfficeTime(instant) : QDateTime();
}

Clock::Clock() : m_now([] { return QDateTime::currentDateTimeUtc(); }) {}

Clock::Clock(std::function<QDateTime()> now) : m_now(std::move(now)) {}

Clock Clock::stoppedAt(const QDateTime &instant)
{
    return Clock([instant] { return instant; });
}
