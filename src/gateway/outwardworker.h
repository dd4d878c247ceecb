// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasethreads.h"
#include "outwardconfig.h"

#include "clock.h"

/// The threads of this process that work beside its requests. One always: it looks for dossiers that do not move and
/// counts those that an earlier version took. The
/// others work off what goes outside: one for messages to citizens, one for e-receipts,
/// one for the national portal, each if it is configured. They hold nothing that the database does not; a process
/// without them lets the rows wait.
class OutwardWorker
{
public:
    /// Starts the threads; an error for texts that are not valid. `database` must outlive it.
    static Result<std::unique_ptr<OutwardWorker>> start(DatabaseThreads &database, const OutwardConfig &config,
                                                        const QString &publicUrl, const Clock &clock = {});
    ~OutwardWorker(); ///< Waits for the request under way: as long as a provider's time-out.

private:
    OutwardWorker() = default;
    /// Runs `work` until it answers false, then again after `pollMs`.
    void run(int pollMs, std::function<bool()> work);

    std::mutex m_mutex;
    std::condition_variable m_woken;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};
