// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedtable.h"
#include "gatewayprogram.h"
#include "leasetable.h"
#include "syncedoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What comes back from the gateway: codes, other counters' work, numbers; also from one that was restored.
class TestSyncFeed : public QObject
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

    void provisionalDossierGetsItsCode();
    void otherCounterFollowsTheFeed();
    void unknownCursorLeadsToASnapshot();
    void restoredPortalGetsTheLostAgain();
    void leasesAreRefilled();
};

void TestSyncFeed::provisionalDossierGetsItsCode()
{
    SyncedOffice office;
    const QUuid id = office.receiveSome(1).first();
    const QString provisional = office.stored(id).dossier.code();
    QVERIFY(provisional.startsWith(u"TAM-"_s));
    QVERIFY(office.enrol(m_gateway->url()));
    QVERIFY(!office.pass().error);
    const Dossier dossier = office.stored(id).dossier;
    QCOMPARE(dossier.codes.first().kind, CodeKind::Official);
    QVERIFY(dossier.code().startsWith(u"H61.33-"_s));
    QCOMPARE(dossier.codes.last().text, provisional);
    for (const QString &code : {provisional, dossier.code(), dossier.slipDigits}) {
        const auto key =
            office.read<std::optional<qint64>>([&](Connection &c) { return DossierTable(c).keyOfCode(code); });
        QVERIFY(key && key->has_value());
    }
}

void TestSyncFeed::otherCounterFollowsTheFeed()
{
    SyncedOffice here;
    SyncedOffice there;
    const QList<QUuid> before = here.receiveSome(2);
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    QVERIFY(here.identity.device.counter != there.identity.device.counter);
    const QList<QUuid> ids = here.receiveSome(70) + before;
    here.change(ids.first(), DossierState::Received, DossierState::InProgress);
    QVERIFY(!here.pass().error);
    const SyncReport report = there.pass();
    QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(report.pulled, 73);
    for (const QUuid &id : ids) {
        const StoredDossier ours = here.stored(id);
        const StoredDossier theirs = there.stored(id);
        QCOMPARE(theirs.dossier.code(), ours.dossier.code());
        QCOMPARE(theirs.dossier.state, ours.dossier.state);
        QCOMPARE(theirs.dossier.applicant.name, ours.dossier.applicant.name);
        QCOMPARE(theirs.dossier.components.size(), ours.dossier.components.size());
        QCOMPARE(theirs.serverVersion, ours.serverVersion);
        QVERIFY(!theirs.events.isEmpty());
    }
    QCOMPARE(there.stored(ids.first()).dossier.state, DossierState::InProgress);
    QCOMPARE(there.figures().made, 0);
    there.change(ids.at(1), DossierState::Received, DossierState::InProgress);
    QVERIFY(!there.pass().error);
    QVERIFY(!here.pass().error);
    QCOMPARE(here.stored(ids.at(1)).dossier.state, DossierState::InProgress);
    QCOMPARE(there.pass().pulled, 0);
}

void TestSyncFeed::unknownCursorLeadsToASnapshot()
{
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    const QList<QUuid> ids = here.receiveSome(30);
    here.pass();
    QVERIFY(there.write<void>([](Connection &c) {
        return FeedTable(c).setCursor(u"an-khanh"_s, u"of-another-database"_s, QDateTime::currentDateTime());
    }));
    const QUuid unsent = there.receiveSome(1).first();
    const SyncReport report = there.pass();
    QVERIFY(!report.error);
    QCOMPARE(there.stored(ids.last()).dossier.code(), here.stored(ids.last()).dossier.code());
    QCOMPARE(there.stored(unsent).dossier.state, DossierState::Received);
    here.change(ids.first(), DossierState::Received, DossierState::InProgress);
    here.pass();
    QVERIFY(!there.pass().error);
    QCOMPARE(there.stored(ids.first()).dossier.state, DossierState::InProgress);
}

void TestSyncFeed::restoredPortalGetsTheLostAgain()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    const QList<QUuid> kept = office.receiveSome(10);
    QVERIFY(!office.pass().error);
    m_gateway->stop();
    QVERIFY(m_gateway->backUp());
    QVERIFY(m_gateway->startAgain());
    office.receiveSome(20);
    office.change(kept.first(), DossierState::Received, DossierState::InProgress);
    QVERIFY(!office.pass().error);
    QCOMPARE(office.figures().acknowledged, 31);
    m_gateway->stop();
    QVERIFY(m_gateway->restore());
    QVERIFY(m_gateway->startAgain());
    QCOMPARE(office.feed().size(), 10);
    QVERIFY(!office.pass().error); // Finds the feed behind, takes a snapshot, queues what is lost.
    QVERIFY(office.isConserved());
    QVERIFY(!office.laterPass().error);
    QCOMPARE(office.figures().acknowledged, 31);
    QVERIFY(office.hasOneEffectEach(31));
}

void TestSyncFeed::leasesAreRefilled()
{
    SyncedOffice office;
    QVERIFY(office.enrol(m_gateway->url()));
    office.pass();
    const auto left = [&](QDate day) {
        return *office.read<int>([&](Connection &c) { return LeaseTable(c).left(u"H61.33"_s, day); });
    };
    const QDate today = office.now.date();
    QVERIFY(left(today) >= 100);
    int days = 0;
    for (int i = 0; i < 14; ++i)
        days += left(today.addDays(i)) > 0 ? 1 : 0;
    QVERIFY(days >= 8);
    const int before = left(today);
    for (int i = 0; i < before - 20; ++i)
        QVERIFY(
            *office.write<std::optional<int>>([&](Connection &c) { return LeaseTable(c).take(u"H61.33"_s, today); }));
    QCOMPARE(left(today), 20);
    office.pass();
    QCOMPARE(left(today), 120);
}

QTEST_GUILESS_MAIN(TestSyncFeed)
#include "tst_syncfeed.moc"
