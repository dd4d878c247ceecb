// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticebox.h"

#include "iconpainting.h"

#include <QPainter>
#include <QResizeEvent>

NoticeBox::NoticeBox(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void NoticeBox::setNotice(const QString &text, Tone tone, const QString &icon)
{
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

int NoticeBox::heightForWidth(int width) const
{
    const QFontMetrics metrics(themeOf(this).font(TextRole::Caption));
    return metrics.boundingRect(0, 0, qMax(60, width - 46), 2000, Qt::TextWordWrap, m_text).height() + 16;
}

QSize NoticeBox::sizeHint() const
{
    return {240, heightForWidth(width() > 80 ? width() : 320)};
}

void NoticeBox::resizeEvent(QResizeEvent *event)
{
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void NoticeBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const TonePair tone = theme.tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen border = theme.toneBorder(m_tone);
    const qreal inset = border.style() == Qt::NoPen ? 0 : border.widthF() / 2;
    painter.setPen(border);
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
    const QFontMetrics metrics(theme.font(TextRole::Caption));
    paintIcon(&painter, m_icon, QRect(12, 8, 16, metrics.height()), 16, tone.text);
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(tone.text);
    painter.drawText(QRect(34, 8, width() - 46, height() - 16), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_text);
}
