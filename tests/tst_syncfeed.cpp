// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citizennotice.h"
#include "doing.h"
#include "dossierjson.h"
#include "feedapplying.h"
#include "feedtable.h"
#include "gatewayprogram.h"
#include "leasetable.h"
#include "pageapplying.h"
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
    void actsReachTheOtherCounter();
    void twoCountersAtOneDossierAreToldApart();
    void unknownCursorLeadsToASnapshot();
    void restoredPortalGetsTheLostAgain();
    void leasesAreRefilled();
    void timelineSaysThatTheCitizenWasTold();
    void manyCancellationsAsk();
    void changesBesideOurOwnAreNotPassedOver();
    void stepsElsewhereComeWhileMoneyWaitsHere();
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

namespace {

Result<DoneAct> actAt(SyncedOffice &office, const QUuid &dossier, const ActOrder &order)
{
    return office.write<DoneAct>(
        [&](Connection &c) { return doAct(c, dossier, order, office.act(), office.calendar, office.catalogue); });
}

ActOrder actOrder(DossierAct act, const QString &place = {}, const QString &reason = {})
{
    ActOrder order;
    order.act = act;
    order.place = place;
    order.reason = reason;
    order.until = QDate(2026, 12, 10);
    return order;
}

} // namespace

void TestSyncFeed::actsReachTheOtherCounter()
{
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    const QUuid id = here.receiveSome(1).first();
    QVERIFY(!here.pass().error && !there.pass().error);
    QVERIFY(actAt(here, id, actOrder(DossierAct::AskSupplement, {}, u"thiếu giấy"_s)));
    here.now = here.now.addDays(2);
    there.now = here.now;
    QVERIFY(actAt(here, id, actOrder(DossierAct::TakeSupplement)));
    QVERIFY(actAt(here, id, actOrder(DossierAct::HandOver, u"Phòng Kinh tế"_s)));
    QVERIFY(!here.pass().error && !there.pass().error);
    StoredDossier theirs = there.stored(id);
    QCOMPARE(toJson(theirs.dossier), toJson(here.stored(id).dossier));
    QCOMPARE(theirs.dossier.place, u"Phòng Kinh tế"_s);
    QCOMPARE(lastEventOf(theirs.events, DossierAct::AskSupplement)->facts.value(u"reason"_s).toString(),
             u"thiếu giấy"_s);
    // Received at one counter, returned at the other.
    QVERIFY(actAt(there, id, actOrder(DossierAct::ReceiveResult, u"B2"_s)));
    ActOrder giving = actOrder(DossierAct::Return);
    giving.receiver.person = theirs.dossier.applicant;
    giving.receiver.right = ResultReceiver::Right::Delegate;
    giving.receiver.authority = u"Giấy ủy quyền"_s;
    QVERIFY(actAt(there, id, giving));
    QVERIFY(!there.pass().error && !here.pass().error);
    QCOMPARE(here.stored(id).dossier.state, DossierState::Returned);
    QCOMPARE(toJson(here.stored(id).dossier), toJson(there.stored(id).dossier));
    QVERIFY(here.isConserved() && there.isConserved());
    QCOMPARE(here.figures().quarantined + there.figures().quarantined, 0);
}

void TestSyncFeed::twoCountersAtOneDossierAreToldApart()
{
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    const QList<QUuid> ids = here.receiveSome(2);
    QVERIFY(!here.pass().error && !there.pass().error);
    // The same step twice is one intent; the second is adopted, its values give way.
    QVERIFY(actAt(here, ids.at(0), actOrder(DossierAct::HandOver, u"Phòng Kinh tế"_s)));
    QVERIFY(actAt(there, ids.at(0), actOrder(DossierAct::HandOver, u"Công an xã"_s)));
    // Both hand the same result over: the second is kept as an incident.
    QVERIFY(actAt(here, ids.at(1), actOrder(DossierAct::ReceiveResult)));
    QVERIFY(!here.pass().error && !there.pass().error);
    ActOrder giving = actOrder(DossierAct::Return);
    giving.receiver.person = here.stored(ids.at(1)).dossier.applicant;
    giving.receiver.right = ResultReceiver::Right::Delegate;
    giving.receiver.authority = u"Giấy ủy quyền"_s;
    QVERIFY(actAt(here, ids.at(1), giving));
    QVERIFY(actAt(there, ids.at(1), giving));
    QVERIFY(!here.pass().error && !there.pass().error);
    there.laterPass();
    QVERIFY(here.isConserved() && there.isConserved());
    QCOMPARE(here.figures().quarantined, 0);
    QCOMPARE(there.figures().quarantined, 1);
    QCOMPARE(there.figures().voided, 1);
    QCOMPARE(there.stored(ids.at(0)).dossier.place, u"Phòng Kinh tế"_s);
    QCOMPARE(there.stored(ids.at(0)).dossier.state, DossierState::InProgress);
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

void TestSyncFeed::timelineSaysThatTheCitizenWasTold()
{
    SyncedOffice office;
    const QUuid id = office.receiveSome(1).first();
    const auto events = office.stored(id).events.size();
    const auto applied = [&office](const ChangeItem &item) {
        return office.write<bool>([&](Connection &c) { return applyChange(c, item, office.identity.device.id); });
    };
    const CitizenNotice sent{
        .id = QUuid::createUuid(), .dossier = id, .event = u"ready"_s, .state = u"sent"_s, .channel = u"sms"_s};
    const ChangeItem item = noticeItem(sent, 1, office.now);
    QVERIFY(*applied(item));
    QVERIFY(!*applied(item)); // A page may come twice.
    QCOMPARE(office.stored(id).events.size(), events + 1);
    DossierEvent event = office.stored(id).events.last();
    QCOMPARE(event.kind, u"notified"_s);
    QCOMPARE(event.at, office.now);
    QCOMPARE(event.text, u"by SMS: result ready"_s);
    CitizenNotice untold = sent;
    untold.id = QUuid::createUuid();
    untold.event = u"late"_s;
    untold.state = u"no-address"_s;
    QVERIFY(*applied(noticeItem(untold, 1, office.now)));
    event = office.stored(id).events.last();
    QCOMPARE(event.kind, u"not-notified"_s);
    QCOMPARE(event.text, u"appointment missed: no usable telephone number or e-mail address"_s);
    // Of another office's dossier, one that cannot be read, and entities that this version does not know.
    CitizenNotice foreign = sent;
    foreign.dossier = QUuid::createUuid();
    QVERIFY(!*applied(noticeItem(foreign, 1, office.now)));
    ChangeItem broken = item;
    broken.changed = {{u"dossier"_s, 5}};
    QVERIFY(!*applied(broken));
    QVERIFY(!*applied({.entity = u"weather"_s, .id = id, .version = 99, .kind = u"weather.changed"_s}));
    QCOMPARE(office.stored(id).events.size(), events + 2);
    QCOMPARE(office.stored(id).serverVersion, 0);
}

namespace {

void cancel(SyncedOffice &office, const QUuid &id)
{
    QVERIFY(office.write<QUuid>([&](Connection &c) -> Result<QUuid> {
        DossierTable dossiers(c);
        if (const auto set = dossiers.setState(**dossiers.keyOf(id), DossierState::Received, true); !set)
            return set.error();
        NewOperation operation;
        operation.kind = OperationKind::voiding;
        operation.dossierId = id;
        operation.author = office.officer.id;
        operation.occurredAt = office.now;
        operation.payload = {{u"reason"_s, u"nhầm"_s}};
        return OutboxTable(c).append(operation, office.identity.device);
    }));
}

} // namespace

void TestSyncFeed::manyCancellationsAsk()
{
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    const QList<QUuid> ids = here.receiveSome(30);
    QVERIFY(!here.pass().error && !there.pass().error);
    cancel(here, ids.first());
    QVERIFY(!here.pass().error && !there.pass().error); // One is every day's work.
    for (const QUuid &id : ids.sliced(1, 24))
        cancel(here, id);
    QVERIFY(!here.pass().error);
    const SyncReport held = there.pass();
    QVERIFY(held.error && held.error->code == manyVoids);
    QVERIFY(held.isReached && !held.isStopped);
    QVERIFY(!there.stored(ids.at(5)).dossier.isVoid);
    there.receiveSome(1);
    QCOMPARE(there.pass().sent, 1); // What is made here still goes.
    QVERIFY(there.write<void>(allowManyVoids));
    QVERIFY(!there.pass().error);
    for (const QUuid &id : ids.first(25))
        QVERIFY(there.stored(id).dossier.isVoid);
}

void TestSyncFeed::changesBesideOurOwnAreNotPassedOver()
{
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    const QUuid id = here.receiveSome(1).first();
    QVERIFY(!here.pass().error && !there.pass().error);
    // Both at once: a note of one counter, a step of the other, which is at the portal first.
    QVERIFY(actAt(here, id, actOrder(DossierAct::HandOver, u"Phòng Kinh tế"_s)));
    QVERIFY(!here.pass().error);
    QVERIFY(there.write<QUuid>([&](Connection &c) -> Result<QUuid> {
        NewOperation operation;
        operation.kind = OperationKind::alias;
        operation.dossierId = id;
        operation.author = there.officer.id;
        operation.occurredAt = there.now;
        operation.payload = {{u"kind"_s, toText(CodeKind::OtherSystem)}, {u"code"_s, u"BN-77"_s}};
        return OutboxTable(c).append(operation, there.identity.device);
    }));
    QCOMPARE(here.figures().quarantined, 0);
    // Its own operation is acknowledged with a version beyond the one it has not read yet.
    QVERIFY(!there.pass().error);
    QVERIFY(!there.pass().error);
    QCOMPARE(there.figures().quarantined, 0);
    QCOMPARE(here.feed().size(), 3);
    const StoredDossier theirs = there.stored(id);
    QCOMPARE(theirs.serverVersion, 3);
    QCOMPARE(theirs.dossier.state, here.stored(id).dossier.state);
    QCOMPARE(theirs.dossier.place, u"Phòng Kinh tế"_s);
    QVERIFY(lastEventOf(theirs.events, DossierAct::HandOver));
    QCOMPARE(theirs.serverVersion, 3);
}

void TestSyncFeed::stepsElsewhereComeWhileMoneyWaitsHere()
{
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_gateway->url()) && there.enrol(m_gateway->url()));
    const QUuid id = here.receiveSome(1).first();
    QVERIFY(!here.pass().error && !there.pass().error);
    // Something that is no step of its life waits here for its next try while another counter goes on with it.
    const auto waiting = here.write<QUuid>([&](Connection &c) -> Result<QUuid> {
        NewOperation operation;
        operation.kind = OperationKind::alias;
        operation.dossierId = id;
        operation.author = here.officer.id;
        operation.occurredAt = here.now;
        operation.payload = {{u"kind"_s, toText(CodeKind::OtherSystem)}, {u"code"_s, u"BN-78"_s}};
        const auto made = OutboxTable(c).append(operation, here.identity.device);
        if (!made)
            return made;
        const auto later = OutboxTable(c).postpone(*made, OutboxState::InDoubt, here.now.addSecs(600), u"lost"_s, {});
        return later ? made : Result<QUuid>(later.error());
    });
    QVERIFY(waiting);
    there.change(id, DossierState::Received, DossierState::InProgress);
    QVERIFY(!there.pass().error);
    QVERIFY(!here.pass().error);
    QCOMPARE(here.figures().waiting, 1);
    QCOMPARE(here.stored(id).dossier.state, DossierState::InProgress);
    // A step of our own stands until the portal has judged it.
    const QUuid own = here.change(id, DossierState::InProgress, DossierState::Finished);
    QVERIFY(here.write<void>([&](Connection &c) {
        return OutboxTable(c).postpone(own, OutboxState::InDoubt, here.now.addSecs(600), u"lost"_s, {});
    }));
    there.change(id, DossierState::InProgress, DossierState::Stopped);
    QVERIFY(!there.pass().error);
    QVERIFY(!here.pass().error);
    QCOMPARE(here.stored(id).dossier.state, DossierState::Finished);
}

QTEST_GUILESS_MAIN(TestSyncFeed)
#include "tst_syncfeed.moc"
