// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doing.h"
#include "gatewaytrial.h"
#include "movementwatching.h"
#include "portalnotice.h"
#include "syncedoffice.h"

#include <QTimeZone>

#include <atomic>

using namespace Qt::StringLiterals;

/// A dossier that the portal accepted and that does not move within its procedure's time is told to the counters
/// (sync.md T38), on both databases.
class TestMovement : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;
    std::unique_ptr<DatabaseThreads> m_database;
    std::atomic<qint64> m_msecs = 0;

    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(m_msecs); }
    void goOn(int days) { m_msecs += qint64(days) * 24 * 60 * 60 * 1000; }
    bool start()
    {
        m_database.reset();
        m_msecs = QDateTime(QDate(2026, 11, 30), QTime(9, 0), officeTimeZone()).toMSecsSinceEpoch();
        GatewayConfig config = m_trial.freshConfig();
        config.clock = Clock([this] { return now(); });
        if (!m_trial.start(config))
            return false;
        auto opened = DatabaseThreads::start(m_trial.address);
        if (!opened)
            return false;
        m_database = *std::move(opened);
        return true;
    }
    int raised() { return raiseUnmoved(*m_database, now()); }
    static QStringList told(SyncedOffice &office, const QUuid &dossier)
    {
        QStringList states;
        for (const ChangeItem &item : office.feed()) {
            const auto notice = portalNoticeOf(item);
            if (notice && notice->dossier == dossier)
                states.append(notice->state);
        }
        return states;
    }
    static QList<QUuid> listed(SyncedOffice &office)
    {
        QList<QUuid> ids;
        const auto rows = office.read<QList<DossierRow>>([&](Connection &c) {
            return DossierTable(c).listed({DossierFilter::Which::Portal, {}, {}}, office.now, {}, 10);
        });
        for (const DossierRow &row : *rows)
            ids.append(row.id);
        return ids;
    }

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup()
    {
        m_database.reset();
        m_trial.gateway.reset();
    }

    void unmovedIsToldOnceAndListed_data() { GatewayTrial::databases(); }
    void unmovedIsToldOnceAndListed();
    void waitingForTheCitizenIsNoStandstill_data() { GatewayTrial::databases(); }
    void waitingForTheCitizenIsNoStandstill();
    void snapshotTellsIt_data() { GatewayTrial::databases(); }
    void snapshotTellsIt();
};

void TestMovement::unmovedIsToldOnceAndListed()
{
    QVERIFY(start());
    SyncedOffice office;
    QVERIFY(office.enrol(m_trial.url));
    const QUuid id = office.receiveSome(1).first(); // Three working days.
    QVERIFY(!office.pass().error);
    QCOMPARE(raised(), 0);
    goOn(2);
    QCOMPARE(raised(), 0);
    goOn(2);
    QCOMPARE(raised(), 1);
    QCOMPARE(raised(), 0);
    QVERIFY(listed(office).isEmpty());
    QVERIFY(!office.pass().error);
    QCOMPARE(listed(office), QList{id});
    const DossierEvent event = office.stored(id).events.last();
    QCOMPARE(event.kind, u"portal-unmoved"_s);
    QVERIFY(event.text.contains(displayName(DossierState::Received)) && event.text.contains(u"30/11/2026"_s));
    QVERIFY(!office.pass().error); // Again, nothing new.
    QCOMPARE(office.stored(id).events.last().facts, event.facts);
    // Somebody moves it; then it stands still again.
    ActOrder order;
    order.act = DossierAct::HandOver;
    order.place = office.catalogue.departments.first();
    const auto done = office.write<DoneAct>(
        [&](Connection &c) { return doAct(c, id, order, office.act(), office.calendar, office.catalogue); });
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().code));
    QVERIFY(!office.pass().error);
    QVERIFY(!office.pass().error);
    QCOMPARE(told(office, id), (QStringList{u"unmoved"_s, u"moved"_s}));
    QVERIFY(listed(office).isEmpty());
    goOn(7);
    QCOMPARE(raised(), 1);
    QVERIFY(!office.pass().error);
    QCOMPARE(listed(office), QList{id});
    QCOMPARE(told(office, id), (QStringList{u"unmoved"_s, u"moved"_s, u"unmoved"_s}));
}

void TestMovement::waitingForTheCitizenIsNoStandstill()
{
    using S = DossierState;
    QVERIFY(start());
    TrialDevice device(m_trial.url);
    const auto received = [&] {
        Dossier dossier = device.dossier();
        dossier.receivedAt = now();
        dossier.dueAt = now().addDays(3);
        return device.put(device.receipt(dossier)).isApplied() ? dossier.id : QUuid();
    };
    const QUuid supplemented = received();
    const QUuid finished = received();
    const QUuid voided = received();
    QVERIFY(device.put(device.transition(supplemented, S::Received, S::AwaitingSupplement)).isApplied());
    QVERIFY(device.put(device.transition(finished, S::Received, S::InProgress)).isApplied());
    QVERIFY(device.put(device.transition(finished, S::InProgress, S::Finished)).isApplied());
    QVERIFY(device.put(device.signedAs(device.operation(OperationKind::voiding, voided, {{u"reason"_s, u"x"_s}})))
                .isApplied());
    goOn(30);
    QCOMPARE(raised(), 0);
    QVERIFY(device.put(device.transition(supplemented, S::AwaitingSupplement, S::InProgress)).isApplied());
    goOn(1);
    QCOMPARE(raised(), 0); // The time begins anew.
    goOn(6);
    QCOMPARE(raised(), 1);
}

void TestMovement::snapshotTellsIt()
{
    QVERIFY(start());
    SyncedOffice here;
    QVERIFY(here.enrol(m_trial.url));
    const QUuid id = here.receiveSome(1).first();
    QVERIFY(!here.pass().error);
    goOn(5);
    QCOMPARE(raised(), 1);
    PortalClient client(here.account().portal);
    const auto page = awaited(client.snapshot(here.identity.office.code, {}));
    QVERIFY(page);
    QList<PortalNotice> notices;
    for (const ChangeItem &item : page->items) {
        if (const auto notice = portalNoticeOf(item))
            notices.append(*notice);
    }
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().dossier, id);
    QCOMPARE(notices.first().state, u"unmoved"_s);
}

QTEST_GUILESS_MAIN(TestMovement)
#include "tst_movement.moc"
