// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "gatewaylog.h"
#include "httpdate.h"
#include "jsonscanner.h"
#include "operationledger.h"
#include "portalclock.h"
#include "upstreamapplying.h"
#include "upstreamworker.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <future>

using namespace Qt::StringLiterals;

namespace {

/// Who made the operations that a device sends: itself, or the counters of the office whose gateway it is.
struct Makers
{
    EnrolledDevice sender;
    QHash<QString, EnrolledDevice> counters; ///< Of a relay, by their ids.
    qint64 skewSeconds = 0;                  ///< How far the sender's clock is off, if it is.
};

QString makerIdOf(const SignedOperation &sent)
{
    return QJsonDocument::fromJson('[' + memberBytes(sent.body, "deviceId").toByteArray() + ']')
        .array()
        .first()
        .toString();
}

/// How far the sender's clock is ahead of ours, in seconds; 0: within five minutes, or it did not say. An office's
/// gateway passes on what its counters made: their clocks it does not know.
qint64 skewOf(const GatewayContext &context, const GatewayRequest &request, const EnrolledDevice &sender)
{
    const QDateTime sentAt = fromHttpDate(request.header("Date"));
    const qint64 skew = sentAt.isValid() ? context.clock.now().secsTo(sentAt) : 0;
    if (sender.isRelay || std::abs(skew) <= PortalClock::largeSkewSeconds)
        return 0;
    logEvent(u"clock-skew"_s, u"device %1 by %2 s"_s.arg(sender.id).arg(skew));
    return skew;
}

/// Nothing: the database has too much to do.
std::optional<Makers> makersOf(const GatewayContext &context, const GatewayRequest &request,
                               const EnrolledDevice &sender, const QList<SignedOperation> &sent)
{
    Makers makers{sender, {}, skewOf(context, request, sender)};
    if (!sender.isRelay)
        return makers;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        for (const SignedOperation &operation : sent) {
            const QString id = makerIdOf(operation);
            if (makers.counters.contains(id))
                continue;
            if (const auto counter = counterOf(connection, sender.office, id))
                makers.counters.insert(id, *counter);
        }
        hasFailed = connection.hasFailed();
    });
    return isRun && !hasFailed ? std::optional(makers) : std::nullopt;
}

/// One operation, checked against the device that made it.
CheckedOperation checkedFrom(const SignedOperation &sent, const Makers &makers)
{
    if (!makers.sender.isRelay) {
        CheckedOperation checked = checkedOperation(sent, makers.sender);
        checked.skewSeconds = makers.skewSeconds;
        return checked;
    }
    const auto maker = makers.counters.constFind(makerIdOf(sent));
    CheckedOperation checked;
    if (maker != makers.counters.cend() && !maker->isRevoked) {
        checked = checkedOperation(sent, *maker);
        checked.maker = *maker;
        return checked;
    }
    checked.sent = sent;
    checked.problem =
        maker == makers.counters.cend()
            ? Problem{.status = 403, .type = ProblemType::notPermitted, .title = u"Made by no counter of this office"_s}
            : Problem{.status = 403, .type = ProblemType::deviceRevoked, .title = u"The counter was revoked"_s};
    return checked;
}

QList<CheckedOperation> someChecked(const QList<SignedOperation> &sent, qsizetype from, qsizetype to,
                                    const Makers &makers)
{
    QList<CheckedOperation> checked;
    checked.reserve(to - from);
    for (qsizetype i = from; i < to; ++i)
        checked.append(checkedFrom(sent.at(i), makers));
    return checked;
}

/// Signatures cost much of a batch's time: of a large one a few are checked here, and while these are settled another
/// thread does the next, which takes it less time than settling.
OperationList checkedList(const QList<SignedOperation> &sent, const Makers &makers)
{
    constexpr qsizetype worthSharing = 8;
    constexpr qsizetype firstPart = 4;
    constexpr qsizetype part = 8;
    if (sent.size() < worthSharing)
        return {makers.sender, someChecked(sent, 0, sent.size(), makers)};
    OperationList list{.device = makers.sender, .operations = {}};
    std::vector<std::promise<QList<CheckedOperation>>> parts(size_t(sent.size() - firstPart + part - 1) / part);
    for (auto &promised : parts)
        list.rest.append(promised.get_future().share());
    list.checking = std::async(std::launch::async, [&sent, &makers, promises = std::move(parts)]() mutable {
        qsizetype from = firstPart;
        for (auto &promised : promises) {
            promised.set_value(someChecked(sent, from, std::min(from + part, sent.size()), makers));
            from += part;
        }
    });
    list.operations = someChecked(sent, 0, firstPart, makers);
    return list;
}

/// Nothing: the database has too much to do.
std::optional<QList<SettledOperation>> settled(const GatewayContext &context, const QList<SignedOperation> &sent,
                                               const Makers &makers)
{
    if (makers.skewSeconds != 0)
        context.metrics.countSkewed(sent.size());
    auto outcomes = context.tray.settle(checkedList(sent, makers), toIsoOfficeTime(context.clock.now()));
    if (!outcomes)
        return std::nullopt;
    for (const SettledOperation &outcome : std::as_const(*outcomes))
        context.metrics.countOperation(outcome.type);
    if (context.upstream)
        context.upstream->wake();
    return outcomes;
}

GatewayReply tooLargeReply()
{
    return GatewayReply::of({.status = 413, .type = ProblemType::tooLarge, .title = u"Too large"_s});
}

/// At the province by another way: nothing is lost, but what was bound there is not known here.
QByteArray knownAbove(const QUuid &id)
{
    return writtenOutcome(Outcome::refused(
        id, {}, {.status = 409, .type = ProblemType::opInProgress, .title = u"The operation is at the province"_s}));
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
    const SignedOperation sent{.id = QUuid::fromString(request.captures.value(0)),
                               .sha256 = sha256Of(request.body),
                               .signature = QByteArray::fromBase64(request.signature),
                               .body = request.body};
    const auto makers = makersOf(context, request, device, {sent});
    if (!makers)
        return overloadedReply();
    const auto outcomes = settled(context, {sent}, *makers);
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
    const auto makers = makersOf(context, request, device, *sent);
    if (!makers)
        return overloadedReply();
    const auto outcomes = settled(context, *sent, *makers);
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
            const bool isAbove = outcome.isEmpty() && context.upstream && isDoneAbove(connection, device.id, id);
            outcomes.append(isAbove ? knownAbove(id) : outcome.isEmpty() ? neverSeen(id) : outcome);
        }
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    return {.body = writtenOutcomes(outcomes), .deviceId = device.id};
}
