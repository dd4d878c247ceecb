// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ministryfigures.h"
#include "receiving.h"

/// What is to be kept of a ministry's system.
struct MinistryOrder
{
    QString system;
    Period period;
    QString file; ///< Its name; may have folders, which are not kept.
    QList<MinistryFigure> figures;
};

/// A supervisor loads the figures of a system and period: kept as the next revision of them, noted in the audit, and
/// told to the office's other counters with its operation. Errors: "not-supervisor", "ministry-system-missing",
/// "period-ahead", "ministry-figures-missing", "ministry-figures-too-large". Runs in one write transaction.
Result<MinistryList> keepMinistryFigures(Connection &connection, const MinistryOrder &order, const Act &act);

/// What was loaded of that system and period does not hold any more; it is kept. Errors: "not-supervisor",
/// "ministry-figures-unknown" (nothing of them holds).
Result<MinistryList> withdrawMinistryFigures(Connection &connection, const QString &system, const Period &period,
                                             const Act &act);
