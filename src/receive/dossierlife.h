// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actorder.h"
#include "catalogue.h"
#include "workingcalendar.h"

/// What the rules of an act look at besides the dossier.
struct ActGround
{
    const Officer &officer;
    const WorkingCalendar &calendar;
    const Catalogue &catalogue;
    QDateTime at; ///< Office time.
};

/// The dossier as it stands after the act: state, clock, whereabouts, results. Pure; every rule of a dossier's life at
/// the counter is here or in core/dossieract. Errors: those of mayDo, and BadInput with the field at fault
/// ("reason", "until", "newDueAt", "place", "results", "receiver", "authority", "address", "papers", "corrected"),
/// those of cleanedHomeCode, and "code-doubtful" (field "otherSystemCode") for a code that looks wrong and was not yet
/// said to.
Result<Dossier> dossierAfter(const Dossier &before, const ActOrder &order, const ActGround &ground);

/// One corrected value.
struct Correction
{
    QString field; ///< "applicant.phone", "returnWay", …: a path in the dossier's JSON.
    QString from;
    QString to;
};

/// What of the dossier a correction changes (sync.md 9: ids, receipt and codes never).
QList<Correction> correctionsBetween(const Dossier &before, const Dossier &after);
