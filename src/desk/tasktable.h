// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opentask.h"

#include <QTableView>

class TaskModel;

/// What needs doing, most urgent first; a press on a row's button or Enter does it.
class TaskTable : public QTableView
{
    Q_OBJECT
public:
    explicit TaskTable(QWidget *parent = nullptr);
    void setTasks(const QList<OpenTask> &tasks);

signals:
    void actionChosen(const OpenTask &task, bool isOther);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyScale();
    void fitActions();
    QStringList wordsOf(int row) const; ///< Of its buttons.
    TaskModel *m_model;
};
