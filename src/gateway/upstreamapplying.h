// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "gatewayconnection.h"
#include "operationeffect.h"

// What the province tells the gateway of an office, done here too: in the caller's transaction; items for the office's
// own feed are appended to `feed`, with the versions that dossiers have here.

/// One item of the province's feed. What was relayed from here changes nothing; what others did is done here, but for
/// members and steps that this office changed and the province does not know yet (sync.md 6).
void applyFromAbove(GatewayConnection &connection, const QString &office, const ChangeItem &item, const QString &now,
                    QList<QByteArray> &feed);

/// A dossier as it stands at the province in that version, whole: after a refusal, or in a snapshot.
void applyWholeFromAbove(GatewayConnection &connection, const QString &office, const QUuid &id, qint64 versionThere,
                         const QJsonObject &document, const QString &now, QList<QByteArray> &feed);

/// The number that the province gave a dossier which was received here without one.
void applyOfficialCode(GatewayConnection &connection, const QUuid &dossier, const QString &code, const QString &now,
                       QList<QByteArray> &feed);

/// Whether the province's feed told of this operation, which did not come here first.
bool isDoneAbove(GatewayConnection &connection, const QString &device, const QUuid &opId);
/// What an operation did at the province before it came here by its counter; nothing: it was not there.
std::optional<OperationEffect> effectFromAbove(GatewayConnection &connection, const QString &device,
                                               const Operation &operation);
