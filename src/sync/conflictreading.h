// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portalclient.h"
#include "store.h"
#include "syncaccount.h"

/// How reading dossiers anew ended.
struct ConflictReport
{
    int read = 0;
    std::optional<PortalTrouble> trouble;
    std::optional<Error> storeError;
};

/// Fetches the portal's dossier for each refused operation that an officer is to compare, and for each act that another
/// counter had done already: there the members become the portal's (sync.md I7). A few a pass.
ConflictReport readConflicts(Store &store, PortalClient &client, const SyncAccount &account);
