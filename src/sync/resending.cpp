// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resending.h"

#include "awaiting.h"
#include "outboxtable.h"

namespace {

constexpr qsizetype askedAtOnce = 500;
constexpr int mostAsked = 20000;
constexpr int daysBack = 400; // As long as the portal keeps its outcomes (sync.md 5).

Result<int> queueAgain(Store &store, const QList<QUuid> &lost)
{
    return awaited(store.write<int>(WritePriority::Sync, [lost](Connection &connection) -> Result<int> {
        OutboxTable outbox(connection);
        for (const QUuid &id : lost) {
            if (const auto queued = outbox.sendAgain(id); !queued)
                return queued.error();
        }
        return int(lost.size());
    }));
}

} // namespace

ResendReport resendLost(Store &store, PortalClient &client, const SyncAccount &account)
{
    ResendReport report;
    const QDateTime since = account.clock.now().addDays(-daysBack);
    const auto settled = awaited(store.read<QList<OutboxRow>>(
        [since](Connection &connection) { return OutboxTable(connection).settledSince(since, mostAsked); }));
    if (!settled) {
        report.storeError = settled.error();
        return report;
    }
    QList<QUuid> ids;
    for (const OutboxRow &row : *settled) {
        if (row.state == OutboxState::Acknowledged)
            ids.append(row.opId);
    }
    for (qsizetype at = 0; at < ids.size(); at += askedAtOnce) {
        const auto known = awaited(client.lookUp(ids.mid(at, askedAtOnce)));
        if (!known) {
            report.trouble = known.trouble();
            return report;
        }
        QList<QUuid> lost;
        for (const Outcome &outcome : *known) {
            if (outcome.type == ProblemType::neverSeen)
                lost.append(outcome.opId);
        }
        // A backup is a state in time: before the first stretch that is known whole, all is known.
        if (lost.isEmpty())
            return report;
        const auto queued = queueAgain(store, lost);
        if (!queued) {
            report.storeError = queued.error();
            return report;
        }
        report.found += *queued;
    }
    return report;
}
