// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <map>
#include <mutex>

/// Counts for /metrics (Prometheus text): requests per route and status, how long they took, operations per outcome.
/// Thread-safe.
class GatewayMetrics
{
public:
    void countRequest(const QByteArray &route, int status, double seconds);
    void countOperation(const QString &outcome);   ///< "applied", "repeated" or a ProblemType.
    void countUploaded(qint64 bytes);              ///< Of files, as they arrived.
    void countFile();                              ///< A file that is whole and verified.
    void countRateLimited(const QByteArray &what); ///< "requests", "operations" or "upload_bytes".
    void countSkewed(qint64 operations);           ///< Sent by a device whose clock is wrong by more than five minutes.
    QByteArray text() const;

    /// Upper ends of the histogram's classes, in seconds; the last one has none.
    static constexpr std::array<double, 11> secondsClasses{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

private:
    struct Duration
    {
        std::array<qint64, secondsClasses.size() + 1> counts{};
        double seconds = 0;
    };
    mutable std::mutex m_mutex;
    std::map<std::pair<QByteArray, int>, qint64> m_requests;
    std::map<QByteArray, Duration> m_durations;
    std::map<QString, qint64> m_operations;
    std::map<QByteArray, qint64> m_rateLimited;
    qint64 m_uploadedBytes = 0;
    qint64 m_files = 0;
    qint64 m_skewed = 0;
};

/// The two lines that go before a metric's values; `type`: "counter", "gauge" or "histogram".
QByteArray metricHead(const char *name, const char *type, const char *help);
/// One metric of one value with its head.
QByteArray metricOf(const char *name, const char *type, const char *help, qint64 value);
