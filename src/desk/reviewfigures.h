// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dayview.h"
#include "figurestrip.h"

/// A figure of the day as it stands in the strip, and where it leads.
struct ReviewFigure
{
    FigureStrip::Figure figure;
    DayLink link;
};

/// Received, returned, open; on time, overdue; the three shares. In the order of what leaders look at first (ux.md 4).
QList<ReviewFigure> reviewFigures(const DayView &view);
