// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "signatureverifying.h"
#include "softtoken.h"
#include "trialstamps.h"
#include "workerprocess.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 41), Qt::OffsetFromUTC, 7 * 3600);
const QString pin = u"123456"_s;

} // namespace

/// The role `sign` of the worker process: PINs go in by its input, drivers may do what they want.
class TestSignWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aBatchWithOnePin();
    void wrongPinEndsIt();
    void keyFile();
    void aTimeStampIsFetched();
    void withoutItsAnswerThePaperIsSignedUnstamped_data();
    void withoutItsAnswerThePaperIsSignedUnstamped();
    void certificatesAreToldBeforeThePin();
    void aDemonstrationKeySaysSo();
    void listingTokensKeepsTheLogin();
    void pulledOutTokenLocks();
    void crashingDriverTakesNothingWithIt();
    void unknownRequest();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QJsonObject unlocking(const QString &withPin) const
    {
        return {{u"module"_s, softModule()}, {u"token"_s, u"Trial"_s}, {u"pin"_s, withPin}};
    }
    QJsonObject faulty() const
    {
        return {{u"module"_s, QStringLiteral(PROGRAMS "/faultytoken.so")}, {u"token"_s, u"Faulty"_s}, {u"pin"_s, pin}};
    }
    QJsonObject signing(const QString &out) const
    {
        return {{u"file"_s, path(u"small.pdf"_s)},
                {u"out"_s, path(out)},
                {u"at"_s, u"2026-11-23T09:41:00+07:00"_s},
                {u"trusted"_s, QJsonArray{QString::fromLatin1(m_authority.certificate().toBase64())}}};
    }
    /// Asks and waits; the code of an error as {"code"}.
    QJsonObject asked(const QString &what, const QJsonObject &arguments)
    {
        std::optional<QJsonObject> answer;
        m_worker->ask(what, arguments, [&answer](const Result<QJsonObject> &got) {
            answer = got ? *got : QJsonObject{{u"code"_s, got.error().code}, {u"message"_s, got.error().message}};
        });
        [[maybe_unused]] const bool came = QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000);
        return answer.value_or(QJsonObject{{u"code"_s, u"no answer"_s}});
    }
    QString codeOf(const QString &what, const QJsonObject &arguments)
    {
        return asked(what, arguments)[u"code"_s].toString();
    }

    QTemporaryDir m_folder;
    TrialAuthority m_authority;
    std::unique_ptr<WorkerProcess> m_worker;
};

void TestSignWork::initTestCase()
{
    const auto issued = m_authority.issue("Nguyễn Thị Hà", now.addYears(-1), now.addYears(1), "mật khẩu");
    QCOMPARE(addSoftToken(m_folder.path(), u"Trial"_s, pin, issued, m_authority.certificate()), QString());
    QVERIFY(putFile(path(u"small.pdf"_s), smallPdf()) && putFile(path(u"key.p12"_s), issued.p12) &&
            putFile(path(u"faulty.der"_s), issued.certificate));
    qputenv("TRIAL_TOKEN_CERTIFICATE", QFile::encodeName(path(u"faulty.der"_s)));
}

void TestSignWork::init()
{
    qunsetenv("TRIAL_TOKEN_SIGN");
    m_worker = std::make_unique<WorkerProcess>(QStringLiteral(PROGRAMS "/mocua-paperd"), u"sign"_s);
    m_worker->setLogFile(path(u"worker.log"_s));
}

void TestSignWork::aBatchWithOnePin()
{
    const auto tokens = asked(u"tokens"_s, {{u"module"_s, softModule()}})[u"tokens"_s].toArray();
    QCOMPARE(tokens.size(), 1);
    QCOMPARE(tokens[0][u"label"_s].toString(), u"Trial"_s);
    QCOMPARE(codeOf(u"sign"_s, signing(u"early.pdf"_s)), u"not-unlocked"_s);
    QCOMPARE(asked(u"unlock"_s, unlocking(pin))[u"signer"_s].toString(), u"Nguyễn Thị Hà"_s);
    for (int i = 0; i < 3; ++i) {
        const QString out = u"batch%1.pdf"_s.arg(i);
        QVERIFY(asked(u"sign"_s, signing(out))[u"bytesAdded"_s].toInt() > 1000);
        const auto checked = verifySignatures(path(out), {m_authority.certificate()}, now);
        QVERIFY(checked && checked->first().isGood());
    }
    QJsonObject checking = signing({});
    checking.insert(u"file"_s, path(u"batch0.pdf"_s));
    QVERIFY(asked(u"verify"_s, checking)[u"signatures"_s][0][u"good"_s].toBool());
    QCOMPARE(asked(u"lock"_s, {}), QJsonObject());
    QCOMPARE(codeOf(u"sign"_s, signing(u"late.pdf"_s)), u"not-unlocked"_s);
    QVERIFY(!contentsOf(path(u"worker.log"_s)).contains(pin.toUtf8()));
}

void TestSignWork::wrongPinEndsIt()
{
    QCOMPARE(codeOf(u"unlock"_s, unlocking(pin)), QString());
    QCOMPARE(codeOf(u"unlock"_s, unlocking(u"000000"_s)), u"wrong-pin"_s);
    QCOMPARE(codeOf(u"sign"_s, signing(u"wrong.pdf"_s)), u"not-unlocked"_s);
    QVERIFY(!QFile::exists(path(u"wrong.pdf"_s)));
}

void TestSignWork::keyFile()
{
    QCOMPARE(codeOf(u"unlock"_s, {{u"p12"_s, path(u"key.p12"_s)}, {u"pin"_s, u"x"_s}}), u"wrong-pin"_s);
    QCOMPARE(codeOf(u"unlock"_s, {{u"p12"_s, path(u"key.p12"_s)}, {u"pin"_s, u"mật khẩu"_s}}), QString());
    QCOMPARE(codeOf(u"sign"_s, signing(u"file.pdf"_s)), QString());
    QJsonObject none = signing(u"none-signed.pdf"_s);
    none.insert(u"file"_s, path(u"none.pdf"_s));
    QCOMPARE(codeOf(u"sign"_s, none), u"page-file-missing"_s);
    QCOMPARE(codeOf(u"sign"_s, signing(u"next.pdf"_s)), QString()); // A bad paper does not end the batch.
}

void TestSignWork::aTimeStampIsFetched()
{
    TrialStamps stamps(m_authority);
    QCOMPARE(codeOf(u"unlock"_s, {{u"p12"_s, path(u"key.p12"_s)}, {u"pin"_s, u"mật khẩu"_s}}), QString());
    QJsonObject stamping = signing(u"stamped.pdf"_s);
    stamping.insert(u"stampUrl"_s, stamps.url().toString());
    const QJsonObject answer = asked(u"sign"_s, stamping);
    QVERIFY(fromIsoOfficeTime(answer[u"stampedAt"_s].toString()).isValid());
    QVERIFY(!answer.contains(u"stampTrouble"_s));
    const auto checked = verifySignatures(path(u"stamped.pdf"_s), {m_authority.certificate()}, now);
    QVERIFY(checked && checked->first().isGood() && checked->first().stampedAt);
    QVERIFY(answer[u"bytesAdded"_s].toInt() <= 40 * 1024);
}

void TestSignWork::withoutItsAnswerThePaperIsSignedUnstamped_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("nobody listens") << -1;
    QTest::newRow("the connection is cut") << int(TrialStamps::Way::Cut);
    QTest::newRow("a sign-in page of the network") << int(TrialStamps::Way::SignInPage);
    QTest::newRow("the answer to another request") << int(TrialStamps::Way::OtherRequest);
    QTest::newRow("an authority that is not trusted") << int(TrialStamps::Way::Stamps);
}

void TestSignWork::withoutItsAnswerThePaperIsSignedUnstamped()
{
    QFETCH(int, way);
    TrialAuthority stranger("Somebody else");
    TrialStamps stamps(way == int(TrialStamps::Way::Stamps) ? stranger : m_authority);
    if (way >= 0)
        stamps.set(TrialStamps::Way(way));
    QCOMPARE(codeOf(u"unlock"_s, {{u"p12"_s, path(u"key.p12"_s)}, {u"pin"_s, u"mật khẩu"_s}}), QString());
    QJsonObject stamping = signing(u"unstamped.pdf"_s);
    stamping.insert(u"stampUrl"_s, way < 0 ? u"http://127.0.0.1:9/"_s : stamps.url().toString());
    QJsonObject answer = asked(u"sign"_s, stamping);
    if (way == int(TrialStamps::Way::OtherRequest))
        answer = asked(u"sign"_s, stamping); // The first is its own.
    QVERIFY(!answer[u"stampTrouble"_s].toString().isEmpty());
    const auto checked = verifySignatures(path(u"unstamped.pdf"_s), {m_authority.certificate()}, now);
    QVERIFY(checked && checked->first().isGood() && !checked->first().stampedAt);
    const int askedBefore = stamps.asked();
    QVERIFY(!asked(u"sign"_s, stamping)[u"stampTrouble"_s].toString().isEmpty());
    if (way == int(TrialStamps::Way::Cut) || way == int(TrialStamps::Way::SignInPage))
        QCOMPARE(stamps.asked(), askedBefore); // An authority that is down is not asked for each paper.
}

void TestSignWork::certificatesAreToldBeforeThePin()
{
    const auto token = asked(u"tokens"_s, {{u"module"_s, softModule()}})[u"tokens"_s][0][u"certificate"_s];
    QCOMPARE(token[u"signer"_s].toString(), u"Nguyễn Thị Hà"_s);
    QCOMPARE(fromIsoOfficeTime(token[u"until"_s].toString()), now.addYears(1));
    QCOMPARE(token[u"fingerprint"_s].toString().size(), 64);
    QJsonObject late = unlocking(pin);
    late.insert(u"at"_s, toIsoOfficeTime(now.addYears(2)));
    QCOMPARE(codeOf(u"unlock"_s, late), u"certificate-expired"_s);
    QCOMPARE(codeOf(u"sign"_s, signing(u"late.pdf"_s)), u"not-unlocked"_s);
}

void TestSignWork::aDemonstrationKeySaysSo()
{
    const QJsonObject making{{u"p12"_s, path(u"demo.p12"_s)}, {u"pin"_s, u"mocua"_s}, {u"at"_s, toIsoOfficeTime(now)}};
    QCOMPARE(codeOf(u"demonstrate"_s, making), QString());
    QCOMPARE(QFile::permissions(path(u"demo.p12"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(codeOf(u"demonstrate"_s, making), u"no-demonstration-key"_s); // Nothing is ever replaced.
    QVERIFY(asked(u"unlock"_s, making)[u"signer"_s].toString().contains(u"trình diễn"));
    QJsonObject demonstrating = signing(u"demo.pdf"_s);
    QCOMPARE(codeOf(u"sign"_s, demonstrating), u"not-verified"_s); // Nobody vouches for it.
    demonstrating.remove(u"trusted"_s);
    QCOMPARE(codeOf(u"sign"_s, demonstrating), QString());
}

void TestSignWork::listingTokensKeepsTheLogin()
{
    QCOMPARE(codeOf(u"unlock"_s, unlocking(pin)), QString());
    QCOMPARE(asked(u"tokens"_s, {{u"module"_s, softModule()}})[u"tokens"_s].toArray().size(), 1);
    QCOMPARE(codeOf(u"sign"_s, signing(u"listed.pdf"_s)), QString());
}

void TestSignWork::pulledOutTokenLocks()
{
    qputenv("TRIAL_TOKEN_SIGN", "0x32");
    QCOMPARE(codeOf(u"unlock"_s, faulty()), QString());
    QCOMPARE(codeOf(u"sign"_s, signing(u"removed.pdf"_s)), u"token-removed"_s);
    QCOMPARE(codeOf(u"sign"_s, signing(u"removed.pdf"_s)), u"not-unlocked"_s);
    QVERIFY(!QFile::exists(path(u"removed.pdf"_s)));
}

void TestSignWork::crashingDriverTakesNothingWithIt()
{
    qputenv("TRIAL_TOKEN_SIGN", "crash");
    QCOMPARE(codeOf(u"unlock"_s, faulty()), QString());
    QCOMPARE(codeOf(u"sign"_s, signing(u"crashed.pdf"_s)), u"worker-died"_s);
    QVERIFY(!QFile::exists(path(u"crashed.pdf"_s)));
    QCOMPARE(contentsOf(path(u"small.pdf"_s)), smallPdf());
    QCOMPARE(codeOf(u"unlock"_s, unlocking(pin)), QString()); // The next request starts it anew.
    QCOMPARE(codeOf(u"sign"_s, signing(u"after.pdf"_s)), QString());
}

void TestSignWork::unknownRequest()
{
    QCOMPARE(codeOf(u"stamp"_s, {}), u"unknown-request"_s);
}

QTEST_GUILESS_MAIN(TestSignWork)
#include "tst_signwork.moc"
