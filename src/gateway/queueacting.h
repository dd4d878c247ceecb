// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enrolleddevice.h"
#include "problem.h"
#include "queuetable.h"

#include <variant>

/// Who does a step with the waiting numbers, when, and by which rules.
struct QueueActor
{
    const EnrolledDevice &device;
    const QueueRules &rules;
    QDateTime now; ///< The gateway's.
    QUuid opId;
};

/// Does one step in the caller's transaction, which holds the day at this version. A problem, or an answer that says
/// nobody waits: nothing was changed, and the caller rolls back.
std::variant<QueueActAnswer, Problem> doQueueAct(GatewayConnection &connection, QueueTable &table, qint64 version,
                                                 const QueueActor &actor, const QueueAct &act);

/// The waiting numbers as the counter sees them; without the version.
QueueState readQueueState(QueueTable &table, const QueueRules &rules, int counter, const QDateTime &now);
