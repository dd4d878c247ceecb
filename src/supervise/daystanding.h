// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dayclose.h"

/// Whether a day is closed, and whether what was signed still is what the day was.
struct DayStanding
{
    std::optional<DayClose> close; ///< The latest; nothing: nobody signed.
    DayRecord now;                 ///< The day as it is known here now.
    /// A one-person office closed it itself and no leader has signed since.
    bool awaitsLeader = false;

    bool isClosed() const { return close.has_value() && !isVoided(); }
    /// Something of that day came to light after it was signed: the signature no longer holds.
    bool isVoided() const { return close && close->record.sha256 != now.sha256; }
};

Result<DayStanding> dayStanding(Connection &connection, QDate day);

/// What changed since the day was signed, in words ("1 hồ sơ tiếp nhận thêm"); empty: nothing did.
QStringList changesSinceClose(const DayStanding &standing);

/// How far back days are shown that nobody closed.
inline constexpr int unclosedDaysBack = 31;
/// Days before `today` that nobody signed, the earliest first.
Result<QList<QDate>> unclosedDays(Connection &connection, QDate today);
/// Days that a one-person office closed itself and that wait for a leader, the earliest first.
Result<QList<QDate>> daysAwaitingLeader(Connection &connection, QDate today);
