// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awaiting.h"
#include "databaseaddress.h"
#include "faultyproxy.h"
#include "gatewayconnection.h"
#include "gatewayprogram.h"
#include "portalclient.h"
#include "retrydelay.h"
#include "syncedoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Qt sends a request again by itself when a connection closes without an answer; so many times it must go wrong.
constexpr int tries = 4;

} // namespace

/// A real counter against a real gateway through a proxy that spoils requests.
class TestSync : public QObject
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

    void sendsAllThatWaits();
    void healsAfterFault_data();
    void healsAfterFault();
    void healsUnderRandomFaults_data();
    void healsUnderRandomFaults();
    void survivesAKilledGateway();
    void changesNothingBehindACaptivePortal();
    void poisonDelaysNoOther();
    void poisonedConnectionIsSetAside();
    void conflictIsShownAndOthersGoOn();
    void stepsOfADossierStayInOrder();
    void equalIntentIsAdopted();
    void revokedDeviceLosesNothing();
    void tokenIsRefusedInTheMiddleForThreeDays();
    void waitsWithACeiling();
};

void TestSync::sendsAllThatWaits()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    office.receiveSome(120);
    QCOMPARE(office.figures().waiting, 120);
    const SyncReport report = office.pass();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->code) : "");
    QVERIFY(report.isReached);
    QCOMPARE(report.sent, 120);
    QCOMPARE(report.figures.acknowledged, 120);
    QCOMPARE(report.figures.waiting, 0);
    QVERIFY(office.hasOneEffectEach(120));
    QCOMPARE(office.pass().sent, 0);
}

void TestSync::healsAfterFault_data()
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
        for (const char *path : {"/v1/ops:batch", "/v1/limits", "/v1/changes", "/v1/ops:lookup"})
            QTest::addRow("%s at %s", name, path) << fault << QByteArray(path);
    }
}

void TestSync::healsAfterFault()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, path);
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    office.receiveSome(60);
    FaultyProxy proxy(m_gateway->url());
    // A look-up happens only after a doubt.
    if (path == "/v1/ops:lookup")
        proxy.spoil("/v1/ops:batch", QList<Fault>(tries, Fault::AnswerLost));
    proxy.spoil(path, QList<Fault>(fault == Fault::Silence ? 1 : tries, fault));
    for (int passes = 0; passes < 8 && (passes == 0 || office.figures().waiting > 0); ++passes) {
        office.laterPass(proxy.url());
        QVERIFY(office.isConserved());
    }
    QCOMPARE(office.figures().acknowledged, 60);
    QVERIFY(office.hasOneEffectEach(60));
}

void TestSync::healsUnderRandomFaults_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u})
        QTest::addRow("seed %u", seed) << seed;
}

void TestSync::healsUnderRandomFaults()
{
    QFETCH(quint32, seed);
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QList<QUuid> ids = office.receiveSome(90);
    for (const QUuid &id : ids.first(30)) {
        office.change(id, DossierState::Received, DossierState::InProgress);
        office.change(id, DossierState::InProgress, DossierState::Finished);
    }
    FaultyProxy proxy(m_gateway->url());
    proxy.spoilAtRandom(35, seed);
    for (int passes = 0; passes < 80 && office.figures().waiting > 0; ++passes) {
        office.laterPass(proxy.url());
        QVERIFY(office.isConserved());
    }
    const OutboxFigures figures = office.figures();
    QCOMPARE(figures.acknowledged, 150);
    QVERIFY(office.hasOneEffectEach(150));
}

void TestSync::survivesAKilledGateway()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    office.receiveSome(150);
    FaultyProxy proxy(m_gateway->url());
    proxy.spoil("/v1/ops:batch", {Fault::None});
    proxy.spoil("/v1/ops:batch", QList<Fault>(tries, Fault::AnswerLost));
    proxy.spoil("/v1/ops:lookup", QList<Fault>(tries, Fault::CutBefore));
    const SyncReport broken = office.pass(proxy.url());
    QVERIFY(broken.error);
    QVERIFY(office.figures().inDoubt > 0);
    m_gateway->killHard();
    const SyncReport down = office.laterPass();
    QVERIFY(!down.isReached);
    QCOMPARE(down.error->code, u"unreachable"_s);
    QVERIFY(office.isConserved());
    QVERIFY(m_gateway->startAgain());
    const SyncReport healed = office.laterPass();
    QVERIFY(!healed.error);
    QCOMPARE(office.figures().acknowledged, 150);
    QVERIFY(office.hasOneEffectEach(150));
}

void TestSync::changesNothingBehindACaptivePortal()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    office.receiveSome(3);
    FaultyProxy proxy(m_gateway->url());
    proxy.spoil("/", {Fault::Html});
    const SyncReport report = office.pass(proxy.url());
    QCOMPARE(report.error->code, u"captive-portal"_s);
    QVERIFY(!report.isReached);
    QCOMPARE(report.figures.waiting, 3);
    QCOMPARE(report.figures.inDoubt, 0);
    QCOMPARE(proxy.requests(), 1);
}

void TestSync::poisonDelaysNoOther()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid bad = office.receiveSome(1).first();
    const QUuid poison = *office.write<QUuid>([&](Connection &c) {
        NewOperation operation;
        operation.kind = OperationKind::transition;
        operation.dossierId = bad;
        operation.author = operation.authorName = office.officer.id;
        operation.occurredAt = office.now;
        operation.payload = {{u"from"_s, u"received"_s}, {u"to"_s, u"nowhere"_s}};
        return OutboxTable(c).append(operation, office.identity.device);
    });
    const QUuid after = office.change(bad, DossierState::Received, DossierState::InProgress);
    office.receiveSome(70);
    const SyncReport report = office.pass();
    QVERIFY(!report.error);
    QCOMPARE(report.figures.acknowledged, 72);
    QCOMPARE(report.figures.quarantined, 1);
    QCOMPARE(office.stateOf(poison), OutboxState::Quarantined);
    // What stood in the same batch behind it has its own verdict; nothing is lost.
    QCOMPARE(office.stateOf(after), OutboxState::Acknowledged);
    QVERIFY(office.isConserved());
}

void TestSync::poisonedConnectionIsSetAside()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QUuid poison = office.receive(office.order())->opId;
    office.receiveSome(70);
    FaultyProxy proxy(m_gateway->url());
    proxy.spoilContaining("/v1/ops:batch", poison.toByteArray(QUuid::WithoutBraces), Fault::Status500);
    const SyncReport report = office.pass(proxy.url());
    QVERIFY(!report.error);
    QCOMPARE(report.figures.acknowledged, 70);
    QCOMPARE(report.figures.waiting, 1);
    for (int passes = 0; passes < 25; ++passes) {
        office.laterPass(proxy.url());
        QVERIFY(office.isConserved());
    }
    QCOMPARE(office.stateOf(poison), OutboxState::Quarantined);
    QVERIFY(office.write<void>([&](Connection &c) { return OutboxTable(c).retry(poison); }));
    QVERIFY(!office.pass().error);
    QCOMPARE(office.figures().acknowledged, 71);
    QVERIFY(office.hasOneEffectEach(71));
}

void TestSync::conflictIsShownAndOthersGoOn()
{
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    const QUuid dossier = here.receiveSome(1).first();
    here.pass();
    there.pass();
    QCOMPARE(there.stored(dossier).dossier.state, DossierState::Received);
    here.change(dossier, DossierState::Received, DossierState::InProgress);
    const QUuid late = there.change(dossier, DossierState::Received, DossierState::AwaitingSupplement);
    there.receiveSome(5);
    QVERIFY(!here.pass().error);
    const SyncReport report = there.pass();
    QVERIFY(!report.error);
    QCOMPARE(there.stateOf(late), OutboxState::Conflict);
    QCOMPARE(report.figures.quarantined, 1);
    QCOMPARE(report.figures.acknowledged, 5);
    QVERIFY(there.isConserved());
    // The unsent act is not overwritten by what the feed says.
    QCOMPARE(there.stored(dossier).dossier.state, DossierState::AwaitingSupplement);
}

void TestSync::stepsOfADossierStayInOrder()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QList<QUuid> ids = office.receiveSome(40);
    for (const QUuid &id : ids) {
        office.change(id, DossierState::Received, DossierState::InProgress);
        office.change(id, DossierState::InProgress, DossierState::Finished);
        office.change(id, DossierState::Finished, DossierState::Returned);
    }
    for (int passes = 0; passes < 4; ++passes)
        office.laterPass();
    QCOMPARE(office.figures().acknowledged, 160);
    PortalClient client(office.account().portal);
    for (const QUuid &id : ids) {
        const auto dossier = awaited(client.dossier(id));
        QVERIFY(dossier);
        QCOMPARE(dossier->dossier.state, DossierState::Returned);
        QCOMPARE(dossier->version, 4);
    }
}

void TestSync::equalIntentIsAdopted()
{
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    const QUuid dossier = here.receiveSome(1).first();
    here.pass();
    there.pass();
    here.change(dossier, DossierState::Received, DossierState::InProgress);
    const QUuid same = there.change(dossier, DossierState::Received, DossierState::InProgress);
    QVERIFY(!here.pass().error);
    QVERIFY(!there.pass().error);
    QCOMPARE(there.stateOf(same), OutboxState::Void);
    QCOMPARE(there.figures().quarantined, 0);
    QVERIFY(there.isConserved());
    QCOMPARE(there.stored(dossier).dossier.state, DossierState::InProgress);
}

void TestSync::revokedDeviceLosesNothing()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    office.receiveSome(10);
    office.identity.token = u"taken-away"_s;
    const SyncReport report = office.pass();
    QVERIFY(report.isStopped);
    QCOMPARE(report.error->code, u"token-expired"_s);
    QCOMPARE(report.figures.waiting, 10);
    QVERIFY(office.enrol(m_gateway->url()));
    QVERIFY(!office.pass().error);
    QCOMPARE(office.figures().acknowledged, 10);
}

/// sync.md T13: what is under way is refused, operations wait, the counter works on, and the same ones go later.
void TestSync::tokenIsRefusedInTheMiddleForThreeDays()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    office.receiveSome(120);
    const auto gateway = GatewayConnection::open(*DatabaseAddress::parse(m_gateway->database()), u"tst_sync"_s);
    QVERIFY(gateway);
    const QVariant token = (*gateway)->row("SELECT token_hash FROM device", {}).value(0);
    const auto setToken = [&](const QVariant &hash) {
        return (*gateway)->run("UPDATE device SET token_hash = ?", {hash});
    };
    const SyncAccount account = office.account();
    PortalClient client(account.portal);
    bool isRefused = false;
    const SyncReport cut = runSyncPass(*office.store, client, account, {.progressed = [&] {
        if (!isRefused)
            isRefused = setToken(QByteArray(32, 0));
    }});
    QVERIFY(isRefused && cut.isStopped);
    QCOMPARE(cut.error->code, u"token-expired"_s);
    const auto sent = office.figures().acknowledged;
    QVERIFY(sent > 0 && sent < 120);
    for (int day = 1; day <= 3; ++day) {
        office.now = office.now.addDays(1);
        office.receiveSome(5);
        QVERIFY(office.pass().isStopped);
        QCOMPARE(office.figures().waiting, 120 - sent + day * 5);
        QCOMPARE(office.figures().quarantined, 0);
        QVERIFY(office.isConserved());
    }
    QVERIFY(setToken(token));
    QVERIFY(!office.laterPass().error);
    QCOMPARE(office.figures().acknowledged, 135);
    QVERIFY(office.hasOneEffectEach(135));
}

void TestSync::waitsWithACeiling()
{
    QCOMPARE(longestRetryDelay(0), 2000);
    QCOMPARE(longestRetryDelay(3), 16000);
    for (int failures = 0; failures < 2000; ++failures) {
        QVERIFY(retryDelay(failures) >= 0);
        QVERIFY(retryDelay(failures) <= 15 * 60 * 1000);
    }
}

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
