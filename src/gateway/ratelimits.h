// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "result.h"

#include <QHash>

#include <array>
#include <mutex>

/// What one device, and all devices of one office together, may ask of a process in a minute; also what may come at
/// once after a quiet minute.
struct RateTerms
{
    struct Allowance
    {
        qint64 requests = 0;
        qint64 operations = 0;
        qint64 uploadBytes = 0;
    };
    /// So much that a counter which comes back after a week offline is not held up.
    Allowance device{6'000, 60'000, qint64(4) << 30};
    Allowance office{60'000, 600'000, qint64(20) << 30};
    qint64 leastFreeBytes = qint64(256) << 20; ///< With less room for files the gateway calls itself not ready.
};

/// Reads the file of --limits: what it does not name keeps its preset; an unknown name is an error.
Result<RateTerms> readRateTerms(const QString &fileName);

/// Token buckets, one set for each device and for each office. Thread-safe. They are this process's own: behind a
/// balancer, so many processes let so many times as much through.
class RateLimits
{
public:
    enum class Kind { Requests, Operations, UploadBytes };

    RateLimits(const RateTerms &terms, Clock clock);

    /// Takes `amount` from the device's and its office's bucket. 0: it may go on, also if a bucket then is overdrawn,
    /// so that no single request is too large for ever. Otherwise nothing is taken: seconds until it may.
    int take(const QString &device, const QString &office, Kind kind, qint64 amount);

private:
    struct Bucket
    {
        double tokens = 0;
        qint64 filledAtMs = 0;
    };
    using Buckets = std::array<Bucket, 3>;
    Bucket &filled(QHash<QString, Buckets> &all, const QString &whose, Kind kind, qint64 perMinute, qint64 nowMs);

    const RateTerms m_terms;
    const Clock m_clock;
    std::mutex m_mutex;
    QHash<QString, Buckets> m_devices;
    QHash<QString, Buckets> m_offices;
};
