// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrating.h"
#include "citizenfinder.h"
#include "counteratwork.h"
#include "knownpeople.h"
#include "pseudoterminal.h"
#include "scancodecs.h"
#include "scannerdesk.h"
#include "scannotice.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

const QString card =
    u"083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre|01012021"_s;
const QString stripped = u"083190004567||NGUYEN THI MAU THU|12051990|Nu|Ap Thu, Xa Mau, Ben Tre|01012021"_s;

bool isScanNoticeShown(const CounterWindow &window)
{
    return window.findChild<ScanNotice *>()->isVisible();
}

} // namespace

/// The scanners of a counter at work: where their scans lead, what is said of damaged ones, what their test keeps.
class TestCounterScanning : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;

    ScannerDesk *scanners() { return m_counter->desks->findChild<ScannerDesk *>(); }
    ReceivePage *page() { return m_counter->page(); }
    void deliver(const QString &text, ScanTransport transport = ScanTransport::HidPos)
    {
        RawScan scan;
        scan.transport = transport;
        scan.bytes = text.toUtf8();
        scanners()->take(scan);
        m_counter->settle();
    }

private slots:
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

    void aSerialCardArrives()
    {
        if (!PseudoTerminal::areThereAny())
            QSKIP("no pseudo terminals here");
        PseudoTerminal line;
        ScannerOptions options;
        options.transport = ScanTransport::Serial;
        options.device = line.name();
        QSignalSpy states(scanners(), &ScannerDesk::stateChanged);
        scanners()->use(options);
        QVERIFY(states.last()[1].toBool());
        line.send(card.toUtf8() + "\r");
        QTRY_COMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QVERIFY(!page()->order().isNameInDoubt);
        line.unplug();
        QTRY_VERIFY(!states.last()[1].toBool());
        line.plugIn();
        QTRY_VERIFY(states.last()[1].toBool());
    }

    void aDamagedScanIsSaidAndChangesNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("half a card") << card.left(30);
        QTest::newRow("the rest of one") << card.mid(30);
        QTest::newRow("long") << QString(5000, u'1');
    }

    void aDamagedScanIsSaidAndChangesNothing()
    {
        QFETCH(QString, text);
        m_counter->enter(m_office->order());
        const QJsonObject before = toJson(page()->order());
        deliver(text);
        QVERIFY(isScanNoticeShown(m_counter->window));
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Receive);
        QCOMPARE(toJson(page()->order()), before);
        deliver(card); // The next one takes the notice away.
        QVERIFY(!isScanNoticeShown(m_counter->window));
        QCOMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
    }

    void aNameWithoutAccentsHoldsTheSave()
    {
        deliver(stripped);
        QVERIFY(page()->order().isNameInDoubt);
    }

    void whoIsKnownGetsTheAccentsBack()
    {
        ReceiveOrder order = m_office->order();
        order.applicant.name = u"Nguyễn Thị Mẫu Thử"_s;
        order.applicant.paper.number = u"083190004567"_s;
        QVERIFY(m_office->receive(order));
        deliver(stripped);
        QTRY_VERIFY(!page()->order().isNameInDoubt);
        QCOMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
    }

    void threeDoubtfulScansSuggestTheTest()
    {
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!isScanNoticeShown(m_counter->window));
            deliver(stripped);
        }
        QVERIFY(isScanNoticeShown(m_counter->window));
    }

    void theTestTakesTheScanAndKeepsWhatItTells()
    {
        m_counter->window.showPage(CounterWindow::Page::Settings);
        m_counter->find<QAbstractButton>("trialButton")->click();
        RawScan scan;
        scan.transport = ScanTransport::Keyboard;
        scan.keys = americanKeys(asTyped(calibrationText(), TypingMethod::Telex, false));
        scanners()->take(scan);
        m_counter->settle();
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Settings);
        QVERIFY(m_counter->find<QWidget>("factsView")->isVisible());
        // From now on this scanner's own way of typing is no guess.
        m_counter->window.showPage(CounterWindow::Page::Home);
        RawScan person;
        person.transport = ScanTransport::Keyboard;
        person.keys = americanKeys(asTyped(card, TypingMethod::Telex, false));
        scanners()->take(person);
        QCOMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QVERIFY(!page()->order().isNameInDoubt);
        // Also after the program was started again.
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        QTRY_VERIFY((scanners()->take(person), !page()->order().isNameInDoubt && !page()->isEmpty()));
    }

    void theTestTellsNothingPersonal()
    {
        RawScan scan;
        scan.bytes = card.toUtf8();
        const QString shown = maskedBytes(scan);
        QVERIFY(!shown.contains(QString::fromLatin1(card.left(4).toLatin1().toHex(' '))));
        QVERIFY(!shown.contains(u"30") && !shown.contains(u"4e") && shown.contains(u"7c"));
    }

    void whoWasServedBeforeIsFoundWithoutACard_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("phone") << u"phoneField"_s << u"0912 345 678"_s << true;
        QTest::newRow("another phone") << u"phoneField"_s << u"0912 345 679"_s << false;
        QTest::newRow("number") << u"numberField"_s << u"083190004567"_s << true;
        QTest::newRow("name alone") << u"nameField"_s << u"nguyen thi mau thu"_s << false;
        QTest::newRow("name and date of birth") << u"nameField"_s << u"nguyen thi mau thu|12/05/1990"_s << true;
        QTest::newRow("name and another date") << u"nameField"_s << u"nguyen thi mau thu|13/05/1990"_s << false;
    }

    void whoWasServedBeforeIsFoundWithoutACard()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(bool, isFound);
        ReceiveOrder order = m_office->order();
        order.applicant.name = u"Nguyễn Thị Mẫu Thử"_s;
        order.applicant.paper.number = u"083190004567"_s;
        order.applicant.birthDate = PartialDate::fromIso(u"1990-05-12");
        order.applicant.phone = u"0912345678"_s;
        QVERIFY(m_office->receive(order));
        m_counter->window.showPage(CounterWindow::Page::Receive);
        page()->findChild<QAbstractButton *>(u"typeButton"_s)->click();
        const auto enter = [this](const QString &name, const QString &value) {
            auto *line = page()->findChild<QLineEdit *>(name);
            line->setText(value);
            emit line->textEdited(value);
        };
        enter(field, text.section(u'|', 0, 0));
        if (text.contains(u'|'))
            enter(u"birthField"_s, text.section(u'|', 1));
        auto *known = page()->findChild<KnownPeople *>();
        // Looked for after a pause in typing.
        QTRY_VERIFY(!m_counter->desks->findChild<CitizenFinder *>()->findChild<QTimer *>()->isActive());
        m_counter->settle();
        QCOMPARE(known->isVisibleTo(page()), isFound);
        if (!isFound)
            return;
        known->findChild<QAbstractButton *>()->click();
        QCOMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QCOMPARE(page()->order().applicant.paper.number, u"083190004567"_s);
    }

    void nothingIsHeardWhileLocked()
    {
        m_counter->window.lock();
        deliver(card);
        QVERIFY(page()->isEmpty());
    }
};

QTEST_MAIN(TestCounterScanning)
#include "tst_counterscanning.moc"
