// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doing.h"
#include "officecalendar.h"

// A corrected holiday, swap day or opening hour (domain.md 13.7): which open dossiers move, and what a supervisor
// decides.

struct StoredDossier;

/// An open dossier whose appointment the corrected calendar would set otherwise.
struct DueMove
{
    QUuid dossier;
    QString code;
    QString applicantName;
    QString procedureName;
    QDateTime oldDue;
    QDateTime newDue;

    bool isLater() const { return newDue > oldDue; } ///< Only with a letter (Mẫu 04).
    friend bool operator==(const DueMove &, const DueMove &) = default;
};

/// What became of the calendar since its last confirmation. Nothing was changed at any dossier yet.
struct CalendarReview
{
    int formerVersion = 0; ///< Of the catalogue by whose calendar the dossiers were reckoned.
    int version = 0;       ///< Of the one that holds now.
    QList<QDate> days;     ///< On which the office opens otherwise, as far as open dossiers reach.
    QList<DueMove> moves;  ///< By their old appointment.
};

/// The appointment by the corrected calendar; nothing if it stays. What was agreed, put off or set by hand stays,
/// unless the office is closed on that day now.
std::optional<DueMove> movedDue(const StoredDossier &stored, const Catalogue &catalogue, const WorkingCalendar &former,
                                const WorkingCalendar &corrected);

/// Compares the calendar of the last confirmation with that of `current` and reckons all open dossiers. Read only.
Result<CalendarReview> reviewCalendar(Connection &connection, const Catalogue &current);

/// What a supervisor's decision did.
struct CalendarOutcome
{
    int recomputed = 0;       ///< Earlier, as decided.
    int kept = 0;             ///< The promised date stays.
    int changedMeanwhile = 0; ///< Somebody did something with it since the review: left alone.
    QList<DoneAct> extended;  ///< Put off: a letter is to be printed for each.
};

/// Carries the decision out: the chosen dossiers get the reviewed appointment (an earlier one by itself, a later one by
/// an extension with its reason), the others keep what was promised; then this calendar counts as confirmed. Each with
/// its event and operation. In one write transaction; errors: "not-supervisor", those of doAct.
Result<CalendarOutcome> confirmCalendar(Connection &connection, const CalendarReview &review, const QSet<QUuid> &chosen,
                                        const QString &reason, const Act &act, const WorkingCalendar &calendar,
                                        const Catalogue &catalogue);

/// Notes that this calendar moves nothing, so that it needs nobody's confirmation. In a write transaction.
Result<void> noteUnmovingCalendar(Connection &connection, int version);
