// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "printdesk.h"
#include "segments.h"
#include "sheetreading.h"
#include "tasksdesk.h"
#include "taskspage.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

/// Tasks of a meeting in the real window: given, carried to the next one, done, printed, written as a sheet.
class TestCounterTasks : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};

    TasksPage *page() { return m_counter->window.tasksPage(); }
    template <typename Part> Part *part(const char *name) { return m_counter->find<Part>(name); }
    void signIn(const Officer &officer)
    {
        m_counter->desks->session()->begin(officer);
        m_counter->settle();
    }
    void openTasks()
    {
        QSignalSpy shown(m_counter->desks->tasks(), &TasksDesk::shown);
        m_counter->press(Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Tasks);
        QTRY_VERIFY(shown.count() > 0);
        m_counter->settle();
    }
    /// At once: keys in such a burst are taken for a scanner's.
    void type(const QString &text)
    {
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->setText(text);
    }

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void aTaskGoesFromMeetingToMeeting()
    {
        signIn(m_supervisor);
        openTasks();
        QVERIFY(page()->view().lines.isEmpty());
        m_counter->press(Qt::Key_Insert);
        type(u"Phong Tu phap"_s);
        m_counter->press(Qt::Key_Return);
        type(u"Dua 5 thu tuc len toan trinh"_s);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(page()->view().lines.size(), 1);
        m_counter->settle();
        QCOMPARE(QApplication::focusWidget(), part<QTableView>("taskTable"));
        QCOMPARE(page()->view().lines.first().task.meeting, QDate(2026, 11, 23));

        m_counter->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); // The next meeting.
        type(u"30/11"_s);
        m_counter->press(Qt::Key_Return);
        QTRY_COMPARE(page()->view().meeting, QDate(2026, 11, 30));
        m_counter->settle();
        QCOMPARE(page()->view().lines.size(), 1);
        QCOMPARE(page()->view().lines.first().carried, 1);

        m_counter->press(Qt::Key_Return);
        m_counter->press(Qt::Key_Right); // Done, and nothing shows it.
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(QApplication::focusWidget(), part<QLineEdit>("task-evidence"));
        type(u"bao cao 12"_s);
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(page()->view().lines.first().task.isDone());
        m_counter->settle();
        QCOMPARE(page()->view().lines.first().task.closedAt, QDate(2026, 11, 30));

        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        m_counter->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(printed.count(), 1);
        QCOMPARE(printed.first().first().toString(), u"meeting-tasks"_s);

        QSignalSpy written(m_counter->desks->tasks(), &TasksDesk::sheetWritten);
        const QString path = m_office->folder.filePath(u"dau-viec.xlsx"_s);
        m_counter->desks->tasks()->writeSheet(path);
        QTRY_COMPARE(written.count(), 1);
        const auto table = readSheet(path);
        QVERIFY2(table, table ? "" : qPrintable(table.error().code));
        QStringList last = table->rows.last().cells;
        QCOMPARE(last.value(1), u"Phong Tu phap"_s);
        QCOMPARE(last.value(8), u"bao cao 12"_s);

        m_counter->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); // What is done goes no further.
        type(u"07/12"_s);
        m_counter->press(Qt::Key_Return);
        QTRY_COMPARE(page()->view().meeting, QDate(2026, 12, 7));
        m_counter->settle();
        QVERIFY(page()->view().lines.isEmpty());
    }

    void anOfficerDoesNotGiveTasks()
    {
        m_counter->signIn();
        openTasks();
        QVERIFY(!page()->view().giveObstacle.isEmpty());
    }
};

QTEST_MAIN(TestCounterTasks)
#include "tst_countertasks.moc"
