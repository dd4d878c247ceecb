// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queueorder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

bool mayCall(const QueueCaller &caller, const QueuePlace &place)
{
    if (place.forCounter != 0)
        return place.forCounter == caller.counter;
    return caller.services.contains(place.service);
}

QList<qsizetype> callingOrder(const QList<QueuePlace> &waiting, const QueueCaller &caller, int priorityRun)
{
    QList<qsizetype> priority;
    QList<qsizetype> ordinary;
    for (qsizetype i = 0; i < waiting.size(); ++i) {
        if (mayCall(caller, waiting[i]))
            (waiting[i].isPriority ? priority : ordinary).append(i);
    }
    const auto byTaking = [&waiting](qsizetype a, qsizetype b) { return waiting[a].taken < waiting[b].taken; };
    std::sort(priority.begin(), priority.end(), byTaking);
    std::sort(ordinary.begin(), ordinary.end(), byTaking);
    QList<qsizetype> order;
    int called = caller.priorityCalled;
    qsizetype first = 0;
    qsizetype second = 0;
    while (first < priority.size() || second < ordinary.size()) {
        const bool isPriority = first < priority.size() && (called < priorityRun || second == ordinary.size());
        order.append(isPriority ? priority[first++] : ordinary[second++]);
        called = priorityCalledAfter(called, isPriority);
    }
    return order;
}

int priorityCalledAfter(int before, bool isPriority)
{
    return isPriority ? before + 1 : 0;
}

QString queueNumber(const QString &service, int serial)
{
    return u"%1-%2"_s.arg(service).arg(serial, 3, 10, QChar(u'0'));
}
