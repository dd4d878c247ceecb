// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checking.h"
#include "conflictsettling.h"
#include "conflicttable.h"
#include "doing.h"
#include "dossierjson.h"
#include "feedpuller.h"
#include "gatewaytrial.h"
#include "syncedoffice.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

using Choices = QHash<QString, ConflictSide>;

/// Two counters changed one dossier (sync.md 9): what is compared, what may be chosen, and that both sides agree
/// afterwards. The gateway runs in this process.
class TestConflicts : public QObject
{
    Q_OBJECT
    std::unique_ptr<GatewayTrial> m_gateway;
    std::unique_ptr<SyncedOffice> m_here;
    std::unique_ptr<SyncedOffice> m_there;

    Result<DoneAct> act(SyncedOffice &office, const QUuid &dossier, const ActOrder &order)
    {
        return office.write<DoneAct>(
            [&](Connection &c) { return doAct(c, dossier, order, office.act(), office.calendar, office.catalogue); });
    }
    static ActOrder order(DossierAct act, const QString &reason = {})
    {
        ActOrder order;
        order.act = act;
        order.reason = reason;
        order.place = u"Phòng Kinh tế"_s;
        order.until = QDate(2026, 12, 20);
        return order;
    }
    ActOrder correction(SyncedOffice &office, const QUuid &dossier, const std::function<void(Dossier &)> &change)
    {
        ActOrder corrected = order(DossierAct::Correct, u"nhầm khi nhập"_s);
        corrected.corrected = office.stored(dossier).dossier;
        change(corrected.corrected);
        return corrected;
    }
    ActOrder giving(SyncedOffice &office, const QUuid &dossier, const QString &receiver)
    {
        ActOrder give = order(DossierAct::Return);
        give.receiver.person = office.stored(dossier).dossier.applicant;
        give.receiver.person.name = receiver;
        give.receiver.right = ResultReceiver::Right::Delegate;
        give.receiver.authority = u"Giấy ủy quyền số 12"_s;
        return give;
    }
    /// A dossier that both counters have.
    QUuid shared()
    {
        const QUuid id = m_here->receiveSome(1).first();
        return m_here->pass().error || m_there->pass().error ? QUuid() : id;
    }
    void syncBoth()
    {
        QVERIFY(!m_here->pass().error);
        QVERIFY(!m_there->laterPass().error);
        m_here->now = m_there->now;
        QVERIFY(!m_here->pass().error);
    }
    QUuid conflictAt(SyncedOffice &office)
    {
        const auto open = office.read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(100); });
        for (const OutboxRow &row : *open) {
            if (row.state == OutboxState::Conflict)
                return row.opId;
        }
        return {};
    }
    Result<ConflictTask> task(SyncedOffice &office)
    {
        const QUuid id = conflictAt(office);
        return office.read<ConflictTask>([&](Connection &c) { return conflictTask(c, id, office.officer); });
    }
    Result<void> settle(SyncedOffice &office, const Choices &choices = {}, const QString &reason = {})
    {
        const auto seen = task(office);
        if (!seen)
            return seen.error();
        return office.write<void>([&](Connection &c) {
            return settleConflict(c, {seen->opId, seen->portalVersion, choices, reason}, office.act());
        });
    }
    static const ConflictField *field(const ConflictTask &task, const QString &path)
    {
        for (const ConflictField &one : task.comparison.fields) {
            if (one.path == path)
                return &one;
        }
        return nullptr;
    }
    /// No open difference, nothing waiting, and the same dossier at both counters and the portal.
    void agree(const QUuid &dossier)
    {
        syncBoth();
        QVERIFY(!m_there->laterPass().error);
        QCOMPARE(m_here->figures().quarantined + m_there->figures().quarantined, 0);
        QCOMPARE(m_here->figures().waiting + m_there->figures().waiting, 0);
        QVERIFY(m_here->isConserved() && m_there->isConserved());
        QCOMPARE(toJson(m_there->stored(dossier).dossier), toJson(m_here->stored(dossier).dossier));
        PortalClient client(m_here->account().portal);
        const auto portal = awaited(client.dossier(dossier));
        QVERIFY(portal);
        QCOMPARE(toJson(portal->dossier), toJson(m_here->stored(dossier).dossier));
    }

private slots:
    void init()
    {
        m_gateway = std::make_unique<GatewayTrial>();
        QVERIFY(m_gateway->startOnFile(u"gateway.sqlite"_s));
        m_here = std::make_unique<SyncedOffice>();
        m_there = std::make_unique<SyncedOffice>();
        m_there->officer = {u"lan"_s, u"Trần Thị Lan"_s, Role::Officer, {}};
        QVERIFY(m_here->enrol(m_gateway->url) && m_there->enrol(m_gateway->url));
    }
    void cleanup()
    {
        m_there.reset();
        m_here.reset();
        m_gateway.reset();
    }

    void twoTelephonesTheCounterWithTheCitizenWins()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, correction(*m_here, id, [](Dossier &d) { d.applicant.phone = u"0911111111"_s; })));
        QVERIFY(act(*m_there, id, correction(*m_there, id, [](Dossier &d) {
            d.applicant.phone = u"0922222222"_s;
            d.applicant.email = u"mau@thu.vn"_s;
        })));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().code));
        const ConflictField *phone = field(*seen, u"applicant.phone"_s);
        QVERIFY(phone && phone->isContested && phone->isFree);
        QCOMPARE(phone->preset, ConflictSide::Here);
        QCOMPARE(phone->base.toString(), u"0912345678"_s);
        QCOMPARE(phone->here.toString(), u"0922222222"_s);
        QCOMPARE(phone->portal.toString(), u"0911111111"_s);
        QVERIFY(!field(*seen, u"applicant.email"_s)->isContested);
        QCOMPARE(seen->here.officerName, u"Trần Thị Lan"_s);
        QCOMPARE(seen->there.size(), 1);
        QCOMPARE(seen->there.first().officerName, u"Nguyễn Thị Hà"_s);
        QCOMPARE(seen->there.first().counter, m_here->identity.device.counter);
        QVERIFY(settle(*m_there));
        agree(id);
        QCOMPARE(m_here->stored(id).dossier.applicant.phone, u"0922222222"_s);
        QCOMPARE(m_here->stored(id).dossier.applicant.email, u"mau@thu.vn"_s);
        // What was not kept stands in the history of both.
        for (SyncedOffice *office : {m_here.get(), m_there.get()}) {
            const QList<DossierEvent> events = office->stored(id).events;
            const auto settled = std::find_if(events.begin(), events.end(),
                                              [](const DossierEvent &e) { return e.kind == u"conflict-settled"; });
            QVERIFY(settled != events.end());
            QVERIFY(QJsonDocument(settled->facts).toJson().contains("0911111111"));
        }
    }

    /// Each changed something else of the owner and of the papers: nobody is asked.
    void whatDoesNotMeetIsMerged()
    {
        const QUuid id = shared();
        QVERIFY(m_here->stored(id).dossier.components.size() >= 2);
        QVERIFY(act(*m_here, id, correction(*m_here, id, [](Dossier &d) {
            d.applicant.phone = u"0911111111"_s;
            d.components[0].quantity = 3;
            d.components[1].note = u"bản cũ"_s;
        })));
        QVERIFY(act(*m_there, id, correction(*m_there, id, [](Dossier &d) {
            d.applicant.email = u"mau@thu.vn"_s;
            d.components[1].quantity = 2;
            Component further = d.components[1];
            further.number = 40;
            further.note.clear();
            d.components.append(further);
        })));
        syncBoth();
        QVERIFY(conflictAt(*m_there).isNull());
        agree(id);
        const Dossier merged = m_here->stored(id).dossier;
        QCOMPARE(merged.applicant.phone, u"0911111111"_s);
        QCOMPARE(merged.applicant.email, u"mau@thu.vn"_s);
        QCOMPARE(merged.components.at(0).quantity, 3);
        QCOMPARE(merged.components.at(1).quantity, 2);
        QCOMPARE(merged.components.at(1).note, u"bản cũ"_s);
        QCOMPARE(merged.components.last().number, 40);
        // One line to two different ends is a matter for a person.
        QVERIFY(act(*m_here, id, correction(*m_here, id, [](Dossier &d) { d.components[0].quantity = 4; })));
        QVERIFY(act(*m_there, id, correction(*m_there, id, [](Dossier &d) { d.components[0].quantity = 5; })));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY(seen);
        QVERIFY(field(*seen, u"components.1"_s)->isContested);
    }

    /// The other's change is told while ours waits, and ours is acknowledged as the very next version.
    void whatWasToldBeforeOursWasSentIsMergedToo()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, correction(*m_here, id, [](Dossier &d) { d.components[0].quantity = 3; })));
        QVERIFY(!m_here->pass().error);
        QVERIFY(act(*m_there, id, correction(*m_there, id, [](Dossier &d) { d.components[1].quantity = 2; })));
        const SyncAccount account = m_there->account();
        PortalClient client(account.portal);
        QVERIFY(!pullFeed(*m_there->store, client, account, [] { return false; }).trouble);
        agree(id);
        QCOMPARE(m_there->stored(id).dossier.components.at(0).quantity, 3);
        QCOMPARE(m_there->stored(id).dossier.components.at(1).quantity, 2);
    }

    void thePortalsTelephoneIsTaken()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, correction(*m_here, id, [](Dossier &d) { d.applicant.phone = u"0911111111"_s; })));
        QVERIFY(act(*m_there, id, correction(*m_there, id, [](Dossier &d) { d.applicant.phone = u"0922222222"_s; })));
        syncBoth();
        QVERIFY(settle(*m_there, {{u"applicant.phone"_s, ConflictSide::Portal}}));
        agree(id);
        QCOMPARE(m_there->stored(id).dossier.applicant.phone, u"0911111111"_s);
    }

    void whoTheOwnerIsASupervisorDecides()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, correction(*m_here, id, [](Dossier &d) { d.applicant.name = u"Nguyễn Thị Mẫu"_s; })));
        QVERIFY(
            act(*m_there, id, correction(*m_there, id, [](Dossier &d) { d.applicant.name = u"Nguyễn Thị Mận"_s; })));
        syncBoth();
        QVERIFY(!field(*task(*m_there), u"applicant.name"_s)->isFree);
        QCOMPARE(settle(*m_there).error().code, u"not-supervisor"_s);
        QVERIFY(!conflictAt(*m_there).isNull());
        m_there->officer.role = Role::Supervisor;
        QVERIFY(settle(*m_there, {{u"applicant.name"_s, ConflictSide::Here}}));
        agree(id);
        QCOMPARE(m_here->stored(id).dossier.applicant.name, u"Nguyễn Thị Mận"_s);
    }

    void whoFilesIsASupervisorsMatterToo()
    {
        const QUuid id = shared();
        const auto named = [](const QString &name) {
            return [name](Dossier &dossier) {
                dossier.submitter.relation = Relation::Authorised;
                dossier.submitter.person.name = name;
                dossier.submitter.authority = u"Giấy ủy quyền số 3"_s;
            };
        };
        QVERIFY(act(*m_here, id, correction(*m_here, id, named(u"Lê Văn Đại"_s))));
        QVERIFY(act(*m_there, id, correction(*m_there, id, named(u"Lê Văn Đạt"_s))));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY(seen);
        QVERIFY(field(*seen, u"submitter.person.name"_s)->needsSupervisor);
        QCOMPARE(settle(*m_there).error().code, u"not-supervisor"_s);
    }

    void oneNameInCapitalsIsTheSameName()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, correction(*m_here, id, [](Dossier &d) { d.applicant.name = u"Nguyễn Thị Mẫu"_s; })));
        QVERIFY(act(*m_there, id, correction(*m_there, id, [](Dossier &d) {
            d.applicant.name = u"NGUYỄN THỊ MẪU"_s;
            d.applicant.phone = u"0922222222"_s;
        })));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY(seen);
        QVERIFY(!field(*seen, u"applicant.name"_s));
        QVERIFY(settle(*m_there));
        agree(id);
        QCOMPARE(m_here->stored(id).dossier.applicant.name, u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(m_here->stored(id).dossier.applicant.phone, u"0922222222"_s);
    }

    void theStateGoesItsWayAtThePortal()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, order(DossierAct::AskSupplement, u"thiếu giấy"_s)));
        QVERIFY(act(*m_there, id, order(DossierAct::HandOver)));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY(seen);
        const ConflictField *state = field(*seen, u"state"_s);
        QVERIFY(state && state->isContested && !state->isFree); // No hand-over while the citizen is awaited.
        QVERIFY(field(*seen, u"place"_s)->followsState);
        QVERIFY(settle(*m_there));
        agree(id);
        QCOMPARE(m_there->stored(id).dossier.state, DossierState::AwaitingSupplement);
        QVERIFY(m_there->stored(id).dossier.place.isEmpty());
    }

    void aStepThatIsStillPossibleIsDoneAgain()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, order(DossierAct::HandOver)));
        QVERIFY(act(*m_there, id, order(DossierAct::AskSupplement, u"thiếu giấy"_s)));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY(seen);
        QVERIFY(field(*seen, u"state"_s)->isFree);
        QVERIFY(settle(*m_there, {{u"state"_s, ConflictSide::Here}}));
        agree(id);
        const StoredDossier stored = m_here->stored(id);
        QCOMPARE(stored.dossier.state, DossierState::AwaitingSupplement);
        QCOMPARE(stored.dossier.place, u"Phòng Kinh tế"_s);
        QVERIFY(stored.dossier.pause);
        QVERIFY(lastEventOf(stored.events, DossierAct::AskSupplement)); // With its own facts.
    }

    void oneResultHandedOverTwiceIsAnIncident()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, order(DossierAct::ReceiveResult)));
        syncBoth();
        QVERIFY(act(*m_here, id, giving(*m_here, id, u"Lê Văn Một"_s)));
        m_there->now = m_there->now.addSecs(600);
        QVERIFY(act(*m_there, id, giving(*m_there, id, u"Lê Văn Hai"_s)));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY(seen);
        QVERIFY(seen->comparison.isIncident);
        QVERIFY(seen->here.what.contains(u"Lê Văn Hai"_s));
        QCOMPARE(seen->there.size(), 1);
        QVERIFY(seen->there.first().what.contains(u"Lê Văn Một"_s));
        QCOMPARE(settle(*m_there).error().code, u"reason-missing"_s);
        QVERIFY(settle(*m_there, {}, u"in hai bản, đã thu lại một"_s));
        agree(id);
        QCOMPARE(m_there->stored(id).dossier.state, DossierState::Returned);
        QVERIFY(m_here->stored(id).events.last().text.contains(u"in hai bản"_s));
    }

    /// After the same step of two counters both have the facts of the one that was first.
    void anAdoptedStepTakesTheOthersFacts()
    {
        const QUuid id = shared();
        ActOrder elsewhere = order(DossierAct::HandOver);
        elsewhere.place = u"Công an xã"_s;
        QVERIFY(act(*m_here, id, order(DossierAct::HandOver)));
        QVERIFY(act(*m_there, id, elsewhere));
        // The other's change is pulled first and leaves alone what waits here.
        QVERIFY(!m_here->pass().error);
        QVERIFY(!m_there->pass().error);
        QVERIFY(conflictAt(*m_there).isNull());
        QCOMPARE(m_there->stored(id).dossier.place, u"Phòng Kinh tế"_s);
        agree(id);
    }

    void aCancelledDossierIsCancelledHereToo()
    {
        const QUuid id = shared();
        QVERIFY(m_here->write<void>([&](Connection &c) { return voidDossier(c, id, u"nhầm người"_s, m_here->act()); }));
        QVERIFY(act(*m_there, id, order(DossierAct::HandOver)));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY(seen);
        QVERIFY(seen->comparison.isVoidThere);
        QVERIFY(settle(*m_there));
        agree(id);
        QVERIFY(m_there->stored(id).dossier.isVoid);
    }

    void twoCancellationsAreOne()
    {
        const QUuid id = shared();
        for (SyncedOffice *office : {m_here.get(), m_there.get()}) {
            office->officer.role = Role::Supervisor;
            QVERIFY(office->write<void>([&](Connection &c) { return voidDossier(c, id, u"nhầm"_s, office->act()); }));
        }
        syncBoth();
        QVERIFY(conflictAt(*m_there).isNull());
        agree(id);
    }

    void anIdenticalDecisionIsMadeOnce()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, order(DossierAct::AskSupplement, u"thiếu giấy"_s)));
        QVERIFY(act(*m_there, id, order(DossierAct::HandOver)));
        syncBoth();
        const auto seen = task(*m_there);
        QVERIFY(settle(*m_there));
        const auto again = m_there->write<void>([&](Connection &c) {
            return settleConflict(c, {seen->opId, seen->portalVersion, {}, {}}, m_there->act());
        });
        QCOMPARE(again.error().code, u"no-conflict"_s);
    }

    /// The portal went on while the officer compared: the old picture decides nothing.
    void whatChangedAgainIsReadAgain()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, order(DossierAct::AskSupplement, u"thiếu giấy"_s)));
        QVERIFY(act(*m_there, id, order(DossierAct::HandOver)));
        syncBoth();
        const auto seen = task(*m_there);
        ActOrder brought = order(DossierAct::TakeSupplement);
        QVERIFY(act(*m_here, id, brought));
        syncBoth();
        QVERIFY(!m_there->laterPass().error);
        const auto late = m_there->write<void>([&](Connection &c) {
            return settleConflict(c, {seen->opId, seen->portalVersion, {}, {}}, m_there->act());
        });
        QCOMPARE(late.error().code, u"changed-meanwhile"_s);
        QVERIFY(settle(*m_there));
        agree(id);
    }

    /// The same without a window.
    void theCommandLineComparesAndSettles()
    {
        const QUuid id = shared();
        QVERIFY(act(*m_here, id, correction(*m_here, id, [](Dossier &d) { d.applicant.phone = u"0911111111"_s; })));
        QVERIFY(act(*m_there, id, correction(*m_there, id, [](Dossier &d) { d.applicant.phone = u"0922222222"_s; })));
        syncBoth();
        const QString operation = conflictAt(*m_there).toString(QUuid::WithoutBraces);
        m_there->store.reset(); // One process writes.
        const auto run = [this](const QStringList &arguments) {
            QProcess program;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"MOCUA_NOW"_s, u"2026-11-23T10:30:00"_s);
            program.setProcessEnvironment(environment);
            program.start(QStringLiteral(PROGRAMS "/mocuactl"),
                          QStringList{u"--data"_s, m_there->folder.path(), u"--json"_s, u"outbox"_s} + arguments);
            program.waitForFinished(60'000);
            const QByteArray last = program.readAllStandardOutput().trimmed().split('\n').last();
            return std::pair(program.exitCode(), QJsonDocument::fromJson(last).object());
        };
        const auto [compared, task] = run({u"compare"_s, operation});
        QCOMPARE(compared, 0);
        const QJsonObject phone = task.value(u"fields"_s).toArray().first().toObject();
        QCOMPARE(phone.value(u"field"_s).toString(), u"applicant.phone"_s);
        QCOMPARE(phone.value(u"here"_s).toString(), u"0922222222"_s);
        QCOMPARE(phone.value(u"portal"_s).toString(), u"0911111111"_s);
        QCOMPARE(phone.value(u"taken"_s).toString(), u"here"_s);
        QCOMPARE(run({u"settle"_s, operation, u"--portal"_s, u"applicant.phone"_s}).first, 0);
        QCOMPARE(run({u"settle"_s, operation}).first, 4); // Settled already.
        QCOMPARE(run({}).second.value(u"quarantined"_s).toInt(), 0);
    }

    void papersOfBothAreKept_data()
    {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("portal");
        QTest::addColumn<ConflictSide>("preset");
        QTest::addColumn<bool>("needsReason");
        const auto paper = [](const QString &state, int quantity) {
            return QString(
                u"{\"number\":2,\"name\":\"Đơn\",\"state\":\"%1\",\"quantity\":%2}"_s.arg(state).arg(quantity));
        };
        QTest::newRow("more here") << paper(u"original"_s, 2) << paper(u"original"_s, 1) << ConflictSide::Here << false;
        QTest::newRow("less here") << paper(u"missing"_s, 0) << paper(u"original"_s, 1) << ConflictSide::Portal << true;
    }
    void papersOfBothAreKept()
    {
        QFETCH(QString, here);
        QFETCH(QString, portal);
        const auto line = [](const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object(); };
        const QJsonObject first{{u"number"_s, 1}, {u"state"_s, u"original"_s}, {u"quantity"_s, 1}};
        const QJsonObject base{{u"number"_s, 2}, {u"state"_s, u"copy"_s}, {u"quantity"_s, 1}};
        Operation refused;
        refused.kind = OperationKind::act;
        refused.baseValues = {{u"components"_s, QJsonArray{first, base}}};
        refused.payload = {{u"act"_s, u"corrected"_s},
                           {u"from"_s, u"received"_s},
                           {u"to"_s, u"received"_s},
                           {u"changes"_s, QJsonObject{{u"components"_s, QJsonArray{first, line(here)}}}}};
        QJsonObject changedFirst = first;
        changedFirst.insert(u"quantity"_s, 3);
        const QJsonObject there{{u"state"_s, u"received"_s}, {u"components"_s, QJsonArray{changedFirst, line(portal)}}};
        const ConflictComparison comparison = comparedConflict(refused, there, {});
        QCOMPARE(comparison.fields.size(), 1); // Line 1 was changed there only: it stands.
        QTEST(comparison.fields.first().preset, "preset");
        const QJsonObject kept = mergedDossier(there, comparison, {{u"components.2"_s, ConflictSide::Here}});
        QCOMPARE(kept.value(u"components"_s).toArray().at(0)[u"quantity"].toInt(), 3);
        QCOMPARE(kept.value(u"components"_s).toArray().at(1).toObject(), line(here));
        const auto may = checkChoices(comparison, {{u"components.2"_s, ConflictSide::Here}}, {}, {});
        QTEST(!may, "needsReason");
    }

    void resultsGivenAtTwoCountersCloseTheDossier()
    {
        const auto result = [](int number, const QString &state) {
            return QJsonObject{{u"number"_s, number}, {u"name"_s, u"Trích lục"_s}, {u"state"_s, state}};
        };
        Operation refused;
        refused.kind = OperationKind::act;
        refused.baseValues = {{u"results"_s, QJsonArray{result(1, u"ready"_s), result(2, u"ready"_s)}}};
        refused.payload = {
            {u"act"_s, u"returned"_s},
            {u"from"_s, u"finished"_s},
            {u"to"_s, u"finished"_s},
            {u"changes"_s, QJsonObject{{u"results"_s, QJsonArray{result(1, u"returned"_s), result(2, u"ready"_s)}}}}};
        const QJsonObject there{{u"state"_s, u"finished"_s},
                                {u"results"_s, QJsonArray{result(1, u"ready"_s), result(2, u"returned"_s)}}};
        const ConflictComparison comparison = comparedConflict(refused, there, {});
        QVERIFY(!comparison.isIncident);
        const QJsonObject merged = mergedDossier(there, comparison, {});
        QCOMPARE(merged.value(u"state"_s).toString(), u"returned"_s);
    }
};

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
