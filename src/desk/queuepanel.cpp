// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuepanel.h"

#include "actionbutton.h"
#include "clock.h"
#include "elidedlabel.h"
#include "hairline.h"
#include "noticebox.h"
#include "queueactions.h"
#include "queuedelegate.h"
#include "queuemodel.h"
#include "queueservingpane.h"
#include "queuewords.h"
#include "theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

QueuePanel::QueuePanel(QWidget *parent)
    : Panel(parent)
    , m_head(new QWidget)
    , m_count(new QLabel)
    , m_next(new ActionButton(tr("Call next number"), u"megaphone"_s, ActionButton::Primary))
    , m_serving(new QueueServingPane)
    , m_trouble(new NoticeBox)
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_foot(new ElidedLabel)
    , m_pause(new ActionButton(tr("Pause"), QString(), ActionButton::Link))
    , m_model(new QueueModel(false, this))
{
    auto *title = new QLabel(tr("Waiting"));
    title->setProperty("textRole", "heading"_ba);
    m_count->setObjectName("waitingCount");
    m_count->setProperty("textRole", "muted"_ba);
    m_next->setObjectName("queueNextButton");
    m_next->setKeyCap(u"Ctrl+G"_s);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(15, 7, 7, 7);
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_next);
    m_list->setObjectName("waitingList");
    m_list->setAccessibleName(tr("Numbers that wait"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(false, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_empty->setObjectName("waitingEmpty");
    m_empty->setProperty("textRole", "muted"_ba);
    m_empty->setMargin(12);
    m_empty->setIndent(4);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_foot->setObjectName("waitingFoot");
    m_foot->setProperty("textRole", "mutedCaption"_ba);
    m_pause->setObjectName("pauseButton");
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 0, 12, 0);
    foot->setSpacing(8);
    foot->addWidget(m_foot, 1);
    foot->addWidget(m_pause);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(new Hairline);
    column->addWidget(m_serving);
    column->addWidget(m_trouble);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(new Hairline);
    column->addLayout(foot);
    connect(m_serving, &QueueServingPane::asked, this, &QueuePanel::asked);
    connect(m_serving, &QueueServingPane::choosingChanged, this, &QueuePanel::showList);
    setView({});
    fit();
}

void QueuePanel::setActions(QueueActions *actions)
{
    QueueActions::join(m_next, actions->next());
    QueueActions::join(m_pause, actions->pause());
    m_serving->setActions(actions);
}

void QueuePanel::setView(const QueueView &view)
{
    const bool isLost = view.line == QueueView::Line::Lost;
    const int waiting = static_cast<int>(view.state.waiting.size());
    m_count->setText(waiting > 0 ? tr("%n person(s)", nullptr, waiting) : QString());
    m_count->setVisible(waiting > 0 && themeOf(this).scale <= 100);
    m_serving->setView(view);
    m_trouble->setNotice(isLost ? view.trouble : QString(), Tone::DueSoon, u"alert"_s);
    m_model->setView(view);
    showList();
    m_empty->setText(view.isPaused()    ? tr("This counter is paused. Nobody waits.")
                     : isLost           ? QString()
                     : view.isReached() ? tr("Nobody waits.")
                                        : tr("The waiting numbers are being fetched."));
    m_foot->setText(
        view.isPaused()
            ? tr("This counter is paused since %1").arg(inOfficeTime(view.own()->since).toString(u"HH:mm"_s))
            : queueMeansText(view));
    m_foot->setToolTip(mixingText(view.state.rules));
    m_pause->setText(view.isPaused() ? tr("Open again") : tr("Pause"));
}

/// Where a number is to go is chosen in the list's place.
void QueuePanel::showList()
{
    const bool isFree = !m_serving->isChoosing();
    m_list->setVisible(isFree && m_model->rowCount() > 0);
    m_empty->setVisible(isFree && m_model->rowCount() == 0);
}

void QueuePanel::fit()
{
    const Theme &theme = themeOf(this);
    m_head->setFixedHeight(theme.primaryHeight() + 14);
    m_list->setMinimumHeight(2 * theme.scaled(32));
}

void QueuePanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

bool QueuePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            const QueueTicket &ticket = m_model->row(m_list->currentIndex().row()).ticket;
            emit asked({.kind = QueueAct::Kind::Call, .number = ticket.number});
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}
