// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlist.h"

#include "reviewlinedelegate.h"

#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

ReviewList::ReviewList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new ReviewLineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(this, &QListView::clicked, this, &ReviewList::open);
}

void ReviewList::setPitch(int least, int most)
{
    m_least = least;
    m_most = most;
    updateGeometry();
}

void ReviewList::setLines(const QList<ReviewLine> &lines)
{
    const int row = currentIndex().row();
    m_lines = lines;
    m_model->clear();
    for (const ReviewLine &line : lines) {
        auto *item = new QStandardItem(line.text);
        item->setData(line.value.isEmpty() ? line.text : u"%1: %2"_s.arg(line.text, line.value),
                      Qt::AccessibleTextRole);
        item->setToolTip(line.text);
        m_model->appendRow(item);
    }
    if (!lines.isEmpty())
        setCurrentIndex(m_model->index(qBound(0, row, static_cast<int>(lines.size()) - 1), 0));
    updateGeometry();
}

int ReviewList::pitch() const
{
    const Theme &theme = themeOf(this);
    const auto rows = qMax(1, static_cast<int>(m_lines.size()));
    return qBound(theme.scaled(m_least), viewport()->height() / rows, theme.scaled(m_most));
}

QSize ReviewList::sizeHint() const
{
    return {200, themeOf(this).scaled(m_most) * qMax(1, static_cast<int>(m_lines.size()))};
}

QSize ReviewList::minimumSizeHint() const
{
    return {120, themeOf(this).scaled(m_least) * qBound(0, static_cast<int>(m_lines.size()), 1)};
}

void ReviewList::open(const QModelIndex &index)
{
    if (index.isValid() && !m_lines.at(index.row()).link.isEmpty())
        emit linkOpened(m_lines.at(index.row()).link);
}

void ReviewList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void ReviewList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // The lines' height goes with that of the list.
}
