// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checking.h"
#include "faultyproxy.h"
#include "gatewaylog.h"
#include "gatewayprogram.h"
#include "gatewayserver.h"
#include "officewithpapers.h"
#include "outboxsender.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

// Qt sends a request again by itself when a connection closes without an answer; so many times it must go wrong.
constexpr int tries = 4;
constexpr qsizetype large = 1'500'000;

} // namespace

/// Papers of a real counter on their way to a real gateway.
class TestSyncFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<GatewayProgram> m_gateway;

private slots:
    void init()
    {
        m_gateway = std::make_unique<GatewayProgram>();
        QVERIFY(m_gateway->start());
    }
    void cleanup() { m_gateway.reset(); }

    void bringsFilesBeforeWhatAttachesThem();
    void sendsTheSameFileOnce();
    void healsAfterFault_data();
    void healsAfterFault();
    void healsUnderRandomFaults_data();
    void healsUnderRandomFaults();
    void goesOnAfterTheGatewayDied();
    void receiptsGoBeforeFiles();
    void receiptBreaksOffAPiece();
    void paceFollowsTheLine();
    void waitsForAFileThatIsNotThere();
    void fileThatIsGoneIsSaid_data();
    void fileThatIsGoneIsSaid();
    void fullPortalHoldsUpFilesOnly();
    void checkMissesThePaperOfWhatIsAttached();
};

void TestSyncFiles::bringsFilesBeforeWhatAttachesThem()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid first = office.receiveOne();
    const QUuid second = office.receiveOne();
    const QByteArray small = someBytes(70'000, 1);
    const QByteArray big = someBytes(large, 2);
    QVERIFY(!office.file(first, small).isNull());
    QVERIFY(!office.file(first, big, 2).isNull());
    QVERIFY(!office.file(second, someBytes(40'000, 3)).isNull());
    const QUuid step = office.change(first, DossierState::Received, DossierState::InProgress);
    QCOMPARE(office.figures().waiting, 6);
    const SyncReport report = office.pass();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->code) : "");
    QCOMPARE(report.sent, 6);
    QCOMPARE(report.figures.waiting, 0);
    QCOMPARE(office.stateOf(step), OutboxState::Acknowledged);
    QVERIFY(office.hasOneEffectEach(6));
    const auto files = office.filesAtPortal(first);
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(0).file.sha256, sha256Of(small));
    QCOMPARE(files.at(1).file.sha256, sha256Of(big));
    QCOMPARE(files.at(1).file.bytes, big.size());
    QCOMPARE(measured(m_gateway->url(), "mocua_files_total"), 3);
    QCOMPARE(measured(m_gateway->url(), "mocua_uploaded_bytes_total"), 70'000 + large + 40'000);
}

void TestSyncFiles::sendsTheSameFileOnce()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QByteArray bytes = someBytes(90'000, 1);
    const QList<QUuid> dossiers = office.receiveSome(3);
    for (const QUuid &dossier : dossiers)
        QVERIFY(!office.file(dossier, bytes).isNull());
    QVERIFY(!office.pass().error);
    QCOMPARE(office.figures().waiting, 0);
    for (const QUuid &dossier : dossiers)
        QCOMPARE(office.filesAtPortal(dossier).size(), 1);
    QCOMPARE(measured(m_gateway->url(), "mocua_uploaded_bytes_total"), bytes.size());
}

void TestSyncFiles::healsAfterFault_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("path");
    const std::pair<const char *, Fault> faults[] = {
        {"cut before", Fault::CutBefore},   {"request cut in half", Fault::CutHalf},
        {"answer lost", Fault::AnswerLost}, {"answer cut in half", Fault::AnswerHalf},
        {"HTML answer", Fault::Html},       {"redirect", Fault::Redirect},
        {"status 500", Fault::Status500},   {"status 429", Fault::Status429},
        {"silence", Fault::Silence}};
    for (const auto &[name, fault] : faults) {
        for (const char *path : {"/v1/uploads", "/v1/uploads/", "/v1/blobs:lookup"})
            QTest::addRow("%s at %s", name, path) << fault << QByteArray(path);
    }
}

void TestSyncFiles::healsAfterFault()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, path);
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid dossier = office.receiveOne();
    QVERIFY(!office.file(dossier, someBytes(large, 1)).isNull());
    QVERIFY(!office.file(dossier, someBytes(30'000, 2), 2).isNull());
    FaultyProxy proxy(m_gateway->url());
    proxy.spoil(path, {Fault::None});
    proxy.spoil(path, QList<Fault>(fault == Fault::Silence ? 1 : tries, fault));
    for (int passes = 0; passes < 8 && (passes == 0 || office.figures().waiting > 0); ++passes) {
        office.laterPass(proxy.url());
        QVERIFY(office.isConserved());
    }
    QCOMPARE(office.figures().acknowledged, 3);
    QVERIFY(office.hasOneEffectEach(3));
    QCOMPARE(office.filesAtPortal(dossier).size(), 2);
    // What had arrived did not go again: at most a piece for each try that broke off.
    QVERIFY(measured(m_gateway->url(), "mocua_uploaded_bytes_total") < large + 30'000 + (tries + 1) * 512 * 1024);
}

void TestSyncFiles::healsUnderRandomFaults_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u})
        QTest::addRow("seed %u", seed) << seed;
}

void TestSyncFiles::healsUnderRandomFaults()
{
    QFETCH(quint32, seed);
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QList<QUuid> dossiers = office.receiveSome(6);
    for (int i = 0; i < dossiers.size(); ++i) {
        QVERIFY(!office.file(dossiers.at(i), someBytes(200'000 + i * 150'000, seed * 10 + quint32(i))).isNull());
        QVERIFY(!office.file(dossiers.at(i), someBytes(20'000, seed * 10 + quint32(i) + 100), 2).isNull());
    }
    FaultyProxy proxy(m_gateway->url());
    proxy.spoilAtRandom(25, seed);
    for (int passes = 0; passes < 80 && office.figures().waiting > 0; ++passes) {
        office.laterPass(proxy.url());
        QVERIFY(office.isConserved());
    }
    QCOMPARE(office.figures().acknowledged, 18);
    QVERIFY(office.hasOneEffectEach(18));
    for (const QUuid &dossier : dossiers)
        QCOMPARE(office.filesAtPortal(dossier).size(), 2);
}

void TestSyncFiles::goesOnAfterTheGatewayDied()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid dossier = office.receiveOne();
    QVERIFY(!office.file(dossier, someBytes(large, 1)).isNull());
    int steps = 0;
    // The receipt, the creation, two pieces.
    const SyncReport broken = office.watchedPass({}, [&] {
        if (++steps == 4)
            m_gateway->killHard();
    });
    QVERIFY(broken.error);
    QCOMPARE(office.figures().waiting, 1);
    QVERIFY(m_gateway->startAgain());
    QVERIFY(!office.laterPass().error);
    QCOMPARE(office.figures().waiting, 0);
    QCOMPARE(office.filesAtPortal(dossier).size(), 1);
    QCOMPARE(measured(m_gateway->url(), "mocua_uploaded_bytes_total"), large - 2 * 256 * 1024);
}

void TestSyncFiles::receiptsGoBeforeFiles()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid dossier = office.receiveOne();
    QVERIFY(!office.file(dossier, someBytes(large, 1)).isNull());
    office.receiveOne(); // Made after the paper, and sent before it.
    int steps = 0;
    const SyncReport report = office.watchedPass({}, [&] {
        if (++steps == 3)
            office.receiveOne(); // While the file goes.
    });
    QVERIFY(!report.error);
    QCOMPARE(report.figures.acknowledged, 4);
    const auto feed = office.feed();
    QCOMPARE(feed.size(), 4);
    QCOMPARE(feed.last().kind, QString(OperationKind::attach));
    QCOMPARE(measured(m_gateway->url(), "mocua_uploaded_bytes_total"), large);
}

void TestSyncFiles::receiptBreaksOffAPiece()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid dossier = office.receiveOne();
    QVERIFY(!office.file(dossier, someBytes(large, 1)).isNull());
    FaultyProxy proxy(m_gateway->url());
    proxy.spoil("/v1/uploads/", {Fault::None, Fault::Silence});
    SyncAccount account = office.account(proxy.url());
    account.timeoutMs = 24 * 3600 * 1000; // The piece alone would never end.
    PortalClient client(account.portal);
    client.setTimeout(account.timeoutMs);
    int steps = 0;
    QTimer made;
    made.setSingleShot(true);
    QObject::connect(&made, &QTimer::timeout, &made, [&] { office.receiveOne(); });
    const SyncReport report = runSyncPass(*office.store, client, account, {.progressed = [&] {
        if (++steps == 3)
            made.start(200);
    }});
    QVERIFY(!report.error);
    QCOMPARE(report.figures.acknowledged, 3);
    QCOMPARE(office.feed().last().kind, QString(OperationKind::attach));
    QCOMPARE(measured(m_gateway->url(), "mocua_uploaded_bytes_total"), large);
}

void TestSyncFiles::paceFollowsTheLine()
{
    constexpr qint64 kib = 1024;
    constexpr qint64 most = 4096 * kib;
    UploadPace pace;
    QCOMPARE(pace.chunk(), 256 * kib);
    pace.failed();
    pace.failed();
    QCOMPARE(pace.chunk(), 64 * kib);
    for (int i = 0; i < 5; ++i)
        pace.failed();
    QCOMPARE(pace.chunk(), 32 * kib);
    pace.succeeded(100, most);
    pace.succeeded(100, most);
    QCOMPARE(pace.chunk(), 32 * kib);
    pace.succeeded(100, most);
    QCOMPARE(pace.chunk(), 64 * kib);
    pace.succeeded(9000, most); // It came, but a receipt would have waited long.
    QCOMPARE(pace.chunk(), 32 * kib);
    for (int i = 0; i < 60; ++i)
        pace.succeeded(100, most);
    QCOMPARE(pace.chunk(), most);
    for (int i = 0; i < 60; ++i)
        pace.succeeded(100, 512 * kib); // As the portal's limits say.
    QCOMPARE(pace.chunk(), 512 * kib);
}

void TestSyncFiles::waitsForAFileThatIsNotThere()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid dossier = office.receiveOne();
    QVERIFY(!office.pass().error);
    const QUuid attach = office.file(dossier, someBytes(50'000, 1));
    // As if the portal had lost the file between the look-up and the operation.
    const auto stored =
        office.read<std::optional<StoredOperation>>([&](Connection &c) { return OutboxTable(c).find(attach); });
    const SyncAccount account = office.account();
    PortalClient client(account.portal);
    OutboxSender sender(
        *office.store, client, account, {}, [] { return false; }, [] {});
    QCOMPARE(sender.run({**stored}).sent, 0);
    QCOMPARE(office.stateOf(attach), OutboxState::WaitingDependency);
    QCOMPARE(office.openRows().first().problem, QString(ProblemType::missingBlob));
    QVERIFY(!office.openRows().first().problemText.isEmpty());
    QCOMPARE(office.figures().waiting, 1);
    QVERIFY(office.filesAtPortal(dossier).isEmpty());
    QCOMPARE(office.laterPass().sent, 1);
    QCOMPARE(office.filesAtPortal(dossier).size(), 1);
}

void TestSyncFiles::fileThatIsGoneIsSaid_data()
{
    QTest::addColumn<bool>("isDamaged");
    QTest::addColumn<QString>("problem");
    QTest::newRow("missing") << false << u"file-missing"_s;
    QTest::newRow("one bit flipped") << true << u"file-damaged"_s;
}

void TestSyncFiles::fileThatIsGoneIsSaid()
{
    QFETCH(bool, isDamaged);
    QFETCH(QString, problem);
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid dossier = office.receiveOne();
    const QByteArray bytes = someBytes(60'000, 1);
    const QUuid attach = office.file(dossier, bytes);
    const QUuid other = office.receiveOne();
    QVERIFY(!office.file(other, someBytes(60'000, 2)).isNull());
    QFile file(office.files().path(sha256Of(bytes)));
    if (isDamaged) {
        char byte = 0; // Of the sealed file, which is never twice the same.
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(30'000) && file.getChar(&byte) && file.seek(30'000));
        QVERIFY(file.putChar(char(byte ^ 1)));
        file.close();
    } else {
        QVERIFY(file.remove());
    }
    const SyncReport report = office.pass();
    QVERIFY(!report.error);
    QCOMPARE(report.figures.acknowledged, 3);
    QCOMPARE(report.figures.quarantined, 1);
    QCOMPARE(office.stateOf(attach), OutboxState::Quarantined);
    QCOMPARE(office.openRows().first().problem, problem);
    QVERIFY(office.openRows().first().problemText.contains(u"scan the paper again"_s));
    QCOMPARE(office.filesAtPortal(other).size(), 1);
    QVERIFY(office.filesAtPortal(dossier).isEmpty());
    QVERIFY(office.isConserved());
    QCOMPARE(office.laterPass().sent, 0);
    // Scanned again: the new paper goes, the lost one is kept as void.
    const QByteArray again = someBytes(61'000, 3);
    const QUuid step = office.change(dossier, DossierState::Received, DossierState::InProgress);
    QVERIFY(!office.file(dossier, again).isNull());
    QCOMPARE(office.laterPass().sent, 2);
    QCOMPARE(office.stateOf(attach), OutboxState::Void);
    QCOMPARE(office.stateOf(step), OutboxState::Acknowledged);
    QCOMPARE(office.filesAtPortal(dossier).size(), 1);
    QCOMPARE(office.filesAtPortal(dossier).first().file.sha256, sha256Of(again));
    QVERIFY(office.isConserved());
}

void TestSyncFiles::fullPortalHoldsUpFilesOnly()
{
    QTemporaryDir folder;
    setRequestLogging(false);
    GatewayConfig config{.database = *DatabaseAddress::parse(u"sqlite:%1/full.sqlite"_s.arg(folder.path())),
                         .filesDirectory = folder.filePath(u"files"_s),
                         .isDemonstration = true};
    config.limits.officeFileBytes = 100'000;
    auto gateway = GatewayServer::start(config);
    QVERIFY(gateway);
    OfficeWithPapers office;
    QVERIFY(office.enrol(QUrl((*gateway)->url())));
    const QUuid dossier = office.receiveOne();
    const QUuid attach = office.file(dossier, someBytes(150'000, 1));
    const QUuid other = office.receiveOne();
    QVERIFY(!office.file(other, someBytes(60'000, 2)).isNull());
    const SyncReport report = office.pass();
    QVERIFY(!report.error);
    QCOMPARE(report.figures.acknowledged, 3);
    QCOMPARE(office.stateOf(attach), OutboxState::WaitingDependency);
    QCOMPARE(office.openRows().first().problem, QString(ProblemType::quotaExceeded));
    QCOMPARE(report.figures.waiting, 1);
    for (int i = 0; i < 25; ++i) // However long it takes.
        office.laterPass();
    QCOMPARE(office.stateOf(attach), OutboxState::WaitingDependency);
    config.limits.officeFileBytes = 1'000'000;
    config.port = QUrl((*gateway)->url()).port();
    gateway->reset();
    gateway = GatewayServer::start(config);
    QVERIFY(gateway);
    QCOMPARE(office.laterPass().sent, 1);
    QCOMPARE(office.filesAtPortal(dossier).size(), 1);
}

void TestSyncFiles::checkMissesThePaperOfWhatIsAttached()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_gateway->url()));
    QVERIFY(!office.file(office.receiveOne(), someBytes(60'000, 1)).isNull());
    const auto codes = [&] {
        FileStore files = office.files();
        QStringList found;
        const auto findings = *office.read<QList<Finding>>(
            [&](Connection &c) { return checkedData(c, files, office.identity.device.key.publicKey); });
        for (const Finding &finding : findings)
            found.append(finding.code);
        return found;
    };
    QVERIFY(!office.pass().error);
    QCOMPARE(codes(), QStringList());
    QVERIFY(office.write<int>([](Connection &c) { return c.change("DELETE FROM paper"); }));
    QStringList found = codes(); // Deleted past its table: its dossier is counted otherwise, too.
    found.sort();
    QCOMPARE(found, (QStringList{u"attached-without-paper"_s, u"dossier-counted-wrong"_s}));
}

QTEST_GUILESS_MAIN(TestSyncFiles)
#include "tst_syncfiles.moc"
