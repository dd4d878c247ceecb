// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "officer.h"
#include "signing.h"

#include <QDateTime>

/// The key with which an administrator reads a counter's backups on another computer (sync.md 3): its words lie in a
/// sealed envelope, the counter keeps only the public half.
struct RecoveryKey
{
    QString words; ///< 52 letters and digits in groups of four; nowhere kept.
    SigningKey key;
};

RecoveryKey makeRecoveryKey();
/// The key of such words, however they are spaced. Error: recovery-key-wrong.
Result<SigningKey> recoveryKeyOf(const QString &words);

/// The public half that this counter's copies are sealed to; empty: none was made yet.
Result<QByteArray> recoveryPublicKey(Connection &connection);
/// Keeps the public half, and in the audit log who made it. A supervisor or an administrator; one that is there stays
/// unless it is replaced. Runs in a write transaction. Errors: not-supervisor, recovery-key-there.
Result<void> chooseRecoveryKey(Connection &connection, const RecoveryKey &made, const Officer &officer,
                               const QDateTime &at, bool replaces);
