// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verticalline.h"

#include "theme.h"

#include <QPainter>

VerticalLine::VerticalLine(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(1);
}

void VerticalLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colour(Token::Line));
}
