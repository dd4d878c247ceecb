// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobshelf.h"
#include "clock.h"
#include "databasethreads.h"
#include "portaladdress.h"

class QThread;

/// How an office's gateway reaches its province.
struct UpstreamConfig
{
    QUrl url;               ///< "https://mocua.example.gov.vn"; plain http only on loopback.
    int pollMs = 0;         ///< Between two passes without anything to relay; 0: as the province asks.
    int timeoutMs = 30'000; ///< Of one call.
};

/// The thread of an office's gateway that speaks with its province: passes, sooner when something is to be relayed.
/// Holds nothing that the database does not.
class UpstreamWorker
{
public:
    /// Starts the thread; an error if the gateway has never joined there. `database` and `shelf` must outlive it.
    static Result<std::unique_ptr<UpstreamWorker>> start(DatabaseThreads &database, BlobShelf &shelf,
                                                         const UpstreamConfig &config, const Clock &clock = {});
    ~UpstreamWorker(); ///< Breaks off what is under way.

    void wake(); ///< Something is to be relayed. Any thread; does not hurry a province that is in trouble.
    const PortalAddress &address() const { return m_address; }
    int timeoutMs() const;

private:
    struct Shared;
    UpstreamWorker(std::shared_ptr<Shared> shared, PortalAddress address);

    std::shared_ptr<Shared> m_shared;
    PortalAddress m_address;
    std::unique_ptr<QThread> m_thread;
};
