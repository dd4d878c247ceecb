// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "gatewayconnection.h"

/// What citizens are to be told, written in the transaction of the operation that causes it: once for a dossier and an
/// event, whatever arrives twice. Nothing here looks for a number or asks anybody.

/// A dossier was received; void ones and those that ended at once are not told of.
void noteReceived(GatewayConnection &connection, const Dossier &dossier, const QString &now);

/// An act was done; the dossier as it stands after it, with its version. "received" for an online one taken over,
/// "supplement" for each demand, "ready" when the first result is.
void noteAct(GatewayConnection &connection, const QString &act, const Dossier &after, qint64 version,
             const QString &now);

/// The dossier is in this state now, or void: its appointment may have lost its meaning.
void noteState(GatewayConnection &connection, const QUuid &dossier, DossierState state, bool isVoid);

/// Notes appointments that have passed, at most so many; answers how many there were.
int noteLate(GatewayConnection &connection, const QDateTime &now, int limit);
