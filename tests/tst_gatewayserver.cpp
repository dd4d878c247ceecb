// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaytrial.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// The gateway as a server: what it says of itself, its limits, TLS, its end.
namespace {

/// Most memory in KiB that this program has had since the last call; 0 where the system does not say.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    QFile reset(u"/proc/self/clear_refs"_s);
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').first().toLongLong();
}

} // namespace

class TestGatewayServer : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;

private slots:
    void cleanup() { m_trial.gateway.reset(); }

    void describesItself();
    void limitsAreKept();
    void takesDeflatedBatches();
    void smallBodyCannotGrowWithoutLimit();
    void servesTlsWithAnOwnAuthority();
    void refusesPlainHttpOutside();
    void programEndsOnTermination();
};

void TestGatewayServer::describesItself()
{
    QVERIFY(m_trial.startOnFile(u"d.sqlite"_s));
    const QString base = m_trial.gateway->url();
    QCOMPARE(got(QUrl(base + "/healthz"_L1)).status, 200);
    const QJsonDocument document = QJsonDocument::fromJson(got(QUrl(base + "/openapi.json"_L1)).body);
    QVERIFY(document.object()["paths"_L1].toObject().contains("/v1/ops/{id}"_L1)); // tst_gatewayopenapi has the rest.
    const PlainAnswer nowhere = got(QUrl(base + "/v2/ops"_L1));
    QCOMPARE(nowhere.status, 404);
    QCOMPARE(readProblem(nowhere.body)->type, QString(ProblemType::notFound));
    QVERIFY(got(QUrl(base + "/metrics"_L1)).body.contains("mocua_requests_total{route=\"/healthz\",status=\"200\"} 1"));
}

void TestGatewayServer::limitsAreKept()
{
    QVERIFY(m_trial.startOnFile(u"l.sqlite"_s));
    TrialDevice device(QUrl(m_trial.gateway->url()));
    const auto limits = awaited(device.client.limits());
    QCOMPARE(limits->batchOps, 50);
    QList<SignedOperation> batch;
    for (int i = 0; i < 51; ++i)
        batch.append(device.receipt(device.dossier()));
    QCOMPARE(awaited(device.client.sendBatch(batch)).trouble().problem.status, 400);
    batch.removeLast();
    QVERIFY(awaited(device.client.sendBatch(batch)));
    Dossier large = device.dossier();
    large.note = QString(200 * 1024, u'x');
    const SignedOperation huge = device.receipt(large);
    QCOMPARE(device.put(huge).type, QString(ProblemType::tooLarge));
    QCOMPARE(awaited(device.client.sendBatch({huge, huge})).trouble().problem.type, QString(ProblemType::tooLarge));
    large.note = QString(2 * 1024 * 1024, u'x');
    QVERIFY(!device.put(device.receipt(large)).isApplied());
    QCOMPARE(got(QUrl(m_trial.gateway->url() + "/healthz"_L1)).status, 200);
}

void TestGatewayServer::takesDeflatedBatches()
{
    QVERIFY(m_trial.startOnFile(u"z.sqlite"_s));
    TrialDevice device(QUrl(m_trial.gateway->url()));
    QVERIFY(awaited(device.client.limits())->takesDeflate);
    const QList<SignedOperation> batch{device.receipt(device.dossier()), device.receipt(device.dossier())};
    const qsizetype plain = device.client.preparedBatch(batch).body.size();
    device.client.setDeflating(true);
    QVERIFY(device.client.preparedBatch(batch).body.size() < plain / 2);
    const auto outcomes = awaited(device.client.sendBatch(batch));
    QVERIFY(outcomes);
    QVERIFY(outcomes->first().isApplied() && outcomes->last().isApplied());
    PreparedBatch damaged = device.client.preparedBatch(batch);
    damaged.body = QByteArray(500, 'x');
    QCOMPARE(awaited(device.client.sendBatch(damaged)).trouble().problem.status, 400);
    QVERIFY(awaited(device.client.sendBatch(batch)));
}

void TestGatewayServer::smallBodyCannotGrowWithoutLimit()
{
    QVERIFY(m_trial.startOnFile(u"b.sqlite"_s));
    TrialDevice device(QUrl(m_trial.gateway->url()));
    device.client.setDeflating(true);
    PreparedBatch bomb = device.client.preparedBatch({device.receipt(device.dossier())});
    bomb.body = qCompress(QByteArray(300'000'000, ' '), 9).sliced(4);
    QVERIFY(bomb.body.size() < 400'000);
    peakMemory();
    [[maybe_unused]] const qint64 before = peakMemory();
    QCOMPARE(awaited(device.client.sendBatch(bomb)).trouble().problem.type, QString(ProblemType::tooLarge));
#ifndef __SANITIZE_ADDRESS__ // Which keeps freed memory for a while.
    QVERIFY(peakMemory() - before < 100'000);
#endif
    QVERIFY(awaited(device.client.sendBatch({device.receipt(device.dossier())}))->first().isApplied());
}

void TestGatewayServer::servesTlsWithAnOwnAuthority()
{
    const QString folder = m_trial.folder.path();
    const auto openssl = [&](const QString &words) {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(u"openssl"_s, words.split(u' '));
        return process.waitForFinished(60000) && process.exitCode() == 0;
    };
    QFile extension(folder + "/san.cnf"_L1);
    QVERIFY(extension.open(QIODevice::WriteOnly));
    extension.write("subjectAltName=IP:127.0.0.1\n");
    extension.close();
    QVERIFY(openssl(u"req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=mocua-test-ca"_s));
    QVERIFY(openssl(u"req -newkey rsa:2048 -nodes -keyout gw.key -out gw.csr -subj /CN=127.0.0.1"_s));
    QVERIFY(openssl(
        u"x509 -req -in gw.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out gw.pem -days 2 -extfile san.cnf"_s));
    auto started = GatewayServer::start({.database = *DatabaseAddress::parse(u"sqlite:%1/t.sqlite"_s.arg(folder)),
                                         .tlsCertificate = folder + "/gw.pem"_L1,
                                         .tlsKey = folder + "/gw.key"_L1,
                                         .isDemonstration = true});
    QVERIFY(started);
    m_trial.gateway = *std::move(started);
    QVERIFY(m_trial.gateway->url().startsWith(u"https://"_s));
    const QUrl url(m_trial.gateway->url());
    TrialDevice device(url, u"demo"_s, folder + "/ca.pem"_L1);
    QVERIFY(device.enrolled);
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    QCOMPARE(enrolDevice({url, {}, {}}, u"demo"_s, device.device).error().code, u"not-trusted"_s);
    QVERIFY(!GatewayServer::start({.database = *DatabaseAddress::parse(u"sqlite:%1/t2.sqlite"_s.arg(folder)),
                                   .tlsCertificate = folder + "/nowhere.pem"_L1,
                                   .tlsKey = folder + "/gw.key"_L1}));
}

void TestGatewayServer::refusesPlainHttpOutside()
{
    const auto refused =
        GatewayServer::start({.host = u"0.0.0.0"_s,
                              .database = *DatabaseAddress::parse(u"sqlite:%1/o.sqlite"_s.arg(m_trial.folder.path()))});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"tls-needed"_s);
    PortalClient client({QUrl(u"http://192.0.2.1:9"_s), {}, {}});
    QCOMPARE(awaited(client.limits()).trouble().kind, PortalTrouble::Kind::NotTrusted);
}

void TestGatewayServer::programEndsOnTermination()
{
    QProcess program;
    program.start(QStringLiteral(PROGRAMS "/mocua-gateway"),
                  {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, u"sqlite:%1/p.sqlite"_s.arg(m_trial.folder.path()),
                   u"--files"_s, m_trial.folder.filePath(u"files"_s), u"--demo"_s});
    QVERIFY(program.waitForReadyRead(20000));
    const QByteArray line = program.readAllStandardOutput();
    static const QRegularExpression form(u"^listening (http://127\\.0\\.0\\.1:\\d+)\n$"_s);
    const auto match = form.match(QString::fromUtf8(line));
    QVERIFY2(match.hasMatch(), line.constData());
    QCOMPARE(got(QUrl(match.captured(1) + "/healthz"_L1)).status, 200);
    program.terminate();
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().isEmpty());
    program.start(QStringLiteral(PROGRAMS "/mocua-gateway"), {u"--listen"_s, u"nonsense"_s});
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestGatewayServer)
#include "tst_gatewayserver.moc"
