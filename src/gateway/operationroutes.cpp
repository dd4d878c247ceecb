// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "operationledger.h"

#include <future>

using namespace Qt::StringLiterals;

namespace {

QList<CheckedOperation> someChecked(const QList<SignedOperation> &sent, qsizetype from, qsizetype to,
                                    const EnrolledDevice &device)
{
    QList<CheckedOperation> checked;
    checked.reserve(to - from);
    for (qsizetype i = from; i < to; ++i)
        checked.append(checkedOperation(sent.at(i), device));
    return checked;
}

/// Signatures cost most of a batch's time: two threads share a large one.
QList<CheckedOperation> allChecked(const QList<SignedOperation> &sent, const EnrolledDevice &device)
{
    constexpr qsizetype worthSharing = 8;
    if (sent.size() < worthSharing)
        return someChecked(sent, 0, sent.size(), device);
    const qsizetype half = sent.size() / 2;
    auto second = std::async(std::launch::async, [&] { return someChecked(sent, half, sent.size(), device); });
    QList<CheckedOperation> checked = someChecked(sent, 0, half, device);
    return checked += second.get();
}

/// Nothing: the database has too much to do.
std::optional<QList<SettledOperation>> settled(const GatewayContext &context, const EnrolledDevice &device,
                                               const QList<CheckedOperation> &operations)
{
    auto outcomes = context.tray.settle({device, operations}, toIsoOfficeTime(context.clock.now()));
    if (!outcomes)
        return std::nullopt;
    for (const SettledOperation &outcome : std::as_const(*outcomes))
        context.metrics.countOperation(outcome.type);
    return outcomes;
}

GatewayReply tooLargeReply()
{
    return GatewayReply::of({.status = 413, .type = ProblemType::tooLarge, .title = u"Too large"_s});
}

QByteArray neverSeen(const QUuid &id)
{
    return writtenOutcome(Outcome::refused(
        id, {}, {.status = 404, .type = ProblemType::neverSeen, .title = u"The operation was never seen"_s}));
}

} // namespace

GatewayReply putOperation(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedDevice(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    if (request.body.size() > context.limits.opBytes)
        return tooLargeReply();
    if (auto refusal = rateRefusal(context, device, RateLimits::Kind::Operations, 1))
        return *std::move(refusal);
    const CheckedOperation checked = checkedOperation({.id = QUuid::fromString(request.captures.value(0)),
                                                       .sha256 = sha256Of(request.body),
                                                       .signature = QByteArray::fromBase64(request.signature),
                                                       .body = request.body},
                                                      device);
    const auto outcomes = settled(context, device, {checked});
    if (!outcomes)
        return overloadedReply();
    const SettledOperation &outcome = outcomes->first();
    return {.status = outcome.status,
            .body = outcome.outcome,
            .contentType = outcome.status < 300 ? "application/json" : "application/problem+json",
            .deviceId = device.id};
}

GatewayReply showOperation(const GatewayContext &context, const GatewayRequest &request)
{
    const QUuid id = QUuid::fromString(request.captures.value(0));
    QByteArray outcome;
    const auto authorised =
        readAuthorised(context, request, [&](GatewayConnection &connection, const EnrolledDevice &asking) {
            outcome = storedOutcome(connection, asking, id);
        });
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    if (outcome.isEmpty())
        return {.status = 404, .body = neverSeen(id), .contentType = "application/problem+json", .deviceId = device.id};
    return {.body = outcome, .deviceId = device.id};
}

GatewayReply postBatch(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedDevice(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    if (request.body.size() > context.limits.batchBytes)
        return tooLargeReply();
    const auto sent = readBatch(request.body, context.limits.batchOps);
    if (!sent)
        return badRequestReply(u"The batch cannot be read"_s);
    if (auto refusal = rateRefusal(context, device, RateLimits::Kind::Operations, sent->size()))
        return *std::move(refusal);
    const auto outcomes = settled(context, device, allChecked(*sent, device));
    if (!outcomes)
        return overloadedReply();
    QList<QByteArray> bytes;
    for (const SettledOperation &outcome : *outcomes)
        bytes.append(outcome.outcome);
    return {.body = writtenOutcomes(bytes), .deviceId = device.id};
}

GatewayReply lookUpOperations(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedDevice(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    const auto ids = readLookup(request.body, 1000);
    if (!ids)
        return badRequestReply(u"The ids cannot be read"_s);
    QList<QByteArray> outcomes;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        for (const QUuid &id : *ids) {
            const QByteArray outcome = storedOutcome(connection, device, id);
            outcomes.append(outcome.isEmpty() ? neverSeen(id) : outcome);
        }
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    return {.body = writtenOutcomes(outcomes), .deviceId = device.id};
}
