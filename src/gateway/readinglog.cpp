// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readinglog.h"

#include "gatewaylog.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

constexpr auto gatheredFor = std::chrono::milliseconds(500);
constexpr int mostGathered = 50'000;
constexpr int hourLength = 13; // "2026-11-23T09"

} // namespace

size_t qHash(const Reading &reading, size_t seed)
{
    return qHashMulti(seed, reading.at, reading.device, reading.officer, reading.route, reading.subject);
}

ReadingLog::ReadingLog(DatabaseThreads &database) : m_database(database), m_thread([this] { work(); }) {}

ReadingLog::~ReadingLog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_woken.notify_all();
    m_thread.join();
}

bool ReadingLog::note(const Reading &reading)
{
    const std::lock_guard lock(m_mutex);
    if (m_readings.size() >= mostGathered)
        return false;
    ++m_readings[reading];
    gathered();
    return true;
}

bool ReadingLog::note(const FeedReading &reading)
{
    const std::lock_guard lock(m_mutex);
    const std::pair key(reading.at.left(hourLength), reading.device);
    const auto found = m_feedReadings.find(key);
    if (found != m_feedReadings.end()) {
        found->from = std::min(found->from, reading.from);
        found->to = std::max(found->to, reading.to);
        return true;
    }
    if (m_feedReadings.size() >= mostGathered)
        return false;
    m_feedReadings.insert(key, reading);
    gathered();
    return true;
}

void ReadingLog::gathered()
{
    const bool isFirst = m_waiting == 0;
    m_waiting = int(m_readings.size() + m_feedReadings.size());
    if (isFirst)
        m_woken.notify_all();
}

void ReadingLog::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        m_woken.wait(lock, [this] { return m_isStopping || m_waiting > 0; });
        m_woken.wait_for(lock, gatheredFor, [this] { return m_isStopping; });
        write(lock);
    }
    write(lock);
    if (m_waiting > 0)
        logEvent(u"readings lost"_s, QString::number(m_waiting));
}

void ReadingLog::write(std::unique_lock<std::mutex> &lock)
{
    if (m_readings.isEmpty() && m_feedReadings.isEmpty())
        return;
    const auto readings = m_readings;
    const auto feedReadings = m_feedReadings;
    lock.unlock();
    bool isWritten = false;
    m_database.write([&](GatewayConnection &connection) {
        isWritten = connection.begin();
        for (auto at = readings.begin(); at != readings.end(); ++at)
            isWritten = isWritten && addReading(connection, at.key(), at.value());
        for (const FeedReading &reading : feedReadings)
            isWritten = isWritten && addFeedReading(connection, reading);
        isWritten = isWritten && connection.commit();
        if (!isWritten)
            connection.rollBack();
    });
    lock.lock();
    if (!isWritten)
        return;
    for (auto at = readings.begin(); at != readings.end(); ++at) {
        const auto now = m_readings.find(at.key());
        if ((*now -= at.value()) == 0)
            m_readings.erase(now);
    }
    for (auto at = feedReadings.begin(); at != feedReadings.end(); ++at) {
        // What came meanwhile goes on from here.
        const auto now = m_feedReadings.find(at.key());
        if (now->to == at->to && now->from == at->from)
            m_feedReadings.erase(now);
    }
    m_waiting = int(m_readings.size() + m_feedReadings.size());
}
