// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What feeds this computer now.
struct PowerState
{
    bool isOnBattery = false;   ///< Its own battery, or a UPS that tells the system.
    std::optional<int> percent; ///< Of the weakest one, if it says.
    friend bool operator==(const PowerState &, const PowerState &) = default;
};

/// Asks the system. `folder`: where Linux tells of power supplies, another one in tests; looked at on Linux only.
/// Nothing if the system does not know, as on a desktop without a UPS. Quick; any thread.
std::optional<PowerState> readPower(const QString &folder);

/// The folder of the system, empty where there is none.
QString systemPowerFolder();
