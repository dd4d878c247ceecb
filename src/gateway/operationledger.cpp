// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operationledger.h"

#include "changefeed.h"
#include "clock.h"
#include "dossierchanging.h"
#include "dossiersharing.h"
#include "filingtally.h"
#include "movementwatching.h"
#include "nationalwriting.h"
#include "operationeffect.h"
#include "relaytable.h"
#include "upstreamapplying.h"
#include "upstreamtable.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

SettledOperation refusal(const CheckedOperation &checked, const Problem &problem)
{
    return {.status = problem.status,
            .type = problem.type,
            .outcome = writtenOutcome(Outcome::refused(checked.sent.id, checked.sent.sha256, problem))};
}

/// What was bound before to this id or to this place in the device's sequence.
std::optional<SettledOperation> settledBefore(GatewayConnection &connection, const EnrolledDevice &device,
                                              const CheckedOperation &checked)
{
    const QString id = checked.operation.id.toString(QUuid::WithoutBraces);
    const auto rows = connection.rows(
        "SELECT op_id, sha256, outcome FROM operation WHERE device = ? AND (op_id = ? OR device_seq = ?)",
        {device.id, id, checked.operation.deviceSeq});
    std::optional<SettledOperation> settled;
    for (const QVariantList &row : rows) {
        const bool isSameBody = row.at(1).toByteArray() == checked.sent.sha256;
        if (row.at(0).toString() == id && isSameBody) {
            if (device.isAtOffice)
                relayAgain(connection, device.id, checked.operation.id);
            return SettledOperation{.status = 200, .type = u"repeated"_s, .outcome = row.at(2).toByteArray()};
        }
        if (row.at(0).toString() == id)
            return refusal(
                checked, {.status = 422, .type = ProblemType::opReused, .title = u"The id belongs to another body"_s});
        settled = refusal(checked, {.status = 409,
                                    .type = ProblemType::deviceForked,
                                    .title = u"The sequence number belongs to another operation"_s});
    }
    return settled;
}

/// What the feed says of it: the operation's own bytes, unless it was merged with what others did.
QByteArray toldChange(const CheckedOperation &checked, const OperationEffect &effect)
{
    if (effect.merged.isEmpty())
        return checked.changed;
    return QJsonDocument(withMerged(checked.operation.payload, effect.merged)).toJson(QJsonDocument::Compact);
}

/// The offices that hear of the effect, and the one whose dossier it is of.
DossierScopes scopesOf(GatewayConnection &connection, const EnrolledDevice &device, const CheckedOperation &checked,
                       const OperationEffect &effect)
{
    const bool isOwn = effect.entity != "dossier"_L1 || (checked.dossier && !checked.dossier->competence);
    return isOwn ? DossierScopes{device.office, {device.office}}
                 : scopesOf(connection, effect.id.toString(QUuid::WithoutBraces));
}

ChangeItem feedItem(const CheckedOperation &checked, const OperationEffect &effect, const QString &office)
{
    const Operation &operation = checked.operation;
    return {.entity = effect.entity,
            .id = effect.id,
            .version = effect.version,
            .kind = operation.kind,
            .opId = operation.id,
            .deviceId = operation.deviceId,
            .author = operation.author,
            .authorName = operation.authorName,
            .counter = operation.counter,
            .office = office,
            .occurredAt = operation.occurredAt,
            .officialCode = effect.officialCode,
            .changedBytes = toldChange(checked, effect)};
}

/// Binds an applied outcome to the operation; at an office's gateway it is then on its way to the province.
SettledOperation bound(GatewayConnection &connection, const EnrolledDevice &device, const CheckedOperation &checked,
                       const OperationEffect &effect, const QString &receiver, const QString &now)
{
    const Operation &operation = checked.operation;
    const QByteArray outcome = writtenOutcome({.opId = operation.id,
                                               .sha256 = checked.sent.sha256,
                                               .status = 201,
                                               .type = u"applied"_s,
                                               .dossierId = operation.dossierId,
                                               .dossierVersion = effect.version,
                                               .officialCode = effect.officialCode});
    connection.run("INSERT INTO operation (device, op_id, device_seq, sha256, kind, dossier, arrived_at, outcome, "
                   "signature, body, skew_seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   {device.id, operation.id.toString(QUuid::WithoutBraces), operation.deviceSeq, checked.sent.sha256,
                    operation.kind,
                    operation.dossierId.isNull() ? u""_s : operation.dossierId.toString(QUuid::WithoutBraces), now,
                    outcome, checked.sent.signature, checked.sent.body, checked.skewSeconds});
    if (!device.isAtOffice) {
        noteForNational(connection, receiver, checked, effect, now);
    } else {
        noteForRelay(connection, device.id, operation.id, operation.dossierId, operation.kind, now);
        if (operation.kind == OperationKind::settled)
            noteSettled(connection, QUuid::fromString(operation.payload.value("operation"_L1).toString()), now);
    }
    return {.status = 201, .type = u"applied"_s, .outcome = outcome};
}

SettledOperation settle(GatewayConnection &connection, const EnrolledDevice &device, const CheckedOperation &checked,
                        const QString &now, ScopedItems &feed)
{
    if (checked.problem)
        return refusal(checked, *checked.problem);
    if (auto before = settledBefore(connection, device, checked))
        return *std::move(before);
    if (device.isAtOffice) {
        // Sent to the province by another way, whose feed was here first: its effect stands already.
        if (const auto effect = effectFromAbove(connection, device.id, checked.operation))
            return bound(connection, device, checked, *effect, device.office, now);
    }
    const auto applied = applyOperation(connection, device, checked, now);
    if (const auto *problem = std::get_if<Problem>(&applied)) {
        // The same operation may just have been applied on another connection, whose commit this one waited for.
        if (auto meanwhile = settledBefore(connection, device, checked))
            return *std::move(meanwhile);
        return refusal(checked, *problem);
    }
    const auto &effect = std::get<OperationEffect>(applied);
    noteFiling(connection, device.office, checked, effect);
    const DossierScopes scopes = scopesOf(connection, device, checked, effect);
    SettledOperation settled = bound(connection, device, checked, effect, scopes.receiver, now);
    QList<QByteArray> items{writtenItem(feedItem(checked, effect, scopes.isShared() ? device.office : QString()))};
    items.append(effect.further);
    // At an office's gateway the province watches, and its word comes down.
    if (!device.isAtOffice)
        items.append(noteMovement(connection, scopes.receiver, checked, effect, fromIsoOfficeTime(now)));
    for (const QString &office : scopes.offices)
        feed[office].append(items);
    return settled;
}

/// In the caller's transaction, which appends `feed` at its end.
QList<SettledOperation> settleAll(GatewayConnection &connection, const OperationList &list, const QString &now,
                                  ScopedItems &feed)
{
    QList<SettledOperation> settled;
    const bool isAtOffice = relaysUpward(connection);
    const auto settlePart = [&](const QList<CheckedOperation> &operations) {
        for (const CheckedOperation &checked : operations) {
            EnrolledDevice maker = checked.maker.value_or(list.device);
            maker.isAtOffice = isAtOffice;
            settled.append(settle(connection, maker, checked, now, feed));
        }
    };
    settlePart(list.operations);
    for (const auto &part : list.rest)
        settlePart(part.get());
    return settled;
}

/// Nothing if it could not be made durable; then nothing of it is.
std::optional<QList<SettledOperation>> settleTogether(GatewayConnection &connection, const OperationList &list,
                                                      const QString &now)
{
    if (!connection.begin()) {
        connection.rollBack();
        return std::nullopt;
    }
    ScopedItems feed;
    auto settled = settleAll(connection, list, now, feed);
    appendChanges(connection, feed);
    if (!connection.commit())
        return std::nullopt;
    return settled;
}

QList<SettledOperation> settleList(GatewayConnection &connection, const OperationList &list, const QString &now)
{
    if (auto together = settleTogether(connection, list, now))
        return *std::move(together);
    QList<SettledOperation> settled;
    QList<CheckedOperation> all = list.operations;
    for (const auto &part : list.rest)
        all += part.get();
    for (const CheckedOperation &checked : std::as_const(all)) {
        auto alone = settleTogether(connection, {list.device, {checked}}, now);
        settled.append(alone ? alone->first()
                             : refusal(checked, {.status = 503,
                                                 .type = ProblemType::storageFailed,
                                                 .title = u"The operation could not be stored"_s,
                                                 .retryAfter = 5}));
    }
    return settled;
}

} // namespace

QList<SettledOperation> settleOperations(GatewayConnection &connection, const EnrolledDevice &device,
                                         const QList<CheckedOperation> &operations, const QString &now)
{
    return settleList(connection, {device, operations}, now);
}

QList<QList<SettledOperation>> settleLists(GatewayConnection &connection, const QList<const OperationList *> &lists,
                                           const QString &now)
{
    QList<QList<SettledOperation>> outcomes;
    if (lists.size() > 1) {
        ScopedItems feed;
        const bool isBegun = connection.begin();
        for (const OperationList *list : isBegun ? lists : QList<const OperationList *>())
            outcomes.append(settleAll(connection, *list, now, feed));
        if (isBegun && appendChanges(connection, feed) && connection.commit())
            return outcomes;
        connection.rollBack();
        outcomes.clear();
    }
    for (const OperationList *list : lists)
        outcomes.append(settleList(connection, *list, now));
    return outcomes;
}

QByteArray storedOutcome(GatewayConnection &connection, const EnrolledDevice &device, const QUuid &opId)
{
    const QString id = opId.toString(QUuid::WithoutBraces);
    const QVariantList row =
        device.isRelay
            ? connection.row("SELECT operation.outcome FROM operation JOIN device ON device.id = "
                             "operation.device WHERE device.office = ? AND operation.op_id = ?",
                             {device.office, id})
            : connection.row("SELECT outcome FROM operation WHERE device = ? AND op_id = ?", {device.id, id});
    return row.isEmpty() ? QByteArray() : row.first().toByteArray();
}
