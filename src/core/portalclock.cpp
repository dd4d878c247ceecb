// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalclock.h"

#include <QTimeZone>

#include <chrono>
#include <mutex>

namespace {

constexpr qint64 noticedStepMs = 60'000;
constexpr qint64 putRightMs = 120'000;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

struct PortalClock::Shared
{
    std::mutex mutex;
    std::function<QDateTime()> machine;
    std::function<qint64()> steady;
    std::optional<qint64> offsetMs = {};
    qint64 lastMachineMs = 0;
    qint64 lastSteadyMs = 0;
    qint64 steppedBackMs = 0;

    /// The machine's time; sees whether somebody set it. A step forwards may be sleep: only one that puts the clock
    /// right makes the offset void.
    QDateTime look()
    {
        QDateTime now = machine();
        const qint64 machineMs = now.toMSecsSinceEpoch();
        const qint64 steadyNow = steady();
        const qint64 step = lastMachineMs == 0 ? 0 : (machineMs - lastMachineMs) - (steadyNow - lastSteadyMs);
        lastMachineMs = machineMs;
        lastSteadyMs = steadyNow;
        if (step < -noticedStepMs)
            steppedBackMs -= step;
        const bool isSet = step < -noticedStepMs || step > noticedStepMs;
        if (isSet && offsetMs && (step < 0 || std::abs(*offsetMs - step) < putRightMs))
            offsetMs.reset();
        return now;
    }
};

PortalClock::PortalClock() : PortalClock([] { return QDateTime::currentDateTimeUtc(); }, steadyMs) {}

PortalClock::PortalClock(std::function<QDateTime()> machine, std::function<qint64()> steadyMs)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->machine = std::move(machine);
    m_shared->steady = std::move(steadyMs);
}

QDateTime PortalClock::machineNow() const
{
    const std::lock_guard lock(m_shared->mutex);
    return inOfficeTime(m_shared->look());
}

QDateTime PortalClock::now() const
{
    const std::lock_guard lock(m_shared->mutex);
    const QDateTime machine = m_shared->look();
    const qint64 offset = m_shared->offsetMs.value_or(0);
    return inOfficeTime(std::abs(offset) > largeSkewSeconds * 1000 ? machine.addMSecs(offset) : machine);
}

Clock PortalClock::clock() const
{
    return Clock([self = *this] { return self.now(); });
}

void PortalClock::learn(const QDateTime &portal, const QDateTime &machine)
{
    if (!portal.isValid())
        return;
    const std::lock_guard lock(m_shared->mutex);
    m_shared->look();
    m_shared->offsetMs = machine.msecsTo(portal);
}

std::optional<qint64> PortalClock::offset() const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->look();
    return m_shared->offsetMs ? std::optional(*m_shared->offsetMs / 1000) : std::nullopt;
}

qint64 PortalClock::takeStepBack()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->look();
    return std::exchange(m_shared->steppedBackMs, 0) / 1000;
}
