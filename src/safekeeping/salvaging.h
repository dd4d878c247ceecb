// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counteridentity.h"

/// What a damaged counter has again.
struct SalvageReport
{
    bool isRebuilt = false; ///< Everything was still readable: nothing had to come from a copy.
    QDate copyDay;          ///< Else: the daily copy that was taken.
    int fromDamaged = 0;    ///< Operations since, read from the damaged file …
    int fromSecondCopy = 0; ///< … and from the second copy.
    int leftOut = 0;        ///< Operations that hold on to ones which only the portal has: sync, then salvage again.
};

/// Brings a damaged database back (sync.md 3): what is readable is rebuilt; else the newest sound daily copy, with
/// every operation since that the damaged file or the second copy still hold, and their effects. The damaged file is
/// moved aside, never deleted; the new one is put in place last. Afterwards the next sync takes back what the portal
/// has. On a sound database it only adds what the second copy has beyond it. Errors: held-elsewhere, no-copy,
/// key-missing, salvage-failed.
Result<SalvageReport> salvage(const QString &directory, const QDateTime &now);
