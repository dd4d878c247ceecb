// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayconnection.h"
#include "gatewaytrial.h"

#include <QThread>

using namespace Qt::StringLiterals;

/// Operations applied exactly once, on both databases with the same rows.
class TestGatewayOperations : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void repeatGetsTheSameBytes_data() { GatewayTrial::databases(); }
    void repeatGetsTheSameBytes();
    void anotherBodyUnderAnIdIsRefused_data() { GatewayTrial::databases(); }
    void anotherBodyUnderAnIdIsRefused();
    void whatIsNotTheDevicesIsRefused_data() { GatewayTrial::databases(); }
    void whatIsNotTheDevicesIsRefused();
    void numbersMustBeLeased_data() { GatewayTrial::databases(); }
    void numbersMustBeLeased();
    void lifeCycleIsKept_data() { GatewayTrial::databases(); }
    void lifeCycleIsKept();
    void provisionalDossierGetsACode_data() { GatewayTrial::databases(); }
    void provisionalDossierGetsACode();
    void unknownKindsArePassedOn_data() { GatewayTrial::databases(); }
    void unknownKindsArePassedOn();
    void badOperationHarmsNoOther_data() { GatewayTrial::databases(); }
    void badOperationHarmsNoOther();
    void deliveredAtOnceAppliedOnce_data() { GatewayTrial::databases(); }
    void deliveredAtOnceAppliedOnce();
    void whatFailsHarmsNobodyBesideIt_data() { GatewayTrial::databases(); }
    void whatFailsHarmsNobodyBesideIt();
    void wrongClocksAreFlagged_data() { GatewayTrial::databases(); }
    void wrongClocksAreFlagged();
};

void TestGatewayOperations::repeatGetsTheSameBytes()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    const Dossier dossier = device.dossier();
    const SignedOperation sent = device.receipt(dossier);
    QCOMPARE(awaited(device.client.outcomeOf(sent.id)).trouble().problem.type, QString(ProblemType::neverSeen));
    const Outcome first = device.put(sent);
    QVERIFY(first.acknowledges(sent.id, sent.sha256));
    QCOMPARE(first.dossierVersion, 1);
    QCOMPARE(writtenOutcome(device.put(sent)), writtenOutcome(first));
    const auto batch = awaited(device.client.sendBatch({sent, sent}));
    QVERIFY(batch);
    QCOMPARE(writtenOutcome(batch->last()), writtenOutcome(first));
    QCOMPARE(writtenOutcome(*awaited(device.client.outcomeOf(sent.id))), writtenOutcome(first));
    const auto found = awaited(device.client.lookUp({sent.id, QUuid::createUuid()}));
    QVERIFY(found);
    QCOMPARE(writtenOutcome(found->first()), writtenOutcome(first));
    QCOMPARE(found->last().type, QString(ProblemType::neverSeen));
    QCOMPARE(device.changes().size(), 1);
    const auto kept = awaited(device.client.dossier(dossier.id));
    QVERIFY(kept);
    QCOMPARE(kept->version, 1);
    QCOMPARE(kept->dossier.applicant.name, dossier.applicant.name);
}

void TestGatewayOperations::anotherBodyUnderAnIdIsRefused()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    const Dossier dossier = device.dossier();
    Operation operation = device.operation(OperationKind::receive, dossier.id, {{u"dossier"_s, toJson(dossier)}});
    QVERIFY(device.put(device.signedAs(operation)).isApplied());
    operation.author = u"binh"_s;
    const Outcome reused = device.put(device.signedAs(operation));
    QCOMPARE(reused.type, QString(ProblemType::opReused));
    QCOMPARE(reused.status, 422);
    operation.id = makeUuidV7(1);
    const Outcome forked = device.put(device.signedAs(operation));
    QCOMPARE(forked.type, QString(ProblemType::deviceForked));
    QCOMPARE(forked.status, 409);
    QCOMPARE(device.changes().size(), 1);
}

void TestGatewayOperations::whatIsNotTheDevicesIsRefused()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    TrialDevice other(m_trial.url);
    const SignedOperation sent = device.receipt(device.dossier());
    SignedOperation changed = sent;
    changed.signature[5] = char(changed.signature[5] ^ 1);
    QCOMPARE(device.put(changed).type, QString(ProblemType::badSignature));
    changed = sent;
    changed.sha256 = sha256Of("other");
    QCOMPARE(awaited(device.client.sendBatch({changed}))->first().type, QString(ProblemType::badDigest));
    QCOMPARE(other.put(sent).type, QString(ProblemType::notPermitted));
    changed = sent;
    changed.id = makeUuidV7(3);
    QCOMPARE(device.put(changed).type, QString(ProblemType::badRequest));
    Dossier foreign = device.dossier();
    foreign.officeCode = u"elsewhere"_s;
    QCOMPARE(device.put(device.receipt(foreign)).type, QString(ProblemType::notPermitted));
    PortalClient stranger({m_trial.url, u"guess"_s, {}});
    QCOMPARE(awaited(stranger.changes({}, 1)).trouble().problem.type, QString(ProblemType::tokenExpired));
    // None of it was bound: the true one is still applied.
    QVERIFY(device.put(sent).isApplied());
}

void TestGatewayOperations::numbersMustBeLeased()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    TrialDevice other(m_trial.url);
    QVERIFY(device.put(device.receipt(device.dossier(device.leasedSerial()))).isApplied());
    const Outcome refused = device.put(device.receipt(device.dossier(other.leasedSerial())));
    QCOMPARE(refused.type, QString(ProblemType::numberNotLeased));
    QCOMPARE(refused.status, 422);
    // The same number again: both dossiers stay, the later one gets a number of its own.
    const Dossier twin = device.dossier(device.leasedSerial());
    const Outcome disputed = device.put(device.receipt(twin));
    QVERIFY(disputed.isApplied());
    QVERIFY(!disputed.officialCode.isEmpty() && disputed.officialCode != twin.code());
    const auto kept = awaited(device.client.dossier(twin.id));
    QCOMPARE(kept->dossier.codes.first().text, disputed.officialCode);
    QCOMPARE(kept->dossier.codes.last().kind, CodeKind::Disputed);
}

void TestGatewayOperations::lifeCycleIsKept()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    const Dossier dossier = device.dossier();
    const SignedOperation receipt = device.receipt(dossier);
    const SignedOperation early = device.transition(dossier.id, DossierState::Received, DossierState::InProgress);
    const Outcome waiting = device.put(early);
    QCOMPARE(waiting.type, QString(ProblemType::missingOp));
    QCOMPARE(waiting.status, 424);
    QVERIFY(device.put(receipt).isApplied());
    QCOMPARE(device.put(early).dossierVersion, 2);
    QCOMPARE(device.put(device.transition(dossier.id, DossierState::Received, DossierState::InProgress)).type,
             QString(ProblemType::alreadyTransitioned));
    const Outcome leap = device.put(device.transition(dossier.id, DossierState::InProgress, DossierState::Returned));
    QCOMPARE(leap.type, QString(ProblemType::alreadyTransitioned));
    QCOMPARE(leap.status, 409);
    QCOMPARE(
        device.put(device.signedAs(device.operation(OperationKind::voiding, dossier.id, {{u"reason"_s, u"nhầm"_s}})))
            .dossierVersion,
        3);
    QVERIFY(!device.put(device.transition(dossier.id, DossierState::InProgress, DossierState::Finished)).isApplied());
    const auto kept = awaited(device.client.dossier(dossier.id));
    QCOMPARE(kept->version, 3);
    QCOMPARE(kept->dossier.state, DossierState::InProgress);
    QVERIFY(kept->dossier.isVoid);
}

void TestGatewayOperations::provisionalDossierGetsACode()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    const Dossier dossier = device.dossier();
    QVERIFY(dossier.isProvisional());
    const Outcome outcome = device.put(device.receipt(dossier));
    const auto code = DossierCode::parse(outcome.officialCode);
    QVERIFY(code);
    QVERIFY(code->serial().toInt() > device.enrolled->leases.first().to);
    const auto items = device.changes();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().officialCode, outcome.officialCode);
    QCOMPARE(awaited(device.client.dossier(dossier.id))->dossier.code(), outcome.officialCode);
    Dossier elsewhere = device.dossier();
    elsewhere.codes.append({CodeKind::OtherSystem, u"G15.01-261123-000123"_s, u"Hộ tịch"_s});
    QVERIFY(device.put(device.receipt(elsewhere)).officialCode.isEmpty());
}

void TestGatewayOperations::unknownKindsArePassedOn()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    const Dossier dossier = device.dossier();
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    const QJsonObject payload{{u"colour"_s, u"xanh"_s}};
    QVERIFY(device.put(device.signedAs(device.operation("dossier.painted"_L1, dossier.id, payload))).isApplied());
    QVERIFY(device.put(device.signedAs(device.operation(OperationKind::guidance, makeUuidV7(8), payload))).isApplied());
    const auto items = device.changes();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(1).kind, u"dossier.painted"_s);
    QCOMPARE(items.at(1).changed, payload);
    QCOMPARE(items.at(1).version, 2);
    QCOMPARE(items.at(2).entity, u"operation"_s);
}

void TestGatewayOperations::badOperationHarmsNoOther()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    QList<SignedOperation> batch;
    for (int i = 0; i < 5; ++i)
        batch.append(device.receipt(device.dossier()));
    batch[2].signature.fill('\0');
    Dossier nul = device.dossier();
    nul.note = u"a"_s + QChar(0) + u"b"_s;
    batch.append(device.receipt(nul));
    Operation nulKind = device.operation("odd"_L1, {}, {});
    nulKind.kind = u"odd"_s + QChar(0);
    batch.append(device.signedAs(nulKind));
    const auto outcomes = awaited(device.client.sendBatch(batch));
    QVERIFY(outcomes);
    for (const int good : {0, 1, 3, 4})
        QVERIFY(outcomes->at(good).isApplied());
    QCOMPARE(outcomes->at(2).type, QString(ProblemType::badSignature));
    QCOMPARE(outcomes->at(5).type, QString(ProblemType::invalidField));
    QCOMPARE(outcomes->at(6).type, QString(ProblemType::invalidField));
    QCOMPARE(device.changes().size(), 4);
}

void TestGatewayOperations::deliveredAtOnceAppliedOnce()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    QList<SignedOperation> operations;
    for (int i = 0; i < 20; ++i)
        operations.append(device.receipt(device.dossier()));
    std::vector<std::unique_ptr<QThread>> threads;
    std::vector<QList<QByteArray>> bytes(8);
    for (size_t i = 0; i < bytes.size(); ++i) {
        threads.emplace_back(QThread::create([&, i] {
            PortalClient client({m_trial.url, device.enrolled->token, {}});
            const auto outcomes = awaited(client.sendBatch(operations));
            if (!outcomes)
                return;
            for (const Outcome &outcome : *outcomes)
                bytes[i].append(writtenOutcome(outcome));
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    for (const auto &each : bytes) {
        QCOMPARE(each.size(), 20);
        QCOMPARE(each, bytes.front());
    }
    const auto items = device.changes();
    QCOMPARE(items.size(), 20);
    QSet<QString> codes;
    for (qsizetype i = 0; i < items.size(); ++i) {
        QCOMPARE(items.at(i).seq, i + 1);
        codes.insert(items.at(i).officialCode);
    }
    QCOMPARE(codes.size(), 20);
}

void TestGatewayOperations::whatFailsHarmsNobodyBesideIt()
{
    // Where counters share a transaction, a statement that fails for one must not take the others' along.
    QVERIFY(m_trial.start());
    constexpr int counters = 8;
    constexpr int each = 10;
    std::vector<std::unique_ptr<TrialDevice>> devices;
    for (int i = 0; i < counters; ++i)
        devices.push_back(std::make_unique<TrialDevice>(m_trial.url));
    {
        const auto connection = GatewayConnection::open(m_trial.address, u"breaking"_s);
        QVERIFY((*connection)->runScript(u"DROP TABLE appointment;\n"_s)); // Without which no dossier is received.
    }
    std::vector<std::unique_ptr<QThread>> threads;
    std::vector<QStringList> types(counters);
    for (size_t i = 0; i < counters; ++i) {
        threads.emplace_back(QThread::create([&, i] {
            TrialDevice &device = *devices[i];
            PortalClient client({m_trial.url, device.enrolled->token, {}});
            for (int n = 0; n < each; ++n) {
                const SignedOperation sent = i % 2 ? device.receipt(device.dossier())
                                                   : device.signedAs(device.operation("guidance.given"_L1, {}, {}));
                const auto answer = awaited(client.putOperation(sent));
                types[i].append(answer ? answer->type : codeOf(answer.trouble()));
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    for (size_t i = 0; i < counters; ++i)
        QCOMPARE(types[i].count(u"applied"_s), i % 2 ? 0 : each);
    const auto items = devices.front()->changes();
    QCOMPARE(items.size(), counters / 2 * each);
    for (qsizetype i = 0; i < items.size(); ++i)
        QCOMPARE(items.at(i).seq, i + 1);
}

void TestGatewayOperations::wrongClocksAreFlagged()
{
    GatewayConfig config = m_trial.freshConfig();
    qint64 behind = 0;
    config.clock = Clock([&behind] { return QDateTime::currentDateTimeUtc().addSecs(-behind); });
    QVERIFY(m_trial.start(config));
    TrialDevice device(m_trial.url);
    const auto devices = [&] { return administer(m_trial.address, {u"device"_s, u"list"_s}).text; };
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    QVERIFY(!devices().contains("clock"_L1));
    // Nothing is refused for it.
    behind = 7'200;
    QVERIFY(awaited(device.client.sendBatch({device.receipt(device.dossier())}))->first().isApplied());
    QVERIFY(devices().contains("\tclock +7"_L1));
    QVERIFY(got(m_trial.url.resolved(QUrl(u"/metrics"_s))).body.contains("mocua_skewed_operations_total 1\n"));
    behind = 0;
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    QVERIFY(!devices().contains("clock"_L1));
}

QTEST_GUILESS_MAIN(TestGatewayOperations)
#include "tst_gatewayoperations.moc"
