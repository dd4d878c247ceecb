// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageview.h"

#include "theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <cmath>

namespace {

constexpr int air = 8; // px around the page.
constexpr int mostSteps = 12;
constexpr double smallestCut = 0.02; // Of the page; less is a slip of the hand.
constexpr double keyStep = 0.01;

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

void PageView::setPicture(const QImage &picture, const QString &description)
{
    m_picture = picture;
    m_words.clear();
    setAccessibleName(description);
    updateBars();
    viewport()->update();
}

void PageView::setWords(const QString &words)
{
    m_picture = {};
    m_words = words;
    setAccessibleName(words);
    setCutting(false);
    updateBars();
    viewport()->update();
}

double PageView::scale() const
{
    if (m_picture.isNull())
        return 1;
    const QSizeF room = viewport()->size() - QSize(2 * air, 2 * air);
    const double whole = std::min(room.width() / m_picture.width(), room.height() / m_picture.height());
    return whole * std::pow(1.25, m_step);
}

int PageView::percent() const
{
    const double trueHeight = m_height / 25.4 * 96; // The window's pixels are 96 an inch.
    return m_picture.isNull() ? 0 : static_cast<int>(std::lround(m_picture.height() * scale() / trueHeight * 100));
}

QRectF PageView::pictureRect() const
{
    const QSizeF size = QSizeF(m_picture.size()) * scale();
    const QSize room = viewport()->size();
    const double x = size.width() + 2 * air <= room.width() ? (room.width() - size.width()) / 2
                                                            : air - horizontalScrollBar()->value();
    const double y = size.height() + 2 * air <= room.height() ? (room.height() - size.height()) / 2
                                                              : air - verticalScrollBar()->value();
    return {QPointF(x, y), size};
}

void PageView::updateBars()
{
    const QSize size = (QSizeF(m_picture.size()) * scale()).toSize() + QSize(2 * air, 2 * air);
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - room.width()));
    verticalScrollBar()->setRange(0, std::max(0, size.height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(40);
    emit zoomed();
}

void PageView::zoom(int steps)
{
    m_step = std::clamp(m_step + steps, 0, mostSteps);
    updateBars();
    viewport()->update();
}

void PageView::fit()
{
    zoom(-m_step);
}

void PageView::setCutting(bool isCutting)
{
    m_isCutting = isCutting && !m_picture.isNull();
    m_frame = QRectF(0.02, 0.02, 0.96, 0.96);
    viewport()->setCursor(m_isCutting ? Qt::CrossCursor : Qt::ArrowCursor);
    if (m_isCutting)
        setFocus(Qt::OtherFocusReason);
    viewport()->update();
}

void PageView::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.colour(Token::Desk));
    if (m_picture.isNull()) {
        painter.setFont(theme.font(TextRole::Body));
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(viewport()->rect().adjusted(48, 48, -48, -48), Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    const QRectF place = pictureRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_picture);
    painter.setPen(theme.colour(Token::StrongLine));
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (m_isCutting)
        paintFrame(painter);
    if (hasFocus() && !m_isCutting) {
        painter.setPen(QPen(theme.colour(Token::Focus), 2));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void PageView::paintFrame(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QRectF place = pictureRect();
    const QRectF frame(place.left() + m_frame.left() * place.width(), place.top() + m_frame.top() * place.height(),
                       m_frame.width() * place.width(), m_frame.height() * place.height());
    QPainterPath goes;
    goes.addRect(place);
    QPainterPath stays;
    stays.addRect(frame);
    QColor shade = theme.colour(Token::Desk);
    shade.setAlpha(190);
    painter.fillPath(goes.subtracted(stays), shade);
    painter.setPen(QPen(theme.colour(Token::Primary), 2));
    painter.drawRect(frame);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return zoom(event->angleDelta().y() > 0 ? 1 : -1);
    QAbstractScrollArea::wheelEvent(event);
}

namespace {

QPointF inPicture(const QPointF &point, const QRectF &place)
{
    return {std::clamp((point.x() - place.left()) / place.width(), 0.0, 1.0),
            std::clamp((point.y() - place.top()) / place.height(), 0.0, 1.0)};
}

} // namespace

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (!m_isCutting || event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_grip = inPicture(event->position(), pictureRect());
    m_frame = QRectF(m_grip, QSizeF());
    viewport()->update();
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isCutting || !event->buttons().testFlag(Qt::LeftButton))
        return;
    m_frame = QRectF(m_grip, inPicture(event->position(), pictureRect())).normalized();
    viewport()->update();
}

void PageView::mouseReleaseEvent(QMouseEvent *)
{
    if (!m_isCutting || m_frame.width() < smallestCut || m_frame.height() < smallestCut)
        return;
    const QRectF part = m_frame;
    setCutting(false);
    emit cut(part);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (!m_isCutting)
        return QAbstractScrollArea::keyPressEvent(event);
    // Without a mouse: arrows move the right and lower edge, with Shift the left and upper one.
    const bool isFar = !event->modifiers().testFlag(Qt::ShiftModifier);
    const double dx = event->key() == Qt::Key_Left ? -keyStep : event->key() == Qt::Key_Right ? keyStep : 0;
    const double dy = event->key() == Qt::Key_Up ? -keyStep : event->key() == Qt::Key_Down ? keyStep : 0;
    if (event->key() == Qt::Key_Escape)
        return setCutting(false);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QRectF part = m_frame;
        setCutting(false);
        emit cut(part);
        return;
    }
    if (dx == 0 && dy == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    QRectF frame = isFar ? m_frame.adjusted(0, 0, dx, dy) : m_frame.adjusted(dx, dy, 0, 0);
    frame = frame.intersected(QRectF(0, 0, 1, 1));
    if (frame.width() >= smallestCut && frame.height() >= smallestCut)
        m_frame = frame;
    viewport()->update();
}
