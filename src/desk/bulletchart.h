// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <QCoreApplication>

#include <optional>

/// A share as a bar on its ground, with a tick where it should be.
class BulletChart : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(BulletChart)
public:
    /// In per cent; nothing where there is no share or no target.
    BulletChart(std::optional<double> share, std::optional<double> target, DayLink link = {});
    void paint(QPainter &painter, const QRectF &rect, const Theme &theme) const override;
    QList<ChartMark> marks(const QRectF &rect, const Theme &theme) const override;
    QSize leastSize(const Theme &) const override { return {50, 14}; }
    bool showsEveryValue() const override { return false; }

private:
    std::optional<double> m_share;
    std::optional<double> m_target;
    DayLink m_link;
};
