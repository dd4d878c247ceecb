// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panel.h"
#include "queueview.h"

class ActionButton;
class NoticeBox;
class QLabel;
class QListView;
class QueueActions;
class QueueModel;
class QueueServingPane;

/// Đang chờ, on Home (design 01): who waits in the order of calling, whom this counter serves, the next call.
class QueuePanel : public Panel
{
    Q_OBJECT
public:
    explicit QueuePanel(QWidget *parent = nullptr);
    void setActions(QueueActions *actions);
    void setView(const QueueView &view);
    QueueServingPane *serving() const { return m_serving; }

signals:
    void asked(const QueueAct &act);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void showList();

    QWidget *m_head;
    QLabel *m_count;
    ActionButton *m_next;
    QueueServingPane *m_serving;
    NoticeBox *m_trouble;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_foot;
    ActionButton *m_pause;
    QueueModel *m_model;
};
