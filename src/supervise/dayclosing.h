// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daychecking.h"
#include "receiving.h"

/// Chốt quầy: the officer confirms the day of this counter, with words for what does not come out even. Writes the
/// confirmation with its operation. Errors: "note-missing" (cash that was not counted or differs, numbers without a
/// dossier, parked drafts), "day-ahead". Runs in one write transaction.
Result<CounterDay> confirmCounter(Connection &connection, const DayPlace &place, const QString &note, const Act &act);

/// What a supervisor signs.
struct CloseOrder
{
    QByteArray seen;                            ///< DayRecord::sha256 of what was on the screen.
    QMap<DayCheck::What, QString> explanations; ///< For the open lines; an empty text acknowledges where that does.
};

/// Whether the officer may sign the office's day: a supervisor or administrator; where the office has one officer only,
/// that one, and a leader confirms later.
Result<bool> maySignDay(Connection &connection, const Officer &officer); ///< The value: it closes itself.

/// Chốt sổ: signs the day with its operation and a line of the audit. Who signs has proved who they are just before
/// (office/signingin). Errors: "not-supervisor", "day-ahead", "day-changed" (something came in while it was looked at:
/// look again), "explanation-missing" (the field names the line), "day-empty". Runs in one write transaction.
Result<DayClose> closeDay(Connection &connection, const DayPlace &place, const CloseOrder &order, const Act &act);
