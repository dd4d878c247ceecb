// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestrial.h"
#include "gatewayprogram.h"
#include "ratelimits.h"
#include "syncedoffice.h"

#include <QElapsedTimer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

/// What a device may ask within a minute, that one device takes nothing from another, and that counters obey.
class TestGatewayLimits : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;
    std::atomic<qint64> m_now = QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch();

    Clock clock()
    {
        return Clock([this] { return QDateTime::fromMSecsSinceEpoch(m_now); });
    }
    bool start(const RateTerms &terms)
    {
        GatewayConfig config{.database = *DatabaseAddress::parse(
                                 u"sqlite:%1/%2.sqlite"_s.arg(m_trial.folder.path()).arg(++m_trial.files)),
                             .filesDirectory = m_trial.folder.filePath(u"files-%1"_s.arg(m_trial.files)),
                             .isDemonstration = true};
        config.rates = terms;
        config.clock = clock();
        m_trial.address = config.database;
        return m_trial.start(config);
    }
    qint64 metric(const QByteArray &line)
    {
        const QByteArray text = got(QUrl(m_trial.url.toString() + "/metrics"_L1)).body;
        const QByteArray wanted = '\n' + line + ' ';
        const qsizetype at = text.indexOf(wanted);
        return at < 0 ? 0 : text.mid(at + wanted.size(), 20).split('\n').first().toLongLong();
    }

private slots:
    void cleanup() { m_trial.gateway.reset(); }

    void bucketsFillInAMinute();
    void readsItsFile_data();
    void readsItsFile();
    void oneDeviceTakesNothingFromAnother();
    void officeHasALimitToo();
    void counterObeysAndLosesNothing();
    void filesWaitToo();
    void servesFiveHundredThatKeepTheirConnection();
    void servesMoreThanItHasThreadsFor();
};

void TestGatewayLimits::bucketsFillInAMinute()
{
    using Kind = RateLimits::Kind;
    RateTerms terms;
    terms.device = {.requests = 60, .operations = 120, .uploadBytes = 6000};
    terms.office = {.requests = 90, .operations = 1200, .uploadBytes = 60000};
    RateLimits limits(terms, clock());
    for (int i = 0; i < 60; ++i)
        QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::Requests, 1), 0);
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::Requests, 1), 1);
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::Operations, 1), 0); // Each kind has a bucket of its own.
    m_now += 999;
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::Requests, 1), 1);
    m_now += 1;
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::Requests, 1), 0);
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::Requests, 1), 1);
    // What is larger than the bucket goes once, and is paid for afterwards.
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::UploadBytes, 18000), 0);
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::UploadBytes, 1), 121);
    m_now += 121'000;
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::UploadBytes, 1), 0);
    // A clock set back neither gives nor takes.
    m_now -= 3'600'000;
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::Operations, 120), 0);
    QVERIFY(limits.take(u"a"_s, u"o"_s, Kind::Operations, 1) > 0);
    m_now += 60'000;
    QCOMPARE(limits.take(u"a"_s, u"o"_s, Kind::Operations, 1), 0);
}

void TestGatewayLimits::readsItsFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("whole") << QByteArray(R"({"device": {"requestsPerMinute": 7}, "leastFreeBytes": 9})") << true;
    QTest::newRow("nothing") << QByteArray("{}") << true;
    QTest::newRow("no object") << QByteArray("[]") << false;
    QTest::newRow("unknown name") << QByteArray(R"({"devices": {}})") << false;
    QTest::newRow("unknown amount") << QByteArray(R"({"device": {"requests": 7}})") << false;
    QTest::newRow("none at all") << QByteArray(R"({"office": {"operationsPerMinute": 0}})") << false;
    QTest::newRow("text") << QByteArray(R"({"office": {"operationsPerMinute": "7"}})") << false;
}

void TestGatewayLimits::readsItsFile()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isValid);
    QFile file(m_trial.folder.filePath(u"limits.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    const auto terms = readRateTerms(file.fileName());
    QCOMPARE(bool(terms), isValid);
    if (json.contains("leastFree")) {
        QCOMPARE(terms->device.requests, 7);
        QCOMPARE(terms->device.operations, RateTerms().device.operations);
        QCOMPARE(terms->leastFreeBytes, 9);
    }
}

void TestGatewayLimits::oneDeviceTakesNothingFromAnother()
{
    RateTerms terms;
    terms.device.requests = 20;
    QVERIFY(start(terms));
    TrialDevice greedy(m_trial.url);
    TrialDevice modest(m_trial.url);
    int refused = 0;
    for (int i = 0; i < 50; ++i) {
        const auto answer = awaited(greedy.client.changes({}, 1));
        if (!answer && answer.trouble().problem.type == ProblemType::rateLimited) {
            ++refused;
            QVERIFY(answer.trouble().problem.retryAfter > 0);
        }
        if (i % 5 == 0)
            QVERIFY(awaited(modest.client.changes({}, 1)));
    }
    QCOMPARE(refused, 30);
    QCOMPARE(metric("mocua_rate_limited_total{what=\"requests\"}"), 30);
    m_now += 60'000;
    QVERIFY(awaited(greedy.client.changes({}, 1)));
}

void TestGatewayLimits::officeHasALimitToo()
{
    RateTerms terms;
    terms.office.requests = 20;
    QVERIFY(start(terms));
    TrialDevice first(m_trial.url);
    TrialDevice second(m_trial.url);
    TrialDevice elsewhere(m_trial.url, m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s));
    for (int i = 0; i < 20; ++i)
        QVERIFY(awaited((i % 2 ? first : second).client.changes({}, 1)));
    QCOMPARE(awaited(second.client.changes({}, 1)).trouble().problem.type, QString(ProblemType::rateLimited));
    QVERIFY(awaited(elsewhere.client.changes({}, 1)));
}

void TestGatewayLimits::counterObeysAndLosesNothing()
{
    RateTerms terms;
    terms.device.operations = 60;
    QVERIFY(start(terms));
    SyncedOffice office;
    QVERIFY(office.enrol(m_trial.url));
    office.receiveSome(200);
    int passes = 0;
    while (office.figures().waiting > 0) {
        QVERIFY(++passes < 20);
        const qint64 limitedBefore = metric("mocua_rate_limited_total{what=\"operations\"}");
        const SyncReport report = office.pass();
        if (report.figures.waiting == 0)
            break;
        // It stops at the first refusal, and waits as long as it was told.
        QCOMPARE(metric("mocua_rate_limited_total{what=\"operations\"}"), limitedBefore + 1);
        QVERIFY(report.retryAfterMs > 0);
        QVERIFY(report.retryAfterMs <= 60'000);
        office.now = office.now.addMSecs(report.retryAfterMs + 1000);
        m_now += report.retryAfterMs + 1000;
        QVERIFY(office.isConserved());
    }
    QVERIFY(passes > 2);
    QCOMPARE(office.figures().quarantined, 0);
    QVERIFY(office.hasOneEffectEach(200));
}

void TestGatewayLimits::filesWaitToo()
{
    RateTerms terms;
    terms.device.uploadBytes = 100'000;
    QVERIFY(start(terms));
    TrialDevice device(m_trial.url);
    const QByteArray bytes = someBytes(300'000);
    const auto created = awaited(device.client.createUpload(blobOf(bytes)));
    QVERIFY(created);
    qint64 offset = 0;
    int refused = 0;
    while (offset < bytes.size()) {
        const auto sent = awaited(device.client.sendChunk(created->id, offset, bytes.mid(offset, 60'000)));
        if (sent) {
            offset = *sent;
            continue;
        }
        QCOMPARE(sent.trouble().problem.type, QString(ProblemType::rateLimited));
        m_now += sent.trouble().problem.retryAfter * 1000;
        QVERIFY(++refused < 10);
    }
    QVERIFY(refused > 1);
    QVERIFY(*awaited(device.client.holdsBlob(sha256Of(bytes))));
}

namespace {

/// Connections that are kept after their answer.
class KeptConnections
{
public:
    /// Opens so many, each of which asks at once.
    bool open(const QUrl &gateway, int count)
    {
        for (int i = 0; i < count; ++i) {
            auto socket = std::make_unique<QTcpSocket>();
            socket->connectToHost(gateway.host(), quint16(gateway.port()));
            if (!socket->waitForConnected(10'000))
                return false;
            socket->write("GET /v1/limits HTTP/1.1\r\nHost: x\r\n\r\n");
            if (!socket->waitForBytesWritten(10'000))
                return false;
            m_sockets.push_back(std::move(socket));
        }
        return true;
    }
    /// Reads the answers; how many came. Who is told to leaves.
    int readAll()
    {
        int answers = 0;
        for (const auto &socket : m_sockets) {
            QByteArray answer = socket->readAll();
            while (!answer.contains("uploadHours") && socket->waitForReadyRead(20'000))
                answer += socket->readAll();
            answers += answer.startsWith("HTTP/1.1 200") ? 1 : 0;
            if (answer.contains("Connection: close")) {
                socket->disconnectFromHost();
                ++m_closed;
            }
        }
        return answers;
    }
    int closed() const { return m_closed; }

private:
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
    int m_closed = 0;
};

} // namespace

void TestGatewayLimits::servesFiveHundredThatKeepTheirConnection()
{
    GatewayProgram gateway;
    QVERIFY(gateway.start());
    KeptConnections counters;
    QVERIFY(counters.open(gateway.url(), 500));
    QCOMPARE(counters.readAll(), 500);
    QCOMPARE(counters.closed(), 0); // There was room for each.
    QCOMPARE(got(QUrl(gateway.url().toString() + "/healthz"_L1)).status, 200);
}

void TestGatewayLimits::servesMoreThanItHasThreadsFor()
{
    GatewayProgram gateway;
    QVERIFY(gateway.start({}, 0, {}, {u"--connections"_s, u"8"_s}));
    KeptConnections counters;
    QVERIFY(counters.open(gateway.url(), 100));
    QCOMPARE(counters.readAll(), 100);
    // Those before the last eight were asked to leave; nobody waited for somebody's idle connection to end.
    QVERIFY(counters.closed() >= 80);
}

QTEST_GUILESS_MAIN(TestGatewayLimits)
#include "tst_gatewaylimits.moc"
