// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passtiming.h"

#include "retrydelay.h"

#include <QRandomGenerator>

namespace {

constexpr qint64 stoppedPollMs = 15 * 60 * 1000;
constexpr qint64 storeTroubleMs = 30 * 1000;

qint64 someOf(qint64 milliseconds)
{
    return QRandomGenerator::global()->bounded(milliseconds + 1);
}

} // namespace

qint64 PassTiming::after(const SyncReport &report)
{
    m_retryAfterMs = report.retryAfterMs;
    m_sinceRetryAfter.start();
    if (report.isStopped)
        return stoppedPollMs;
    if (report.error) {
        const qint64 delay = report.isReached && m_retryAfterMs == 0 ? storeTroubleMs : retryDelay(m_failures);
        ++m_failures;
        return std::max(delay, m_retryAfterMs + someOf(m_retryAfterMs / 2));
    }
    m_failures = 0;
    const qint64 poll = report.sent + report.pulled > 0 ? report.limits.pollActiveMs : report.limits.pollIdleMs;
    return poll * 4 / 5 + someOf(poll * 2 / 5);
}

qint64 PassTiming::stillToWait() const
{
    return m_retryAfterMs > 0 ? std::max<qint64>(0, m_retryAfterMs - m_sinceRetryAfter.elapsed()) : 0;
}
