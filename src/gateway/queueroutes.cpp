// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "median.h"
#include "operation.h"
#include "queueacting.h"
#include "queuejson.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "2026-11-23.17.4": day, step, catalogue: whatever changes the picture changes it.
QString versionText(const QueueTable &table, qint64 version, int catalogue)
{
    return u"%1.%2.%3"_s.arg(table.dayText()).arg(version).arg(catalogue);
}

QByteArray queueBytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// What the step of that id answered before; nothing: it was not done.
std::optional<GatewayReply> answeredBefore(GatewayConnection &connection, const EnrolledDevice &device,
                                           const QString &id, const QByteArray &hash)
{
    const QVariantList row =
        connection.row("SELECT sha256, answer FROM queue_operation WHERE device = ? AND op_id = ?", {device.id, id});
    if (row.isEmpty())
        return std::nullopt;
    if (row.at(0).toByteArray() != hash)
        return GatewayReply::of(
            {.status = 422, .type = ProblemType::opReused, .title = u"The id belongs to another body"_s});
    return GatewayReply{.body = row.at(1).toByteArray()};
}

} // namespace

GatewayReply putQueueAct(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedCounter(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    const QUuid id = QUuid::fromString(request.captures.value(0));
    const auto act = queueActFromJson(QJsonDocument::fromJson(request.body).object());
    if (id.isNull() || !act)
        return badRequestReply(u"The act cannot be read"_s);
    const QString idText = id.toString(QUuid::WithoutBraces);
    const QByteArray hash = sha256Of(request.body);
    GatewayReply reply = overloadedReply();
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        // The day's row is held before anything is read: steps of one office come one after the other.
        if (!connection.begin())
            return connection.rollBack();
        const QDateTime now = context.clock.now();
        QueueTable table(connection, device.office, now.date());
        const qint64 version = table.take();
        if (auto before = answeredBefore(connection, device, idText, hash)) {
            connection.rollBack();
            reply = *std::move(before);
            return;
        }
        const auto rules = context.queueRules.now(connection);
        auto done = doQueueAct(connection, table, version, {device, rules->rules, now, id}, *act);
        if (connection.hasFailed())
            return connection.rollBack();
        if (const auto *problem = std::get_if<Problem>(&done)) {
            connection.rollBack();
            reply = GatewayReply::of(*problem);
            return;
        }
        auto &answer = std::get<QueueActAnswer>(done);
        if (answer.isNobody) {
            connection.rollBack();
            answer.version = versionText(table, version - 1, rules->catalogue);
            reply = {.body = queueBytes(toJson(answer))};
            return;
        }
        answer.version = versionText(table, version, rules->catalogue);
        const QByteArray bytes = queueBytes(toJson(answer));
        connection.run("INSERT INTO queue_operation (device, op_id, sha256, at, answer) VALUES (?, ?, ?, ?, ?)",
                       {device.id, idText, hash, toIsoOfficeTime(now), bytes});
        if (connection.commit())
            reply = {.status = 201, .body = bytes};
    });
    reply.deviceId = device.id;
    return isRun ? reply : overloadedReply();
}

GatewayReply showQueue(const GatewayContext &context, const GatewayRequest &request)
{
    const QDateTime now = context.clock.now();
    GatewayReply reply;
    const auto authorised =
        readAsCounter(context, request, [&](GatewayConnection &connection, const EnrolledDevice &device) {
            // The version first: what is read behind it is at least as new, and the next look finds what came between.
            QueueTable table(connection, device.office, now.date());
            const auto rules = context.queueRules.now(connection);
            const QString version = versionText(table, table.version(), rules->catalogue);
            if (request.query.queryItemValue(u"since"_s) == version) {
                reply = {.body = queueBytes(unchangedQueueJson(version, now))};
            } else {
                QueueState state = readQueueState(table, rules->rules, device.counter, now);
                state.version = version;
                reply = {.body = queueBytes(toJson(state))};
            }
            reply.deviceId = device.id;
        });
    const auto *refusal = std::get_if<GatewayReply>(&authorised);
    return refusal ? *refusal : reply;
}

GatewayReply showWaitingDay(const GatewayContext &context, const GatewayRequest &request)
{
    const QDate day = QDate::fromString(request.captures.value(0), Qt::ISODate);
    if (!day.isValid())
        return badRequestReply(u"The day cannot be read"_s);
    GatewayReply reply;
    const auto authorised =
        readAsCounter(context, request, [&](GatewayConnection &connection, const EnrolledDevice &device) {
            QueueTable table(connection, device.office, day);
            const QList<int> waits = table.waits();
            WaitingDay waiting{day, context.clock.now(), table.sums().taken, int(waits.size()), median(waits), {}};
            if (!waits.isEmpty())
                waiting.longestSeconds = *std::max_element(waits.begin(), waits.end());
            reply = {.body = queueBytes(toJson(waiting))};
            reply.deviceId = device.id;
        });
    const auto *refusal = std::get_if<GatewayReply>(&authorised);
    return refusal ? *refusal : reply;
}
