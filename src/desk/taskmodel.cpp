// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskmodel.h"

using namespace Qt::StringLiterals;

void TaskModel::setTasks(const QList<OpenTask> &tasks)
{
    beginResetModel();
    m_tasks = tasks;
    endResetModel();
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

int TaskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OpenTask &task = m_tasks.at(index.row());
    if (role == Qt::AccessibleTextRole)
        return u"%1: %2, %3, %4"_s.arg(task.reason, task.code, task.name, task.subject);
    if (role == Qt::ToolTipRole && index.column() == Subject)
        return task.subject;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Reason:
        return task.reason;
    case Code:
        return task.code;
    case Subject:
        return task.name;
    case Where:
        return task.where;
    default:
        return task.action.isEmpty() ? tr("Open") : task.action;
    }
}

QVariant TaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reason:
        return tr("Why");
    case Code:
        return tr("Dossier code");
    case Subject:
        return tr("Applicant, subject");
    case Where:
        return tr("Where it is");
    default:
        return QString();
    }
}
