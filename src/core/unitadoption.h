// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoptionreview.h"
#include "officer.h"

#include <QDateTime>

// How the units of a tree stand with online services, for the offices above (issue 9): names no person.

/// The last review of its list that a unit declared.
struct UnitListReview
{
    QDateTime at;
    QString officer;          ///< Officer::id
    std::optional<Role> role; ///< Nothing: the province does not know the officer.
    Period period;            ///< Of the figures that were gone over.
    int offered = 0;
    int used = 0;
    OnlineList list;
};

struct UnitAdoption
{
    QString unit; ///< Office::code
    QString name;
    std::optional<UnitListReview> review; ///< Nothing: it never declared one.
    QList<AdoptionWeek> weeks;            ///< Those in which it received something, by their days.

    AdoptionWeek week(const Period &days) const; ///< With shares of nothing where nothing was received.
    AdoptionWeek sum() const;                    ///< All of them; its days are the first and the last.
};

/// What was told last, and when.
struct KnownUnits
{
    QList<UnitAdoption> units;
    QDateTime asOf; ///< Invalid: nothing was.
    Period days;    ///< Of the weeks.
};

/// The twelve weeks that end with that day.
Period lastWeeks(QDate today, int weeks = 12);

enum class ReviewStanding {
    Never,
    Older, ///< Of another edition of the list than the one that is current.
    Current,
};
ReviewStanding reviewStanding(const UnitAdoption &unit, const OnlineList &current);
/// Stable words: "never", "older", "current".
QString toText(ReviewStanding standing);

/// Those without a review first, then those of another edition; in both, and of the rest, the longest ago first.
QList<UnitAdoption> sortedByReview(QList<UnitAdoption> units, const OnlineList &current);
