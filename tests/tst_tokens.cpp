// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfsigning.h"
#include "softtoken.h"
#include "tokenkey.h"
#include "trialauthority.h"
#include "trialpapers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 41), Qt::OffsetFromUTC, 7 * 3600);
const QString pin = u"123456"_s;
// As the standard numbers them (PKCS #11).
constexpr int pinLow = 0x00010000;
constexpr int pinLastTry = 0x00020000;
constexpr int pinLocked = 0x00040000;
constexpr int answerPinWrong = 0xA0;
constexpr int answerPinLocked = 0xA4;
constexpr int answerRemoved = 0x32;

} // namespace

/// Signing by a token: SoftHSM as a real one, and a driver that answers whatever a test wants.
class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tokensAreListed();
    void tokenSigns_data();
    void tokenSigns();
    void onePinForABatch();
    void wrongPinEndsTheBatch();
    void absentToken();
    void badModule();
    void pinStates_data();
    void pinStates();
    void tokenPulledOut();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    SigningOrder order(const QString &out) const
    {
        return {.file = path(u"small.pdf"_s), .out = path(out), .at = now, .trusted = {m_authority.certificate()}};
    }

    QTemporaryDir m_folder;
    TrialAuthority m_authority;
    const QString m_faulty = QStringLiteral(PROGRAMS "/faultytoken.so");
};

void TestTokens::initTestCase()
{
    QVERIFY2(!softModule().isEmpty(), "package softhsm2 is missing");
    const QDateTime from = now.addYears(-1);
    const QDateTime until = now.addYears(1);
    QCOMPARE(addSoftToken(m_folder.path(), u"Trial RSA"_s, pin, m_authority.issue("Nguyễn Thị Hà", from, until, "x"),
                          m_authority.certificate()),
             QString());
    QCOMPARE(addSoftToken(m_folder.path(), u"Trial EC"_s, pin,
                          m_authority.issue("Trần Thị Lan", from, until, "x", TrialAuthority::Key::Elliptic),
                          m_authority.certificate()),
             QString());
    QVERIFY(putFile(path(u"small.pdf"_s), smallPdf()));
    QVERIFY(putFile(path(u"faulty.der"_s), m_authority.issue("Faulty", from, until, "x").certificate));
}

void TestTokens::init()
{
    qputenv("TRIAL_TOKEN_CERTIFICATE", path(u"faulty.der"_s).toUtf8());
    qputenv("TRIAL_TOKEN_LOG", path(u"pins.log"_s).toUtf8());
    for (const char *name : {"TRIAL_TOKEN_FLAGS", "TRIAL_TOKEN_LOGIN", "TRIAL_TOKEN_SIGN"})
        qunsetenv(name);
    QFile::remove(path(u"pins.log"_s));
}

void TestTokens::tokensAreListed()
{
    const auto tokens = tokensOf(softModule());
    QVERIFY(tokens);
    QStringList labels;
    for (const TokenState &token : *tokens) {
        labels.append(token.label);
        QVERIFY(!token.isLocked && !token.isLastTry);
    }
    labels.sort();
    QCOMPARE(labels, (QStringList{u"Trial EC"_s, u"Trial RSA"_s}));
}

void TestTokens::tokenSigns_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("RSA") << u"Trial RSA"_s;
    QTest::newRow("elliptic") << u"Trial EC"_s;
}

void TestTokens::tokenSigns()
{
    QFETCH(QString, token);
    auto key = TokenKey::open(softModule(), token, pin);
    QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
    const SigningOrder signing = order(u"token.pdf"_s);
    const auto signedPaper = signPaper(signing, **key);
    QVERIFY2(signedPaper, qPrintable(signedPaper ? QString() : signedPaper.error().detail));
    const auto found = verifySignatures(signing.out, signing.trusted, now);
    QVERIFY(found);
    QVERIFY(found->first().isGood());
    QVERIFY(ran(u"pdfsig"_s, {u"-nocert"_s, signing.out}).output.contains(u"Signature is Valid"));
}

void TestTokens::onePinForABatch()
{
    auto key = TokenKey::open(softModule(), u"Trial RSA"_s, pin);
    QVERIFY(key);
    for (int i = 0; i < 20; ++i)
        QVERIFY(signPaper(order(u"batch%1.pdf"_s.arg(i)), **key));
}

void TestTokens::wrongPinEndsTheBatch()
{
    const auto wrong = TokenKey::open(softModule(), u"Trial RSA"_s, u"000000"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, u"wrong-pin"_s);
    QCOMPARE(wrong.error().kind, ErrorKind::NotAllowed);
    QVERIFY(!wrong.error().message.contains(u"000000"));
    QVERIFY(TokenKey::open(softModule(), u"Trial RSA"_s, pin)); // Nothing is left behind.
}

void TestTokens::absentToken()
{
    QCOMPARE(TokenKey::open(softModule(), u"Another"_s, pin).error().code, u"no-token"_s);
    QCOMPARE(TokenKey::open(softModule(), QString(), pin).error().code, u"several-tokens"_s);
}

void TestTokens::badModule()
{
    QCOMPARE(tokensOf(path(u"none.so"_s)).error().code, u"no-token-module"_s);
    QVERIFY(putFile(path(u"text.so"_s), "hello"));
    QCOMPARE(TokenKey::open(path(u"text.so"_s), u"x"_s, pin).error().code, u"no-token-module"_s);
}

void TestTokens::pinStates_data()
{
    QTest::addColumn<int>("flags");
    QTest::addColumn<int>("answer");
    QTest::addColumn<TokenKey::LastTry>("lastTry");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("tries");
    using LastTry = TokenKey::LastTry;
    QTest::newRow("wrong") << 0 << answerPinWrong << LastTry::Refused << u"wrong-pin"_s << u"The PIN is wrong"_s << 1;
    QTest::newRow("wrong again") << pinLow << answerPinWrong << LastTry::Refused << u"wrong-pin"_s << u"Few tries"_s
                                 << 1;
    QTest::newRow("one left, unattended")
        << pinLastTry << 0 << LastTry::Refused << u"pin-last-try"_s << u"Nothing was tried"_s << 0;
    QTest::newRow("one left, a person tries")
        << pinLastTry << answerPinWrong << LastTry::Allowed << u"wrong-pin"_s << u"ONE try"_s << 1;
    QTest::newRow("locked before") << pinLocked << 0 << LastTry::Allowed << u"pin-locked"_s << u"unlocked"_s << 0;
    QTest::newRow("locked by this try") << 0 << answerPinLocked << LastTry::Allowed << u"pin-locked"_s << u"unlocked"_s
                                        << 1;
}

void TestTokens::pinStates()
{
    QFETCH(int, flags);
    QFETCH(int, answer);
    QFETCH(TokenKey::LastTry, lastTry);
    QFETCH(QString, words);
    QFETCH(int, tries);
    qputenv("TRIAL_TOKEN_FLAGS", QByteArray::number(flags));
    qputenv("TRIAL_TOKEN_LOGIN", QByteArray::number(answer));
    const auto refused = TokenKey::open(m_faulty, u"Faulty"_s, pin, lastTry);
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
    QCOMPARE(contentsOf(path(u"pins.log"_s)).count("PIN"), tries); // Never tried twice.
}

void TestTokens::tokenPulledOut()
{
    auto key = TokenKey::open(m_faulty, u"Faulty"_s, pin);
    QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
    qputenv("TRIAL_TOKEN_SIGN", QByteArray::number(answerRemoved));
    const SigningOrder signing = order(u"removed.pdf"_s);
    const auto refused = signPaper(signing, **key);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"token-removed"_s);
    QCOMPARE(refused.error().kind, ErrorKind::NotReachable);
    QVERIFY(!QFile::exists(signing.out));
    QCOMPARE(contentsOf(signing.file), smallPdf());
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
