// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurecell.h"

#include "iconpainting.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int cellGap = 8;
constexpr QChar shorterWords(0x9c);

/// Larger letters leave less air, so that a row of eight still fits.
int paddingOf(const Theme &theme)
{
    return theme.scale > 100 ? 12 : 16;
}

int widestOf(const QFontMetrics &metrics, const QString &words, bool isShort)
{
    const QString part = words.section(shorterWords, isShort ? -1 : 0, isShort ? -1 : 0);
    return part.isEmpty() ? 0 : metrics.horizontalAdvance(part) + 1;
}

} // namespace

FigureCell::FigureCell(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureCell::setFigure(const FigureStrip::Figure &figure, bool isFirst)
{
    m_figure = figure;
    m_isFirst = isFirst;
    setAccessibleName(figure.caption.section(shorterWords, 0, 0) + u": "_s + figure.number);
    setAccessibleDescription(figure.spoken.isEmpty() ? figure.more.section(shorterWords, 0, 0) : figure.spoken);
    setToolTip(figure.spoken);
    updateGeometry();
    update();
}

int FigureCell::widthWith(bool isShort) const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics body(theme.font(TextRole::Body));
    const QFontMetrics number(theme.font(TextRole::Name));
    const QFontMetrics caption(theme.font(TextRole::Caption));
    const int chart = m_figure.chart ? m_figure.chart->leastSize(theme).width() : 0;
    const int aside = qMax(widestOf(caption, m_figure.aside, isShort), m_figure.isChartBelow ? 0 : chart);
    int below = widestOf(caption, m_figure.more, isShort);
    if (chart > 0 && m_figure.isChartBelow)
        below += chart + (below > 0 ? cellGap : 0);
    return std::max({widestOf(body, m_figure.caption, isShort) + (m_figure.icon.isEmpty() ? 0 : 24),
                     number.horizontalAdvance(m_figure.number) + (aside > 0 ? cellGap + aside : 0), below}) +
           2 * paddingOf(theme);
}

QSize FigureCell::sizeHint() const
{
    return {widthWith(false), themeOf(this).scaled(96)};
}

QSize FigureCell::minimumSizeHint() const
{
    return {widthWith(true), themeOf(this).scaled(96)};
}

void FigureCell::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FigureCell::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect().adjusted(1, 1, -1, -1), theme.colour(Token::Hover));
    if (!m_isFirst)
        painter.fillRect(QRect(0, 0, 1, height()), theme.colour(Token::Line));
    const QColor ink = m_figure.hasTone ? theme.tone(m_figure.tone).text : theme.colour(m_figure.ink);
    const QColor soft = m_figure.hasTone ? ink : theme.colour(Token::Muted);
    const QFontMetrics body(theme.font(TextRole::Body));
    const QFontMetrics number(theme.font(TextRole::Name));
    const QFontMetrics caption(theme.font(TextRole::Caption));
    const int padding = paddingOf(theme);
    const int room = width() - 2 * padding;
    int y = (height() - body.height() - number.height() - caption.height() + 10) / 2;
    const auto write = [&](TextRole role, const QColor &colour, const QRect &place, const QString &words,
                           Qt::Alignment side = Qt::AlignLeft) {
        painter.setFont(theme.font(role));
        painter.setPen(colour);
        painter.drawText(place, Qt::AlignVCenter | side,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width() + 1));
    };
    const int indent = m_figure.icon.isEmpty() ? 0 : 24;
    paintIcon(&painter, m_figure.icon, QRect(padding, y, 16, body.height()), 16, soft);
    write(TextRole::Body, soft, QRect(padding + indent, y, room - indent, body.height()), m_figure.caption);
    y += body.height() - 3;
    write(TextRole::Name, ink, QRect(padding, y, room, number.height()), m_figure.number);
    const QRect beside =
        QRect(padding, y, room, number.height()).adjusted(number.horizontalAdvance(m_figure.number) + cellGap, 0, 0, 0);
    if (!m_figure.aside.isEmpty())
        write(TextRole::Caption, theme.colour(Token::Muted), beside, m_figure.aside, Qt::AlignRight);
    if (m_figure.chart && !m_figure.isChartBelow) {
        const QSize least = m_figure.chart->leastSize(theme);
        const QRectF place(width() - padding - least.width(), beside.center().y() - least.height() / 2.0, least.width(),
                           least.height());
        m_figure.chart->paint(painter, place, theme);
    }
    y += number.height() - 5;
    const QRect below(padding, y, room, caption.height());
    if (m_figure.chart && m_figure.isChartBelow) {
        const bool isShort =
            widestOf(caption, m_figure.more, false) + cellGap + m_figure.chart->leastSize(theme).width() > room;
        const int words = widestOf(caption, m_figure.more, isShort);
        m_figure.chart->paint(painter, QRectF(below).adjusted(0, 0, words > 0 ? -words - cellGap : 0, 0), theme);
        write(TextRole::Caption, theme.colour(Token::Muted), below.adjusted(room - words, 0, 0, 0), m_figure.more,
              Qt::AlignRight);
    } else {
        write(TextRole::Caption, theme.colour(Token::Muted), below, m_figure.more);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.colour(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
}
