// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoptionreview.h"
#include "databasethreads.h"
#include "operationeffect.h"

// How dossiers are filed, in one narrow row each, so that the weeks of many units are counted from an index. It repeats
// what the dossier's document and its attachments say, by the same rules as the counters' own (resources/sql/store/
// 020-assisted-filings.sql).

/// Notes what an operation did to it, in the transaction of its effect.
void noteFiling(GatewayConnection &connection, const QString &office, const CheckedOperation &checked,
                const OperationEffect &effect);
/// Counts a dossier anew as it stands now, in the caller's transaction.
void tallyFiling(GatewayConnection &connection, const QUuid &dossier);

/// Counts dossiers that have no row yet, of before or by an earlier version beside this one: at most so many behind the
/// id `after`, which goes on. Answers how many.
int tallyEarlier(DatabaseThreads &database, QString &after, int limit = 200);

/// The three shares of each week of the period in which the office received something; void dossiers left out, and a
/// filing with help whose dossier the portal sent counted once.
QList<AdoptionWeek> filingWeeks(GatewayConnection &connection, const QString &office, const Period &period);
