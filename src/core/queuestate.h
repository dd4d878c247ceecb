// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queuerules.h"

#include <QDateTime>

#include <optional>

/// A waiting number of today; nothing of the person who holds it.
struct QueueTicket
{
    enum class State { Waiting, Called, Absent, Finished };
    QString number;  ///< "A-043"; stays whatever service it comes to.
    QString service; ///< Code of what it waits for now.
    QString group;   ///< Priority group; empty: none.
    State state = State::Waiting;
    int forCounter = 0; ///< Sent to this counter; 0: any.
    int counter = 0;    ///< Which called it last.
    int calls = 0;      ///< Times it was called out.
    QDateTime takenAt;
    QDateTime calledAt;  ///< Last call that was no repetition; invalid: not called.
    bool isHere = false; ///< Waiting, and the asking counter calls it.

    bool isPriority() const { return !group.isEmpty(); }
    friend bool operator==(const QueueTicket &, const QueueTicket &) = default;
};

/// A counter that called numbers today.
struct QueueCounter
{
    int counter = 0;
    bool isPaused = false;
    QDateTime since; ///< Of being open or paused.
    QString number;  ///< Whom it serves; empty: nobody.
    QString service;
    QDateTime calledAt;
    friend bool operator==(const QueueCounter &, const QueueCounter &) = default;
};

/// Today's numbers of an office as its gateway has them, as one counter sees them.
struct QueueState
{
    QString version; ///< Changes with every step.
    QDateTime at;    ///< By the gateway's clock, to which all times belong.
    int counter = 0; ///< Who asked.
    int priorityCalled = 0;
    QueueRules rules;
    QList<QueueTicket> waiting; ///< In the order in which this counter calls them, then those of others.
    QList<QueueTicket> absent;
    QList<QueueCounter> counters;
    int taken = 0;            ///< Today.
    int meanWaitSeconds = -1; ///< From taking to the first call; -1: nobody was called yet.
    int meanServiceSeconds = -1;

    const QueueCounter *counterOf(int number) const
    {
        for (const QueueCounter &known : counters) {
            if (known.counter == number)
                return &known;
        }
        return nullptr;
    }
    friend bool operator==(const QueueState &, const QueueState &) = default;
};

/// One step with the waiting numbers, made once: the same id is never done twice.
struct QueueAct
{
    enum class Kind { Take, Next, Call, Recall, Absent, PutBack, Transfer, Finish, Pause, Resume };
    Kind kind = Kind::Next;
    QDate day;         ///< Of which it was meant: on another day it is refused. Invalid: whichever it is.
    QString service;   ///< Take, and transfer to a service.
    QString group;     ///< Take.
    QString number;    ///< Call, put back; of the others empty: whom this counter serves.
    int toCounter = 0; ///< Transfer; 0: to the service.
};

/// What came of it.
struct QueueActAnswer
{
    QString version;
    std::optional<QueueTicket> ticket; ///< None of a pause, and if nobody waits.
    int before = 0;                    ///< Of a number just taken: how many wait before it.
    bool isNobody = false;             ///< Nobody waits whom this counter may call; nothing was changed.
};
