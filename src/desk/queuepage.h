// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queueview.h"

#include <QWidget>

class ActionButton;
class FigureStrip;
class LineModel;
class NoticeBox;
class QAction;
class QLabel;
class QListView;
class QueueActions;
class QueueGreeter;
class QueueModel;
class QueueServingPane;

/// Hàng chờ: numbers are given at the left; at the right the whole hall: who waits how long, what each counter does,
/// today's means, the rule of mixing in words.
class QueuePage : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePage(QWidget *parent = nullptr);
    void setActions(QueueActions *actions);
    QueueServingPane *serving() const { return m_serving; }
    QueueGreeter *greeter() const { return m_greeter; }

public slots:
    void setView(const QueueView &view);

signals:
    void asked(const QueueAct &act);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeHall();
    QWidget *makeCounters();
    void showFigures(const QueueView &view);
    void showCounters(const QueueView &view);
    void enter();
    void putBack();

    QueueGreeter *m_greeter;
    QueueServingPane *m_serving;
    ActionButton *m_next;
    ActionButton *m_pause;
    FigureStrip *m_figures;
    NoticeBox *m_trouble;
    QLabel *m_count;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_mixing;
    QListView *m_counters;
    QLabel *m_noCounters;
    QueueModel *m_model;
    QAction *m_putBack = nullptr;
    LineModel *m_counterModel;
};
