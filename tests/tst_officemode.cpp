// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictsettling.h"
#include "doing.h"
#include "dossierjson.h"
#include "feekeeping.h"
#include "officetrial.h"
#include "officewithpapers.h"
#include "queuejson.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int counters = 12;
constexpr int waitMs = 120'000;

} // namespace

/// An office whose line to the province is cut for two days: 12 real counters work on through the gateway in their
/// office, and afterwards the province has everything exactly once (issue 7).
class TestOfficeMode : public QObject
{
    Q_OBJECT

    OfficeTrial m_trial;
    std::vector<std::unique_ptr<OfficeWithPapers>> m_counters;
    QSet<QUuid> m_dossiers;
    QList<QByteArray> m_files;

    OfficeWithPapers &counter(int number) { return *m_counters.at(size_t(number) - 1); }
    void setTime(const QDateTime &time)
    {
        m_trial.setNow(time);
        for (const auto &one : m_counters)
            one->now = time;
    }
    void passHere(int number)
    {
        const SyncReport report = counter(number).pass(m_trial.officeUrl());
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->code + u' ' + report.error->detail) : "");
        QVERIFY(report.limits.upstream);
    }
    void allPass()
    {
        for (int number = 1; number <= int(m_counters.size()); ++number)
            passHere(number);
    }
    Result<DoneAct> act(int number, const QUuid &dossier, DossierAct what, const QString &place = {})
    {
        OfficeWithPapers &office = counter(number);
        ActOrder order;
        order.act = what;
        order.place = place;
        order.until = office.now.date().addDays(5);
        if (what == DossierAct::AskSupplement)
            order.reason = u"thiếu giấy"_s;
        if (what == DossierAct::Return) {
            order.receiver.person = office.stored(dossier).dossier.applicant;
            order.receiver.right = ResultReceiver::Right::Delegate;
            order.receiver.authority = u"Giấy ủy quyền"_s;
        }
        return office.write<DoneAct>(
            [&](Connection &c) { return doAct(c, dossier, order, office.act(), office.calendar, office.catalogue); });
    }
    QUuid receiveAt(int number)
    {
        const QUuid id = counter(number).receiveSome(1).first();
        m_dossiers.insert(id);
        return id;
    }
    void openOffice(int many = counters);
    void workADay(int day);
    void reconnect();
    void checkProvince();
    void checkReplicas();

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void cleanup()
    {
        m_counters.clear();
        m_dossiers.clear();
        m_files.clear();
        m_trial.stopBoth();
    }

    void twoDaysWithoutALine_data() { GatewayTrial::databases(); }
    void twoDaysWithoutALine();
    void refusalReturnsToTheTray_data() { GatewayTrial::databases(); }
    void refusalReturnsToTheTray();
    void counterMayChangeItsGateway();
};

void TestOfficeMode::openOffice(int many)
{
    m_trial.officeConfig.limits.leaseSize = 15;
    m_trial.officeConfig.limits.leaseRefillAt = 3;
    m_trial.setNow(fromIsoOfficeTime(u"2026-11-23T07:30:00"));
    QVERIFY(m_trial.startBoth());
    for (int number = 1; number <= many; ++number) {
        auto office = std::make_unique<OfficeWithPapers>();
        // Half of the counters were enrolled at the province, half are enrolled by the office's gateway.
        QVERIFY(office->enrol(number <= many / 2 ? m_trial.url : m_trial.officeUrl()));
        QCOMPARE(office->identity.device.counter, number);
        m_counters.push_back(std::move(office));
    }
    setTime(fromIsoOfficeTime(u"2026-11-23T07:40:00"));
    // The office hears of the province's counters, and has numbers for today and the next days.
    const auto isKnown = [this] { return !counter(1).pass(m_trial.officeUrl()).error; };
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(), waitMs);
    allPass();
}

void TestOfficeMode::workADay(int day)
{
    const QDateTime morning = fromIsoOfficeTime(u"2026-11-23T08:00:00").addDays(day);
    for (int hour = 0; hour < 3; ++hour) {
        setTime(morning.addSecs(hour * 3600));
        for (int number = 1; number <= counters; ++number) {
            for (int i = 0; i < (number == 12 ? 12 : 2); ++i)
                receiveAt(number);
        }
        const QUuid withPaper = receiveAt(hour + 2);
        m_files.append(someBytes(60'000 + hour * 300'000, quint32(day * 10 + hour)));
        QVERIFY(!counter(hour + 2).file(withPaper, m_files.last()).isNull());
        allPass();
        // What one received, the next hands over; who is behind them notes the result.
        const QList<QUuid> known = m_dossiers.values();
        for (int i = 0; i < 12; ++i) {
            const QUuid &dossier = known.at((i * 7 + hour) % known.size());
            const int number = i % counters + 1;
            passHere(number);
            if (counter(number).stored(dossier).dossier.state == DossierState::Received)
                QVERIFY(act(number, dossier, DossierAct::HandOver, u"Phòng Kinh tế"_s));
            passHere(number);
        }
        allPass();
    }
}

void TestOfficeMode::reconnect()
{
    m_trial.line->cut(false);
    m_trial.later();
    const auto isThrough = [this] { return m_trial.upstream(u"waiting"_s) == "0"_L1; };
    for (int i = 0; i < 40 && !isThrough(); ++i) {
        QTest::qWait(500);
        m_trial.later(60); // Waiting times of dependencies run by the trial's clock.
    }
    QTRY_VERIFY_WITH_TIMEOUT(isThrough(), waitMs);
    QCOMPARE(m_trial.upstream(u"refused"_s), u"0"_s);
    QCOMPARE(m_trial.upstream(u"relayed"_s), m_trial.upstream(u"made"_s));
    setTime(m_trial.now());
    // What the last relaying brought down (numbers) is in the office's feed.
    allPass();
    allPass();
}

void TestOfficeMode::checkProvince()
{
    QSet<QUuid> made;
    qint64 operations = 0;
    for (const auto &one : m_counters) {
        QVERIFY(one->isConserved());
        const OutboxFigures figures = one->figures();
        QCOMPARE(figures.acknowledged, figures.made);
        operations += figures.made;
        const auto rows = *one->read<QList<OutboxRow>>(
            [](Connection &c) { return OutboxTable(c).settledSince(QDateTime(), 100'000); });
        for (const OutboxRow &row : rows)
            made.insert(row.opId);
    }
    QCOMPARE(made.size(), operations);
    // Once each, and nothing else.
    QList<QUuid> there;
    PortalClient client(counter(1).account(m_trial.url).portal);
    QString cursor;
    for (bool more = true; more;) {
        const auto page = awaited(client.changes(cursor, 200));
        QVERIFY(page);
        for (const ChangeItem &item : page->items)
            there.append(item.opId);
        cursor = page->cursor;
        more = page->more;
    }
    QCOMPARE(there.size(), operations);
    QCOMPARE(QSet<QUuid>(there.begin(), there.end()), made);
    // One number, one dossier.
    QSet<QString> numbers;
    for (const QUuid &id : std::as_const(m_dossiers)) {
        const auto dossier = awaited(client.dossier(id));
        QVERIFY(dossier);
        QVERIFY(dossier->dossier.code().startsWith(u"H61.33-"_s));
        numbers.insert(dossier->dossier.code());
    }
    QCOMPARE(numbers.size(), m_dossiers.size());
    for (const QByteArray &file : std::as_const(m_files))
        QVERIFY(*awaited(client.holdsBlob(sha256Of(file))));
}

void TestOfficeMode::checkReplicas()
{
    PortalClient client(counter(1).account(m_trial.url).portal);
    for (const QUuid &id : std::as_const(m_dossiers)) {
        const auto atProvince = awaited(client.dossier(id));
        QVERIFY(atProvince);
        for (const int number : {1, 9, 12}) {
            const Dossier here = counter(number).stored(id).dossier;
            QCOMPARE(here.state, atProvince->dossier.state);
            QCOMPARE(here.code(), atProvince->dossier.code());
            QCOMPARE(here.place, atProvince->dossier.place);
            QCOMPARE(here.applicant.name, atProvince->dossier.applicant.name);
        }
    }
}

void TestOfficeMode::twoDaysWithoutALine()
{
    openOffice();
    if (QTest::currentTestFailed())
        return;
    m_trial.line->cut(true);
    // The first day: counter 1 receives, another hands over.
    const QUuid special = receiveAt(1);
    const auto fee = counter(1).write<FeeEntry>([&](Connection &c) {
        return keepFee(c, special, {.kind = FeeEntryKind::Taken, .amount = 8'000, .received = 10'000},
                       counter(1).identity.office.number, counter(1).act());
    });
    QVERIFY(fee);
    passHere(1);
    passHere(5);
    QVERIFY(act(5, special, DossierAct::HandOver, u"Phòng Tư pháp"_s));
    workADay(0);
    const auto early = counter(1).pass(m_trial.officeUrl());
    QVERIFY(early.limits.upstream->waiting > 50);
    QVERIFY(early.limits.upstream->dossiers > 30);
    QVERIFY(early.limits.upstream->since.isValid());
    QVERIFY(!m_trial.upstream(u"trouble"_s).startsWith(u'-'));
    // Waiting numbers run in the office.
    PortalClient greeter(counter(3).account(m_trial.officeUrl()).portal);
    const auto state = awaited(greeter.queue({}));
    QVERIFY(state && !state->state.rules.services.isEmpty());
    const auto taken = awaited(greeter.putQueueAct(
        QUuid::createUuid(), {.kind = QueueAct::Kind::Take, .service = state->state.rules.services.first().code}));
    QVERIFY(taken && taken->ticket);
    // The second day: the result is there, and counter 9 gives it out.
    workADay(1);
    passHere(7);
    QVERIFY(act(7, special, DossierAct::ReceiveResult, u"B2"_s));
    passHere(7);
    passHere(9);
    QVERIFY(act(9, special, DossierAct::Return));
    passHere(9);
    QCOMPARE(m_trial.upstream(u"relayed"_s), u"0"_s);
    const auto before = awaited(PortalClient(counter(1).account(m_trial.url).portal).dossier(special));
    QVERIFY(!before && before.trouble().isProblem(ProblemType::notFound));
    reconnect();
    if (QTest::currentTestFailed())
        return;
    const auto after = awaited(PortalClient(counter(1).account(m_trial.url).portal).dossier(special));
    QVERIFY(after);
    QCOMPARE(after->dossier.state, DossierState::Returned);
    checkProvince();
    if (!QTest::currentTestFailed())
        checkReplicas();
    QCOMPARE(counter(1).stored(special).dossier.state, DossierState::Returned);
    const auto stand = counter(1).pass(m_trial.officeUrl()).limits.upstream;
    QVERIFY(stand);
    QCOMPARE(stand->waiting, 0);
    QVERIFY(!stand->since.isValid());
}

void TestOfficeMode::refusalReturnsToTheTray()
{
    openOffice(3);
    if (QTest::currentTestFailed())
        return;
    OfficeWithPapers &here = counter(1);
    OfficeWithPapers &direct = counter(2); // Speaks with the province itself.
    const QUuid id = receiveAt(1);
    passHere(1);
    const auto isShared = [&] { return !direct.pass(m_trial.url).error && direct.has(id); };
    QTRY_VERIFY_WITH_TIMEOUT(isShared(), waitMs);
    m_trial.line->cut(true);
    QVERIFY(act(2, id, DossierAct::AskSupplement));
    QVERIFY(!direct.pass(m_trial.url).error);
    QCOMPARE(direct.figures().quarantined, 0);
    const auto handedOver = act(1, id, DossierAct::HandOver, u"Phòng Kinh tế"_s);
    QVERIFY(handedOver);
    passHere(1);
    QCOMPARE(here.figures().waiting, 0);
    QCOMPARE(here.figures().quarantined, 0);
    passHere(3);
    QCOMPARE(counter(3).stored(id).dossier.place, u"Phòng Kinh tế"_s);
    m_trial.line->cut(false);
    m_trial.later();
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"refused"_s), u"1"_s, waitMs);
    setTime(m_trial.now());
    allPass();
    // As if the province had refused it directly: in the tray with its reason, the portal's side beside it.
    QCOMPARE(here.figures().quarantined, 1);
    QVERIFY(here.isConserved());
    const OutboxRow row = here.openRows().first();
    QCOMPARE(row.state, OutboxState::Conflict);
    QCOMPARE(row.problem, u"already-transitioned"_s);
    QVERIFY(!row.problemText.isEmpty());
    QCOMPARE(counter(3).stored(id).dossier.state, DossierState::AwaitingSupplement);
    QVERIFY(counter(3).stored(id).dossier.place != u"Phòng Kinh tế"_s);
    allPass(); // Fetches what stands there.
    const auto task = here.read<ConflictTask>([&](Connection &c) { return conflictTask(c, row.opId, here.officer); });
    QVERIFY2(task, qPrintable(task ? QString() : task.error().code));
    QVERIFY(here.write<void>([&](Connection &c) {
        return settleConflict(c, {row.opId, task->portalVersion, {}, {}}, here.act());
    }));
    passHere(1);
    QCOMPARE(here.figures().quarantined, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"waiting"_s), u"0"_s, waitMs);
    QCOMPARE(m_trial.upstream(u"refused"_s), u"0"_s);
    QCOMPARE(m_trial.upstream(u"settled"_s), u"1"_s);
    allPass();
    QVERIFY(!direct.pass(m_trial.url).error);
    PortalClient client(direct.account(m_trial.url).portal);
    const auto portal = awaited(client.dossier(id));
    QVERIFY(portal);
    for (const int number : {1, 3})
        QCOMPARE(counter(number).stored(id).dossier.state, portal->dossier.state);
    QVERIFY(here.isConserved());
}

/// The office's computer broke down: its counters go on at the province, and what it had not relayed goes there from
/// them, once.
void TestOfficeMode::counterMayChangeItsGateway()
{
    const QString file = m_trial.folder.filePath(u"moved.sqlite"_s);
    m_trial.officeConfig.limits.leaseSize = 15;
    m_trial.setNow(fromIsoOfficeTime(u"2026-11-23T07:30:00"));
    m_trial.address = *DatabaseAddress::parse("sqlite:"_L1 + file);
    QVERIFY(m_trial.startProvince({.database = m_trial.address}) && m_trial.join() && m_trial.startOffice());
    for (int number = 1; number <= 2; ++number) {
        m_counters.push_back(std::make_unique<OfficeWithPapers>());
        QVERIFY(counter(number).enrol(m_trial.officeUrl()));
    }
    setTime(fromIsoOfficeTime(u"2026-11-23T07:40:00"));
    const QUuid early = receiveAt(1);
    allPass();
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"relayed"_s), u"1"_s, waitMs);
    m_trial.line->cut(true);
    const QUuid late = receiveAt(1);
    passHere(1);
    passHere(2);
    QVERIFY(act(2, early, DossierAct::HandOver, u"Phòng Kinh tế"_s));
    QVERIFY(act(2, late, DossierAct::HandOver, u"Phòng Tư pháp"_s));
    allPass();
    QVERIFY(counter(1).figures().waiting == 0 && counter(2).figures().waiting == 0);
    m_trial.office.reset();
    for (int pass = 0; pass < 4; ++pass) {
        for (const int number : {1, 2})
            QVERIFY(!counter(number).laterPass(m_trial.url).error);
    }
    for (const int number : {1, 2}) {
        QCOMPARE(counter(number).figures().quarantined, 0);
        QCOMPARE(counter(number).figures().waiting, 0);
        QCOMPARE(counter(number).stored(late).dossier.place, u"Phòng Tư pháp"_s);
        QVERIFY(counter(number).isConserved());
    }
    QSet<QUuid> seen;
    PortalClient client(counter(1).account(m_trial.url).portal);
    const auto page = awaited(client.changes({}, 200));
    QVERIFY(page);
    for (const ChangeItem &item : page->items)
        seen.insert(item.opId);
    QCOMPARE(page->items.size(), 4);
    QCOMPARE(seen.size(), 4);
    // What others do is seen although the province counts versions otherwise than the office did.
    QVERIFY(act(1, late, DossierAct::ReceiveResult, u"B2"_s));
    QVERIFY(!counter(1).pass(m_trial.url).error && !counter(2).pass(m_trial.url).error);
    QCOMPARE(toJson(counter(2).stored(late).dossier), toJson(counter(1).stored(late).dossier));
}

QTEST_GUILESS_MAIN(TestOfficeMode)
#include "tst_officemode.moc"
