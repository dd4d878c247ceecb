// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictsettling.h"
#include "doing.h"
#include "gatewaytrial.h"
#include "searching.h"
#include "syncedoffice.h"

using namespace Qt::StringLiterals;

namespace {
const QString guardianship = u"1.004837"_s; // Lives in the ministry's system since 2026-07-01.
const QString code = u"H61.33-261123-150042"_s;
} // namespace

/// A dossier that lives in a ministry's system: received without a code, the code noted later, at another counter, by
/// the system itself, by two at once; on both databases of the gateway.
class TestElsewhere : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;

    static QUuid receive(SyncedOffice &office, const QString &otherCode = {})
    {
        ReceiveOrder order = office.order();
        order.procedureCode = guardianship;
        order.components = initialComponents(*office.catalogue.find(guardianship, office.now.date()), true);
        order.otherSystemCode = otherCode;
        return office.receive(order)->dossier.id;
    }
    static Result<DoneAct> note(SyncedOffice &office, const QUuid &dossier, const QString &text, bool keeps = false)
    {
        ActOrder order;
        order.act = DossierAct::NoteCode;
        order.code = text;
        order.isDoubtSeen = keeps;
        return office.write<DoneAct>(
            [&](Connection &c) { return doAct(c, dossier, order, office.act(), office.calendar, office.catalogue); });
    }
    static QString codeAt(SyncedOffice &office, const QUuid &dossier)
    {
        return homeCode(office.stored(dossier).dossier);
    }
    static int awaiting(SyncedOffice &office)
    {
        return *office.read<int>([](Connection &c) { return DossierTable(c).countAwaitingCode(); });
    }
    static QUuid found(SyncedOffice &office, const QString &text)
    {
        return *office.read<QUuid>([&](Connection &c) -> Result<QUuid> {
            const auto key = DossierTable(c).keyOfCode(text);
            const auto row = key && *key ? DossierTable(c).row(**key) : Result<DossierRow>(DossierRow());
            return row ? Result<QUuid>(row->id) : row.error();
        });
    }

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void aCodeNotedLaterReachesTheOtherCounter_data() { GatewayTrial::databases(); }
    void aCodeNotedLaterReachesTheOtherCounter();
    void twoCountersNoteDifferentCodes_data() { GatewayTrial::databases(); }
    void twoCountersNoteDifferentCodes();
    void aCodeIsNotedWhateverTheStateBecame_data() { GatewayTrial::databases(); }
    void aCodeIsNotedWhateverTheStateBecame();
    void theSystemTellsTheCode_data() { GatewayTrial::databases(); }
    void theSystemTellsTheCode();
    void theGatewayKeepsNoSecretAsCode_data() { GatewayTrial::databases(); }
    void theGatewayKeepsNoSecretAsCode();
    void aCodeOfBeforeIsCorrected_data() { GatewayTrial::databases(); }
    void aCodeOfBeforeIsCorrected();
};

void TestElsewhere::aCodeNotedLaterReachesTheOtherCounter()
{
    QVERIFY(m_trial.start());
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_trial.url) && there.enrol(m_trial.url));
    const QUuid id = receive(here);
    const Dossier fresh = here.stored(id).dossier;
    QVERIFY(fresh.codes.isEmpty() && !fresh.slipDigits.isEmpty());
    QVERIFY(!here.pass().error && !there.pass().error);
    QCOMPARE(awaiting(here), 1);
    QCOMPARE(awaiting(there), 1);
    const auto waiting = there.read<QList<DossierRow>>([&](Connection &c) {
        return DossierTable(c).listed({DossierFilter::Which::AwaitingCode, {}, {}}, there.now, {}, 10);
    });
    QCOMPARE(waiting->size(), 1);
    QVERIFY(fits(waiting->first(), {DossierFilter::Which::AwaitingCode, {}, {}}, there.now));
    QCOMPARE(found(there, fresh.slipDigits), id); // Without a code it is found by the slip's digits.

    const auto noted = note(here, id, u" h61.33–261123–150042 "_s);
    QVERIFY2(noted.has_value(), noted ? "" : qPrintable(noted.error().code));
    QCOMPARE(here.stored(id).dossier.code(), code);
    QVERIFY(!here.pass().error && !there.pass().error);
    QCOMPARE(codeAt(there, id), code);
    QCOMPARE(there.stored(id).dossier.code(), code);
    QCOMPARE(there.stored(id).dossier.codes.first().system, fresh.homeSystem);
    QCOMPARE(there.stored(id).events.last().kind, u"code-noted"_s);
    QCOMPARE(found(there, code), id);
    QCOMPARE(awaiting(there), 0);
    const auto hits = there.read<SearchHits>([](Connection &c) { return search(c, u"150042"_s, 10); });
    QCOMPARE(hits->rows.size(), 1); // By its last digits, too.
    // At the gateway it stands under that code.
    PortalClient client(here.account().portal);
    const auto seen = awaited(client.dossier(id));
    QVERIFY(seen);
    QCOMPARE(homeCode(seen->dossier), code);
    QCOMPARE(seen->dossier.codes.first().kind, CodeKind::OtherSystem);
    // Every act works for it as for others.
    for (const DossierAct act : {DossierAct::HandOver, DossierAct::ReceiveResult, DossierAct::Return}) {
        ActOrder order;
        order.act = act;
        order.place = there.catalogue.departments.first();
        order.receiver.person = fresh.applicant;
        QVERIFY(there.write<DoneAct>(
            [&](Connection &c) { return doAct(c, id, order, there.act(), there.calendar, there.catalogue); }));
    }
    QVERIFY(!there.pass().error && !here.pass().error);
    QCOMPARE(here.stored(id).dossier.state, DossierState::Returned);
    QCOMPARE(here.stored(id).dossier.code(), code);
    QCOMPARE(here.figures().quarantined + there.figures().quarantined, 0);
}

void TestElsewhere::twoCountersNoteDifferentCodes()
{
    QVERIFY(m_trial.start());
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_trial.url) && there.enrol(m_trial.url));
    const QUuid id = receive(here);
    QVERIFY(!here.pass().error && !there.pass().error);
    QVERIFY(note(here, id, code));
    const auto other = note(there, id, u"H61.33-261123-150043"_s);
    QVERIFY(other);
    QVERIFY(!here.pass().error);
    there.pass();                                           // Refused there: a person compares.
    QCOMPARE(codeAt(there, id), u"H61.33-261123-150043"_s); // What was entered stands until it is settled.
    there.laterPass();
    const auto task =
        there.read<ConflictTask>([&](Connection &c) { return conflictTask(c, other->opId, there.officer); });
    QVERIFY2(task.has_value(), task ? "" : qPrintable(task.error().code));
    QCOMPARE(task->comparison.fields.size(), 1);
    QCOMPARE(task->comparison.fields.first().path, u"homeCode"_s);
    QVERIFY(task->comparison.fields.first().isFree);
    QVERIFY(there.write<void>([&](Connection &c) {
        return settleConflict(c, {other->opId, task->portalVersion, {{u"homeCode"_s, ConflictSide::Portal}}, {}},
                              there.act());
    }));
    QVERIFY(!there.laterPass().error && !here.pass().error);
    QCOMPARE(codeAt(there, id), code);
    QCOMPARE(codeAt(here, id), code);
    QVERIFY(found(there, u"H61.33-261123-150043"_s).isNull());
}

void TestElsewhere::aCodeIsNotedWhateverTheStateBecame()
{
    QVERIFY(m_trial.start());
    SyncedOffice here;
    SyncedOffice there;
    QVERIFY(here.enrol(m_trial.url) && there.enrol(m_trial.url));
    const QUuid id = receive(here);
    QVERIFY(!here.pass().error && !there.pass().error);
    ActOrder order;
    order.act = DossierAct::HandOver;
    order.place = there.catalogue.departments.first();
    QVERIFY(there.write<DoneAct>(
        [&](Connection &c) { return doAct(c, id, order, there.act(), there.calendar, there.catalogue); }));
    QVERIFY(note(here, id, code)); // Which knows nothing of it yet.
    QVERIFY(!there.pass().error && !here.pass().error && !there.pass().error && !here.pass().error);
    for (SyncedOffice *office : {&here, &there}) {
        QCOMPARE(codeAt(*office, id), code);
        QCOMPARE(office->stored(id).dossier.state, DossierState::InProgress);
        QCOMPARE(office->figures().quarantined, 0);
    }
}

void TestElsewhere::theSystemTellsTheCode()
{
    QVERIFY(m_trial.start());
    SyncedOffice office;
    QVERIFY(office.enrol(m_trial.url));
    const QUuid id = receive(office);
    QVERIFY(!office.pass().error);
    TrialDevice portal(m_trial.url,
                       administer(m_trial.address, {u"enrolment-code"_s, u"new"_s, u"an-khanh"_s, u"--portal"_s}).text);
    const auto telling = [&](const QJsonObject &changes) {
        return portal.put(portal.signedAs(portal.operation(OperationKind::act, id,
                                                           {{u"act"_s, u"code-noted"_s},
                                                            {u"from"_s, u"received"_s},
                                                            {u"to"_s, u"received"_s},
                                                            {u"changes"_s, changes}})));
    };
    QCOMPARE(telling({{u"homeCode"_s, code}, {u"note"_s, u"x"_s}}).type, QString(ProblemType::notPermitted));
    QVERIFY(telling({{u"homeCode"_s, code}}).isApplied());
    QVERIFY(!office.pass().error);
    QCOMPARE(codeAt(office, id), code);
    QCOMPARE(office.stored(id).dossier.code(), code);
    QCOMPARE(awaiting(office), 0);
}

void TestElsewhere::theGatewayKeepsNoSecretAsCode()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    Dossier elsewhere = device.dossier();
    elsewhere.codes.clear();
    elsewhere.home = DossierHome::MinistrySystem;
    elsewhere.homeSystem = u"Hộ tịch"_s;
    Dossier own = device.dossier(device.leasedSerial());
    QVERIFY(device.put(device.receipt(elsewhere)).isApplied() && device.put(device.receipt(own)).isApplied());
    const auto noting = [&](const QUuid &dossier, const QString &text) {
        return device
            .put(device.signedAs(device.operation(OperationKind::act, dossier,
                                                  {{u"act"_s, u"code-noted"_s},
                                                   {u"from"_s, u"received"_s},
                                                   {u"to"_s, u"received"_s},
                                                   {u"changes"_s, QJsonObject{{u"homeCode"_s, text}}}})))
            .type;
    };
    QCOMPARE(noting(elsewhere.id, u"123 456"_s), QString(ProblemType::invalidField));
    QCOMPARE(noting(elsewhere.id, QString(65, u'7')), QString(ProblemType::invalidField));
    QCOMPARE(noting(own.id, code), QString(ProblemType::invalidField)); // It lives here.
    QVERIFY(noting(elsewhere.id, code) != QString(ProblemType::invalidField));
}

/// Dossiers that came before "homeCode" was known tell their code among the codes only.
void TestElsewhere::aCodeOfBeforeIsCorrected()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    Dossier before = device.dossier();
    before.home = DossierHome::MinistrySystem;
    before.homeSystem = u"Hộ tịch"_s;
    before.codes = {{CodeKind::OtherSystem, u"H61.33-261123-150041"_s, u"Hộ tịch"_s}};
    QJsonObject json = toJson(before);
    json.remove(u"homeCode"_s);
    QVERIFY(device.put(device.signedAs(device.operation(OperationKind::receive, before.id, {{u"dossier"_s, json}})))
                .isApplied());
    SyncedOffice office;
    QVERIFY(office.enrol(m_trial.url));
    QVERIFY(!office.pass().error);
    QCOMPARE(codeAt(office, before.id), u"H61.33-261123-150041"_s);
    QVERIFY(note(office, before.id, code));
    QVERIFY(!office.pass().error);
    QCOMPARE(office.figures().quarantined, 0);
    const auto seen = awaited(device.client.dossier(before.id));
    QCOMPARE(homeCode(seen->dossier), code);
    QCOMPARE(seen->dossier.codes.size(), 1);
}

QTEST_GUILESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
