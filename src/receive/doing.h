// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierlife.h"
#include "receiving.h"

/// A dossier after an act was saved.
struct DoneAct
{
    qint64 key = 0;
    Dossier dossier;
    DossierEvent event; ///< Of the act: its facts are what its form says.
    QUuid opId;
};

/// Events that change nothing an act depends on: prints, scans, codes, acknowledgements.
bool isMereNote(const DossierEvent &event);

/// Does an act at a dossier: checks the rules, writes the rows, the event and the operation. Runs in one write
/// transaction; only after that is committed may its form be printed. Errors: those of dossierAfter, and
/// "changed-meanwhile" if something happened to the dossier that the officer has not seen, "code-doubtful" or
/// "code-elsewhere" if the code that is noted looks wrong or is another dossier's and `isDoubtSeen` is not set.
Result<DoneAct> doAct(Connection &connection, const QUuid &dossier, const ActOrder &order, const Act &act,
                      const WorkingCalendar &calendar, const Catalogue &catalogue);

/// Many dossiers that went through an act together, by one list.
struct DoneBatch
{
    QString listNumber; ///< "Q2-07": of this counter in this year; empty: the act has no list.
    QList<DoneAct> acts;
};

/// The form of the list of such a batch ("hand-over", "result-hand-over"); empty: it has none.
QString listFormOf(DossierAct act);

/// Which dossier of a batch cannot go through the act, and why.
struct BatchRefusal
{
    QUuid dossier;
    Error error;
};

/// Does the act at each of the dossiers, or at none: the first refusal leaves all as they were. Runs in one write
/// transaction; `refused` says which one it was.
Result<DoneBatch> doBatch(Connection &connection, const QList<QUuid> &dossiers, const ActOrder &order, const Act &act,
                          const WorkingCalendar &calendar, const Catalogue &catalogue,
                          std::optional<BatchRefusal> &refused);

/// The last event of that act, with its facts; nothing if it was never done.
std::optional<DossierEvent> lastEventOf(const QList<DossierEvent> &events, DossierAct act);
