// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct QueueText
{
    Q_DECLARE_TR_FUNCTIONS(Queue)
};

} // namespace

QString waitedText(int minutes)
{
    return minutes < 1 ? QueueText::tr("just came") : QueueText::tr("%n minute(s)", nullptr, minutes);
}

QString mixingText(const QueueRules &rules)
{
    if (rules.priorityGroups.isEmpty())
        return QueueText::tr("Numbers are called in the order in which they were taken.");
    return QueueText::tr("Priority numbers come first; after %n in a row one ordinary number is called.", nullptr,
                         rules.priorityRun);
}

QString meanText(int seconds)
{
    if (seconds < 60)
        return QueueText::tr("under 1 minute");
    return QueueText::tr("%n minute(s)", nullptr, (seconds + 30) / 60);
}

QString queueMeansText(const QueueView &view)
{
    if (view.state.counters.isEmpty())
        return QueueText::tr("No counter has called a number today.");
    QString counters = QueueText::tr("%n counter(s) open", nullptr, view.openCounters());
    if (view.state.meanWaitSeconds < 0)
        return counters;
    return QueueText::tr("Mean wait %1 · %2").arg(meanText(view.state.meanWaitSeconds), counters);
}

QString whereText(const QueueTicket &ticket, const QueueRules &rules)
{
    const QString service = rules.serviceName(ticket.service);
    return ticket.forCounter > 0 ? QueueText::tr("Counter %1 · %2").arg(ticket.forCounter).arg(service) : service;
}
