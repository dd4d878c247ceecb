// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QPainter;

/// A barcode on white with its quiet zone, as large as fits, to be scanned from the screen.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);
    /// `modules`: how many stand in a row; `paint` fills the rectangle with them.
    void setCode(int modules, std::function<void(QPainter &, const QRectF &)> paint);
    void setSide(int pixels); ///< Preset 372.
    QSize sizeHint() const override { return {m_side, m_side}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side = 372;
    int m_modules = 1;
    std::function<void(QPainter &, const QRectF &)> m_paint;
};
