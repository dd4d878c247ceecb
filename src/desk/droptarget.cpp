// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "droptarget.h"

#include "iconpainting.h"
#include "theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

DropTarget::DropTarget(QWidget &window) : QWidget(&window)
{
    setAccessibleName(tr("Drop a picture or a PDF here to read its code"));
    setAttribute(Qt::WA_TransparentForMouseEvents); // The drag goes on to what lies below.
    setGeometry(window.rect());
    raise();
    show();
}

void DropTarget::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme.colour(Token::Window);
    veil.setAlpha(225);
    painter.fillRect(rect(), veil);
    const QRectF frame = QRectF(rect()).adjusted(24, 24, -24, -24);
    painter.setPen(QPen(theme.colour(Token::Primary), 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 4, 4);
    paintIcon(&painter, u"scan-code"_s, QRect(0, height() / 2 - 64, width(), 48), 40, theme.colour(Token::Primary));
    painter.setFont(theme.font(TextRole::Heading));
    painter.setPen(theme.colour(Token::Text));
    painter.drawText(QRect(0, height() / 2, width(), 40), Qt::AlignHCenter | Qt::AlignTop, accessibleName());
}
