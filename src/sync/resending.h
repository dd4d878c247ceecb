// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portalclient.h"
#include "store.h"
#include "syncaccount.h"

/// How looking for lost operations ended.
struct ResendReport
{
    int found = 0; ///< Operations that go again.
    std::optional<PortalTrouble> trouble;
    std::optional<Error> storeError;
};

/// After a snapshot: asks the portal for the operations that it acknowledged, newest first, and queues again those that
/// it no longer knows, because it was restored from a backup. They go with the same ids, so none has two effects.
ResendReport resendLost(Store &store, PortalClient &client, const SyncAccount &account);
