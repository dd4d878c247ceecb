// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "gatewaytrial.h"
#include "syncedoffice.h"
#include "trialaccounts.h"

#include "absence.h"
#include "accountpane.h"
#include "faultline.h"
#include "lockpane.h"
#include "officertable.h"
#include "passwords.h"
#include "signingin.h"
#include "signinpage.h"
#include "syncdesk.h"

#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// Who works in an office is said by the province; its counters hear of each change, and rest for seven days on what
/// they heard.
class TestCounterOfficers : public QObject
{
    Q_OBJECT
    std::unique_ptr<GatewayTrial> m_gateway;
    std::unique_ptr<SyncedOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    std::unique_ptr<TrialAccounts> m_accounts;
    QNetworkAccessManager m_browser;

    void administer(const QStringList &words, const QByteArray &password = {})
    {
        qputenv("MOCUA_PASSWORD", password);
        const AdministrationAnswer answer = ::administer(m_gateway->address, words);
        qunsetenv("MOCUA_PASSWORD");
        QVERIFY2(answer.status == 0, qPrintable(answer.text));
    }
    void pass()
    {
        const SyncReport report = m_office->pass();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->code + report.error->detail) : "");
    }
    SignInTry tryAs(const QString &name, const QString &password)
    {
        return *m_office->write<SignInTry>([&](Connection &c) { return trySignIn(c, name, password, m_office->now); });
    }
    void open()
    {
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
    }
    /// By keys, as at the start of a day.
    void typeIn(const QString &name, const QString &password)
    {
        auto *nameField = m_counter->window.signInPage()->findChild<QLineEdit *>(u"nameField"_s);
        auto *passwordField = m_counter->window.signInPage()->findChild<QLineEdit *>(u"passwordField"_s);
        nameField->setText(name);
        passwordField->setFocus();
        passwordField->setText(password);
        QTest::keyClick(passwordField, Qt::Key_Return);
    }
    QString fault() { return m_counter->window.signInPage()->findChild<FaultLine *>()->accessibleName(); }
    bool isSignInShown() { return m_counter->window.signInPage()->isVisible(); }
    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MOCUA_SHOTS");
        m_counter->settle();
        if (!folder.isEmpty())
            m_counter->window.grab().save(folder + u'/' + name + u".png"_s);
    }

    /// The gateway again, which names a sign-in service.
    void startWithAccounts()
    {
        m_accounts = std::make_unique<TrialAccounts>();
        m_office->now = inOfficeTime(QDateTime::currentDateTimeUtc()); // Its tokens are of today.
        m_gateway->gateway.reset();
        GatewayConfig config{.database = m_gateway->address, .isDemonstration = true};
        config.port = quint16(m_gateway->url.port());
        config.limits.accounts = m_accounts->service();
        QVERIFY(m_gateway->start(config));
        QDesktopServices::setUrlHandler(u"http"_s, this, "openPage");
    }
    static QPushButton *button(QWidget *pane, const QString &words)
    {
        const auto all = pane->findChildren<QPushButton *>();
        for (QPushButton *one : all) {
            if (one->isVisible() && one->text().contains(words))
                return one;
        }
        return nullptr;
    }
    static QString paneFault(QWidget *pane) { return pane->findChild<FaultLine *>()->accessibleName(); }
    static void choose(QWidget *pane, const QString &first, const QString &second)
    {
        const auto fields = pane->findChildren<QLineEdit *>();
        fields.at(0)->setText(first);
        fields.at(1)->setText(second);
        QTest::keyClick(fields.at(1), Qt::Key_Return);
    }

public slots:
    /// In place of the system's browser, in which somebody types the password.
    void openPage(const QUrl &page) { m_browser.get(QNetworkRequest(page)); }

private slots:
    void init()
    {
        m_gateway = std::make_unique<GatewayTrial>();
        QVERIFY(m_gateway->startOnFile(u"gateway.sqlite"_s));
        m_gateway->address = *DatabaseAddress::parse(u"sqlite:%1/gateway.sqlite"_s.arg(m_gateway->folder.path()));
        m_office = std::make_unique<SyncedOffice>();
        QVERIFY(m_office->enrol(m_gateway->url));
        pass();
    }
    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"http"_s);
        m_counter.reset();
        m_accounts.reset();
        m_office.reset();
        m_gateway.reset();
    }

    void aNewOfficerWorksWithoutANewEnrolment()
    {
        QCOMPARE(tryAs(u"hoa"_s, u"mat-khau-hoa"_s).refusal.code, u"wrong-password"_s);
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"Hoa"_s, u"--name"_s, u"Trần Thị Hoa"_s}, "mat-khau-hoa");
        pass();
        QCOMPARE(tryAs(u"hoa"_s, u"mat-khau-hoa"_s).officer->displayName, u"Trần Thị Hoa"_s);
        // Those of the office's own file stay: the province does not know them (I10).
        QVERIFY(tryAs(u"binh"_s, u"mocua"_s).officer);
        // Without a password given, it stays; a new one holds at once.
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"hoa"_s, u"--name"_s, u"Trần Thị Hoa"_s, u"--role"_s,
                    u"supervisor"_s});
        pass();
        QCOMPARE(tryAs(u"hoa"_s, u"mat-khau-hoa"_s).officer->role, Role::Supervisor);
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"hoa"_s, u"--name"_s, u"Trần Thị Hoa"_s}, "moi");
        pass();
        QVERIFY(!tryAs(u"hoa"_s, u"mat-khau-hoa"_s).officer);
        QVERIFY(tryAs(u"hoa"_s, u"moi"_s).officer);
        // The feed names nobody and holds no verifier.
        int told = 0;
        const QList<ChangeItem> feed = m_office->feed();
        for (const ChangeItem &item : feed) {
            if (item.entity != u"officers"_s)
                continue;
            ++told;
            QVERIFY(item.changed.isEmpty() && item.author.isEmpty());
        }
        QCOMPARE(told, 3);
        // The same again is no news.
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"hoa"_s, u"--name"_s, u"Trần Thị Hoa"_s});
        QCOMPARE(m_office->feed().size(), feed.size());
    }

    void whoLeftIsAskedToSignIn()
    {
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"ha"_s, u"--name"_s, u"Nguyễn Thị Hà"_s}, "mocua");
        open();
        m_counter->desks->sync()->begin(m_office->account());
        typeIn(u"ha"_s, u"mocua"_s);
        QTRY_VERIFY(!isSignInShown());
        m_counter->enter(m_office->order(u"Trần Văn Dở Dang"_s));
        m_counter->settle();

        administer({u"officer"_s, u"remove"_s, u"an-khanh"_s, u"ha"_s});
        QTRY_VERIFY_WITH_TIMEOUT(isSignInShown(), 30'000);
        QVERIFY2(fault().contains(u"Nguyễn Thị Hà"_s), qPrintable(fault()));
        shoot(u"officer-left"_s);
        typeIn(u"ha"_s, u"mocua"_s);
        QTRY_VERIFY2(fault().contains(u"no longer"_s), qPrintable(fault()));
        QVERIFY(isSignInShown());
        // What was being entered is there for whoever takes over; nobody hands anything to her any more.
        m_counter->settle();
        const auto held = *m_office->read<QList<Holding>>([](Connection &c) { return holdings(c); });
        const auto hers = std::find_if(held.begin(), held.end(),
                                       [](const Holding &holding) { return holding.officer.id == u"ha"_s; });
        QVERIFY(hers != held.end() && hers->hasLeft);
        QCOMPARE(hers->drafts, 1);
        typeIn(u"binh"_s, u"mocua"_s);
        QTRY_VERIFY(!isSignInShown());
    }

    void anotherRoleIsAnotherSignIn()
    {
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"lan"_s, u"--name"_s, u"Lê Thị Lan"_s, u"--role"_s,
                    u"supervisor"_s},
                   "mocua-lan");
        open();
        m_counter->desks->sync()->begin(m_office->account());
        typeIn(u"lan"_s, u"mocua-lan"_s);
        QTRY_VERIFY(!isSignInShown());
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"lan"_s, u"--name"_s, u"Lê Thị Lan"_s});
        QTRY_VERIFY_WITH_TIMEOUT(isSignInShown(), 30'000);
        QVERIFY2(fault().contains(u"role"_s), qPrintable(fault()));
        typeIn(u"lan"_s, u"mocua-lan"_s);
        QTRY_VERIFY(!isSignInShown());
        QCOMPARE(m_counter->context.officer.role, Role::Officer);
    }

    void anOldWordIsNotEnough()
    {
        open();
        m_office->now = m_office->now.addDays(7);
        QVERIFY(tryAs(u"ha"_s, u"mocua"_s).officer);
        m_office->now = m_office->now.addSecs(60);
        typeIn(u"ha"_s, u"mocua"_s);
        QTRY_VERIFY2(fault().contains(u"7 day"_s), qPrintable(fault()));
        QVERIFY(isSignInShown());
        shoot(u"officers-aged"_s);
        // A wrong password says nothing of it, and counts as before.
        QCOMPARE(tryAs(u"ha"_s, u"falsch"_s).refusal.code, u"wrong-password"_s);
        // A supervisor vouches for everybody here.
        typeIn(u"lan"_s, u"mocua-lan"_s);
        QTRY_VERIFY(!isSignInShown());
        QVERIFY(tryAs(u"ha"_s, u"mocua"_s).officer);
        const auto vouched = *m_office->read<QVariant>([](Connection &c) {
            return c.single("SELECT COUNT(*) FROM audit WHERE act = 'officers-confirmed' AND officer = 'lan'");
        });
        QCOMPARE(vouched.toInt(), 1);
        // And the province's word as well.
        m_office->now = m_office->now.addDays(8);
        QCOMPARE(tryAs(u"ha"_s, u"mocua"_s).refusal.code, u"not-confirmed"_s);
        pass();
        QVERIFY(tryAs(u"ha"_s, u"mocua"_s).officer);
    }

    void theProvincesAccountSignsIn()
    {
        startWithAccounts();
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"hoa"_s, u"--name"_s, u"Trần Thị Hoa"_s, u"--account"_s,
                    u"hoa.tran@vinhlong.gov.vn"_s});
        open();
        auto *pane = m_counter->window.signInPage()->accountPane();
        QVERIFY(!pane->isVisible());
        m_counter->desks->sync()->begin(m_office->account());
        QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible(), 30'000); // As soon as the gateway names the service.
        QTRY_VERIFY(m_office->read<bool>([](Connection &c) { return OfficerTable(c).isAskedFor(); }).value() == false);
        shoot(u"account-offered"_s);

        m_accounts->setAccount(u"ai.do@vinhlong.gov.vn"_s);
        button(pane, u"Account of"_s)->click();
        QTRY_VERIFY2(paneFault(pane).contains(u"ai.do"_s), qPrintable(paneFault(pane)));
        shoot(u"account-unknown"_s);
        m_accounts->setAccount(u"Hoa.Tran@vinhlong.gov.vn"_s);
        button(pane, u"Account of"_s)->click();
        // She has no password here yet: one for the days without a network.
        QTRY_COMPARE(pane->step(), AccountPane::Step::Password);
        shoot(u"account-password"_s);
        choose(pane, u"kurz"_s, u"kurz"_s);
        QTRY_VERIFY2(paneFault(pane).contains(u"8"_s), qPrintable(paneFault(pane)));
        choose(pane, u"tre xanh"_s, u"tre vang"_s);
        QTRY_VERIFY2(paneFault(pane).contains(u"different"_s), qPrintable(paneFault(pane)));
        choose(pane, u"tre xanh"_s, u"tre xanh"_s);
        QTRY_VERIFY(!isSignInShown());
        QCOMPARE(m_counter->context.officer.displayName, u"Trần Thị Hoa"_s);
        QVERIFY(tryAs(u"hoa"_s, u"tre xanh"_s).officer);
        // The province's list, which knows no password of hers, does not take it away.
        administer({u"officer"_s, u"add"_s, u"an-khanh"_s, u"hoa"_s, u"--name"_s, u"Trần Thị Hòa"_s, u"--account"_s,
                    u"hoa.tran@vinhlong.gov.vn"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_counter->context.officer.displayName, u"Trần Thị Hòa"_s, 30'000);
        QVERIFY(tryAs(u"hoa"_s, u"tre xanh"_s).officer);

        // Whoever locked the counter opens it, nobody else.
        m_counter->window.lock();
        pane = m_counter->window.lockPane()->accountPane();
        QVERIFY(pane->isVisible());
        shoot(u"account-locked"_s);
        m_accounts->setAccount(u"binh"_s);
        button(pane, u"Account of"_s)->click();
        QTRY_VERIFY2(paneFault(pane).contains(u"Trần Quốc Bình"_s), qPrintable(paneFault(pane)));
        QVERIFY(m_counter->window.isLocked());
        const auto came = *m_office->read<QVariant>([](Connection &c) {
            return c.single("SELECT COUNT(*) FROM audit WHERE officer = 'binh' AND act = 'signed-in'");
        });
        QCOMPARE(came.toInt(), 0);
        m_accounts->setAccount(u"hoa.tran@vinhlong.gov.vn"_s);
        button(pane, u"Account of"_s)->click();
        QTRY_VERIFY(!m_counter->window.isLocked());
    }

    void withoutABrowserACodeIsShown()
    {
        startWithAccounts();
        pass();
        QDesktopServices::unsetUrlHandler(u"http"_s);
        m_accounts->setPending(1'000);
        m_accounts->setAccount(u"BINH"_s); // Has no other name there.
        open();
        auto *pane = m_counter->window.signInPage()->accountPane();
        QTRY_VERIFY(pane->isVisible());
        button(pane, u"Account of"_s)->click();
        QTRY_COMPARE(pane->step(), AccountPane::Step::Code);
        shoot(u"account-code"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(pane->step(), AccountPane::Step::Offered);
        m_accounts->setPending(0);
        button(pane, u"code"_s)->click();
        QTRY_VERIFY2_WITH_TIMEOUT(!isSignInShown(), qPrintable(paneFault(pane)), 20'000);
        QCOMPARE(m_counter->context.officer.id, u"binh"_s);
        // An account is the province's word of today, however old the list is.
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return OfficerTable(c).noteConfirmed(m_office->now.addDays(-30)); }));
        QCOMPARE(tryAs(u"binh"_s, u"mocua"_s).refusal.code, u"not-confirmed"_s);
        m_counter->window.showSignIn();
        button(pane, u"code"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!isSignInShown(), 20'000);
    }

    void aCounterByItselfNeedsNoWord()
    {
        DemoOffice alone;
        alone.now = alone.now.addDays(400);
        QVERIFY(alone.write<SignInTry>([&](Connection &c) { return trySignIn(c, u"ha"_s, u"mocua"_s, alone.now); })
                    ->officer);
    }
};

QTEST_MAIN(TestCounterOfficers)
#include "tst_counterofficers.moc"
