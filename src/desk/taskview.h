// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meetingtask.h"

#include <QList>
#include <QStringList>

/// Đầu việc of one meeting as the page receives it.
struct TaskView
{
    /// A task, and to how many meetings it was carried until this one.
    struct Line
    {
        MeetingTask task;
        int carried = 0;
    };
    QDate meeting;
    QDate today;
    QList<Line> lines;
    QList<QDate> meetings; ///< All that are known, the earliest first.
    QStringList units;     ///< That tasks were given to, to be offered again.
    QString giveObstacle;  ///< Why this officer may not give or change tasks; empty: they may.
};
