// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuejson.h"

#include "clock.h"
#include "enumwords.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

using ActKind = QueueAct::Kind;
using TicketState = QueueTicket::State;

constexpr EnumWord<ActKind> queueKindWords[] = {{ActKind::Take, "take"_L1},         {ActKind::Next, "next"_L1},
                                                {ActKind::Call, "call"_L1},         {ActKind::Recall, "recall"_L1},
                                                {ActKind::Absent, "absent"_L1},     {ActKind::PutBack, "put-back"_L1},
                                                {ActKind::Transfer, "transfer"_L1}, {ActKind::Finish, "finish"_L1},
                                                {ActKind::Pause, "pause"_L1},       {ActKind::Resume, "resume"_L1}};

constexpr EnumWord<TicketState> ticketStateWords[] = {{TicketState::Waiting, "waiting"_L1},
                                                      {TicketState::Called, "called"_L1},
                                                      {TicketState::Absent, "absent"_L1},
                                                      {TicketState::Finished, "finished"_L1}};

Error unreadableQueue(const QString &detail)
{
    return {.kind = ErrorKind::NotReachable,
            .code = u"unreadable-answer"_s,
            .message = QCoreApplication::translate("queuejson", "The portal's answer cannot be read."),
            .detail = u"queue JSON: "_s + detail};
}

void putText(QJsonObject &json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void putNumber(QJsonObject &json, QLatin1StringView key, int number)
{
    if (number != 0)
        json.insert(key, number);
}

void putTime(QJsonObject &json, QLatin1StringView key, const QDateTime &time)
{
    if (time.isValid())
        json.insert(key, toIsoOfficeTime(time));
}

QDateTime queueTime(const QJsonObject &json, QLatin1StringView key)
{
    return fromIsoOfficeTime(json.value(key).toString());
}

Result<QueueTicket> ticketFromJson(const QJsonObject &json)
{
    QueueTicket ticket;
    ticket.number = json.value("number"_L1).toString();
    ticket.service = json.value("service"_L1).toString();
    ticket.group = json.value("group"_L1).toString();
    const auto state = valueOfWord(ticketStateWords, json.value("state"_L1).toString());
    ticket.forCounter = json.value("forCounter"_L1).toInt();
    ticket.counter = json.value("counter"_L1).toInt();
    ticket.calls = json.value("calls"_L1).toInt();
    ticket.takenAt = queueTime(json, "takenAt"_L1);
    ticket.calledAt = queueTime(json, "calledAt"_L1);
    ticket.isHere = json.value("here"_L1).toBool();
    if (ticket.number.isEmpty() || !state || !ticket.takenAt.isValid())
        return unreadableQueue(u"ticket"_s);
    ticket.state = *state;
    return ticket;
}

QJsonArray ticketsJson(const QList<QueueTicket> &tickets)
{
    QJsonArray array;
    for (const QueueTicket &ticket : tickets)
        array.append(toJson(ticket));
    return array;
}

Result<QList<QueueTicket>> ticketsFromJson(const QJsonArray &array)
{
    QList<QueueTicket> tickets;
    for (const QJsonValue &value : array) {
        auto ticket = ticketFromJson(value.toObject());
        if (!ticket)
            return ticket.error();
        tickets.append(*std::move(ticket));
    }
    return tickets;
}

QJsonObject counterJson(const QueueCounter &counter)
{
    QJsonObject json{{"counter"_L1, counter.counter}, {"paused"_L1, counter.isPaused}};
    putTime(json, "since"_L1, counter.since);
    putText(json, "number"_L1, counter.number);
    putText(json, "service"_L1, counter.service);
    putTime(json, "calledAt"_L1, counter.calledAt);
    return json;
}

QueueCounter counterFromJson(const QJsonObject &json)
{
    return {json.value("counter"_L1).toInt(),   json.value("paused"_L1).toBool(),    queueTime(json, "since"_L1),
            json.value("number"_L1).toString(), json.value("service"_L1).toString(), queueTime(json, "calledAt"_L1)};
}

} // namespace

QString toText(QueueAct::Kind kind)
{
    return wordOf(queueKindWords, kind);
}

std::optional<QueueAct::Kind> queueActFromText(QStringView word)
{
    return valueOfWord(queueKindWords, word);
}

QJsonObject toJson(const QueueAct &act)
{
    QJsonObject json{{"act"_L1, toText(act.kind)}};
    putText(json, "day"_L1, act.day.toString(Qt::ISODate));
    putText(json, "service"_L1, act.service);
    putText(json, "group"_L1, act.group);
    putText(json, "number"_L1, act.number);
    putNumber(json, "toCounter"_L1, act.toCounter);
    return json;
}

Result<QueueAct> queueActFromJson(const QJsonObject &json)
{
    const auto fault = [](const QString &field) {
        return Error{.kind = ErrorKind::BadInput, .code = u"queue-act"_s, .detail = field, .field = field};
    };
    const auto kind = queueActFromText(json.value("act"_L1).toString());
    if (!kind)
        return fault(u"act"_s);
    for (const QLatin1StringView key : {"day"_L1, "service"_L1, "group"_L1, "number"_L1}) {
        const QJsonValue value = json.value(key);
        if (!value.isUndefined() && (!value.isString() || value.toString().size() > 16))
            return fault(key);
    }
    QueueAct act;
    act.kind = *kind;
    act.day = QDate::fromString(json.value("day"_L1).toString(), Qt::ISODate);
    if (!act.day.isValid() && json.contains("day"_L1))
        return fault(u"day"_s);
    act.service = json.value("service"_L1).toString();
    act.group = json.value("group"_L1).toString();
    act.number = json.value("number"_L1).toString();
    const QJsonValue counter = json.value("toCounter"_L1);
    act.toCounter = counter.toInt(counter.isUndefined() ? 0 : -1);
    if (act.toCounter < 0 || act.toCounter > 999)
        return fault(u"toCounter"_s);
    return act;
}

QJsonObject toJson(const QueueTicket &ticket)
{
    QJsonObject json{{"number"_L1, ticket.number},
                     {"service"_L1, ticket.service},
                     {"state"_L1, wordOf(ticketStateWords, ticket.state)}};
    putText(json, "group"_L1, ticket.group);
    putNumber(json, "forCounter"_L1, ticket.forCounter);
    putNumber(json, "counter"_L1, ticket.counter);
    putNumber(json, "calls"_L1, ticket.calls);
    putTime(json, "takenAt"_L1, ticket.takenAt);
    putTime(json, "calledAt"_L1, ticket.calledAt);
    if (ticket.isHere)
        json.insert("here"_L1, true);
    return json;
}

QJsonObject toJson(const QueueActAnswer &answer)
{
    QJsonObject json{{"version"_L1, answer.version}};
    if (answer.ticket)
        json.insert("ticket"_L1, toJson(*answer.ticket));
    putNumber(json, "before"_L1, answer.before);
    if (answer.isNobody)
        json.insert("nobody"_L1, true);
    return json;
}

Result<QueueActAnswer> queueActAnswerFromJson(const QJsonObject &json)
{
    QueueActAnswer answer;
    answer.version = json.value("version"_L1).toString();
    answer.before = json.value("before"_L1).toInt();
    answer.isNobody = json.value("nobody"_L1).toBool();
    if (answer.version.isEmpty())
        return unreadableQueue(u"version"_s);
    if (json.contains("ticket"_L1)) {
        auto ticket = ticketFromJson(json.value("ticket"_L1).toObject());
        if (!ticket)
            return ticket.error();
        answer.ticket = *std::move(ticket);
    }
    return answer;
}

QJsonObject toJson(const QueueState &state)
{
    QJsonArray counters;
    for (const QueueCounter &counter : state.counters)
        counters.append(counterJson(counter));
    return {{"version"_L1, state.version},
            {"at"_L1, toIsoOfficeTime(state.at)},
            {"counter"_L1, state.counter},
            {"priorityCalled"_L1, state.priorityCalled},
            {"rules"_L1, queueRulesJson(state.rules)},
            {"waiting"_L1, ticketsJson(state.waiting)},
            {"absent"_L1, ticketsJson(state.absent)},
            {"counters"_L1, counters},
            {"taken"_L1, state.taken},
            {"meanWaitSeconds"_L1, state.meanWaitSeconds},
            {"meanServiceSeconds"_L1, state.meanServiceSeconds}};
}

QJsonObject unchangedQueueJson(const QString &version, const QDateTime &at)
{
    return {{"version"_L1, version}, {"at"_L1, toIsoOfficeTime(at)}, {"unchanged"_L1, true}};
}

Result<QueueNews> queueNewsFromJson(const QJsonObject &json)
{
    QueueNews news;
    QueueState &state = news.state;
    state.version = json.value("version"_L1).toString();
    state.at = queueTime(json, "at"_L1);
    news.isUnchanged = json.value("unchanged"_L1).toBool();
    if (state.version.isEmpty() || !state.at.isValid())
        return unreadableQueue(u"version or time"_s);
    if (news.isUnchanged)
        return news;
    state.counter = json.value("counter"_L1).toInt();
    state.priorityCalled = json.value("priorityCalled"_L1).toInt();
    bool isFaulty = false;
    state.rules = readQueueRules(json.value("rules"_L1).toObject(),
                                 [&isFaulty](const QString &, const QString &) { isFaulty = true; });
    if (isFaulty)
        return unreadableQueue(u"rules"_s);
    auto waiting = ticketsFromJson(json.value("waiting"_L1).toArray());
    auto absent = ticketsFromJson(json.value("absent"_L1).toArray());
    if (!waiting || !absent)
        return unreadableQueue(u"tickets"_s);
    state.waiting = *std::move(waiting);
    state.absent = *std::move(absent);
    const QJsonArray counters = json.value("counters"_L1).toArray();
    for (const QJsonValue &counter : counters)
        state.counters.append(counterFromJson(counter.toObject()));
    state.taken = json.value("taken"_L1).toInt();
    state.meanWaitSeconds = json.value("meanWaitSeconds"_L1).toInt(-1);
    state.meanServiceSeconds = json.value("meanServiceSeconds"_L1).toInt(-1);
    return news;
}

QJsonObject toJson(const WaitingDay &day)
{
    QJsonObject json{{"day"_L1, day.day.toString(Qt::ISODate)}, {"taken"_L1, day.taken}, {"called"_L1, day.called}};
    putTime(json, "at"_L1, day.asOf);
    if (day.medianSeconds)
        json.insert("medianWaitSeconds"_L1, *day.medianSeconds);
    if (day.longestSeconds)
        json.insert("longestWaitSeconds"_L1, *day.longestSeconds);
    return json;
}

Result<WaitingDay> waitingDayFromJson(const QJsonObject &json)
{
    const auto seconds = [&json](QLatin1StringView member) {
        const QJsonValue value = json.value(member);
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    };
    const WaitingDay day{QDate::fromString(json.value("day"_L1).toString(), Qt::ISODate),
                         queueTime(json, "at"_L1),
                         json.value("taken"_L1).toInt(-1),
                         json.value("called"_L1).toInt(-1),
                         seconds("medianWaitSeconds"_L1),
                         seconds("longestWaitSeconds"_L1)};
    if (!day.day.isValid() || !day.asOf.isValid() || day.taken < 0 || day.called < 0 || day.called > day.taken)
        return unreadableQueue(u"waiting day"_s);
    return day;
}
