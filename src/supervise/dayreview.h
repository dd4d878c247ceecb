// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayreading.h"
#include "tallyreading.h"
#include "waitingday.h"

#include <optional>

/// Of what a day is looked at; nothing set: the whole office.
struct ReviewFilter
{
    QString procedure;
    int counter = 0;
    QString officer;
};

/// So many of so many; never shown without its denominator.
struct Share
{
    int part = 0;
    int whole = 0;

    double percent() const { return whole == 0 ? 0 : 100.0 * part / whole; }
};

/// A figure of the day beside what is usual.
struct DayCount
{
    int count = 0;
    double usual = 0;      ///< Mean of the same weekday of the four weeks before; days without any work left out.
    QList<int> twentyDays; ///< The twenty days until this one, the earliest first; days without work are 0.
};

/// A name with how many.
struct NamedCount
{
    QString key;
    QString name;
    int count = 0;
};

/// Rà soát trong ngày: what the day of the office was (ux.md 4). Date tests go by calendar date. Filings with help are
/// among the received, and counted apart in the shares (domain.md 13.8).
struct DayReview
{
    QDate day;
    QDateTime asOf;
    DayCount received;
    DayCount returned;
    int open = 0; ///< Not ended at the end of the day.
    int awaitsSupplement = 0;
    int overdue = 0;
    int overdueApologised = 0; ///< Of them, with a letter of apology.
    int dueSoon = 0;           ///< Appointment today or on one of the next two working days.
    int longestOverdueDays = 0;
    Share onTime;                   ///< Of those ended on the day.
    int endedEarly = 0;             ///< Of them, before the day of their appointment.
    Share onTimeMonth;              ///< … in the month until the day.
    Share selfOnline;               ///< Nộp trực tuyến tự thực hiện, of those received.
    Share assistedOnline;           ///< Nộp trực tuyến có hỗ trợ tại quầy, of those received.
    Share digitised;                ///< Paper dossiers all of whose papers are files, of the paper dossiers.
    int reusedPapers = 0;           ///< Papers reused instead of handed in.
    int exceptions = 0;             ///< Of those received: on paper although the rule is online only.
    QList<NamedCount> procedures;   ///< By count, the most first.
    QList<NamedCount> quarterHours; ///< Key: minutes since midnight; in order; quarters without anybody left out.
    QList<CounterSpan> counters;    ///< From when to when each received.
    QList<OfficerDay> officers;
    QList<CounterDay> confirmations;
    int corrections = 0;
    int voids = 0;
    int voidsAfterPrint = 0;
    UnsentDossiers unsent;
    /// Of the office, from the first key or scan to the save; nothing: of no dossier it is known.
    std::optional<int> medianSeconds;
    std::optional<WaitingDay> waiting; ///< Of the office, by its waiting numbers; nothing: it has none, or never told.
    int timed = 0;                     ///< Dossiers of which it is known.
    Dong feeDifference = 0;            ///< Counted less expected, of the counters that counted.
};

/// Reads the day for its review; `soon`: the last day that counts as soon. About 10 ms for 300 dossiers.
Result<DayReview> dayReview(Connection &connection, QDate day, const QDateTime &now, QDate soon,
                            const ReviewFilter &filter = {});
