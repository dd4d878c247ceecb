// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurestrip.h"

#include "figurecell.h"

#include <QBoxLayout>

FigureStrip::FigureStrip(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureStrip::setReadOnly()
{
    m_isReadOnly = true;
}

void FigureStrip::setFigures(const QList<Figure> &figures)
{
    while (m_cells.size() > figures.size())
        delete m_cells.takeLast();
    while (m_cells.size() < figures.size()) {
        const int index = static_cast<int>(m_cells.size());
        auto *cell = new FigureCell(this);
        connect(cell, &FigureCell::clicked, this, [this, index] { emit opened(index); });
        if (m_isReadOnly)
            cell->setFocusPolicy(Qt::NoFocus);
        cell->setAttribute(Qt::WA_TransparentForMouseEvents, m_isReadOnly);
        layout()->addWidget(cell);
        m_cells.append(cell);
    }
    for (qsizetype i = 0; i < figures.size(); ++i)
        m_cells.at(i)->setFigure(figures.at(i), i == 0);
}

QSize FigureStrip::sizeHint() const
{
    int wide = 0;
    for (const FigureCell *cell : m_cells)
        wide += cell->sizeHint().width();
    return {wide, themeOf(this).scaled(96)};
}

QSize FigureStrip::minimumSizeHint() const
{
    int wide = 0;
    for (const FigureCell *cell : m_cells)
        wide += cell->minimumSizeHint().width();
    return {wide, themeOf(this).scaled(96)};
}
