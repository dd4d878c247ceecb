// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QWidget>

/// A row of figures: caption, number, a word more. Each cell takes the focus and opens the list behind it.
class FigureStrip : public QWidget
{
    Q_OBJECT
public:
    struct Figure
    {
        QString icon;
        QString caption;
        QString number;
        QString more;
        Token ink = Token::Text; ///< Used unless `tone` is set.
        bool hasTone = false;
        Tone tone = Tone::Received; ///< Colour of caption and number, e.g. overdue.
    };

    explicit FigureStrip(QWidget *parent = nullptr);
    void setFigures(const QList<Figure> &figures);
    void setReadOnly(); ///< The figures open nothing: no focus, no hover, no click.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void opened(int index);

private:
    QList<class FigureCell *> m_cells;
    bool m_isReadOnly = false;
};
