// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawscan.h"

/// Cuts the bytes of a serial scanner into scans: STX or a prefix before, CR, LF, TAB or ETX behind, or only a pause.
/// Knows no device and no clock.
class ByteFraming
{
public:
    explicit ByteFraming(QByteArray prefix = {}) : m_prefix(std::move(prefix)) {}

    struct Cut
    {
        QList<RawScan> scans;
        int unreadable = 0; ///< Stretches that were too long or lacked their begin.
    };

    Cut take(const QByteArray &bytes); ///< What came now; what is not ended stays.
    Cut end();                      ///< The pause is over: what stands is a scan.
    void forget();                  ///< The device went away in the middle.
    bool isEmpty() const { return m_bytes.isEmpty() && !m_isOverflowing; }

private:
    void finish(Cut &cut, const QString &suffix);
    bool isLineOfZone() const;

    QByteArray m_prefix;
    QByteArray m_bytes;
    bool m_isBegun = false; ///< An STX came.
    bool m_isOverflowing = false;
    bool m_wasReturn = false; ///< The last byte was a CR: an LF behind it belongs to it.
};
