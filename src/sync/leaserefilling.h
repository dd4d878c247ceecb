// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portalclient.h"
#include "store.h"
#include "syncaccount.h"

/// Keeps number leases for today and the working days that the portal names; asks again for a day with few left.
/// Answers the trouble that stopped it.
std::optional<PortalTrouble> refillLeases(Store &store, PortalClient &client, const SyncAccount &account,
                                          const PortalLimits &limits);

/// Writes leases that came with the enrolment. Part of the caller's transaction.
Result<void> keepLeases(Connection &connection, const QList<NumberLease> &leases);
