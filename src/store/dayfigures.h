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
};

/// Today's figures by query; `soon` is the end of the second working day from now.
Result<DayFigures> dayFigures(Connection &connection, const QDateTime &now, const QDateTime &soon, int counter);
