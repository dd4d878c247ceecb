// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeview.h"

#include "theme.h"

#include <QPainter>

namespace {

constexpr int quietModules = 4;

} // namespace

CodeView::CodeView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CodeView::setSide(int pixels)
{
    m_side = pixels;
    updateGeometry();
}

void CodeView::setCode(int modules, std::function<void(QPainter &, const QRectF &)> paint)
{
    m_modules = modules;
    m_paint = std::move(paint);
    update();
}

void CodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(themeOf(this).colour(Token::Line));
    painter.setBrush(Qt::white); // In the dark theme too: scanners want black on white.
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (!m_paint)
        return;
    // Whole pixels a module keep the code sharp.
    const int module = qMax(1, qMin(width(), height()) / (m_modules + 2 * quietModules));
    const int side = module * m_modules;
    const QPoint corner((width() - side) / 2, (height() - side) / 2);
    m_paint(painter, QRectF(QRect(corner, QSize(side, side))));
}
