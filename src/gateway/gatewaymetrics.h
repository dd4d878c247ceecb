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
    void countUploaded(qint64 bytes);            ///< Of files, as they arrived.
    void countFile();                            ///< A file that is whole and verified.
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
    qint64 m_uploadedBytes = 0;
    qint64 m_files = 0;
};
