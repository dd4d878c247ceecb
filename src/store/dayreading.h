// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dayclose.h"

#include <QJsonObject>

// What a day was at this office, for its review and its close. Of a dossier that two offices handle (phi địa giới) each
// counts what its own counters did: who received it the receipt, whose counter returned the result the return, whose
// drawer holds the money the payment. Reports count it where it was received (store/tallying).

/// The day's records as they are known here now: counts, and the hash that changes with every record that is added.
/// A dossier that goes on the next day changes nothing; one entered late, a payment or a cancellation of that day does.
Result<DayRecord> dayRecord(Connection &connection, QDate day);

/// What became of the numbers that this counter gave on that day; `counter` is this one, since others' numbers are
/// theirs to name.
Result<NumberEquation> numberEquation(Connection &connection, QDate day, int officeNumber, int counter);

/// What an officer did at a counter on a day.
struct OfficerDay
{
    QString officerId;
    QString officerName;
    int counter = 0;
    int received = 0; ///< Void ones left out.
    int returned = 0;
    int corrected = 0;
    Dong fees = 0; ///< Taken less given back, cash and transfers.
    Dong cash = 0; ///< Of them, in cash.
};
/// By counter, then by name.
Result<QList<OfficerDay>> officerDays(Connection &connection, QDate day);

/// A deed that a supervisor looks at: a cancellation or a correction of that day.
struct DayDeed
{
    QUuid dossier;
    QString code;
    QString procedureName;
    QString kind; ///< "voided", "corrected"
    QDateTime at;
    QString officerId;
    QString officerName;
    int counter = 0;
    QString text;            ///< The ground in the officer's words.
    QJsonObject facts;       ///< Of a correction: what stood there before and after.
    bool wasPrinted = false; ///< A paper was out when it was cancelled.
};
Result<QList<DayDeed>> dayDeeds(Connection &connection, QDate day, const QString &kind);

/// From when to when a counter received on a day, in minutes since midnight.
struct CounterSpan
{
    int counter = 0;
    int first = 0;
    int last = 0;
};
Result<QList<CounterSpan>> counterSpans(Connection &connection, QDate day);

/// How many seconds each dossier received on the day was entered, the shortest first; those of which it is not known
/// and void ones left out. Of the whole office: persons and their counters are not compared. `procedure`: empty: all.
Result<QList<int>> handlingSeconds(Connection &connection, QDate day, const QString &procedure = {});

/// Dossiers of which something waits for the portal, of whichever day, and since when the oldest waits.
struct UnsentDossiers
{
    int count = 0;
    QDateTime oldest; ///< Invalid: nothing waits.
};
Result<UnsentDossiers> unsentDossiers(Connection &connection);
