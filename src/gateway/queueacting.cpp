// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queueacting.h"

#include "clock.h"
#include "queuejson.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using TicketState = QueueTicket::State;
using Entry = QueueTable::Entry;

Problem wrongField(const QString &pointer)
{
    return {.status = 422, .type = ProblemType::invalidField, .title = u"Not in this office"_s, .pointers = {pointer}};
}

Problem notPossible(const QString &state)
{
    return {.status = 409, .type = ProblemType::queueNotPossible, .title = u"Not possible now"_s, .state = state};
}

QString stateWord(const Entry &entry)
{
    return toJson(entry.ticket).value("state"_L1).toString();
}

/// One act under way: what it changes, and the events of it.
class QueueStep
{
public:
    QueueStep(GatewayConnection &connection, QueueTable &table, qint64 version, const QueueActor &actor,
              const QueueAct &act)
        : m_connection(connection)
        , m_table(table)
        , m_version(version)
        , m_actor(actor)
        , m_act(act)
        , m_counter(actor.device.counter)
    {
    }

    std::variant<QueueActAnswer, Problem> done();

private:
    using Outcome = std::variant<QueueActAnswer, Problem>;

    Outcome taken();
    Outcome calledNext();
    Outcome calledByNumber();
    Outcome recalled();
    Outcome putBack();
    Outcome transferred();
    Outcome left(TicketState state);
    Outcome paused(bool isPaused);

    QueueCaller caller();
    Outcome called(Entry entry);
    void leave(Entry &entry, TicketState state);
    std::optional<Entry> mine(); ///< Whom this counter serves, if the act means it.
    QueueTable::Desk desk();
    void note(const QString &kind, const QString &number, const QString &detail = {});
    Outcome answerWith(const Entry &entry) const;

    GatewayConnection &m_connection;
    QueueTable &m_table;
    const qint64 m_version;
    const QueueActor &m_actor;
    const QueueAct &m_act;
    const int m_counter;
    int m_step = 0;
};

QueueStep::Outcome QueueStep::done()
{
    using enum QueueAct::Kind;
    switch (m_act.kind) {
    case Take:
        return taken();
    case Next:
        return calledNext();
    case Call:
        return calledByNumber();
    case Recall:
        return recalled();
    case Absent:
        return left(TicketState::Absent);
    case PutBack:
        return putBack();
    case Transfer:
        return transferred();
    case Finish:
        return left(TicketState::Finished);
    case Pause:
        return paused(true);
    case Resume:
        return paused(false);
    }
    return wrongField(u"/act"_s);
}

void QueueStep::note(const QString &kind, const QString &number, const QString &detail)
{
    m_connection.run("INSERT INTO queue_event (office, day, version, step, op_id, device, counter, kind, number, at, "
                     "detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     {m_table.office(), m_table.dayText(), m_version, ++m_step,
                      m_actor.opId.toString(QUuid::WithoutBraces), m_actor.device.id, m_counter, kind, number,
                      toIsoOfficeTime(m_actor.now), detail});
}

QueueStep::Outcome QueueStep::answerWith(const Entry &entry) const
{
    QueueActAnswer answer;
    answer.ticket = entry.ticket;
    return answer;
}

QueueTable::Desk QueueStep::desk()
{
    return m_table.desk(m_counter).value_or(QueueTable::Desk{m_counter, false, m_actor.now, 0});
}

QueueCaller QueueStep::caller()
{
    return {m_counter, m_actor.rules.servicesOf(m_counter), desk().priorityCalled};
}

std::optional<Entry> QueueStep::mine()
{
    auto entry = m_table.servedBy(m_counter);
    return entry && (m_act.number.isEmpty() || m_act.number == entry->ticket.number) ? entry : std::nullopt;
}

QueueStep::Outcome QueueStep::taken()
{
    const QDate day = m_actor.now.date();
    if (!m_actor.rules.service(m_act.service))
        return wrongField(u"/service"_s);
    if (!m_act.group.isEmpty() && !m_actor.rules.groupAt(m_act.group, day))
        return wrongField(u"/group"_s);
    Entry entry;
    entry.letter = m_act.service;
    entry.serial = m_table.nextSerial(entry.letter);
    entry.taken = m_version;
    entry.ticket.number = queueNumber(entry.letter, entry.serial);
    entry.ticket.service = m_act.service;
    entry.ticket.group = m_act.group;
    entry.ticket.takenAt = m_actor.now;
    m_table.insert(entry);
    note(u"take"_s, entry.ticket.number, m_act.group);
    // Who of its service would be called before it, as things stand.
    QList<QueuePlace> places;
    const auto open = m_table.open();
    for (const Entry &other : open) {
        if (other.ticket.state == TicketState::Waiting && other.ticket.service == m_act.service)
            places.append(QueuePlace{other.taken, other.ticket.service, other.ticket.isPriority(), 0});
    }
    const auto order = callingOrder(places, {0, {m_act.service}, 0}, m_actor.rules.priorityRun);
    const auto own =
        std::find_if(order.begin(), order.end(), [&](qsizetype i) { return places[i].taken == entry.taken; });
    QueueActAnswer answer;
    answer.ticket = entry.ticket;
    answer.before = int(own - order.begin());
    return answer;
}

QueueStep::Outcome QueueStep::calledNext()
{
    QList<Entry> waiting;
    QList<QueuePlace> places;
    const auto open = m_table.open();
    for (const Entry &entry : open) {
        if (entry.ticket.state != TicketState::Waiting)
            continue;
        waiting.append(entry);
        places.append(entry.place());
    }
    const auto order = callingOrder(places, caller(), m_actor.rules.priorityRun);
    if (order.isEmpty()) {
        QueueActAnswer nobody;
        nobody.isNobody = true;
        return nobody;
    }
    return called(waiting[order.first()]);
}

QueueStep::Outcome QueueStep::calledByNumber()
{
    const auto entry = m_table.find(m_act.number);
    if (!entry)
        return Problem{.status = 404, .type = ProblemType::queueNumberUnknown, .title = u"No such number today"_s};
    if (entry->ticket.state != TicketState::Waiting && entry->ticket.state != TicketState::Absent)
        return notPossible(stateWord(*entry));
    return called(*entry);
}

QueueStep::Outcome QueueStep::called(Entry entry)
{
    if (auto before = m_table.servedBy(m_counter)) {
        leave(*before, TicketState::Finished);
        m_table.update(*before);
        note(u"finish"_s, before->ticket.number);
    }
    QueueTicket &ticket = entry.ticket;
    if (entry.waitSeconds < 0)
        entry.waitSeconds = std::max<qint64>(0, ticket.takenAt.secsTo(m_actor.now));
    ticket.state = TicketState::Called;
    ticket.counter = m_counter;
    ticket.calledAt = m_actor.now;
    ++ticket.calls;
    m_table.update(entry);
    note(u"call"_s, ticket.number);
    QueueTable::Desk own = desk();
    own.priorityCalled = priorityCalledAfter(own.priorityCalled, ticket.isPriority());
    if (own.isPaused) {
        own.isPaused = false;
        own.since = m_actor.now;
        note(u"resume"_s, {});
    }
    m_table.put(own);
    return answerWith(entry);
}

QueueStep::Outcome QueueStep::recalled()
{
    auto entry = mine();
    if (!entry)
        return notPossible(u"nobody"_s);
    ++entry->ticket.calls;
    m_table.update(*entry);
    note(u"recall"_s, entry->ticket.number);
    return answerWith(*entry);
}

void QueueStep::leave(Entry &entry, TicketState state)
{
    // Who does not come is not served.
    if (state != TicketState::Absent)
        entry.serviceSeconds += std::max<qint64>(0, entry.ticket.calledAt.secsTo(m_actor.now));
    entry.ticket.state = state;
}

QueueStep::Outcome QueueStep::left(TicketState state)
{
    auto entry = mine();
    if (!entry)
        return notPossible(u"nobody"_s);
    leave(*entry, state);
    m_table.update(*entry);
    note(toText(m_act.kind), entry->ticket.number);
    return answerWith(*entry);
}

QueueStep::Outcome QueueStep::putBack()
{
    auto entry = m_table.find(m_act.number);
    if (!entry)
        return Problem{.status = 404, .type = ProblemType::queueNumberUnknown, .title = u"No such number today"_s};
    if (entry->ticket.state != TicketState::Absent)
        return notPossible(stateWord(*entry));
    entry->ticket.state = TicketState::Waiting;
    m_table.update(*entry);
    note(toText(m_act.kind), entry->ticket.number);
    return answerWith(*entry);
}

QueueStep::Outcome QueueStep::transferred()
{
    // Whom this counter serves, or somebody who waits at the wrong place.
    auto entry = mine();
    if (!entry && !m_act.number.isEmpty()) {
        entry = m_table.find(m_act.number);
        if (!entry)
            return Problem{.status = 404, .type = ProblemType::queueNumberUnknown, .title = u"No such number today"_s};
        if (entry->ticket.state != TicketState::Waiting)
            return notPossible(stateWord(*entry));
    }
    if (!entry)
        return notPossible(u"nobody"_s);
    const bool isToCounter = m_act.toCounter != 0;
    if (isToCounter == !m_act.service.isEmpty() || (!isToCounter && !m_actor.rules.service(m_act.service)))
        return wrongField(u"/service"_s);
    const auto isKnown = [this](int counter) {
        return !m_connection
                    .row("SELECT counter FROM device WHERE office = ? AND counter = ? AND revoked_at = '' LIMIT 1",
                         {m_table.office(), counter})
                    .isEmpty();
    };
    if (isToCounter && (m_act.toCounter == m_counter || !isKnown(m_act.toCounter)))
        return wrongField(u"/toCounter"_s);
    if (entry->ticket.state == TicketState::Called)
        leave(*entry, TicketState::Waiting);
    entry->ticket.forCounter = m_act.toCounter;
    if (!isToCounter)
        entry->ticket.service = m_act.service;
    m_table.update(*entry);
    note(toText(m_act.kind), entry->ticket.number,
         isToCounter ? QString::number(m_act.toCounter) : QString(m_act.service));
    return answerWith(*entry);
}

QueueStep::Outcome QueueStep::paused(bool isPaused)
{
    QueueTable::Desk own = desk();
    if (own.isPaused == isPaused && (isPaused || m_table.desk(m_counter)))
        return notPossible(isPaused ? u"paused"_s : u"open"_s);
    own.isPaused = isPaused;
    own.since = m_actor.now;
    m_table.put(own);
    note(toText(m_act.kind), {});
    return QueueActAnswer{};
}

int rounded(qint64 sum, int count)
{
    return count > 0 ? int((sum + count / 2) / count) : -1;
}

} // namespace

std::variant<QueueActAnswer, Problem> doQueueAct(GatewayConnection &connection, QueueTable &table, qint64 version,
                                                 const QueueActor &actor, const QueueAct &act)
{
    if (act.day.isValid() && act.day != actor.now.date())
        return Problem{.status = 409, .type = ProblemType::queueDayOver, .title = u"Meant for another day"_s};
    return QueueStep(connection, table, version, actor, act).done();
}

QueueState readQueueState(QueueTable &table, const QueueRules &rules, int counter, const QDateTime &now)
{
    QueueState state;
    state.at = now;
    state.counter = counter;
    state.rules = rules;
    const auto desks = table.desks();
    for (const QueueTable::Desk &desk : desks) {
        state.counters.append({desk.counter, desk.isPaused, desk.since, {}, {}, {}});
        if (desk.counter == counter)
            state.priorityCalled = desk.priorityCalled;
    }
    QList<QueueTicket> waiting;
    QList<QueuePlace> places;
    const auto open = table.open();
    for (const Entry &entry : open) {
        if (entry.ticket.state == TicketState::Waiting) {
            waiting.append(entry.ticket);
            places.append(entry.place());
        } else if (entry.ticket.state == TicketState::Absent) {
            state.absent.append(entry.ticket);
        } else {
            for (QueueCounter &serving : state.counters) {
                if (serving.counter != entry.ticket.counter)
                    continue;
                serving.number = entry.ticket.number;
                serving.service = entry.ticket.service;
                serving.calledAt = entry.ticket.calledAt;
            }
        }
    }
    const QueueCaller caller{counter, rules.servicesOf(counter), state.priorityCalled};
    for (const qsizetype i : callingOrder(places, caller, rules.priorityRun)) {
        waiting[i].isHere = true;
        state.waiting.append(waiting[i]);
    }
    for (const QueueTicket &ticket : std::as_const(waiting)) {
        if (!ticket.isHere)
            state.waiting.append(ticket);
    }
    const QueueTable::Sums sums = table.sums();
    state.taken = sums.taken;
    state.meanWaitSeconds = rounded(sums.waitSeconds, sums.called);
    state.meanServiceSeconds = rounded(sums.serviceSeconds, sums.finished);
    return state;
}
