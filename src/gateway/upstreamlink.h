// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobshelf.h"
#include "clock.h"
#include "databasethreads.h"
#include "portalclient.h"

#include <functional>

/// What every step of a pass towards the province works with. All steps run on one thread and wait for answers with
/// event loops of their own.
struct UpstreamLink
{
    DatabaseThreads &database;
    BlobShelf &shelf;
    PortalClient &client;
    Clock clock;
    QString office;
    std::function<bool()> isStopping = [] { return false; };

    /// Reads on a database thread; false: it has too much to do, or failed.
    bool read(const std::function<void(GatewayConnection &)> &job) const;
    /// One transaction; false: nothing of it is durable.
    bool write(const std::function<void(GatewayConnection &)> &job) const;
};

/// How a step ended.
struct UpstreamStep
{
    int count = 0; ///< Operations relayed, or items pulled.
    std::optional<PortalTrouble> trouble;
    bool isStoreFailed = false;

    bool isWhole() const { return !trouble && !isStoreFailed; }
};
