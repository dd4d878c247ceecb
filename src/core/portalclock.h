// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <memory>
#include <optional>

/// The machine's clock, put right by the portal's where they differ by more than five minutes (sync.md 10, Clock).
/// Nothing is refused for a wrong clock. Copies share what they learn; safe on any thread.
class PortalClock
{
public:
    static constexpr qint64 largeSkewSeconds = 300;

    PortalClock(); ///< Of the machine.
    /// Of other sources, for tests: the time of day, and milliseconds that no one can set.
    PortalClock(std::function<QDateTime()> machine, std::function<qint64()> steadyMs);

    QDateTime machineNow() const;
    QDateTime now() const; ///< Office time; the machine's while it is about right or the portal was not reached.
    Clock clock() const;   ///< The same as a Clock.

    /// What the portal's clock showed when the machine's showed that.
    void learn(const QDateTime &portal, const QDateTime &machine);
    /// How far the portal's clock was ahead of the machine's, in seconds; nothing: not known since the start, or the
    /// machine's clock was set since.
    std::optional<qint64> offset() const;
    /// Set back by more than a minute since the last look, in seconds; 0: it was not.
    qint64 takeStepBack();

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};
