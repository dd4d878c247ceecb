// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerreading.h"

#include <windows.h>

QString systemPowerFolder()
{
    return {};
}

std::optional<PowerState> readPower(const QString &)
{
    constexpr BYTE unknown = 255;
    constexpr BYTE noBattery = 128;
    SYSTEM_POWER_STATUS status{};
    if (!GetSystemPowerStatus(&status) || status.ACLineStatus == unknown)
        return std::nullopt;
    if (status.BatteryFlag != unknown && (status.BatteryFlag & noBattery))
        return std::nullopt;
    PowerState state{status.ACLineStatus == 0, {}};
    if (status.BatteryLifePercent <= 100)
        state.percent = status.BatteryLifePercent;
    return state;
}
