// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayprogram.h"
#include "settingtable.h"
#include "syncedoffice.h"
#include "targetsetting.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The office's targets hold at all its counters, the later ones wherever they were set.
class TestReviewTargets : public QObject
{
    Q_OBJECT
    const Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};

    Result<void> set(SyncedOffice &office, const ReviewTargets &targets)
    {
        return office.write<void>([&](Connection &c) {
            return setReviewTargets(c, targets, {m_supervisor, office.identity.device, office.now});
        });
    }
    static ReviewTargets targetsOf(SyncedOffice &office)
    {
        return *office.read<ReviewTargets>([](Connection &c) { return reviewTargets(c); });
    }
    static int kept(SyncedOffice &office)
    {
        return office.read<QVariant>([](Connection &c) { return c.single("SELECT count(*) FROM target_setting"); })
            ->toInt();
    }

private slots:
    void theLaterOnesHoldAtEveryCounter()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        SyncedOffice here;
        SyncedOffice there;
        QVERIFY(here.enrol(gateway.url()) && there.enrol(gateway.url()));
        QCOMPARE(targetsOf(there), ReviewTargets());
        QVERIFY(set(here, {70, 80}));
        QCOMPARE(targetsOf(here), (ReviewTargets{70, 80}));
        const auto figures = here.figures();
        QCOMPARE(figures.waiting, 1);
        QCOMPARE(figures.dossiersWaiting, 0); // Of no dossier.
        for (int round = 0; round < 2; ++round) {
            QVERIFY(!here.pass().error);
            QVERIFY(!there.pass().error);
        }
        QCOMPARE(targetsOf(there), (ReviewTargets{70, 80}));
        // Both without a line: there later, and it is sent first.
        const QDateTime noon = here.now;
        here.now = noon.addSecs(60);
        QVERIFY(set(here, {90, 90}));
        there.now = noon.addSecs(120);
        QVERIFY(set(there, {75, {}}));
        for (int round = 0; round < 3; ++round) { // It comes back to its own counter, too.
            QVERIFY(!there.pass().error);
            QVERIFY(!here.pass().error);
        }
        for (SyncedOffice *office : {&here, &there}) {
            QCOMPARE(targetsOf(*office), (ReviewTargets{75, {}}));
            QCOMPARE(kept(*office), 3);
        }
        QVERIFY(!here.write<int>([](Connection &c) { return c.change("DELETE FROM target_setting"); }));
    }

    void whatWasSetBeforeTheyTravelledStillHolds()
    {
        SyncedOffice office;
        QVERIFY(office.write<void>(
            [](Connection &c) { return SettingTable(c).setValue(u"review.target.selfFiled"_s, u"65"_s); }));
        QCOMPARE(targetsOf(office), (ReviewTargets{65, {}}));
        QVERIFY(set(office, {{}, 80}));
        QCOMPARE(targetsOf(office), (ReviewTargets{{}, 80}));
    }

    void onlyASupervisorSetsThem()
    {
        SyncedOffice office;
        const auto refused = office.write<void>([&](Connection &c) {
            return setReviewTargets(c, {70, 80}, {office.officer, office.identity.device, office.now});
        });
        QCOMPARE(refused.error().code, u"not-supervisor"_s);
        QCOMPARE(set(office, {170, {}}).error().code, u"target-out-of-range"_s);
        QCOMPARE(kept(office), 0);
        QCOMPARE(office.figures().waiting, 0);
    }
};

QTEST_GUILESS_MAIN(TestReviewTargets)
#include "tst_reviewtargets.moc"
