// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certifyingoffice.h"
#include "counteratwork.h"

#include "actionbutton.h"
#include "bookpage.h"
#include "certificationdesk.h"
#include "commandpalette.h"
#include "dossierpage.h"
#include "faultstrip.h"
#include "keyscanner.h"
#include "outcomepane.h"
#include "printdesk.h"
#include "searchpage.h"
#include "segments.h"
#include "undobar.h"

#include <QDateTimeEdit>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
const QString ownersCard = u"08319000456%1||Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử, Xã Mẫu, Bến Tre|01012021"_s;
constexpr int typingPause = 60;     // ms: slower than a scanner.
constexpr int longestWait = 10'000; // ms
constexpr int scanPause = 300;      // ms: a card is not scanned while keys are pressed.
} // namespace

/// Certified copies and other acts that end while the citizen waits, through the real window, by keys alone.
class TestCounterAtOnce : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;
    int m_keys = 0;
    int m_people = 0;

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
            QTest::qWait(typingPause);
        }
        m_counter->settle();
    }
    /// From a page that waits for a card to the first row.
    void beginCertification(const QString &procedure = u"ctbs"_s)
    {
        m_counter->window.showPage(CounterWindow::Page::Receive);
        QTest::qWait(scanPause);
        scan(ownersCard.arg(++m_people)); // The same card twice in a moment would be one scan.
        type(procedure);
        key(Qt::Key_Return);
    }
    QString focusName() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    QString shown(const char *label)
    {
        return m_counter->page()->findChild<QLabel *>(QString::fromLatin1(label))->text();
    }
    StoredDossier newest()
    {
        const qint64 last = m_counter->newest().first().key;
        return **m_office->read<std::optional<StoredDossier>>(
            [&](Connection &c) { return DossierTable(c).find(last); });
    }
    /// Among the forms that were printed; slips of payments come when they are ready.
    static bool has(const QSignalSpy &printed, const QString &form)
    {
        return std::any_of(printed.begin(), printed.end(),
                           [&form](const QList<QVariant> &one) { return one.first().toString() == form; });
    }
    QStringList book() { return certifying::numbersOf(certifying::book(*m_office)); }
    void shoot(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("MOCUA_SHOTS"); !folder.isEmpty()) {
            QApplication::processEvents();
            QTest::qWait(100);
            m_counter->window.grab().save(folder + u"/atonce-"_s + name + u".png"_s);
        }
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
        qputenv("HOME", m_office->folder.path().toUtf8());
        certifying::lease(*m_office, 101, 200);
        certifying::lease(*m_office, 11, 20, CertificationBook::Signatures);
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_keys = 0;
        m_people = 0;
    }
    void cleanup()
    {
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        m_counter.reset();
        m_office.reset();
    }

    /// The figure of the issue: 3 originals × 4 copies from a scanned card, 15 keys at most, no dialog, no mouse.
    void threeOriginalsByFourCopiesTakeFewKeys()
    {
        beginCertification();
        QCOMPARE(focusName(), u"paperName1"_s);
        type(u"1"_s); // An offered name by its digit.
        QCOMPARE(focusName(), u"paperPages1"_s);
        key(Qt::Key_Return); // One page.
        type(u"4"_s);
        key(Qt::Key_Down);
        QCOMPARE(focusName(), u"paperName2"_s);
        type(u"22"_s); // The second name, two pages; the copies stay four.
        key(Qt::Key_Down);
        type(u"35"_s); // The third, five pages.
        QCOMPARE(shown("totalLabel"), formattedDong(4 * (2'000 + 4'000 + 7'000)));
        QVERIFY(shown("dueReason").contains(u"F9"_s)); // It says beforehand what F9 will do.
        shoot(u"rows"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        m_counter->settle();
        qInfo("keys for 3 originals x 4 copies, from a scanned card: %d", m_keys);
        QVERIFY2(m_keys <= 15, qPrintable(QString::number(m_keys)));
        const StoredDossier dossier = newest();
        QCOMPARE(dossier.dossier.state, DossierState::Returned);
        QCOMPARE(numbersText(*dossier.dossier.certification), u"101–103/2026-SCT/BS"_s);
        QCOMPARE(dossier.dossier.certification->papers.at(1).pages, 2);
        QCOMPARE(dossier.dossier.certification->papers.at(2).copies, 4);
        QVERIFY(!dossier.dossier.certification->signer.isEmpty());
        for (const DossierEvent &event : dossier.events) // No appointment slip; the money has its paper.
            QVERIFY(event.kind != u"printed" || event.text.startsWith(u"cash-slip"_s));
        QVERIFY(m_counter->page()->isEmpty()); // Ready for the next card.
        shoot(u"done"_s);
    }

    void aNumberOfTheBookOpensItsAct()
    {
        const auto act = certifying::finish(*m_office, certifying::order(*m_office, {{u"Học bạ"_s, 1, 2}}));
        QVERIFY(act);
        // From the first page by Ctrl+K, and on Tra cứu by Enter.
        m_counter->window.showPage(CounterWindow::Page::Home);
        key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_counter->find<QWidget>("paletteField")->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"101/2026"_s);
        key(Qt::Key_Return);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QCOMPARE(m_counter->window.dossierPage()->dossier(), act->dossier.id);
        m_counter->window.showPage(CounterWindow::Page::Search);
        m_counter->window.searchPage()->focusField();
        type(u"chung thuc 101 quyen 01"_s);
        QTRY_COMPARE(m_counter->window.searchPage()->rows().size(), 1);
        key(Qt::Key_Return);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        // No act has it: what was typed stands in the search.
        emit m_counter->window.textEntered(u"999/2026"_s);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Search);
        QCOMPARE(m_counter->window.searchPage()->text(), u"999/2026"_s);
    }

    void aRowIsLeftOutAndNamesAreFoundByLetters()
    {
        beginCertification();
        type(u"gks"_s);
        key(Qt::Key_Return);
        QCOMPARE(m_counter->find<QLineEdit>("paperName1")->text(), u"Giấy khai sinh"_s);
        key(Qt::Key_Return);
        key(Qt::Key_Return);
        QCOMPARE(focusName(), u"paperName2"_s);
        type(u"Giay gi do la"_s); // No offered name begins so: it stays as typed.
        key(Qt::Key_Return);
        QCOMPARE(m_counter->find<QLineEdit>("paperName2")->text(), u"Giay gi do la"_s);
        key(Qt::Key_Return);
        key(Qt::Key_Return);
        QCOMPARE(focusName(), u"paperName3"_s);
        key(Qt::Key_Return); // Not needed: on to the fee.
        QVERIFY(!m_counter->find<QLineEdit>("paperName3") || !m_counter->find<QLineEdit>("paperName3")->isVisible());
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        QCOMPARE(newest().dossier.certification->papers.size(), 2);
        // What was typed here is offered the next time.
        m_counter->settle();
        beginCertification();
        type(u"giay gi"_s);
        key(Qt::Key_Return);
        QCOMPARE(m_counter->find<QLineEdit>("paperName1")->text(), u"Giay gi do la"_s);
    }

    /// One chord turns it into the ordinary way: appointment and slip, numbers when the result is there.
    void notFinishedTodayIsTheOrdinaryWay()
    {
        beginCertification();
        type(u"1"_s);
        auto *choice = m_counter->find<Segments>("finishSegments");
        QCOMPARE(choice->current(), 0);
        key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(choice->current(), 1);
        QVERIFY(shown("dueLabel").contains(u"17:00"_s));
        shoot(u"appointment"_s);
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::printed);
        key(Qt::Key_F9);
        QTRY_COMPARE(printed.count(), 1);
        QCOMPARE(newest().dossier.state, DossierState::Received);
        QVERIFY(!newest().dossier.certification->isNumbered());
        QVERIFY(book().isEmpty());
    }

    /// Two working days more, or later in writing only.
    void laterDaysNeedAnAgreement()
    {
        beginCertification();
        type(u"1"_s);
        key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(shown("dueLabel").contains(u"26/11/2026"_s)); // 24/11 is a holiday.
        key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        auto *day = m_counter->find<QDateTimeEdit>("appointmentField");
        QVERIFY(day->isVisible());
        day->setDate(QDate(2026, 12, 1));
        key(Qt::Key_F9);
        QCOMPARE(m_counter->dossiers(), 0);
        QCOMPARE(m_counter->find<FaultStrip>("faultStrip")->faults().first().field, u"agreement"_s);
        shoot(u"agreement"_s);
        m_counter->find<QLineEdit>("agreementField")->setFocus();
        type(u"TT 12"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        QCOMPARE(newest().dossier.certification->agreement, u"TT 12"_s);
        QCOMPARE(newest().dossier.dueAt->date(), QDate(2026, 12, 1));
        // At once again for the next one, without a date.
        m_counter->settle();
        QVERIFY(!day->isVisible());
    }

    void zeroPagesAreRefusedAndManyCopiesAskedOnce()
    {
        beginCertification();
        type(u"10"_s); // The first name, zero pages.
        key(Qt::Key_F9);
        QCOMPARE(m_counter->dossiers(), 0);
        QCOMPARE(m_counter->find<FaultStrip>("faultStrip")->faults().first().field, u"paper.1.pages"_s);
        shoot(u"zero-pages"_s);
        key(Qt::Key_Return); // To the field at fault.
        QCOMPARE(focusName(), u"paperPages1"_s);
        type(u"1"_s);
        key(Qt::Key_Return);
        type(u"10000"_s);
        key(Qt::Key_F9);
        QCOMPARE(m_counter->dossiers(), 0);
        QCOMPARE(m_counter->find<FaultStrip>("faultStrip")->faults().first().code, u"many-copies"_s);
        shoot(u"many-copies"_s);
        key(Qt::Key_F9); // That is the answer.
        QTRY_COMPARE(m_counter->dossiers(), 1);
        QCOMPARE(newest().dossier.fee.total(), 20'000'000);
    }

    void nothingEnteredIsSaidAtTheRow()
    {
        beginCertification();
        key(Qt::Key_F9);
        QCOMPARE(m_counter->dossiers(), 0);
        QCOMPARE(m_counter->find<FaultStrip>("faultStrip")->faults().first().field, u"papers"_s);
        key(Qt::Key_Return);
        QCOMPARE(focusName(), u"paperName1"_s);
    }

    void theUndoneActKeepsItsNumbers()
    {
        beginCertification();
        type(u"1"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        m_counter->settle();
        QVERIFY(m_counter->find<UndoBar>("undoBar")->isVisible());
        key(Qt::Key_Z, Qt::ControlModifier);
        m_counter->settle();
        QTRY_VERIFY(newest().dossier.isVoid);
        QCOMPARE(certifying::book(*m_office).last().kind, BookLine::Kind::Cancelled);
        // What was entered stands there again, to be put right.
        QCOMPARE(m_counter->page()->order().papers.size(), 1);
        QVERIFY(m_counter->page()->order().isFinishedNow);
    }

    void signaturesHaveTheirBookAndTheirWords()
    {
        beginCertification(u"ctck"_s);
        QCOMPARE(focusName(), u"paperName1"_s);
        type(u"2"_s);
        QCOMPARE(shown("totalLabel"), formattedDong(10'000));
        key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier); // The words on A4.
        shoot(u"signature"_s);
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        key(Qt::Key_F9);
        QTRY_VERIFY(has(printed, u"certification-sheet"_s));
        QCOMPARE(numbersText(*newest().dossier.certification), u"11/2026-SCT/CK"_s);
    }

    void theBookIsOnScreenOnPaperAndAsASheet()
    {
        for (int i = 0; i < 3; ++i) {
            beginCertification();
            type(u"1"_s);
            key(Qt::Key_F9);
            QTRY_COMPARE(m_counter->dossiers(), i + 1);
            m_counter->settle();
        }
        key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Book);
        auto *table = m_counter->find<QTableView>("bookTable");
        QTRY_COMPARE(table->model()->rowCount(), 4); // With the gap before the lease.
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"1–100"_s);
        QCOMPARE(table->model()->index(3, 0).data().toString(), u"103"_s);
        shoot(u"book"_s);
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        key(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(has(printed, u"certification-book"_s));
        QSignalSpy written(m_counter->desks->certification(), &CertificationDesk::sheetWritten);
        key(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(QFileInfo(written.first().first().toString()).size() > 1000);
        // Enter opens the dossier of the line.
        key(Qt::Key_Return);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        // Another year is empty, and says so.
        key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        m_counter->find<QSpinBox>("bookYear")->setValue(2025);
        m_counter->settle();
        QTRY_VERIFY(!table->isVisible());
        shoot(u"book-empty"_s);
    }

    void provisionalNumbersGetTheBooks()
    {
        for (int i = 0; i < 100; ++i)
            QVERIFY(m_office->write<std::optional<int>>([&](Connection &c) {
                return LeaseTable(c).take(bookSeries(u"H61.33"_s, CertificationBook::Copies), QDate(2026, 1, 1));
            }));
        beginCertification();
        type(u"1"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        QVERIFY(newest().dossier.certification->hasProvisional());
        certifying::lease(*m_office, 201, 300);
        m_counter->desks->certification()->numberWaiting();
        m_counter->settle();
        QTRY_COMPARE(newest().dossier.certification->papers.first().number, 201);
        QVERIFY(!newest().dossier.certification->papers.first().provisional.isEmpty());
    }

    /// Every act within 100 ms, from the key to the window's answer; printed.
    void everyActIsFast()
    {
        QElapsedTimer timer;
        QList<qint64> times;
        for (int i = 0; i < 9; ++i) {
            beginCertification();
            type(u"1"_s);
            key(Qt::Key_Down);
            type(u"2"_s);
            timer.start();
            m_counter->press(Qt::Key_F9);
            while (!m_counter->page()->isEmpty() && timer.elapsed() < longestWait)
                QApplication::processEvents();
            QCOMPARE(m_counter->dossiers(), i + 1);
            times.append(timer.elapsed());
        }
        std::sort(times.begin(), times.end());
        qInfo("F9 of a certification to the empty page: median %lld ms, longest %lld ms", times.at(4), times.last());
        timer.start();
        m_counter->window.showPage(CounterWindow::Page::Book);
        auto *table = m_counter->find<QTableView>("bookTable");
        while (table->model()->rowCount() < 19 && timer.elapsed() < longestWait)
            QApplication::processEvents();
        QCOMPARE(table->model()->rowCount(), 19); // With the gap before the lease.
        qInfo("the book on screen: %lld ms", timer.elapsed());
    }
};

QTEST_MAIN(TestCounterAtOnce)
#include "tst_counteratonce.moc"
