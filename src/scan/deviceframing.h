// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawscan.h"

#include <optional>

/// Joins the keys of a keyboard device that is a scanner and nothing else to scans. Knows no device and no clock.
class DeviceFraming
{
public:
    /// A key by Linux's number going down or up at that millisecond; the scan that it ends.
    std::optional<RawScan> take(int code, bool isDown, qint64 at);
    std::optional<RawScan> end(); ///< The pause is over: what stands is a scan.
    void forget();
    bool isEmpty() const { return m_keys.isEmpty(); }

private:
    std::optional<RawScan> finish(const QString &suffix);

    QList<KeyStroke> m_keys;
    QList<int> m_gaps;
    qint64 m_lastAt = 0;
    bool m_isShifted = false;
    bool m_isAlt = false;
    int m_altHold = 0;
};
