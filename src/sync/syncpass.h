// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxrow.h"
#include "portalclient.h"
#include "store.h"
#include "syncaccount.h"

/// What one pass of sync did.
struct SyncReport
{
    int sent = 0;               ///< Acknowledged in this pass.
    int pulled = 0;             ///< Changes of the feed that were new here.
    bool isReached = false;     ///< The portal answered for itself.
    std::optional<Error> error; ///< What kept the pass from being whole: the portal or the store.
    qint64 retryAfterMs = 0;    ///< As the portal asked.
    bool isStopped = false;     ///< The device may not go on by itself: revoked, unknown or forked.
    OutboxFigures figures;      ///< After the pass.
    PortalLimits limits;        ///< As the portal told, else the preset.
};

/// What a pass tells on its way, on the thread that runs it.
struct SyncObserver
{
    std::function<bool()> isStopping = [] { return false; };
    std::function<void()> progressed = [] {};
};

/// One pass: limits, number leases, what waits in the outbox, the feed, who works in the office, papers' files with
/// what attaches them. Waits with event loops of its own; for sync's thread and mocuactl.
SyncReport runSyncPass(Store &store, PortalClient &client, const SyncAccount &account,
                       const SyncObserver &observer = {});

/// Passes until nothing waits that could be sent, or the time is over (milliseconds; 0: one pass). For mocuactl.
SyncReport syncUntilEmpty(Store &store, const SyncAccount &account, qint64 timeoutMs);

/// The outbox's figures now.
Result<OutboxFigures> outboxFigures(Store &store, const Clock &clock);
