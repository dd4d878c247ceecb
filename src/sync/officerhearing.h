// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portaltrouble.h"
#include "store.h"
#include "syncaccount.h"

class PortalClient;

/// What one look at the province's list of officers brought.
struct HeardOfficers
{
    int changed = 0; ///< Officers who are new, changed or gone.
    std::optional<PortalTrouble> trouble;
    std::optional<Error> storeError;
};

/// Asks who works in the office: when the feed told that it changed, and otherwise every six hours, so that an offline
/// sign-in rests on a recent word (sync.md 10). A gateway of an earlier version has no list; then nothing changes.
HeardOfficers hearOfficers(Store &store, PortalClient &client, const SyncAccount &account);
