// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrytime.h"

void EntryTime::note(bool isEmpty, const QDateTime &now)
{
    if (isEmpty)
        return end();
    if (!m_begun.isValid())
        m_begun = now;
}

void EntryTime::end()
{
    m_begun = {};
    m_isInterrupted = false;
}

std::optional<int> EntryTime::seconds(const QDateTime &now) const
{
    constexpr qint64 longest = 4 * 3600; // Longer than a half day at the counter: nobody entered all that time.
    if (!m_begun.isValid() || m_isInterrupted)
        return std::nullopt;
    const qint64 seconds = m_begun.secsTo(now); // A clock that was put back tells nothing.
    return seconds > 0 && seconds <= longest ? std::optional(static_cast<int>(seconds)) : std::nullopt;
}
