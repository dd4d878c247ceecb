// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncpass.h"

#include <QElapsedTimer>

/// When the next pass of sync comes (sync.md 10, Retry). After a success it is the portal's poll, with jitter; after a
/// failure full jitter up to 15 minutes, which also spreads the counters of a province over that time when its portal
/// is back; never before the time that the portal asked to wait, and not all counters at its very end.
class PassTiming
{
public:
    qint64 after(const SyncReport &report); ///< Milliseconds to the next pass.
    qint64 stillToWait() const; ///< Of what the portal asked, in milliseconds: not even a person hurries it.

private:
    int m_failures = 0;
    qint64 m_retryAfterMs = 0;
    QElapsedTimer m_sinceRetryAfter; ///< When the portal asked to wait.
};
