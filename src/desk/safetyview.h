// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// How the copies of the counter's data and its comparison with the portal stand, as the sync page tells it.
struct SafetyView
{
    QDate dailyCopy; ///< The newest; invalid: there is none yet.
    QString dailyTrouble;
    QString secondFolder; ///< Empty: no second copy was chosen.
    QDateTime secondAt;   ///< When it was brought up to date; invalid: not yet.
    QString secondTrouble;
    bool hasRecoveryKey = false;           ///< Else only this computer reads its copies.
    std::optional<bool> isVolumeEncrypted; ///< The data's; nothing: not known.
    QDate comparedDay;                     ///< With the portal; invalid: none yet.
    int operations = 0;
    int different = 0; ///< Of that day's operations.
};
