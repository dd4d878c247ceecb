// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

/// The ground of a field that has so much (0 to 1) of what would be most: in five steps that are told apart in greys.
QColor heatGround(qreal share, const Theme &theme);

/// The letters that can be read on that ground.
QColor inkOn(const QColor &ground, const Theme &theme);
