// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasktable.h"

#include "rowtable.h"

#include "taskdelegate.h"
#include "taskmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

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
    setColumnWidth(TaskModel::Action, theme.scaled(136));
    setColumnHidden(TaskModel::Where, isLarge); // The code column grows instead; it is never elided at its end.
    horizontalHeader()->setSectionResizeMode(TaskModel::Subject, QHeaderView::Stretch);
    horizontalHeader()->setFixedHeight(theme.scaled(28));
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
    QStringList words{m_model->index(index.row(), TaskModel::Action).data().toString()};
    if (!task.otherAction.isEmpty())
        words.append(task.otherAction);
    const QList<QRect> rects =
        TaskDelegate::buttonRects(this, visualRect(index.siblingAtColumn(TaskModel::Action)), words);
    for (qsizetype i = 0; i < rects.size(); ++i) {
        if (rects.at(i).contains(event->position().toPoint()))
            emit actionChosen(task, i == 1);
    }
}
