// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outboxsender.h"

#include "awaiting.h"
#include "parking.h"
#include "refusalverdict.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int windowOps = 300;
constexpr int perLane = 8;

SignedOperation signedOf(const StoredOperation &operation)
{
    return {.id = operation.opId, .sha256 = operation.sha256, .signature = operation.signature, .body = operation.body};
}

/// What it takes in a batch: escaped quotes make about an eighth more.
qsizetype sentBytes(const StoredOperation &operation)
{
    return operation.body.size() * 5 / 4 + 300;
}

bool isOfDevice(const PortalTrouble &trouble)
{
    return trouble.isProblem(ProblemType::tokenExpired) || trouble.isProblem(ProblemType::deviceRevoked) ||
           trouble.isProblem(ProblemType::clientTooOld);
}

} // namespace

OutboxSender::OutboxSender(Store &store, PortalClient &client, const SyncAccount &account, const PortalLimits &limits,
                           std::function<bool()> isStopping, std::function<void()> progressed)
    : m_store(store)
    , m_client(client)
    , m_account(account)
    , m_limits(limits)
    , m_isStopping(std::move(isStopping))
    , m_progressed(std::move(progressed))
    , m_batchOps(limits.batchOps)
{
}

SendReport OutboxSender::run(const QList<StoredOperation> &only)
{
    m_given = only;
    return run();
}

SendReport OutboxSender::run()
{
    QList<SentOperation> settled;
    if (!refill())
        return m_report;
    Batch current = nextBatch();
    if (!commit({}, current))
        return m_report;
    PreparedBatch prepared = preparedBatch(current);
    while (!current.isEmpty()) {
        auto sending = m_client.sendBatch(prepared);
        // While the portal works on it, all that the next one needs is done here.
        const Batch next = nextBatch();
        const bool isCommitted = commit(settled, next);
        settled.clear();
        prepared = preparedBatch(next);
        if (isCommitted && m_queue.size() < m_batchOps && !m_isExhausted)
            refill();
        const auto answer = awaited(sending);
        if (!isCommitted)
            return m_report;
        if (answer) {
            for (qsizetype i = 0; i < current.size(); ++i)
                settled.append({current.at(i), answer->at(i)});
            noteOutcomes(settled);
            m_batchOps = std::min(m_limits.batchOps, m_batchOps * 2);
        } else if (!recover(current, answer.trouble())) {
            return m_report;
        }
        if (m_report.trouble || m_report.storeError || m_isStopping()) {
            commit(settled, {});
            return m_report;
        }
        current = next;
        current.removeIf([this](const StoredOperation &one) { return m_troubled.contains(one.dossierId); });
        if (!current.isEmpty()) {
            if (current.size() < next.size())
                prepared = preparedBatch(current);
            continue;
        }
        // What waited in its lane behind this batch is seen only when the outcomes are written.
        if (m_queue.isEmpty()) {
            if (!commit(settled, {}) || !refill())
                return m_report;
            settled.clear();
        }
        current = nextBatch();
        if (!commit(settled, current))
            return m_report;
        settled.clear();
        prepared = preparedBatch(current);
    }
    return m_report;
}

PreparedBatch OutboxSender::preparedBatch(const Batch &batch) const
{
    QList<SignedOperation> signedOperations;
    for (const StoredOperation &operation : batch)
        signedOperations.append(signedOf(operation));
    return m_client.preparedBatch(signedOperations);
}

bool OutboxSender::refill()
{
    const QDateTime now = m_account.clock.now();
    const auto fetched = m_given ? Result<Batch>(std::exchange(*m_given, {}))
                                 : awaited(m_store.read<Batch>([now](Connection &connection) {
                                       return OutboxTable(connection).sendableLanes(now, windowOps, perLane);
                                   }));
    if (!fetched) {
        m_report.storeError = fetched.error();
        return false;
    }
    Batch fresh;
    Batch doubtful;
    for (const StoredOperation &operation : *fetched) {
        if (m_taken.contains(operation.opId) || m_troubled.contains(operation.dossierId))
            continue;
        m_taken.insert(operation.opId);
        (operation.state == OutboxState::InDoubt ? doubtful : fresh).append(operation);
    }
    m_isExhausted = fresh.isEmpty() && doubtful.isEmpty();
    Batch unknown;
    if (!doubtful.isEmpty() && !resolveDoubt(doubtful, unknown))
        return false;
    m_queue += unknown + fresh;
    std::sort(m_queue.begin(), m_queue.end(),
              [](const StoredOperation &a, const StoredOperation &b) { return a.deviceSeq < b.deviceSeq; });
    return true;
}

OutboxSender::Batch OutboxSender::nextBatch()
{
    Batch batch;
    qsizetype bytes = 64;
    while (!m_queue.isEmpty() && batch.size() < m_batchOps) {
        const qsizetype more = sentBytes(m_queue.first());
        if (!batch.isEmpty() && bytes + more > m_limits.batchBytes)
            break;
        bytes += more;
        StoredOperation operation = m_queue.takeFirst();
        if (!m_troubled.contains(operation.dossierId))
            batch.append(std::move(operation));
    }
    return batch;
}

bool OutboxSender::commit(const QList<SentOperation> &settled, const Batch &marked)
{
    if (settled.isEmpty() && marked.isEmpty())
        return true;
    const QDateTime now = m_account.clock.now();
    QList<QUuid> ids;
    for (const StoredOperation &operation : marked) {
        if (operation.state != OutboxState::InDoubt)
            ids.append(operation.opId);
    }
    const auto written = awaited(m_store.write<int>(WritePriority::Sync, [=](Connection &connection) -> Result<int> {
        int acknowledged = 0;
        for (const SentOperation &sent : settled) {
            const auto isAcknowledged = settleOutcome(connection, sent, now);
            if (!isAcknowledged)
                return isAcknowledged.error();
            acknowledged += *isAcknowledged ? 1 : 0;
        }
        if (const auto isMarked = OutboxTable(connection).markInDoubt(ids); !isMarked)
            return isMarked.error();
        return acknowledged;
    }));
    if (!written) {
        m_report.storeError = written.error();
        return false;
    }
    m_report.sent += *written;
    for (const SentOperation &sent : settled)
        m_taken.remove(sent.operation.opId);
    if (!settled.isEmpty())
        m_progressed();
    return true;
}

bool OutboxSender::resolveDoubt(const Batch &doubtful, Batch &unknown)
{
    QList<QUuid> ids;
    QHash<QUuid, StoredOperation> byId;
    for (const StoredOperation &operation : doubtful) {
        ids.append(operation.opId);
        byId.insert(operation.opId, operation);
    }
    const auto answer = awaited(m_client.lookUp(ids));
    if (!answer)
        return stop(answer.trouble());
    QList<SentOperation> known;
    for (const Outcome &outcome : *answer) {
        const auto found = byId.constFind(outcome.opId);
        if (found == byId.cend() || !outcome.acknowledges(found->opId, found->sha256))
            continue;
        known.append({*found, outcome});
        byId.erase(found);
    }
    for (const StoredOperation &operation : doubtful) {
        if (byId.contains(operation.opId))
            unknown.append(operation);
    }
    return commit(known, {});
}

bool OutboxSender::recover(const Batch &batch, const PortalTrouble &trouble)
{
    const bool isAlone = batch.size() == 1;
    if (trouble.isDoubt()) {
        // The portal that can still say what it knows is there: then it may be this batch that it cannot take.
        Batch unknown;
        if (!resolveDoubt(batch, unknown))
            return false;
        if (isAlone && !unknown.isEmpty())
            return park(unknown.first(), OutboxState::InDoubt, codeOf(trouble));
        return split(unknown);
    }
    const int status = trouble.problem.status;
    const bool isDefinite = trouble.kind == PortalTrouble::Kind::Refused && status < 500 && status != 429;
    if (!isDefinite || isOfDevice(trouble))
        return stop(trouble);
    if (isAlone)
        return park(batch.first(), OutboxState::Quarantined, codeOf(trouble));
    return split(batch);
}

bool OutboxSender::split(const Batch &batch)
{
    m_batchOps = std::max<int>(1, int(batch.size()) / 2);
    m_queue = batch + m_queue;
    return true;
}

bool OutboxSender::park(const StoredOperation &operation, OutboxState state, const QString &code)
{
    const auto written = ::park(m_store, m_account, operation, state, code);
    m_troubled.insert(operation.dossierId);
    if (!written)
        m_report.storeError = written.error();
    m_progressed();
    return written.has_value();
}

bool OutboxSender::stop(const PortalTrouble &trouble)
{
    m_report.trouble = trouble;
    return false;
}

void OutboxSender::noteOutcomes(const QList<SentOperation> &sent)
{
    for (const SentOperation &one : sent) {
        if (one.outcome.isApplied())
            continue;
        m_troubled.insert(one.operation.dossierId);
        if (verdictOf(one.outcome, one.operation.attempts).stopsSending)
            m_report.trouble = PortalTrouble{.kind = PortalTrouble::Kind::Refused,
                                             .problem = {.status = one.outcome.status, .type = one.outcome.type}};
    }
}
