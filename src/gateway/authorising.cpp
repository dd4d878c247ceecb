// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"

#include "registering.h"

using namespace Qt::StringLiterals;

GatewayReply overloadedReply()
{
    return GatewayReply::of(
        {.status = 503, .type = ProblemType::overloaded, .title = u"Too much to do, try again"_s, .retryAfter = 5});
}

GatewayReply badRequestReply(const QString &title)
{
    return GatewayReply::of({.status = 400, .type = ProblemType::badRequest, .title = title});
}

GatewayReply notFoundReply(const QString &title)
{
    return GatewayReply::of({.status = 404, .type = ProblemType::notFound, .title = title});
}

std::variant<EnrolledDevice, GatewayReply> authorisedDevice(const GatewayContext &context,
                                                            const GatewayRequest &request)
{
    constexpr QByteArrayView scheme = "Bearer ";
    std::optional<EnrolledDevice> device;
    if (request.authorization.startsWith(scheme)) {
        const QByteArray hash = hashOfSecret(QString::fromLatin1(request.authorization.sliced(scheme.size())));
        bool hasFailed = false;
        const bool isRun = context.database.read([&](GatewayConnection &connection) {
            device = deviceOfToken(connection, hash);
            hasFailed = connection.hasFailed();
        });
        if (!isRun || hasFailed)
            return overloadedReply();
    }
    if (!device) {
        GatewayReply reply =
            GatewayReply::of({.status = 401, .type = ProblemType::tokenExpired, .title = u"No valid token"_s});
        reply.headers.append(std::pair<QByteArray, QByteArray>("WWW-Authenticate", "Bearer"));
        return reply;
    }
    if (device->isRevoked)
        return GatewayReply::of(
            {.status = 403, .type = ProblemType::deviceRevoked, .title = u"The device was revoked"_s});
    return *std::move(device);
}

std::variant<EnrolledDevice, GatewayReply> authorisedCounter(const GatewayContext &context,
                                                             const GatewayRequest &request)
{
    auto authorised = authorisedDevice(context, request);
    const auto *device = std::get_if<EnrolledDevice>(&authorised);
    if (device && device->isPortal)
        return GatewayReply::of(
            {.status = 403, .type = ProblemType::notPermitted, .title = u"A portal's device has no part in this"_s});
    return authorised;
}
