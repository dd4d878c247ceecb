// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "counterwindow.h"
#include "reportspage.h"
#include "segments.h"
#include "taskpane.h"
#include "taskspage.h"
#include "typedday.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

TaskView meeting()
{
    const auto task = [](int number, const QString &unit, const QString &what, MeetingTask::For purpose, QDate due,
                         MeetingTask::Outcome outcome, int carried) {
        TaskView::Line line;
        line.task.id = QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        line.task.meeting = QDate(2026, 11, 23).addDays(-7 * carried);
        line.task.unit = unit;
        line.task.what = what;
        line.task.purpose = purpose;
        line.task.due = due;
        line.task.outcome = outcome;
        line.carried = carried;
        return line;
    };
    using For = MeetingTask::For;
    using Outcome = MeetingTask::Outcome;
    TaskView view;
    view.meeting = QDate(2026, 11, 23);
    view.today = QDate(2026, 11, 23);
    view.meetings = {QDate(2026, 11, 9), QDate(2026, 11, 16), QDate(2026, 11, 23)};
    view.lines = {task(1, u"Phòng Tư pháp"_s, u"Đưa 5 thủ tục hộ tịch lên toàn trình"_s, For::Portal,
                       QDate(2026, 11, 20), Outcome::NotDone, 2),
                  task(2, u"Văn phòng HĐND và UBND"_s, u"Nhập báo cáo II.06a kỳ tháng 10 vào LRIS"_s, For::Lris,
                       QDate(2026, 11, 24), Outcome::Done, 1),
                  task(3, u"Phòng Văn hóa – Xã hội"_s, u"100 % giáo viên tham gia E-Learning"_s, For::ELearning,
                       QDate(2026, 11, 30), Outcome::Open, 0),
                  task(4, u"Trung tâm Phục vụ hành chính công"_s, u"Kiểm tra đường truyền phòng họp trực tuyến"_s,
                       For::VMeeting, {}, Outcome::Open, 0)};
    view.lines[0].task.proposal = u"bổ sung máy quét"_s;
    view.lines[1].task.evidence = u"báo cáo 112/BC-UBND"_s;
    view.units = {u"Phòng Tư pháp"_s, u"Văn phòng HĐND và UBND"_s};
    return view;
}

void tap(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void expectNothing(const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

} // namespace

/// Đầu việc in the window.
class TestDeskTasks : public QObject
{
    Q_OBJECT
    std::unique_ptr<CounterWindow> m_window;

    TasksPage *page() { return m_window->tasksPage(); }
    template <typename Part> Part *part(const char *name) { return page()->findChild<Part *>(QLatin1StringView(name)); }
    QString cell(int row, int column)
    {
        const QAbstractItemModel *model = part<QTableView>("taskTable")->model();
        return model->index(row, column).data().toString();
    }
    void open(const TaskView &view)
    {
        page()->setView(view);
        m_window->showPage(CounterWindow::Page::Tasks);
        QCoreApplication::processEvents();
    }

private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }
    void init()
    {
        DeskFixture::useTheme({ThemeKind::Light, 100});
        m_window = DeskFixture::window();
    }
    void cleanup() { m_window.reset(); }

    void theListSaysWhatStands()
    {
        open(meeting());
        QCOMPARE(part<QLabel>("taskSummary")->text(), u"4 việc · 1 được · 1 quá hạn"_s);
        QCOMPARE(cell(0, 5), u"Quá hạn"_s);
        QCOMPARE(cell(0, 6), u"2 lần"_s);
        QCOMPARE(cell(1, 5), u"Được"_s);
        QCOMPARE(cell(3, 4), u"–"_s);
        QCOMPARE(QApplication::focusWidget(), part<QTableView>("taskTable"));
        tap(Qt::Key_Down);
        QCOMPARE(part<QLineEdit>("task-evidence")->text(), u"báo cáo 112/BC-UBND"_s);
    }

    void aTaskIsGivenByKeysOnly()
    {
        open(meeting());
        QSignalSpy kept(page(), &TasksPage::taskKept);
        tap(Qt::Key_Insert);
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("task-unit"));
        QTest::keyClicks(QApplication::focusWidget(), u"Don vi moi"_s);
        tap(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("task-what"));
        QTest::keyClicks(QApplication::focusWidget(), u"Lam viec moi"_s);
        tap(Qt::Key_Tab);
        tap(Qt::Key_Down); // LRIS.
        tap(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"32/12"_s);
        tap(Qt::Key_F9);
        QCOMPARE(kept.count(), 0);
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("task-due"));
        part<QLineEdit>("task-due")->clear();
        QTest::keyClicks(QApplication::focusWidget(), u"04/12"_s);
        tap(Qt::Key_F9);
        QCOMPARE(kept.count(), 1);
        const auto task = kept.first().first().value<MeetingTask>();
        QVERIFY(task.id.isNull());
        QCOMPARE(task.unit, u"Don vi moi"_s);
        QCOMPARE(task.what, u"Lam viec moi"_s);
        QCOMPARE(int(task.purpose), int(MeetingTask::For::Lris));
        QCOMPARE(task.due, QDate(2026, 12, 4));
    }

    void theOutcomeIsNotedByKeysOnly()
    {
        open(meeting());
        QSignalSpy kept(page(), &TasksPage::taskKept);
        tap(Qt::Key_Down);
        tap(Qt::Key_Down);
        tap(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), part<Segments>("task-outcome"));
        tap(Qt::Key_Right);
        tap(Qt::Key_F9);
        QCOMPARE(kept.count(), 1);
        const auto task = kept.first().first().value<MeetingTask>();
        QCOMPARE(task.id, meeting().lines.at(2).task.id);
        QVERIFY(task.isDone());
        page()->showFault({ErrorKind::RefusedByRule, {}, u"Ghi minh chứng."_s, {}, u"evidence"_s});
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("task-evidence"));
        tap(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), part<QTableView>("taskTable"));
        QCOMPARE(part<Segments>("task-outcome")->current(), 0); // What was not kept is gone.
    }

    void anOfficerNotesButDoesNotGive()
    {
        TaskView view = meeting();
        view.giveObstacle = u"Chỉ người giám sát giao việc."_s;
        open(view);
        tap(Qt::Key_Insert);
        QCOMPARE(QApplication::focusWidget(), part<QTableView>("taskTable"));
        QVERIFY(!part<QLineEdit>("task-what")->isEnabled());
        QVERIFY(part<QLineEdit>("task-proposal")->isEnabled());
    }

    void otherMeetings()
    {
        open(meeting());
        QSignalSpy asked(page(), &TasksPage::meetingAsked);
        tap(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(asked.takeFirst().first().toDate(), QDate(2026, 11, 16));
        tap(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(asked.count(), 0); // There is no later one yet.
        tap(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"30/11"_s);
        tap(Qt::Key_Return);
        QCOMPARE(asked.takeFirst().first().toDate(), QDate(2026, 11, 30));
    }

    void reportsLeadHere()
    {
        m_window->showPage(CounterWindow::Page::Reports);
        emit m_window->findChild<ReportsPage *>()->tasksAsked();
        QCOMPARE(m_window->page(), CounterWindow::Page::Tasks);
        m_window->showPage(CounterWindow::Page::Home);
        tap(Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_window->page(), CounterWindow::Page::Tasks);
    }

    void daysAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::newRow("whole") << u"27/11/2026"_s << QDate(2026, 11, 27);
        QTest::newRow("short year") << u"27-11-26"_s << QDate(2026, 11, 27);
        QTest::newRow("without a year") << u"27/11"_s << QDate(2026, 11, 27);
        QTest::newRow("of next year") << u"5.1"_s << QDate(2027, 1, 5);
        QTest::newRow("no such day") << u"31/11"_s << QDate();
        QTest::newRow("words") << u"mai"_s << QDate();
        QTest::newRow("nothing") << QString() << QDate();
    }
    void daysAsTheyAreTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, day);
        QCOMPARE(typedDay(typed, QDate(2026, 11, 23)), day);
    }

    void looksAsDrawn_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme{ThemeKind::Light, 100};
        QTest::newRow("dark") << Theme{ThemeKind::Dark, 100};
        QTest::newRow("115 per cent") << Theme{ThemeKind::Light, 115};
    }
    void looksAsDrawn()
    {
        QFETCH(Theme, theme);
        DeskFixture::useTheme(theme);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag()).left(4).trimmed();
        const auto look = [&](const QString &name) {
            QCoreApplication::processEvents();
            DeskFixture::shoot(m_window.get(), name + u'-' + suffix);
            expectNothing(DeskFixture::clippedTexts(m_window.get()));
            expectNothing(DeskFixture::repeatedMnemonics(m_window.get()));
            expectNothing(DeskFixture::namelessWidgets(m_window.get()));
        };
        open(meeting());
        look(u"tasks"_s);
        tap(Qt::Key_Insert);
        look(u"tasks-new"_s);
        tap(Qt::Key_Escape);
        TaskView empty = meeting();
        empty.lines.clear();
        open(empty);
        look(u"tasks-empty"_s);
        m_window->showPage(CounterWindow::Page::Reports);
        look(u"tasks-reports"_s);
    }
};

QTEST_MAIN(TestDeskTasks)
#include "tst_desktasks.moc"
