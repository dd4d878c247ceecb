// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daylink.h"
#include "money.h"

#include <QDateTime>
#include <QList>

#include <optional>

// The supervisor's day as the page Rà soát trong ngày receives it. Whoever fills it gives each number its link.

/// A number and the list that it leads to.
struct DayNumber
{
    qint64 number = 0;
    DayLink link;
};

/// A figure of the day beside its past.
struct DayFigure
{
    DayNumber today;
    QList<std::pair<QDate, qint64>> lastDays; ///< Working days, the oldest first, the shown day last; at most 20.
    std::optional<double> usual;              ///< Mean of the same weekday of the four weeks before.
};

/// A share that leaders ask for; the three are never added up (domain.md 13.8).
struct DayShare
{
    qint64 part = 0;
    qint64 whole = 0;
    std::optional<double> target; ///< In per cent.
    DayLink link;

    std::optional<double> percent() const
    {
        constexpr double all = 100;
        return whole > 0 ? std::optional(all * static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
    }
};

/// What was finished on the day, by its appointment.
struct DayPunctuality
{
    DayNumber early;
    DayNumber onTime;
    DayNumber late;
    std::optional<double> month; ///< On time or earlier since the first of the month, in per cent.
    DayLink link;

    qint64 finished() const { return early.number + onTime.number + late.number; }
};

/// Dossiers of one procedure that were received on the day.
struct DayProcedure
{
    QString name;
    DayNumber received;
};

/// A quarter of an hour of the hall.
struct DayQuarter
{
    QTime from;
    int arrivals = 0;
    int openCounters = 0;
    DayLink link;
};

/// An hour of a weekday over the last weeks, for the strip of busy hours.
struct DayBusyHour
{
    int weekday = 1; ///< As QDate tells it: 1 is Monday.
    int hour = 0;
    qint64 arrivals = 0;
    DayLink link;
};

/// What a supervisor looks at before the day is closed.
struct DayMatters
{
    DayNumber overdue;
    DayNumber waitingToSync;
    std::optional<qint64> oldestWaitingMinutes;
    DayNumber corrections;
    DayNumber voidedAfterPrint;
    DayNumber exceptions;                ///< On paper although the rule is online only.
    DayNumber feeDifference;             ///< In đồng; 0: ledger and drawers agree.
    std::optional<qint64> medianSeconds; ///< Of handling, of the whole office; persons are not compared.
    DayLink medianLink;
    std::optional<qint64> medianWaitSeconds; ///< From a waiting number to its call, of the whole hall.
    qint64 longestWaitSeconds = 0;
    QDateTime waitAsOf;       ///< Set if it was told long before the rest was read.
    DayNumber awaitingLeader; ///< Days that a one-person office closed itself; leads to the oldest.
    QDate oldestAwaiting;
    int oldestAwaitingDays = 0;
};

/// A risky act of the day, or a dossier of its sample.
struct DayLookLine
{
    DayLink link; ///< Opens its dossier; `key` is the dossier's id.
    QString text;
    QString detail; ///< Who did it and why.
    bool isSettled = false;
    QString settled; ///< Who looked, and the note.
};

/// What a second pair of eyes looks at.
struct DayLooking
{
    QList<DayLookLine> acts;
    QList<DayLookLine> samples;
};

/// One officer at one counter.
struct DayOfficer
{
    QString officer;
    QString counter; ///< "Quầy 2".
    DayNumber received;
    DayNumber returned;
    DayNumber corrections;
    Dong ledger = 0; ///< Money in the drawer by the ledger.
    DayLink ledgerLink;
    std::optional<Dong> counted;
    QDateTime confirmedAt; ///< Invalid: not yet.
    DayLink link;          ///< Everything of this officer at this counter.
};

/// A choice of a filter.
struct DayChoice
{
    QString key;
    QString name;
};

/// Which part of the day is wanted; empty: all.
struct DayFilter
{
    QString counter;
    QString officer;
    QString procedure;
    friend bool operator==(const DayFilter &, const DayFilter &) = default;
};

/// A line of the list that is gone through before the day is signed.
struct CloseLine
{
    enum class State { Done, Attention, Blocking };
    State state = State::Done;
    QString text;
    DayLink link;
    QString explanationKey; ///< Not empty: signing needs some words on it.
    QString explanation;    ///< That were given before.
};

/// Who signed the day, and whether that still stands.
struct DaySignature
{
    QString signedBy;
    QDateTime at;
    QString voidBecause;        ///< Not empty: something was changed afterwards; the day is to be signed anew.
    QString awaits;             ///< "Chờ lãnh đạo xác nhận, 2 ngày"; empty: nothing.
    bool isConfirmable = false; ///< The one who looks is the leader it waits for.
};

/// Chốt sổ cuối ngày.
struct DayClosing
{
    QList<CloseLine> lines;
    QString obstacle; ///< Why the day cannot be signed; empty: it can.
    std::optional<DaySignature> signature;

    bool isSigned() const { return signature && signature->voidBecause.isEmpty() && !signature->isConfirmable; }
};

/// Everything the page shows of one day.
struct DayView
{
    enum class State { Loading, Shown, Failed };
    State state = State::Loading;
    QString trouble; ///< Of Failed: what to do, in words.
    QDate date;
    QDate today;
    QDate dayBefore; ///< The office day before the shown one; invalid: the calendar's.
    QDate dayAfter;
    QDateTime asOf; ///< When the figures were read.
    QList<DayChoice> counters, officers, procedures;
    DayFilter filter;
    DayFigure received, returned, open;
    DayPunctuality punctuality;
    DayNumber overdue;
    int longestOverdueDays = 0;
    DayShare selfFiled; ///< Trực tuyến tự thực hiện.
    DayShare assisted;  ///< Trực tuyến có hỗ trợ tại quầy.
    DayShare digitised; ///< Giấy được số hóa: not online.
    QList<DayProcedure> byProcedure;
    DayLink otherProcedures; ///< Of those that share the last bar.
    QList<DayQuarter> arrivals;
    QList<DayBusyHour> busyHours;
    DayMatters matters;
    QList<DayOfficer> byOfficer;
    DayLooking looking;
    DayClosing closing;
    QList<QDate> unclosed; ///< Earlier days that nobody signed, the oldest first.
};
