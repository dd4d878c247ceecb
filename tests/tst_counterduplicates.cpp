// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "actionbutton.h"
#include "actpane.h"
#include "counterstyle.h"
#include "doing.h"
#include "dossierlistmodel.h"
#include "dossierpage.h"
#include "duplicatestrip.h"
#include "keyscanner.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// A second dossier of the same owner and procedure on the receive page, through the real window, by keys.
class TestCounterDuplicates : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
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
    DuplicateStrip *strip() { return m_counter->find<DuplicateStrip>("duplicateStrip"); }
    bool hasFocusInStrip() { return strip()->isAncestorOf(QApplication::focusWidget()); }
    StoredDossier stored(qint64 key)
    {
        return **m_office->read<std::optional<StoredDossier>>([&](Connection &c) { return DossierTable(c).find(key); });
    }
    void enterAgain()
    {
        m_counter->enter(m_office->order());
        m_counter->settle();
        QTRY_VERIFY(strip()->isVisible());
    }
    /// A picture of the window for eyes, where MOCUA_SHOTS names a folder.
    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MOCUA_SHOTS");
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
        m_office = std::make_unique<DemoOffice>();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void anOrdinaryReceiptIsNotAsked()
    {
        m_counter->enter(m_office->order());
        m_counter->settle();
        QVERIFY(strip()->isHidden());
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
    }

    void theSaveWaitsForAGround()
    {
        QVERIFY(m_office->receive(m_office->order()));
        enterAgain();
        QVERIFY(!hasFocusInStrip()); // Calm: nobody is stopped while entering.
        shoot(u"duplicate"_s);
        key(Qt::Key_F9);
        QCOMPARE(m_counter->dossiers(), 1);
        QVERIFY(hasFocusInStrip());
        shoot(u"duplicate-demanded"_s);
        key(Qt::Key_F9); // Again: still nothing.
        QCOMPARE(m_counter->dossiers(), 1);
        key(Qt::Key_4);
        shoot(u"duplicate-grounds"_s);
        key(Qt::Key_2);
        QVERIFY(!hasFocusInStrip());
        shoot(u"duplicate-decided"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 2);
        const StoredDossier second = stored(m_counter->newest().first().key);
        QCOMPARE(second.events.first().facts.value(u"ground"_s).toString(), u"Cần thêm một bản"_s);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QTRY_VERIFY(strip()->isHidden());
    }

    void aGroundInOwnWords()
    {
        QVERIFY(m_office->receive(m_office->order()));
        enterAgain();
        key(Qt::Key_F9);
        key(Qt::Key_4);
        key(Qt::Key_4);
        auto *field = m_counter->find<QLineEdit>("groundField");
        QVERIFY(field->hasFocus());
        key(Qt::Key_Return); // Empty is none.
        QVERIFY(strip()->isUndecided());
        type(u"thua dat khac"_s);
        key(Qt::Key_Return);
        QVERIFY(!strip()->isUndecided());
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 2);
    }

    void theEarlierOneIsWithdrawn()
    {
        const auto first = m_office->receive(m_office->order());
        enterAgain();
        key(Qt::Key_F9);
        key(Qt::Key_3);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QVERIFY(m_counter->window.dossierPage()->isWorking());
        QTRY_VERIFY(m_counter->find<QPlainTextEdit>("reasonField")->hasFocus());
        type(u"nop lai"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(first->key).dossier.state, DossierState::Withdrawn);
        key(Qt::Key_F2);
        QTRY_VERIFY(strip()->isHidden());
        QVERIFY(!m_counter->page()->isEmpty()); // What was entered still stands there.
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 2);
    }

    void theEarlierOneIsOpened()
    {
        const auto first = m_office->receive(m_office->order());
        enterAgain();
        key(Qt::Key_F9);
        key(Qt::Key_1);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QCOMPARE(m_counter->window.dossierPage()->dossier(), first->dossier.id);
        QVERIFY(!m_counter->window.dossierPage()->isWorking());
    }

    void papersAreAddedToTheOnlineDossier()
    {
        ReceiveOrder order = m_office->order();
        order.channel = Channel::Online;
        Dossier online =
            composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now);
        online.state = DossierState::NewlySubmitted;
        const auto submitted = m_office->write<ReceivedDossier>([&](Connection &c) {
            return receiveDossier(c, online, m_office->identity.office.number, m_office->act());
        });
        enterAgain();
        shoot(u"duplicate-online"_s);
        key(Qt::Key_F9);
        key(Qt::Key_2);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QVERIFY(m_counter->window.dossierPage()->isWorking());
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(submitted->key).dossier.state, DossierState::Received);
    }

    void oneThatComesInTheLastMomentIsSeenToo()
    {
        m_counter->enter(m_office->order());
        m_counter->settle();
        QVERIFY(strip()->isHidden());
        QVERIFY(m_office->receive(m_office->order())); // By the feed, say; the page has not looked again yet.
        m_counter->press(Qt::Key_F9);
        m_counter->settle();
        QTRY_VERIFY(strip()->isVisible());
        QTRY_VERIFY(hasFocusInStrip());
        QCOMPARE(m_counter->dossiers(), 1);
    }

    void aGuidanceIsNotHeldUp()
    {
        QVERIFY(m_office->receive(m_office->order()));
        ReceiveOrder order = m_office->order();
        for (Component &component : order.components)
            component.state = ComponentState::Missing;
        m_counter->enter(order);
        m_counter->settle();
        QTRY_VERIFY(strip()->isVisible());
        key(Qt::Key_F9);
        QVERIFY(!hasFocusInStrip());
        QTRY_VERIFY(m_counter->page()->isEmpty());
    }

    void aFaultComesFirst()
    {
        QVERIFY(m_office->receive(m_office->order()));
        ReceiveOrder order = m_office->order();
        order.applicant.phone = u"12345"_s;
        m_counter->enter(order);
        m_counter->settle();
        key(Qt::Key_F9);
        QVERIFY(strip()->isHidden());
        auto *phone = m_counter->page()->findChild<QLineEdit *>(u"phoneField"_s);
        phone->setFocus();
        phone->selectAll();
        type(u"0912345678"_s);
        shoot(u"fault-first"_s);
        QTRY_VERIFY(strip()->isVisible());
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
        QVERIFY(m_office->receive(m_office->order()));
        QVERIFY(m_office->receive(m_office->order()));
        Theme theme;
        theme.scale = scale;
        applyTheme(*qApp, theme);
        m_counter->window.showPage(CounterWindow::Page::Receive);
        Applicant owner = m_office->order().applicant;
        owner.birthDate = PartialDate::fromIso(u"1990-05-12"_s);
        owner.sex = Sex::Female;
        owner.address = u"Ấp Thử, Xã Mẫu, Tỉnh Vĩnh Long"_s;
        m_counter->page()->showApplicant(owner);
        m_counter->settle();
        shoot(u"earlier-%1"_s.arg(scale));
        type(u"xntthn"_s);
        key(Qt::Key_Return);
        QTRY_VERIFY(strip()->isVisible());
        key(Qt::Key_D, Qt::ControlModifier);
        shoot(u"duplicates-%1"_s.arg(scale));
        key(Qt::Key_F9);
        QVERIFY(hasFocusInStrip());
        for (int step = 0; step < 2; ++step) {
            for (const QWidget *part : strip()->findChildren<QWidget *>()) {
                if (part->isVisible() && !part->findChild<QWidget *>()) {
                    QVERIFY2(part->width() >= part->minimumSizeHint().width() &&
                                 part->mapTo(strip(), QPoint(part->width(), 0)).x() <= strip()->width(),
                             qPrintable(part->objectName()));
                }
            }
            shoot(u"duplicates-step%1-%2"_s.arg(step).arg(scale));
            key(Qt::Key_4);
        }
        applyTheme(*qApp, Theme());
    }

    /// The person's earlier dossiers: open ones first, with their days.
    void earlierDossiersStandOpenOnesFirst()
    {
        const auto open = m_office->receive(m_office->order());
        m_office->now = m_office->now.addDays(1);
        ReceiveOrder other = m_office->order();
        other.procedureCode = u"2.000815"_s;
        other.components =
            initialComponents(*m_office->catalogue.find(other.procedureCode, m_office->now.date()), true);
        const auto ended = m_office->receive(other);
        ActOrder withdraw;
        withdraw.act = DossierAct::Withdraw;
        withdraw.reason = u"không cần nữa"_s;
        QVERIFY(m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, ended->dossier.id, withdraw, m_office->act(), m_office->calendar, m_office->catalogue);
        }));
        m_counter->window.showPage(CounterWindow::Page::Receive);
        m_counter->page()->showApplicant(m_office->order().applicant);
        m_counter->settle();
        auto *list = m_counter->find<QListView>("earlierDossiers");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QVERIFY(strip()->isHidden()); // No procedure yet.
        QCOMPARE(list->model()->index(0, 0).data().toString(), open->dossier.code());
        QVERIFY(list->isVisible());
        shoot(u"earlier"_s);
        list->setFocus();
        key(Qt::Key_Return);
        QTRY_COMPARE(m_counter->window.dossierPage()->dossier(), open->dossier.id);
    }
};

QTEST_MAIN(TestCounterDuplicates)
#include "tst_counterduplicates.moc"
