// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Milliseconds to wait after so many failures in a row: full jitter, random(0, min(15 min, 2 s × 2ⁿ)) (sync.md 10).
qint64 retryDelay(int failures);

/// The most that retryDelay() may answer for so many failures.
qint64 longestRetryDelay(int failures);
