// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiveorder.h"

/// Phi địa giới (domain.md 13.1): the unit that decides, if it is another one than receives; null: it is not, or the
/// procedure may not be received for others.
const Agency *competentAgency(const ReceiveOrder &order, const Procedure &procedure, const Catalogue &catalogue,
                              const Office &office, QDate date);

/// Notes it in the dossier, with what the rule of that day lets it give.
void addCompetence(Dossier &dossier, const Agency &agency, const BorderlessRule &rule);

/// Whose hours count for the appointment.
WorkingCalendar calendarFor(const ReceiveOrder &order, const Catalogue &catalogue, const WorkingCalendar &own,
                            const Office &office, QDate date);
