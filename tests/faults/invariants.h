// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultworld.h"

/// What was not as sync.md 2 says.
struct Violation
{
    QString invariant; ///< "I1" … "I11"
    QString what;
};

/// How much was looked at, so that a check of nothing is seen.
struct Checked
{
    int dossiersPromised = 0;
    int payments = 0; ///< Promised.
    int operations = 0;
    int files = 0;
    int codes = 0;
    int quarantined = 0;
    QList<Violation> violations;
};

/// The invariants I1–I7 and I9–I11 over the healed world: every counter's database and files against the gateway's, and
/// the logs. The gateway is stopped by it.
Checked checkedInvariants(FaultWorld &world);
