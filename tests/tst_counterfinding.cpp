// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "actionbutton.h"
#include "dossierpage.h"
#include "keyscanner.h"
#include "lockpane.h"
#include "outboxdetail.h"
#include "outboxtable.h"
#include "scanfield.h"
#include "searchpage.h"
#include "segments.h"
#include "signinpage.h"
#include "syncpage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

const QString card =
    u"083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử Nghiệm, Xã Mẫu, Huyện Ví Dụ, Bến Tre|01012021"_s;
const QString otherCard = u"084085001234||Trần Văn Mẫu|03021985|Nam|12, Đường A, Phường B, Trà Vinh|15082022"_s;
const QString cardWithoutAccents = u"083190004567||NGUYEN THI MAU THU|12051990|Nữ|Ap Thu, Xa Mau, Ben Tre|01012021"_s;

} // namespace

/// Where a scan or a word leads, and who may lead it there.
class TestCounterFinding : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

    ReceivePage *page() { return m_counter->page(); }

    /// Scans and waits until the scanner has understood it; what follows from it is waited for by the test.
    void scan(const QString &text)
    {
        QSignalSpy scanned(m_counter->desks->findChild<KeyScanner *>(), &KeyScanner::scanned);
        m_counter->scan(text);
        QTRY_COMPARE(scanned.count(), 1);
        m_counter->settle();
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
        m_office->identity.publicUrl = u"https://tracuu.example.vn"_s;
        m_office->identity.token = u"token"_s;
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void aCardBringsThePersonToTheReceivePage()
    {
        m_counter->signIn();
        scan(card);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Receive);
        QCOMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QVERIFY(!page()->order().isNameInDoubt);
    }

    void aCardOverALockedCounterDoesNothing()
    {
        m_counter->signIn();
        m_counter->enter(m_office->order(u"Đang Nhập Dở"_s));
        const QJsonObject entered = toJson(page()->order());
        m_counter->window.lock();
        scan(otherCard);
        QVERIFY(m_counter->window.isLocked());
        QCOMPARE(toJson(page()->order()), entered);
        QVERIFY(m_counter->find<QLineEdit>("passwordField")->text().isEmpty());
    }

    void aCardBeforeSigningInDoesNothing()
    {
        scan(card);
        QVERIFY(!m_counter->window.isSignedIn());
        QVERIFY(page()->isEmpty());
    }

    void aCardInTheMiddleReplacesOnlyThePerson()
    {
        m_counter->signIn();
        ReceiveOrder order = m_office->order();
        order.components.first().state = ComponentState::Missing;
        order.note = u"một ghi chú"_s;
        m_counter->enter(order);
        QJsonObject before = toJson(page()->order());
        scan(otherCard);
        QJsonObject after = toJson(page()->order());
        QCOMPARE(page()->order().applicant.name, u"Trần Văn Mẫu"_s);
        QVERIFY(page()->order().applicant.phone.isEmpty());
        const QString applicant = u"applicant"_s;
        QVERIFY(before.contains(applicant));
        before.remove(applicant);
        after.remove(applicant);
        QCOMPARE(after, before);
    }

    void aScannedOrTypedCodeOpensTheDossier_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("digits of our slip") << 0;
        QTest::newRow("dossier code") << 1;
        QTest::newRow("our tracking address") << 2;
    }

    void aScannedOrTypedCodeOpensTheDossier()
    {
        QFETCH(int, kind);
        const auto received = m_office->receive(m_office->order());
        QVERIFY(received);
        const Dossier &dossier = received->dossier;
        m_counter->signIn();
        const QStringList texts{dossier.slipDigits, dossier.code(),
                                m_office->identity.trackingUrl(dossier.trackingToken)};
        if (kind == 1) {
            // A code that is typed: TAM-… before the office has numbers.
            m_counter->window.scanField()->setFocus();
            emit m_counter->window.textEntered(texts[kind]);
        } else {
            scan(texts[kind]);
        }
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QCOMPARE(m_counter->window.dossierPage()->dossier(), dossier.id);
    }

    void wordsGoToTheSearch()
    {
        QVERIFY(m_office->receive(m_office->order()));
        m_counter->signIn();
        emit m_counter->window.scanField()->entered(u"nguyen thi mau"_s);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Search);
        QTRY_COMPARE(m_counter->find<QListView>("results")->model()->rowCount(), 1);
    }

    void aCodeThatMustBeRefusedIsSaid()
    {
        m_counter->signIn();
        m_counter->enter(m_office->order());
        const QJsonObject before = toJson(page()->order());
        emit m_counter->window.textEntered(u"083190004567|ă20000123|Nguyễn Thị Mẫu|1205199ô|Nữ|Ấp Thử|01012021"_s);
        QVERIFY(m_counter->find<QWidget>("faultStrip")->isVisible());
        QCOMPARE(toJson(page()->order()), before);
    }

    void theNameIsRememberedAndThePasswordHasTheFocus()
    {
        emit m_counter->window.signInPage()->signInRequested(u"ha"_s, u"mocua"_s);
        QTRY_VERIFY(m_counter->window.isSignedIn());
        m_counter.reset();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        QTRY_COMPARE(m_counter->window.signInPage()->findChild<QLineEdit *>(u"nameField"_s)->text(), u"ha"_s);
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"passwordField");
    }

    void wrongPasswordsMustWait()
    {
        QSignalSpy busy(m_counter->window.signInPage(), &SignInPage::signInRequested);
        auto *fault = m_counter->window.signInPage()->findChild<QWidget *>(u"fault"_s);
        for (int i = 0; i < 5; ++i) {
            emit m_counter->window.signInPage()->signInRequested(u"ha"_s, u"sai"_s);
            m_counter->settle();
            QTRY_VERIFY(!fault->accessibleName().isEmpty());
        }
        QVERIFY(!m_counter->window.isSignedIn());
        QVERIFY2(fault->accessibleName().contains(u"30 giây"_s), qUtf8Printable(fault->accessibleName()));
        m_office->now = m_office->now.addSecs(31);
        emit m_counter->window.signInPage()->signInRequested(u"ha"_s, u"mocua"_s);
        QTRY_VERIFY(m_counter->window.isSignedIn());
    }

    void whereNothingCanBeKeptDossiersAreLookedUp()
    {
        const auto received = m_office->receive(m_office->order());
        m_counter = std::make_unique<CounterAtWork>(*m_office, u"Thư mục không ghi được."_s);
        emit m_counter->window.signInPage()->signInRequested(u"ha"_s, u"mocua"_s);
        QTRY_VERIFY(m_counter->window.isSignedIn());
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Search);
        m_counter->press(Qt::Key_F2);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Search);
        scan(card);
        auto *results = m_counter->window.searchPage()->findChild<QAbstractItemView *>();
        QTRY_COMPARE(results->model()->rowCount(), 1);
        emit m_counter->window.searchPage()->dossierChosen(received->dossier.id);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QCOMPARE(m_counter->dossiers(), 1);
    }

    void onlyASupervisorCancelsAnOperation()
    {
        const auto received = m_office->receive(m_office->order());
        const auto isOffered = [&] {
            m_counter->window.showPage(CounterWindow::Page::Sync);
            m_counter->settle();
            m_counter->find<QTableView>("queue")->setFocus();
            m_counter->press(Qt::Key_Down);
            m_counter->press(Qt::Key_Return);
            const auto *detail = m_counter->window.syncPage()->findChild<OutboxDetail *>();
            return detail && detail->findChild<ActionButton *>(u"voidButton"_s)->isVisible();
        };
        m_counter->signIn();
        QVERIFY(!isOffered());
        m_counter.reset();
        m_office->officer = {u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->signIn();
        QVERIFY(isOffered());
        auto *detail = m_counter->window.syncPage()->findChild<OutboxDetail *>();
        detail->findChild<ActionButton *>(u"voidButton"_s)->click();
        m_counter->press(Qt::Key_Return); // No reason, nothing happens.
        QVERIFY(detail->isAskingReason());
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"nhập thử"_s);
        m_counter->press(Qt::Key_Return);
        m_counter->settle();
        QCOMPARE(m_office
                     ->read<std::optional<StoredOperation>>(
                         [&](Connection &c) { return OutboxTable(c).find(received->opId); })
                     .value()
                     ->state,
                 OutboxState::Void);
        QCOMPARE(m_office
                     ->read<QVariant>([](Connection &c) {
                         return c.single("SELECT officer || ' ' || act FROM audit ORDER BY rowid DESC LIMIT 1");
                     })
                     ->toString(),
                 u"lan operation-voided"_s);
    }

    void theLockOpensForTheSamePasswordAndTheEntryIsThere()
    {
        m_counter->signIn();
        m_counter->enter(m_office->order());
        const QJsonObject entered = toJson(page()->order());
        m_counter->press(Qt::Key_F12);
        QVERIFY(m_counter->window.isLocked());
        emit m_counter->window.lockPane()->unlockRequested(u"ha"_s, u"mocua"_s);
        QTRY_VERIFY(!m_counter->window.isLocked());
        QCOMPARE(toJson(page()->order()), entered);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Receive);
    }

    void aSecondScanIsTheOtherSubmitter()
    {
        m_counter->signIn();
        scan(card);
        auto *who = m_counter->find<Segments>("submitterSegments");
        who->setFocus();
        QTest::keyClick(who, Qt::Key_Right);
        scan(otherCard);
        const ReceiveOrder order = page()->order();
        QCOMPARE(order.applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QCOMPARE(order.submitter.person.name, u"Trần Văn Mẫu"_s);
    }

    void aKnownOwnerIsNotTakenForTheSubmitter()
    {
        QVERIFY(m_office->receive(m_office->order()));
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Receive);
        auto *who = m_counter->find<Segments>("submitterSegments");
        who->setFocus();
        QTest::keyClick(who, Qt::Key_Right);
        m_counter->find<QWidget>("phoneField")->setFocus();
        scan(card);
        QTRY_COMPARE(page()->order().applicant.phone.remove(u' '), u"0912345678"_s);
        QCOMPARE(page()->order().submitter.person.name, QString());
    }

    /// A draft on paper of a procedure that is filed online only by now: that is said, then it is saved as help given.
    void aProcedureFiledOnlineOnlyIsKeptAsHelpGiven()
    {
        m_counter->signIn();
        ReceiveOrder order = m_office->order();
        order.procedureCode = u"1.001193"_s;
        order.components =
            initialComponents(*m_office->catalogue.find(order.procedureCode, m_office->now.date()), true);
        m_counter->enter(order);
        QVERIFY(m_counter->page()->isAssisting());
        QVERIFY(m_counter->find<QWidget>("faultStrip")->isVisible());
        QCOMPARE(m_counter->dossiers(), 0);
        m_counter->press(Qt::Key_F9);
        m_counter->settle();
        QTRY_COMPARE(m_counter->dossiers(), 1);
        const auto kept =
            *m_office->read<std::optional<StoredDossier>>([](Connection &c) { return DossierTable(c).find(1); });
        QVERIFY(kept->dossier.assistance && kept->dossier.codes.isEmpty());
        QCOMPARE(kept->events.first().kind, u"assisted"_s);
    }

    void earlierDossiersOfThePersonAreShown()
    {
        QVERIFY(m_office->receive(m_office->order()));
        m_counter->signIn();
        scan(card);
        auto *list = m_counter->find<QListView>("earlierList");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        scan(otherCard);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        m_counter->enter(m_office->order()); // As a draft brings him back.
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }

    void aNameInDoubtHoldsTheSave()
    {
        m_counter->signIn();
        m_counter->enter(m_office->order());
        scan(cardWithoutAccents);
        QVERIFY(page()->order().isNameInDoubt);
        m_counter->press(Qt::Key_F9);
        m_counter->settle();
        QCOMPARE(m_counter->dossiers(), 0);
        m_counter->press(Qt::Key_D, Qt::ControlModifier); // The papers have the focus and keys of their own.
        m_counter->press(Qt::Key_F2);
        auto *name = m_counter->find<QLineEdit>("doubtField");
        QVERIFY(name->hasFocus());
        name->clear();
        QTest::keyClicks(name, u"Nguyen Van"_s); // The scanner lets typed keys go after a moment.
        QTRY_VERIFY(!page()->order().isNameInDoubt);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
    }

    void anotherCardReplacesANameThatIsBeingEdited()
    {
        m_counter->signIn();
        m_counter->enter(m_office->order());
        scan(cardWithoutAccents);
        m_counter->press(Qt::Key_F2);
        auto *name = m_counter->find<QLineEdit>("doubtField");
        QVERIFY(name->hasFocus());
        scan(u"083195001111||LE THI CUC|20111995|Nữ|Ap Phu Hoa|05062022"_s);
        QCOMPARE(name->text(), u"LE THI CUC"_s);
        QCOMPARE(page()->order().applicant.name, u"LE THI CUC"_s);
        name->setFocus();
        scan(otherCard);
        QVERIFY(!name->isVisible());
        QCOMPARE(page()->findChild<QLabel *>(u"nameLabel"_s)->text(), u"Trần Văn Mẫu"_s);
    }

    void aKnownNameGivesItsAccentsBack()
    {
        QVERIFY(m_office->receive(m_office->order()));
        m_counter->signIn();
        scan(cardWithoutAccents);
        QTRY_COMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QVERIFY(!page()->order().isNameInDoubt);
    }
};

QTEST_MAIN(TestCounterFinding)
#include "tst_counterfinding.moc"
