// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

#include <QDateTime>

/// How far devices are behind their offices' feeds.
struct FeedFigures
{
    qint64 items = 0;   ///< In all feeds together.
    qint64 devices = 0; ///< That took something within the last hour.
    qint64 lag = 0;     ///< Items that the one of them furthest behind has not taken.
};

FeedFigures feedFigures(GatewayConnection &connection, const QDateTime &now);

/// For /metrics (Prometheus text).
QByteArray metricsText(const FeedFigures &figures);
