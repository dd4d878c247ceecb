// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "actionbutton.h"
#include "counterwindow.h"
#include "dossierpage.h"
#include "feespage.h"
#include "homepage.h"
#include "lockpane.h"
#include "outboxdetail.h"
#include "outboxview.h"
#include "searchpage.h"
#include "segments.h"
#include "settingspage.h"
#include "signinpage.h"
#include "syncpage.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

void verifyNone(const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

} // namespace

class DeskPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }
    void searchWaitsForTheLastKey();
    void searchOpensTheFirstHitOnEnter();
    void lateAnswerIsDropped();
    void troubleOfTheOutboxIsOpen();
    void anOpenDriveIsSaidWithWhatToDo_data();
    void anOpenDriveIsSaidWithWhatToDo();
    void taskIsDoneByKey();
    void homePrintsTheLatestAgain();
    void wrongPasswordIsSaidAtTheField();
    void anotherOfficerMaySignInOverTheLock();
    void themeIsChosenInSettings();
    void pagesAreReachedByKeys();
    void looksAsDrawn_data();
    void looksAsDrawn();
};

namespace {

/// A dossier whose transfer is awaited, after a payment that was paid back.
FeeView awaitedFee()
{
    FeeView view;
    view.dossier = DeskFixture::dossier();
    view.dossier.procedureName =
        u"Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của "
        "Việt Nam hoặc nước ngoài cấp hoặc chứng nhận"_s;
    const QDateTime at = view.dossier.receivedAt;
    const auto entry = [&](FeeEntryKind kind, PaymentMethod method, const QUuid &of = {}) {
        FeeEntry made;
        made.id = QUuid::createUuid();
        made.kind = kind;
        made.method = method;
        made.amount = 15'000;
        made.received = method == PaymentMethod::Cash ? 20'000 : 0;
        made.of = of;
        made.ground = of.isNull() ? QString() : u"thu nhầm đối tượng được miễn lệ phí theo Luật Hộ tịch"_s;
        made.reference = method == PaymentMethod::Transfer ? u"MC003302261123001865"_s : QString();
        made.at = at;
        made.officerName = u"Nguyễn Thị Hà"_s;
        view.entries.append(made);
        return made.id;
    };
    const QUuid cash = entry(FeeEntryKind::Taken, PaymentMethod::Cash);
    entry(FeeEntryKind::Reversed, PaymentMethod::Cash, cash);
    entry(FeeEntryKind::Announced, PaymentMethod::Transfer);
    view.balance = feeBalance(15'000, view.entries);
    view.account = {u"970499"_s, u"Ngân hàng minh họa (không có thật)"_s, u"0000330000"_s, u"TRUNG TAM PVHCC"_s, {},
                    {}};
    return view;
}

FeeOverview moneyOfTheDay()
{
    FeeOverview overview;
    overview.day.counters = {{1, 1'250'000, 15'000, 480'000, 0, 62}};
    overview.day.onStatement = 480'000;
    overview.day.receiptsMissing = 3;
    overview.cash.taken = 1'235'000;
    for (const FeeMatter::What what :
         {FeeMatter::What::Refund, FeeMatter::What::Excess, FeeMatter::What::Transfer, FeeMatter::What::Receipt})
        overview.matters.append({{what, QUuid::createUuid(), {}, {}}, u"H61.33-261123-0007"_s, {}, 15'000});
    overview.lines = {{"k",
                       QDate(2026, 11, 23),
                       14'000,
                       u"NGUYEN VAN A chuyen tien MC0033022611230018 65 ễậỗ gjy"_s,
                       {},
                       u"MC003302261123001865"_s,
                       {},
                       StatementState::AmountDiffers,
                       {}}};
    return overview;
}

} // namespace

void DeskPagesTest::looksAsDrawn_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme{ThemeKind::Light, 100};
    QTest::newRow("dark") << Theme{ThemeKind::Dark, 100};
    QTest::newRow("115 per cent") << Theme{ThemeKind::Light, 115};
}

void DeskPagesTest::looksAsDrawn()
{
    QFETCH(Theme, theme);
    DeskFixture::useTheme(theme);
    const QString suffix = QString::fromLatin1(QTest::currentDataTag()).left(4).trimmed();
    auto window = DeskFixture::window();
    window->dossierPage()->showDossier(DeskFixture::dossier(), DeskFixture::events(), true);
    window->searchPage()->searchFor(u"nguyen"_s);
    window->searchPage()->showResults(u"nguyen"_s, DeskFixture::rows());
    using Page = CounterWindow::Page;
    for (const Page page : {Page::Home, Page::Dossier, Page::Search, Page::Sync, Page::Settings}) {
        window->showPage(page);
        QCoreApplication::processEvents();
        DeskFixture::shoot(window.get(), u"page%1-%2"_s.arg(int(page)).arg(suffix));
        verifyNone(DeskFixture::clippedTexts(window.get()));
        verifyNone(DeskFixture::repeatedMnemonics(window.get()));
    }
    verifyNone(DeskFixture::namelessWidgets(window.get()));
    window->feesPage()->showDossier(awaitedFee());
    window->feesPage()->setOverview(moneyOfTheDay());
    for (const FeesPage::Part part : {FeesPage::Statement, FeesPage::Cash, FeesPage::Payments}) {
        window->showPage(CounterWindow::Page::Fees);
        window->feesPage()->showPart(part);
        QCoreApplication::processEvents();
        DeskFixture::shoot(window.get(), u"fees%1-%2"_s.arg(int(part)).arg(suffix));
        verifyNone(DeskFixture::clippedTexts(window.get()));
        verifyNone(DeskFixture::repeatedMnemonics(window.get()));
    }
    window->lock();
    DeskFixture::shoot(window.get(), u"lock-"_s + suffix);
    window->showSignIn();
    DeskFixture::shoot(window.get(), u"signin-"_s + suffix);
}

void DeskPagesTest::searchWaitsForTheLastKey()
{
    auto window = DeskFixture::window();
    window->showPage(CounterWindow::Page::Search);
    QSignalSpy typed(window->searchPage(), &SearchPage::textChanged);
    QTest::keyClicks(QApplication::focusWidget(), u"0018"_s);
    QCOMPARE(typed.count(), 0);
    QTRY_COMPARE(typed.count(), 1);
    QCOMPARE(typed.first().first().toString(), u"0018"_s);
}

void DeskPagesTest::searchOpensTheFirstHitOnEnter()
{
    auto window = DeskFixture::window();
    window->showPage(CounterWindow::Page::Search);
    SearchPage *page = window->searchPage();
    QSignalSpy opened(page, &SearchPage::dossierChosen);
    QTest::keyClicks(QApplication::focusWidget(), u"0017"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // Before the answer is there.
    page->showResults(u"0017"_s, DeskFixture::rows());
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(opened.last().first().toUuid(), DeskFixture::rows().at(1).id);
}

void DeskPagesTest::lateAnswerIsDropped()
{
    auto window = DeskFixture::window();
    window->showPage(CounterWindow::Page::Search);
    window->searchPage()->searchFor(u"an"_s);
    window->searchPage()->searchFor(u"anh"_s);
    window->searchPage()->showResults(u"an"_s, DeskFixture::rows());
    auto *results = window->searchPage()->findChild<QListView *>(u"results"_s);
    QCOMPARE(results->model()->rowCount(), 0);
}

void DeskPagesTest::troubleOfTheOutboxIsOpen()
{
    auto window = DeskFixture::window();
    window->showPage(CounterWindow::Page::Sync);
    QSignalSpy retried(window->syncPage(), &SyncPage::retryRequested);
    auto *detail = window->syncPage()->findChild<OutboxDetail *>();
    QVERIFY(detail);
    QVERIFY(detail->isVisible());
    detail->findChild<ActionButton *>()->click();
    QCOMPARE(retried.count(), 1);
    QCOMPARE(retried.first().first().toUuid(), DeskFixture::operations().first().opId);
    auto *queue = window->syncPage()->findChild<OutboxView *>();
    queue->setFilter(OutboxModel::Filter::Attention);
    QCOMPARE(queue->operations()->rowCount(), 2); // The operation and its details.
}

void DeskPagesTest::anOpenDriveIsSaidWithWhatToDo_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme{ThemeKind::Light, 100};
    QTest::newRow("dark") << Theme{ThemeKind::Dark, 100};
    QTest::newRow("light-130") << Theme{ThemeKind::Light, 130};
    QTest::newRow("high-contrast-130") << Theme{ThemeKind::HighContrast, 130};
}

void DeskPagesTest::anOpenDriveIsSaidWithWhatToDo()
{
    QFETCH(Theme, theme);
    DeskFixture::useTheme(theme);
    auto window = DeskFixture::window();
    window->showPage(CounterWindow::Page::Sync);
    SyncPage *page = window->syncPage();
    auto *advice = page->findChild<QLabel *>(u"driveAdviceLabel"_s);
    QVERIFY(!advice->isVisible()); // It is not known yet.
    SafetyView safety;
    safety.dailyCopy = QDate(2026, 11, 23);
    safety.secondFolder = u"E:/mocua"_s;
    safety.secondAt = fromIsoOfficeTime(u"2026-11-23T09:30:00");
    safety.isVolumeEncrypted = true;
    page->setSafety(safety);
    QVERIFY(!advice->isVisible());
    safety.isVolumeEncrypted = false;
    page->setMayVoid(true); // With a supervisor's buttons, where there is least room.
    page->setSafety(safety);
    QVERIFY(advice->isVisible() && !advice->text().isEmpty());
    verifyNone(DeskFixture::clippedTexts(page));
    QVERIFY(window->width() <= 1366 && window->height() <= 728);
    QVERIFY2(advice->visibleRegion().boundingRect().height() == advice->height(), "it can be read without a mouse");
    DeskFixture::shoot(window.get(), u"dong-bo-o-dia-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    DeskFixture::useTheme({});
}

void DeskPagesTest::taskIsDoneByKey()
{
    auto window = DeskFixture::window();
    QSignalSpy chosen(window->homePage(), &HomePage::taskChosen);
    auto *tasks = window->homePage()->findChild<QTableView *>(u"tasks"_s);
    tasks->setFocus();
    QTest::keyClick(tasks, Qt::Key_Down);
    QTest::keyClick(tasks, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<OpenTask>().code, u"H61.33-261123-0009"_s);
}

void DeskPagesTest::homePrintsTheLatestAgain()
{
    auto window = DeskFixture::window();
    QSignalSpy printed(window->homePage(), &HomePage::reprintRequested);
    auto *list = window->homePage()->findChild<QListView *>(u"finishedList"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(printed.count(), 1);
    QCOMPARE(printed.first().first().toUuid(), DeskFixture::rows().at(list->currentIndex().row()).id);
}

void DeskPagesTest::wrongPasswordIsSaidAtTheField()
{
    auto window = DeskFixture::window();
    window->lock();
    QSignalSpy asked(window->lockPane(), &LockPane::unlockRequested);
    QTest::keyClicks(QApplication::focusWidget(), u"wrong"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"ha"_s);
    window->lockPane()->showFailure(u"Sai mật khẩu: nhập lại."_s);
    QVERIFY(window->isLocked());
    QCOMPARE(QApplication::focusWidget()->property("fault").toString(), u"error"_s);
}

void DeskPagesTest::anotherOfficerMaySignInOverTheLock()
{
    auto window = DeskFixture::window();
    window->lock();
    window->showSignIn();
    QVERIFY(!window->isLocked());
    QVERIFY(window->signInPage()->isEnabled());
    QSignalSpy asked(window->signInPage(), &SignInPage::signInRequested);
    QTest::keyClicks(QApplication::focusWidget(), u"lan"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"secret"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"lan"_s);
    QCOMPARE(asked.first().at(1).toString(), u"secret"_s);
}

void DeskPagesTest::themeIsChosenInSettings()
{
    auto window = DeskFixture::window();
    window->showPage(CounterWindow::Page::Settings);
    QSignalSpy chosen(window->settingsPage(), &SettingsPage::themeChosen);
    auto *segments = window->settingsPage()->findChild<Segments *>(u"scaleSegments"_s);
    segments->setFocus();
    QTest::keyClick(segments, Qt::Key_Right);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<Theme>().scale, 115);
}

void DeskPagesTest::pagesAreReachedByKeys()
{
    auto window = DeskFixture::window();
    using Page = CounterWindow::Page;
    const std::initializer_list<std::pair<Qt::Key, Page>> keys{{Qt::Key_8, Page::Sync},     {Qt::Key_4, Page::Search},
                                                               {Qt::Key_2, Page::Receive},  {Qt::Key_1, Page::Home},
                                                               {Qt::Key_9, Page::Settings}, {Qt::Key_3, Page::Dossier}};
    for (const auto &[key, page] : keys) {
        QTest::keyClick(window.get(), key, Qt::ControlModifier);
        QCOMPARE(window->page(), page);
    }
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window->page(), Page::Settings);
    QSignalSpy synced(window.get(), &CounterWindow::syncAsked);
    QTest::keyClick(window.get(), Qt::Key_F5);
    QTest::keyClick(window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(synced.count(), 2);
}

QTEST_MAIN(DeskPagesTest)
#include "tst_deskpages.moc"
