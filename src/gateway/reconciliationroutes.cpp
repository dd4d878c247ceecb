// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorising.h"
#include "daycomparing.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfADay = 20'000;
constexpr int mostGivenBack = 100;

} // namespace

GatewayReply reconcileDay(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedCounter(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    const QDate day = QDate::fromString(request.captures.value(1), Qt::ISODate);
    const auto account = dayAccountFromJson(QJsonDocument::fromJson(request.body).object(), mostOfADay);
    if (!day.isValid() || !account || request.captures.value(0).toInt() != device.counter)
        return badRequestReply(u"The day cannot be read, or is another counter's"_s);
    std::optional<DayDifference> difference;
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        difference = reconciledDay(connection, device, day, *account, toIsoOfficeTime(context.clock.now()));
    });
    if (!isRun || !difference)
        return overloadedReply();
    return {.body = QJsonDocument(toJson(*difference)).toJson(QJsonDocument::Compact), .deviceId = device.id};
}

GatewayReply showOwnOperations(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedCounter(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    QList<SignedOperation> operations;
    bool hasFailed = false;
    const qint64 after = request.query.queryItemValue(u"after"_s).toLongLong();
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        operations = operationsAfter(connection, device, after, mostGivenBack);
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    return {.body = writtenBatch(operations), .deviceId = device.id};
}
