// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <mutex>

/// Counts for /metrics (Prometheus text): requests per route and status, operations per outcome. Thread-safe.
class GatewayMetrics
{
public:
    void countRequest(const QByteArray &route, int status, double seconds);
    void countOperation(const QString &outcome); ///< "applied", "repeated" or a ProblemType.
    QByteArray text(int jobsWaiting) const;

private:
    struct RouteCount
    {
        qint64 requests = 0;
        double seconds = 0;
    };
    mutable std::mutex m_mutex;
    std::map<std::pair<QByteArray, int>, RouteCount> m_routes;
    std::map<QString, qint64> m_operations;
};
