// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPolygonF>
#include <QWidget>

/// A box in which the citizen signs, with a pen, a finger or the mouse.
class SignaturePad : public QWidget
{
    Q_OBJECT
public:
    explicit SignaturePad(QWidget *parent = nullptr);
    void clear();
    bool isEmpty() const { return m_strokes.isEmpty(); }
    /// Blue on transparent, cut to what was drawn, at most 600 pixels wide; null while nothing was.
    QImage picture() const;

signals:
    void drawn();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void begin(const QPointF &point);
    void go(const QPointF &point);
    QList<QPolygonF> m_strokes;
    bool m_isDrawing = false;
};
