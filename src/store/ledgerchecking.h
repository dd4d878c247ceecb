// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checking.h"

/// Whether the fee ledger says what was written into it: every entry against its own hash, its columns and the signed
/// operation it went out with, every operation against its entry, the places without a gap, what waits against the
/// entries. Findings: "ledger-changed", "ledger-differs", "ledger-entry-missing", "ledger-gap", "ledger-matters-wrong".
/// None names a person.
Result<void> checkLedger(Connection &connection, QList<Finding> &findings);
