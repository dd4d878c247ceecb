// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queuestate.h"

#include <algorithm>

/// Whom a counter serves, as a second screen shows it.
struct NowServing
{
    int counter = 0;
    QString number;  ///< Empty: nobody.
    QString service; ///< Its name.
    bool isPaused = false;
    QDateTime calledAt;
    friend bool operator==(const NowServing &, const NowServing &) = default;
};

/// The office's waiting numbers as the counter's screens show them: Home, the page of numbers, the citizen's screen.
struct QueueView
{
    enum class Line {
        NotSetUp, ///< No gateway: nothing of numbers is offered.
        Waiting,  ///< No answer yet.
        Reached,
        Lost, ///< `state` is as it was last; nothing can be called.
    };
    Line line = Line::NotSetUp;
    QString trouble;     ///< With Lost: what is so and what to do, in the officer's words.
    QueueState state;    ///< `state.at`: now, by the gateway's clock.
    bool isBusy = false; ///< A step is under way.

    bool isOffered() const { return line != Line::NotSetUp; }
    bool isReached() const { return line == Line::Reached; }
    /// This counter, if it called anybody today.
    const QueueCounter *own() const { return state.counterOf(state.counter); }
    bool isPaused() const { return own() && own()->isPaused; }
    bool isServing() const { return own() && !own()->number.isEmpty(); }
    bool mayCall() const { return !state.waiting.isEmpty() && state.waiting.first().isHere; }

    static int minutes(const QDateTime &from, const QDateTime &to)
    {
        return int(std::max<qint64>(0, from.secsTo(to) / 60));
    }
    int minutesWaited(const QueueTicket &ticket) const { return minutes(ticket.takenAt, state.at); }
    bool isLong(const QueueTicket &ticket) const
    {
        return ticket.takenAt.secsTo(state.at) > state.rules.longWaitMinutes * 60;
    }
    int openCounters() const
    {
        return int(std::count_if(state.counters.begin(), state.counters.end(),
                                 [](const QueueCounter &counter) { return !counter.isPaused; }));
    }
    int longWaits() const
    {
        return int(std::count_if(state.waiting.begin(), state.waiting.end(),
                                 [this](const QueueTicket &ticket) { return isLong(ticket); }));
    }

    /// By counter: those that serve somebody, are open or pause.
    QList<NowServing> serving() const
    {
        QList<NowServing> found;
        for (const QueueCounter &counter : state.counters)
            found.append({counter.counter, counter.number,
                          counter.number.isEmpty() ? QString() : state.rules.serviceName(counter.service),
                          counter.isPaused, counter.calledAt});
        return found;
    }
    /// The next numbers that this counter calls, the first one first.
    QStringList next(int most) const
    {
        QStringList numbers;
        for (const QueueTicket &ticket : state.waiting) {
            if (ticket.isHere && numbers.size() < most)
                numbers.append(ticket.number);
        }
        return numbers;
    }

    friend bool operator==(const QueueView &, const QueueView &) = default;
};
