// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>
#include <QUuid>

/// Blank Mẫu 01 that were printed together, each with a provisional number of its own (domain.md 13.7).
struct Pad
{
    QUuid id;
    QDate day;     ///< In the numbers: the day of printing.
    int first = 0; ///< Serials of this device's slip count.
    int last = 0;
    QDateTime printedAt;
    QString officer;

    int count() const { return last - first + 1; }
};

/// The pads printed at this counter.
class PadTable
{
public:
    explicit PadTable(Connection &connection) : m_connection(connection) {}
    Result<void> add(const Pad &pad);
    Result<bool> holds(QDate day, int serial); ///< Whether a sheet with this number was printed here.
    Result<QList<Pad>> all();                  ///< The newest first.

private:
    Connection &m_connection;
};
