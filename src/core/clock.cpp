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
    return instant.isValid() ? inOfficeTime(instant).toString(Qt::ISODate) : QString();
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
