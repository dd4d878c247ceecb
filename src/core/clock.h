// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

/// Office time: Vietnam's, UTC+7 without daylight saving, whatever the machine's time zone is.
QTimeZone officeTimeZone();

/// The given instant as office time.
QDateTime inOfficeTime(const QDateTime &instant);

/// "2026-11-23T09:41:00+07:00": the one form in which times are stored, sent and printed for machines.
QString toIsoOfficeTime(const QDateTime &instant);

/// Reads an ISO time; without an offset it is office time. Invalid if it cannot be read.
QDateTime fromIsoOfficeTime(QStringView text);

/// Where "now" comes from: the machine, or a time that a test or a demonstration sets.
class Clock
{
public:
    Clock();                                        ///< The machine's clock.
    explicit Clock(std::function<QDateTime()> now); ///< Any other source.
    static Clock stoppedAt(const QDateTime &instant);

    QDateTime now() const { return inOfficeTime(m_now()); } ///< In office time.

private:
    std::function<QDateTime()> m_now;
};
