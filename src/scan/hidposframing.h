// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawscan.h"

#include <optional>

/// Joins the input reports of a HID point-of-sale scanner (usage page 0x8C) to scans. A report: its number, how many
/// bytes of data follow, three bytes of AIM identifier, the data, and in the last byte whether more is to come.
class HidPosFraming
{
public:
    /// The scan that this report ends; nothing if more is to come or the report makes no sense.
    std::optional<RawScan> take(QByteArrayView report);
    void forget() { m_bytes.clear(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

/// The reports of a text, as such a scanner sends them; for tests and for trying the program without a device.
QList<QByteArray> hidPosReports(const QByteArray &text);
