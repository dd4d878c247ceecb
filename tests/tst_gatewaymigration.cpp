// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkedoperation.h"
#include "gatewayprogram.h"
#include "gatewayschema.h"
#include "gatewaytrial.h"
#include "operationledger.h"
#include "registering.h"

#include <QElapsedTimer>

#include <thread>

using namespace Qt::StringLiterals;

/// A new gateway brings the database up to date while one of the version before serves on it.
class TestGatewayMigration : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;

    QString freshDatabase()
    {
        QFETCH_GLOBAL(QString, dialect);
        return dialect == "sqlite"_L1 ? u"sqlite:%1/m%2.sqlite"_s.arg(m_trial.folder.path()).arg(++m_trial.files)
                                      : m_trial.postgres->freshDatabase();
    }
    QList<int> versionsIn(GatewayConnection &connection)
    {
        QList<int> versions;
        for (const QVariantList &row : connection.rows("SELECT version FROM schema_version ORDER BY version", {}))
            versions.append(row.first().toInt());
        return versions;
    }
    QList<int> allVersions()
    {
        QList<int> versions(gatewaySchemaVersion());
        std::iota(versions.begin(), versions.end(), 1);
        return versions;
    }

private slots:
    void initTestCase_data() { GatewayTrial::databases(); }
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }

    void migratesUnderLoad_data();
    void migratesUnderLoad();
    void ofManyAtOnceOneMigrates();
    void aScriptThatBrokeOffIsBegunAnew();
    void anOlderProcessStaysReady();
};

namespace {

constexpr int oldSchema = 4;

/// A device of an office as the version before let it in.
const QString oldOffice = u"an-khanh"_s;
const QString oldDevice = u"old-device"_s;

/// An office and a device as the program of script 4 wrote them: later columns are unknown to it.
bool makeOldOffice(GatewayConnection &connection)
{
    Office office;
    office.code = oldOffice;
    office.name = u"Trung tâm"_s;
    office.agencyCode = u"H61.33"_s;
    office.number = 33;
    office.isDemonstration = true;
    return connection.begin() && registerOffice(connection, {.office = office}) &&
           connection.run("INSERT INTO device (id, office, counter, public_key, token_hash, enrolled_at, revoked_at) "
                          "VALUES (?, ?, 1, ?, ?, 'then', '')",
                          {oldDevice, oldOffice, QByteArray(32, 'p'), QByteArray(32, 't')}) &&
           connection.commit();
}

/// One operation with its place in the feed, by the same program's statements.
bool actAsBefore(GatewayConnection &connection, qint64 seq)
{
    const QByteArray body = "{\"seq\":" + QByteArray::number(seq) + '}';
    if (!connection.begin())
        return false;
    connection.run("INSERT INTO operation (device, op_id, device_seq, sha256, kind, dossier, arrived_at, outcome, "
                   "signature, body) VALUES (?, ?, ?, ?, 'guidance.given', '', 'now', ?, ?, ?)",
                   {oldDevice, QUuid::createUuid().toString(QUuid::WithoutBraces), seq, sha256Of(body),
                    QByteArray("{}"), QByteArray(64, 's'), body});
    const QVariantList row =
        connection.row("UPDATE scope SET seq = seq + ? WHERE code = ? RETURNING seq", {1, oldOffice});
    connection.run("INSERT INTO change (scope, seq, item) VALUES (?, ?, ?)",
                   {oldOffice, row.value(0).toLongLong(), QByteArray("{\"entity\":\"guidance\"}")});
    return connection.commit();
}

} // namespace

void TestGatewayMigration::migratesUnderLoad_data()
{
    QTest::addColumn<int>("from");
    for (int version = 1; version < gatewaySchemaVersion(); ++version) {
        if (version >= oldSchema - 1) // Of the scripts before, the statements of this program know nothing.
            QTest::addRow("from script %d", version) << version;
    }
}

void TestGatewayMigration::migratesUnderLoad()
{
    QFETCH(int, from);
    const QString database = freshDatabase();
    const DatabaseAddress address = *DatabaseAddress::parse(database);
    {
        const auto first = GatewayConnection::open(address, u"old"_s);
        QVERIFY(first);
        QVERIFY(migrateGateway(**first, from));
        QCOMPARE(versionsIn(**first).size(), from);
        QVERIFY(makeOldOffice(**first));
    }
    std::atomic<bool> isOver = false;
    std::atomic<int> applied = 0;
    std::atomic<int> failed = 0;
    std::atomic<qint64> longestMs = 0;
    std::thread serving([&] {
        const auto connection = GatewayConnection::open(address, u"serving"_s);
        for (qint64 seq = 1; !isOver; ++seq) {
            QElapsedTimer timer;
            timer.start();
            const bool isDone = actAsBefore(**connection, seq);
            const auto known = (*connection)->row("SELECT id FROM device WHERE token_hash = ?", {QByteArray(32, 't')});
            longestMs = std::max<qint64>(longestMs, timer.elapsed());
            isDone && !known.isEmpty() && !(*connection)->hasFailed() ? ++applied : ++failed;
        }
    });
    while (applied < 50 && failed == 0)
        std::this_thread::yield();
    GatewayProgram gateway;
    const bool isUp = gateway.start(database);
    const int before = applied;
    while (isUp && applied < before + 50 && failed == 0)
        std::this_thread::yield();
    isOver = true;
    serving.join();
    QVERIFY(isUp);
    QCOMPARE(failed.load(), 0);
    QVERIFY2(longestMs < 5000, qPrintable(QString::number(longestMs)));
    QCOMPARE(got(QUrl(gateway.url().toString() + "/healthz"_L1)).status, 200);
    const auto connection = GatewayConnection::open(address, u"after"_s);
    QCOMPARE(versionsIn(**connection), allVersions());
    QCOMPARE((*connection)->row("SELECT COUNT(*) FROM operation", {}).first().toInt(), applied.load());
    QCOMPARE((*connection)->row("SELECT seq FROM scope WHERE code = ?", {oldOffice}).first().toInt(), applied.load());
    TrialDevice device(gateway.url());
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
}

void TestGatewayMigration::ofManyAtOnceOneMigrates()
{
    const DatabaseAddress address = *DatabaseAddress::parse(freshDatabase());
    constexpr int processes = 6;
    std::atomic<int> waiting = processes;
    std::atomic<int> done = 0;
    std::vector<std::thread> starting;
    for (int i = 0; i < processes; ++i)
        starting.emplace_back([&] {
            const auto connection = GatewayConnection::open(address, u"starting"_s);
            --waiting;
            while (waiting > 0)
                std::this_thread::yield();
            done += connection && migrateGateway(**connection) ? 1 : 0;
        });
    for (std::thread &thread : starting)
        thread.join();
    QCOMPARE(done.load(), processes);
    const auto connection = GatewayConnection::open(address, u"after"_s);
    QCOMPARE(versionsIn(**connection), allVersions());
}

void TestGatewayMigration::aScriptThatBrokeOffIsBegunAnew()
{
    const DatabaseAddress address = *DatabaseAddress::parse(freshDatabase());
    const auto connection = GatewayConnection::open(address, u"broken"_s);
    constexpr int deviceIndex = 7; // The script that makes its index beside the traffic.
    QVERIFY(migrateGateway(**connection, deviceIndex));
    if (address.dialect == DatabaseAddress::Dialect::Sqlite)
        return; // Its scripts are whole or not there.
    // The index is there, that it is was not noted: as after a kill between the two.
    QVERIFY((*connection)->run("DELETE FROM schema_version WHERE version >= ?", {deviceIndex}));
    QVERIFY(migrateGateway(**connection));
    QCOMPARE(versionsIn(**connection), allVersions());
    QCOMPARE((*connection)->row("SELECT COUNT(*) FROM pg_index WHERE NOT indisvalid", {}).first().toInt(), 0);
}

void TestGatewayMigration::anOlderProcessStaysReady()
{
    const QString database = freshDatabase();
    GatewayProgram gateway;
    QVERIFY(gateway.start(database));
    const auto newer = GatewayConnection::open(*DatabaseAddress::parse(database), u"newer"_s);
    QVERIFY((*newer)->run("INSERT INTO schema_version (version) VALUES (?)", {gatewaySchemaVersion() + 1}));
    QCOMPARE(got(QUrl(gateway.url().toString() + "/healthz"_L1)).status, 200);
    TrialDevice device(gateway.url());
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    GatewayProgram another;
    QVERIFY(!another.start(database)); // But none is started any more.
}

QTEST_GUILESS_MAIN(TestGatewayMigration)
#include "tst_gatewaymigration.moc"
