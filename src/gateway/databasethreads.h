// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

/// The fixed threads that own the database connections: SQLite one writer and two readers, PostgreSQL eight for both.
/// HTTP workers post to them and wait; a queue that is full says so at once instead of growing.
class DatabaseThreads
{
public:
    using Job = std::function<void(GatewayConnection &)>;

    /// Opens all connections; the first migrates the schema.
    static Result<std::unique_ptr<DatabaseThreads>> start(const DatabaseAddress &address);
    ~DatabaseThreads(); ///< Finishes what is queued; leaves an SQLite database in its one file, without a WAL beside
                        ///< it.

    /// Runs `job` on a thread of that kind and waits for it. False: the queue is full, nothing was run.
    bool read(const Job &job) { return runIn(m_lanes.front(), job); }
    bool write(const Job &job) { return runIn(m_lanes.back(), job); }
    int waiting() const; ///< Jobs queued now.

    /// How much the threads of one kind have to do.
    struct LaneFigures
    {
        const char *name = nullptr; ///< "read", "write", or "all" where they are the same.
        int connections = 0;
        int busy = 0;
        int waiting = 0;
    };
    std::vector<LaneFigures> figures() const;

private:
    struct Lane
    {
        mutable std::mutex mutex;
        std::condition_variable woken;
        std::deque<std::packaged_task<void(GatewayConnection &)>> jobs;
        bool isStopping = false;
        int busy = 0;
        std::vector<std::thread> threads;
    };

    DatabaseThreads() = default;
    Result<void> startLane(const DatabaseAddress &address, int threads, const QString &name);
    static bool runIn(const std::unique_ptr<Lane> &lane, const Job &job);

    std::vector<std::unique_ptr<Lane>> m_lanes; ///< Readers first, writers last; one lane for both with PostgreSQL.
};
