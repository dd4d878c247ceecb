// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuetable.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? toIsoOfficeTime(time) : u""_s;
}

QueueTable::Desk deskOf(const QVariantList &row)
{
    return {row.at(0).toInt(), row.at(1).toInt() != 0, fromIsoOfficeTime(row.at(2).toString()), row.at(3).toInt()};
}

} // namespace

QueueTable::QueueTable(GatewayConnection &connection, QString office, QDate day)
    : m_connection(connection)
    , m_office(std::move(office))
    , m_day(day.toString(Qt::ISODate))
{
}

qint64 QueueTable::version()
{
    return m_connection.row("SELECT version FROM queue_day WHERE office = ? AND day = ?", {m_office, m_day})
        .value(0)
        .toLongLong();
}

qint64 QueueTable::take()
{
    return m_connection
        .row("INSERT INTO queue_day (office, day, version) VALUES (?, ?, 1) "
             "ON CONFLICT (office, day) DO UPDATE SET version = queue_day.version + 1 RETURNING version",
             {m_office, m_day})
        .value(0)
        .toLongLong();
}

QList<QueueTable::Entry> QueueTable::entries(const QList<QVariantList> &rows) const
{
    QList<Entry> found;
    for (const QVariantList &row : rows) {
        Entry entry;
        entry.letter = row.at(0).toString();
        entry.serial = row.at(1).toInt();
        entry.taken = row.at(2).toLongLong();
        entry.ticket = {.number = queueNumber(entry.letter, entry.serial),
                        .service = row.at(3).toString(),
                        .group = row.at(4).toString(),
                        .state = static_cast<QueueTicket::State>(row.at(5).toInt()),
                        .forCounter = row.at(6).toInt(),
                        .counter = row.at(7).toInt(),
                        .calls = row.at(8).toInt(),
                        .takenAt = fromIsoOfficeTime(row.at(9).toString()),
                        .calledAt = fromIsoOfficeTime(row.at(10).toString())};
        entry.waitSeconds = row.at(11).toLongLong();
        entry.serviceSeconds = row.at(12).toLongLong();
        found.append(entry);
    }
    return found;
}

#define QUEUE_COLUMNS                                                                                                  \
    "letter, serial, taken_seq, service, priority_group, state, for_counter, counter, calls, taken_at, called_at, "    \
    "wait_seconds, service_seconds"

QList<QueueTable::Entry> QueueTable::open()
{
    return entries(m_connection.rows("SELECT " QUEUE_COLUMNS " FROM queue_ticket WHERE office = ? AND day = ? "
                                     "AND state < ? ORDER BY taken_seq",
                                     {m_office, m_day, int(QueueTicket::State::Finished)}));
}

std::optional<QueueTable::Entry> QueueTable::find(const QString &number)
{
    const qsizetype dash = number.indexOf(u'-');
    const auto found = entries(m_connection.rows(
        "SELECT " QUEUE_COLUMNS " FROM queue_ticket WHERE office = ? AND day = ? AND letter = ? AND serial = ?",
        {m_office, m_day, number.left(dash), QStringView(number).sliced(dash + 1).toInt()}));
    return dash < 1 || found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<QueueTable::Entry> QueueTable::servedBy(int counter)
{
    const auto found = entries(m_connection.rows(
        "SELECT " QUEUE_COLUMNS " FROM queue_ticket WHERE office = ? AND day = ? AND state = ? AND counter = ?",
        {m_office, m_day, int(QueueTicket::State::Called), counter}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

int QueueTable::nextSerial(const QString &letter)
{
    return m_connection
               .row("SELECT COALESCE(MAX(serial), 0) FROM queue_ticket WHERE office = ? AND day = ? AND letter = ?",
                    {m_office, m_day, letter})
               .value(0)
               .toInt() +
           1;
}

bool QueueTable::insert(const Entry &entry)
{
    const QueueTicket &ticket = entry.ticket;
    return m_connection.run("INSERT INTO queue_ticket (office, day, " QUEUE_COLUMNS
                            ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            {m_office, m_day, entry.letter, entry.serial, entry.taken, ticket.service, ticket.group,
                             int(ticket.state), ticket.forCounter, ticket.counter, ticket.calls,
                             timeText(ticket.takenAt), timeText(ticket.calledAt), entry.waitSeconds,
                             entry.serviceSeconds});
}

#undef QUEUE_COLUMNS

bool QueueTable::update(const Entry &entry)
{
    const QueueTicket &ticket = entry.ticket;
    return m_connection.run("UPDATE queue_ticket SET service = ?, state = ?, for_counter = ?, counter = ?, calls = ?, "
                            "called_at = ?, wait_seconds = ?, service_seconds = ? "
                            "WHERE office = ? AND day = ? AND letter = ? AND serial = ?",
                            {ticket.service, int(ticket.state), ticket.forCounter, ticket.counter, ticket.calls,
                             timeText(ticket.calledAt), entry.waitSeconds, entry.serviceSeconds, m_office, m_day,
                             entry.letter, entry.serial});
}

QList<QueueTable::Desk> QueueTable::desks()
{
    QList<Desk> found;
    const auto rows = m_connection.rows("SELECT counter, paused, since, priority_called FROM queue_counter "
                                        "WHERE office = ? AND day = ? ORDER BY counter",
                                        {m_office, m_day});
    for (const QVariantList &row : rows)
        found.append(deskOf(row));
    return found;
}

std::optional<QueueTable::Desk> QueueTable::desk(int counter)
{
    const QVariantList row = m_connection.row("SELECT counter, paused, since, priority_called FROM queue_counter "
                                              "WHERE office = ? AND day = ? AND counter = ?",
                                              {m_office, m_day, counter});
    return row.isEmpty() ? std::nullopt : std::optional(deskOf(row));
}

bool QueueTable::put(const Desk &desk)
{
    return m_connection.run(
        "INSERT INTO queue_counter (office, day, counter, paused, since, priority_called) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (office, day, counter) DO UPDATE SET paused = excluded.paused, since = excluded.since, "
        "priority_called = excluded.priority_called",
        {m_office, m_day, desk.counter, int(desk.isPaused), timeText(desk.since), desk.priorityCalled});
}

QueueTable::Sums QueueTable::sums()
{
    const QVariantList row =
        m_connection.row("SELECT COUNT(*), COALESCE(SUM(CASE WHEN wait_seconds >= 0 THEN 1 ELSE 0 END), 0), "
                         "COALESCE(SUM(CASE WHEN wait_seconds >= 0 THEN wait_seconds ELSE 0 END), 0), "
                         "COALESCE(SUM(CASE WHEN state = 3 THEN 1 ELSE 0 END), 0), "
                         "COALESCE(SUM(CASE WHEN state = 3 THEN service_seconds ELSE 0 END), 0) "
                         "FROM queue_ticket WHERE office = ? AND day = ?",
                         {m_office, m_day});
    return {row.value(0).toInt(), row.value(1).toInt(), row.value(2).toLongLong(), row.value(3).toInt(),
            row.value(4).toLongLong()};
}

QList<int> QueueTable::waits()
{
    QList<int> seconds;
    const auto rows = m_connection.rows(
        "SELECT wait_seconds FROM queue_ticket WHERE office = ? AND day = ? AND wait_seconds >= 0", {m_office, m_day});
    for (const QVariantList &row : rows)
        seconds.append(row.value(0).toInt());
    return seconds;
}
