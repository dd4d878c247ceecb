// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaymetrics.h"

#include <algorithm>

void GatewayMetrics::countRequest(const QByteArray &route, int status, double seconds)
{
    const auto at = std::lower_bound(secondsClasses.begin(), secondsClasses.end(), seconds);
    const std::lock_guard lock(m_mutex);
    ++m_requests[{route, status}];
    Duration &duration = m_durations[route];
    ++duration.counts[size_t(at - secondsClasses.begin())];
    duration.seconds += seconds;
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

void GatewayMetrics::countRateLimited(const QByteArray &what)
{
    const std::lock_guard lock(m_mutex);
    ++m_rateLimited[what];
}

void GatewayMetrics::countSkewed(qint64 operations)
{
    const std::lock_guard lock(m_mutex);
    m_skewed += operations;
}

QByteArray GatewayMetrics::text() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray text = metricHead("mocua_requests_total", "counter", "Requests answered.");
    for (const auto &[key, count] : m_requests)
        text += "mocua_requests_total{route=\"" + key.first + "\",status=\"" + QByteArray::number(key.second) + "\"} " +
                QByteArray::number(count) + '\n';
    text += metricHead("mocua_request_seconds", "histogram", "How long requests took, without the network.");
    for (const auto &[route, duration] : m_durations) {
        const QByteArray labels = "{route=\"" + route + '"';
        qint64 count = 0;
        for (size_t i = 0; i < duration.counts.size(); ++i) {
            count += duration.counts[i];
            const QByteArray end =
                i < secondsClasses.size() ? QByteArray::number(secondsClasses[i]) : QByteArray("+Inf");
            text +=
                "mocua_request_seconds_bucket" + labels + ",le=\"" + end + "\"} " + QByteArray::number(count) + '\n';
        }
        text += "mocua_request_seconds_sum" + labels + "} " + QByteArray::number(duration.seconds, 'f', 6) + '\n' +
                "mocua_request_seconds_count" + labels + "} " + QByteArray::number(count) + '\n';
    }
    text += metricHead("mocua_operations_total", "counter", "Operations judged.");
    for (const auto &[outcome, count] : m_operations)
        text += "mocua_operations_total{outcome=\"" + outcome.toLatin1() + "\"} " + QByteArray::number(count) + '\n';
    text += metricHead("mocua_rate_limited_total", "counter", "Requests refused because of --limits.");
    for (const auto &[what, count] : m_rateLimited)
        text += "mocua_rate_limited_total{what=\"" + what + "\"} " + QByteArray::number(count) + '\n';
    return text + metricOf("mocua_uploaded_bytes_total", "counter", "Bytes of files that arrived.", m_uploadedBytes) +
           metricOf("mocua_files_total", "counter", "Files whole and verified.", m_files) +
           metricOf("mocua_skewed_operations_total", "counter", "Operations of devices with a wrong clock.", m_skewed);
}

QByteArray metricHead(const char *name, const char *type, const char *help)
{
    return QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray metricOf(const char *name, const char *type, const char *help, qint64 value)
{
    return metricHead(name, type, help) + name + ' ' + QByteArray::number(value) + '\n';
}
