// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderchecking.h"
#include "padtable.h"
#include "receiving.h"
#include "slipcode.h"

// Nhập bù (domain.md 13.7): dossiers taken on paper while the program could not be used.

/// What keeps a late entry from being saved, at "takenAt", "lateGround" or "padNumber"; nothing for an order that is
/// entered at once. How far back an officer or a supervisor may go is a rule of the catalogue.
QList<FieldFault> lateFaultsOf(const ReceiveOrder &order, const Catalogue &catalogue, const WorkingCalendar &calendar,
                               const QDateTime &now, const ReceivingPlace &place);

/// The slip of a pad's sheet, for a dossier to be received with it. Errors at the field "padNumber": "pad-number-used"
/// (a dossier has it, also one that was cancelled), "pad-unknown" (of this counter, but never printed).
Result<SlipCode> freePadSlip(Connection &connection, const QString &padNumber, int counter);

inline constexpr int mostPadSheets = 200;
/// Takes the numbers of a pad of that many blank sheets, which no dossier gets otherwise. In one write transaction,
/// before they are printed. The number of sheets is from 1 to mostPadSheets.
Result<Pad> makePad(Connection &connection, int sheets, const Act &act);

/// The numbers of its sheets, in order.
QList<SlipCode> numbersOf(const Pad &pad, int officeNumber, int counter);
