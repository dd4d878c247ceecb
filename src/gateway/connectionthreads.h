// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

/// The threads that serve connections, one each for as long as the connection lives: made when one comes and all others
/// are busy, up to a most. What comes beyond waits for its turn; meanwhile isCrowded() has connections given up after
/// their answer, so that none is held idle while another waits. Thread-safe.
class ConnectionThreads
{
public:
    explicit ConnectionThreads(int most) : m_most(most) {}
    ~ConnectionThreads() { shutDown(); }

    /// Serves a connection by calling `serve` on a thread. Waits while very many wait: the kernel's queue holds the
    /// next ones.
    void run(std::function<void()> serve);
    void shutDown(); ///< Serves those that wait, then ends the threads; it can be used again then.

    bool isCrowded() const { return m_waiting > 0 && m_serving >= m_most; }
    int serving() const { return m_serving; }
    int waiting() const { return m_waiting; }
    int most() const { return m_most; }

private:
    void work();

    const int m_most;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::condition_variable m_hasRoom;
    std::deque<std::function<void()>> m_connections;
    std::vector<std::thread> m_threads;
    bool m_isStopping = false;
    std::atomic<int> m_serving = 0;
    std::atomic<int> m_waiting = 0;
};
