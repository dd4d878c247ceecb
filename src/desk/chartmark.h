// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daylink.h"

#include <QRectF>

/// A value of a chart that can be walked to: where it stands, what it says, what it leads to.
struct ChartMark
{
    QRectF place;
    QString words;
    DayLink link;
};
