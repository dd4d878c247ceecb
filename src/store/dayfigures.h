// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>

/// Today's figures on the home page.
struct DayFigures
{
    int received = 0;
    int receivedHere = 0; ///< At this counter.
    int returned = 0;
    int returnedHere = 0;
    int awaitingSupplement = 0;
    int dueSoon = 0; ///< Due within two working days.
    int overdue = 0;
    int longestOverdueDays = 0;
    int assisted = 0; ///< Filed online with help at a counter: not among those received (domain.md 13.8).
    int assistedHere = 0;
    int exceptions = 0;   ///< Of those received: on paper although the rule is online only.
    int awaitingCode = 0; ///< Of any day: they live in another system, whose code is not known yet.
};

/// Today's figures by query; `soon` is the end of the second working day from now.
Result<DayFigures> dayFigures(Connection &connection, const QDateTime &now, const QDateTime &soon, int counter);
