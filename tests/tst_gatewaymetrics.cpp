// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routewalk.h"

using namespace Qt::StringLiterals;

/// What the gateway says of itself to Prometheus and to whoever asks whether it is ready.
class TestGatewayMetrics : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void metricsAreWellFormed_data() { GatewayTrial::databases(); }
    void metricsAreWellFormed();
    void healthNamesTheDisk();
    void healthNamesTheDatabase();
};

namespace {

/// Metrics by their whole line's name and labels, after the text format's rules were checked.
struct ReadMetrics
{
    QHash<QByteArray, QByteArray> types; ///< By metric.
    QHash<QByteArray, double> values;    ///< "name{label=\"…\"}"
    QString fault;                       ///< The first line that breaks the format.
};

ReadMetrics readMetrics(const QByteArray &text)
{
    ReadMetrics read;
    static const QRegularExpression sample(
        u"^([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\.)*\",?)*\\})? (-?[0-9.e+]+)$"_s);
    QByteArray helped;
    QByteArray metric;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines.first(lines.size() - 1)) {
        const QList<QByteArray> words = line.split(' ');
        if (line.startsWith("# HELP ")) {
            helped = words.value(2);
            continue;
        }
        if (line.startsWith("# TYPE ")) {
            metric = words.value(2);
            const bool isRight = metric == helped && !read.types.contains(metric) &&
                                 QList<QByteArray>{"counter", "gauge", "histogram"}.contains(words.value(3));
            read.types.insert(metric, words.value(3));
            if (!isRight)
                read.fault = QString::fromUtf8(line);
            continue;
        }
        const auto match = sample.match(QString::fromUtf8(line));
        const QByteArray name = match.captured(1).toLatin1();
        QByteArray owner = name;
        if (read.types.value(metric) == "histogram") {
            for (const QByteArray ending : {"_bucket", "_sum", "_count"})
                owner = name == metric + ending ? metric : owner;
        }
        const QByteArray key = name + match.captured(2).toUtf8();
        // Samples stand below their own TYPE, once each; counters are named as such.
        if (!match.hasMatch() || owner != metric || read.values.contains(key) ||
            (read.types.value(metric) == "counter") != name.endsWith("_total"))
            read.fault = QString::fromUtf8(line);
        read.values.insert(key, match.captured(3).toDouble());
    }
    if (!text.endsWith('\n'))
        read.fault = u"no end of line"_s;
    return read;
}

} // namespace

void TestGatewayMetrics::metricsAreWellFormed()
{
    RouteWalk walk(m_trial);
    QVERIFY(walk.begin());
    for (int i = 0; i < 3; ++i)
        QVERIFY(awaited(walk.here->client.dossier(walk.dossier.id)));
    const auto text = [&] { return got(QUrl(walk.url().toString() + "/metrics"_L1)).body; };
    QTRY_VERIFY(text().contains("\nmocua_readings_waiting 0\n"));
    const ReadMetrics before = readMetrics(text());
    QCOMPARE(before.fault, QString());
    QCOMPARE(before.values.value("mocua_requests_total{route=\"/v1/dossiers/{id}\",status=\"200\"}"), 3.0);
    QCOMPARE(before.values.value("mocua_request_seconds_count{route=\"/v1/dossiers/{id}\"}"), 3.0);
    QCOMPARE(before.values.value("mocua_request_seconds_bucket{route=\"/v1/dossiers/{id}\",le=\"+Inf\"}"), 3.0);
    // Classes only grow.
    double last = 0;
    for (const double end : GatewayMetrics::secondsClasses) {
        const QByteArray key =
            "mocua_request_seconds_bucket{route=\"/v1/dossiers/{id}\",le=\"" + QByteArray::number(end) + "\"}";
        QVERIFY2(before.values.contains(key), key.constData());
        QVERIFY(before.values.value(key) >= last);
        last = before.values.value(key);
    }
    QVERIFY(before.values.value("mocua_request_seconds_sum{route=\"/v1/dossiers/{id}\"}") > 0);
    QCOMPARE(before.values.value("mocua_operations_total{outcome=\"applied\"}"),
             5.0); // RouteWalk: three receipts, two payments.
    QVERIFY(before.values.value("mocua_connections{state=\"served\"}") >= 1);
    QCOMPARE(before.values.value("mocua_connections_most"), 512.0);
    QCOMPARE(before.values.value("mocua_files_total"), 1.0);
    double connections = 0;
    for (auto at = before.values.begin(); at != before.values.end(); ++at)
        connections += at.key().startsWith("mocua_database_connections{") ? at.value() : 0;
    QCOMPARE(connections, m_trial.address.dialect == DatabaseAddress::Dialect::Sqlite ? 3.0 : 8.0);
    // One device is at the end of its feed, then an operation comes that it has not taken.
    QCOMPARE(before.values.value("mocua_feed_devices"), 1.0);
    QCOMPARE(before.values.value("mocua_feed_lag_items"), 0.0);
    QVERIFY(walk.here->put(walk.here->receipt(walk.here->dossier())).isApplied());
    const ReadMetrics after = readMetrics(text());
    QCOMPARE(after.values.value("mocua_feed_lag_items"), 1.0);
    QCOMPARE(after.values.value("mocua_feed_items"), before.values.value("mocua_feed_items") + 1);
    QVERIFY(before.types.contains("mocua_notices") && before.types.contains("mocua_receipts"));
    for (const QByteArray &secret : walk.secrets())
        QVERIFY(!text().contains(secret));
}

void TestGatewayMetrics::healthNamesTheDisk()
{
    GatewayConfig config{.database = *DatabaseAddress::parse(u"sqlite:%1/d.sqlite"_s.arg(m_trial.folder.path())),
                         .filesDirectory = m_trial.folder.filePath(u"disk"_s),
                         .isDemonstration = true};
    const auto health = [&] { return got(QUrl(m_trial.url.toString() + "/healthz"_L1)); };
    QVERIFY(m_trial.start(config));
    QCOMPARE(health().status, 200);
    QVERIFY(health().body.contains("\"disk\":\"ready\""));
    QVERIFY(QDir(config.filesDirectory + "/uploads"_L1).removeRecursively());
    QCOMPARE(health().status, 503);
    QVERIFY(health().body.contains("cannot be written"));
    m_trial.gateway.reset();
    config.rates.leastFreeBytes = std::numeric_limits<qint64>::max();
    QVERIFY(m_trial.start(config));
    QCOMPARE(health().status, 503);
    QVERIFY(health().body.contains("nearly full"));
    QVERIFY(health().body.contains("\"database\":\"ready\""));
}

void TestGatewayMetrics::healthNamesTheDatabase()
{
    auto postgres = PrivatePostgres::start();
    QVERIFY(postgres);
    QVERIFY(m_trial.start({.database = *DatabaseAddress::parse(postgres->freshDatabase()), .isDemonstration = true}));
    const auto health = [&] { return got(QUrl(m_trial.url.toString() + "/healthz"_L1)); };
    QCOMPARE(health().status, 200);
    QVERIFY(health().body.contains("no folder for files"));
    postgres.reset();
    const PlainAnswer down = health();
    QCOMPARE(down.status, 503);
    QVERIFY(down.body.contains("\"reason\":\"the database does not answer\""));
    // The process's own figures are told nevertheless.
    const ReadMetrics metrics = readMetrics(got(QUrl(m_trial.url.toString() + "/metrics"_L1)).body);
    QCOMPARE(metrics.fault, QString());
    QVERIFY(metrics.values.contains("mocua_connections_most"));
}

QTEST_GUILESS_MAIN(TestGatewayMetrics)
#include "tst_gatewaymetrics.moc"
