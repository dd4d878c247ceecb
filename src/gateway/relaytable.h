// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "outcome.h"
#include "portallimits.h"
#include "signedoperation.h"

/// An operation of the office on its way to the province.
struct RelayedOperation
{
    qint64 seq = 0; ///< Its place in the order in which the office did things.
    QString device;
    QUuid opId;
    QString dossier; ///< Its lane; empty: of no dossier.
    QString kind;
    bool isInDoubt = false; ///< It may have reached the province.
    int attempts = 0;
    bool wasRefused = false; ///< Before: its effect here was taken back.
};

/// What may leave now.
struct RelayPlan
{
    QList<RelayedOperation> operations; ///< In their order.
    QList<RelayedOperation> papers;     ///< dossier.attach with nothing before them but such: their files go first.
};

/// made = relayed + waiting + refused + settled, by query.
struct RelayFigures
{
    qint64 made = 0;
    qint64 relayed = 0;
    qint64 waiting = 0;
    qint64 refused = 0; ///< By the province; nobody has settled it yet.
    qint64 settled = 0; ///< Refused, and an officer has decided since.
};

/// Notes what was just done here for the province, in the transaction of its effect. Like all of this file it runs on a
/// database thread.
bool noteForRelay(GatewayConnection &connection, const QString &device, const QUuid &opId, const QUuid &dossier,
                  const QString &kind, const QString &now);
/// The counter sent once more what the province had refused: it is asked again.
bool relayAgain(GatewayConnection &connection, const QString &device, const QUuid &opId);
/// An officer decided what becomes of a refused operation.
bool noteSettled(GatewayConnection &connection, const QUuid &opId, const QString &now);

/// Lanes per dossier, oldest first: at most `limit` operations and as many papers. A lane goes on only up to its first
/// operation whose time has not come; money passes papers.
RelayPlan relayPlan(GatewayConnection &connection, const QString &now, int limit);
bool hasRelayWork(GatewayConnection &connection, const QString &now); ///< Anything but papers that may leave now.
SignedOperation signedRelayed(GatewayConnection &connection, const RelayedOperation &operation);
/// Operations that the province has, newest first, older than `before` (0: the newest).
QList<RelayedOperation> relayedBefore(GatewayConnection &connection, qint64 before, int limit);

bool markInDoubt(GatewayConnection &connection, const RelayedOperation &operation); ///< Before the first byte leaves.
bool markRelayed(GatewayConnection &connection, const RelayedOperation &operation, const QByteArray &outcome,
                 const QString &now);
bool markRefused(GatewayConnection &connection, const RelayedOperation &operation, const Outcome &outcome,
                 const QString &now);
bool markWaiting(GatewayConnection &connection, const RelayedOperation &operation); ///< The province lost it.
/// Tried again at that time; `isCounted`: it was a try that failed.
bool postponeRelay(GatewayConnection &connection, const RelayedOperation &operation, const QString &problem,
                   const QString &nextAt, bool isCounted);

RelayFigures relayFigures(GatewayConnection &connection);
UpstreamStand upstreamStand(GatewayConnection &connection);
/// Members of the dossier's document that acts change which the province does not have yet: they stand.
QStringList unrelayedMembers(GatewayConnection &connection, const QString &dossier);
/// Whether a step of this dossier's life is not at the province yet.
bool hasUnrelayedStep(GatewayConnection &connection, const QString &dossier);

/// The item of the office's feed that tells a counter that the province refused what it did, as often as it was told.
QByteArray refusalItem(GatewayConnection &connection, const QString &device, const QUuid &opId);
/// All that are not settled, for a snapshot.
QList<QByteArray> openRefusalItems(GatewayConnection &connection);
