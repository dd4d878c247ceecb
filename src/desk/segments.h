// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

/// A short choice laid out side by side; the arrow keys move it, one press of Tab passes it.
class Segments : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QStringList choices READ choices WRITE setChoices)
public:
    explicit Segments(QWidget *parent = nullptr);
    QStringList choices() const { return m_choices; }
    void setChoices(const QStringList &choices);
    int current() const { return m_current; } ///< From 0; -1 if nothing is chosen.
    void setCurrent(int index);               ///< Emits nothing.
    void setStretched(bool isStretched);      ///< Whether the segments fill the width.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int index); ///< The officer chose.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QList<QRect> segmentRects() const;
    int segmentAt(const QPoint &point) const;
    void choose(int index);
    void describe();

    QStringList m_choices;
    int m_current = 0;
    int m_hovered = -1;
    bool m_isStretched = false;
};
