// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <QCoreApplication>
#include <QStringList>

/// How busy each hour of each weekday is: the more, the darker, with the number in its field.
class HeatChart : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(HeatChart)
public:
    struct Field
    {
        qint64 value = 0;
        bool isClosed = false; ///< Nobody is expected then.
        DayLink link;
    };

    /// The fields row by row; those that are missing are closed.
    HeatChart(QStringList weekdays, QStringList hours, QList<Field> fields);
    void paint(QPainter &painter, const QRectF &rect, const Theme &theme) const override;
    QList<ChartMark> marks(const QRectF &rect, const Theme &theme) const override;
    QSize leastSize(const Theme &theme) const override;
    int columns() const override { return static_cast<int>(m_hours.size()); }

private:
    QStringList m_weekdays;
    QStringList m_hours;
    QList<Field> m_fields;
};
