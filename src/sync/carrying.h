// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device.h"
#include "store.h"
#include "syncaccount.h"

/// What was written to a bundle.
struct CarriedOut
{
    int operations = 0;
    int files = 0;
    int filesMissing = 0; ///< Lost or damaged here: their papers must be scanned again.
    qint64 bytes = 0;     ///< Of the bundle.
};

/// What a receipt brought back.
struct CarriedIn
{
    int acknowledged = 0;
    int refused = 0;      ///< They stand in the tray with their reasons.
    int pulled = 0;       ///< Changes of other counters that were new here.
    bool hasFeed = false; ///< False: the feed has gone on since, over the line.
};

/// The portal's key as enrolment or the last answer of the portal told it; empty: none yet.
Result<QByteArray> portalKeyOf(Connection &connection);
Result<void> keepPortalKey(Connection &connection, const QByteArray &key);

/// Writes all that waits, with its files, to `file`, sealed to the portal (sync.md 11): needs no line and no earlier
/// sync. Before the first byte is written the operations are in doubt, so that the next pass asks the portal before it
/// sends; they stay here until a receipt, or the line, acknowledges them. Sync's thread or mocuactl. Errors:
/// no-portal-key, nothing-waits, bundle-not-written (the disk is full or gone: nothing is lost).
Result<CarriedOut> carryOut(Store &store, const SyncAccount &account, const Device &device, const QString &file);

/// Takes the receipt that the portal wrote for a bundle: read to its end first. Twice changes nothing more. Errors:
/// no-bundle, bundle-not-signed, bundle-not-for-us, receipt-changed.
Result<CarriedIn> carryIn(Store &store, const SyncAccount &account, const Device &device, const QString &file);
