// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portalclient.h"
#include "store.h"
#include "syncaccount.h"

/// How a run of pulling ended.
struct PullReport
{
    int pulled = 0; ///< Changes that were new here.
    std::optional<PortalTrouble> trouble;
    std::optional<Error> storeError;
};

/// Follows the office's feed: page by page, the cursor in the same transaction as the rows. A cursor that the portal
/// does not know leads to a snapshot, which changes no unsent work.
PullReport pullFeed(Store &store, PortalClient &client, const SyncAccount &account,
                    const std::function<bool()> &isStopping);
