// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actforms.h"
#include "counteratwork.h"

#include "actionbutton.h"
#include "doing.h"
#include "dossierpage.h"
#include "handoverpage.h"
#include "keyscanner.h"
#include "outboxtable.h"
#include "printdesk.h"
#include "returnpage.h"
#include "verdictbanner.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
const QString ownersCard = u"083190004567||Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử, Xã Mẫu, Bến Tre|01012021"_s;
const QString strangersCard = u"083194005681||Trần Thị Khác|12051994|Nữ|Trà Vinh|15082022"_s;
} // namespace

/// The acts of a dossier's life through the real window, by keys and scans.
class TestCounterActs : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;
    int m_keys = 0;

    void scan(const QString &text)
    {
        QSignalSpy scanned(m_counter->desks->findChild<KeyScanner *>(), &KeyScanner::scanned);
        m_counter->scan(text);
        QTRY_COMPARE(scanned.count(), 1);
        m_counter->settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        m_counter->press(key, modifiers);
        m_counter->settle();
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            ++m_keys;
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(letter.toUpper().unicode()), letter,
                                Qt::NoModifier);
            QTest::qWait(60); // Slower than a scanner.
        }
    }
    ReceivedDossier receive(const QString &name = u"Nguyễn Thị Mẫu Thử"_s, const QString &number = u"083190004567"_s)
    {
        ReceiveOrder order = m_office->order(name, number);
        order.applicant.birthDate = PartialDate::fromIso(u"1990-05-12"_s);
        order.applicant.sex = Sex::Female;
        return *m_office->receive(order);
    }
    Result<DoneAct> act(const ReceivedDossier &dossier, const ActOrder &order)
    {
        return m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, dossier.dossier.id, order, m_office->act(), m_office->calendar, m_office->catalogue);
        });
    }
    void makeReady(const ReceivedDossier &dossier)
    {
        ActOrder arrive;
        arrive.act = DossierAct::ReceiveResult;
        arrive.place = u"B2"_s;
        QVERIFY(act(dossier, arrive));
    }
    StoredDossier stored(const ReceivedDossier &dossier)
    {
        return **m_office->read<std::optional<StoredDossier>>(
            [&](Connection &c) { return DossierTable(c).find(dossier.key); });
    }
    bool canCommit()
    {
        return m_counter->window.returnPage()->findChild<ActionButton *>(u"commitButton"_s)->isEnabled();
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
        m_keys = 0;
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    /// ux.md 9, goal 11: two scans and one key.
    void aResultIsReturnedByTwoScansAndOneKey()
    {
        const ReceivedDossier dossier = receive();
        makeReady(dossier);
        m_counter->window.showPage(CounterWindow::Page::Return);
        scan(dossier.dossier.slipDigits);
        QTRY_COMPARE(m_counter->window.returnPage()->dossier(), dossier.dossier.id);
        QVERIFY(!canCommit());
        scan(ownersCard);
        QVERIFY(canCommit());
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(dossier).dossier.state, DossierState::Returned);
        QCOMPARE(m_keys, 1);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        const auto event = lastEventOf(stored(dossier).events, DossierAct::Return);
        QCOMPARE(event->facts.value(u"receiver"_s).toObject().value(u"right"_s).toString(), u"owner"_s);
        // The receipt follows; F9 once more does nothing.
        key(Qt::Key_F9);
        QTRY_VERIFY(stored(dossier).events.last().kind == u"printed");
        m_counter->settle();
        QVERIFY(m_counter->window.returnPage()->dossier().isNull()); // It waits for the next slip.
        QCOMPARE(stored(dossier).events.last().text, u"return-receipt 1"_s);
        // Printed again it is this receipt, not the slip.
        m_counter->desks->printing()->printAgain(dossier.dossier.id);
        QTRY_COMPARE(stored(dossier).events.last().text, u"return-receipt 2"_s);
    }

    void aStrangersCardLocksTheReturn()
    {
        const ReceivedDossier dossier = receive();
        makeReady(dossier);
        m_counter->window.showPage(CounterWindow::Page::Return);
        scan(dossier.dossier.slipDigits);
        QTRY_COMPARE(m_counter->window.returnPage()->dossier(), dossier.dossier.id);
        scan(strangersCard);
        QVERIFY(!canCommit());
        QCOMPARE(m_counter->find<VerdictBanner>("banner")->head(), u"KHÔNG KHỚP NGƯỜI NHẬN"_s);
        key(Qt::Key_F9);
        QCOMPARE(stored(dossier).dossier.state, DossierState::Finished);
        // A delegate needs the paper.
        key(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(!canCommit());
        type(u"GUQ so 12"_s);
        QVERIFY(canCommit());
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(dossier).dossier.state, DossierState::Returned);
        const auto facts = lastEventOf(stored(dossier).events, DossierAct::Return)->facts;
        QCOMPARE(facts.value(u"receiver"_s).toObject().value(u"name"_s).toString(), u"Trần Thị Khác"_s);
    }

    void theCardAloneFindsWhatIsReady()
    {
        const ReceivedDossier dossier = receive();
        const ReceivedDossier other = receive(u"Trần Thị Khác"_s, u"083194005681"_s);
        makeReady(dossier);
        makeReady(other);
        m_counter->window.showPage(CounterWindow::Page::Return);
        scan(ownersCard);
        QTRY_COMPARE(m_counter->window.returnPage()->dossier(), dossier.dossier.id);
        QTRY_VERIFY(canCommit());
        QVERIFY(m_counter->find<QCheckBox>("lostBox")->isChecked());
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(dossier).dossier.state, DossierState::Returned);
        QCOMPARE(stored(other).dossier.state, DossierState::Finished);
    }

    void anotherCounterWasFaster()
    {
        const ReceivedDossier dossier = receive();
        makeReady(dossier);
        m_counter->window.showPage(CounterWindow::Page::Return);
        scan(dossier.dossier.slipDigits);
        QTRY_COMPARE(m_counter->window.returnPage()->dossier(), dossier.dossier.id);
        scan(ownersCard);
        ActOrder giving;
        giving.act = DossierAct::Return;
        giving.receiver.person = stored(dossier).dossier.applicant;
        QVERIFY(act(dossier, giving));
        const qsizetype before = stored(dossier).events.size();
        key(Qt::Key_F9);
        m_counter->settle();
        QCOMPARE(lastEventOf(stored(dossier).events, DossierAct::Return)->at, m_office->now);
        QCOMPARE(stored(dossier).events.size(), before);
    }

    void manyGoOverByScanningOneAfterAnother()
    {
        QList<ReceivedDossier> dossiers{receive(), receive(), receive()};
        ActOrder withdraw;
        withdraw.act = DossierAct::Withdraw;
        withdraw.reason = u"không cần nữa"_s;
        const ReceivedDossier gone = receive();
        QVERIFY(act(gone, withdraw));
        m_counter->window.showPage(CounterWindow::Page::HandOver);
        HandOverPage *page = m_counter->window.handOverPage();
        for (const ReceivedDossier &dossier : std::as_const(dossiers))
            scan(dossier.dossier.slipDigits);
        QTRY_COMPARE(page->lines().size(), 3);
        scan(gone.dossier.slipDigits);
        QTRY_COMPARE(page->lines().size(), 4);
        QVERIFY(!page->lines().first().problem.isEmpty());
        key(Qt::Key_F9);
        QCOMPARE(stored(dossiers.first()).dossier.state, DossierState::Received);
        page->findChild<QTableView *>(u"batch"_s)->setFocus();
        key(Qt::Key_Delete);
        QCOMPARE(page->lines().size(), 3);
        key(Qt::Key_F9);
        for (const ReceivedDossier &dossier : std::as_const(dossiers)) {
            QTRY_COMPARE(stored(dossier).dossier.state, DossierState::InProgress);
            QCOMPARE(stored(dossier).dossier.place, m_office->catalogue.departments.first());
        }
        QTRY_VERIFY(page->lines().isEmpty());
        QCOMPARE(lastEventOf(stored(dossiers.at(1)).events, DossierAct::HandOver)->facts.value(u"list"_s).toString(),
                 u"Q1-01"_s);
    }

    void oneReceiptForManyOfOneSubmitter()
    {
        const QList<ReceivedDossier> dossiers{receive(), receive(), receive(u"Trần Khác"_s, u"084085001234"_s)};
        m_counter->window.showPage(CounterWindow::Page::HandOver);
        HandOverPage *page = m_counter->window.handOverPage();
        for (const ReceivedDossier &dossier : dossiers)
            scan(dossier.dossier.slipDigits);
        QTRY_COMPARE(page->lines().size(), 3);
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        m_counter->settle();
        QCOMPARE(printed.size(), 0); // Two submitters: said, not printed.
        page->findChild<QTableView *>(u"batch"_s)->setFocus();
        key(Qt::Key_Delete);
        key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(printed.size(), 1);
        QCOMPARE(printed.first().first().toString(), u"bulk-receipt"_s);
        QCOMPARE(page->lines().size(), 2); // The list stays for what comes next.
        key(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(printed.size(), 2);
    }

    void theFormsSayWhatTheResultBearsAndHowItCameBack()
    {
        const ReceivedDossier dossier = receive();
        ActOrder order;
        order.act = DossierAct::HandOver;
        order.place = m_office->catalogue.departments.first();
        QVERIFY(act(dossier, order));
        m_office->now = m_office->now.addDays(1);
        order.act = DossierAct::TakeBack;
        QVERIFY(act(dossier, order));
        const StoredDossier back = stored(dossier);
        const FormOccasion slip = sheetOccasion(back.dossier, back.events, m_office->act());
        const QList<FormValues> rows = slip.rows.value(u"handovers"_s);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().value(u"outcome"_s), QString());
        QCOMPARE(rows.last().value(u"outcome"_s), u"Trước hạn"_s);
        order.act = DossierAct::ReceiveResult;
        order.documentNumber = u"12/GXN-UBND"_s;
        QVERIFY(act(dossier, order));
        QCOMPARE(stored(dossier).dossier.results.first().documentNumber, u"12/GXN-UBND"_s);
        ActOrder giving;
        giving.act = DossierAct::Return;
        giving.receiver.person = dossier.dossier.applicant;
        QVERIFY(act(dossier, giving));
        const StoredDossier given = stored(dossier);
        const FormOccasion receipt =
            actOccasion(given.dossier, *lastEventOf(given.events, DossierAct::Return), given.events);
        QCOMPARE(receipt.rows.value(u"results"_s).first().value(u"resultNumber"_s), u"12/GXN-UBND"_s);
    }

    void aSupplementIsAskedForByKeys()
    {
        const ReceivedDossier dossier = receive();
        scan(dossier.dossier.slipDigits);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        key(Qt::Key_F9);
        QVERIFY(m_counter->window.dossierPage()->isWorking());
        key(Qt::Key_1);
        key(Qt::Key_F9); // Without a reason: it says so and keeps the field.
        QCOMPARE(stored(dossier).dossier.state, DossierState::Received);
        QVERIFY(m_counter->find<QPlainTextEdit>("reasonField")->hasFocus());
        type(u"thieu giay"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(dossier).dossier.state, DossierState::AwaitingSupplement);
        QTRY_COMPARE(stored(dossier).events.last().text, u"supplement 1"_s);
        const auto asked = lastEventOf(stored(dossier).events, DossierAct::AskSupplement);
        QCOMPARE(asked->facts.value(u"formNumber"_s).toString(), u"Q1-01"_s);
        QCOMPARE(actOccasion(stored(dossier).dossier, *asked, stored(dossier).events).formNumber, u"Q1-01"_s);
        QVERIFY(!m_counter->window.dossierPage()->isWorking());
    }

    /// ux.md 1.3, F7: at most 15 keys for one field.
    void oneFieldIsCorrectedInFifteenKeys()
    {
        const ReceivedDossier dossier = receive();
        scan(dossier.dossier.slipDigits);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        key(Qt::Key_E, Qt::ControlModifier);
        auto *name = m_counter->window.dossierPage()->findChild<QLineEdit *>(u"nameField"_s);
        QVERIFY(name->hasFocus());
        key(Qt::Key_End);
        type(u"y"_s);
        key(Qt::Key_L, Qt::AltModifier); // Lý do
        QVERIFY(m_counter->find<QPlainTextEdit>("reasonField")->hasFocus());
        type(u"nham"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(stored(dossier).dossier.applicant.name, u"Nguyễn Thị Mẫu Thửy"_s);
        QVERIFY2(m_keys <= 15, qPrintable(QString::number(m_keys)));
        const auto changes = lastEventOf(stored(dossier).events, DossierAct::Correct)->facts.value(u"changes"_s);
        QCOMPARE(changes.toArray().first().toObject().value(u"from"_s).toString(), u"Nguyễn Thị Mẫu Thử"_s);
        const auto found = m_office->read<QList<DossierRow>>([](Connection &c) { return DossierTable(c).newest(1); });
        QCOMPARE(found->first().applicantName, u"Nguyễn Thị Mẫu Thửy"_s);
    }
};

QTEST_MAIN(TestCounterActs)
#include "tst_counteracts.moc"
