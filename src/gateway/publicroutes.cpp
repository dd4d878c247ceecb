// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "gatewayschema.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

GatewayReply showHealth(const GatewayContext &context, const GatewayRequest &)
{
    bool isReady = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        const QVariantList row = connection.row("SELECT MAX(version) FROM schema_version", {});
        isReady = !row.isEmpty() && row.first().toInt() == gatewaySchemaVersion();
    });
    const QString reason = !isRun    ? u"too many jobs wait for the database"_s
                           : isReady ? u"ready"_s
                                     : u"the database does not answer"_s;
    const auto word = [](bool isConfigured) { return isConfigured ? u"worked off"_s : u"not configured: they wait"_s; };
    const QJsonObject json{{"ready"_L1, isRun && isReady},
                           {"reason"_L1, reason},
                           {"outward"_L1, QJsonObject{{"notices"_L1, word(context.outward.hasNotices)},
                                                      {"receipts"_L1, word(context.outward.hasReceipts)},
                                                      {"national"_L1, word(context.outward.hasNational)}}}};
    return {.status = isRun && isReady ? 200 : 503, .body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

GatewayReply showMetrics(const GatewayContext &context, const GatewayRequest &)
{
    QByteArray text = context.metrics.text(context.database.waiting());
    OutwardFigures figures;
    bool isRead = false;
    context.database.read([&](GatewayConnection &connection) {
        figures = outwardFigures(connection);
        isRead = !connection.hasFailed();
    });
    if (isRead) // The process's own counts are told even if the database does not answer.
        text += metricsText(figures, context.outward, context.clock.now());
    return {.body = text, .contentType = "text/plain; version=0.0.4"};
}

GatewayReply showOpenApi(const GatewayContext &, const GatewayRequest &)
{
    QFile file(u":/gateway/openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return notFoundReply(u"Not built in"_s);
    return {.body = file.readAll()};
}
