// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitlimit.h"

namespace {

constexpr qint64 minuteSeconds = 60;
constexpr qsizetype mostAddresses = 10'000; // Beyond them nobody new is counted.

} // namespace

void VisitLimit::turn(const QDateTime &now)
{
    const qint64 minute = now.toSecsSinceEpoch() / minuteSeconds;
    if (minute != m_minute)
        m_misses.clear();
    m_minute = minute;
}

bool VisitLimit::isExceeded(const QString &address, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    turn(now);
    return m_misses.value(address) >= mostMisses;
}

void VisitLimit::countMiss(const QString &address, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    turn(now);
    if (m_misses.size() < mostAddresses || m_misses.contains(address))
        ++m_misses[address];
}
