// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retrydelay.h"

#include <QRandomGenerator>

#include <algorithm>

qint64 longestRetryDelay(int failures)
{
    constexpr qint64 ceiling = 15 * 60 * 1000;
    return std::min(ceiling, qint64(2000) << std::clamp(failures, 0, 20));
}

qint64 retryDelay(int failures)
{
    return QRandomGenerator::global()->bounded(longestRetryDelay(failures) + 1);
}
