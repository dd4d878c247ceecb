// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doing.h"
#include "dossiertable.h"

// An officer is absent: open dossiers, drafts and cash go to another one with a signed list (domain.md 13.7).

/// What an officer holds at this counter.
struct Holding
{
    Officer officer;
    QList<DossierRow> dossiers; ///< Open ones for which the officer answers, by appointment.
    int drafts = 0;             ///< Orders parked or being entered here.
    bool hasLeft = false;       ///< No officer of this office (any more): hands over, but takes nothing.

    bool isEmpty() const { return dossiers.isEmpty() && drafts == 0; }
};

/// All officers of the office with what each holds; those who hold nothing too, for they may take over. Of those who
/// left only who still holds something.
Result<QList<Holding>> holdings(Connection &connection);

/// What a supervisor decides about an absent officer.
struct AbsenceOrder
{
    QString from; ///< Officer::id of the absent one.
    QString to;   ///< And of who takes over.
    QString reason;
    std::optional<Dong> cash; ///< As counted; nothing: no cash was there to be counted.
};

/// What was handed over, for the list that both sign.
struct AbsenceHandover
{
    QString listNumber; ///< "Q2-03", of this counter in this year.
    Officer from;
    Officer to;
    std::optional<Dong> cash;
    int drafts = 0;
    QList<DoneAct> acts; ///< One for each dossier.
};

/// Hands everything over: every dossier with its event and operation, drafts change their owner, cash and list are
/// noted. In one write transaction. Errors: "not-supervisor"; at the fields "from", "to", "reason", "cash";
/// "nothing-held".
Result<AbsenceHandover> handOverAbsent(Connection &connection, const AbsenceOrder &order, const Act &act,
                                       const WorkingCalendar &calendar, const Catalogue &catalogue);
