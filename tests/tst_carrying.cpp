// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrying.h"
#include "carrytaking.h"
#include "checking.h"
#include "dayreconciling.h"
#include "fulldisk.h"
#include "gatewaytrial.h"
#include "leasetable.h"
#include "officewithpapers.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Work carried by hand, both ways, and days compared, against both databases (sync.md 11).
class TestCarrying : public QObject
{
    Q_OBJECT
    GatewayTrial m_trial;
    std::unique_ptr<DatabaseThreads> m_database; ///< As `mocua-gateway admin` opens it beside the gateway.
    std::unique_ptr<BlobShelf> m_shelf;
    QTemporaryDir m_stick;

    bool begin()
    {
        GatewayConfig config = m_trial.freshConfig();
        config.filesDirectory = m_trial.folder.filePath(u"files-%1"_s.arg(m_trial.files));
        if (!m_trial.start(config))
            return false;
        m_database = DatabaseThreads::start(m_trial.address).value();
        m_shelf = BlobShelf::open(config.filesDirectory).value();
        return true;
    }
    QString onStick(const QString &name) const { return m_stick.filePath(name); }
    Result<CarriedOut> carriedOut(SyncedOffice &office, const QString &name)
    {
        return carryOut(*office.store, office.account(), office.identity.device, onStick(name));
    }
    Result<CarriedAnswer> taken(const QString &bundle, const QString &receipt, bool isFromRevoked = false)
    {
        return takeCarried(*m_database, *m_shelf,
                           {.bundle = onStick(bundle),
                            .receipt = onStick(receipt),
                            .isFromRevoked = isFromRevoked,
                            .limits = {},
                            .now = QDateTime::currentDateTimeUtc()});
    }
    Result<CarriedIn> carriedIn(SyncedOffice &office, const QString &name)
    {
        return carryIn(*office.store, office.account(), office.identity.device, onStick(name));
    }
    static bool isSound(OfficeWithPapers &office)
    {
        FileStore files = office.files();
        const auto findings = office.read<QList<Finding>>(
            [&](Connection &c) { return checkedData(c, files, office.identity.device.key.publicKey); });
        for (const Finding &finding : *findings)
            qInfo("%s: %s", qPrintable(finding.code), qPrintable(finding.detail));
        return findings->isEmpty();
    }

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void cleanup()
    {
        m_database.reset();
        m_trial.gateway.reset();
    }

    void carriesBothWays_data() { GatewayTrial::databases(); }
    void carriesBothWays();
    void lineWasQuicker_data() { GatewayTrial::databases(); }
    void lineWasQuicker();
    void bundleWasQuicker_data() { GatewayTrial::databases(); }
    void bundleWasQuicker();
    void changedBundleIsRefusedWhole_data() { GatewayTrial::databases(); }
    void changedBundleIsRefusedWhole();
    void strangersAreRefused_data() { GatewayTrial::databases(); }
    void strangersAreRefused();
    void refusalsComeBack_data() { GatewayTrial::databases(); }
    void refusalsComeBack();
    void fullStickLosesNothing_data() { GatewayTrial::databases(); }
    void fullStickLosesNothing();
    void dayIsCompared_data() { GatewayTrial::databases(); }
    void dayIsCompared();
    void lostAtThePortalGoesAgain_data() { GatewayTrial::databases(); }
    void lostAtThePortalGoesAgain();
};

void TestCarrying::carriesBothWays()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    OfficeWithPapers there;
    QVERIFY(here.enrol(m_trial.url) && there.enrol(m_trial.url));
    QVERIFY(!here.pass().error); // Tells the portal's key.
    const QUuid first = here.receiveOne();
    const QByteArray paper = someBytes(300'000, 7);
    QVERIFY(!here.file(first, paper).isNull());
    here.receiveSome(60);
    there.receiveSome(3);
    QVERIFY(!there.pass().error);
    const auto out = carriedOut(here, u"up"_s);
    QVERIFY2(out, out ? "" : qPrintable(out.error().code + out.error().detail));
    QCOMPARE(out->operations, 62);
    QCOMPARE(out->files, 1);
    QCOMPARE(here.figures().waiting, 62);
    QCOMPARE(here.figures().inDoubt, 62);
    const auto answer = taken(u"up"_s, u"down"_s);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code + answer.error().detail));
    QCOMPARE(answer->applied, 62);
    QCOMPARE(answer->files, 1);
    QCOMPARE(answer->refused, 0);
    const auto in = carriedIn(here, u"down"_s);
    QVERIFY2(in, in ? "" : qPrintable(in.error().code + in.error().detail));
    QCOMPARE(in->acknowledged, 62);
    QCOMPARE(in->pulled, 3); // The other counter's.
    QVERIFY(in->hasFeed);
    QCOMPARE(here.figures().waiting, 0);
    QVERIFY(isSound(here));
    QVERIFY(here.hasOneEffectEach(65));
    QCOMPARE(here.filesAtPortal(first).size(), 1);
    // Again, and over the line: nothing more.
    QCOMPARE(taken(u"up"_s, u"down2"_s)->repeated, 62);
    QCOMPARE(carriedIn(here, u"down2"_s)->acknowledged, 0);
    const SyncReport pass = here.laterPass();
    QVERIFY(!pass.error && pass.sent == 0);
    QVERIFY(here.hasOneEffectEach(65));
    const auto nothing = carriedOut(here, u"none"_s);
    QVERIFY(!nothing && nothing.error().code == u"nothing-waits");
}

void TestCarrying::lineWasQuicker()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    QVERIFY(here.enrol(m_trial.url));
    QVERIFY(!here.pass().error);
    const QUuid dossier = here.receiveOne();
    QVERIFY(!here.file(dossier, someBytes(5000, 3)).isNull());
    QVERIFY(carriedOut(here, u"up"_s));
    here.receiveSome(2);
    QVERIFY(!here.laterPass().error);
    QCOMPARE(here.figures().acknowledged, 4);
    const auto answer = taken(u"up"_s, u"down"_s);
    QCOMPARE(answer->applied, 0);
    QCOMPARE(answer->repeated, 2);
    const auto in = carriedIn(here, u"down"_s);
    QVERIFY(in && in->acknowledged == 0 && in->refused == 0);
    QVERIFY(here.hasOneEffectEach(4) && here.isConserved() && isSound(here));
}

void TestCarrying::bundleWasQuicker()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    QVERIFY(here.enrol(m_trial.url));
    QVERIFY(!here.pass().error);
    here.receiveSome(5);
    QVERIFY(carriedOut(here, u"up"_s));
    QCOMPARE(taken(u"up"_s, u"down"_s)->applied, 5);
    here.receiveSome(1);
    // The line asks first what became of those in doubt.
    QVERIFY(!here.laterPass().error);
    QCOMPARE(here.figures().acknowledged, 6);
    const auto in = carriedIn(here, u"down"_s);
    QVERIFY(in && in->acknowledged == 0);
    QVERIFY(here.hasOneEffectEach(6) && isSound(here));
}

void TestCarrying::changedBundleIsRefusedWhole()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    QVERIFY(here.enrol(m_trial.url));
    QVERIFY(!here.pass().error);
    const QUuid dossier = here.receiveOne();
    QVERIFY(!here.file(dossier, someBytes(200'000, 3)).isNull());
    here.receiveSome(4);
    QVERIFY(carriedOut(here, u"up"_s));
    QFile file(onStick(u"up"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const auto refusedAs = [&](const QByteArray &bytes) {
        QFile changed(onStick(u"changed"_s));
        if (!changed.open(QIODevice::WriteOnly) || changed.write(bytes) != bytes.size())
            return u"not written"_s;
        changed.close();
        const auto answer = taken(u"changed"_s, u"down"_s);
        return answer ? u"taken"_s : answer.error().code;
    };
    QRandomGenerator random(20261130);
    for (int i = 0; i < 60; ++i) {
        QByteArray bytes = whole;
        const qsizetype at = i < 20 ? i * 40 : random.bounded(int(whole.size()));
        bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
        QVERIFY2(refusedAs(bytes) != u"taken", qPrintable(u"changed at %1"_s.arg(at)));
        QVERIFY2(refusedAs(whole.first(random.bounded(int(whole.size())))) != u"taken", "cut off");
    }
    QVERIFY(refusedAs(whole + "x") == u"bundle-changed");
    QVERIFY(refusedAs({}) == u"no-bundle");
    QVERIFY(here.feed().isEmpty()); // Nothing of any of them was applied,
    QVERIFY(m_trial.gateway && here.filesAtPortal(dossier).isEmpty());
    QCOMPARE(taken(u"up"_s, u"down"_s)->applied, 6); // and the whole one still is.
    // The receipt as well.
    QFile receipt(onStick(u"down"_s));
    QVERIFY(receipt.open(QIODevice::ReadOnly));
    const QByteArray good = receipt.readAll();
    for (int i = 0; i < 30; ++i) {
        QByteArray bytes = good;
        const int at = random.bounded(int(good.size()));
        bytes[at] = char(bytes.at(at) ^ 1);
        QFile changed(onStick(u"changed"_s));
        QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(bytes) == bytes.size());
        changed.close();
        QVERIFY2(!carriedIn(here, u"changed"_s), qPrintable(u"receipt changed at %1"_s.arg(at)));
        QCOMPARE(here.figures().waiting, 6);
    }
    QCOMPARE(carriedIn(here, u"down"_s)->acknowledged, 6);
}

void TestCarrying::strangersAreRefused()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    OfficeWithPapers there;
    QVERIFY(here.enrol(m_trial.url) && there.enrol(m_trial.url));
    QVERIFY(!here.pass().error && !there.pass().error);
    here.receiveSome(2);
    QVERIFY(carriedOut(here, u"up"_s));
    // A counter that only says that it is enrolled here.
    OfficeWithPapers stranger;
    stranger.receiveSome(1);
    QVERIFY(stranger.write<void>([&](Connection &c) { return keepPortalKey(c, *here.read<QByteArray>(portalKeyOf)); }));
    QVERIFY(carriedOut(stranger, u"strange"_s));
    const auto unknown = taken(u"strange"_s, u"down"_s);
    QVERIFY(!unknown && unknown.error().code == u"bundle-of-unknown-device");
    QCOMPARE(taken(u"up"_s, u"down"_s)->applied, 2);
    // Another counter's receipt.
    QVERIFY(!carriedIn(there, u"down"_s));
    QCOMPARE(carriedIn(here, u"down"_s)->acknowledged, 2);
    // A revoked device hands its last work over, if an administrator says so.
    here.receiveSome(3);
    QVERIFY(carriedOut(here, u"last"_s));
    QCOMPARE(administer(m_trial.address, {u"device"_s, u"revoke"_s, here.identity.device.id}).status, 0);
    const SyncReport stopped = here.laterPass();
    QVERIFY(stopped.isStopped && here.figures().waiting == 3);
    const auto revoked = taken(u"last"_s, u"down"_s);
    QVERIFY(!revoked && revoked.error().code == u"bundle-of-revoked-device");
    QCOMPARE(taken(u"last"_s, u"down"_s, true)->applied, 3);
    QCOMPARE(carriedIn(here, u"down"_s)->acknowledged, 3);
    QVERIFY(isSound(here));
}

void TestCarrying::refusalsComeBack()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    OfficeWithPapers there;
    QVERIFY(here.enrol(m_trial.url) && there.enrol(m_trial.url));
    const QUuid dossier = here.receiveOne();
    QVERIFY(!here.pass().error && !there.pass().error);
    there.change(dossier, DossierState::Received, DossierState::Withdrawn);
    QVERIFY(!there.pass().error);
    const QUuid late = here.change(dossier, DossierState::Received, DossierState::InProgress);
    QVERIFY(carriedOut(here, u"up"_s));
    QCOMPARE(taken(u"up"_s, u"down"_s)->refused, 1);
    const auto in = carriedIn(here, u"down"_s);
    QCOMPARE(in->refused, 1);
    QCOMPARE(here.stateOf(late), OutboxState::Conflict);
    QVERIFY(here.isConserved());
}

void TestCarrying::fullStickLosesNothing()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    QVERIFY(here.enrol(m_trial.url));
    QVERIFY(!here.pass().error);
    const QUuid dossier = here.receiveSome(2).first();
    QVERIFY(!here.file(dossier, someBytes(2'000'000, 9)).isNull());
    {
        const FullDisk full(1'500'000);
        const auto out = carriedOut(here, u"full"_s);
        QVERIFY(!out && out.error().code == u"bundle-not-written");
    }
    QVERIFY(!QFile::exists(onStick(u"full"_s)));
    const auto nowhere = carryOut(*here.store, here.account(), here.identity.device, u"/nowhere/at/all"_s);
    QVERIFY(!nowhere && nowhere.error().code == u"bundle-not-written");
    QCOMPARE(here.figures().waiting, 3);
    QVERIFY(!here.laterPass().error);
    QVERIFY(here.hasOneEffectEach(3));
}

void TestCarrying::dayIsCompared()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    QVERIFY(here.enrol(m_trial.url));
    const QDate day = here.now.date();
    here.receiveSome(7);
    PortalClient client(here.account().portal);
    // Not sent yet: nothing differs.
    DayReport report = reconcileDay(*here.store, client, here.account(), day, false);
    QVERIFY(report.day && report.day->difference.isEqual());
    QCOMPARE(report.day->operations, 7);
    QVERIFY(!here.pass().error);
    report = reconcileDay(*here.store, client, here.account(), day, false);
    QVERIFY(report.day && report.day->difference.isEqual());
    QCOMPARE(report.day->difference.lastSeq, 7);
    // The next morning: the day is closed by itself, the numbers nobody got are declared and given no more.
    const int left =
        *here.read<int>([&](Connection &c) { return LeaseTable(c).left(here.identity.office.agencyCode, day); });
    QVERIFY(left > 0);
    here.now = here.now.addDays(1);
    report = reconcileOpenDays(*here.store, client, here.account());
    QVERIFY(report.day && report.day->day == day && report.day->difference.isEqual());
    QCOMPARE(report.day->difference.unusedKept, left);
    QCOMPARE(*here.read<int>([&](Connection &c) { return LeaseTable(c).left(here.identity.office.agencyCode, day); }),
             0);
    QVERIFY(!reconcileOpenDays(*here.store, client, here.account()).day); // Once is enough.
}

void TestCarrying::lostAtThePortalGoesAgain()
{
    QVERIFY(begin());
    OfficeWithPapers here;
    QVERIFY(here.enrol(m_trial.url));
    const QDate day = here.now.date();
    here.receiveSome(5);
    QVERIFY(!here.pass().error);
    // The portal forgets one, as after a restored backup.
    const QUuid lost = here.feed().at(2).opId;
    QVERIFY(m_database->write([&](GatewayConnection &connection) {
        connection.run("DELETE FROM operation WHERE op_id = ?", {lost.toString(QUuid::WithoutBraces)});
        connection.run("DELETE FROM official_code WHERE dossier IN (SELECT id FROM dossier WHERE id = ?)",
                       {here.feed().at(2).id.toString(QUuid::WithoutBraces)});
        connection.run("DELETE FROM dossier WHERE id = ?", {here.feed().at(2).id.toString(QUuid::WithoutBraces)});
    }));
    PortalClient client(here.account().portal);
    DayReport report = reconcileDay(*here.store, client, here.account(), day, false);
    QVERIFY(report.day && !report.day->difference.isEqual());
    QCOMPARE(report.day->difference.unknown, QList<QUuid>{lost});
    QCOMPARE(report.sentAgain, 1);
    QCOMPARE(here.stateOf(lost), OutboxState::InDoubt);
    QVERIFY(!here.laterPass().error);
    QCOMPARE(here.stateOf(lost), OutboxState::Acknowledged);
    QVERIFY(reconcileDay(*here.store, client, here.account(), day, false).day->difference.isEqual());
    // Applied there, its answer never read here: in doubt until the next pass asks.
    const QUuid doubted = here.feed().at(1).opId;
    QVERIFY(here.write<void>([&](Connection &c) { return OutboxTable(c).sendAgain(doubted); }));
    report = reconcileDay(*here.store, client, here.account(), day, false);
    QCOMPARE(report.day->difference.applied, QList<QUuid>{doubted});
    QVERIFY(!here.laterPass().error);
    QVERIFY(reconcileDay(*here.store, client, here.account(), day, false).day->difference.isEqual());
}

QTEST_GUILESS_MAIN(TestCarrying)
#include "tst_carrying.moc"
