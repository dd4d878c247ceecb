// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modulematrix.h"

#include <QPainter>
#include <QPainterPath>

void paintModules(QPainter &painter, const ModuleMatrix &matrix, const QRectF &target)
{
    if (matrix.isEmpty())
        return;
    const qreal unitX = target.width() / matrix.width();
    const qreal unitY = target.height() / matrix.height();
    // Rectangles of one path share their edges exactly, so no viewer draws hairlines between modules.
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < matrix.height(); ++y) {
        for (int x = 0; x < matrix.width(); ++x) {
            if (!matrix.isDark(x, y))
                continue;
            const int first = x;
            while (x + 1 < matrix.width() && matrix.isDark(x + 1, y))
                ++x;
            path.addRect(target.x() + first * unitX, target.y() + y * unitY, (x + 1 - first) * unitX, unitY);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(path, Qt::black);
    painter.restore();
}
