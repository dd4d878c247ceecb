// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keycap.h"

#include <QFontMetrics>
#include <QKeySequence>
#include <QPainter>

QString keyCapText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::PortableText);
}

QSize keyCapSize(const Theme &theme, const QString &text)
{
    const QFontMetrics metrics(theme.font(TextRole::Rail));
    return {metrics.horizontalAdvance(text) + 10, qMax(18, metrics.height() + 2)};
}

void paintKeyCap(QPainter *painter, const Theme &theme, const QRect &rect, const QString &text, const QColor &colour,
                 const QColor &border)
{
    const QSize size = keyCapSize(theme, text);
    const QPoint corner(rect.x(), rect.y() + (rect.height() - size.height()) / 2);
    const QRectF box = QRectF(corner, size).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(box, 3, 3);
    painter->setFont(theme.font(TextRole::Rail));
    painter->setPen(colour);
    painter->drawText(box, Qt::AlignCenter, text);
    painter->restore();
}
