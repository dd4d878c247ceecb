// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "actionbutton.h"
#include "actionobstacle.h"
#include "counterwindow.h"
#include "homepage.h"
#include "keychoicelist.h"
#include "queueactions.h"
#include "queuegreeter.h"
#include "queuemodel.h"
#include "queuepage.h"
#include "queuepanel.h"
#include "queueservingpane.h"
#include "queuewords.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Page = CounterWindow::Page;
using Kind = QueueAct::Kind;

namespace {

void verifyNone(const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QDateTime at(const char *time)
{
    return fromIsoOfficeTime(QString(u"2026-11-23T"_s + QString::fromLatin1(time)));
}

/// The numbers of design 01: seven people, counter 2 serves A-042.
QueueView hall()
{
    QueueView view;
    view.line = QueueView::Line::Reached;
    view.state.version = u"1"_s;
    view.state.at = at("09:41:00");
    view.state.counter = 2;
    view.state.rules = DeskFixture::catalogue()->queue;
    const auto wait = [&view](const QString &number, const QString &service, const char *time, const QString &group,
                              bool isHere) {
        QueueTicket ticket{.number = number, .service = service, .group = group, .takenAt = at(time)};
        ticket.isHere = isHere;
        view.state.waiting.append(ticket);
    };
    wait(u"C-043"_s, u"C"_s, "09:37:00", u"K"_s, true);
    wait(u"A-044"_s, u"A"_s, "09:22:00", {}, true);
    wait(u"B-017"_s, u"B"_s, "09:39:00", {}, true);
    wait(u"A-045"_s, u"A"_s, "09:39:00", {}, true);
    wait(u"D-046"_s, u"D"_s, "09:40:00", u"G"_s, true);
    wait(u"A-047"_s, u"A"_s, "09:40:00", {}, true);
    wait(u"B-018"_s, u"B"_s, "09:40:30", {}, false);
    QueueTicket away{.number = u"A-039"_s, .service = u"A"_s, .takenAt = at("09:10:00")};
    away.state = QueueTicket::State::Absent;
    view.state.absent.append(away);
    view.state.counters = {{1, false, at("07:30:00"), u"A-041"_s, u"A"_s, at("09:36:00")},
                           {2, false, at("07:31:00"), u"A-042"_s, u"A"_s, at("09:38:00")},
                           {3, true, at("09:30:00"), {}, {}, {}},
                           {4, false, at("07:40:00"), {}, {}, {}}};
    view.state.taken = 62;
    view.state.meanWaitSeconds = 184;
    view.state.meanServiceSeconds = 250;
    return view;
}

QueueView lost()
{
    QueueView view = hall();
    view.line = QueueView::Line::Lost;
    view.trouble = QCoreApplication::translate(
        "QueueDesk", "Numbers cannot be called now: the gateway is not reachable. Serve people in the order of their "
                     "paper numbers. Nothing is lost; the numbers go on when it is back.");
    return view;
}

} // namespace

/// The waiting numbers on Home and on their own page, with values instead of a gateway.
class DeskQueueTest : public QObject
{
    Q_OBJECT

    template <typename T> static T *find(QWidget *root, const char *name)
    {
        return root->findChild<T *>(QString::fromLatin1(name));
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static QueueAct last(QSignalSpy &asked)
    {
        return asked.isEmpty() ? QueueAct{.kind = Kind::Pause, .number = u"nothing"_s}
                               : asked.takeLast().first().value<QueueAct>();
    }

private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }
    void init() { DeskFixture::useTheme({ThemeKind::Light, 100}); }

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
        auto window = DeskFixture::window();
        QueueView empty;
        empty.line = QueueView::Line::Reached;
        empty.state.at = at("07:29:00");
        empty.state.counter = 2;
        empty.state.rules = hall().state.rules;
        QueueView paused = hall();
        paused.state.counters[1] = {2, true, at("09:30:00"), {}, {}, {}};
        const QList<std::pair<QString, QueueView>> states{
            {u"hall"_s, hall()}, {u"empty"_s, empty}, {u"paused"_s, paused}, {u"lost"_s, lost()}};
        for (const auto &[name, view] : states) {
            window->showQueue(view);
            for (const Page page : {Page::Home, Page::Queue}) {
                window->showPage(page);
                QCoreApplication::processEvents();
                DeskFixture::shoot(window.get(), u"queue%1-%2-%3"_s.arg(int(page)).arg(name, suffix));
                verifyNone(DeskFixture::clippedTexts(window.get()));
                verifyNone(DeskFixture::repeatedMnemonics(window.get()));
                verifyNone(DeskFixture::namelessWidgets(window.get()));
            }
        }
        window->showQueue(hall());
        for (const Page page : {Page::Home, Page::Queue}) {
            window->showPage(page);
            QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
            QCoreApplication::processEvents();
            DeskFixture::shoot(window.get(), u"queue%1-transfer-%2"_s.arg(int(page)).arg(suffix));
            verifyNone(DeskFixture::clippedTexts(window.get()));
            press(Qt::Key_Escape);
        }
    }

    void withoutAGatewayHomeIsAsBefore()
    {
        auto window = DeskFixture::window();
        QVERIFY(!window->homePage()->queuePanel()->isVisible());
        QVERIFY(find<QWidget>(window.get(), "newPanel")->isVisible());
        QSignalSpy asked(window.get(), &CounterWindow::queueActAsked);
        QTest::keyClick(window.get(), Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(asked.count(), 0);
        QVERIFY(!obstacleOf(window->queueActions()->next()).isEmpty());
        window->showQueue(hall());
        QVERIFY(window->homePage()->queuePanel()->isVisible());
        QVERIFY(!find<QWidget>(window.get(), "newPanel")->isVisible());
    }

    void everyActHasItsKey_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<bool>("hasAlt");
        QTest::addColumn<QueueAct::Kind>("kind");
        QTest::newRow("next") << Qt::Key_G << false << Kind::Next;
        QTest::newRow("again") << Qt::Key_G << true << Kind::Recall;
        QTest::newRow("absent") << Qt::Key_V << true << Kind::Absent;
        QTest::newRow("done") << Qt::Key_X << true << Kind::Finish;
        QTest::newRow("pause") << Qt::Key_N << true << Kind::Pause;
    }
    void everyActHasItsKey()
    {
        QFETCH(Qt::Key, key);
        QFETCH(bool, hasAlt);
        QFETCH(QueueAct::Kind, kind);
        auto window = DeskFixture::window();
        window->showQueue(hall());
        QSignalSpy asked(window.get(), &CounterWindow::queueActAsked);
        for (int page = 0; page < int(CounterWindow::pageCount); ++page) {
            window->showPage(static_cast<Page>(page));
            QTest::keyClick(window.get(), key, hasAlt ? Qt::ControlModifier | Qt::AltModifier : Qt::ControlModifier);
            QCOMPARE(asked.count(), 1);
            QCOMPARE(last(asked).kind, kind);
        }
        // All of them are commands of the palette.
        QStringList shortcuts;
        const QList<QAction *> commands = window->commands();
        for (const QAction *action : commands)
            shortcuts.append(action->shortcut().toString());
        for (const QAction *action : window->queueActions()->all())
            QCOMPARE(shortcuts.count(action->shortcut().toString()), 1);
    }

    void whatCannotBeDoneSaysWhy()
    {
        auto window = DeskFixture::window();
        QueueView view = hall();
        view.state.counters.removeAt(1);
        view.state.waiting.clear();
        window->showQueue(view);
        window->showPage(Page::Home);
        for (QAction *action : window->queueActions()->all()) {
            if (action != window->queueActions()->pause())
                QVERIFY2(!obstacleOf(action).isEmpty(), qPrintable(action->text()));
        }
        QCOMPARE(find<ActionButton>(window.get(), "queueNextButton")->toolTip(),
                 obstacleOf(window->queueActions()->next()));
        QVERIFY(!window->homePage()->queuePanel()->serving()->isVisible());
        QVERIFY(find<QLabel>(window.get(), "waitingEmpty")->isVisible());
        // On another page nobody sees whether it is still so: the gateway is asked.
        window->showPage(Page::Receive);
        QVERIFY(window->queueActions()->next()->isEnabled());
        window->lock();
        QVERIFY(!window->queueActions()->next()->isEnabled());
    }

    void lostGatewayIsSaidAndHoldsTheActs()
    {
        auto window = DeskFixture::window();
        window->showQueue(lost());
        window->showPage(Page::Home);
        QVERIFY(!window->queueActions()->next()->isEnabled());
        QCOMPARE(obstacleOf(window->queueActions()->recall()), lost().trouble);
        QCOMPARE(find<QListView>(window.get(), "waitingList")->model()->rowCount(), 7); // To go on by paper.
        QVERIFY(!window->queuePage()->greeter()->takeButton()->isEnabled());
    }

    void targetOfATransferIsChosenByADigit()
    {
        auto window = DeskFixture::window();
        window->showQueue(hall());
        QSignalSpy asked(window.get(), &CounterWindow::queueActAsked);
        window->showPage(Page::Receive);
        QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(window->page(), Page::Queue);
        QVERIFY(window->queuePage()->serving()->isChoosing());
        press(Qt::Key_2); // Services without its own: B, C, …
        QueueAct act = last(asked);
        QCOMPARE(act.kind, Kind::Transfer);
        QCOMPARE(act.service, u"C"_s);
        QCOMPARE(act.number, u"A-042"_s);
        QVERIFY(!window->queuePage()->serving()->isChoosing());
        window->showPage(Page::Home);
        QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        press(Qt::Key_End);
        press(Qt::Key_Return);
        act = last(asked);
        QCOMPARE(act.toCounter, 4);
        QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        press(Qt::Key_Escape);
        QCOMPARE(asked.count(), 0);
        QVERIFY(!window->homePage()->queuePanel()->serving()->isChoosing());
    }

    void numberIsGivenByKeys()
    {
        auto window = DeskFixture::window();
        window->showQueue(hall());
        QTest::keyClick(window.get(), Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(window->page(), Page::Queue);
        QSignalSpy asked(window.get(), &CounterWindow::queueActAsked);
        press(Qt::Key_3);
        press(Qt::Key_K);
        QVERIFY(find<QLabel>(window.get(), "groupGround")->text().contains(u"đối chiếu"_s));
        window->showQueue(hall()); // News between two keys take nothing back.
        press(Qt::Key_Return);
        QueueAct act = last(asked);
        QCOMPARE(act.kind, Kind::Take);
        QCOMPARE(act.service, u"C"_s);
        QCOMPARE(act.group, u"K"_s);
        press(Qt::Key_F9);
        act = last(asked);
        QCOMPARE(act.service, u"C"_s);
        QCOMPARE(act.group, QString()); // Priority is asked anew for each person.
        press(Qt::Key_M);
        press(Qt::Key_0);
        press(Qt::Key_1);
        press(Qt::Key_9); // There is no ninth service.
        press(Qt::Key_Z); // Nor such a group.
        press(Qt::Key_F9);
        act = last(asked);
        QCOMPARE(act.service, u"A"_s);
        QCOMPARE(act.group, QString());
    }

    void chosenNumberIsCalledAndAbsentOnePutBack()
    {
        auto window = DeskFixture::window();
        window->showQueue(hall());
        window->showPage(Page::Queue);
        QSignalSpy asked(window.get(), &CounterWindow::queueActAsked);
        auto *list = find<QListView>(window.get(), "hallList");
        list->setFocus();
        list->setCurrentIndex(list->model()->index(3, 0));
        press(Qt::Key_Return);
        QueueAct act = last(asked);
        QCOMPARE(act.kind, Kind::Call);
        QCOMPARE(act.number, u"A-045"_s);
        press(Qt::Key_Insert);
        act = last(asked);
        QCOMPARE(act.kind, Kind::PutBack);
        QCOMPARE(act.number, u"A-039"_s);
    }

    void whoWaitsLongIsMarked()
    {
        const QueueView view = hall();
        QCOMPARE(view.longWaits(), 1);
        QueueModel model(true);
        model.setView(view);
        QVERIFY(model.row(1).isLong && !model.row(0).isLong);
        QVERIFY(model.row(0).isNext && !model.row(1).isNext);
        QCOMPARE(model.row(6).waited, waitedText(0));
        QCOMPARE(model.rowCount(), 8);
    }

    void secondScreenIsTold()
    {
        const QueueView view = hall();
        QCOMPARE(view.next(3), (QStringList{u"C-043"_s, u"A-044"_s, u"B-017"_s}));
        QCOMPARE(view.serving().size(), 4);
        QCOMPARE(view.serving().at(1), (NowServing{2, u"A-042"_s, u"Hộ tịch – Chứng thực"_s, false, at("09:38:00")}));
        QVERIFY(view.serving().at(2).isPaused);
    }
};

QTEST_MAIN(DeskQueueTest)
#include "tst_deskqueue.moc"
