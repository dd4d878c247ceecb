// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relaytable.h"

#include "changes.h"
#include "clock.h"
#include "operation.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int lookedAtOnce = 500;

#define RELAYED "SELECT seq, device, op_id, dossier, kind, state, attempts, next_at, told FROM relay "

RelayedOperation relayedOf(const QVariantList &row)
{
    return {.seq = row.at(0).toLongLong(),
            .device = row.at(1).toString(),
            .opId = QUuid::fromString(row.at(2).toString()),
            .dossier = row.at(3).toString(),
            .kind = row.at(4).toString(),
            .isInDoubt = row.at(5).toString() == "doubt"_L1,
            .attempts = row.at(6).toInt(),
            .wasRefused = row.at(8).toInt() > 0};
}

QString relayIdText(const QUuid &id)
{
    return id.isNull() ? u""_s : id.toString(QUuid::WithoutBraces);
}

/// Walks along what is not at the province yet and sorts what may leave.
class LaneWalk
{
public:
    LaneWalk(QString now, int limit) : m_now(std::move(now)), m_limit(limit) {}

    bool isFull() const { return plan.operations.size() >= m_limit; }
    void look(const RelayedOperation &operation, const QString &nextAt)
    {
        const QString &lane = operation.dossier;
        const bool hasLane = !lane.isEmpty();
        if (hasLane && m_resting.contains(lane))
            return;
        if (nextAt > m_now) {
            if (hasLane)
                m_resting.insert(lane);
            return;
        }
        if (operation.kind == OperationKind::attach) {
            if (!m_moving.contains(lane) && plan.papers.size() < m_limit)
                plan.papers.append(operation);
            m_withPapers.insert(lane);
            return;
        }
        if (m_withPapers.contains(lane) && operation.kind != OperationKind::feeEntry)
            return;
        plan.operations.append(operation);
        m_moving.insert(lane);
    }

    RelayPlan plan;

private:
    const QString m_now;
    const int m_limit;
    QSet<QString> m_resting;    ///< Their first operation waits for its time.
    QSet<QString> m_moving;     ///< Something of them goes now.
    QSet<QString> m_withPapers; ///< What follows papers waits for them.
};

} // namespace

bool noteForRelay(GatewayConnection &connection, const QString &device, const QUuid &opId, const QUuid &dossier,
                  const QString &kind, const QString &now)
{
    const QVariantList seq = connection.row("UPDATE upstream SET last_seq = last_seq + 1 RETURNING last_seq", {});
    return !seq.isEmpty() &&
           connection.run("INSERT INTO relay (seq, device, op_id, dossier, kind, state, attempts, next_at, outcome, "
                          "problem, told, made_at, settled_at) VALUES (?, ?, ?, ?, ?, 'waiting', 0, '', ?, '', 0, ?, "
                          "'')",
                          {seq.first(), device, relayIdText(opId), relayIdText(dossier), kind, QByteArray(""), now});
}

bool relayAgain(GatewayConnection &connection, const QString &device, const QUuid &opId)
{
    return connection.run("UPDATE relay SET state = 'waiting', attempts = 0, next_at = '', settled_at = '' "
                          "WHERE device = ? AND op_id = ? AND state = 'refused'",
                          {device, relayIdText(opId)});
}

bool noteSettled(GatewayConnection &connection, const QUuid &opId, const QString &now)
{
    return connection.run("UPDATE relay SET state = 'settled', settled_at = ? WHERE op_id = ? AND state = 'refused'",
                          {now, relayIdText(opId)});
}

RelayPlan relayPlan(GatewayConnection &connection, const QString &now, int limit)
{
    LaneWalk walk(now, limit);
    qint64 after = 0;
    while (!walk.isFull()) {
        const auto rows = connection.rows(
            RELAYED "WHERE state IN ('waiting', 'doubt') AND seq > ? ORDER BY seq LIMIT ?", {after, lookedAtOnce});
        for (const QVariantList &row : rows) {
            if (walk.isFull())
                break;
            walk.look(relayedOf(row), row.at(7).toString());
            after = row.at(0).toLongLong();
        }
        if (rows.size() < lookedAtOnce)
            break;
    }
    return walk.plan;
}

bool hasRelayWork(GatewayConnection &connection, const QString &now)
{
    return !relayPlan(connection, now, 1).operations.isEmpty();
}

SignedOperation signedRelayed(GatewayConnection &connection, const RelayedOperation &operation)
{
    const QVariantList row =
        connection.row("SELECT sha256, signature, body FROM operation WHERE device = ? AND op_id = ?",
                       {operation.device, relayIdText(operation.opId)});
    if (row.isEmpty())
        return {};
    return {operation.opId, row.at(0).toByteArray(), row.at(1).toByteArray(), row.at(2).toByteArray()};
}

QList<RelayedOperation> relayedBefore(GatewayConnection &connection, qint64 before, int limit)
{
    QList<RelayedOperation> operations;
    const auto rows = connection.rows(
        RELAYED "WHERE state = 'relayed' AND (seq < ? OR ? = 0) ORDER BY seq DESC LIMIT ?", {before, before, limit});
    for (const QVariantList &row : rows)
        operations.append(relayedOf(row));
    return operations;
}

bool markInDoubt(GatewayConnection &connection, const RelayedOperation &operation)
{
    return connection.run("UPDATE relay SET state = 'doubt' WHERE seq = ? AND state = 'waiting'", {operation.seq});
}

bool markRelayed(GatewayConnection &connection, const RelayedOperation &operation, const QByteArray &outcome,
                 const QString &now)
{
    return connection.run("UPDATE relay SET state = 'relayed', outcome = ?, problem = '', next_at = '', settled_at = ? "
                          "WHERE seq = ?",
                          {outcome, now, operation.seq});
}

bool markRefused(GatewayConnection &connection, const RelayedOperation &operation, const Outcome &outcome,
                 const QString &now)
{
    return connection.run(
        "UPDATE relay SET state = 'refused', outcome = ?, problem = ?, next_at = '', told = told + 1, "
        "settled_at = ? WHERE seq = ?",
        {writtenOutcome(outcome), outcome.type, now, operation.seq});
}

bool markWaiting(GatewayConnection &connection, const RelayedOperation &operation)
{
    return connection.run("UPDATE relay SET state = 'waiting', next_at = '', settled_at = '' WHERE seq = ?",
                          {operation.seq});
}

bool postponeRelay(GatewayConnection &connection, const RelayedOperation &operation, const QString &problem,
                   const QString &nextAt, bool isCounted)
{
    return connection.run("UPDATE relay SET attempts = attempts + ?, next_at = ?, problem = ? WHERE seq = ?",
                          {int(isCounted), nextAt, problem, operation.seq});
}

RelayFigures relayFigures(GatewayConnection &connection)
{
    RelayFigures figures;
    figures.made = connection.row("SELECT last_seq FROM upstream", {}).value(0).toLongLong();
    const auto rows = connection.rows("SELECT state, COUNT(*) FROM relay GROUP BY state", {});
    for (const QVariantList &row : rows) {
        const QString state = row.first().toString();
        const qint64 count = row.at(1).toLongLong();
        if (state == "relayed"_L1)
            figures.relayed = count;
        else if (state == "refused"_L1)
            figures.refused = count;
        else if (state == "settled"_L1)
            figures.settled = count;
        else
            figures.waiting += count;
    }
    return figures;
}

UpstreamStand upstreamStand(GatewayConnection &connection)
{
    UpstreamStand stand;
    const QVariantList open =
        connection.row("SELECT COUNT(*), COUNT(DISTINCT CASE WHEN dossier = '' THEN NULL ELSE "
                       "dossier END), MIN(made_at) FROM relay WHERE state IN ('waiting', 'doubt')",
                       {});
    stand.waiting = open.value(0).toLongLong();
    stand.dossiers = open.value(1).toLongLong();
    stand.since = fromIsoOfficeTime(open.value(2).toString());
    stand.refused = connection.row("SELECT COUNT(*) FROM relay WHERE state = 'refused'", {}).value(0).toLongLong();
    stand.reachedAt = fromIsoOfficeTime(connection.row("SELECT reached_at FROM upstream", {}).value(0).toString());
    return stand;
}

QStringList unrelayedMembers(GatewayConnection &connection, const QString &dossier)
{
    QStringList members;
    const auto rows =
        connection.rows("SELECT operation.body FROM relay JOIN operation ON operation.device = relay.device AND "
                        "operation.op_id = relay.op_id WHERE relay.dossier = ? AND relay.kind = 'dossier.act' AND "
                        "relay.state IN ('waiting', 'doubt')",
                        {dossier});
    for (const QVariantList &row : rows) {
        if (const auto operation = readOperation(row.first().toByteArray()))
            members += operation->payload.value("changes"_L1).toObject().keys();
    }
    return members;
}

bool hasUnrelayedStep(GatewayConnection &connection, const QString &dossier)
{
    return !connection
                .row("SELECT seq FROM relay WHERE dossier = ? AND state IN ('waiting', 'doubt') AND kind IN "
                     "('dossier.receive', 'dossier.act', 'dossier.transition') LIMIT 1",
                     {dossier})
                .isEmpty();
}

namespace {

QByteArray refusalItemOf(const QVariantList &row)
{
    const auto outcome = readOutcome(row.at(3).toByteArray());
    if (!outcome)
        return {};
    const QUuid id = QUuid::fromString(row.at(1).toString());
    return writtenItem({.entity = u"operation"_s,
                        .id = id,
                        .version = row.at(2).toLongLong(),
                        .kind = QString(refusedUpstreamKind),
                        .opId = id,
                        .deviceId = row.at(0).toString(),
                        .occurredAt = fromIsoOfficeTime(row.at(4).toString()),
                        .changed = QJsonDocument::fromJson(writtenOutcome(*outcome)).object()});
}

} // namespace

QByteArray refusalItem(GatewayConnection &connection, const QString &device, const QUuid &opId)
{
    const QVariantList row =
        connection.row("SELECT device, op_id, told, outcome, settled_at FROM relay WHERE device = ? "
                       "AND op_id = ? AND state = 'refused'",
                       {device, relayIdText(opId)});
    return row.isEmpty() ? QByteArray() : refusalItemOf(row);
}

QList<QByteArray> openRefusalItems(GatewayConnection &connection)
{
    QList<QByteArray> items;
    const auto rows = connection.rows(
        "SELECT device, op_id, told, outcome, settled_at FROM relay WHERE state = 'refused' ORDER BY seq", {});
    for (const QVariantList &row : rows)
        items.append(refusalItemOf(row));
    return items;
}
