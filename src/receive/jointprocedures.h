// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "dossier.h"
#include "workingcalendar.h"

/// Gives a dossier the members of a liên thông (domain.md 13.1), stage by stage: a stage's time begins when the one
/// before is due. `receivedAt`, `dueAt` and `channel` must stand in the dossier.
void addMembers(Dossier &dossier, const Procedure &procedure, const Office &office, const Catalogue &catalogue,
                const WorkingCalendar &calendar);

/// After an act: each member follows the result that it brings, and a stage begins when the one before is done. A
/// member without a result of its own ends with the dossier.
void followMembers(Dossier &dossier, const QDateTime &at);
