// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "faultyproxy.h"
#include "queueoffice.h"
#include "syncedoffice.h"

#include "actionobstacle.h"
#include "gatewayconnection.h"
#include "homepage.h"
#include "queueactions.h"
#include "queuedesk.h"
#include "queuegreeter.h"
#include "queuepage.h"
#include "queuepanel.h"
#include "queueservingpane.h"
#include "scannotice.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;
using Kind = QueueAct::Kind;
using Page = CounterWindow::Page;

/// Waiting numbers through the real window, by keys, with a gateway in this process: counter 1 is a device without a
/// window, counter 2 is ours.
class TestCounterQueue : public QObject
{
    Q_OBJECT
    std::unique_ptr<GatewayTrial> m_trial;
    std::unique_ptr<QueueOffice> m_hall;
    std::unique_ptr<FaultyProxy> m_proxy;
    std::unique_ptr<SyncedOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

    GatewayConfig config(int port = 0) const
    {
        GatewayConfig config{.port = port,
                             .database =
                                 *DatabaseAddress::parse("sqlite:"_L1 + m_trial->folder.filePath(u"q.sqlite"_s)),
                             .isDemonstration = true};
        config.limits.queuePollMs = 100;
        return config;
    }
    /// With Alt these are the window's own keys, wherever the focus is.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_counter->press(key, modifiers);
        if (modifiers == Qt::NoModifier)
            QTest::qWait(60); // Until it cannot be a scan any more.
    }
    QString list() const
    {
        QStringList numbers;
        for (const QueueTicket &ticket : desk()->view().state.waiting)
            numbers.append(ticket.number);
        return numbers.join(u' ');
    }
    QString served() const
    {
        const QueueCounter *own = desk()->view().own();
        return own ? own->number : QString();
    }
    QueueDesk *desk() const { return m_counter->desks->queue(); }
    QString notice() const { return m_counter->window.findChild<ScanNotice *>()->text(); }
    QStringList prints() const
    {
        return QDir(m_office->folder.filePath(u"prints"_s)).entryList({u"*.pdf"_s}, QDir::Files);
    }
    /// Calls that the gateway noted, of any counter.
    int calls(const QString &number)
    {
        const auto connection = GatewayConnection::open(config().database, u"look"_s);
        return (*connection)
            ->row("SELECT COUNT(*) FROM queue_event WHERE kind = 'call' AND number = ?", {number})
            .value(0)
            .toInt();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    void init()
    {
        m_trial = std::make_unique<GatewayTrial>();
        m_trial->address = config().database;
        m_hall = std::make_unique<QueueOffice>(*m_trial);
        QVERIFY(m_hall->open(config(), 1));
        m_office = std::make_unique<SyncedOffice>();
        QVERIFY(m_office->enrol(m_trial->url));
        QCOMPARE(m_office->identity.device.counter, 2);
        m_proxy = std::make_unique<FaultyProxy>(m_trial->url);
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        desk()->begin({m_proxy->url(), m_office->identity.token, {}}, 1000);
        QTRY_VERIFY(desk()->view().isReached());
    }
    void cleanup()
    {
        m_counter.reset();
        m_proxy.reset();
        m_hall.reset();
        m_trial.reset();
        m_office.reset();
    }

    void numbersOfOthersAppearAndAreCalledFromAnyPage()
    {
        QVERIFY(m_counter->window.homePage()->queuePanel()->isVisible());
        QVERIFY(!obstacleOf(m_counter->window.queueActions()->next()).isEmpty()); // Nobody waits.
        m_hall->take(u"A"_s);
        m_hall->take(u"C"_s);
        m_hall->take(u"A"_s, u"K"_s);
        QTRY_COMPARE(list(), u"A-002 A-001 C-001"_s);
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(served(), u"A-002"_s);
        QCOMPARE(m_counter->find<QLabel>("servedNumber")->text(), u"A-002"_s);
        QCOMPARE(m_hall->next(1), u"A-001"_s); // By counter 1.
        QTRY_COMPARE(list(), u"C-001"_s);
        m_counter->window.showPage(Page::Receive);
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(served(), u"C-001"_s);
        QVERIFY2(notice().contains(u"C-001"_s), qPrintable(notice()));
        QCOMPARE(m_counter->window.page(), Page::Receive);
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY2(notice().contains(u"Không có ai chờ"_s), qPrintable(notice()));
        QCOMPARE(m_hall->state().counterOf(2)->number, u"C-001"_s);
    }

    void everyStepByKeys()
    {
        for (int i = 0; i < 4; ++i)
            m_hall->take(u"A"_s);
        QTRY_COMPARE(desk()->view().state.waiting.size(), 4);
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(served(), u"A-001"_s);
        QSignalSpy done(desk(), &QueueDesk::done);
        key(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(done.last().at(1).value<QueueActAnswer>().ticket->calls, 2);
        key(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(served(), QString());
        QCOMPARE(desk()->view().state.absent.first().number, u"A-001"_s);
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(served(), u"A-002"_s);
        key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        key(Qt::Key_2); // Without its own: B, C, …
        QTRY_COMPARE(served(), QString());
        const auto moved = m_hall->state().waiting;
        QCOMPARE(moved.first().number, u"A-002"_s);
        QCOMPARE(moved.first().service, u"C"_s);
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(served(), u"A-002"_s);
        key(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(served(), QString());
        key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(desk()->view().isPaused());
        QVERIFY(m_hall->state().counterOf(2)->isPaused);
        key(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(!desk()->view().isPaused());
        m_counter->window.showPage(Page::Queue);
        key(Qt::Key_Insert);
        QTRY_COMPARE(list(), u"A-001 A-003 A-004"_s);
        auto *hall = m_counter->find<QListView>("hallList");
        hall->setFocus();
        hall->setCurrentIndex(hall->model()->index(1, 0));
        key(Qt::Key_Return);
        QTRY_COMPARE(served(), u"A-003"_s);
    }

    void numberIsGivenAndPrinted()
    {
        m_hall->take(u"C"_s);
        key(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), Page::Queue);
        key(Qt::Key_3);
        key(Qt::Key_F9);
        QTRY_COMPARE(list(), u"C-001 C-002"_s);
        QTRY_COMPARE(prints().size(), 1);
        QVERIFY2(prints().first().contains(u"C-002"_s), qPrintable(prints().first()));
        QTRY_VERIFY2(m_counter->find<QLabel>("givenText")->text().contains(u"1 người chờ trước"_s),
                     qPrintable(m_counter->find<QLabel>("givenText")->text()));
    }

    void lostGatewayIsSaidAndNothingIsCalledTwice()
    {
        m_hall->take(u"A"_s);
        m_hall->take(u"A"_s);
        QTRY_COMPARE(list(), u"A-001 A-002"_s);
        desk()->begin({m_trial->url, m_office->identity.token, {}},
                      1000); // Not through the proxy, which still answers.
        QTRY_VERIFY(desk()->view().isReached());
        const int port = m_trial->url.port();
        m_trial->gateway.reset();
        QTRY_COMPARE(desk()->view().line, QueueView::Line::Lost);
        QVERIFY(desk()->view().trouble.contains(u"số giấy"_s));
        QCOMPARE(obstacleOf(m_counter->window.queueActions()->next()), desk()->view().trouble);
        QCOMPARE(list(), u"A-001 A-002"_s); // As last known, to go on by paper.
        key(Qt::Key_G, Qt::ControlModifier);
        m_counter->window.showPage(Page::Receive);
        key(Qt::Key_G, Qt::ControlModifier); // Tried, and refused in words.
        QTRY_COMPARE(notice(), desk()->view().trouble);
        m_counter->window.showPage(Page::Home);
        GatewayConfig again = config(port);
        again.clock = Clock([this] { return m_hall->time(); });
        QVERIFY(m_trial->start(again));
        QTRY_VERIFY_WITH_TIMEOUT(desk()->view().isReached(), 8000);
        QCOMPARE(list(), u"A-001 A-002"_s);
        QCOMPARE(served(), QString());
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(served(), u"A-001"_s);
        QCOMPARE(calls(u"A-001"_s), 1);
    }

    void lostAnswerIsAskedAgainUnderItsId()
    {
        m_hall->take(u"A"_s);
        m_hall->take(u"A"_s);
        QTRY_COMPARE(list(), u"A-001 A-002"_s);
        m_proxy->spoil("/v1/queue/acts", {Fault::AnswerLost, Fault::Status500, Fault::AnswerHalf, Fault::CutBefore});
        QSignalSpy done(desk(), &QueueDesk::done);
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(!notice().isEmpty());
        key(Qt::Key_G, Qt::ControlModifier); // Impatient: the step under way goes on, no second one begins.
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 15'000);
        QTRY_COMPARE(served(), u"A-001"_s);
        QCOMPARE(list(), u"A-002"_s);
        QCOMPARE(calls(u"A-001"_s), 1);
        QCOMPARE(calls(u"A-002"_s), 0);
    }

    void numberThatIsGoneIsSaid()
    {
        m_hall->take(u"A"_s);
        QTRY_COMPARE(list(), u"A-001"_s);
        m_counter->window.showPage(Page::Search); // Nobody looks meanwhile.
        m_hall->next(1);
        desk()->act({.kind = Kind::Call, .number = u"A-001"_s});
        QTRY_VERIFY2(notice().contains(u"Quầy khác đã gọi số A-001"_s), qPrintable(notice()));
    }

    void nobodyLooksNobodyAsks()
    {
        m_counter->window.showPage(Page::Receive);
        QTest::qWait(300);
        const int before = m_proxy->requests();
        QTest::qWait(600);
        QCOMPARE(m_proxy->requests(), before);
        desk()->setWatched(true); // A second screen.
        QTRY_VERIFY(m_proxy->requests() > before + 2);
        QSignalSpy changed(desk(), &QueueDesk::changed);
        m_hall->take(u"B"_s);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(changed.last().first().value<QueueView>().next(2), QStringList{u"B-001"_s});
        m_counter->window.showPage(Page::Home);
        m_counter->window.lock();
        desk()->setWatched(false);
        QTest::qWait(300);
        const int locked = m_proxy->requests();
        QTest::qWait(600);
        QCOMPARE(m_proxy->requests(), locked);
    }

    void newDayBeginsAnew()
    {
        m_hall->take(u"A"_s);
        QTRY_COMPARE(list(), u"A-001"_s);
        m_hall->setNow(fromIsoOfficeTime(u"2026-11-24T07:10:00"));
        QTRY_COMPARE(list(), QString());
        m_hall->take(u"A"_s);
        QTRY_COMPARE(list(), u"A-001"_s);
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(served(), u"A-001"_s);
    }
};

QTEST_MAIN(TestCounterQueue)
#include "tst_counterqueue.moc"
