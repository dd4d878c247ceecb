// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "queueorder.h"
#include "queuestate.h"

/// The waiting numbers of one office on one day. Every reading and writing is of these alone.
class QueueTable
{
public:
    /// A number with what only the gateway asks of it.
    struct Entry
    {
        QueueTicket ticket;
        QString letter;
        int serial = 0;
        qint64 taken = 0; ///< Its place.
        qint64 waitSeconds = -1;
        qint64 serviceSeconds = 0;

        QueuePlace place() const { return {taken, ticket.service, ticket.isPriority(), ticket.forCounter}; }
    };
    /// Sums of the day.
    struct Sums
    {
        int taken = 0;
        int called = 0;
        qint64 waitSeconds = 0;
        int finished = 0;
        qint64 serviceSeconds = 0;
    };
    /// A counter's row.
    struct Desk
    {
        int counter = 0;
        bool isPaused = false;
        QDateTime since;
        int priorityCalled = 0;
    };

    QueueTable(GatewayConnection &connection, QString office, QDate day);

    qint64 version(); ///< 0: nothing happened on that day.
    /// Counts the version up and holds the day until the transaction ends; 0: it failed.
    qint64 take();
    QList<Entry> open(); ///< All but the finished ones, by time of taking.
    std::optional<Entry> find(const QString &number);
    std::optional<Entry> servedBy(int counter);
    int nextSerial(const QString &letter);
    bool insert(const Entry &entry);
    bool update(const Entry &entry);
    QList<Desk> desks();
    std::optional<Desk> desk(int counter);
    bool put(const Desk &desk);
    Sums sums();
    QList<int> waits(); ///< Seconds from taking to the first call, of those called.
    const QString &office() const { return m_office; }
    const QString &dayText() const { return m_day; }

private:
    QList<Entry> entries(const QList<QVariantList> &rows) const;

    GatewayConnection &m_connection;
    const QString m_office;
    const QString m_day;
};
