// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "outboxtable.h"
#include "outcome.h"

/// An operation that was sent, with what the portal said of it.
struct SentOperation
{
    StoredOperation operation;
    Outcome outcome;
};

/// Writes one outcome: an acknowledgement settles the operation (only if it names its id and its body's hash), gives
/// the dossier its version and an official code; a refusal parks it or sets its next try. Part of the caller's
/// transaction. Answers whether it was acknowledged.
Result<bool> settleOutcome(Connection &connection, const SentOperation &sent, const QDateTime &now);

/// Gives a dossier the official code that the portal minted: shown first, the provisional one stays an alias.
Result<void> addOfficialCode(Connection &connection, qint64 dossier, const QString &code);
