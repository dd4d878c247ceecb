// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictreading.h"

#include "awaiting.h"
#include "conflicttable.h"
#include "dossierjson.h"
#include "feedapplying.h"

namespace {

constexpr int mostAtOnce = 50;

/// What is to be fetched: dossiers, and the operations that wait for each.
struct ReadingList
{
    QHash<QUuid, QList<QUuid>> operations;
    QSet<QUuid> adopted;
};

Result<ReadingList> readingList(Store &store)
{
    return awaited(store.read<ReadingList>([](Connection &connection) -> Result<ReadingList> {
        ReadingList list;
        ConflictTable conflicts(connection);
        const auto wanted = conflicts.wanted(mostAtOnce);
        if (!wanted)
            return wanted.error();
        for (const ConflictTable::Wanted &one : *wanted)
            list.operations[one.dossier].append(one.opId);
        const auto rereads = conflicts.rereads(mostAtOnce);
        if (!rereads)
            return rereads.error();
        for (const QUuid &dossier : *rereads) {
            list.operations[dossier];
            list.adopted.insert(dossier);
        }
        return list;
    }));
}

Result<int> keep(Store &store, const QUuid &id, const PortalDossier &portal, const QList<QUuid> &operations,
                 bool isAdopted, const QDateTime &now)
{
    const QJsonObject document = toJson(portal.dossier);
    return awaited(
        store.write<int>(WritePriority::Sync, [=, version = portal.version](Connection &connection) -> Result<int> {
            ConflictTable conflicts(connection);
            for (const QUuid &operation : operations) {
                if (const auto put = conflicts.put({operation, version, now, document}); !put)
                    return put.error();
            }
            if (!isAdopted)
                return 1;
            if (const auto applied = applyPortalDossier(connection, id, version, document); !applied)
                return applied.error();
            if (const auto ended = conflicts.endReread(id); !ended)
                return ended.error();
            return 1;
        }));
}

} // namespace

ConflictReport readConflicts(Store &store, PortalClient &client, const SyncAccount &account)
{
    ConflictReport report;
    const auto list = readingList(store);
    if (!list) {
        report.storeError = list.error();
        return report;
    }
    for (auto one = list->operations.begin(); one != list->operations.end(); ++one) {
        const auto portal = awaited(client.dossier(one.key()));
        if (!portal && portal.trouble().isProblem(ProblemType::notFound))
            continue; // Not of this office any more: nothing to compare with.
        if (!portal) {
            report.trouble = portal.trouble();
            return report;
        }
        const auto kept =
            keep(store, one.key(), *portal, one.value(), list->adopted.contains(one.key()), account.clock.now());
        if (!kept) {
            report.storeError = kept.error();
            return report;
        }
        report.read += *kept;
    }
    return report;
}
