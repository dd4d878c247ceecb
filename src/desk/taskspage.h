// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "taskview.h"

#include <QWidget>

class ActionButton;
class QAction;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;
class TaskPane;

/// Đầu việc: the tasks of a meeting, carried to the next one until they are done. It is given the list and says what
/// the officer noted.
class TasksPage : public QWidget
{
    Q_OBJECT
public:
    explicit TasksPage(QWidget *parent = nullptr);
    const TaskView &view() const { return m_view; }
    TaskPane *pane() const { return m_pane; }

public slots:
    void setView(const TaskView &view); ///< The chosen task stays chosen.
    void showKept(const QUuid &task);   ///< It is kept: the list has the focus, on that task.
    void showFault(const Error &error); ///< In the pane.
    void showNotice(const QString &text);

signals:
    void meetingAsked(QDate meeting);
    void taskKept(const MeetingTask &task);
    void evidenceAsked(const QString &text); ///< The dossier or paper that it names is wanted.
    void paperAsked();
    void sheetAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void makeActions();
    void updateActions();
    void fill();
    void fit();
    void showCurrent();
    void beginNew();
    void step(int by);
    void askTyped();
    int currentRow() const;

    TaskView m_view;
    QUuid m_wanted; ///< The task that is to be the current one.
    bool m_isNew = false;
    bool m_isFilling = false; ///< Rows come and go: nobody chose one.
    ActionButton *m_before;
    QLineEdit *m_meeting;
    ActionButton *m_after;
    QLabel *m_summary;
    QLabel *m_notice;
    ActionButton *m_new;
    ActionButton *m_paper;
    ActionButton *m_sheet;
    QLabel *m_empty;
    QTableView *m_table;
    QStandardItemModel *m_model;
    TaskPane *m_pane;
    QAction *m_newAction = nullptr;
    QAction *m_paperAction = nullptr;
    QAction *m_sheetAction = nullptr;
    QAction *m_evidenceAction = nullptr;
};
