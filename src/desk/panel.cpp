// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panel.h"

#include "theme.h"

#include <QPainter>

void Panel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = theme.lineWidth() / 2.0;
    painter.setPen(QPen(theme.colour(Token::Line), theme.lineWidth()));
    painter.setBrush(theme.colour(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
}
