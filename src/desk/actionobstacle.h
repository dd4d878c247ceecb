// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

/// Enables the action, or switches it off and keeps why in the officer's words, for the palette and tool tips.
void setObstacle(QAction *action, const QString &obstacle);

/// Why the action is switched off; empty if it is not, or if nobody said why.
QString obstacleOf(const QAction *action);
