// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slipcounting.h"

Result<int> nextSlipSerial(Connection &connection, QDate day)
{
    const auto serial = connection.single("INSERT INTO slip_count (day, last) VALUES (?, 1) ON CONFLICT (day) DO "
                                          "UPDATE SET last = last + 1 RETURNING last",
                                          {day.toString(Qt::ISODate)});
    if (!serial)
        return serial.error();
    return serial->toInt();
}
