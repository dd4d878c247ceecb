// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayreconciling.h"

#include "awaiting.h"
#include "leasetable.h"
#include "outboxtable.h"

namespace {

constexpr int daysBack = 31;

Result<int> keepReconciled(Connection &connection, const ReconciledDay &reconciled, bool closes)
{
    OutboxTable outbox(connection);
    for (const QUuid &id : reconciled.difference.unknown) {
        if (const auto queued = outbox.sendAgain(id); !queued)
            return queued.error();
    }
    if (const auto marked = outbox.markInDoubt(reconciled.difference.applied); !marked)
        return marked.error();
    if (closes) {
        if (const auto closed = LeaseTable(connection).close(reconciled.day); !closed)
            return closed.error();
    }
    if (const auto kept = ReconciliationTable(connection).put(reconciled); !kept)
        return kept.error();
    return int(reconciled.difference.unknown.size());
}

} // namespace

DayReport reconcileDay(Store &store, PortalClient &client, const SyncAccount &account, QDate day, bool closes)
{
    DayReport report;
    auto asked = awaited(store.read<DayAccount>(
        [day](Connection &connection) { return ReconciliationTable(connection).accountOf(day); }));
    if (!asked) {
        report.storeError = asked.error();
        return report;
    }
    if (!closes)
        asked->unused.clear();
    const auto difference = awaited(client.reconcile(account.counter, day, *asked));
    if (!difference) {
        report.trouble = difference.trouble();
        return report;
    }
    const ReconciledDay reconciled{
        .day = day, .at = account.clock.now(), .operations = int(asked->operations.size()), .difference = *difference};
    const auto kept = awaited(store.write<int>(
        WritePriority::Sync, [=](Connection &connection) { return keepReconciled(connection, reconciled, closes); }));
    if (!kept) {
        report.storeError = kept.error();
        return report;
    }
    report.day = reconciled;
    report.sentAgain = *kept;
    return report;
}

DayReport reconcileOpenDays(Store &store, PortalClient &client, const SyncAccount &account)
{
    const QDate today = account.clock.now().date();
    DayReport last;
    const auto days = awaited(store.read<QList<QDate>>([today](Connection &connection) {
        return ReconciliationTable(connection).open(today.addDays(-daysBack), today);
    }));
    if (!days) {
        last.storeError = days.error();
        return last;
    }
    for (const QDate day : *days) {
        last = reconcileDay(store, client, account, day, true);
        if (!last.day)
            return last;
    }
    return last;
}
