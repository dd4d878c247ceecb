// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurecell.h"

#include "iconpainting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

FigureCell::FigureCell(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureCell::setFigure(const FigureStrip::Figure &figure, bool isFirst)
{
    m_figure = figure;
    m_isFirst = isFirst;
    setAccessibleName(figure.caption + u": "_s + figure.number);
    setAccessibleDescription(figure.more);
    updateGeometry();
    update();
}

QSize FigureCell::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics body(theme.font(TextRole::Body));
    const QFontMetrics caption(theme.font(TextRole::Caption));
    const int wide = qMax(body.horizontalAdvance(m_figure.caption) + 24, caption.horizontalAdvance(m_figure.more));
    return {wide + 32, theme.scaled(96)};
}

void FigureCell::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect().adjusted(1, 1, -1, -1), theme.colour(Token::Hover));
    if (!m_isFirst)
        painter.fillRect(QRect(0, 0, 1, height()), theme.colour(Token::Line));
    const QColor ink = m_figure.hasTone ? theme.tone(m_figure.tone).text : theme.colour(m_figure.ink);
    const QColor soft = m_figure.hasTone ? ink : theme.colour(Token::Muted);
    const QFontMetrics body(theme.font(TextRole::Body));
    const QFontMetrics number(theme.font(TextRole::Name));
    const QFontMetrics caption(theme.font(TextRole::Caption));
    int y = (height() - body.height() - number.height() - caption.height() + 10) / 2;
    paintIcon(&painter, m_figure.icon, QRect(16, y, 16, body.height()), 16, soft);
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(soft);
    painter.drawText(QRect(40, y, width() - 44, body.height()), Qt::AlignVCenter, m_figure.caption);
    y += body.height() - 3;
    painter.setFont(theme.font(TextRole::Name));
    painter.setPen(ink);
    painter.drawText(QRect(16, y, width() - 20, number.height()), Qt::AlignVCenter, m_figure.number);
    y += number.height() - 5;
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(QRect(16, y, width() - 20, caption.height()), Qt::AlignVCenter, m_figure.more);
    if (hasFocus()) {
        painter.setPen(QPen(theme.colour(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
}
