// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyproxy.h"
#include "gatewayprogram.h"
#include "settingtable.h"
#include "syncedoffice.h"
#include "syncworker.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Sync in the background, as the window has it.
class TestSyncWorker : public QObject
{
    Q_OBJECT

private slots:
    void sendsWhatIsSaved();
    void saysThatThePortalIsAwayAndComesBack();
    void goesAwayAtOnce();
    void learnsThePortalsTime();
};

void TestSyncWorker::sendsWhatIsSaved()
{
    GatewayProgram gateway;
    QVERIFY(gateway.start());
    SyncedOffice office;
    QVERIFY(office.enrol(gateway.url()));
    SyncAccount account = office.account();
    account.clock = Clock();
    SyncWorker worker(*office.store, account);
    QSignalSpy figures(&worker, &SyncWorker::figuresChanged);
    worker.start();
    QTRY_COMPARE(worker.state().reach, SyncState::Reach::Online);
    QVERIFY(worker.state().lastSuccess.isValid());
    QVERIFY(worker.state().reason.isEmpty());
    // Nobody asks: the commit alone wakes it.
    QVERIFY(office.receive(office.order()));
    QTRY_COMPARE(office.figures().acknowledged, 1);
    QTRY_VERIFY(!figures.isEmpty() && figures.last().first().value<OutboxFigures>().acknowledged == 1);
}

void TestSyncWorker::saysThatThePortalIsAwayAndComesBack()
{
    GatewayProgram gateway;
    QVERIFY(gateway.start());
    SyncedOffice office;
    QVERIFY(office.enrol(gateway.url()));
    gateway.killHard();
    SyncAccount account = office.account();
    account.clock = Clock();
    SyncWorker worker(*office.store, account);
    QVERIFY(office.receive(office.order()));
    worker.start();
    QTRY_COMPARE(worker.state().reach, SyncState::Reach::Offline);
    QTRY_VERIFY(!worker.state().isBusy);
    QCOMPARE(worker.state().reasonCode, u"unreachable"_s);
    QVERIFY(!worker.state().reason.isEmpty());
    QVERIFY(worker.state().nextTry.isValid());
    QVERIFY(gateway.startAgain());
    worker.syncNow();
    QTRY_COMPARE(worker.state().reach, SyncState::Reach::Online);
    QTRY_COMPARE(office.figures().acknowledged, 1);
}

void TestSyncWorker::goesAwayAtOnce()
{
    GatewayProgram gateway;
    QVERIFY(gateway.start());
    SyncedOffice office;
    QVERIFY(office.enrol(gateway.url()));
    FaultyProxy proxy(gateway.url());
    proxy.spoil("/v1/limits", {Fault::Silence});
    SyncAccount account = office.account(proxy.url());
    account.timeoutMs = 60000;
    auto worker = std::make_unique<SyncWorker>(*office.store, account);
    worker->start();
    QTRY_COMPARE(proxy.requests(), 1);
    QElapsedTimer timer;
    timer.start();
    worker.reset();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestSyncWorker::learnsThePortalsTime()
{
    GatewayProgram gateway;
    QVERIFY(gateway.start());
    SyncedOffice office;
    QVERIFY(office.enrol(gateway.url()));
    constexpr qint64 slow = 7'200;
    SyncAccount account = office.account();
    account.portalClock = PortalClock([] { return QDateTime::currentDateTimeUtc().addSecs(-slow); }, [] { return 0; });
    PortalClient client(account.portal);
    QVERIFY(!runSyncPass(*office.store, client, account).error);
    const qint64 learnt = account.portalClock->offset().value_or(0);
    QVERIFY2(std::abs(learnt - slow) < 60, qPrintable(QString::number(learnt)));
    QVERIFY(std::abs(account.portalClock->now().secsTo(QDateTime::currentDateTimeUtc())) < 60);
    // Each step made from now on says how wrong the clock was.
    const auto received = office.receive(office.order());
    const auto made =
        office.read<std::optional<StoredOperation>>([&](Connection &c) { return OutboxTable(c).find(received->opId); });
    QVERIFY(made && *made);
    QCOMPARE(readOperation((*made)->body)->clockOffset, learnt);
}

QTEST_GUILESS_MAIN(TestSyncWorker)
#include "tst_syncworker.moc"
