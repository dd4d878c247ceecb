// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasethreads.h"
#include "readingtable.h"

#include <QHash>
#include <QMap>

#include <atomic>

size_t qHash(const Reading &reading, size_t seed = 0);

/// Notes who read what without holding up who reads: readings are gathered and written in one transaction twice a
/// second, so that a kill loses half a second's. Thread-safe.
class ReadingLog
{
public:
    explicit ReadingLog(DatabaseThreads &database); ///< `database` must outlive it.
    ~ReadingLog();                                  ///< Writes what is gathered.

    /// False: too many wait for a database that does not take them, and what cannot be noted must not be shown.
    bool note(const Reading &reading);
    bool note(const FeedReading &reading);
    int waiting() const { return m_waiting; }

private:
    void work();
    void write(std::unique_lock<std::mutex> &lock);
    void gathered(); ///< Has the writing thread look.

    DatabaseThreads &m_database;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    QHash<Reading, int> m_readings; ///< How often within one second.
    QMap<std::pair<QString, QString>, FeedReading>
        m_feedReadings; ///< By device and hour; in one order for all processes.
    std::atomic<int> m_waiting = 0;
    bool m_isStopping = false;
    std::thread m_thread;
};
