// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagescroller.h"

#include "theme.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>

namespace {
constexpr int largestWithoutScrolling = 115; // Per cent (ux.md 3.4).
constexpr int focusAir = 24;                 // px kept around the focus.
constexpr QSize enough(300, 40);             // px of a field in sight with which nothing moves.

/// What no widget around it cuts off, in its own coordinates.
QRect partInSight(const QWidget *field, const QWidget *outermost)
{
    QRect part = field->rect();
    QPoint corner; // Of the field in the coordinates of `outer`.
    for (const QWidget *inner = field; inner != outermost && inner->parentWidget(); inner = inner->parentWidget()) {
        corner += inner->pos();
        part &= inner->parentWidget()->rect().translated(-corner);
    }
    return part;
}

} // namespace

PageScroller::PageScroller(QWidget *page, int leastWidth, QWidget *parent)
    : QScrollArea(parent)
    , m_leastWidth(leastWidth)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
    page->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now))
            follow(now);
    });
}

void PageScroller::follow(QWidget *field)
{
    for (QWidget *outer = field->parentWidget(); outer; outer = outer->parentWidget()) {
        const QRect inSight = partInSight(field, this);
        if (inSight.width() >= qMin(field->width(), enough.width()) &&
            inSight.height() >= qMin(field->height(), enough.height()))
            return;
        if (auto *area = qobject_cast<QScrollArea *>(outer))
            area->ensureWidgetVisible(field, focusAir, focusAir);
        if (outer == this)
            return;
    }
}

void PageScroller::fit()
{
    const Theme &theme = themeOf(this);
    QSize size = maximumViewportSize();
    if (theme.scale > largestWithoutScrolling) {
        const QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
        const QSize needed = least.expandedTo(QSize(theme.scaled(m_leastWidth), 0));
        const int bar = verticalScrollBar()->sizeHint().width();
        if (needed.width() > size.width()) // A bar on one side takes its room from the other.
            size.rheight() -= bar;
        if (needed.height() > size.height())
            size.rwidth() -= bar;
        size = size.expandedTo(needed);
    }
    widget()->resize(size);
}

void PageScroller::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PageScroller::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

bool PageScroller::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}
