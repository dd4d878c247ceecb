// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relaytable.h"
#include "upstreamlink.h"

/// Sends what the office did to its province: the same bytes with their ids and the counters' signatures, in lanes per
/// dossier, oldest first. Each batch is marked in doubt and committed before its first byte leaves; after a doubt the
/// province is asked first what it knows. What it refuses is kept, the dossier is read there as it stands, and the
/// counter is told by the office's feed.
class RelaySender
{
public:
    RelaySender(const UpstreamLink &link, const PortalLimits &limits);

    UpstreamStep run();
    /// Only these, which may leave now: papers whose files are there.
    UpstreamStep run(const QList<RelayedOperation> &only);

private:
    struct Sent
    {
        RelayedOperation operation;
        SignedOperation bytes;
        Outcome outcome = {};
    };
    using Batch = QList<Sent>;

    bool fill(const QList<RelayedOperation> &from, Batch &batch);
    bool sendOnce(Batch batch);
    bool resolveDoubt(Batch &batch);
    bool recover(Batch &batch, const PortalTrouble &trouble);
    bool settle(const Batch &batch);
    bool readWhole(const Batch &operations, QHash<QUuid, PortalDossier> &dossiers);
    void settleOne(GatewayConnection &connection, const Sent &sent, QList<QByteArray> &feed);
    bool fail(const PortalTrouble &trouble);
    bool failStore();

    const UpstreamLink &m_link;
    const PortalLimits m_limits;
    UpstreamStep m_step;
    int m_batchOps;
};
