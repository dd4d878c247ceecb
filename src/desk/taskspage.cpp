// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskspage.h"

#include "actionbutton.h"
#include "actionobstacle.h"
#include "counterstyle.h"
#include "fieldguard.h"
#include "hairline.h"
#include "pageaction.h"
#include "panel.h"
#include "rowtable.h"
#include "ruleddelegate.h"
#include "taskpane.h"
#include "typedday.h"
#include "wording.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

struct TaskColumn
{
    const char *head;
    int width; ///< At 100 %; 0: what is left.
    Qt::Alignment alignment;
};

constexpr TaskColumn taskColumns[] = {
    {QT_TRANSLATE_NOOP("TasksPage", "No."), 52, Qt::AlignRight},
    {QT_TRANSLATE_NOOP("TasksPage", "Unit"), 150, Qt::AlignLeft},
    {QT_TRANSLATE_NOOP("TasksPage", "What is to be done"), 0, Qt::AlignLeft},
    {QT_TRANSLATE_NOOP("TasksPage", "For"), 146, Qt::AlignLeft},
    {QT_TRANSLATE_NOOP("TasksPage", "Due on"), 96, Qt::AlignLeft},
    {QT_TRANSLATE_NOOP("TasksPage", "Outcome"), 108, Qt::AlignLeft},
    {QT_TRANSLATE_NOOP("TasksPage", "Carried"), 88, Qt::AlignRight},
};

constexpr int paneWidth = 340;

} // namespace

TasksPage::TasksPage(QWidget *parent)
    : QWidget(parent)
    , m_before(new ActionButton({}, u"chevron-left"_s, ActionButton::Normal))
    , m_meeting(new QLineEdit)
    , m_after(new ActionButton({}, u"chevron-right"_s, ActionButton::Normal))
    , m_summary(new QLabel)
    , m_notice(new QLabel)
    , m_new(new ActionButton(tr("New task"), u"plus"_s, ActionButton::Normal))
    , m_paper(new ActionButton(tr("Print"), u"printer"_s, ActionButton::Normal))
    , m_sheet(new ActionButton(tr("Sheet"), u"export"_s, ActionButton::Normal))
    , m_empty(new QLabel)
    , m_table(new QTableView)
    , m_model(new QStandardItemModel(this))
    , m_pane(new TaskPane)
{
    setProperty("ground", "window"_ba);
    setAccessibleName(tr("Tasks of the meeting"));
    makeLayout();
    makeActions();
    new FieldGuard(this);
    const QWidgetList order = QWidgetList{m_table} + m_pane->focusOrder() +
                              QWidgetList{m_before, m_meeting, m_after, m_new, m_paper, m_sheet};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    setView({});
}

void TasksPage::makeLayout()
{
    const auto name = [](QWidget *part, const char *object, const QString &words) {
        part->setObjectName(QLatin1StringView(object));
        part->setAccessibleName(words);
        part->setToolTip(words);
    };
    name(m_before, "meetingBefore", tr("Meeting before (Ctrl+Left)"));
    name(m_meeting, "meetingDay", tr("Day of the meeting"));
    name(m_after, "meetingAfter", tr("Meeting after (Ctrl+Right)"));
    m_meeting->setProperty("takesEnter", true);
    m_meeting->setMaxLength(10);
    m_meeting->setAlignment(Qt::AlignCenter);
    m_summary->setObjectName("taskSummary");
    m_summary->setProperty("textRole", "muted"_ba);
    m_notice->setObjectName("taskNotice");
    m_notice->setProperty("textRole", "muted"_ba);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_new->setObjectName("taskNew");
    m_new->setKeyCap(u"Insert"_s);
    m_paper->setObjectName("taskPaper");
    m_paper->setKeyCap(u"Ctrl+P"_s);
    m_sheet->setObjectName("taskSheet");
    m_sheet->setKeyCap(u"Ctrl+S"_s);
    m_empty->setObjectName("taskEmpty");
    m_empty->setProperty("textRole", "muted"_ba);
    m_empty->setMargin(16);
    m_empty->setWordWrap(true);
    m_table->setObjectName("taskTable");
    m_table->setAccessibleName(tr("Tasks of the meeting"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RuledDelegate(this));
    makeRowTable(m_table);
    m_table->setWordWrap(false);
    m_table->installEventFilter(this);
    m_pane->setObjectName("taskPane");
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    for (QWidget *part : QWidgetList{m_before, m_meeting, m_after})
        bar->addWidget(part);
    bar->addSpacing(8);
    bar->addWidget(m_summary, 1);
    for (QWidget *part : QWidgetList{m_new, m_paper, m_sheet})
        bar->addWidget(part);
    auto *list = new Panel;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    rows->addWidget(m_empty);
    rows->addWidget(m_table, 1);
    rows->addStretch(0);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(16);
    pair->addWidget(list, 1);
    pair->addWidget(m_pane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addLayout(bar);
    column->addWidget(m_notice);
    column->addLayout(pair, 1);
}

void TasksPage::makeActions()
{
    connect(m_before, &ActionButton::clicked, this, [this] { step(-1); });
    connect(m_after, &ActionButton::clicked, this, [this] { step(1); });
    connect(m_meeting, &QLineEdit::returnPressed, this, &TasksPage::askTyped);
    connect(m_new, &ActionButton::clicked, this, &TasksPage::beginNew);
    connect(m_paper, &ActionButton::clicked, this, &TasksPage::paperAsked);
    connect(m_sheet, &ActionButton::clicked, this, &TasksPage::sheetAsked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TasksPage::showCurrent);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_pane->begin(); });
    connect(m_pane, &TaskPane::kept, this, &TasksPage::taskKept);
    connect(m_pane, &TaskPane::left, this, [this] {
        m_isNew = false;
        showCurrent();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    const auto make = [this](const QString &text, const QList<QKeySequence> &keys, bool hasButton, auto &&act) {
        return addPageAction(this, text, keys, hasButton, std::forward<decltype(act)>(act));
    };
    m_newAction = make(tr("New task"), {QKeySequence(Qt::Key_Insert)}, true, [this] { beginNew(); });
    make(tr("Keep the task"), {QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)}, true,
         [this] { m_pane->commit(); });
    make(tr("To the list"), {QKeySequence(Qt::Key_Escape)}, true, [this] { emit m_pane->left(); });
    make(tr("Another meeting"), {QKeySequence(u"Ctrl+Left"_s)}, false, [this] { step(-1); });
    make(tr("Meeting after"), {QKeySequence(u"Ctrl+Right"_s)}, true, [this] { step(1); });
    make(tr("Type the day of the meeting"), {QKeySequence(u"Ctrl+Shift+M"_s)}, false, [this] {
        m_meeting->setFocus(Qt::ShortcutFocusReason);
        m_meeting->selectAll();
    });
    m_evidenceAction = make(tr("Open the evidence"), {QKeySequence(u"Ctrl+D"_s)}, false, [this] {
        if (const int row = currentRow(); row >= 0)
            emit evidenceAsked(m_view.lines.at(row).task.evidence);
    });
    m_paperAction = make(tr("Print the list"), {QKeySequence(u"Ctrl+P"_s)}, true, [this] { emit paperAsked(); });
    m_sheetAction = make(tr("The list as a sheet"), {QKeySequence(u"Ctrl+S"_s)}, true, [this] { emit sheetAsked(); });
}

int TasksPage::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row < m_view.lines.size() ? row : -1;
}

void TasksPage::setView(const TaskView &view)
{
    if (const int row = currentRow(); m_wanted.isNull() && row >= 0)
        m_wanted = m_view.lines.at(row).task.id;
    const bool isOther = view.meeting != m_view.meeting;
    m_view = view;
    m_isNew = m_isNew && !isOther;
    if (!m_meeting->hasFocus() || isOther)
        m_meeting->setText(view.meeting.toString(u"dd/MM/yyyy"_s));
    m_pane->setUnits(view.units);
    m_pane->setGiveObstacle(view.giveObstacle);
    fill();
    if (isOther && m_meeting->hasFocus() && !view.lines.isEmpty())
        m_table->setFocus(Qt::OtherFocusReason); // The page was opened before its list was read.
    updateActions();
}

void TasksPage::fill()
{
    m_isFilling = true;
    m_model->clear();
    QStringList heads;
    for (const TaskColumn &column : taskColumns)
        heads.append(tr(column.head));
    m_model->setHorizontalHeaderLabels(heads);
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_model->horizontalHeaderItem(i)->setTextAlignment(taskColumns[i].alignment | Qt::AlignVCenter);
    int done = 0;
    int overdue = 0;
    int chosen = 0;
    for (const TaskView::Line &line : std::as_const(m_view.lines)) {
        const MeetingTask &task = line.task;
        const bool isLate = task.isOverdue(m_view.today);
        done += task.isDone() ? 1 : 0;
        overdue += isLate ? 1 : 0;
        if (task.id == m_wanted)
            chosen = m_model->rowCount();
        const QString due = task.due.isValid() ? task.due.toString(u"dd/MM/yyyy"_s) : u"–"_s;
        const QStringList words{QString::number(m_model->rowCount() + 1),
                                task.unit,
                                task.what,
                                displayName(task.purpose),
                                due,
                                isLate ? tr("Overdue") : displayName(task.outcome),
                                line.carried > 0 ? tr("%n time(s)", nullptr, line.carried) : u"–"_s};
        QList<QStandardItem *> row;
        for (int i = 0; i < words.size(); ++i) {
            auto *item = new QStandardItem(words.at(i));
            item->setTextAlignment(taskColumns[i].alignment | Qt::AlignVCenter);
            item->setToolTip(words.at(i));
            item->setData(task.isDone(), Qt::UserRole); // Muted.
            row.append(item);
        }
        m_model->appendRow(row);
    }
    m_empty->setText(m_view.giveObstacle.isEmpty() ? tr("No task stands on the list of this meeting. Insert gives one.")
                                                   : tr("No task stands on the list of this meeting."));
    m_empty->setVisible(m_view.lines.isEmpty());
    m_table->setVisible(!m_view.lines.isEmpty());
    setFocusProxy(m_view.lines.isEmpty() ? static_cast<QWidget *>(m_meeting) : m_table);
    m_summary->setText(m_view.lines.isEmpty()
                           ? QString()
                           : tr("%n task(s)", nullptr, static_cast<int>(m_view.lines.size())) + u" · "_s +
                                 tr("%1 done").arg(done) + u" · "_s + tr("%1 overdue").arg(overdue));
    fit();
    if (!m_view.lines.isEmpty())
        m_table->setCurrentIndex(m_model->index(chosen, 0));
    m_wanted = {};
    m_isFilling = false;
    if (!m_isNew && !(m_pane->isAncestorOf(QApplication::focusWidget()) && m_pane->isChanged()))
        showCurrent();
}

void TasksPage::showCurrent()
{
    if (m_isNew || m_isFilling)
        return;
    const int row = currentRow();
    m_pane->setTask(row >= 0 ? m_view.lines.at(row).task : MeetingTask(), m_view.meeting);
    updateActions();
}

void TasksPage::updateActions()
{
    const int row = currentRow();
    const QString none = m_view.lines.isEmpty() ? tr("There is no task on this list.") : QString();
    setObstacle(m_newAction, m_view.giveObstacle);
    m_new->setEnabled(m_view.giveObstacle.isEmpty());
    m_new->setToolTip(m_view.giveObstacle);
    setObstacle(m_paperAction, none);
    setObstacle(m_sheetAction, none);
    for (ActionButton *button : {m_paper, m_sheet})
        button->setEnabled(none.isEmpty());
    setObstacle(m_evidenceAction,
                row >= 0 && !m_view.lines.at(row).task.evidence.isEmpty() ? QString() : tr("No evidence was noted."));
}

void TasksPage::beginNew()
{
    if (!m_new->isEnabled())
        return;
    m_isNew = true;
    MeetingTask task;
    task.meeting = m_view.meeting;
    m_pane->setTask(task, m_view.meeting);
    m_pane->begin();
}

void TasksPage::step(int by)
{
    QDate next;
    for (const QDate day : std::as_const(m_view.meetings)) {
        if (by < 0 && day < m_view.meeting)
            next = day;
        if (by > 0 && day > m_view.meeting && !next.isValid())
            next = day;
    }
    if (by > 0 && !next.isValid() && m_view.meeting < m_view.today)
        next = m_view.today; // The next meeting may be today's.
    if (next.isValid())
        emit meetingAsked(next);
}

void TasksPage::askTyped()
{
    const QDate day = typedDay(m_meeting->text(), m_view.today);
    if (!day.isValid()) {
        showNotice(tr("Type the day of the meeting as dd/mm/yyyy."));
        return m_meeting->selectAll();
    }
    emit meetingAsked(day);
    m_table->setFocus(Qt::OtherFocusReason);
}

void TasksPage::showKept(const QUuid &task)
{
    m_isNew = false;
    m_wanted = task;
    m_table->setFocus(Qt::OtherFocusReason);
}

void TasksPage::showFault(const Error &error)
{
    m_pane->showFault(error);
}

void TasksPage::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

bool TasksPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentRow() >= 0) {
            m_pane->begin();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TasksPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void TasksPage::fit()
{
    const Theme &theme = themeOf(this);
    m_meeting->setFixedWidth(theme.scaled(112));
    m_pane->setFixedWidth(paneWidth + (theme.scaled(paneWidth) - paneWidth) / 2);
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(32));
    m_table->horizontalHeader()->setFixedHeight(theme.scaled(28));
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (taskColumns[i].width > 0)
            m_table->setColumnWidth(i, theme.scaled(taskColumns[i].width));
        else
            m_table->horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
    }
}
