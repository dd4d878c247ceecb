// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedoperation.h"
#include "outcome.h"

#include <future>

/// How one operation was judged: the outcome's bytes, stored ones for a repeat.
struct SettledOperation
{
    int status = 0; ///< 201 first, 200 repeat, else a problem's.
    QString type;   ///< "applied", "repeated" or a ProblemType.
    QByteArray outcome;
};

/// Applies operations exactly once (sync.md 5): outcome, effect and feed item stand in one transaction. A list is one
/// transaction; if a statement fails it is rolled back and done operation by operation, so that a bad one delays none.
/// Owns its transactions; runs on a database thread.
QList<SettledOperation> settleOperations(GatewayConnection &connection, const EnrolledDevice &device,
                                         const QList<CheckedOperation> &operations, const QString &now);

/// What one device sent together.
struct OperationList
{
    EnrolledDevice device;
    QList<CheckedOperation> operations;
    /// Those behind them, part by part, while another thread still checks them: who settles the list waits for a part
    /// where it needs it.
    QList<std::shared_future<QList<CheckedOperation>>> rest = {};
    std::shared_future<void> checking = {}; ///< That thread, if there is one: the list ends with it.
};

/// The same for several devices: one transaction for all of them, or if that fails one for each. The outcomes of each
/// list, in the lists' order.
QList<QList<SettledOperation>> settleLists(GatewayConnection &connection, const QList<const OperationList *> &lists,
                                           const QString &now);

/// The stored outcome of an operation of this device, or of its office's counters if it relays; empty: never seen.
QByteArray storedOutcome(GatewayConnection &connection, const EnrolledDevice &device, const QUuid &opId);
