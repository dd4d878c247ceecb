// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "device.h"
#include "operation.h"
#include "outboxrow.h"

#include <QJsonObject>

/// What an act says of its operation; the table adds id, sequence, chain, lane and signature.
struct NewOperation
{
    QString kind;
    QUuid dossierId;
    QString author;
    QString authorName;
    QDateTime occurredAt;
    qint64 baseVersion = 0;
    QJsonObject baseValues;
    QJsonObject payload;
    QByteArray payloadBytes; ///< The payload as JSON already written; if not empty, `payload` is not looked at.
};

/// An operation as it is sent: the body's bytes as they were written.
struct StoredOperation
{
    QUuid opId;
    QUuid dossierId;
    qint64 deviceSeq = 0;
    qint64 laneSeq = 0;
    QString kind;
    QByteArray body;
    QByteArray sha256;
    QByteArray signature;
    OutboxState state = OutboxState::Ready;
    int attempts = 0;
};

/// The outbox (sync.md 3): every operation this device ever made, in order, with where it stands.
class OutboxTable
{
public:
    explicit OutboxTable(Connection &connection) : m_connection(connection) {}

    /// Writes the next operation of this device: sequence, chain, body, hash and signature. Part of the caller's
    /// transaction. `state` is Ready but for operations loaded as long done.
    Result<QUuid> append(const NewOperation &operation, const Device &device, OutboxState state = OutboxState::Ready);

    /// The first open operation of each dossier that may be sent now (ready, in doubt or waiting for another, its time
    /// come), oldest first; a dossier whose first open operation is parked gives none.
    Result<QList<StoredOperation>> sendable(const QDateTime &now, int limit);
    /// As sendable, but up to `perLane` operations of one dossier in a row. Operations that attach a file, and what
    /// stands behind them in their lanes, are not among them: their files go first.
    Result<QList<StoredOperation>> sendableLanes(const QDateTime &now, int limit, int perLane);
    /// Operations that attach a file and may be sent as soon as it is at the portal; up to `perLane` in a row.
    Result<QList<StoredOperation>> attachable(const QDateTime &now, int limit, int perLane);
    /// Attachments set aside because their file was lost here, with other attachments behind them in the lane.
    Result<QList<StoredOperation>> lostAttachments();
    Result<QList<StoredOperation>> attachmentsAfter(const StoredOperation &operation); ///< In the same lane.
    /// Operations of that kind in a lane, a dossier's or another, that are neither acknowledged nor void, in its order.
    Result<QList<StoredOperation>> unsentOf(const QUuid &lane, QLatin1StringView kind);
    /// Whether steps of its life wait unsent: receipt, act, change of state, cancellation. Money and papers are none.
    Result<bool> hasUnsentSteps(const QUuid &dossier);
    /// All that the portal has not acknowledged and nobody set aside, in the tray or not, in the device's order.
    Result<QList<StoredOperation>> unsent(qint64 afterSeq, int limit);
    Result<qint64> lastSeq(); ///< Of the newest operation; 0: there is none.
    /// Takes an operation of this device back that this database lost: the next of its sequence, whose chain holds on
    /// to the last one; acknowledged with that outcome, or, without one, in doubt. False: it is not that.
    Result<bool> takeBack(const StoredOperation &operation, const QByteArray &outcome, const QDateTime &now);
    Result<std::optional<StoredOperation>> find(const QUuid &opId);
    /// Whatever their state, in the device's order.
    Result<QList<StoredOperation>> since(qint64 afterSeq, int limit);
    /// All that waits for the portal (ready, in doubt, waiting for another), in the device's order.
    Result<QList<StoredOperation>> waiting(qint64 afterSeq, int limit);

    Result<void> markInDoubt(const QList<QUuid> &opIds); ///< Before the first byte leaves.
    Result<void> settle(const QUuid &opId, const QByteArray &outcome, const QDateTime &at); ///< Acknowledged.
    /// Parks or re-queues an operation after a try that failed. Does not count an attempt for WaitingDependency.
    Result<void> postpone(const QUuid &opId, OutboxState state, const QDateTime &nextTry, const QString &problem,
                          const QString &text);
    Result<void> retry(const QUuid &opId); ///< To ready, at once; not settled or void ones.
    Result<void> retryAll(); ///< Every waiting one at once, but for those that the portal asked to wait (sync.md 10).
    /// Back from acknowledged to in doubt: the portal that acknowledged it was restored and knows it no longer.
    Result<void> sendAgain(const QUuid &opId);
    Result<bool> voidUnsent(const QUuid &opId, const QDateTime &at); ///< Only from ready or quarantine; false if not.

    Result<OutboxFigures> figures(QDate today);
    Result<QList<OutboxRow>> open(int limit); ///< Not acknowledged and not void, oldest first.
    Result<QList<OutboxRow>> settledSince(const QDateTime &since, int limit);
    Result<QDateTime> nextTry(); ///< The earliest time at which something may be sent; invalid if nothing waits.

private:
    Result<QList<StoredOperation>> operations(const char *sql, const QVariantList &values);
    Result<QList<OutboxRow>> rows(const char *sql, const QVariantList &values);
    Connection &m_connection;
};
