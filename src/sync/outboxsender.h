// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outcomesettling.h"
#include "portalclient.h"
#include "store.h"
#include "syncaccount.h"

#include <QSet>

/// How a run of sending ended.
struct SendReport
{
    int sent = 0;                         ///< Acknowledged.
    std::optional<PortalTrouble> trouble; ///< What stopped it; nothing: all that could be sent was.
    std::optional<Error> storeError;
};

/// Sends what the outbox holds, in lanes per dossier, oldest first. Each batch is marked in doubt and committed before
/// its first byte leaves; while one is under way the outcomes of the one before and the marks of the next are committed
/// together. After a doubt the portal is asked first what it knows.
class OutboxSender
{
public:
    OutboxSender(Store &store, PortalClient &client, const SyncAccount &account, const PortalLimits &limits,
                 std::function<bool()> isStopping, std::function<void()> progressed);
    SendReport run();
    /// Only these, which must be sendable now: operations that attach files, when the files are there.
    SendReport run(const QList<StoredOperation> &only);

private:
    using Batch = QList<StoredOperation>;

    bool refill();
    Batch nextBatch();
    PreparedBatch preparedBatch(const Batch &batch) const;
    bool commit(const QList<SentOperation> &settled, const Batch &marked);
    bool resolveDoubt(const Batch &doubtful, Batch &unknown);
    /// What to do after a batch without an answer; false: stop.
    bool recover(const Batch &batch, const PortalTrouble &trouble);
    bool split(const Batch &batch);
    bool park(const StoredOperation &operation, OutboxState state, const QString &code);
    bool stop(const PortalTrouble &trouble);
    void noteOutcomes(const QList<SentOperation> &sent);

    Store &m_store;
    PortalClient &m_client;
    const SyncAccount &m_account;
    const PortalLimits m_limits;
    const std::function<bool()> m_isStopping;
    const std::function<void()> m_progressed;
    SendReport m_report;
    std::optional<Batch> m_given; ///< In place of what the outbox holds.
    Batch m_queue;
    QSet<QUuid> m_taken;    ///< Operations in the queue, under way or left aside in this run.
    QSet<QUuid> m_troubled; ///< Dossiers that rest for this run.
    int m_batchOps;
    bool m_isExhausted = false;
};
