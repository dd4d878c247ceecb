// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxrow.h"
#include "outcome.h"

/// What becomes of an operation that the portal did not apply (sync.md 8). It is never forgotten.
struct RefusalVerdict
{
    OutboxState state = OutboxState::Quarantined;
    bool isTriedAgain = false; ///< By itself, after a delay.
    bool stopsSending = false; ///< The trouble is the device's, not the operation's.
};

RefusalVerdict verdictOf(const Outcome &refused, int attempts);

/// Why it stands where it stands and what to do, for the officer; translated.
QString refusalText(QStringView problemType);
