// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <QCoreApplication>
#include <QDate>

/// One figure of the last days as small bars; the last day, which is looked at, stands out.
class SparkChart : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(SparkChart)
public:
    struct Day
    {
        QDate date;
        qint64 value = 0;
        DayLink link;
    };

    explicit SparkChart(QList<Day> days) : m_days(std::move(days)) {} ///< The oldest first.
    void paint(QPainter &painter, const QRectF &rect, const Theme &theme) const override;
    QList<ChartMark> marks(const QRectF &rect, const Theme &theme) const override;
    QSize leastSize(const Theme &) const override { return {3 * static_cast<int>(m_days.size()), 22}; }
    bool showsEveryValue() const override { return false; }

private:
    QList<Day> m_days;
};
