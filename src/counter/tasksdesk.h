// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "taskkeeping.h"

#include <QFuture>
#include <QObject>

class CounterWindow;
class PrintDesk;
class TasksPage;

/// Đầu việc: reads the list of a meeting, keeps what was noted, prints it and writes it as a sheet.
class TasksDesk : public QObject
{
    Q_OBJECT
public:
    TasksDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);
    ~TasksDesk() override; ///< Waits for a sheet under way.
    void begin();          ///< An officer signed in.
    void writeSheet(const QString &path);

signals:
    void shown(); ///< A list stands on the page.
    void evidenceAsked(const QString &text);
    void sheetWritten(const QString &path);

private:
    void show(QDate meeting);
    void keep(const MeetingTask &task);
    void print();

    CounterContext &m_context;
    CounterWindow &m_window;
    TasksPage &m_page;
    PrintDesk &m_printing;
    QDate m_meeting;
    MeetingList m_list;
    int m_asks = 0;
    QList<QFuture<void>> m_underWay;
};
