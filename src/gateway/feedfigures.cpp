// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedfigures.h"

#include "clock.h"
#include "gatewaymetrics.h"

FeedFigures feedFigures(GatewayConnection &connection, const QDateTime &now)
{
    constexpr int hourLength = 13;
    const QString hourBefore = toIsoOfficeTime(now.addSecs(-3600)).left(hourLength);
    const QVariantList feed = connection.row("SELECT CAST(COALESCE(SUM(seq), 0) AS bigint) FROM scope", {});
    const QVariantList devices = connection.row(
        "SELECT COUNT(*), CAST(COALESCE(MAX(scope.seq - taken.seq), 0) AS bigint) FROM (SELECT device, office, "
        "MAX(to_seq) AS seq FROM feed_reading WHERE hour >= ? GROUP BY device, office) AS taken JOIN scope ON "
        "scope.code = taken.office",
        {hourBefore});
    return {feed.value(0).toLongLong(), devices.value(0).toLongLong(), devices.value(1).toLongLong()};
}

QByteArray metricsText(const FeedFigures &figures)
{
    return metricOf("mocua_feed_items", "gauge", "Items in all offices' feeds.", figures.items) +
           metricOf("mocua_feed_devices", "gauge", "Devices that took items within the last hour.", figures.devices) +
           metricOf("mocua_feed_lag_items", "gauge", "Items that the one of them furthest behind has not taken.",
                    figures.lag);
}
