// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments.h"

#include "theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

Segments::Segments(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void Segments::setChoices(const QStringList &choices)
{
    m_choices = choices;
    describe();
    updateGeometry();
    update();
}

void Segments::setCurrent(int index)
{
    m_current = index;
    describe();
    update();
}

void Segments::setStretched(bool isStretched)
{
    m_isStretched = isStretched;
    update();
}

void Segments::describe()
{
    setAccessibleDescription(m_choices.value(m_current));
}

QSize Segments::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TextRole::Strong)); // The chosen one is bold: no jump when it moves.
    int width = 0;
    for (const QString &choice : m_choices)
        width += metrics.horizontalAdvance(choice) + 20;
    return {width, theme.fieldHeight()};
}

QList<QRect> Segments::segmentRects() const
{
    const QFontMetrics metrics(themeOf(this).font(TextRole::Strong));
    QList<int> widths;
    int total = 0;
    for (const QString &choice : m_choices) {
        widths.append(metrics.horizontalAdvance(choice) + 20);
        total += widths.last();
    }
    const int spare = m_isStretched && !m_choices.isEmpty() ? qMax(0, width() - total) : 0;
    QList<QRect> rects;
    int x = 0;
    for (int i = 0; i < widths.size(); ++i) {
        const int share =
            spare / static_cast<int>(widths.size()) + (i < spare % static_cast<int>(widths.size()) ? 1 : 0);
        rects.append(QRect(x, 0, widths.at(i) + share, height()));
        x += widths.at(i) + share;
    }
    return rects;
}

int Segments::segmentAt(const QPoint &point) const
{
    const QList<QRect> rects = segmentRects();
    for (int i = 0; i < rects.size(); ++i) {
        if (rects.at(i).contains(point))
            return i;
    }
    return -1;
}

void Segments::choose(int index)
{
    if (index < 0 || index >= m_choices.size() || index == m_current)
        return;
    setCurrent(index);
    emit chosen(index);
}

void Segments::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const QList<QRect> rects = segmentRects();
    if (rects.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOpen = isEnabled();
    const QRectF outer = QRectF(0, 0, rects.last().right() + 1, height()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(theme.colour(isOpen ? Token::Border : Token::StrongLine), theme.lineWidth()));
    painter.setBrush(theme.colour(isOpen ? Token::Surface : Token::DisabledFill));
    painter.drawRoundedRect(outer, 4, 4);
    for (int i = 0; i < rects.size(); ++i) {
        const bool isCurrent = i == m_current;
        const QRectF box = QRectF(rects.at(i)).adjusted(0.5, 0.5, -0.5, -0.5);
        if (i > 0) {
            painter.setPen(theme.colour(Token::StrongLine));
            painter.drawLine(QPointF(rects.at(i).x() + 0.5, 1.5), QPointF(rects.at(i).x() + 0.5, height() - 1.5));
        }
        if (isCurrent && isOpen) {
            painter.setPen(theme.colour(Token::Primary));
            painter.setBrush(theme.colour(Token::Selection));
            painter.drawRoundedRect(box, 4, 4);
        } else if (i == m_hovered && isOpen) {
            painter.fillRect(rects.at(i).adjusted(1, 1, -1, -1), theme.colour(Token::Hover));
        }
        painter.setFont(theme.font(isCurrent ? TextRole::Strong : TextRole::Body));
        painter.setPen(theme.colour(!isOpen ? Token::DisabledText : isCurrent ? Token::OnSelection : Token::Text));
        painter.drawText(rects.at(i), Qt::AlignCenter, m_choices.at(i));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.colour(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        const int marked = qMax(0, m_current);
        painter.drawRoundedRect(QRectF(rects.at(marked)).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void Segments::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return choose(qMax(0, m_current - 1));
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
        return choose(event->key() == Qt::Key_Space ? int((m_current + 1) % qMax<qsizetype>(1, m_choices.size()))
                                                    : m_current + 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void Segments::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(segmentAt(event->position().toPoint()));
}

void Segments::mouseMoveEvent(QMouseEvent *event)
{
    const int over = segmentAt(event->position().toPoint());
    if (over != m_hovered) {
        m_hovered = over;
        update();
    }
}

void Segments::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void Segments::focusInEvent(QFocusEvent *)
{
    update();
}

void Segments::focusOutEvent(QFocusEvent *)
{
    update();
}
