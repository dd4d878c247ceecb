// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daychecking.h"
#include "daylink.h"
#include "daylooking.h"
#include "dayreview.h"
#include "daystanding.h"
#include "dayview.h"
#include "officer.h"

/// What the page Rà soát trong ngày needs of a day, read in one go.
struct ReviewedDay
{
    DayPlace place;
    DayReview review;
    QList<DayCheck> checks;
    DayLooks looks;
    DayStanding standing;
    QList<QDate> unclosed;
    QList<QDate> awaitingLeader;
    QList<OfficerDay> everybody; ///< Of the day, whatever part of it is looked at.
    QString signObstacle;        ///< Why this officer may not sign; empty: they may.
    bool isLeader = false;       ///< May sign what a one-person office closed itself.
};

/// Figures that lead to a list, by DayLink::figure.
namespace ReviewedFigure {
inline constexpr QLatin1StringView received("received");
inline constexpr QLatin1StringView returned("returned");
inline constexpr QLatin1StringView open("open");
inline constexpr QLatin1StringView finished("finished");
inline constexpr QLatin1StringView overdue("overdue");
inline constexpr QLatin1StringView selfFiled("self-filed");
inline constexpr QLatin1StringView assisted("assisted");
inline constexpr QLatin1StringView digitised("digitised");
inline constexpr QLatin1StringView procedure("procedure");        ///< Key: its code.
inline constexpr QLatin1StringView otherProcedures("procedures"); ///< Key: how many stand before them.
inline constexpr QLatin1StringView quarter("quarter");            ///< Key: minutes since midnight.
inline constexpr QLatin1StringView busyHour("busy-hour");         ///< Key: "1/8": weekday, hour.
inline constexpr QLatin1StringView corrected("corrected");
inline constexpr QLatin1StringView voided("voided");
inline constexpr QLatin1StringView voidedAfterPrint("voided-after-print");
inline constexpr QLatin1StringView exceptions("exceptions");
inline constexpr QLatin1StringView officerReceived("officer-received"); ///< Key: "2/ha": counter, officer.
inline constexpr QLatin1StringView officerReturned("officer-returned");
inline constexpr QLatin1StringView officerCorrected("officer-corrected");
inline constexpr QLatin1StringView unsent("unsent");                  ///< Leads to the page Đồng bộ.
inline constexpr QLatin1StringView looks("looks");                    ///< Leads to four eyes and the sample.
inline constexpr QLatin1StringView look("look");                      ///< Leads to the dossier; key: its id.
inline constexpr QLatin1StringView awaitingLeader("awaiting-leader"); ///< Leads to that day; key: ISO date.
inline constexpr QLatin1StringView fees("fees");                      ///< Leads to the page Phí, lệ phí.
} // namespace ReviewedFigure

ReviewFilter reviewFilter(const DayFilter &filter);

/// `soon`: the last day whose appointments count as soon.
Result<ReviewedDay> readReviewedDay(Connection &connection, const DayPlace &place, QDate soon, const DayFilter &filter,
                                    const Officer &officer);

/// How busy the hours were on the weekdays of the four weeks until the day; void dossiers left out.
Result<QList<DayBusyHour>> readBusyHours(Connection &connection, QDate day, const DayFilter &filter);

/// The dossiers behind a number, the latest received first; at most `limit`.
Result<QList<DossierRow>> readReviewList(Connection &connection, const DayLink &link, QDate day,
                                         const DayFilter &filter, int limit);
