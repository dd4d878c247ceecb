// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatureverifying.h"
#include "softtoken.h"
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
    QCOMPARE(codeOf(u"sign"_s, none), u"unreadable"_s);
    QCOMPARE(codeOf(u"sign"_s, signing(u"next.pdf"_s)), QString()); // A bad paper does not end the batch.
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
