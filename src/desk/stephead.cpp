// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stephead.h"

#include "iconpainting.h"
#include "theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int circle = 24;
constexpr int titleLeft = 36;
} // namespace

StepHead::StepHead(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepHead::setStep(int number, const QString &title)
{
    m_number = number;
    setState(State::Open, title);
}

void StepHead::setState(State state, const QString &title)
{
    m_state = state;
    m_title = title;
    setAccessibleName(title);
    update();
}

QSize StepHead::sizeHint() const
{
    const QFontMetrics metrics(themeOf(this).font(TextRole::Heading));
    return {titleLeft + metrics.horizontalAdvance(m_title), qMax(circle, metrics.height())};
}

void StepHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring(0.5, (height() - circle) / 2.0 + 0.5, circle - 1, circle - 1);
    if (m_state == State::Open) {
        painter.setPen(theme.colour(Token::Border));
        painter.drawEllipse(ring);
        painter.setFont(theme.font(TextRole::Caption));
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(ring, Qt::AlignCenter, QString::number(m_number));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(m_state == State::Done ? Token::Success : Token::Error));
        painter.drawEllipse(ring);
        paintIcon(&painter, m_state == State::Done ? u"check"_s : u"close"_s, ring.toAlignedRect(), 16,
                  theme.colour(Token::Surface));
    }
    painter.setFont(theme.font(TextRole::Heading));
    painter.setPen(theme.colour(m_state == State::Failed ? Token::Error : Token::Text));
    const QRect place(titleLeft, 0, width() - titleLeft, height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, place.width()));
}
