// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homepage.h"

#include "dossierdelegate.h"
#include "dossierlistmodel.h"
#include "linedelegate.h"
#include "linemodel.h"
#include "ui_homepage.h"
#include "wording.h"

#include <QAction>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

HomePage::HomePage(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::HomePage>())
    , m_parked(new LineModel(this))
    , m_finished(new DossierListModel(this))
{
    ui->setupUi(this);
    ui->parkedList->setModel(m_parked);
    ui->parkedList->setItemDelegate(new LineDelegate(this));
    ui->finishedList->setModel(m_finished);
    ui->finishedList->setItemDelegate(new DossierDelegate(DossierDelegate::Finished, this));
    for (QListView *list : {ui->parkedList, ui->finishedList}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        list->setMouseTracking(true);
    }
    ui->scopeSegments->setCurrent(1);
    connect(ui->newButton, &ActionButton::clicked, this, &HomePage::newReceiptAsked);
    connect(ui->queuePanel, &QueuePanel::asked, this, &HomePage::queueActAsked);
    ui->figures->setReadOnly(); // Their lists come with the supervisor's day (issue 9).
    connect(ui->tasks, &TaskTable::actionChosen, this, &HomePage::taskChosen);
    connect(ui->scopeSegments, &Segments::chosen, this, &HomePage::showTasks);
    connect(ui->parkedList, &QListView::activated, this,
            [this](const QModelIndex &index) { emit parkedChosen(m_parked->line(index.row()).key); });
    connect(ui->parkedList, &QListView::clicked, ui->parkedList, &QListView::activated);
    connect(ui->finishedList, &QListView::activated, this,
            [this](const QModelIndex &index) { emit dossierChosen(m_finished->row(index.row()).id); });
    ui->finishedList->viewport()->installEventFilter(this);
    auto *reprint = new QAction(tr("Print again"), this);
    reprint->setShortcut(QKeySequence(u"Ctrl+P"_s));
    reprint->setShortcutContext(Qt::WindowShortcut);
    connect(reprint, &QAction::triggered, this, [this] {
        const int row = ui->finishedList->hasFocus() ? ui->finishedList->currentIndex().row() : 0;
        if (row >= 0 && row < m_finished->rowCount())
            emit reprintRequested(m_finished->row(row).id);
    });
    addAction(reprint);
    setQueue({});
    setFigures({});
    setTasks({});
    setParked({});
    setFinished({});
}

HomePage::~HomePage() = default;

void HomePage::setCounter(int counter)
{
    m_counter = counter;
    showTasks();
}

void HomePage::setQueueActions(QueueActions *actions)
{
    ui->queuePanel->setActions(actions);
}

QueuePanel *HomePage::queuePanel() const
{
    return ui->queuePanel;
}

void HomePage::setQueue(const QueueView &view)
{
    ui->queuePanel->setView(view);
    ui->queuePanel->setVisible(view.isOffered());
    ui->newPanel->setVisible(!view.isOffered());
}

void HomePage::setFigures(const DayFigures &figures)
{
    using Entry = FigureStrip::Figure;
    const auto tinted = [](const QString &icon, const QString &caption, int number, const QString &more, Tone tone) {
        Entry entry{icon, caption, QString::number(number), more};
        entry.hasTone = number > 0;
        entry.tone = tone;
        return entry;
    };
    const QString late = figures.overdue > 0 ? tr("longest %n day(s)", nullptr, figures.longestOverdueDays) : QString();
    QStringList apart; // Never mixed with what was received (domain.md 13.8).
    if (figures.assisted > 0)
        apart.append(tr("%1 helped online").arg(figures.assisted));
    if (figures.exceptions > 0)
        apart.append(tr("%1 on paper by exception").arg(figures.exceptions));
    ui->figures->setFigures(
        {Entry{u"inbox"_s, tr("Received"), QString::number(figures.received),
               apart.isEmpty() ? tr("this counter %1").arg(figures.receivedHere) : apart.join(u" · "_s)},
         Entry{u"return-result"_s, tr("Returned"), QString::number(figures.returned),
               tr("this counter %1").arg(figures.returnedHere)},
         tinted(u"file-plus"_s, tr("Awaiting papers"), figures.awaitingSupplement, {}, Tone::Supplement),
         tinted(u"clock"_s, tr("Due soon"), figures.dueSoon, tr("within 2 days"), Tone::DueSoon),
         tinted(u"alert"_s, tr("Overdue"), figures.overdue, late, Tone::Overdue)});
}

void HomePage::setTasks(const QList<OpenTask> &tasks)
{
    m_tasks = tasks;
    showTasks();
}

void HomePage::showTasks()
{
    QList<OpenTask> shown;
    for (const OpenTask &task : m_tasks) {
        if (ui->scopeSegments->current() == 1 || task.counter == 0 || task.counter == m_counter)
            shown.append(task);
    }
    ui->tasks->setTasks(shown);
    ui->tasksCount->setText(shown.isEmpty() ? QString() : tr("%n task(s)", nullptr, static_cast<int>(shown.size())));
    ui->tasks->setVisible(!shown.isEmpty());
    ui->tasksEmpty->setVisible(shown.isEmpty());
}

void HomePage::setParked(const QList<ParkedOrder> &orders)
{
    QList<LineModel::Line> lines;
    const QDate today = m_clock.now().date();
    for (const ParkedOrder &order : orders)
        lines.append({order.id, u"pencil"_s, order.name.isEmpty() ? tr("no name yet") : order.name, order.procedure,
                      shortTime(order.at, today)});
    m_parked->setLines(lines);
    ui->parkedCount->setText(lines.isEmpty() ? QString() : u"%1/5"_s.arg(lines.size()));
    ui->parkedList->setVisible(!lines.isEmpty());
    ui->parkedEmpty->setVisible(lines.isEmpty());
    fitLists();
}

void HomePage::setFinished(const QList<DossierRow> &dossiers)
{
    m_finished->setRows(dossiers);
    ui->finishedList->setVisible(!dossiers.isEmpty());
    ui->finishedEmpty->setVisible(dossiers.isEmpty());
    fitLists();
}

void HomePage::fitLists()
{
    ui->parkedList->setFixedHeight(themeOf(this).scaled(32) * qBound(1, m_parked->rowCount(), 5));
    ui->finishedList->setMinimumHeight(themeOf(this).scaled(34) * qBound(1, m_finished->rowCount(), 3));
}

bool HomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == ui->finishedList->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const QPoint point = static_cast<QMouseEvent *>(event)->position().toPoint();
        const QModelIndex index = ui->finishedList->indexAt(point);
        if (index.isValid()) {
            const QUuid id = m_finished->row(index.row()).id;
            const bool isPrinter = point.x() > ui->finishedList->viewport()->width() - 48;
            isPrinter ? emit reprintRequested(id) : emit dossierChosen(id);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitLists();
}
