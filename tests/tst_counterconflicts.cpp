// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "gatewaytrial.h"
#include "syncedoffice.h"

#include "actpane.h"
#include "conflictpane.h"
#include "conflicttable.h"
#include "counterstyle.h"
#include "doing.h"
#include "dossierfinder.h"
#include "dossierpage.h"
#include "homepage.h"
#include "noticebox.h"
#include "outboxtable.h"
#include "syncpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// A dossier that changed elsewhere meanwhile, through the real window, by keys; the gateway runs in this process.
class TestCounterConflicts : public QObject
{
    Q_OBJECT
    std::unique_ptr<GatewayTrial> m_gateway;
    std::unique_ptr<SyncedOffice> m_other;  ///< The other counter: program and store, no window.
    std::unique_ptr<SyncedOffice> m_office; ///< Ours.
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_counter->press(key, modifiers);
        if (key >= Qt::Key_0 && key <= Qt::Key_9)
            QTest::qWait(60); // Until it cannot be a scan any more.
        m_counter->settle();
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(letter.toUpper().unicode()), letter,
                                Qt::NoModifier);
            QTest::qWait(60); // Slower than a scanner.
        }
    }
    void act(SyncedOffice &office, const QUuid &dossier, DossierAct what, const QString &phone = {})
    {
        ActOrder order;
        order.act = what;
        order.reason = u"thiếu giấy xác nhận"_s;
        order.place = u"Phòng Kinh tế"_s;
        order.until = QDate(2026, 12, 20);
        order.corrected = office.stored(dossier).dossier;
        order.corrected.applicant.phone = phone;
        order.receiver.person = order.corrected.applicant;
        order.receiver.right = ResultReceiver::Right::Delegate;
        order.receiver.authority = u"Giấy ủy quyền số 12"_s;
        const auto done = office.write<DoneAct>(
            [&](Connection &c) { return doAct(c, dossier, order, office.act(), office.calendar, office.catalogue); });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    }
    QUuid shared()
    {
        const QUuid id = m_other->receiveSome(1).first();
        return m_other->pass().error || m_office->pass().error ? QUuid() : id;
    }
    /// First the other counter's act reaches the portal, then ours is refused.
    void collide()
    {
        QVERIFY(!m_other->pass().error);
        QVERIFY(!m_office->laterPass().error);
        m_other->now = m_office->now;
        m_counter->settle();
        QVERIFY(m_office->figures().quarantined > 0);
    }
    SyncPage *page() { return m_counter->window.syncPage(); }
    ConflictPane *pane() { return page()->findChild<ConflictPane *>(); }
    void openQueue()
    {
        m_counter->window.showPage(CounterWindow::Page::Sync);
        m_counter->settle();
        auto *queue = m_counter->find<QTableView>("queue");
        QTRY_VERIFY(queue->model()->rowCount() > 0);
        queue->setFocus();
        queue->setCurrentIndex(queue->model()->index(0, 0));
    }
    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MOCUA_SHOTS");
        QApplication::processEvents();
        if (!folder.isEmpty())
            m_counter->window.grab().save(folder + u'/' + name + u".png"_s);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    void init()
    {
        m_gateway = std::make_unique<GatewayTrial>();
        QVERIFY(m_gateway->startOnFile(u"gateway.sqlite"_s));
        m_other = std::make_unique<SyncedOffice>();
        m_other->officer = {u"lan"_s, u"Trần Thị Lan"_s, Role::Officer, {}};
        m_office = std::make_unique<SyncedOffice>();
        QVERIFY(m_other->enrol(m_gateway->url) && m_office->enrol(m_gateway->url));
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
        m_other.reset();
        m_gateway.reset();
    }

    void bothSidesAreShownAndOneIsChosen()
    {
        const QUuid id = shared();
        act(*m_other, id, DossierAct::Correct, u"0911111111"_s);
        act(*m_office, id, DossierAct::Correct, u"0922222222"_s);
        collide();
        openQueue();
        key(Qt::Key_Return);
        QTRY_COMPARE(page()->shownConflict().isNull(), false);
        auto *table = m_counter->find<QTableView>("conflictTable");
        QVERIFY(table->hasFocus());
        const auto cell = [table](int column) { return table->model()->index(0, column).data().toString(); };
        QCOMPARE(cell(0), u"Điện thoại"_s);
        QCOMPARE(cell(1), u"0912345678"_s);
        QCOMPARE(cell(2), u"0922222222"_s);
        QCOMPARE(cell(3), u"0911111111"_s);
        QStringList words;
        for (const QLabel *label : pane()->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY(words.join(u' ').contains(u"Trần Thị Lan"_s));
        QVERIFY(words.join(u' ').contains(u"Nguyễn Thị Hà"_s));
        shoot(u"conflict"_s);
        key(Qt::Key_Right);
        key(Qt::Key_F9);
        QTRY_VERIFY(page()->shownConflict().isNull());
        QCOMPARE(m_office->stored(id).dossier.applicant.phone, u"0911111111"_s);
        QCOMPARE(m_office->stored(id).events.last().kind, u"conflict-settled"_s);
        const qint64 made = m_office->figures().made;
        key(Qt::Key_F9); // Once more does nothing.
        QCOMPARE(m_office->figures().made, made);
        QVERIFY(!m_office->pass().error);
        QCOMPARE(m_office->figures().quarantined, 0);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
    }

    void oneResultGivenTwiceNeedsAReason()
    {
        const QUuid id = shared();
        act(*m_other, id, DossierAct::ReceiveResult);
        QVERIFY(!m_other->pass().error);
        QVERIFY(!m_office->pass().error);
        act(*m_other, id, DossierAct::Return, u"0912345678"_s);
        act(*m_office, id, DossierAct::Return, u"0912345678"_s);
        collide();
        openQueue();
        key(Qt::Key_Return);
        QTRY_VERIFY(!page()->shownConflict().isNull());
        shoot(u"conflict-incident"_s);
        key(Qt::Key_F9);
        QVERIFY(m_counter->find<QLineEdit>("decisionReason")->hasFocus());
        QVERIFY(!page()->shownConflict().isNull());
        type(u"thu lai ban thu hai"_s);
        shoot(u"conflict-incident-reason"_s);
        key(Qt::Key_F9);
        QTRY_VERIFY(page()->shownConflict().isNull());
        QVERIFY(m_office->stored(id).events.last().text.contains(u"thu lai ban thu hai"_s));
    }

    void escapeGoesBackAndDecidesNothing()
    {
        const QUuid id = shared();
        act(*m_other, id, DossierAct::AskSupplement);
        act(*m_office, id, DossierAct::HandOver);
        collide();
        openQueue();
        key(Qt::Key_Return);
        QTRY_VERIFY(!page()->shownConflict().isNull());
        key(Qt::Key_Escape);
        QVERIFY(page()->shownConflict().isNull());
        QCOMPARE(m_office->figures().quarantined, 1);
        // From Home's list it opens at once.
        m_counter->window.showPage(CounterWindow::Page::Home);
        m_counter->settle();
        OpenTask task;
        task.kind = OpenTask::Kind::NeedsAttention;
        task.operationId =
            m_office->read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(1); })->first().opId;
        emit m_counter->window.homePage()->taskChosen(task, false);
        QTRY_VERIFY(!page()->shownConflict().isNull());
    }

    void whatHappensWhileAnActIsOpenIsSeenFirst()
    {
        const QUuid id = shared();
        m_counter->desks->finder()->openAt(id, DossierAct::HandOver);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QTRY_VERIFY(m_counter->window.dossierPage()->isWorking());
        act(*m_other, id, DossierAct::Correct, u"0911111111"_s);
        QVERIFY(!m_other->pass().error);
        QVERIFY(!m_office->pass().error);
        m_counter->settle();
        auto *changed = m_counter->find<NoticeBox>("changedMeanwhile");
        QTRY_VERIFY(changed->isVisible());
        QVERIFY2(changed->text().contains(u"Trần Thị Lan"_s), qPrintable(changed->text()));
        QVERIFY2(changed->text().contains(u"0912345678 → 0911111111"_s), qPrintable(changed->text()));
        shoot(u"meanwhile"_s);
        key(Qt::Key_F9); // Only takes note.
        QCOMPARE(m_office->stored(id).dossier.state, DossierState::Received);
        key(Qt::Key_F9);
        QTRY_COMPARE(m_office->stored(id).dossier.state, DossierState::InProgress);
        QVERIFY(!m_counter->window.dossierPage()->isWorking());
    }

    void anActThatBecameImpossibleSaysSo()
    {
        const QUuid id = shared();
        m_counter->desks->finder()->openAt(id, DossierAct::HandOver);
        QTRY_VERIFY(m_counter->window.dossierPage()->isWorking());
        act(*m_other, id, DossierAct::AskSupplement);
        QVERIFY(!m_other->pass().error);
        QVERIFY(!m_office->pass().error);
        m_counter->settle();
        QTRY_VERIFY(m_counter->find<NoticeBox>("changedMeanwhile")->isVisible());
        key(Qt::Key_F9);
        shoot(u"meanwhile-impossible"_s);
        key(Qt::Key_F9);
        m_counter->settle();
        QCOMPARE(m_office->stored(id).dossier.state, DossierState::AwaitingSupplement);
        QCOMPARE(m_office->figures().waiting, 0);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("100 %") << 100;
        QTest::newRow("115 %") << 115;
    }
    void nothingIsCut()
    {
        QFETCH(int, scale);
        Theme theme;
        theme.scale = scale;
        applyTheme(*qApp, theme);
        const QUuid id = shared();
        act(*m_other, id, DossierAct::AskSupplement);
        act(*m_office, id, DossierAct::HandOver);
        act(*m_office, id, DossierAct::ReceiveResult);
        collide();
        openQueue();
        shoot(u"conflict-queue-%1"_s.arg(scale));
        key(Qt::Key_Return);
        QTRY_VERIFY(!page()->shownConflict().isNull());
        shoot(u"conflict-state-%1"_s.arg(scale));
        for (const QWidget *part : pane()->findChildren<QLabel *>())
            QVERIFY2(part->height() >= part->heightForWidth(part->width()), qPrintable(part->objectName()));
        applyTheme(*qApp, Theme());
    }
};

QTEST_MAIN(TestCounterConflicts)
#include "tst_counterconflicts.moc"
