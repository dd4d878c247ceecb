// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <QCoreApplication>

/// Horizontal bars, the largest first: as many as have room, at most ten, and the rest in one bar of its own.
class BarChart : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(BarChart)
public:
    struct Bar
    {
        QString label;
        qint64 value = 0;
        DayLink link;
    };

    /// `rest`: what the last bar leads to, if not all have room; its key becomes how many stand before it.
    explicit BarChart(QList<Bar> bars, DayLink rest = {});
    void paint(QPainter &painter, const QRectF &rect, const Theme &theme) const override;
    QList<ChartMark> marks(const QRectF &rect, const Theme &theme) const override;
    QSize leastSize(const Theme &theme) const override;
    int columns() const override { return 1; }
    /// The bars for that height; a bar of the rest stands last.
    QList<Bar> shown(qreal height, const Theme &theme) const;

private:
    QList<Bar> m_bars;
    DayLink m_rest;
};
