// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opentask.h"

#include <QAbstractTableModel>

/// The tasks of Home as a table.
class TaskModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Reason, Code, Subject, Where, Action, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setTasks(const QList<OpenTask> &tasks);
    const OpenTask &task(int row) const { return m_tasks.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<OpenTask> m_tasks;
};
