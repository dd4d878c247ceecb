// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuepage.h"

#include "actionbutton.h"
#include "actionobstacle.h"
#include "clock.h"
#include "figurestrip.h"
#include "hairline.h"
#include "linedelegate.h"
#include "linemodel.h"
#include "noticebox.h"
#include "panel.h"
#include "queueactions.h"
#include "queuedelegate.h"
#include "queuegreeter.h"
#include "queuemodel.h"
#include "queueservingpane.h"
#include "queuewords.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace {

void makePlain(QListView *list)
{
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setMouseTracking(true);
}

QString meanMinutes(int seconds)
{
    return seconds < 0 ? u"–"_s : seconds < 60 ? u"<1"_s : QString::number((seconds + 30) / 60);
}

QLabel *headingLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("textRole", "heading"_ba);
    return label;
}

QLabel *emptyLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("textRole", "muted"_ba);
    label->setMargin(12);
    label->setIndent(4);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setWordWrap(true);
    return label;
}

} // namespace

QueuePage::QueuePage(QWidget *parent)
    : QWidget(parent)
    , m_greeter(new QueueGreeter)
    , m_serving(new QueueServingPane)
    , m_next(new ActionButton(tr("Call next number"), u"megaphone"_s))
    , m_pause(new ActionButton(tr("Pause"), QString(), ActionButton::Link))
    , m_figures(new FigureStrip)
    , m_trouble(new NoticeBox)
    , m_count(new QLabel)
    , m_list(new QListView)
    , m_empty(emptyLabel({}))
    , m_mixing(new QLabel)
    , m_counters(new QListView)
    , m_noCounters(emptyLabel(tr("No counter has called a number today.")))
    , m_model(new QueueModel(true, this))
    , m_counterModel(new LineModel(this))
{
    setProperty("ground", "window"_ba);
    m_figures->setReadOnly();
    auto *figures = new Panel;
    auto *strip = new QVBoxLayout(figures);
    strip->setContentsMargins(1, 1, 1, 1);
    strip->addWidget(m_figures);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(16);
    lower->addWidget(makeHall(), 5);
    lower->addWidget(makeCounters(), 4);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_trouble);
    right->addWidget(figures);
    right->addLayout(lower, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(16);
    columns->addWidget(makeLeft(), 392);
    columns->addLayout(right, 854);
    setFocusProxy(m_greeter);
    auto *take = new QAction(tr("Give a number"), this);
    take->setShortcuts({QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)});
    take->setProperty("hasButton", true);
    connect(take, &QAction::triggered, m_greeter, &QueueGreeter::take);
    addAction(take);
    m_putBack = new QAction(tr("Put an absent number back"), this);
    m_putBack->setShortcut(QKeySequence(Qt::Key_Insert));
    connect(m_putBack, &QAction::triggered, this, &QueuePage::putBack);
    addAction(m_putBack);
    connect(m_greeter->takeButton(), &ActionButton::clicked, m_greeter, &QueueGreeter::take);
    connect(m_greeter, &QueueGreeter::asked, this, &QueuePage::asked);
    connect(m_serving, &QueueServingPane::asked, this, &QueuePage::asked);
    setView({});
}

QWidget *QueuePage::makeLeft()
{
    auto *panel = new Panel;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_greeter, 1);
    return panel;
}

QWidget *QueuePage::makeHall()
{
    auto *panel = new Panel;
    m_count->setObjectName("hallCount");
    m_count->setProperty("textRole", "muted"_ba);
    m_list->setObjectName("hallList");
    m_list->setAccessibleName(tr("Numbers that wait"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(true, this));
    makePlain(m_list);
    m_list->installEventFilter(this);
    m_empty->setObjectName("hallEmpty");
    m_mixing->setObjectName("mixingText");
    m_mixing->setProperty("textRole", "mutedCaption"_ba);
    m_mixing->setWordWrap(true);
    m_mixing->setContentsMargins(16, 8, 16, 8);
    auto *hint = new QLabel(tr("Enter calls the chosen number"));
    hint->setProperty("textRole", "mutedCaption"_ba);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(8);
    head->addWidget(headingLabel(tr("Waiting")));
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(hint);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(new Hairline);
    column->addWidget(m_mixing);
    return panel;
}

QWidget *QueuePage::makeCounters()
{
    auto *panel = new Panel;
    m_next->setObjectName("hallNextButton");
    m_next->setKeyCap(u"Ctrl+G"_s);
    m_pause->setObjectName("hallPauseButton");
    m_counters->setObjectName("counterList");
    m_counters->setAccessibleName(tr("Counters"));
    m_counters->setModel(m_counterModel);
    m_counters->setItemDelegate(new LineDelegate(this));
    m_counters->setSelectionMode(QAbstractItemView::NoSelection);
    makePlain(m_counters);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->addWidget(headingLabel(tr("Counters")));
    head->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 8);
    foot->addWidget(m_next);
    foot->addStretch(1);
    foot->addWidget(m_pause);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_counters, 1);
    column->addWidget(m_noCounters, 1);
    column->addWidget(new Hairline);
    column->addWidget(m_serving);
    column->addLayout(foot);
    return panel;
}

void QueuePage::setActions(QueueActions *actions)
{
    QueueActions::join(m_next, actions->next());
    QueueActions::join(m_pause, actions->pause());
    m_serving->setActions(actions);
}

void QueuePage::setView(const QueueView &view)
{
    m_greeter->setView(view);
    m_serving->setView(view);
    m_trouble->setNotice(view.line == QueueView::Line::Lost ? view.trouble : QString(), Tone::DueSoon, u"alert"_s);
    showFigures(view);
    m_model->setView(view);
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(!view.isOffered() ? tr("This counter is not connected to a gateway: there are no waiting numbers.")
                     : view.isReached() ? tr("Nobody waits.")
                                        : QString());
    const int waiting = static_cast<int>(view.state.waiting.size());
    m_count->setText(waiting > 0 ? tr("%n person(s)", nullptr, waiting) : QString());
    m_mixing->setText(mixingText(view.state.rules));
    showCounters(view);
    setObstacle(m_putBack, view.state.absent.isEmpty() ? tr("No number is absent.")
                           : view.isReached()          ? QString()
                                                       : view.trouble);
    m_pause->setText(view.isPaused() ? tr("Open again") : tr("Pause"));
}

void QueuePage::showFigures(const QueueView &view)
{
    using Entry = FigureStrip::Figure;
    const int waiting = static_cast<int>(view.state.waiting.size());
    const int longWaits = view.longWaits();
    Entry longest{u"alert"_s, tr("Wait long"), QString::number(longWaits),
                  tr("over %n minute(s)", nullptr, view.state.rules.longWaitMinutes)};
    longest.hasTone = longWaits > 0;
    longest.tone = Tone::DueSoon;
    const int open = view.openCounters();
    const int paused = static_cast<int>(view.state.counters.size()) - open;
    m_figures->setFigures(
        {Entry{u"users"_s, tr("Waiting"), QString::number(waiting),
               tr("%n number(s) today", nullptr, view.state.taken)},
         longest,
         Entry{u"clock"_s, tr("Mean wait"), meanMinutes(view.state.meanWaitSeconds), tr("minutes to the first call")},
         Entry{u"check-circle"_s, tr("Mean service"), meanMinutes(view.state.meanServiceSeconds),
               tr("minutes from call to end")},
         Entry{u"home"_s, tr("Counters open"), QString::number(open),
               paused > 0 ? tr("%n paused", nullptr, paused) : QString()}});
}

void QueuePage::showCounters(const QueueView &view)
{
    QList<LineModel::Line> lines;
    for (const QueueCounter &counter : view.state.counters) {
        const QString name = counter.counter == view.state.counter ? tr("Counter %1 (here)").arg(counter.counter)
                                                                   : tr("Counter %1").arg(counter.counter);
        LineModel::Line line{QString::number(counter.counter), u"megaphone"_s, name, {}, {}};
        if (!counter.number.isEmpty()) {
            line.middle = counter.number;
            line.end = tr("since %1").arg(inOfficeTime(counter.calledAt).toString(u"HH:mm"_s));
        } else {
            line.icon = counter.isPaused ? u"minus"_s : u"check"_s;
            line.middle = counter.isPaused ? tr("paused") : tr("free");
            line.end = tr("since %1").arg(inOfficeTime(counter.since).toString(u"HH:mm"_s));
        }
        lines.append(line);
    }
    m_counterModel->setLines(lines);
    m_counters->setVisible(!lines.isEmpty());
    m_noCounters->setVisible(lines.isEmpty());
}

/// The chosen one, else the one that is away longest.
void QueuePage::putBack()
{
    const QModelIndex index = m_list->currentIndex();
    QString number = index.isValid() && m_model->row(index.row()).ticket.state == QueueTicket::State::Absent
                         ? m_model->row(index.row()).ticket.number
                         : QString();
    for (int row = 0; row < m_model->rowCount() && number.isEmpty(); ++row) {
        if (m_model->row(row).ticket.state == QueueTicket::State::Absent)
            number = m_model->row(row).ticket.number;
    }
    if (!number.isEmpty())
        emit asked({.kind = QueueAct::Kind::PutBack, .number = number});
}

void QueuePage::enter()
{
    if (!m_list->currentIndex().isValid())
        return;
    const QueueTicket &ticket = m_model->row(m_list->currentIndex().row()).ticket;
    emit asked({.kind = QueueAct::Kind::Call, .number = ticket.number});
}

bool QueuePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            enter();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
