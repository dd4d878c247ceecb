// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasktable.h"

#include "rowtable.h"

#include "taskdelegate.h"
#include "taskmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

TaskTable::TaskTable(QWidget *parent) : QTableView(parent), m_model(new TaskModel(this))
{
    setModel(m_model);
    setItemDelegate(new TaskDelegate(this));
    makeRowTable(this);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyScale();
}

void TaskTable::applyScale()
{
    const Theme &theme = themeOf(this);
    const bool isLarge = theme.scale > 100;
    verticalHeader()->setDefaultSectionSize(theme.scaled(45));
    setColumnWidth(TaskModel::Reason, theme.scaled(184));
    setColumnWidth(TaskModel::Code, theme.scaled(164));
    setColumnWidth(TaskModel::Where, 172);
    fitActions();
    setColumnHidden(TaskModel::Where, isLarge); // The code column grows instead; it is never elided at its end.
    horizontalHeader()->setSectionResizeMode(TaskModel::Subject, QHeaderView::Stretch);
    horizontalHeader()->setFixedHeight(theme.scaled(28));
}

/// The buttons need what they need; the rest is for names.
void TaskTable::fitActions()
{
    int needed = themeOf(this).scaled(80);
    const QRect wide(0, 0, width() + themeOf(this).scaled(1000), 1);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QList<QRect> rects = TaskDelegate::buttonRects(this, wide, wordsOf(row));
        needed = std::max(needed, wide.right() - rects.first().left() + 8);
    }
    setColumnWidth(TaskModel::Action, needed);
}

QStringList TaskTable::wordsOf(int row) const
{
    const OpenTask &task = m_model->task(row);
    QStringList words{m_model->index(row, TaskModel::Action).data().toString()};
    if (!task.otherAction.isEmpty())
        words.append(task.otherAction);
    return words;
}

void TaskTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}

void TaskTable::setTasks(const QList<OpenTask> &tasks)
{
    m_model->setTasks(tasks);
    fitActions();
    if (!tasks.isEmpty())
        setCurrentIndex(m_model->index(0, 0));
}

void TaskTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        emit actionChosen(m_model->task(currentIndex().row()), event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QTableView::keyPressEvent(event);
}

void TaskTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid())
        return;
    const OpenTask &task = m_model->task(index.row());
    const QList<QRect> rects =
        TaskDelegate::buttonRects(this, visualRect(index.siblingAtColumn(TaskModel::Action)), wordsOf(index.row()));
    for (qsizetype i = 0; i < rects.size(); ++i) {
        if (rects.at(i).contains(event->position().toPoint()))
            emit actionChosen(task, i == 1);
    }
}
