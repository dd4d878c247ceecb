// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "dossiersharing.h"
#include "handlinks.h"
#include "publicpages.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

GatewayReply unknownLink(const GatewayContext &context, const QString &visitor, const QDateTime &now)
{
    context.trackingPage.visits().countMiss(visitor, now);
    return pageReply(404, context.trackingPage.noFiles());
}

} // namespace

GatewayReply makeHandLink(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedCounter(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    const QDateTime now = context.clock.now();
    QString token;
    bool isKnown = false;
    bool hasFailed = false;
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        hasFailed = !connection.begin();
        isKnown = !receiverOf(connection, request.captures.value(0), device.office).isEmpty() &&
                  !connection.row("SELECT id FROM dossier WHERE id = ? AND voided = 0", {request.captures.value(0)})
                       .isEmpty();
        if (isKnown)
            token = newHandLink(connection, device, request.captures.value(0), now);
        hasFailed = !connection.commit() || hasFailed;
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    if (!isKnown)
        return notFoundReply(u"No such dossier in this office"_s);
    if (token.isEmpty()) {
        GatewayReply reply = GatewayReply::of({.status = 424,
                                               .type = ProblemType::missingBlob,
                                               .title = u"No paper of the dossier has arrived yet"_s,
                                               .retryAfter = 5});
        reply.deviceId = device.id;
        return reply;
    }
    const QJsonObject json{{u"url"_s, QString(context.publicUrl + u"/h/"_s + token)},
                           {u"expiresAt"_s, toIsoOfficeTime(now.addSecs(handLinkMinutes * 60))}};
    return {.status = 201, .body = QJsonDocument(json).toJson(QJsonDocument::Compact), .deviceId = device.id};
}

GatewayReply showHandLink(const GatewayContext &context, const GatewayRequest &request)
{
    const QString visitor = visitorOf(request);
    const QDateTime now = context.clock.now();
    if (context.trackingPage.visits().isExceeded(visitor, now))
        return busyPageReply(context.trackingPage.busy(TrackingPage::Language::Vietnamese));
    std::optional<HandLink> link;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        link = handLink(connection, request.captures.value(0), now);
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    if (!link)
        return unknownLink(context, visitor, now);
    QList<TrackingPage::LinkedPaper> papers;
    for (const HandLink::File &file : std::as_const(link->files))
        papers.append({u"/h/%1/%2"_s.arg(request.captures.value(0)).arg(file.number), file.name, file.isFetched});
    return pageReply(200, context.trackingPage.files(papers, link->expiresAt), true);
}

GatewayReply fetchHandFile(const GatewayContext &context, const GatewayRequest &request)
{
    const QString visitor = visitorOf(request);
    const QDateTime now = context.clock.now();
    if (context.trackingPage.visits().isExceeded(visitor, now))
        return busyPageReply(context.trackingPage.busy(TrackingPage::Language::Vietnamese));
    const QString token = request.captures.value(0);
    const int number = request.captures.value(1).toInt();
    std::optional<HandLink> link;
    std::optional<DossierFile> held;
    bool hasFailed = false;
    const bool isRead = context.database.read([&](GatewayConnection &connection) {
        link = handLink(connection, token, now);
        for (const HandLink::File &file : link ? link->files : QList<HandLink::File>()) {
            if (file.number == number && !file.isFetched)
                held = heldFile(connection, link->dossier, link->office, file.sha256);
        }
        hasFailed = connection.hasFailed();
    });
    if (!isRead || hasFailed)
        return overloadedReply();
    if (!link || !held)
        return unknownLink(context, visitor, now);
    // Opened before it counts as fetched: a file that cannot be read shall not be lost to the citizen.
    const std::shared_ptr<QFile> file = context.shelf.openBlob(held->office, held->blob);
    std::optional<HandLink::File> taken;
    const bool isWritten = file && context.database.write([&](GatewayConnection &connection) {
        hasFailed = !connection.begin();
        taken = takeHandFile(connection, token, number, now);
        hasFailed = !connection.commit() || hasFailed;
    });
    if (!isWritten || hasFailed)
        return overloadedReply();
    if (!taken) // Another visitor was faster.
        return unknownLink(context, visitor, now);
    return {.contentType = "application/pdf",
            .headers = {{"Content-Disposition", "attachment; filename=\"" + taken->name.toLatin1() + '"'},
                        {"Content-Security-Policy", "default-src 'none'; sandbox"},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Robots-Tag", "noindex"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Cache-Control", "no-store"}},
            .file = file};
}
