// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedoperation.h"
#include "databasethreads.h"
#include "operationeffect.h"

/// A dossier that the office should move (newly submitted, received, in progress) and whose state does not change
/// within its procedure's time raises "không chuyển động" at the counters (sync.md 11). The time is what was promised
/// the citizen, counted anew in working hours from each change of the state as it arrived here; an online dossier that
/// nobody takes over has one working day.

/// Notes what an operation did to a dossier's movement; answers items for the feed: one that was raised moves again.
/// In the transaction of its effect.
QList<QByteArray> noteMovement(GatewayConnection &connection, const QString &office, const CheckedOperation &checked,
                               const OperationEffect &effect, const QDateTime &now);

/// Tells the counters of dossiers that should have moved by now, at most so many; each once until it moves. Answers
/// how many there were.
int raiseUnmoved(DatabaseThreads &database, const QDateTime &now, int limit = 200);

/// What a snapshot tells of these dossiers and the portal, from the first id to the last: parked ones and those
/// without movement.
QList<QByteArray> portalTroubles(GatewayConnection &connection, const QString &office, const QString &first,
                                 const QString &last);
