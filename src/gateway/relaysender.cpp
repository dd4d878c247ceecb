// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relaysender.h"

#include "awaiting.h"
#include "changefeed.h"
#include "retrydelay.h"
#include "upstreamapplying.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dependencySeconds = 30;

enum class Verdict { Relayed, Waits, Postponed, Refused };

Verdict verdictOf(const Outcome &outcome, const SignedOperation &bytes)
{
    if (outcome.acknowledges(bytes.id, bytes.sha256))
        return Verdict::Relayed;
    if (outcome.type == ProblemType::missingBlob || outcome.type == ProblemType::missingOp)
        return Verdict::Waits;
    const bool isPassing = outcome.status < 300 || outcome.status >= 500 || outcome.status == 429 ||
                           outcome.type == ProblemType::opInProgress;
    return isPassing ? Verdict::Postponed : Verdict::Refused;
}

QString nextTryAt(const Clock &clock, int attempts, int retryAfter)
{
    // A second more: stored times have whole seconds and must not come early.
    return toIsoOfficeTime(clock.now().addMSecs(std::max(retryDelay(attempts), qint64(retryAfter) * 1000) + 1000));
}

qsizetype bytesInBatch(const SignedOperation &operation)
{
    return operation.body.size() * 5 / 4 + 300;
}

} // namespace

RelaySender::RelaySender(const UpstreamLink &link, const PortalLimits &limits)
    : m_link(link)
    , m_limits(limits)
    , m_batchOps(limits.batchOps)
{
}

UpstreamStep RelaySender::run()
{
    m_step = {};
    while (!m_link.isStopping()) {
        RelayPlan plan;
        const QString now = toIsoOfficeTime(m_link.clock.now());
        if (!m_link.read([&](GatewayConnection &connection) { plan = relayPlan(connection, now, m_batchOps); })) {
            failStore();
            break;
        }
        Batch batch;
        if (plan.operations.isEmpty() || !fill(plan.operations, batch) || !sendOnce(std::move(batch)))
            break;
    }
    return m_step;
}

UpstreamStep RelaySender::run(const QList<RelayedOperation> &only)
{
    m_step = {};
    QList<RelayedOperation> left = only;
    while (!left.isEmpty() && !m_link.isStopping()) {
        Batch batch;
        if (!fill(left, batch))
            break;
        left.remove(0, batch.size());
        if (!sendOnce(std::move(batch)))
            break;
    }
    return m_step;
}

/// The first of these that go together, with their bytes, marked in doubt.
bool RelaySender::fill(const QList<RelayedOperation> &from, Batch &batch)
{
    const bool isMarked = m_link.write([&](GatewayConnection &connection) {
        qsizetype bytes = 64;
        for (const RelayedOperation &operation : from) {
            const SignedOperation signedOne = signedRelayed(connection, operation);
            bytes += bytesInBatch(signedOne);
            if (!batch.isEmpty() && (bytes > m_limits.batchBytes || batch.size() >= m_batchOps))
                break;
            batch.append({operation, signedOne});
            markInDoubt(connection, operation);
        }
    });
    return isMarked || failStore();
}

bool RelaySender::sendOnce(Batch batch)
{
    if (!resolveDoubt(batch))
        return false;
    if (batch.isEmpty())
        return true;
    QList<SignedOperation> bytes;
    for (const Sent &sent : std::as_const(batch))
        bytes.append(sent.bytes);
    const auto answer = awaited(m_link.client.sendBatch(bytes));
    if (!answer)
        return recover(batch, answer.trouble());
    for (qsizetype i = 0; i < batch.size(); ++i)
        batch[i].outcome = answer->at(i);
    m_batchOps = std::min(m_limits.batchOps, m_batchOps * 2);
    return settle(batch);
}

/// Asks the province what it knows of those that were in doubt before; the rest stays in the batch.
bool RelaySender::resolveDoubt(Batch &batch)
{
    QList<QUuid> ids;
    for (const Sent &sent : std::as_const(batch)) {
        if (sent.operation.isInDoubt)
            ids.append(sent.operation.opId);
    }
    if (ids.isEmpty())
        return true;
    const auto answer = awaited(m_link.client.lookUp(ids));
    if (!answer)
        return fail(answer.trouble());
    QHash<QUuid, Outcome> outcomes;
    for (const Outcome &outcome : *answer)
        outcomes.insert(outcome.opId, outcome);
    Batch known;
    for (Sent &sent : batch) {
        sent.outcome = outcomes.value(sent.operation.opId);
        if (sent.operation.isInDoubt && sent.outcome.acknowledges(sent.bytes.id, sent.bytes.sha256))
            known.append(sent);
    }
    batch.removeIf([](const Sent &sent) { return sent.outcome.acknowledges(sent.bytes.id, sent.bytes.sha256); });
    return known.isEmpty() || settle(known);
}

bool RelaySender::recover(Batch &batch, const PortalTrouble &trouble)
{
    const bool isAlone = batch.size() == 1;
    if (trouble.isDoubt()) {
        // The province that can still say what it knows is there: then it may be this batch that it cannot take.
        for (Sent &sent : batch)
            sent.operation.isInDoubt = true;
        if (!resolveDoubt(batch))
            return false;
        m_batchOps = std::max<int>(1, int(batch.size()) / 2);
        if (!isAlone || batch.isEmpty())
            return true;
        batch.first().outcome = Outcome{
            .opId = batch.first().operation.opId, .sha256 = {}, .status = 504, .type = codeOf(trouble), .title = {}};
        return settle(batch);
    }
    const int status = trouble.problem.status;
    const bool isOfRelay = status == 401 || status == 403 || status == 426 || status == 429;
    if (trouble.kind != PortalTrouble::Kind::Refused || status >= 500 || isOfRelay)
        return fail(trouble);
    m_batchOps = std::max<int>(1, int(batch.size()) / 2);
    if (!isAlone)
        return true;
    Sent &sent = batch.first();
    sent.outcome = Outcome::refused(sent.operation.opId, sent.bytes.sha256, trouble.problem);
    return settle(batch);
}

/// The dossiers of these operations as they stand at the province; one that it does not have is left out.
bool RelaySender::readWhole(const Batch &operations, QHash<QUuid, PortalDossier> &dossiers)
{
    for (const Sent &sent : operations) {
        const QUuid id = QUuid::fromString(sent.operation.dossier);
        if (id.isNull() || dossiers.contains(id))
            continue;
        const auto dossier = awaited(m_link.client.dossier(id));
        if (!dossier && !dossier.trouble().isProblem(ProblemType::notFound))
            return fail(dossier.trouble());
        if (dossier)
            dossiers.insert(id, *dossier);
    }
    return true;
}

void RelaySender::settleOne(GatewayConnection &connection, const Sent &sent, QList<QByteArray> &feed)
{
    const RelayedOperation &operation = sent.operation;
    const QDateTime now = m_link.clock.now();
    switch (verdictOf(sent.outcome, sent.bytes)) {
    case Verdict::Relayed:
        markRelayed(connection, operation, writtenOutcome(sent.outcome), toIsoOfficeTime(now));
        applyOfficialCode(connection, sent.outcome.dossierId, sent.outcome.officialCode, toIsoOfficeTime(now), feed);
        break;
    case Verdict::Waits:
        postponeRelay(connection, operation, sent.outcome.type,
                      toIsoOfficeTime(now.addSecs(std::max<qint64>(dependencySeconds, sent.outcome.retryAfter))),
                      false);
        break;
    case Verdict::Postponed:
        postponeRelay(connection, operation, sent.outcome.type,
                      nextTryAt(m_link.clock, operation.attempts, sent.outcome.retryAfter), true);
        break;
    case Verdict::Refused:
        markRefused(connection, operation, sent.outcome, toIsoOfficeTime(now));
        feed.append(refusalItem(connection, operation.device, operation.opId));
        break;
    }
}

bool RelaySender::settle(const Batch &batch)
{
    // What was done here is not what stands there: refused now, or taken back here before and accepted now.
    Batch different;
    for (const Sent &sent : batch) {
        const Verdict verdict = verdictOf(sent.outcome, sent.bytes);
        if (verdict == Verdict::Refused || (verdict == Verdict::Relayed && sent.operation.wasRefused))
            different.append(sent);
    }
    // Before anything is written: broken off here, the same is asked again.
    QHash<QUuid, PortalDossier> dossiers;
    if (!readWhole(different, dossiers))
        return false;
    int relayed = 0;
    const bool isWritten = m_link.write([&](GatewayConnection &connection) {
        QList<QByteArray> feed;
        relayed = 0;
        for (const Sent &sent : batch) {
            settleOne(connection, sent, feed);
            relayed += verdictOf(sent.outcome, sent.bytes) == Verdict::Relayed ? 1 : 0;
        }
        // Behind the refusals: the counter that made the act keeps its own side for comparing.
        for (auto dossier = dossiers.cbegin(); dossier != dossiers.cend(); ++dossier)
            applyWholeFromAbove(connection, m_link.office, dossier.key(), dossier->version, dossier->document,
                                toIsoOfficeTime(m_link.clock.now()), feed);
        appendChanges(connection, m_link.office, feed);
    });
    m_step.count += isWritten ? relayed : 0;
    return isWritten || failStore();
}

bool RelaySender::fail(const PortalTrouble &trouble)
{
    m_step.trouble = trouble;
    return false;
}

bool RelaySender::failStore()
{
    m_step.isStoreFailed = true;
    return false;
}
