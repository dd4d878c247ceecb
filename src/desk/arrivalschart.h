// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <QCoreApplication>
#include <QTime>

/// Citizens who came in each quarter of an hour, with the line of the counters that were open.
class ArrivalsChart : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(ArrivalsChart)
public:
    struct Quarter
    {
        QTime from;
        int arrivals = 0;
        int openCounters = 0;
        DayLink link;
    };

    /// In the order of time; a pause at noon is a gap.
    explicit ArrivalsChart(QList<Quarter> quarters) : m_quarters(std::move(quarters)) {}
    void paint(QPainter &painter, const QRectF &rect, const Theme &theme) const override;
    QList<ChartMark> marks(const QRectF &rect, const Theme &theme) const override;
    QSize leastSize(const Theme &theme) const override { return {theme.scaled(260), theme.scaled(130)}; }
    bool showsEveryValue() const override { return false; }

private:
    struct Plot;
    Plot plotIn(const QRectF &rect, const Theme &theme) const;
    void paintCounters(QPainter &painter, const Plot &plot, const Theme &theme) const;

    QList<Quarter> m_quarters;
};
