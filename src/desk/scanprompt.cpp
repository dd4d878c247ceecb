// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanprompt.h"

#include "iconpainting.h"
#include "theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

ScanPrompt::ScanPrompt(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Scan the identity card"));
    setAccessibleDescription(tr("or type an id number or a name"));
}

QSize ScanPrompt::sizeHint() const
{
    return {200, themeOf(this).scaled(80)};
}

void ScanPrompt::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && !typed.isEmpty() && typed.front().isPrint() && typed != u" ")
        emit typingBegun(typed);
    else
        QWidget::keyPressEvent(event);
}

void ScanPrompt::mousePressEvent(QMouseEvent *)
{
    setFocus(Qt::MouseFocusReason);
}

void ScanPrompt::focusInEvent(QFocusEvent *)
{
    update();
}

void ScanPrompt::focusOutEvent(QFocusEvent *)
{
    update();
}

void ScanPrompt::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(hasFocus() ? Token::Focus : Token::Border), hasFocus() ? 2 : 1));
    painter.setBrush(theme.colour(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    paintIcon(&painter, u"id-card"_s, QRect(16, 0, 32, height()), 28, theme.colour(Token::Primary));
    const QFontMetrics strong(theme.font(TextRole::Strong));
    const QFontMetrics caption(theme.font(TextRole::Caption));
    const int top = (height() - strong.height() - caption.height() - 2) / 2;
    painter.setFont(theme.font(TextRole::Strong));
    painter.setPen(theme.colour(Token::Text));
    painter.drawText(QRect(64, top, width() - 72, strong.height()), Qt::AlignVCenter, accessibleName());
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(QRect(64, top + strong.height() + 2, width() - 72, caption.height()), Qt::AlignVCenter,
                     caption.elidedText(accessibleDescription(), Qt::ElideRight, width() - 72));
}
