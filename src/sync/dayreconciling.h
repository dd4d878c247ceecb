// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portalclient.h"
#include "reconciliationtable.h"
#include "store.h"
#include "syncaccount.h"

/// How a day was compared.
struct DayReport
{
    std::optional<ReconciledDay> day; ///< Nothing: it could not be.
    int sentAgain = 0;                ///< Acknowledged here, unknown there: they go again with the same ids.
    std::optional<PortalTrouble> trouble;
    std::optional<Error> storeError;
};

/// Compares what this counter made on that day, and how it stands, with the portal (sync.md 11). What the portal lost
/// goes again; what it has applied and this counter does not know to be so is in doubt, so that the next pass asks.
/// With `closes` the numbers that nobody got are declared unused and given no more; only of a day that is over.
DayReport reconcileDay(Store &store, PortalClient &client, const SyncAccount &account, QDate day, bool closes);

/// The same for every day that is over and not found equal yet, at most 31 back; stops at the first trouble.
DayReport reconcileOpenDays(Store &store, PortalClient &client, const SyncAccount &account);
