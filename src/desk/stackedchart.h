// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <QCoreApplication>

/// What was finished early, on time and late, as one bar of 100 %; its words stand below where it has room for them.
class StackedChart : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(StackedChart)
public:
    struct Part
    {
        qint64 value = 0;
        DayLink link;
    };

    StackedChart(Part early, Part onTime, Part late) : m_parts{std::move(early), std::move(onTime), std::move(late)} {}
    void paint(QPainter &painter, const QRectF &rect, const Theme &theme) const override;
    QList<ChartMark> marks(const QRectF &rect, const Theme &theme) const override;
    QSize leastSize(const Theme &) const override { return {40, 10}; }
    bool showsEveryValue() const override { return false; }

private:
    QString wordsOf(qsizetype part) const;

    QList<Part> m_parts;
};
