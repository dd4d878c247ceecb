// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxtable.h"

#include "clock.h"
#include "settingtable.h"
#include "uuidv7.h"

#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

#define STORED_OPERATION                                                                                               \
    "SELECT op_id, dossier, device_seq, lane_seq, kind, body, body_sha256, signature, state, attempts FROM outbox "

StoredOperation storedOperationOf(const QSqlQuery &row)
{
    return {QUuid::fromRfc4122(row.value(0).toByteArray()),
            QUuid::fromRfc4122(row.value(1).toByteArray()),
            row.value(2).toLongLong(),
            row.value(3).toLongLong(),
            row.value(4).toString(),
            row.value(5).toByteArray(),
            row.value(6).toByteArray(),
            row.value(7).toByteArray(),
            outboxStateFromText(row.value(8).toString()),
            row.value(9).toInt()};
}

Result<void> settledWell(const Result<int> &changed)
{
    if (!changed)
        return changed.error();
    return {};
}

constexpr std::pair<OutboxState, QLatin1StringView> outboxStateNames[] = {
    {OutboxState::Ready, "ready"_L1},        {OutboxState::InDoubt, "in_doubt"_L1},
    {OutboxState::Acknowledged, "acked"_L1}, {OutboxState::WaitingDependency, "waiting_dependency"_L1},
    {OutboxState::Conflict, "conflict"_L1},  {OutboxState::Quarantined, "quarantined"_L1},
    {OutboxState::Void, "void"_L1},
};

} // namespace

QString toText(OutboxState state)
{
    for (const auto &[known, name] : outboxStateNames) {
        if (known == state)
            return name;
    }
    Q_UNREACHABLE();
}

OutboxState outboxStateFromText(QStringView text)
{
    for (const auto &[known, name] : outboxStateNames) {
        if (text == name)
            return known;
    }
    return OutboxState::Quarantined;
}

Result<QUuid> OutboxTable::append(const NewOperation &made, const Device &device, OutboxState state)
{
    Operation operation;
    operation.id = makeUuidV7(made.occurredAt.toMSecsSinceEpoch());
    operation.deviceId = device.id;
    operation.kind = made.kind;
    operation.dossierId = made.dossierId;
    operation.author = made.author;
    operation.authorName = made.authorName;
    operation.counter = device.counter;
    operation.occurredAt = made.occurredAt;
    operation.baseVersion = made.baseVersion;
    operation.baseValues = made.baseValues;
    operation.payload = made.payload;
    operation.payloadBytes = made.payloadBytes;

    const auto offset = SettingTable(m_connection).clockOffset();
    if (!offset)
        return offset.error();
    operation.clockOffset = *offset;
    const auto last = m_connection.run("SELECT device_seq, body_sha256 FROM outbox ORDER BY device_seq DESC LIMIT 1");
    if (!last)
        return last.error();
    operation.deviceSeq = 1;
    if ((*last)->next()) {
        operation.deviceSeq = (*last)->value(0).toLongLong() + 1;
        operation.prevHash = (*last)->value(1).toByteArray();
    }
    (*last)->finish();
    const auto lane = m_connection.single("SELECT coalesce(max(lane_seq), 0) + 1 FROM outbox WHERE dossier = ?",
                                          {made.dossierId.toRfc4122()});
    if (!lane)
        return lane.error();
    operation.laneSeq = lane->toLongLong();

    const QByteArray body = writtenBody(operation);
    const qint64 settled = state == OutboxState::Acknowledged ? made.occurredAt.toMSecsSinceEpoch() : 0;
    const auto inserted =
        m_connection.change("INSERT INTO outbox (device_seq, op_id, dossier, lane_seq, kind, body, body_sha256, "
                            "signature, author, occurred_at, state, settled_ms) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            {operation.deviceSeq, operation.id.toRfc4122(), made.dossierId.toRfc4122(),
                             operation.laneSeq, made.kind, body, sha256Of(body), signatureOf(body, device.key),
                             made.author, toIsoOfficeTime(made.occurredAt), toText(state), settled});
    if (!inserted)
        return inserted.error();
    const auto counted = m_connection.change("UPDATE outbox_count SET n = n + 1 WHERE state = ?", {toText(state)});
    if (!counted)
        return counted.error();
    return operation.id;
}

Result<QList<StoredOperation>> OutboxTable::operations(const char *sql, const QVariantList &values)
{
    const auto query = m_connection.run(sql, values);
    if (!query)
        return query.error();
    QList<StoredOperation> operations;
    while ((*query)->next())
        operations.append(storedOperationOf(**query));
    (*query)->finish();
    return operations;
}

// A lane goes on only up to its first operation that may not be sent now, so that order within a dossier holds.
#define LANE_IS_FREE_BUT_FOR(ONE_MORE_REASON)                                                                          \
    "NOT EXISTS (SELECT 1 FROM outbox earlier WHERE earlier.dossier = outbox.dossier AND "                             \
    "earlier.lane_seq < outbox.lane_seq AND earlier.state NOT IN ('acked', 'void') AND "                               \
    "(earlier.state IN ('conflict', 'quarantined') OR " ONE_MORE_REASON " OR earlier.next_try_ms > ? OR "              \
    "earlier.lane_seq <= outbox.lane_seq - ?)) "

// Money passes papers: its e-receipt shall not wait for files.
#define SENDABLE                                                                                                       \
    "state IN ('ready', 'in_doubt', 'waiting_dependency') AND kind <> 'dossier.attach' AND next_try_ms <= ? "          \
    "AND " LANE_IS_FREE_BUT_FOR(                                                                                       \
        "(earlier.kind = 'dossier.attach' AND outbox.kind <> 'fee.entry')") "ORDER BY device_seq LIMIT ?"

Result<QList<StoredOperation>> OutboxTable::sendableLanes(const QDateTime &now, int limit, int perLane)
{
    const qint64 until = now.toMSecsSinceEpoch();
    // Dossiers whose money is not told yet go first (domain.md 13.5).
    auto withMoney =
        operations(STORED_OPERATION "WHERE dossier IN (SELECT dossier FROM outbox WHERE kind = 'fee.entry' "
                                    "AND state NOT IN ('acked', 'void')) AND " SENDABLE,
                   {until, until, perLane, limit});
    if (!withMoney)
        return withMoney;
    auto all = operations(STORED_OPERATION "WHERE " SENDABLE, {until, until, perLane, limit});
    if (!all || withMoney->isEmpty())
        return all;
    QSet<QUuid> first;
    for (const StoredOperation &operation : *withMoney)
        first.insert(operation.opId);
    for (const StoredOperation &operation : *all) {
        if (withMoney->size() < limit && !first.contains(operation.opId))
            withMoney->append(operation);
    }
    return withMoney;
}

Result<QList<StoredOperation>> OutboxTable::attachable(const QDateTime &now, int limit, int perLane)
{
    return operations(
        STORED_OPERATION
        "WHERE state IN ('ready', 'in_doubt', 'waiting_dependency') AND kind = 'dossier.attach' AND "
        "next_try_ms <= ? AND " LANE_IS_FREE_BUT_FOR("earlier.kind <> 'dossier.attach'") "ORDER BY device_seq LIMIT ?",
        {now.toMSecsSinceEpoch(), now.toMSecsSinceEpoch(), perLane, limit});
}

Result<QList<StoredOperation>> OutboxTable::lostAttachments()
{
    return operations(STORED_OPERATION
                      "WHERE state NOT IN ('acked', 'void') AND state = 'quarantined' AND kind = 'dossier.attach' AND "
                      "problem IN ('file-missing', 'file-damaged') AND EXISTS (SELECT 1 FROM outbox later WHERE "
                      "later.dossier = outbox.dossier AND later.lane_seq > outbox.lane_seq AND later.kind = "
                      "'dossier.attach')",
                      {});
}

Result<QList<StoredOperation>> OutboxTable::attachmentsAfter(const StoredOperation &operation)
{
    return operations(STORED_OPERATION
                      "WHERE dossier = ? AND lane_seq > ? AND kind = 'dossier.attach' ORDER BY lane_seq",
                      {operation.dossierId.toRfc4122(), operation.laneSeq});
}

Result<QList<StoredOperation>> OutboxTable::unsentOf(const QUuid &lane, QLatin1StringView kind)
{
    return operations(STORED_OPERATION "WHERE dossier = ? AND kind = ? AND state NOT IN ('acked', 'void') "
                                       "ORDER BY lane_seq",
                      {lane.toRfc4122(), QString(kind)});
}

Result<bool> OutboxTable::hasUnsentSteps(const QUuid &dossier)
{
    const auto count =
        m_connection.single("SELECT count(*) FROM outbox WHERE dossier = ? AND kind IN ('dossier.receive', "
                            "'dossier.act', 'dossier.transition', 'dossier.void') AND state NOT IN "
                            "('acked', 'void')",
                            {dossier.toRfc4122()});
    return count ? Result<bool>(count->toInt() > 0) : count.error();
}

Result<QList<StoredOperation>> OutboxTable::sendable(const QDateTime &now, int limit)
{
    return sendableLanes(now, limit, 1);
}

Result<QList<StoredOperation>> OutboxTable::unsent(qint64 afterSeq, int limit)
{
    return operations(STORED_OPERATION "WHERE state NOT IN ('acked', 'void') AND device_seq > ? ORDER BY device_seq "
                                       "LIMIT ?",
                      {afterSeq, limit});
}

Result<qint64> OutboxTable::lastSeq()
{
    const auto last = m_connection.single("SELECT coalesce(max(device_seq), 0) FROM outbox");
    if (!last)
        return last.error();
    return last->toLongLong();
}

Result<bool> OutboxTable::takeBack(const StoredOperation &stored, const QByteArray &outcome, const QDateTime &now)
{
    const auto operation = readOperation(stored.body);
    const auto last = operations(STORED_OPERATION "ORDER BY device_seq DESC LIMIT ?", {1});
    if (!last)
        return last.error();
    const qint64 lastSeq = last->isEmpty() ? 0 : last->first().deviceSeq;
    const QByteArray lastHash = last->isEmpty() ? QByteArray() : last->first().sha256;
    if (!operation || operation->deviceSeq != lastSeq + 1 || operation->prevHash != lastHash ||
        sha256Of(stored.body) != stored.sha256)
        return false;
    const OutboxState state = outcome.isEmpty() ? OutboxState::InDoubt : OutboxState::Acknowledged;
    const auto inserted = m_connection.change(
        "INSERT INTO outbox (device_seq, op_id, dossier, lane_seq, kind, body, body_sha256, signature, author, "
        "occurred_at, state, settled_ms, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {operation->deviceSeq, operation->id.toRfc4122(), operation->dossierId.toRfc4122(), operation->laneSeq,
         operation->kind, stored.body, stored.sha256, stored.signature, operation->author,
         toIsoOfficeTime(operation->occurredAt), toText(state),
         state == OutboxState::Acknowledged ? now.toMSecsSinceEpoch() : 0,
         outcome.isEmpty() ? QVariant() : QVariant(outcome)});
    if (!inserted)
        return inserted.error();
    const auto counted = m_connection.change("UPDATE outbox_count SET n = n + 1 WHERE state = ?", {toText(state)});
    if (!counted)
        return counted.error();
    return true;
}

Result<std::optional<StoredOperation>> OutboxTable::find(const QUuid &opId)
{
    const auto query = m_connection.run(STORED_OPERATION "WHERE op_id = ?", {opId.toRfc4122()});
    if (!query)
        return query.error();
    std::optional<StoredOperation> operation;
    if ((*query)->next())
        operation = storedOperationOf(**query);
    (*query)->finish();
    return operation;
}

Result<QList<StoredOperation>> OutboxTable::since(qint64 afterSeq, int limit)
{
    return operations(STORED_OPERATION "WHERE device_seq > ? ORDER BY device_seq LIMIT ?", {afterSeq, limit});
}

Result<QList<StoredOperation>> OutboxTable::waiting(qint64 afterSeq, int limit)
{
    return operations(STORED_OPERATION "WHERE state IN ('ready', 'in_doubt', 'waiting_dependency') AND device_seq > ? "
                                       "ORDER BY device_seq LIMIT ?",
                      {afterSeq, limit});
}

Result<void> OutboxTable::markInDoubt(const QList<QUuid> &opIds)
{
    for (const QUuid &id : opIds) {
        const auto changed = m_connection.change("UPDATE outbox SET state = 'in_doubt' WHERE op_id = ? AND state IN "
                                                 "('ready', 'in_doubt', 'waiting_dependency')",
                                                 {id.toRfc4122()});
        if (!changed)
            return changed.error();
    }
    return {};
}

Result<void> OutboxTable::settle(const QUuid &opId, const QByteArray &outcome, const QDateTime &at)
{
    return settledWell(
        m_connection.change("UPDATE outbox SET state = 'acked', outcome = ?, settled_ms = ?, next_try_ms = 0, problem "
                            "= '', problem_text = '' WHERE op_id = ? AND state <> 'acked'",
                            {outcome, at.toMSecsSinceEpoch(), opId.toRfc4122()}));
}

Result<void> OutboxTable::postpone(const QUuid &opId, OutboxState state, const QDateTime &nextTry,
                                   const QString &problem, const QString &text)
{
    return settledWell(
        m_connection.change("UPDATE outbox SET state = ?, next_try_ms = ?, problem = ?, problem_text = ?, attempts = "
                            "attempts + ? WHERE op_id = ? AND state NOT IN ('acked', 'void')",
                            {toText(state), nextTry.isValid() ? nextTry.toMSecsSinceEpoch() : 0,
                             problem.isNull() ? QString(u""_s) : problem, text.isNull() ? QString(u""_s) : text,
                             state == OutboxState::WaitingDependency ? 0 : 1, opId.toRfc4122()}));
}

Result<void> OutboxTable::retry(const QUuid &opId)
{
    return settledWell(
        m_connection.change("UPDATE outbox SET state = CASE state WHEN 'in_doubt' THEN 'in_doubt' ELSE 'ready' END, "
                            "next_try_ms = 0 WHERE op_id = ? AND state NOT IN ('acked', 'void')",
                            {opId.toRfc4122()}));
}

Result<void> OutboxTable::retryAll()
{
    return settledWell(
        m_connection.change("UPDATE outbox SET next_try_ms = 0 WHERE state IN ('ready', 'in_doubt', "
                            "'waiting_dependency') AND next_try_ms > 0 AND problem NOT IN ('rate-limited', "
                            "'overloaded', 'op-in-progress')"));
}

Result<void> OutboxTable::sendAgain(const QUuid &opId)
{
    return settledWell(m_connection.change(
        "UPDATE outbox SET state = 'in_doubt', settled_ms = 0, next_try_ms = 0 WHERE op_id = ? AND state = 'acked'",
        {opId.toRfc4122()}));
}

Result<bool> OutboxTable::voidUnsent(const QUuid &opId, const QDateTime &at)
{
    const auto changed = m_connection.change(
        "UPDATE outbox SET state = 'void', settled_ms = ? WHERE op_id = ? AND state IN ('ready', 'quarantined')",
        {at.toMSecsSinceEpoch(), opId.toRfc4122()});
    if (!changed)
        return changed.error();
    return *changed == 1;
}
