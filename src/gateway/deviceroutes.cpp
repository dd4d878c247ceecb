// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "awaiting.h"
#include "bookeffect.h"
#include "leasing.h"
#include "portalclient.h"
#include "registering.h"
#include "relaytable.h"
#include "upstreamtable.h"
#include "upstreamworker.h"

#include <QJsonDocument>
#include <QThread>

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

GatewayReply enrolmentReply(const EnrolmentAnswer &answer)
{
    return {.status = 201, .body = compactReply(toJson(answer))};
}

/// Qt's time-outs need a thread of Qt's, and this one is the HTTP server's.
PortalAnswer<EnrolmentAnswer> enrolledAbove(const UpstreamWorker &upstream, const EnrolmentRequest &asked)
{
    PortalAnswer<EnrolmentAnswer> answer;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        PortalClient client({upstream.address().base, {}, upstream.address().caFile});
        client.setTimeout(upstream.timeoutMs());
        answer = awaited(client.enrol(asked));
    }));
    thread->start();
    thread->wait();
    return answer;
}

/// Only the province lets counters in. What it answers is kept here, so that the counter may speak with either.
GatewayReply enrolAtProvince(const GatewayContext &context, const EnrolmentRequest &asked)
{
    if (asked.isRelay)
        return GatewayReply::of({.status = 403,
                                 .type = ProblemType::notPermitted,
                                 .title = u"An office's gateway joins the province, not another office's gateway"_s});
    const auto answer = enrolledAbove(*context.upstream, asked);
    if (!answer && answer.trouble().kind == PortalTrouble::Kind::Refused)
        return GatewayReply::of(answer.trouble().problem);
    if (!answer)
        return GatewayReply::of({.status = 504,
                                 .type = ProblemType::upstreamTimeout,
                                 .title = u"The province cannot be reached: enrolling needs the line"_s,
                                 .retryAfter = 60});
    bool isKept = false;
    const RelayedDevice device{.id = asked.deviceId,
                               .counter = answer->counter,
                               .publicKey = asked.publicKey,
                               .tokenHash = hashOfSecret(answer->token),
                               .enrolledAt = context.clock.now(),
                               .revokedAt = {}};
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        isKept = connection.begin() && keepCounter(connection, answer->office.code, device) && connection.commit();
        if (!isKept)
            connection.rollBack();
    });
    EnrolmentAnswer ours = *answer;
    ours.limits = limitsNow(context);
    return isRun && isKept ? enrolmentReply(ours) : overloadedReply();
}

} // namespace

GatewayReply enrolDevice(const GatewayContext &context, const GatewayRequest &request)
{
    const auto asked = enrolmentRequestFromJson(QJsonDocument::fromJson(request.body).object());
    if (!asked)
        return badRequestReply(u"The enrolment cannot be read"_s);
    if (context.upstream)
        return enrolAtProvince(context, *asked);
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
            reply = enrolmentReply(std::get<EnrolmentAnswer>(registered));
        }
    });
    return isRun ? reply : overloadedReply();
}

GatewayReply showLimits(const GatewayContext &context, const GatewayRequest &)
{
    PortalLimits limits = limitsNow(context);
    if (context.upstream) {
        UpstreamStand stand;
        bool hasFailed = false;
        const bool isRun = context.database.read([&](GatewayConnection &connection) {
            stand = upstreamStand(connection);
            if (const auto account = upstreamAccount(connection)) {
                limits.portalKey = account->portalKey; // What is carried by hand is carried to the province.
                if (account->accounts.isOffered())
                    limits.accounts = account->accounts;
            }
            hasFailed = connection.hasFailed();
        });
        // Without this a counter would take what is here for being at the portal.
        if (!isRun || hasFailed)
            return overloadedReply();
        limits.upstream = stand;
    }
    return {.body = compactReply(toJson(limits))};
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
        const QDate today = inOfficeTime(context.clock.now()).date();
        const bool isBook = office && mayLeaseSeries(office->office.agencyCode, asked->agency, asked->date, today);
        if (office && !isBook && office->office.agencyCode != asked->agency) {
            connection.rollBack();
            reply = GatewayReply::of(
                {.status = 403, .type = ProblemType::notPermitted, .title = u"Another office's agency"_s});
            return;
        }
        const auto lease = office ? leaseNumbers(connection, device.id, *asked, isBook ? 1 : office->serialStart,
                                                 toIsoOfficeTime(context.clock.now()))
                                  : std::nullopt;
        if (!lease) {
            if (!connection.hasFailed() && office && relaysUpward(connection))
                reply = GatewayReply::of({.status = 503,
                                          .type = ProblemType::numbersUsedUp,
                                          .title = u"The office's numbers of this day are used up"_s,
                                          .retryAfter = 60});
            return connection.rollBack();
        }
        if (connection.commit())
            reply = {.status = 200, .body = compactReply(toJson(*lease))};
    });
    reply.deviceId = device.id;
    return isRun ? reply : overloadedReply();
}
