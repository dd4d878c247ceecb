// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdictbanner.h"

#include "iconpainting.h"

#include <QPainter>

VerdictBanner::VerdictBanner(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void VerdictBanner::setVerdict(Tone tone, const QString &icon, const QString &head, const QString &text)
{
    m_tone = tone;
    m_icon = icon;
    m_head = head;
    m_text = text;
    setAccessibleName(head);
    setAccessibleDescription(text);
    update();
}

QSize VerdictBanner::sizeHint() const
{
    return {400, themeOf(this).scaled(80)};
}

void VerdictBanner::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const TonePair tone = theme.tone(m_tone);
    QPainter painter(this);
    painter.fillRect(rect(), tone.tint);
    painter.fillRect(0, height() - 1, width(), 1, tone.text);
    const int icon = theme.scaled(32);
    paintIcon(&painter, m_icon, QRect(24, 0, icon, height()), icon, tone.text);
    const int left = 24 + icon + 16;
    const int room = width() - left - 16;
    painter.setPen(tone.text);
    const QFont nameFont = theme.font(TextRole::Name);
    const QFont bodyFont = theme.font(TextRole::Body);
    const int headHeight = QFontMetrics(nameFont).height();
    const int textHeight = QFontMetrics(bodyFont).height();
    const int top = (height() - headHeight - textHeight) / 2;
    painter.setFont(nameFont);
    painter.drawText(QRect(left, top, room, headHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_head, Qt::ElideRight, room));
    painter.setFont(bodyFont);
    painter.drawText(QRect(left, top + headHeight, room, textHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room));
}
