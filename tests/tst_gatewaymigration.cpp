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
struct OldOffice
{
    EnrolledDevice device;
    SigningKey key;
    QString officeCode;
};

std::optional<OldOffice> oldOffice(GatewayConnection &connection)
{
    OldOffice old;
    old.key = makeSigningKey();
    Office office;
    office.code = u"an-khanh"_s;
    office.name = u"Trung tâm"_s;
    office.agencyCode = u"H61.33"_s;
    office.number = 33;
    office.isDemonstration = true;
    EnrolmentRequest request{.code = demonstrationCode, .deviceId = QUuid::createUuid().toString(QUuid::WithoutBraces)};
    request.publicKey = old.key.publicKey;
    request.proof = signatureOf(enrolmentProofText(request), old.key);
    if (!connection.begin() || !registerOffice(connection, {.office = office}))
        return std::nullopt;
    const auto registered = registerDevice(
        connection, request, {.acceptsDemonstrationCode = true, .publicUrl = {}, .limits = {}, .now = Clock().now()});
    const auto *answer = std::get_if<EnrolmentAnswer>(&registered);
    if (!answer || !connection.commit())
        return std::nullopt;
    old.device = *deviceOfToken(connection, hashOfSecret(answer->token));
    old.officeCode = office.code;
    return old;
}

CheckedOperation guidance(const OldOffice &old, qint64 seq)
{
    Operation operation;
    operation.id = makeUuidV7(QDateTime::currentMSecsSinceEpoch());
    operation.deviceId = old.device.id;
    operation.deviceSeq = seq;
    operation.kind = u"guidance.given"_s;
    operation.author = u"ha"_s;
    operation.occurredAt = Clock().now();
    const QByteArray body = writtenBody(operation);
    return checkedOperation({operation.id, sha256Of(body), signatureOf(body, old.key), body}, old.device);
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
    std::optional<OldOffice> old;
    {
        const auto first = GatewayConnection::open(address, u"old"_s);
        QVERIFY(first);
        QVERIFY(migrateGateway(**first, from));
        QCOMPARE(versionsIn(**first).size(), from);
        old = oldOffice(**first);
        QVERIFY(old);
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
            const auto settled = settleOperations(**connection, old->device, {guidance(*old, seq)}, u"now"_s);
            const auto known = deviceOfToken(**connection, QByteArray(32, 'x'));
            longestMs = std::max<qint64>(longestMs, timer.elapsed());
            settled.first().status == 201 && !known && !(*connection)->hasFailed() ? ++applied : ++failed;
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
    QCOMPARE((*connection)->row("SELECT seq FROM scope WHERE code = ?", {old->officeCode}).first().toInt(),
             applied.load());
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
    QVERIFY(migrateGateway(**connection));
    if (address.dialect == DatabaseAddress::Dialect::Sqlite)
        return; // Its scripts are whole or not there.
    // The index is there, that it is was not noted: as after a kill between the two.
    QVERIFY((*connection)->run("DELETE FROM schema_version WHERE version >= ?", {6}));
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
