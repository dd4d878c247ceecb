// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enlargedpaper.h"

#include "theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr int ground = 24; // px around the paper.

} // namespace

EnlargedPaper::EnlargedPaper(PaperPreview &preview)
    : QWidget(preview.window())
    , m_paint(preview.paper())
    , m_paper(new QWidget)
    , m_area(new QScrollArea(this))
    , m_before(window()->focusWidget())
{
    setAccessibleName(tr("The paper at its true size; Esc closes it"));
    setFocusPolicy(Qt::StrongFocus);
    m_paper->setFixedSize((preview.millimetres() * logicalDpiX() / millimetresPerInch).toSize());
    m_paper->installEventFilter(this);
    m_area->setWidget(m_paper);
    m_area->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->viewport()->installEventFilter(this);
    m_area->verticalScrollBar()->setFocusPolicy(Qt::NoFocus);
    preview.installEventFilter(this);
    window()->installEventFilter(this);
    setGeometry(window()->rect());
    m_area->setGeometry(rect().adjusted(0, ground, 0, -ground));
    raise();
    show();
    setFocus(Qt::PopupFocusReason);
}

void EnlargedPaper::leave()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    deleteLater();
}

void EnlargedPaper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colour(Token::Desk));
}

bool EnlargedPaper::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_paper && event->type() == QEvent::Paint) {
        QPainter painter(m_paper);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(m_paper->rect(), themeOf(this).colour(Token::Paper));
        m_paint(painter, m_paper->rect());
        return true;
    }
    if (watched == m_area->viewport() && event->type() == QEvent::MouseButtonPress) {
        leave();
        return true;
    }
    if (event->type() == QEvent::Hide && qobject_cast<PaperPreview *>(watched) && isVisible())
        leave();
    if (watched == parent() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        m_area->setGeometry(rect().adjusted(0, ground, 0, -ground));
    }
    return QWidget::eventFilter(watched, event);
}

bool EnlargedPaper::event(QEvent *event)
{
    // The keys of the page below do nothing while it cannot be seen.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isLock = key->key() == Qt::Key_F12 || key->keyCombination() == (Qt::CTRL | Qt::Key_L);
        if (isLock)
            return QWidget::event(event);
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void EnlargedPaper::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return leave();
    case Qt::Key_Down:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Up:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp:
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_Home:
        return bar->setValue(bar->minimum());
    case Qt::Key_End:
        return bar->setValue(bar->maximum());
    default:
        return; // Nothing below is worked unseen.
    }
}

void EnlargedPaper::mousePressEvent(QMouseEvent *)
{
    leave();
}
