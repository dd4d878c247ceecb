// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signaturepad.h"

#include "theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTouchEvent>

namespace {

constexpr int widestPicture = 600;
constexpr qsizetype mostPoints = 20'000; // A hand resting on the pad draws no more.
const QColor ink(0x1a, 0x3f, 0xa8);      // Signatures are blue (NĐ 30/2020).

void paintStrokes(QPainter &painter, const QList<QPolygonF> &strokes, const QColor &colour, double width)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &stroke : strokes) {
        if (stroke.size() == 1)
            painter.drawPoint(stroke.first());
        else
            painter.drawPolyline(stroke);
    }
}

} // namespace

SignaturePad::SignaturePad(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setCursor(Qt::CrossCursor);
    setMinimumSize(320, 120);
}

void SignaturePad::clear()
{
    m_strokes.clear();
    m_isDrawing = false;
    update();
}

QImage SignaturePad::picture() const
{
    QRectF bounds;
    for (const QPolygonF &stroke : m_strokes)
        bounds |= stroke.boundingRect().adjusted(-4, -4, 4, 4);
    if (bounds.isEmpty())
        return {};
    const double scale = std::min(2.0, widestPicture / bounds.width());
    QImage image((bounds.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    paintStrokes(painter, m_strokes, ink, 2.4);
    return image;
}

void SignaturePad::begin(const QPointF &point)
{
    m_isDrawing = true;
    m_strokes.append(QPolygonF{point});
    update();
}

void SignaturePad::go(const QPointF &point)
{
    qsizetype points = 0;
    for (const QPolygonF &stroke : std::as_const(m_strokes))
        points += stroke.size();
    if (!m_isDrawing || points >= mostPoints)
        return;
    m_strokes.last().append(point);
    update();
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    go(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *)
{
    if (std::exchange(m_isDrawing, false))
        emit drawn();
}

bool SignaturePad::event(QEvent *event)
{
    const bool isTouch = event->type() == QEvent::TouchBegin || event->type() == QEvent::TouchUpdate ||
                         event->type() == QEvent::TouchEnd;
    if (!isTouch)
        return QWidget::event(event);
    const auto *touch = static_cast<QTouchEvent *>(event);
    if (touch->points().isEmpty())
        return true;
    const QPointF point = touch->points().first().position(); // Of the first finger; a resting hand draws nothing.
    if (event->type() == QEvent::TouchBegin)
        begin(point);
    else
        go(point);
    if (event->type() == QEvent::TouchEnd && std::exchange(m_isDrawing, false))
        emit drawn();
    return true;
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setPen(QPen(theme.colour(Token::Border), 2));
    painter.setBrush(Qt::white); // A signature is ink on paper in every theme.
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
    painter.setPen(QPen(QColor(0xb8, 0xc1, 0xcd), 1, Qt::DashLine));
    painter.drawLine(24, height() - 36, width() - 24, height() - 36);
    paintStrokes(painter, m_strokes, ink, 3);
}
