// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxtable.h"
#include "store.h"
#include "syncaccount.h"

/// Sets an operation aside after a try that failed: quarantined, or tried again later with a growing delay; after 20
/// tries it is quarantined too. Waits for the store. `code` is what happened, of PortalTrouble or FileStore.
Result<void> park(Store &store, const SyncAccount &account, const StoredOperation &operation, OutboxState state,
                  const QString &code);
