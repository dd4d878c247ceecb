// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "feedfigures.h"
#include "gatewayschema.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// Why the files' folder cannot take any; empty: it can, or there is none.
QString diskTrouble(const BlobShelf &shelf, qint64 leastFreeBytes)
{
    if (!shelf.isOpen())
        return {};
    if (shelf.freeBytes() < leastFreeBytes)
        return u"the disk for files is nearly full"_s;
    return shelf.takesWriting() ? QString() : u"the folder for files cannot be written"_s;
}

/// What this process holds just now.
QByteArray processMetrics(const GatewayContext &context)
{
    QByteArray text = metricHead("mocua_connections", "gauge", "Connections served, and those that wait for a thread.");
    text += "mocua_connections{state=\"served\"} " + QByteArray::number(context.connections.serving()) +
            "\nmocua_connections{state=\"waiting\"} " + QByteArray::number(context.connections.waiting()) + '\n' +
            metricOf("mocua_connections_most", "gauge", "So many are served at once.", context.connections.most());
    QByteArray connections = metricHead("mocua_database_connections", "gauge", "Connections to the database.");
    QByteArray jobs = metricHead("mocua_database_jobs_waiting", "gauge", "Jobs queued for the database.");
    for (const DatabaseThreads::LaneFigures &lane : context.database.figures()) {
        const QByteArray labels = QByteArray("{for=\"") + lane.name;
        connections += "mocua_database_connections" + labels + "\",state=\"busy\"} " + QByteArray::number(lane.busy) +
                       "\nmocua_database_connections" + labels + "\",state=\"idle\"} " +
                       QByteArray::number(lane.connections - lane.busy) + '\n';
        jobs += "mocua_database_jobs_waiting" + labels + "\"} " + QByteArray::number(lane.waiting) + '\n';
    }
    return text + connections + jobs +
           metricOf("mocua_readings_waiting", "gauge", "Readings gathered for the audit, not written yet.",
                    context.readings.waiting());
}

} // namespace

GatewayReply showHealth(const GatewayContext &context, const GatewayRequest &)
{
    bool isAnswering = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        // A newer process may have added to the schema meanwhile.
        const QVariantList row = connection.row("SELECT MAX(version) FROM schema_version", {});
        isAnswering = !row.isEmpty() && row.first().toInt() >= gatewaySchemaVersion();
    });
    const QString database = !isRun        ? u"too many jobs wait for the database"_s
                             : isAnswering ? QString()
                                           : u"the database does not answer"_s;
    const QString disk = diskTrouble(context.shelf, context.leastFreeBytes);
    const bool isReady = database.isEmpty() && disk.isEmpty();
    const auto word = [](bool isConfigured) { return isConfigured ? u"worked off"_s : u"not configured: they wait"_s; };
    const auto okOr = [](const QString &trouble) { return trouble.isEmpty() ? u"ready"_s : trouble; };
    const QJsonObject json{{"ready"_L1, isReady},
                           {"reason"_L1, database.isEmpty() ? okOr(disk) : database},
                           {"database"_L1, okOr(database)},
                           {"disk"_L1, context.shelf.isOpen() ? okOr(disk) : u"no folder for files"_s},
                           {"outward"_L1, QJsonObject{{"notices"_L1, word(context.outward.hasNotices)},
                                                      {"receipts"_L1, word(context.outward.hasReceipts)},
                                                      {"national"_L1, word(context.outward.hasNational)}}}};
    return {.status = isReady ? 200 : 503, .body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

GatewayReply showMetrics(const GatewayContext &context, const GatewayRequest &)
{
    QByteArray text = context.metrics.text() + processMetrics(context);
    OutwardFigures figures;
    FeedFigures feed;
    bool isRead = false;
    const QDateTime now = context.clock.now();
    context.database.read([&](GatewayConnection &connection) {
        figures = outwardFigures(connection);
        feed = feedFigures(connection, now);
        isRead = !connection.hasFailed();
    });
    if (isRead) // The process's own counts are told even if the database does not answer.
        text += metricsText(feed) + metricsText(figures, context.outward, now);
    return {.body = text, .contentType = "text/plain; version=0.0.4"};
}

GatewayReply showOpenApi(const GatewayContext &, const GatewayRequest &)
{
    QFile file(u":/gateway/openapi.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return notFoundReply(u"Not built in"_s);
    return {.body = file.readAll()};
}
