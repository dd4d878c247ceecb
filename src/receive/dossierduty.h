// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "officer.h"
#include "result.h"

// What a supervisor changes at dossiers when the office breaks (domain.md 13.7). Pure.

/// Sets an appointment that a corrected calendar gives. Never later: what was promised is put off by an extension with
/// its letter only ("later-needs-extension").
Result<void> recomputeDue(Dossier &dossier, const QDateTime &newDueAt);

/// Another officer answers for the dossier from now on; who received it stays who received it.
Result<void> reassign(Dossier &dossier, const Officer &keeper);
