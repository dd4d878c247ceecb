// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart.h"

#include <QWidget>

#include <memory>

/// A row of figures: caption, number, a word more. Each cell takes the focus and opens the list behind it.
/// Words may have shorter ones behind U+009C, for where they do not fit.
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
        Tone tone = Tone::Received;         ///< Colour of caption and number, e.g. overdue.
        QString aside;                      ///< Small, right of the number.
        std::shared_ptr<const Chart> chart; ///< Right of the number, or in the line below beside `more`.
        bool isChartBelow = false;
        QString spoken; ///< What the figure says, where its words alone do not; also its tool tip.
    };

    explicit FigureStrip(QWidget *parent = nullptr);
    void setFigures(const QList<Figure> &figures);
    void setReadOnly(); ///< The figures open nothing: no focus, no hover, no click.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    class FigureCell *cell(int index) const { return m_cells.at(index); }

signals:
    void opened(int index);

private:
    QList<class FigureCell *> m_cells;
    bool m_isReadOnly = false;
};
