// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"
#include "carrying.h"
#include "carrytaking.h"
#include "checking.h"
#include "dailycopy.h"
#include "fulldisk.h"
#include "gatewaytrial.h"
#include "newidentity.h"
#include "officewithpapers.h"
#include "recoverykey.h"
#include "salvaging.h"
#include "secondcopier.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Copies of a counter's data and what they bring back (sync.md 3), with a gateway that knows the rest.
class TestSafekeeping : public QObject
{
    Q_OBJECT
    GatewayTrial m_trial;
    QTemporaryDir m_drive; ///< Another volume, as far as the test goes.

    QString onDrive(const QString &name) const { return m_drive.filePath(name); }

    static QList<Finding> findings(OfficeWithPapers &office)
    {
        FileStore files = office.files();
        return *office.read<QList<Finding>>(
            [&](Connection &c) { return checkedData(c, files, office.identity.device.key.publicKey); });
    }
    static bool isSound(OfficeWithPapers &office)
    {
        const auto found = findings(office);
        for (const Finding &finding : found)
            qInfo("%s: %s", qPrintable(finding.code), qPrintable(finding.detail));
        return found.isEmpty();
    }
    static bool reopen(OfficeWithPapers &office)
    {
        auto opened = Store::open(office.folder.path(), Store::Access::ReadWrite);
        if (!opened) {
            qInfo("%s: %s", qPrintable(opened.error().code), qPrintable(opened.error().detail));
            return false;
        }
        office.store = *std::move(opened);
        const auto identity =
            office.write<CounterIdentity>([&](Connection &c) { return loadIdentity(c, office.secrets); });
        if (identity)
            office.identity = *identity;
        return identity.has_value();
    }
    static QSet<QUuid> dossiersOf(OfficeWithPapers &office)
    {
        const auto rows = *office.read<QList<DossierRow>>([](Connection &c) { return DossierTable(c).newest(10'000); });
        QSet<QUuid> ids;
        for (const DossierRow &row : rows)
            ids.insert(row.id);
        return ids;
    }

private slots:
    void init()
    {
        m_trial.address =
            *DatabaseAddress::parse(u"sqlite:%1/gw-%2.sqlite"_s.arg(m_trial.folder.path()).arg(++m_trial.files));
        QVERIFY(m_trial.start({.database = m_trial.address,
                               .filesDirectory = m_trial.folder.filePath(u"files-%1"_s.arg(m_trial.files)),
                               .isDemonstration = true}));
    }
    void cleanup() { m_trial.gateway.reset(); }

    void keepsSevenDailyCopies();
    void backupGoesToAnotherComputer();
    void changedBackupBringsNothing();
    void restoredCounterTakesBackWhatThePortalHas();
    void restoredCounterThatWentOnIsToldApart();
    void secondCopyFollowsTheOutbox();
    void secondCopyAloneReachesThePortal();
    void copierKeepsBothByItself();
    void salvagesDamage_data();
    void salvagesDamage();
    void salvageWithoutCopySaysSo();
};

void TestSafekeeping::keepsSevenDailyCopies()
{
    OfficeWithPapers office;
    office.receiveSome(3);
    const QDate first(2026, 11, 2);
    for (int i = 0; i < 9; ++i) {
        const auto made = office.read<DailyCopy>(
            [&](Connection &c) { return makeDailyCopy(c, office.folder.path(), first.addDays(i)); });
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        office.receiveSome(1);
    }
    const QList<DailyCopy> copies = dailyCopies(office.folder.path());
    QCOMPARE(copies.size(), 7);
    QCOMPARE(copies.first().day, first.addDays(8));
    QCOMPARE(copies.last().day, first.addDays(2));
    for (const DailyCopy &copy : copies)
        QVERIFY(isSoundDatabase(copy.file));
    // Made anew on the same day, and after a kill had left half of one.
    QFile half(office.folder.filePath(u"backups/new.sqlite"_s));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("SQLite format 3") > 0);
    half.close();
    QVERIFY(office.read<DailyCopy>(
        [&](Connection &c) { return makeDailyCopy(c, office.folder.path(), first.addDays(8)); }));
    QCOMPARE(dailyCopies(office.folder.path()).size(), 7);
    QVERIFY(!QFile::exists(half.fileName()));
}

void TestSafekeeping::backupGoesToAnotherComputer()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_trial.url));
    const QUuid dossier = office.receiveOne();
    const QByteArray paper = someBytes(150'000, 11);
    QVERIFY(!office.file(dossier, paper).isNull());
    QVERIFY(!office.pass().error);
    office.receiveSome(2); // Not sent.
    const RecoveryKey key = makeRecoveryKey();
    Officer supervisor = office.officer;
    QVERIFY(!office.write<void>(
        [&](Connection &c) { return chooseRecoveryKey(c, key, office.officer, office.now, false); }));
    supervisor.role = Role::Supervisor;
    QVERIFY(
        office.write<void>([&](Connection &c) { return chooseRecoveryKey(c, key, supervisor, office.now, false); }));
    QVERIFY(
        !office.write<void>([&](Connection &c) { return chooseRecoveryKey(c, key, supervisor, office.now, false); }));
    const auto written = writeBackup(*office.store, office.secrets, office.identity, office.now, onDrive(u"all.mcb"_s));
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QVERIFY(written->hasRecoveryKey && written->files >= 1);
    const QSet<QUuid> dossiers = dossiersOf(office);
    const QByteArray deviceKey = office.identity.device.key.secretKey;
    office.store.reset();

    QTemporaryDir elsewhere;
    // The words as somebody types them from the envelope; without them nothing.
    const auto typed = recoveryKeyOf(key.words.toUpper().replace(u'-', u' '));
    QVERIFY(typed && typed->secretKey == key.key.secretKey);
    QVERIFY(!recoveryKeyOf(u"abcd-efgh"_s));
    const RestoreOrder wrong{
        .file = onDrive(u"all.mcb"_s), .directory = elsewhere.path(), .reader = makeRecoveryKey().key};
    QCOMPARE(restoreBackup(wrong, office.now).error().code, u"bundle-not-for-us"_s);
    const RestoreOrder order{.file = onDrive(u"all.mcb"_s), .directory = elsewhere.path(), .reader = *typed};
    const auto restored = restoreBackup(order, office.now);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().code + restored.error().detail));
    QCOMPARE(restoreBackup(order, office.now).error().code, u"holds-data"_s);
    SecretKeeping secrets(elsewhere.path());
    auto opened = Store::open(elsewhere.path(), Store::Access::ReadWrite);
    QVERIFY(opened);
    office.store = *std::move(opened);
    office.identity = *office.write<CounterIdentity>([&](Connection &c) { return loadIdentity(c, secrets); });
    QCOMPARE(office.identity.device.key.secretKey, deviceKey);
    QCOMPARE(dossiersOf(office), dossiers);
    QVERIFY(isSound(office));
    QVERIFY(*office.files().get(sha256Of(paper)) == paper);
    QVERIFY(!office.laterPass().error);
    QCOMPARE(office.figures().waiting, 0);
    QVERIFY(office.hasOneEffectEach(4));
    office.store.reset();
}

void TestSafekeeping::changedBackupBringsNothing()
{
    OfficeWithPapers office;
    const QUuid dossier = office.receiveOne();
    QVERIFY(!office.file(dossier, someBytes(50'000, 2)).isNull());
    QVERIFY(writeBackup(*office.store, office.secrets, office.identity, office.now, onDrive(u"b.mcb"_s)));
    QFile file(onDrive(u"b.mcb"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator random(7);
    for (int i = 0; i < 20; ++i) {
        QByteArray bytes = i % 2 == 0 ? whole : whole.first(random.bounded(int(whole.size())));
        if (i % 2 == 0)
            bytes[random.bounded(int(bytes.size()))] ^= 4;
        QFile changed(onDrive(u"changed.mcb"_s));
        QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(bytes) == bytes.size());
        changed.close();
        QTemporaryDir elsewhere;
        QVERIFY(!restoreBackup(
            {.file = changed.fileName(), .directory = elsewhere.path(), .reader = office.identity.device.key},
            office.now));
        QVERIFY(!Store::holdsData(elsewhere.path()) && !QFile::exists(elsewhere.filePath(u"files"_s)));
    }
    QVERIFY(!office.file(dossier, someBytes(3'000'000, 2), 2).isNull());
    {
        const FullDisk disk(2'500'000);
        const auto full = writeBackup(*office.store, office.secrets, office.identity, office.now, onDrive(u"full"_s));
        QVERIFY(!full && full.error().code == u"backup-not-written");
    }
    QVERIFY(!QFile::exists(onDrive(u"full"_s)));
    QVERIFY(!QFile::exists(office.folder.filePath(u"backups/carried.sqlite"_s)));
}

void TestSafekeeping::restoredCounterTakesBackWhatThePortalHas()
{
    OfficeWithPapers office;
    OfficeWithPapers other;
    QVERIFY(office.enrol(m_trial.url) && other.enrol(m_trial.url));
    const QUuid early = office.receiveOne();
    QVERIFY(!office.pass().error);
    QVERIFY(writeBackup(*office.store, office.secrets, office.identity, office.now, onDrive(u"early.mcb"_s)));
    // What came after the backup: a change, a new dossier with a paper, and what another counter did.
    office.change(early, DossierState::Received, DossierState::InProgress);
    const QUuid later = office.receiveOne();
    const QByteArray paper = someBytes(20'000, 5);
    QVERIFY(!office.file(later, paper).isNull());
    QVERIFY(!office.pass().error);
    other.receiveSome(2);
    QVERIFY(!other.pass().error && !office.pass().error);
    const QSet<QUuid> dossiers = dossiersOf(office);
    const qint64 made = office.figures().made;
    const QJsonObject before = toJson(office.stored(later).dossier);
    office.store.reset();
    const auto restored = restoreBackup({.file = onDrive(u"early.mcb"_s),
                                         .directory = office.folder.path(),
                                         .reader = office.identity.device.key,
                                         .mayReplace = true},
                                        office.now);
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().code + restored.error().detail));
    QVERIFY(reopen(office));
    QCOMPARE(office.figures().made, 1);
    const SyncReport report = office.laterPass();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->code + report.error->detail) : "");
    QCOMPARE(office.figures().made, made);
    QCOMPARE(office.figures().waiting, 0);
    QCOMPARE(dossiersOf(office), dossiers);
    QCOMPARE(office.stored(early).dossier.state, DossierState::InProgress);
    QCOMPARE(toJson(office.stored(later).dossier), before);
    QVERIFY(isSound(office)); // The paper's file lay in the folder all the time.
    // And it goes on: the chain holds, the portal takes what comes.
    office.receiveSome(2);
    QVERIFY(!office.laterPass().error);
    QVERIFY(isSound(office));
    QVERIFY(office.hasOneEffectEach(made + 2 + 2));
}

void TestSafekeeping::restoredCounterThatWentOnIsToldApart()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_trial.url));
    office.receiveSome(1);
    QVERIFY(!office.pass().error);
    QVERIFY(writeBackup(*office.store, office.secrets, office.identity, office.now, onDrive(u"old.mcb"_s)));
    office.receiveSome(2);
    QVERIFY(!office.pass().error);
    office.store.reset();
    QVERIFY(restoreBackup({.file = onDrive(u"old.mcb"_s),
                           .directory = office.folder.path(),
                           .reader = office.identity.device.key,
                           .mayReplace = true},
                          office.now));
    QVERIFY(reopen(office));
    // Against the advice something is received before the counter has synced: under numbers that are taken.
    const QUuid meanwhile = office.receiveSome(1).first();
    const SyncReport report = office.laterPass();
    QVERIFY(report.isStopped && report.error);
    QCOMPARE(report.error->code, u"device-forked"_s);
    QCOMPARE(office.figures().waiting, 1); // Kept, not dropped.
    QVERIFY(!office.stored(meanwhile).dossier.code().isEmpty() && office.isConserved());
    QCOMPARE(office.feed().size(), 3);
    // A new identity: what was made goes under it, what the lost branch did comes back by the feed.
    const QByteArray fileKey = office.identity.fileKey();
    const auto taken = takeNewIdentity(*office.store, office.secrets, office.identity,
                                       {.url = m_trial.url, .code = u"demo"_s}, office.officer, office.now);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().code + taken.error().detail));
    QCOMPARE(taken->reissued, 1);
    office.identity = *office.write<CounterIdentity>([&](Connection &c) { return loadIdentity(c, office.secrets); });
    QCOMPARE(office.identity.device.id, taken->deviceId);
    QCOMPARE(office.identity.fileKey(), fileKey);
    const SyncReport healed = office.laterPass();
    QVERIFY2(!healed.error, healed.error ? qPrintable(healed.error->code + healed.error->detail) : "");
    QCOMPARE(office.figures().waiting, 0);
    QCOMPARE(dossiersOf(office).size(), 4); // One of the backup, two of the lost branch, one since.
    QCOMPARE(office.feed().size(), 4);
    QVERIFY(isSound(office));
    office.receiveSome(1);
    QVERIFY(!office.laterPass().error && isSound(office));
}

void TestSafekeeping::secondCopyFollowsTheOutbox()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_trial.url));
    const QString drive = onDrive(u"second"_s);
    const auto chosen = [&](const QString &folder, bool isSame) {
        return office.write<void>(
            [&](Connection &c) { return chooseSecondCopyFolder(c, office.folder.path(), folder, isSame); });
    };
    QCOMPARE(chosen(drive, true).error().code, u"folder-not-writable"_s);
    QVERIFY(QDir().mkpath(drive));
    QCOMPARE(chosen(drive, false).error().code, u"same-volume"_s);
    QVERIFY(chosen(drive, true));
    const auto brought = [&] { return bringSecondCopy(*office.store, office.identity, drive, office.now); };
    const auto copied = [&] { return secondCopied(drive, office.identity.device).operations.size(); };
    QCOMPARE(brought()->written, 0);
    office.receiveSome(3);
    QCOMPARE(brought()->written, 3);
    QCOMPARE(brought()->written, 0);
    const QUuid more = office.receiveOne();
    QVERIFY(!office.file(more, someBytes(9000, 4)).isNull());
    QCOMPARE(brought()->written, 2);
    QCOMPARE(copied(), 5);
    QVERIFY(!office.pass().error);
    QCOMPARE(brought()->held, 0);
    QCOMPARE(copied(), 0); // What has arrived is taken away.
    office.receiveSome(1);
    QVERIFY(QDir().rename(drive, drive + u"-unplugged"_s));
    const auto gone = brought();
    QVERIFY(!gone && gone.error().code == u"second-copy-failed");
    QVERIFY(QDir().rename(drive + u"-unplugged"_s, drive));
    QCOMPARE(brought()->written, 1);
}

void TestSafekeeping::secondCopyAloneReachesThePortal()
{
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_trial.url));
    QVERIFY(!office.pass().error);
    const QString drive = onDrive(u"alone"_s);
    QVERIFY(QDir().mkpath(drive));
    office.receiveSome(4);
    QCOMPARE(bringSecondCopy(*office.store, office.identity, drive, office.now)->written, 4);
    office.store.reset(); // The computer burns.
    const QStringList bundles = QDir(drive + u"/mocua-"_s + office.identity.device.id).entryList(QDir::Files);
    QCOMPARE(bundles.size(), 1);
    const auto database = DatabaseThreads::start(m_trial.address);
    const auto shelf = BlobShelf::open(onDrive(u"shelf"_s));
    const auto taken = takeCarried(**database, **shelf,
                                   {.bundle = drive + u"/mocua-"_s + office.identity.device.id + u'/' + bundles.first(),
                                    .receipt = onDrive(u"receipt"_s),
                                    .now = office.now});
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().code));
    QCOMPARE(taken->applied, 4);
}

void TestSafekeeping::copierKeepsBothByItself()
{
    OfficeWithPapers office;
    const QString drive = onDrive(u"by-itself"_s);
    QVERIFY(QDir().mkpath(drive));
    QVERIFY(office.write<void>(
        [&](Connection &c) { return chooseSecondCopyFolder(c, office.folder.path(), drive, true); }));
    SecondCopier copier(*office.store, office.identity, Clock([&] { return office.now; }));
    QSignalSpy states(&copier, &SecondCopier::stateChanged);
    copier.start();
    QTRY_VERIFY_WITH_TIMEOUT(!dailyCopies(office.folder.path()).isEmpty(), 20'000);
    QCOMPARE(dailyCopies(office.folder.path()).first().day, office.now.date());
    office.receiveSome(2);
    QTRY_COMPARE_WITH_TIMEOUT(secondCopied(drive, office.identity.device).operations.size(), 2, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!states.isEmpty() && states.last().first().value<CopyState>().secondAt.isValid(), 20'000);
    QCOMPARE(states.last().first().value<CopyState>().dailyCopy, office.now.date());
    QVERIFY(QDir().rename(drive, drive + u"-unplugged"_s));
    office.receiveSome(1);
    QTRY_VERIFY_WITH_TIMEOUT(!states.last().first().value<CopyState>().secondTrouble.isEmpty(), 20'000);
    QVERIFY(QDir().rename(drive + u"-unplugged"_s, drive));
    copier.lookAgain();
    QTRY_COMPARE_WITH_TIMEOUT(secondCopied(drive, office.identity.device).operations.size(), 3, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(states.last().first().value<CopyState>().secondTrouble.isEmpty(), 20'000);
}

void TestSafekeeping::salvagesDamage_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<QString>("where");
    for (int seed = 1; seed <= 10; ++seed) {
        QTest::addRow("pages %d", seed) << seed << u"pages"_s;
        if (seed <= 3)
            QTest::addRow("journal %d", seed) << seed << u"journal"_s;
    }
    QTest::newRow("first page") << 1 << u"first"_s;
    QTest::newRow("gone") << 1 << u"gone"_s;
    QTest::newRow("cut off") << 1 << u"cut"_s;
}

void TestSafekeeping::salvagesDamage()
{
    QFETCH(int, seed);
    QFETCH(QString, where);
    OfficeWithPapers office;
    QVERIFY(office.enrol(m_trial.url));
    const QString drive = onDrive(u"salvage-%1-%2"_s.arg(where).arg(seed));
    QVERIFY(QDir().mkpath(drive));
    QVERIFY(office.write<void>(
        [&](Connection &c) { return chooseSecondCopyFolder(c, office.folder.path(), drive, true); }));
    office.receiveSome(20);
    QVERIFY(!office.pass().error);
    QVERIFY(office.read<DailyCopy>(
        [&](Connection &c) { return makeDailyCopy(c, office.folder.path(), office.now.date()); }));
    // After the copy: some that the portal has, some that only this computer and the second copy have.
    const QUuid first = office.receiveSome(6).first();
    office.change(first, DossierState::Received, DossierState::InProgress);
    QVERIFY(!office.pass().error);
    const QUuid last = office.receiveSome(8).last();
    QVERIFY(!office.file(last, someBytes(4000, 1)).isNull());
    QVERIFY(bringSecondCopy(*office.store, office.identity, drive, office.now));
    const QSet<QUuid> dossiers = dossiersOf(office);
    const qint64 made = office.figures().made;
    office.store.reset();

    const QString database = office.folder.filePath(u"mocua.sqlite"_s);
    QFile file(database);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QRandomGenerator random(quint32(seed) * 77);
    if (where == u"pages") {
        for (int i = 0; i < 12; ++i) {
            const qint64 page = 1 + random.bounded(int(file.size() / 4096) - 1);
            QVERIFY(file.seek(page * 4096) && file.write(someBytes(4096, random.generate())) == 4096);
        }
    } else if (where == u"first") {
        QVERIFY(file.write(someBytes(4096, 5)) == 4096);
    } else if (where == u"cut") {
        QVERIFY(file.resize(file.size() / 3));
    } else if (where == u"gone") {
        QVERIFY(file.resize(0));
    } else {
        QFile journal(database + u"-wal"_s);
        QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write(someBytes(40'000, quint32(seed))) > 0);
    }
    file.close();
    const auto report = salvage(office.folder.path(), office.now);
    QVERIFY2(report, report ? "" : qPrintable(report.error().code + report.error().detail));
    QVERIFY(reopen(office));
    const SyncReport pass = office.laterPass();
    QVERIFY2(!pass.error, pass.error ? qPrintable(pass.error->code + pass.error->detail) : "");
    // Those that hold on to what only the portal had: now they fit.
    if (report->leftOut > 0) {
        office.store.reset();
        const auto again = salvage(office.folder.path(), office.now);
        QVERIFY2(again && again->leftOut == 0, again ? "left out" : qPrintable(again.error().code));
        QVERIFY(reopen(office));
        QVERIFY(!office.laterPass().error);
    }
    QCOMPARE(dossiersOf(office), dossiers);
    QCOMPARE(office.figures().made, made);
    QCOMPARE(office.figures().waiting, 0);
    QCOMPARE(office.stored(first).dossier.state, DossierState::InProgress);
    QVERIFY(isSound(office));
    QVERIFY(office.hasOneEffectEach(made));
    // The damaged one is still there.
    QVERIFY(!QDir(office.folder.path()).entryList({u"mocua.sqlite.damaged-*"_s}, QDir::Files).isEmpty());
}

void TestSafekeeping::salvageWithoutCopySaysSo()
{
    OfficeWithPapers office;
    office.receiveSome(2);
    office.store.reset();
    QFile file(office.folder.filePath(u"mocua.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(someBytes(4096, 1)) == 4096);
    file.close();
    const QByteArray before = [&] {
        QFile read(file.fileName());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }();
    const auto report = salvage(office.folder.path(), office.now);
    QVERIFY(!report && report.error().code == u"no-copy");
    QFile after(file.fileName());
    QVERIFY(after.open(QIODevice::ReadOnly) && after.readAll() == before);
}

QTEST_GUILESS_MAIN(TestSafekeeping)
#include "tst_safekeeping.moc"
