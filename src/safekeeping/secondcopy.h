// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counteridentity.h"
#include "outboxtable.h"
#include "store.h"

/// The folder on another volume where unsent work lies a second time (sync.md 3); empty: none was chosen.
Result<QString> secondCopyFolder(Connection &connection);
/// Chooses it: it must be there, writable and on another volume than the data, unless `isSameVolumeTaken`. Empty: none
/// any more. Errors: folder-not-writable, same-volume.
Result<void> chooseSecondCopyFolder(Connection &connection, const QString &dataDirectory, const QString &folder,
                                    bool isSameVolumeTaken);

/// What the second copy holds after it was brought up to date.
struct SecondCopyReport
{
    int written = 0; ///< Operations that were new.
    int held = 0;    ///< Operations there that the portal does not have.
};

/// Brings the second copy up to date: bundles with what is not at the portal, papers included, sealed to the portal, to
/// this counter and to the recovery key: each of them can read it, and the province can take it as it is, should this
/// computer be lost. What has arrived is taken away. Any thread but the store's; waits for it. Error:
/// second-copy-failed.
Result<SecondCopyReport> bringSecondCopy(Store &store, const CounterIdentity &identity, const QString &folder,
                                         const QDateTime &now);

/// All operations that the second copy of this counter holds, by their number; files that cannot be read are passed
/// over and counted.
struct SecondCopied
{
    QMap<qint64, StoredOperation> operations;
    int unreadable = 0;
};
SecondCopied secondCopied(const QString &folder, const Device &device);
