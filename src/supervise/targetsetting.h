// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiving.h"
#include "reviewtargets.h"

// The targets by which the office's shares are read.

/// What is set at this counter.
Result<ReviewTargets> reviewTargets(Connection &connection);

/// A supervisor sets the targets, with a line of the audit. Errors: "not-supervisor", "target-out-of-range" (the field
/// names it: "selfFiled", "digitised"). Runs in one write transaction.
Result<void> setReviewTargets(Connection &connection, const ReviewTargets &targets, const Act &act);

/// What other offices go by (domain.md 8.3).
QList<TargetPreset> targetPresets();
