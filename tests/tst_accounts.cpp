// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountasking.h"
#include "trialaccounts.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using Way = TrialAccounts::Way;

Q_DECLARE_METATYPE(Error)
Q_DECLARE_METATYPE(TrialAccounts::Way)

/// Asking the province's sign-in service who sits here, with the browser played by plain requests.
class TestAccounts : public QObject
{
    Q_OBJECT
    std::unique_ptr<TrialAccounts> m_service;
    QNetworkAccessManager m_browser;

    /// What became of one question.
    struct Outcome
    {
        QString account;
        QString error;
        QString message;
    };
    Outcome outcomeOf(AccountAsking &asking, const std::function<void()> &ask)
    {
        Outcome outcome;
        QEventLoop loop;
        connect(&asking, &AccountAsking::known, &loop, [&](const QString &account) {
            outcome.account = account;
            loop.quit();
        });
        connect(&asking, &AccountAsking::failed, &loop, [&](const Error &error) {
            outcome.error = error.code;
            outcome.message = error.message;
            loop.quit();
        });
        QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
        ask();
        if (outcome.account.isEmpty() && outcome.error.isEmpty())
            loop.exec();
        return outcome;
    }
    static Clock clock()
    {
        return Clock([] { return QDateTime::currentDateTimeUtc(); });
    }

private slots:
    void init() { m_service = std::make_unique<TrialAccounts>(); }

    void theBrowserSaysWho()
    {
        AccountAsking asking(m_service->service(), {}, clock());
        QStringList pages;
        connect(&asking, &AccountAsking::browserWanted, this, [&](const QUrl &page) {
            QVERIFY(page.toString().startsWith(m_service->service().issuer));
            QNetworkReply *reply = m_browser.get(QNetworkRequest(page));
            connect(reply, &QNetworkReply::finished, this, [&pages, reply] {
                pages.append(QString::fromUtf8(reply->readAll()));
                reply->deleteLater();
            });
        });
        m_service->setAccount(u"Hà.Nguyen@vinhlong.gov.vn"_s);
        for (int round = 1; round <= 2; ++round) { // Each question has secrets of its own.
            const Outcome outcome = outcomeOf(asking, [&] { asking.askInBrowser(); });
            QVERIFY2(outcome.error.isEmpty(), qPrintable(outcome.error + m_service->lastRefusal()));
            QCOMPARE(outcome.account, u"Hà.Nguyen@vinhlong.gov.vn"_s);
            QCOMPARE(m_service->tokens(), round);
            QTRY_COMPARE(pages.size(), round);
            QVERIFY(pages.last().contains(u"mocua"_s) && !pages.last().contains(u"Hà"_s));
        }
    }

    void aTelephoneSaysWho()
    {
        AccountAsking asking(m_service->service(), {}, clock());
        AccountCode shown;
        connect(&asking, &AccountAsking::codeShown, this, [&shown](const AccountCode &code) { shown = code; });
        m_service->setPending(1);
        const Outcome outcome = outcomeOf(asking, [&] { asking.askByCode(); });
        QCOMPARE(outcome.account, u"ha"_s);
        QCOMPARE(shown.code, u"WDJB-MJHT"_s);
        QCOMPARE(shown.page.path(), u"/realms/tinh/may"_s);
        QVERIFY(shown.pageWithCode.query().contains(u"WDJB-MJHT"_s));
        QVERIFY(shown.expiresAt > QDateTime::currentDateTimeUtc().addSecs(240));
    }

    void whoIsToldToSlowDownDoes()
    {
        AccountAsking asking(m_service->service(), {}, clock());
        m_service->setHasty(true);
        QElapsedTimer elapsed;
        elapsed.start();
        QCOMPARE(outcomeOf(asking, [&] { asking.askByCode(); }).account, u"ha"_s);
        QVERIFY(elapsed.elapsed() >= 7'000); // 1 s, then 1 + 5 s (RFC 8628, 3.5).
    }

    void whatCannotBeTrustedIsRefused_data()
    {
        QTest::addColumn<Way>("way");
        QTest::addColumn<QString>("error");
        QTest::newRow("another client's token") << Way::OtherAudience << u"unreadable-answer"_s;
        QTest::newRow("another service's") << Way::OtherIssuer << u"unreadable-answer"_s;
        QTest::newRow("expired") << Way::OldToken << u"unreadable-answer"_s;
        QTest::newRow("to another question") << Way::OtherQuestion << u"unreadable-answer"_s;
        QTest::newRow("a session of yesterday") << Way::OldSession << u"unreadable-answer"_s;
        QTest::newRow("nobody named") << Way::NoAccount << u"unreadable-answer"_s;
        QTest::newRow("turned back") << Way::DeniedAtPage << u"sign-in-denied"_s;
        QTest::newRow("code used up") << Way::DeniedCode << u"sign-in-denied"_s;
        QTest::newRow("a hotel's page") << Way::HotelPage << u"captive-portal"_s;
    }

    void whatCannotBeTrustedIsRefused()
    {
        QFETCH(Way, way);
        QFETCH(QString, error);
        AccountAsking asking(m_service->service(), {}, clock());
        connect(&asking, &AccountAsking::browserWanted, this,
                [this](const QUrl &page) { m_browser.get(QNetworkRequest(page)); });
        m_service->set(way);
        const Outcome outcome = outcomeOf(asking, [&] { asking.askInBrowser(); });
        QCOMPARE(outcome.account, QString());
        QCOMPARE(outcome.error, error);
        QVERIFY(!outcome.message.isEmpty());
        // The next question is a new one.
        m_service->set(Way::Good);
        QCOMPARE(outcomeOf(asking, [&] { asking.askInBrowser(); }).account, u"ha"_s);
    }

    void aServiceThatIsNotThere()
    {
        AccountService gone = m_service->service();
        gone.issuer = u"http://127.0.0.1:1/realms/tinh"_s;
        AccountAsking away(gone, {}, clock());
        QCOMPARE(outcomeOf(away, [&] { away.askInBrowser(); }).error, u"unreachable"_s);
        // A password would go over the line in the clear.
        gone.issuer = u"http://sso.example.gov.vn"_s;
        AccountAsking plain(gone, {}, clock());
        QCOMPARE(outcomeOf(plain, [&] { plain.askInBrowser(); }).error, u"not-trusted"_s);
        m_service->set(Way::NoDeviceCodes);
        AccountAsking asking(m_service->service(), {}, clock());
        QCOMPARE(outcomeOf(asking, [&] { asking.askByCode(); }).error, u"no-device-codes"_s);
        m_service->set(Way::DeniedCode);
        QCOMPARE(outcomeOf(asking, [&] { asking.askByCode(); }).error, u"sign-in-expired"_s);
    }

    void onlyTheAnswerIsTaken()
    {
        AccountAsking asking(m_service->service(), {}, clock());
        QUrl page;
        connect(&asking, &AccountAsking::browserWanted, this, [&page](const QUrl &wanted) { page = wanted; });
        QSignalSpy failures(&asking, &AccountAsking::failed);
        asking.askInBrowser();
        QTRY_VERIFY(!page.isEmpty());
        const QUrl back(QUrlQuery(page).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        // Others who knock: the browser's icon, a guess, a line that never ends, nobody at all.
        for (const QString &knock : {u"favicon.ico"_s, u"?code=guess&state=guess"_s, u"?state="_s}) {
            const std::unique_ptr<QNetworkReply> reply(m_browser.get(QNetworkRequest(QUrl(back.toString() + knock))));
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        }
        QTcpSocket endless;
        endless.connectToHost(back.host(), quint16(back.port()));
        QVERIFY(endless.waitForConnected());
        endless.write(QByteArray(40'000, 'x'));
        QTRY_COMPARE(endless.state(), QAbstractSocket::UnconnectedState);
        QTcpSocket silent;
        silent.connectToHost(back.host(), quint16(back.port()));
        QVERIFY(silent.waitForConnected());
        const Outcome outcome = outcomeOf(asking, [&] { m_browser.get(QNetworkRequest(page)); });
        QCOMPARE(outcome.account, u"ha"_s);
        QCOMPARE(failures.size(), 0);
        // The port is closed then.
        QTcpSocket late;
        late.connectToHost(back.host(), quint16(back.port()));
        QVERIFY(!late.waitForConnected(500));
    }

    void whoLeavesHearsNothing()
    {
        AccountAsking asking(m_service->service(), {}, clock());
        QSignalSpy known(&asking, &AccountAsking::known);
        QSignalSpy failures(&asking, &AccountAsking::failed);
        connect(&asking, &AccountAsking::browserWanted, this, [&](const QUrl &page) {
            asking.cancel();
            m_browser.get(QNetworkRequest(page));
        });
        asking.askInBrowser();
        QTest::qWait(400);
        QCOMPARE(known.size() + failures.size(), 0);
        QCOMPARE(m_service->tokens(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
