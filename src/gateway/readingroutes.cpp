// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "blobtable.h"
#include "cataloguepublishing.h"
#include "changefeed.h"
#include "dossiersharing.h"
#include "dossierview.h"
#include "jsonwriter.h"
#include "submissioneffect.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

using PageReader = std::optional<FeedPage> (*)(GatewayConnection &, const EnrolledDevice &, const QString &, int);

constexpr int mostItems = 200;

/// What is asked for of a page, or why it is not given, and who asks.
struct AskedPage
{
    std::variant<EnrolledDevice, GatewayReply> authorised;
    std::optional<FeedPage> page;
    QString officer;
};

AskedPage askedPage(const GatewayContext &context, const GatewayRequest &request, PageReader readPage)
{
    const QString cursor = request.query.queryItemValue(u"cursor"_s);
    const int asked = request.query.queryItemValue(u"limit"_s).toInt();
    const int limit = asked > 0 ? std::min(asked, mostItems) : mostItems;
    std::optional<FeedPage> page;
    QString officer;
    auto authorised = readAsCounter(context, request, [&](GatewayConnection &connection, const EnrolledDevice &device) {
        page = readPage(connection, device, cursor, limit);
        officer = askingOfficer(connection, request, device);
    });
    return {std::move(authorised), std::move(page), std::move(officer)};
}

GatewayReply cursorUnknownReply(const EnrolledDevice &device)
{
    GatewayReply reply = GatewayReply::of(
        {.status = 410, .type = ProblemType::cursorUnknown, .title = u"The cursor is unknown here: take a snapshot"_s});
    reply.deviceId = device.id;
    return reply;
}

QString readAt(const GatewayContext &context)
{
    return toIsoOfficeTime(context.clock.now());
}

} // namespace

GatewayReply showDossier(const GatewayContext &context, const GatewayRequest &request)
{
    const QString id = request.captures.value(0);
    QVariantList dossier;
    QJsonArray files;
    QString officer;
    const auto authorised =
        readAuthorised(context, request, [&](GatewayConnection &connection, const EnrolledDevice &asking) {
            if (receiverOf(connection, id, asking.office).isEmpty())
                return;
            dossier = connection.row(
                "SELECT id, version, state, voided, official_code, document FROM dossier WHERE id = ?", {id});
            // A portal sees what it brought, and nothing else of the office.
            if (asking.isPortal && !hasSubmitted(connection, asking, id))
                dossier.clear();
            if (dossier.isEmpty())
                return;
            files = attachmentsOf(connection, id);
            officer = askingOfficer(connection, request, asking);
        });
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    if (dossier.isEmpty())
        return notFoundReply(u"No such dossier in this office"_s);
    if (!context.readings.note(Reading{.at = readAt(context),
                                       .device = device.id,
                                       .office = device.office,
                                       .officer = officer,
                                       .route = u"/v1/dossiers/{id}"_s,
                                       .subject = id,
                                       .until = {}}))
        return overloadedReply();
    const qint64 version = dossier.at(1).toLongLong();
    JsonWriter json;
    json.text("id"_L1, id);
    json.number("version"_L1, version);
    json.raw("dossier"_L1, dossierBytesOf(dossier));
    json.raw("files"_L1, QJsonDocument(files).toJson(QJsonDocument::Compact));
    return {
        .body = json.finished(), .headers = {{"ETag", '"' + QByteArray::number(version) + '"'}}, .deviceId = device.id};
}

GatewayReply showChanges(const GatewayContext &context, const GatewayRequest &request)
{
    const AskedPage asked = askedPage(context, request, changesAfter);
    if (const auto *refusal = std::get_if<GatewayReply>(&asked.authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(asked.authorised);
    if (!asked.page)
        return cursorUnknownReply(device);
    const FeedPage &page = *asked.page;
    if (page.from > 0 &&
        !context.readings.note(FeedReading{
            .at = readAt(context), .device = device.id, .office = device.office, .from = page.from, .to = page.to}))
        return overloadedReply();
    return {.body = page.bytes, .deviceId = device.id};
}

GatewayReply showSnapshot(const GatewayContext &context, const GatewayRequest &request)
{
    const AskedPage asked = askedPage(context, request, snapshotAfter);
    if (const auto *refusal = std::get_if<GatewayReply>(&asked.authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(asked.authorised);
    if (request.captures.value(0) != device.office)
        return notFoundReply(u"No such scope for this device"_s);
    if (!asked.page)
        return cursorUnknownReply(device);
    const FeedPage &page = *asked.page;
    if (!page.firstDossier.isEmpty() && !context.readings.note(Reading{.at = readAt(context),
                                                                       .device = device.id,
                                                                       .office = device.office,
                                                                       .officer = asked.officer,
                                                                       .route = u"/v1/snapshots/{scope}"_s,
                                                                       .subject = page.firstDossier,
                                                                       .until = page.lastDossier}))
        return overloadedReply();
    return {.body = page.bytes, .deviceId = device.id};
}

GatewayReply showCatalogue(const GatewayContext &context, const GatewayRequest &request)
{
    QByteArray document;
    const auto authorised =
        readAuthorised(context, request, [&](GatewayConnection &connection, const EnrolledDevice &) {
            document = publishedDocument(connection, request.captures.value(0).toInt());
        });
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    GatewayReply reply = document.isEmpty() ? notFoundReply(u"No such catalogue"_s) : GatewayReply{.body = document};
    reply.deviceId = std::get<EnrolledDevice>(authorised).id;
    return reply;
}
