// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figurestrip.h"

#include <QAbstractButton>

/// One figure of a strip.
class FigureCell : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureCell(QWidget *parent);
    void setFigure(const FigureStrip::Figure &figure, bool isFirst);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< With the shorter words.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int widthWith(bool isShort) const;

    FigureStrip::Figure m_figure;
    bool m_isFirst = true;
};
