// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "officer.h"
#include "outboxtable.h"

#include <QDateTime>
#include <QUuid>

/// An operation of the outbox by its id. Error: unknown-operation.
Result<StoredOperation> knownOperation(Connection &connection, const QUuid &opId);

/// Who may set an operation aside for good: a supervisor or an administrator (sync.md 10).
bool mayVoidOperations(const Officer &officer);

/// Sets an operation aside that the portal shall never get: only one that waits unsent or was refused for good, never
/// one whose answer is unknown. It stays kept and counted; the audit log holds who did it and why. Runs in a write
/// transaction. Errors: not-supervisor, unknown-operation, state-not-allowed.
Result<void> voidOperation(Connection &connection, const QUuid &opId, const Officer &officer, const QString &reason,
                           const QDateTime &now);

/// Asks a supervisor about an operation that is in trouble: the question stands beside it and on Home until it is
/// settled. Runs in a write transaction. Errors: unknown-operation, no-question, nothing-to-ask.
Result<void> askSupervisor(Connection &connection, const QUuid &opId, const Officer &officer, const QString &text,
                           const QDateTime &now);
