// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slipcounting.h"

Result<int> nextSlipSerial(Connection &connection, QDate day)
{
    const QString date = day.toString(Qt::ISODate);
    const auto last = connection.single("SELECT last FROM slip_count WHERE day = ?", {date});
    if (!last)
        return last.error();
    const int serial = last->toInt() + 1;
    const auto counted = last->isNull()
                             ? connection.change("INSERT INTO slip_count (last, day) VALUES (?, ?)", {serial, date})
                             : connection.change("UPDATE slip_count SET last = ? WHERE day = ?", {serial, date});
    if (!counted)
        return counted.error();
    return serial;
}
