// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "portaladdress.h"
#include "portalclock.h"
#include "workingcalendar.h"

/// For whom and how sync works: the portal, this device and its office.
struct SyncAccount
{
    PortalAddress portal;
    QString deviceId;
    int counter = 0;    ///< Its number in the office.
    QString officeCode; ///< The feed's scope.
    QString agency;     ///< Whose numbers are leased.
    WorkingCalendar calendar;
    Clock clock;
    std::optional<PortalClock> portalClock; ///< Learns the portal's time; nothing: a demonstration set the time.
    QByteArray fileKey;                     ///< Of the counter's FileStore.
    int timeoutMs = 30000;                  ///< Of one call.
};
