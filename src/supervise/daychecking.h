// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "daycheck.h"
#include "dayclose.h"

/// Where and when a day is looked at.
struct DayPlace
{
    QDate day;
    QDateTime now;        ///< Office time.
    int officeNumber = 0; ///< Office::number.
    int counter = 0;      ///< This computer's.
};

/// What this counter's day has come to so far, not confirmed.
Result<CounterDay> counterDay(Connection &connection, const DayPlace &place);

/// The list by which the day is closed, each line judged from what is known here now. Lines about which nothing is to
/// be said stand in it, too, as Settled.
Result<QList<DayCheck>> dayChecks(Connection &connection, const DayPlace &place);

/// Whether the line must be explained in words; others are acknowledged by signing them.
bool needsWords(const DayCheck &check);
