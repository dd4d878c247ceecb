// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrybundle.h"
#include "counteridentity.h"
#include "store.h"

/// What a backup holds.
struct BackupReport
{
    int files = 0;
    qint64 bytes = 0;            ///< Of the file that was written.
    bool hasRecoveryKey = false; ///< False: only this computer can read it.
};

/// Writes everything of this counter to one file, sealed to the recovery key and to this counter: database, papers,
/// pages at work, the counter's keys. Others may write meanwhile; what they add after the copy is not in it. Memory
/// stays flat. Errors: copy-not-made, backup-not-written.
Result<BackupReport> writeBackup(Store &store, SecretKeeping &secrets, const CounterIdentity &identity,
                                 const QDateTime &now, const QString &file);

/// Renames a folder's database, with its journal, to `….WHY-yyyyMMdd-HHmmss`; nothing is ever deleted. Whoever holds
/// the folder's lock. Error: not-restored.
Result<void> moveAside(const QString &directory, const QString &why, const QDateTime &now);

/// What was brought back.
struct RestoreReport
{
    QDateTime madeAt; ///< The state that the counter has again.
    int files = 0;
};

/// Where a backup goes.
struct RestoreOrder
{
    QString file;
    QString directory;
    SigningKey reader;       ///< The recovery key, or the counter's own.
    bool mayReplace = false; ///< A database that is there is moved aside, never deleted.
};

/// Brings a backup back: read to its end first, the database put in place last, so that a break leaves what was there.
/// The next sync takes back from the portal what the counter did since. Errors: no-bundle, bundle-…, backup-changed,
/// holds-data, held-elsewhere, not-restored.
Result<RestoreReport> restoreBackup(const RestoreOrder &order, const QDateTime &now);
