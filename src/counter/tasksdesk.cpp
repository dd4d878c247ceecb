// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasksdesk.h"

#include "counterwindow.h"
#include "printdesk.h"
#include "tasksheet.h"
#include "taskspage.h"

#include <QDir>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

TasksDesk::TasksDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.tasksPage())
    , m_printing(printing)
{
    connect(&window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page == CounterWindow::Page::Tasks)
            show(m_meeting.isValid() ? m_meeting : m_context.clock.now().date());
    });
    connect(&m_page, &TasksPage::meetingAsked, this, &TasksDesk::show);
    connect(&m_page, &TasksPage::taskKept, this, &TasksDesk::keep);
    connect(&m_page, &TasksPage::evidenceAsked, this, &TasksDesk::evidenceAsked);
    connect(&m_page, &TasksPage::paperAsked, this, &TasksDesk::print);
    connect(&m_page, &TasksPage::sheetAsked, this, [this] {
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        writeSheet(folder.filePath(u"dau-viec-%1-%2.xlsx"_s.arg(m_meeting.toString(u"yyyyMMdd"_s),
                                                                m_context.clock.now().toString(u"HHmmss"_s))));
    });
    connect(&printing, &PrintDesk::progressed, this, [this](const QString &text) {
        if (m_window.page() == CounterWindow::Page::Tasks)
            m_page.showNotice(text);
    });
}

TasksDesk::~TasksDesk()
{
    for (QFuture<void> &file : m_underWay)
        file.waitForFinished();
}

void TasksDesk::begin()
{
    m_meeting = {};
    m_page.showNotice({});
}

void TasksDesk::show(QDate meeting)
{
    m_meeting = meeting;
    m_context.store.read<MeetingList>([meeting](Connection &c) { return meetingList(c, meeting); })
        .then(this, [this, ask = ++m_asks](const Result<MeetingList> &list) {
            if (ask != m_asks)
                return;
            if (!list)
                return m_page.showNotice(list.error().message);
            m_list = *list;
            TaskView view;
            view.meeting = m_list.meeting;
            view.today = m_context.clock.now().date();
            view.meetings = m_list.meetings;
            for (const MeetingTask &task : std::as_const(m_list.tasks)) {
                view.lines.append({task, m_list.carriedTo(task)});
                if (!view.units.contains(task.unit))
                    view.units.append(task.unit);
            }
            if (m_context.officer.role == Role::Officer)
                view.giveObstacle = tr("Only a supervisor gives a task or changes it; you can note what became of it.");
            m_page.setView(view);
            emit shown();
        });
}

void TasksDesk::keep(const MeetingTask &task)
{
    m_context.store
        .write<MeetingTask>(WritePriority::OfficersAct, [task, meeting = m_meeting, act = m_context.act()](
                                                            Connection &c) { return keepTask(c, task, meeting, act); })
        .then(this, [this](const Result<MeetingTask> &kept) {
            if (!kept)
                return m_page.showFault(kept.error());
            m_page.showKept(kept->id);
            m_window.announce(tr("The task is kept."));
            show(m_meeting);
        });
}

void TasksDesk::print()
{
    if (m_list.tasks.isEmpty())
        return;
    m_page.showNotice(tr("Printing…"));
    m_printing.printList(u"meeting-tasks"_s, {},
                         taskOccasion(m_list, m_context.clock.now(), m_context.officer.displayName));
}

void TasksDesk::writeSheet(const QString &path)
{
    m_page.showNotice(tr("Writing the sheet…"));
    m_underWay.removeIf([](const QFuture<void> &done) { return done.isFinished(); });
    m_underWay.append(QtConcurrent::run([this, path, sheet = taskSheet(m_list)] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        const Result<void> written = ::writeSheet(sheet, path);
        QMetaObject::invokeMethod(
            this,
            [this, path, written] {
                m_page.showNotice(written ? tr("Written to %1.").arg(path) : written.error().message);
                if (written)
                    emit sheetWritten(path);
            },
            Qt::QueuedConnection);
    }));
}
