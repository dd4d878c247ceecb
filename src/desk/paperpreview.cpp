// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperpreview.h"

#include "iconpainting.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>

PaperPreview::PaperPreview(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaperPreview::setPaper(PaintPaper paint, QSizeF millimetres)
{
    m_paint = std::move(paint);
    m_millimetres = millimetres;
    update();
}

void PaperPreview::setMessage(const QString &icon, const QString &message)
{
    m_paint = nullptr;
    m_icon = icon;
    m_message = message;
    setAccessibleDescription(message);
    update();
}

void PaperPreview::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Token::Desk));
    painter.drawRoundedRect(rect(), 4, 4);
    if (m_paint) {
        const QRectF room = QRectF(rect()).adjusted(8, 6, -8, -6);
        const QSizeF size = m_millimetres.scaled(room.size(), Qt::KeepAspectRatio);
        const QRectF paper(room.center() - QPointF(size.width() / 2, size.height() / 2), size);
        painter.setPen(theme.colour(Token::StrongLine));
        painter.setBrush(theme.colour(Token::Paper));
        painter.drawRect(paper);
        painter.save();
        painter.setClipRect(paper);
        m_paint(painter, paper);
        painter.restore();
    } else if (!m_message.isEmpty()) {
        const QFontMetrics metrics(theme.font(TextRole::Body));
        const QRect words =
            metrics.boundingRect(QRect(16, 0, width() - 32, height()), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        const QColor ink = theme.colour(Token::Muted);
        const bool hasIcon = words.top() >= 24; // Where there is little room the words have it.
        if (hasIcon)
            paintIcon(&painter, m_icon, QRect(0, words.top() - 18, width(), 24), 24, ink);
        painter.setFont(theme.font(TextRole::Body));
        painter.setPen(ink);
        painter.drawText(words.translated(0, hasIcon ? 18 : 0).adjusted(-2, 0, 2, 2),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.colour(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void PaperPreview::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_paint)
        emit enlargeAsked();
}

void PaperPreview::keyPressEvent(QKeyEvent *event)
{
    if (m_paint && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit enlargeAsked();
    else
        QWidget::keyPressEvent(event);
}
