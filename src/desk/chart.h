// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartmark.h"
#include "theme.h"

#include <QList>

class QPainter;

/// Figures as a picture. It is painted into any rectangle of any painter, in the theme's colours and letters, so that
/// it is as sharp on paper as on the screen; what it says is told apart without colour.
class Chart
{
public:
    virtual ~Chart() = default;
    virtual void paint(QPainter &painter, const QRectF &rect, const Theme &theme) const = 0;
    /// Its values in reading order, as painted there.
    virtual QList<ChartMark> marks(const QRectF &rect, const Theme &theme) const = 0;
    virtual QSize leastSize(const Theme &theme) const = 0;
    virtual int columns() const { return 0; }             ///< Values that stand side by side; 0: all of them.
    virtual bool showsEveryValue() const { return true; } ///< Else the value in focus is written beside it.
};
