// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

/// How much of a file goes in one request (sync.md 7): less after a failure, more after three good ones, and not so
/// much that a slow line is taken for long.
class UploadPace
{
public:
    qint64 chunk() const { return m_chunk; }
    void failed()
    {
        m_chunk = std::max(least, m_chunk / 2);
        m_good = 0;
    }
    void succeeded(qint64 milliseconds, qint64 most)
    {
        if (milliseconds > slowMs)
            return failed();
        if (++m_good < 3)
            return;
        m_chunk = std::min({m_chunk * 2, most, largest});
        m_good = 0;
    }

private:
    static constexpr qint64 least = 32 * 1024;
    static constexpr qint64 largest = 4 * 1024 * 1024;
    static constexpr qint64 slowMs = 4000;
    qint64 m_chunk = 256 * 1024;
    int m_good = 0;
};
