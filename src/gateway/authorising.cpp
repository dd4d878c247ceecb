// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"

#include "registering.h"

using namespace Qt::StringLiterals;

namespace {

GatewayReply unauthorised()
{
    GatewayReply reply =
        GatewayReply::of({.status = 401, .type = ProblemType::tokenExpired, .title = u"No valid token"_s});
    reply.headers.append(std::pair<QByteArray, QByteArray>("WWW-Authenticate", "Bearer"));
    return reply;
}

const char *wordOf(RateLimits::Kind kind)
{
    switch (kind) {
    case RateLimits::Kind::Requests:
        return "requests";
    case RateLimits::Kind::Operations:
        return "operations";
    case RateLimits::Kind::UploadBytes:
        return "upload_bytes";
    }
    return "";
}

} // namespace

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
    return readAuthorised(context, request, [](GatewayConnection &, const EnrolledDevice &) {});
}

std::variant<EnrolledDevice, GatewayReply> readAuthorised(const GatewayContext &context, const GatewayRequest &request,
                                                          const DeviceReader &read)
{
    constexpr QByteArrayView scheme = "Bearer ";
    if (!request.authorization.startsWith(scheme))
        return unauthorised();
    const QByteArray hash = hashOfSecret(QString::fromLatin1(request.authorization.sliced(scheme.size())));
    std::optional<EnrolledDevice> device;
    std::optional<GatewayReply> refusal;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        device = deviceOfToken(connection, hash);
        if (device && !device->isRevoked)
            refusal = rateRefusal(context, *device, RateLimits::Kind::Requests, 1);
        if (device && !device->isRevoked && !refusal)
            read(connection, *device);
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    if (!device)
        return unauthorised();
    if (device->isRevoked)
        return GatewayReply::of(
            {.status = 403, .type = ProblemType::deviceRevoked, .title = u"The device was revoked"_s});
    if (refusal)
        return *std::move(refusal);
    return *std::move(device);
}

std::variant<EnrolledDevice, GatewayReply> readAsCounter(const GatewayContext &context, const GatewayRequest &request,
                                                         const DeviceReader &read)
{
    auto authorised =
        readAuthorised(context, request, [&read](GatewayConnection &connection, const EnrolledDevice &device) {
            if (!device.isPortal)
                read(connection, device);
        });
    const auto *device = std::get_if<EnrolledDevice>(&authorised);
    if (device && device->isPortal)
        return GatewayReply::of(
            {.status = 403, .type = ProblemType::notPermitted, .title = u"A portal's device has no part in this"_s});
    return authorised;
}

std::variant<EnrolledDevice, GatewayReply> authorisedCounter(const GatewayContext &context,
                                                             const GatewayRequest &request)
{
    return readAsCounter(context, request, [](GatewayConnection &, const EnrolledDevice &) {});
}

std::optional<GatewayReply> rateRefusal(const GatewayContext &context, const EnrolledDevice &device,
                                        RateLimits::Kind kind, qint64 amount)
{
    const int seconds = context.rates.take(device.id, device.office, kind, amount);
    if (seconds == 0)
        return std::nullopt;
    context.metrics.countRateLimited(wordOf(kind));
    GatewayReply reply = GatewayReply::of({.status = 429,
                                           .type = ProblemType::rateLimited,
                                           .title = u"Too much within a minute, try again"_s,
                                           .retryAfter = seconds});
    reply.deviceId = device.id;
    return reply;
}

QString askingOfficer(GatewayConnection &connection, const GatewayRequest &request, const EnrolledDevice &device)
{
    const QString named = QString::fromUtf8(request.header("On-Behalf-Of"));
    if (named.isEmpty())
        return {};
    return connection.row("SELECT id FROM officer WHERE office = ? AND id = ?", {device.office, named})
        .value(0)
        .toString();
}
