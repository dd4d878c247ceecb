// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "railitem.h"

#include "iconpainting.h"
#include "theme.h"

#include <QPainter>

RailItem::RailItem(const QString &text, const QString &icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void RailItem::setCount(int count)
{
    m_count = count;
    update();
}

void RailItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = theme.colour(!isEnabled() ? Token::DisabledText : isChecked() ? Token::Primary : Token::Muted);
    if (isChecked()) {
        painter.fillRect(rect(), theme.colour(Token::Surface));
        painter.fillRect(QRect(0, 0, 3, height()), theme.colour(Token::Primary));
    } else if (underMouse() && isEnabled()) {
        painter.fillRect(rect(), theme.colour(Token::Hover));
    }
    const int top = qMax(1, (height() - 38) / 2); // 9 of 56; less where the items stand closer.
    paintIcon(&painter, m_icon, QRect(0, top, width(), 20), 20, ink);
    painter.setFont(theme.font(TextRole::Rail));
    painter.setPen(ink);
    painter.drawText(QRect(0, top + 24, width(), 16), Qt::AlignHCenter | Qt::AlignVCenter, text());
    if (m_count > 0) {
        const TonePair tone = theme.tone(Tone::Waiting);
        QFont font = theme.font(TextRole::Rail);
        font.setBold(true);
        const QString number = m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
        const int wide = qMax(16, QFontMetrics(font).horizontalAdvance(number) + 8);
        const QRect box(width() / 2 + 7, qMax(1, top - 5), qMin(wide, width() / 2 - 8), 16);
        painter.setPen(theme.toneBorder(Tone::Waiting));
        painter.setBrush(tone.tint);
        painter.drawRoundedRect(box, 4, 4);
        painter.setFont(font);
        painter.setPen(tone.text);
        painter.drawText(box, Qt::AlignCenter, number);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.colour(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 2, -3, -2), 4, 4);
    }
}
