// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// How long the citizens of an office waited on one day, by its waiting numbers: from taking to the first call.
struct WaitingDay
{
    QDate day;
    QDateTime asOf; ///< By the gateway's clock.
    int taken = 0;
    int called = 0;                   ///< Of them.
    std::optional<int> medianSeconds; ///< Nothing: nobody was called.
    std::optional<int> longestSeconds;

    /// Nothing of it changes any more.
    bool isOver() const { return asOf.date() > day; }
    friend bool operator==(const WaitingDay &, const WaitingDay &) = default;
};
