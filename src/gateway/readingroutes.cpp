// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "blobtable.h"
#include "cataloguepublishing.h"
#include "changefeed.h"
#include "dossierview.h"
#include "submissioneffect.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

using PageReader = std::optional<QByteArray> (*)(GatewayConnection &, const QString &, const QString &, int);

constexpr int mostItems = 200;

GatewayReply pageReply(const GatewayContext &context, const GatewayRequest &request, const EnrolledDevice &device,
                       PageReader readPage)
{
    std::optional<QByteArray> page;
    bool hasFailed = false;
    const QString cursor = request.query.queryItemValue(u"cursor"_s);
    const int asked = request.query.queryItemValue(u"limit"_s).toInt();
    const int limit = asked > 0 ? std::min(asked, mostItems) : mostItems;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        page = readPage(connection, device.office, cursor, limit);
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    GatewayReply reply = page ? GatewayReply{.body = *page}
                              : GatewayReply::of({.status = 410,
                                                  .type = ProblemType::cursorUnknown,
                                                  .title = u"The cursor is unknown here: take a snapshot"_s});
    reply.deviceId = device.id;
    return reply;
}

} // namespace

GatewayReply showDossier(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedDevice(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    std::optional<DossierView> dossier;
    QJsonArray files;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        const QVariantList row = connection.row(
            "SELECT id, version, state, voided, official_code, document FROM dossier WHERE id = ? AND office = ?",
            {request.captures.value(0), device.office});
        // A portal sees what it brought, and nothing else of the office.
        const bool isSeen = !device.isPortal || hasSubmitted(connection, device, request.captures.value(0));
        if (!row.isEmpty() && isSeen)
            dossier = dossierViewOf(row);
        files = attachmentsOf(connection, request.captures.value(0));
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    if (!dossier)
        return notFoundReply(u"No such dossier in this office"_s);
    const QJsonObject json{{"id"_L1, dossier->id},
                           {"version"_L1, dossier->version},
                           {"dossier"_L1, dossier->document},
                           {"files"_L1, files}};
    return {.body = QJsonDocument(json).toJson(QJsonDocument::Compact),
            .headers = {{"ETag", '"' + QByteArray::number(dossier->version) + '"'}},
            .deviceId = device.id};
}

GatewayReply showChanges(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedCounter(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    return pageReply(context, request, std::get<EnrolledDevice>(authorised), changesAfter);
}

GatewayReply showSnapshot(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedCounter(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    if (request.captures.value(0) != device.office)
        return notFoundReply(u"No such scope for this device"_s);
    return pageReply(context, request, device, snapshotAfter);
}

GatewayReply showCatalogue(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedDevice(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    QByteArray document;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        document = publishedDocument(connection, request.captures.value(0).toInt());
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    GatewayReply reply = document.isEmpty() ? notFoundReply(u"No such catalogue"_s) : GatewayReply{.body = document};
    reply.deviceId = std::get<EnrolledDevice>(authorised).id;
    return reply;
}
