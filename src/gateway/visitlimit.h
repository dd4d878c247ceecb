// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>

#include <mutex>

/// How often somebody may ask for tracking pages that are not there: guessing is hopeless, and shall not cost the
/// citizens' pages their place either. Counted by address and minute, in this process only. Thread-safe.
class VisitLimit
{
public:
    static constexpr int mostMisses = 60; ///< Within a minute; many citizens may share an address.

    /// Whether nothing more is looked up for this address now.
    bool isExceeded(const QString &address, const QDateTime &now);
    void countMiss(const QString &address, const QDateTime &now);

private:
    void turn(const QDateTime &now);

    std::mutex m_mutex;
    qint64 m_minute = 0;
    QHash<QString, int> m_misses; ///< Of this minute.
};
