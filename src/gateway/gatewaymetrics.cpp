// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaymetrics.h"

void GatewayMetrics::countRequest(const QByteArray &route, int status, double seconds)
{
    const std::lock_guard lock(m_mutex);
    RouteCount &count = m_routes[{route, status}];
    ++count.requests;
    count.seconds += seconds;
}

void GatewayMetrics::countOperation(const QString &outcome)
{
    const std::lock_guard lock(m_mutex);
    ++m_operations[outcome];
}

void GatewayMetrics::countUploaded(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_uploadedBytes += bytes;
}

void GatewayMetrics::countFile()
{
    const std::lock_guard lock(m_mutex);
    ++m_files;
}

QByteArray GatewayMetrics::text(int jobsWaiting) const
{
    const std::lock_guard lock(m_mutex);
    QByteArray requests = "# HELP mocua_requests_total Requests answered.\n# TYPE mocua_requests_total counter\n";
    QByteArray seconds = "# HELP mocua_request_seconds_total Time spent on requests.\n"
                         "# TYPE mocua_request_seconds_total counter\n";
    for (const auto &[key, count] : m_routes) {
        const QByteArray labels = "{route=\"" + key.first + "\",status=\"" + QByteArray::number(key.second) + "\"} ";
        requests += "mocua_requests_total" + labels + QByteArray::number(count.requests) + '\n';
        seconds += "mocua_request_seconds_total" + labels + QByteArray::number(count.seconds, 'f', 6) + '\n';
    }
    QByteArray operations = "# HELP mocua_operations_total Operations judged.\n"
                            "# TYPE mocua_operations_total counter\n";
    for (const auto &[outcome, count] : m_operations)
        operations +=
            "mocua_operations_total{outcome=\"" + outcome.toLatin1() + "\"} " + QByteArray::number(count) + '\n';
    const QByteArray files = "# HELP mocua_uploaded_bytes_total Bytes of files that arrived.\n"
                             "# TYPE mocua_uploaded_bytes_total counter\nmocua_uploaded_bytes_total " +
                             QByteArray::number(m_uploadedBytes) +
                             "\n# HELP mocua_files_total Files whole and verified.\n"
                             "# TYPE mocua_files_total counter\nmocua_files_total " +
                             QByteArray::number(m_files) + '\n';
    return requests + seconds + operations + files +
           "# HELP mocua_database_jobs_waiting Jobs queued for the database.\n"
           "# TYPE mocua_database_jobs_waiting gauge\nmocua_database_jobs_waiting " +
           QByteArray::number(jobsWaiting) + '\n';
}
