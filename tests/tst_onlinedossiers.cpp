// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doing.h"
#include "filingties.h"
#include "gatewaytrial.h"
#include "syncedoffice.h"

using namespace Qt::StringLiterals;

/// What citizens submit online comes by a portal's device, reaches the counter through the feed and is taken over or
/// declined there, on both databases.
class TestOnlineDossiers : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;

    std::unique_ptr<TrialDevice> portal()
    {
        const QString code =
            administer(m_trial.address, {u"enrolment-code"_s, u"new"_s, u"an-khanh"_s, u"--portal"_s}).text;
        return std::make_unique<TrialDevice>(m_trial.url, code);
    }
    static Dossier submission(TrialDevice &device)
    {
        Dossier dossier = device.dossier();
        dossier.state = DossierState::NewlySubmitted;
        dossier.channel = Channel::Online;
        dossier.dueAt.reset();
        dossier.officerName.clear();
        return dossier;
    }
    static Outcome submit(TrialDevice &device, const Dossier &dossier)
    {
        return device.put(
            device.signedAs(device.operation(OperationKind::submitted, dossier.id, {{u"dossier"_s, toJson(dossier)}})));
    }

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void reachesTheCounterAndIsTakenOver_data() { GatewayTrial::databases(); }
    void reachesTheCounterAndIsTakenOver();
    void isDeclinedOrWithdrawn_data() { GatewayTrial::databases(); }
    void isDeclinedOrWithdrawn();
    void portalMayDoNothingElse_data() { GatewayTrial::databases(); }
    void portalMayDoNothingElse();
    void isTiedToTheHelpItCameOf_data() { GatewayTrial::databases(); }
    void isTiedToTheHelpItCameOf();
    void onlyOnlineDossiersAreTaken_data();
    void onlyOnlineDossiersAreTaken();
};

void TestOnlineDossiers::reachesTheCounterAndIsTakenOver()
{
    QVERIFY(m_trial.start());
    const auto device = portal();
    QVERIFY(device->enrolled.has_value());
    QVERIFY(device->enrolled->officers.isEmpty() && device->enrolled->leases.isEmpty());
    SyncedOffice office;
    QVERIFY(office.enrol(m_trial.url));
    Dossier dossier = submission(*device);
    const Outcome brought = submit(*device, dossier);
    QVERIFY(brought.isApplied());
    QVERIFY(brought.officialCode.startsWith(u"H61.33-"_s));
    submission(*device);
    QVERIFY(submit(*device, submission(*device)).isApplied()); // Two that wait beside each other.
    QVERIFY(!office.pass().error);
    QCOMPARE(office.stored(dossier.id).dossier.state, DossierState::NewlySubmitted);
    QCOMPARE(office.stored(dossier.id).events.first().kind, u"submitted"_s);
    const auto waiting = office.read<QList<DossierRow>>([&](Connection &c) {
        return DossierTable(c).listed({DossierFilter::Which::Portal, {}, {}}, office.now, {}, 10);
    });
    QCOMPARE(waiting->size(), 2);
    // The citizen changes something online: it wins as long as nobody took the dossier over.
    dossier.applicant.phone = u"0987000111"_s;
    QVERIFY(submit(*device, dossier).isApplied());
    QVERIFY(!office.pass().error);
    QCOMPARE(office.stored(dossier.id).dossier.applicant.phone, u"0987000111"_s);
    QCOMPARE(office.stored(dossier.id).dossier.code(), brought.officialCode);
    QCOMPARE(office.stored(dossier.id).events.last().kind, u"changed-online"_s);
    // An officer takes it over.
    ActOrder order;
    order.act = DossierAct::TakeOver;
    const auto taken = office.write<DoneAct>(
        [&](Connection &c) { return doAct(c, dossier.id, order, office.act(), office.calendar, office.catalogue); });
    QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().code));
    QVERIFY(!office.pass().error);
    dossier.applicant.phone = u"0987000222"_s;
    const Outcome tooLate = submit(*device, dossier);
    QCOMPARE(tooLate.type, QString(ProblemType::alreadyTransitioned));
    QCOMPARE(tooLate.state, u"received"_s);
    QVERIFY(!office.pass().error);
    QCOMPARE(office.stored(dossier.id).dossier.state, DossierState::Received);
    QCOMPARE(office.stored(dossier.id).dossier.applicant.phone, u"0987000111"_s);
    QVERIFY(office.stored(dossier.id).dossier.dueAt.has_value());
    QCOMPARE(office.figures().quarantined, 0);
}

/// A counter helped to file and noted the portal's code; what the portal then sends of it is the same matter, at the
/// counter that helped and at every other one.
void TestOnlineDossiers::isTiedToTheHelpItCameOf()
{
    const QString birth = u"1.001193"_s;
    const QString code = u"H61.33-261123-150042"_s;
    QVERIFY(m_trial.start());
    const auto device = portal();
    SyncedOffice helper;
    SyncedOffice other;
    QVERIFY(helper.enrol(m_trial.url) && other.enrol(m_trial.url));
    ReceiveOrder order = helper.order();
    order.procedureCode = birth;
    order.components = initialComponents(*helper.catalogue.find(birth, helper.now.date()), false);
    order.assistance = Assistance{true, FiledBy::Citizen};
    order.otherSystemCode = code;
    const auto helped = helper.receive(order);
    QVERIFY2(helped, helped ? "" : qPrintable(helped.error().message));
    QVERIFY(!helper.pass().error);
    Dossier filed = submission(*device);
    filed.procedureCode = birth;
    filed.applicant = helped->dossier.applicant;
    filed.codes = {{CodeKind::OtherSystem, code, helper.catalogue.filing.portalName}};
    QVERIFY(submit(*device, filed).isApplied());
    for (SyncedOffice *office : {&helper, &other}) {
        QVERIFY(!office->pass().error);
        const auto tie = office->read<std::optional<FilingTie>>([&](Connection &c) -> Result<std::optional<FilingTie>> {
            const auto key = DossierTable(c).keyOf(filed.id);
            return key && *key ? tieOf(c, **key) : Result<std::optional<FilingTie>>(Error{});
        });
        QVERIFY(tie && tie->has_value());
        QCOMPARE((*tie)->dossier, helped->dossier.id);
        QVERIFY((*tie)->isHelp);
    }
}

void TestOnlineDossiers::isDeclinedOrWithdrawn()
{
    QVERIFY(m_trial.start());
    const auto device = portal();
    SyncedOffice office;
    QVERIFY(office.enrol(m_trial.url));
    const Dossier declined = submission(*device);
    const Dossier withdrawn = submission(*device);
    QVERIFY(submit(*device, declined).isApplied() && submit(*device, withdrawn).isApplied());
    const QJsonObject byCitizen{{u"act"_s, u"withdrawn"_s},
                                {u"from"_s, u"newly-submitted"_s},
                                {u"to"_s, u"withdrawn"_s},
                                {u"reason"_s, u"Công dân rút trên Cổng"_s}};
    QVERIFY(device->put(device->signedAs(device->operation(OperationKind::act, withdrawn.id, byCitizen))).isApplied());
    QVERIFY(!office.pass().error);
    QCOMPARE(office.stored(withdrawn.id).dossier.state, DossierState::Withdrawn);
    ActOrder order;
    order.act = DossierAct::Decline;
    order.reason = u"Không thuộc thẩm quyền"_s;
    QVERIFY(office.write<DoneAct>(
        [&](Connection &c) { return doAct(c, declined.id, order, office.act(), office.calendar, office.catalogue); }));
    QVERIFY(!office.pass().error);
    const auto seen = awaited(device->client.dossier(declined.id));
    QVERIFY(seen);
    QCOMPARE(seen->dossier.state, DossierState::NotAccepted);
}

void TestOnlineDossiers::portalMayDoNothingElse()
{
    QVERIFY(m_trial.start());
    const auto device = portal();
    TrialDevice counter(m_trial.url);
    const Dossier atCounter = counter.dossier();
    QVERIFY(counter.put(counter.receipt(atCounter)).isApplied());
    const auto refusedWith = [](const auto &answer) { return answer ? QString() : codeOf(answer.trouble()); };
    QCOMPARE(refusedWith(awaited(device->client.changes({}, 10))), QString(ProblemType::notPermitted));
    QCOMPARE(refusedWith(awaited(device->client.dossier(atCounter.id))), QString(ProblemType::notFound));
    QCOMPARE(device->put(device->receipt(device->dossier())).type, QString(ProblemType::notPermitted));
    QCOMPARE(device->put(device->transition(atCounter.id, DossierState::Received, DossierState::InProgress)).type,
             QString(ProblemType::notPermitted));
    const Dossier own = submission(*device);
    QVERIFY(submit(*device, own).isApplied());
    QCOMPARE(device->put(device->transition(own.id, DossierState::NewlySubmitted, DossierState::Received)).type,
             QString(ProblemType::notPermitted));
    // And a counter brings none: neither new ones nor another's.
    QCOMPARE(submit(counter, submission(counter)).type, QString(ProblemType::notPermitted));
    const auto other = portal();
    Dossier foreign = own;
    foreign.counter = other->enrolled->counter;
    QCOMPARE(submit(*other, foreign).type, QString(ProblemType::notPermitted));
}

void TestOnlineDossiers::onlyOnlineDossiersAreTaken_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("member");
    for (const char *dialect : {"sqlite", "postgresql"}) {
        for (const char *member : {"state", "channel", "counter", "slipDigits", "trackingToken", "codes", "void"})
            QTest::addRow("%s: %s", dialect, member) << QString::fromLatin1(dialect) << QString::fromLatin1(member);
    }
}

void TestOnlineDossiers::onlyOnlineDossiersAreTaken()
{
    QFETCH(QString, member);
    QVERIFY(m_trial.start());
    const auto device = portal();
    Dossier dossier = submission(*device);
    if (member == "state"_L1)
        dossier.state = DossierState::Received;
    else if (member == "channel"_L1)
        dossier.channel = Channel::Counter;
    else if (member == "counter"_L1)
        dossier.counter += 1;
    else if (member == "slipDigits"_L1)
        dossier.slipDigits.clear();
    else if (member == "trackingToken"_L1)
        dossier.trackingToken = u"1"_s;
    else if (member == "codes"_L1)
        dossier.codes = {{CodeKind::Official, u"H61.33-261130-0001"_s, {}}};
    else
        dossier.isVoid = true;
    const Outcome outcome = submit(*device, dossier);
    QCOMPARE(outcome.type, QString(ProblemType::invalidField));
    QCOMPARE(outcome.pointers, QStringList{"/payload/dossier/"_L1 + member});
}

QTEST_GUILESS_MAIN(TestOnlineDossiers)
#include "tst_onlinedossiers.moc"
