// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "dayclose.h"

/// That a supervisor has looked at something of a day.
struct DayLook
{
    QString what;
    QUuid subject; ///< A dossier or an entry of the ledger.
    QDateTime at;
    QString officerId;
    QString note;
};

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

    /// What a supervisor has looked at of a day; `subject` is a dossier or an entry of the ledger.
    Result<void> noteLook(QDate day, const QString &what, const QUuid &subject, const QDateTime &at,
                          const QString &officer, const QString &note);
    Result<QList<DayLook>> looks(QDate day);

private:
    Result<QList<QDate>> days(const char *sql, const QVariantList &values);
    Connection &m_connection;
};
