// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratelimits.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr int longestWait = 900;

Error rateTermsError(const QString &detail)
{
    return {.kind = ErrorKind::BadInput,
            .code = u"limits-not-valid"_s,
            .message = QCoreApplication::translate("ratelimits", "The file of --limits is not valid: %1.").arg(detail)};
}

/// Reads a whole number of at least 1; false: it is something else.
bool readAmount(const QJsonValue &value, qint64 &into)
{
    into = value.toInteger(0);
    return value.isDouble() && into >= 1;
}

bool readAllowance(const QJsonValue &value, RateTerms::Allowance &into, QString &fault)
{
    const QJsonObject json = value.toObject();
    for (auto at = json.begin(); at != json.end(); ++at) {
        qint64 *amount = at.key() == "requestsPerMinute"_L1      ? &into.requests
                         : at.key() == "operationsPerMinute"_L1  ? &into.operations
                         : at.key() == "uploadBytesPerMinute"_L1 ? &into.uploadBytes
                                                                 : nullptr;
        fault = at.key();
        if (!amount || !readAmount(at.value(), *amount))
            return false;
    }
    return value.isObject();
}

qint64 perMinuteOf(const RateTerms::Allowance &allowance, RateLimits::Kind kind)
{
    switch (kind) {
    case RateLimits::Kind::Requests:
        return allowance.requests;
    case RateLimits::Kind::Operations:
        return allowance.operations;
    case RateLimits::Kind::UploadBytes:
        return allowance.uploadBytes;
    }
    return 0;
}

} // namespace

Result<RateTerms> readRateTerms(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return rateTermsError(QCoreApplication::translate("ratelimits", "it cannot be read"));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return rateTermsError(QCoreApplication::translate("ratelimits", "it is no JSON object"));
    RateTerms terms;
    const QJsonObject json = document.object();
    for (auto at = json.begin(); at != json.end(); ++at) {
        QString fault = at.key();
        const bool isRead = at.key() == "device"_L1           ? readAllowance(at.value(), terms.device, fault)
                            : at.key() == "office"_L1         ? readAllowance(at.value(), terms.office, fault)
                            : at.key() == "leastFreeBytes"_L1 ? readAmount(at.value(), terms.leastFreeBytes)
                                                              : false;
        if (!isRead)
            return rateTermsError(fault);
    }
    return terms;
}

RateLimits::RateLimits(const RateTerms &terms, Clock clock) : m_terms(terms), m_clock(std::move(clock)) {}

RateLimits::Bucket &RateLimits::filled(QHash<QString, Buckets> &all, const QString &whose, Kind kind, qint64 perMinute,
                                       qint64 nowMs)
{
    auto found = all.find(whose);
    if (found == all.end()) {
        found = all.insert(whose, {});
        // Full at first sight.
        for (Bucket &bucket : *found)
            bucket.filledAtMs = nowMs - minuteMs;
    }
    Bucket &bucket = (*found)[size_t(kind)];
    // A clock that was set back neither gives nor takes.
    const qint64 passed = std::max<qint64>(0, nowMs - bucket.filledAtMs);
    const double gained = double(perMinute) * double(passed) / double(minuteMs);
    bucket.tokens = std::min(double(perMinute), bucket.tokens + gained);
    bucket.filledAtMs = nowMs;
    return bucket;
}

int RateLimits::take(const QString &device, const QString &office, Kind kind, qint64 amount)
{
    const qint64 deviceRate = perMinuteOf(m_terms.device, kind);
    const qint64 officeRate = perMinuteOf(m_terms.office, kind);
    const auto waitOf = [](const Bucket &bucket, qint64 perMinute) {
        const double missing = 1 - bucket.tokens;
        return missing <= 0 ? 0.0 : missing * 60.0 / double(perMinute);
    };
    const std::lock_guard lock(m_mutex);
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    Bucket &own = filled(m_devices, device, kind, deviceRate, now);
    Bucket &common = filled(m_offices, office, kind, officeRate, now);
    const double wait = std::max(waitOf(own, deviceRate), waitOf(common, officeRate));
    if (wait > 0)
        return int(std::clamp(std::ceil(wait), 1.0, double(longestWait)));
    own.tokens -= double(amount);
    common.tokens -= double(amount);
    return 0;
}
