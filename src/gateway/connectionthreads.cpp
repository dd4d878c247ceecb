// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionthreads.h"

namespace {

constexpr size_t mostConnectionsWaiting = 1024;

} // namespace

void ConnectionThreads::run(std::function<void()> serve)
{
    std::unique_lock lock(m_mutex);
    m_hasRoom.wait(lock, [this] { return m_isStopping || m_connections.size() < mostConnectionsWaiting; });
    m_connections.push_back(std::move(serve));
    m_waiting = int(m_connections.size());
    const size_t idle = m_threads.size() - size_t(m_serving);
    if (!m_isStopping && idle < m_connections.size() && m_threads.size() < size_t(m_most))
        m_threads.emplace_back([this] { work(); });
    m_woken.notify_one();
}

void ConnectionThreads::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_woken.wait(lock, [this] { return m_isStopping || !m_connections.empty(); });
        if (m_connections.empty())
            return;
        const auto serve = std::move(m_connections.front());
        m_connections.pop_front();
        m_waiting = int(m_connections.size());
        ++m_serving;
        lock.unlock();
        m_hasRoom.notify_one();
        serve();
        lock.lock();
        --m_serving;
    }
}

void ConnectionThreads::shutDown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_woken.notify_all();
    m_hasRoom.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
    const std::lock_guard lock(m_mutex);
    m_isStopping = false;
}
