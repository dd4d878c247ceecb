// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dossierrow.h"
#include "tallytrait.h"

#include <QDate>
#include <QMap>

// Counting dossiers (domain.md 8). All date tests go by calendar date, as the forms do.

/// Where a dossier stands towards a period.
enum class TallyPhase {
    Received,   ///< Received in the period.
    Carried,    ///< Received before and not closed before it began.
    DoneEarly,  ///< Closed in the period, with a result, before the day of the appointment.
    DoneOnDay,  ///< … on that day, without an appointment, or closed by withdrawal, refusal or stop.
    DoneLate,   ///< … with a result behind that day.
    OpenInTime, ///< Not closed at its end; the appointment had not passed, or there was none.
    OpenOverdue,
    Returned, ///< Handed to the citizen in the period.
};

/// A day as the tally keeps it: yyyymmdd; 0: none.
int dayNumber(QDate day);

/// What is counted, and for which dossiers.
struct TallyQuestion
{
    /// Day and Month go by the day of receipt: DoneEarly … OpenOverdue are then of the dossiers received that day.
    enum class By { Procedure, Counter, Officer, Day, Month, Hour, QuarterHour, WeekdayHour };
    QDate from;
    QDate to;   ///< Counted, too.
    QDate asOf; ///< What is open is looked at then: the earlier of `to` and today.
    By by = By::Procedure;
    QString procedure; ///< Only this one; empty: all.
    int counter = 0;   ///< Only this one; 0: all.
    QString officer;   ///< Only theirs; empty: all.
};

/// Counts of the dossiers with the same key and traits.
struct TallySum
{
    QString key; ///< Procedure code, counter, officer's id, "2026-11-22", "2026-11", hour, minute of the day,
                 ///< "1/8": weekday (1 is Monday) and hour.
    TallyTraits traits;
    int received = 0;
    int carried = 0;
    int doneEarly = 0;
    int doneOnDay = 0;
    int doneLate = 0;
    int openInTime = 0;
    int openOverdue = 0;
    int returned = 0;
    // Papers of those received in the period.
    int papersWanted = 0;
    int papersDigital = 0;
    int papersReused = 0;

    int done() const { return doneEarly + doneOnDay + doneLate; }
    int open() const { return openInTime + openOverdue; }
    int of(TallyPhase phase) const;
};

/// One pass over the dossiers that the period concerns, void ones with them (TallyTraits::isVoid). By procedure a year
/// of a million takes about a second; the other groupings are for days and weeks.
Result<QList<TallySum>> tallySums(Connection &connection, const TallyQuestion &question);

enum class DayOf { Receipt, Return };
/// How many were received, or went to the citizen, on each day of the question's period. Void ones left out.
Result<QMap<QDate, int>> countsByDay(Connection &connection, const TallyQuestion &question, DayOf of);

/// What of the open dossiers is due.
struct OpenDue
{
    int soon = 0;   ///< On a day from `to` until the asked one.
    QDate earliest; ///< Of those whose appointment has passed; invalid: there is none.
};
/// Of those open at the end of the question's period.
Result<OpenDue> openDue(Connection &connection, const TallyQuestion &question, QDate soon);

/// The name and sector under which a procedure was received here, lately.
struct TalliedProcedure
{
    QString code;
    QString name;
    QString sector;
};
Result<QList<TalliedProcedure>> talliedProcedures(Connection &connection, const QStringList &codes);

/// The dossiers behind a figure.
struct TallyList
{
    TallyQuestion question;
    QString key;       ///< Of the grouping; empty: all keys.
    QList<int> traits; ///< The bit sets that count; empty: all that are not void.
    TallyPhase phase = TallyPhase::Received;
};
/// The latest received first.
Result<QList<DossierRow>> tallied(Connection &connection, const TallyList &list, int limit);
