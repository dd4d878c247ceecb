// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionobstacle.h"

#include <QAction>

namespace {
const char obstacleProperty[] = "obstacle";
}

void setObstacle(QAction *action, const QString &obstacle)
{
    action->setProperty(obstacleProperty, obstacle);
    action->setEnabled(obstacle.isEmpty());
}

QString obstacleOf(const QAction *action)
{
    return action->isEnabled() ? QString() : action->property(obstacleProperty).toString();
}
