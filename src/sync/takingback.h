// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxtable.h"
#include "portalclient.h"
#include "store.h"
#include "syncaccount.h"

/// How fetching lost operations ended.
struct TakenBack
{
    int operations = 0;    ///< Back in the outbox, with what they did.
    bool isForked = false; ///< The portal has others under our numbers: this computer needs a new identity.
    std::optional<PortalTrouble> trouble;
    std::optional<Error> storeError;
};

/// Takes one operation of this device back, with its effect: the next of its sequence, holding on to the last one.
/// Without an outcome it is in doubt, so that the portal is asked before it goes. False: it is not that. Part of the
/// caller's transaction.
Result<bool> takeBack(Connection &connection, const StoredOperation &stored, const std::optional<Outcome> &outcome,
                      const QDateTime &now);

/// Fetches the operations of this device that the portal has beyond ours (after a backup was restored) and takes them
/// and their effects back, in their order, before any new one is made: the chain goes on whole. What was attached is
/// then known by its hash only.
TakenBack takeBackOwn(Store &store, PortalClient &client, const SyncAccount &account);

/// Marks a database that was restored: its next pass takes back what it lost before anything is sent, and no number
/// that may have been given since is given again. Part of the caller's transaction.
Result<void> noteRestored(Connection &connection, const QDateTime &at);
/// The mark goes: this computer goes on under another identity. Part of the caller's transaction.
Result<void> endRestored(Connection &connection);
/// Takes back if the database was restored; the mark goes when nothing is missing any more.
TakenBack takeBackIfRestored(Store &store, PortalClient &client, const SyncAccount &account);
