// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dayclose.h"
#include "daylook.h"

/// How counters confirmed their days and how the office's days were signed.
class DayCloseTable
{
public:
    explicit DayCloseTable(Connection &connection) : m_connection(connection) {}

    Result<bool> confirm(const CounterDay &day); ///< False: it is there already.
    Result<bool> close(const DayClose &close);   ///< False: it is there already.
    /// The latest confirmation of each counter, by counter.
    Result<QList<CounterDay>> confirmations(QDate day);
    Result<QList<DayClose>> closes(QDate day); ///< The latest first.
    /// Days from `first` on and before `end` on which something was received, returned or paid and that nobody signed.
    Result<QList<QDate>> unclosed(QDate first, QDate end);
    /// Days that a one-person office closed itself and no leader has signed since, the earliest first.
    Result<QList<QDate>> unconfirmed(QDate first);

    Result<bool> look(const DayLook &look);  ///< False: it is there already.
    Result<QList<DayLook>> looks(QDate day); ///< The earliest first.

private:
    Result<QList<QDate>> days(const char *sql, const QVariantList &values);
    Connection &m_connection;
};
