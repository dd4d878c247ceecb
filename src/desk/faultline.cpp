// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultline.h"

#include "counterstyle.h"
#include "iconpainting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

FaultLine::FaultLine(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void FaultLine::setFault(const QString &message, bool isWarning)
{
    if (m_field)
        setFieldFault(m_field, message.isEmpty() ? QString() : (isWarning ? u"warning"_s : u"error"_s));
    if (message == m_message && isWarning == m_isWarning)
        return;
    m_message = message;
    m_isWarning = isWarning;
    setAccessibleName(message);
    setVisible(!message.isEmpty());
    updateGeometry();
    update();
}

int FaultLine::heightForWidth(int width) const
{
    const QFontMetrics metrics(themeOf(this).font(TextRole::Caption));
    return qMax(16, metrics.boundingRect(0, 0, qMax(40, width - 20), 1000, Qt::TextWordWrap, m_message).height());
}

QSize FaultLine::sizeHint() const
{
    return {160, heightForWidth(width() > 40 ? width() : 240)};
}

QSize FaultLine::minimumSizeHint() const
{
    return {60, heightForWidth(width() > 40 ? width() : 240)};
}

void FaultLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QFontMetrics metrics(theme.font(TextRole::Caption));
    const QColor ink = theme.colour(m_isWarning ? Token::Warning : Token::Error);
    paintIcon(&painter, m_isWarning ? u"alert"_s : u"error"_s, QRect(0, 0, 14, metrics.height()), 14, ink);
    painter.setFont(theme.font(TextRole::Caption));
    painter.setPen(ink);
    painter.drawText(QRect(20, 0, width() - 20, height()), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_message);
}
