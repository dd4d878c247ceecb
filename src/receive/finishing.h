// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "receiving.h"
#include "workingcalendar.h"

/// Trả ngay (domain.md 13.4): receives a composed dossier, takes its fee, notes the result (papers get their numbers in
/// the book) and hands it to who handed it in: the same events and operations as one after the other, in the caller's
/// one write transaction, so that nothing is half done. Answers the dossier as it stands then. Errors: those of
/// receiveDossier() and doAct().
Result<ReceivedDossier> finishDossier(Connection &connection, const Dossier &composed, int officeNumber, const Act &act,
                                      const WorkingCalendar &calendar, const Catalogue &catalogue,
                                      const BesideGround &beside = {}, std::optional<int> handlingSeconds = {});
