// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiving.h"
#include "reviewtargets.h"

// The targets by which the office's shares are read.

/// What was set last at a counter of the office, as far as it is known here.
Result<ReviewTargets> reviewTargets(Connection &connection);

/// A supervisor sets the targets, with a line of the audit and an operation that tells the office's other counters.
/// Errors: "not-supervisor", "target-out-of-range" (the field names it: "selfFiled", "digitised"). Runs in one write
/// transaction.
Result<void> setReviewTargets(Connection &connection, const ReviewTargets &targets, const Act &act);

/// What other offices go by (domain.md 8.3).
QList<TargetPreset> targetPresets();
