// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingcounter.h"

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int finalTry = 0x20000; // CKF_USER_PIN_FINAL_TRY
constexpr int pinLocked = 0x40000;

} // namespace

/// What goes wrong with PINs, keys and tokens at the counter: nothing is tried twice, no paper is lost.
class TestSigningTroubles : public SigningCounter
{
    Q_OBJECT
private slots:
    void aWrongPinEndsTheBatchAndIsNotTriedAgain()
    {
        open(softToken());
        const qint64 first = prepareAndDone();
        const qint64 second = prepareAndDone();
        enter(wrongPin);
        QTRY_VERIFY(!trouble().isEmpty());
        QVERIFY(!batch().isUnlocked());
        QVERIFY(papers(first).isEmpty() && papers(second).isEmpty());
        QCOMPARE(filings(), 2);
        enter(rightPin);
        VERIFY_SIGNED(first);
        VERIFY_SIGNED(second);
    }

    void eachPinIsTriedOnce()
    {
        qputenv("TRIAL_TOKEN_LOGIN", "0xA0");
        open(faultyToken());
        prepareAndDone();
        prepareAndDone();
        enter(wrongPin);
        QTRY_VERIFY(!trouble().isEmpty());
        m_counter->settle();
        QCOMPARE(triedPins(), 1);
    }

    void theLastTryIsSaidFirst()
    {
        qputenv("TRIAL_TOKEN_FLAGS", QByteArray::number(finalTry));
        qputenv("TRIAL_TOKEN_LOGIN", "0xA4");
        open(faultyToken());
        prepareAndDone();
        QTRY_VERIFY(trouble().contains(u"ONE"));
        QCOMPARE(triedPins(), 0);
        enter(wrongPin);
        QTRY_VERIFY(trouble().contains(u"locked"));
        QCOMPARE(triedPins(), 1);
        QVERIFY(!field()->isVisible());
        QCOMPARE(filings(), 1);
    }

    void aLockedTokenIsSaidBeforeThePin()
    {
        qputenv("TRIAL_TOKEN_FLAGS", QByteArray::number(pinLocked));
        open(faultyToken());
        prepareAndDone();
        QTRY_VERIFY(trouble().contains(u"locked"));
        QVERIFY(!field()->isVisible());
        QCOMPARE(triedPins(), 0);
        QCOMPARE(filings(), 1);
    }

    void anExpiredCertificateIsSaidBeforeThePin()
    {
        qputenv("TRIAL_TOKEN_CERTIFICATE", QFile::encodeName(key(u"old.der"_s)));
        open(faultyToken());
        prepareAndDone();
        QTRY_VERIFY(trouble().contains(u"expired on 23/11/2025"));
        QVERIFY(!field()->isVisible());
        QCOMPARE(triedPins(), 0);
    }

    void anExpiredKeyFileSignsNothing()
    {
        SigningOptions options = keyFile();
        options.file = key(u"old.p12"_s);
        open(options);
        const qint64 dossier = prepareAndDone();
        enter(rightPin);
        QTRY_VERIFY(trouble().contains(u"expired"));
        QVERIFY(papers(dossier).isEmpty());
    }

    void aTokenPulledOutKeepsTheRestWaiting()
    {
        qputenv("TRIAL_TOKEN_KEY", QFile::encodeName(key(u"signer.pem"_s)));
        qputenv("TRIAL_TOKEN_COUNT", "1");
        open(faultyToken());
        const qint64 first = prepareAndDone();
        const qint64 second = prepareAndDone();
        enter(rightPin);
        QTRY_VERIFY_WITH_TIMEOUT(trouble().contains(u"pulled out"), longMs);
        VERIFY_SIGNED(first);
        QVERIFY(papers(second).isEmpty());
        QTRY_VERIFY(title().contains(u'1'));
        QCOMPARE(filings(), 1);
        QCOMPARE(triedPins(), 1);
    }

    void aDeadWorkerAsksForThePinAgain()
    {
        open(softToken());
        const qint64 dossier = prepareAndDone();
        connect(&batch(), &SigningBatch::unlocked, this,
                [this] { ::kill(pid_t(batch().signer().worker().processId()), SIGKILL); });
        enter(rightPin);
        QTRY_VERIFY_WITH_TIMEOUT(pane().isAsking() && !trouble().isEmpty(), longMs);
        QVERIFY(papers(dossier).isEmpty());
        disconnect(&batch(), &SigningBatch::unlocked, this, nullptr);
        field()->setFocus();
        enter(rightPin);
        VERIFY_SIGNED(dossier);
    }

    void withoutTheStampsServerThePaperIsFiledAndSaidSo()
    {
        SigningOptions options = keyFile();
        options.stampUrl = u"http://127.0.0.1:9/tsa"_s;
        open(options);
        const qint64 dossier = prepareAndDone();
        enter(rightPin);
        VERIFY_SIGNED(dossier);
        QVERIFY(!papers(dossier).first().signature.stampedAt);
        QTRY_VERIFY(trouble().contains(u"Without a time stamp"));
        QVERIFY(!pane().isAsking());
    }
};

QTEST_MAIN(TestSigningTroubles)
#include "tst_signingtroubles.moc"
