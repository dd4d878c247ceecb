// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "leasing.h"
#include "registering.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QByteArray compactReply(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

PortalLimits limitsNow(const GatewayContext &context)
{
    PortalLimits limits = context.limits;
    limits.serverTime = context.clock.now();
    return limits;
}

} // namespace

GatewayReply enrolDevice(const GatewayContext &context, const GatewayRequest &request)
{
    const auto asked = enrolmentRequestFromJson(QJsonDocument::fromJson(request.body).object());
    if (!asked)
        return badRequestReply(u"The enrolment cannot be read"_s);
    const RegistrationTerms terms{.acceptsDemonstrationCode = context.isDemonstration,
                                  .publicUrl = context.publicUrl,
                                  .limits = limitsNow(context),
                                  .now = context.clock.now()};
    GatewayReply reply = overloadedReply();
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const auto registered = registerDevice(connection, *asked, terms);
        if (const auto *problem = std::get_if<Problem>(&registered)) {
            connection.rollBack();
            reply = GatewayReply::of(*problem);
        } else if (connection.commit()) {
            reply = {.status = 201, .body = compactReply(toJson(std::get<EnrolmentAnswer>(registered)))};
        }
    });
    return isRun ? reply : overloadedReply();
}

GatewayReply showLimits(const GatewayContext &context, const GatewayRequest &)
{
    return {.body = compactReply(toJson(limitsNow(context)))};
}

GatewayReply leaseBlock(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedCounter(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    const auto asked = leaseRequestFromJson(QJsonDocument::fromJson(request.body).object());
    if (!asked)
        return badRequestReply(u"The lease request cannot be read"_s);
    GatewayReply reply = overloadedReply();
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const auto office = registeredOffice(connection, device.office);
        if (office && office->office.agencyCode != asked->agency) {
            connection.rollBack();
            reply = GatewayReply::of(
                {.status = 403, .type = ProblemType::notPermitted, .title = u"Another office's agency"_s});
            return;
        }
        const auto lease = office ? leaseNumbers(connection, device.id, *asked, office->serialStart,
                                                 toIsoOfficeTime(context.clock.now()))
                                  : std::nullopt;
        if (!lease)
            return connection.rollBack();
        if (connection.commit())
            reply = {.status = 200, .body = compactReply(toJson(*lease))};
    });
    reply.deviceId = device.id;
    return isRun ? reply : overloadedReply();
}
