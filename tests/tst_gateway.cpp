// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administering.h"
#include "gatewaylog.h"
#include "gatewayroutes.h"
#include "gatewayschema.h"
#include "gatewayserver.h"
#include "officejson.h"
#include "passwords.h"
#include "privatepostgres.h"
#include "trialdevice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

struct PlainAnswer
{
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers;
};

PlainAnswer got(const QUrl &url)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    PlainAnswer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

} // namespace

/// The gateway on both databases with the same rows.
class TestGateway : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PrivatePostgres> m_postgres;
    std::unique_ptr<GatewayServer> m_gateway;
    DatabaseAddress m_address;
    QUrl m_url;
    int m_files = 0;

    void databases()
    {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }
    QString freshAddress()
    {
        QFETCH(QString, dialect);
        return dialect == "sqlite"_L1 ? u"sqlite:%1/%2.sqlite"_s.arg(m_folder.path()).arg(++m_files)
                                      : m_postgres->freshDatabase();
    }
    GatewayConfig freshConfig()
    {
        m_address = *DatabaseAddress::parse(freshAddress());
        return {.database = m_address, .isDemonstration = true};
    }
    bool startGateway()
    {
        auto started = GatewayServer::start(freshConfig());
        if (!started)
            return false;
        m_gateway = *std::move(started);
        m_url = QUrl(m_gateway->url());
        return true;
    }
    QString newOffice(const QString &code, const QString &agency)
    {
        const QString file = m_folder.filePath(code + ".json"_L1);
        Office office;
        office.code = code;
        office.name = u"Trung tâm %1"_s.arg(code);
        office.agencyCode = agency;
        office.number = 34;
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return {};
        out.write(QJsonDocument(toJson(office)).toJson());
        out.close();
        if (administer(m_address, {u"office"_s, u"add"_s, file}).status != 0)
            return {};
        return administer(m_address, {u"enrolment-code"_s, u"new"_s, code}).text;
    }

private slots:
    void initTestCase()
    {
        setRequestLogging(false);
        m_postgres = PrivatePostgres::start();
        QVERIFY2(m_postgres, "PostgreSQL is not installed or did not start");
    }
    void cleanup() { m_gateway.reset(); }

    void readsDatabaseAddresses();
    void demonstrationCodeGivesNextCounters_data() { databases(); }
    void demonstrationCodeGivesNextCounters();
    void enrolmentCodeServesOnce_data() { databases(); }
    void enrolmentCodeServesOnce();
    void repeatGetsTheSameBytes_data() { databases(); }
    void repeatGetsTheSameBytes();
    void anotherBodyUnderAnIdIsRefused_data() { databases(); }
    void anotherBodyUnderAnIdIsRefused();
    void whatIsNotTheDevicesIsRefused_data() { databases(); }
    void whatIsNotTheDevicesIsRefused();
    void numbersMustBeLeased_data() { databases(); }
    void numbersMustBeLeased();
    void leasesNeverOverlap_data() { databases(); }
    void leasesNeverOverlap();
    void lifeCycleIsKept_data() { databases(); }
    void lifeCycleIsKept();
    void provisionalDossierGetsACode_data() { databases(); }
    void provisionalDossierGetsACode();
    void unknownKindsArePassedOn_data() { databases(); }
    void unknownKindsArePassedOn();
    void badOperationHarmsNoOther_data() { databases(); }
    void badOperationHarmsNoOther();
    void deliveredAtOnceAppliedOnce_data() { databases(); }
    void deliveredAtOnceAppliedOnce();
    void officesAreApart_data() { databases(); }
    void officesAreApart();
    void feedGoesOnFromItsCursor_data() { databases(); }
    void feedGoesOnFromItsCursor();
    void trackingPageShowsNothingPersonal_data() { databases(); }
    void trackingPageShowsNothingPersonal();
    void revokedDeviceIsStopped_data() { databases(); }
    void revokedDeviceIsStopped();
    void newerDatabaseIsLeftAlone_data() { databases(); }
    void newerDatabaseIsLeftAlone();
    void catalogueIsGivenOut_data() { databases(); }
    void catalogueIsGivenOut();
    void describesItself();
    void limitsAreKept();
    void servesTlsWithAnOwnAuthority();
    void refusesPlainHttpOutside();
    void programEndsOnTermination();
};

void TestGateway::readsDatabaseAddresses()
{
    QCOMPARE(DatabaseAddress::parse(u"sqlite:/a/b.sqlite"_s)->file, u"/a/b.sqlite"_s);
    const auto address = DatabaseAddress::parse(u"postgresql://gw@db.example:5433/mocua"_s);
    QVERIFY(address);
    QCOMPARE(address->host, u"db.example"_s);
    QCOMPARE(address->port, 5433);
    QCOMPARE(address->user, u"gw"_s);
    QCOMPARE(address->database, u"mocua"_s);
    QCOMPARE(DatabaseAddress::parse(u"postgresql:///m?host=/run/x&user=u"_s)->host, u"/run/x"_s);
    for (const QString &bad :
         {u""_s, u"sqlite:"_s, u"mysql://x/y"_s, u"postgresql://u:secret@h/d"_s, u"postgresql://h"_s})
        QVERIFY2(!DatabaseAddress::parse(bad), qPrintable(bad));
}

void TestGateway::demonstrationCodeGivesNextCounters()
{
    QVERIFY(startGateway());
    TrialDevice first(m_url);
    TrialDevice second(m_url);
    QVERIFY(first.enrolled && second.enrolled);
    QCOMPARE(first.enrolled->office.code, u"an-khanh"_s);
    QCOMPARE(first.enrolled->counter, 1);
    QCOMPARE(second.enrolled->counter, 2);
    QCOMPARE(first.enrolled->leases.size(), 8);
    QCOMPARE(first.enrolled->publicUrl, m_gateway->url());
    QVERIFY(first.enrolled->leases.first().to < second.enrolled->leases.first().from);
    // A lost answer: the same device asks again and gets a new token, the same counter and the same numbers.
    const auto again = enrolDevice({m_url, {}, {}}, u"demo"_s, first.device);
    QVERIFY(again);
    QCOMPARE(again->counter, 1);
    QCOMPARE(again->leases, first.enrolled->leases);
    QVERIFY(again->token != first.enrolled->token);
    QCOMPARE(awaited(first.client.changes({}, 1)).trouble().problem.type, QString(ProblemType::tokenExpired));
}

void TestGateway::enrolmentCodeServesOnce()
{
    QVERIFY(startGateway());
    const QString code = newOffice(u"tan-phu"_s, u"H61.34"_s);
    QVERIFY(!code.isEmpty());
    TrialDevice first(m_url, code);
    QVERIFY(first.enrolled);
    QCOMPARE(first.enrolled->office.code, u"tan-phu"_s);
    QCOMPARE(TrialDevice(m_url, code).enrolled.error().code, QString(ProblemType::codeUnknown));
    QCOMPARE(TrialDevice(m_url, u"guess"_s).enrolled.error().code, QString(ProblemType::codeUnknown));
    QVERIFY(enrolDevice({m_url, {}, {}}, code, first.device));
    // A key that the device does not hold.
    Device thief{first.device.id, 1, makeSigningKey()};
    QCOMPARE(enrolDevice({m_url, {}, {}}, u"demo"_s, thief).error().code, QString(ProblemType::deviceForked));
    thief.key.publicKey = first.device.key.publicKey;
    QCOMPARE(enrolDevice({m_url, {}, {}}, u"demo"_s, thief).error().code, QString(ProblemType::badSignature));
}

void TestGateway::repeatGetsTheSameBytes()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
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

void TestGateway::anotherBodyUnderAnIdIsRefused()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
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

void TestGateway::whatIsNotTheDevicesIsRefused()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
    TrialDevice other(m_url);
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
    PortalClient stranger({m_url, u"guess"_s, {}});
    QCOMPARE(awaited(stranger.changes({}, 1)).trouble().problem.type, QString(ProblemType::tokenExpired));
    // None of it was bound: the true one is still applied.
    QVERIFY(device.put(sent).isApplied());
}

void TestGateway::numbersMustBeLeased()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
    TrialDevice other(m_url);
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

void TestGateway::leasesNeverOverlap()
{
    QVERIFY(startGateway());
    TrialDevice first(m_url);
    TrialDevice second(m_url);
    const LeaseRequest request{makeUuidV7(9), u"H61.33"_s, QDate(2027, 3, 1), 30};
    const NumberLease given = *awaited(first.client.leaseNumbers(request));
    QCOMPARE(given.from, 1);
    QCOMPARE(given.to, 30);
    QCOMPARE(*awaited(first.client.leaseNumbers(request)), given);
    QSet<int> seen;
    for (int i = 0; i < 10; ++i) {
        TrialDevice &device = i % 2 ? first : second;
        const NumberLease lease =
            *awaited(device.client.leaseNumbers({QUuid::createUuid(), u"H61.33"_s, QDate(2027, 3, 1), 7}));
        for (int serial = lease.from; serial <= lease.to; ++serial) {
            QVERIFY(serial > given.to && !seen.contains(serial));
            seen.insert(serial);
        }
    }
    QCOMPARE(seen.size(), 70);
    QCOMPARE(awaited(first.client.leaseNumbers({QUuid::createUuid(), u"H61.34"_s, QDate(2027, 3, 1), 7}))
                 .trouble()
                 .problem.type,
             QString(ProblemType::notPermitted));
}

void TestGateway::lifeCycleIsKept()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
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

void TestGateway::provisionalDossierGetsACode()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
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

void TestGateway::unknownKindsArePassedOn()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
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

void TestGateway::badOperationHarmsNoOther()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
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

void TestGateway::deliveredAtOnceAppliedOnce()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
    QList<SignedOperation> operations;
    for (int i = 0; i < 20; ++i)
        operations.append(device.receipt(device.dossier()));
    std::vector<std::unique_ptr<QThread>> threads;
    std::vector<QList<QByteArray>> bytes(8);
    for (size_t i = 0; i < bytes.size(); ++i) {
        threads.emplace_back(QThread::create([&, i] {
            PortalClient client({m_url, device.enrolled->token, {}});
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

void TestGateway::officesAreApart()
{
    QVERIFY(startGateway());
    TrialDevice here(m_url);
    TrialDevice there(m_url, newOffice(u"tan-phu"_s, u"H61.34"_s));
    QVERIFY(here.enrolled && there.enrolled);
    const Dossier dossier = here.dossier();
    QVERIFY(here.put(here.receipt(dossier)).isApplied());
    QCOMPARE(awaited(there.client.dossier(dossier.id)).trouble().problem.status, 404);
    QVERIFY(there.changes().isEmpty());
    QCOMPARE(awaited(there.client.snapshot(u"an-khanh"_s, {})).trouble().problem.status, 404);
    QCOMPARE(there.put(there.transition(dossier.id, DossierState::Received, DossierState::InProgress)).type,
             QString(ProblemType::missingOp));
    const QString cursor = awaited(here.client.changes({}, 10))->cursor;
    QCOMPARE(awaited(there.client.changes(cursor, 10)).trouble().problem.status, 410);
}

void TestGateway::feedGoesOnFromItsCursor()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
    for (int i = 0; i < 7; ++i)
        QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    const auto first = awaited(device.client.changes({}, 3));
    QCOMPARE(first->items.size(), 3);
    QVERIFY(first->more);
    const auto second = awaited(device.client.changes(first->cursor, 3));
    QCOMPARE(second->items.first().seq, 4);
    QCOMPARE(writtenItem(awaited(device.client.changes(first->cursor, 3))->items.first()),
             writtenItem(second->items.first()));
    const auto last = awaited(device.client.changes(second->cursor, 3));
    QVERIFY(!last->more);
    QVERIFY(awaited(device.client.changes(last->cursor, 3))->items.isEmpty());
    for (const QString &bad : {u"nonsense"_s, QString::fromLatin1(QByteArray("f|an-khanh|other|2|").toBase64())})
        QCOMPARE(awaited(device.client.changes(bad, 3)).trouble().problem.type, QString(ProblemType::cursorUnknown));
    const auto snapshot = awaited(device.client.snapshot(u"an-khanh"_s, {}));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->items.size(), 7);
    QVERIFY(!snapshot->more);
    QVERIFY(awaited(device.client.changes(snapshot->cursor, 3))->items.isEmpty());
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    QCOMPARE(awaited(device.client.changes(snapshot->cursor, 3))->items.size(), 1);
}

void TestGateway::trackingPageShowsNothingPersonal()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
    Dossier dossier = device.dossier();
    dossier.procedureName = u"Thủ tục <b>thử</b>"_s;
    dossier.components = {{1, {}, u"Tờ khai"_s, ComponentState::Missing, 0, true, {}, {}, {}}};
    dossier.fee = {{{u"LP"_s, u"Lệ phí"_s, 1, 15000, 15000}}, {}, PaymentMethod::Later, 0};
    const Outcome outcome = device.put(device.receipt(dossier));
    const PlainAnswer page = got(QUrl(m_gateway->url() + "/t/"_L1 + dossier.trackingToken));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.size() < 30000);
    const QString html = QString::fromUtf8(page.body);
    QVERIFY(html.contains(u"<html lang=\"vi\">"_s));
    QVERIFY(html.contains(u"Đã tiếp nhận"_s));
    QVERIFY(html.contains(outcome.officialCode));
    QVERIFY(html.contains(u"Thủ tục &lt;b&gt;thử"_s));
    QVERIFY(html.contains(u"Tờ khai"_s));
    QVERIFY(html.contains(u"Còn phí"_s));
    QVERIFY(html.contains(u"prefers-color-scheme"_s) && html.contains(u"@media print"_s));
    QCOMPARE(html.count(u"<h1"_s), 1);
    QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"{{"_s) && !html.contains(u"src="_s));
    for (const QString &secret : {u"Mẫu Thử"_s, u"083190004567"_s, u"0912345678"_s, u"Ấp Thử"_s, u"Nguyễn Thị Hà"_s})
        QVERIFY2(!html.contains(secret), qPrintable(secret));
    QCOMPARE(page.headers.value("referrer-policy"), QByteArray("no-referrer"));
    QCOMPARE(page.headers.value("x-robots-tag"), QByteArray("noindex"));
    QVERIFY(!page.headers.contains("set-cookie"));
    const PlainAnswer unknown = got(QUrl(m_gateway->url() + "/t/"_L1 + makeToken()));
    QCOMPARE(unknown.status, 404);
    QVERIFY(QString::fromUtf8(unknown.body).contains(u"Chưa thấy hồ sơ này"_s));
    QCOMPARE(got(QUrl(m_gateway->url() + "/t/"_L1)).body, unknown.body);
    QVERIFY(device.put(device.transition(dossier.id, DossierState::Received, DossierState::AwaitingSupplement))
                .isApplied());
    QVERIFY(device.put(device.transition(dossier.id, DossierState::AwaitingSupplement, DossierState::InProgress))
                .isApplied());
    QVERIFY(QString::fromUtf8(got(QUrl(m_gateway->url() + "/t/"_L1 + dossier.trackingToken)).body)
                .contains(u"Đang xử lý"_s));
}

void TestGateway::revokedDeviceIsStopped()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
    QVERIFY(administer(m_address, {u"device"_s, u"list"_s}).text.contains(device.device.id));
    QCOMPARE(administer(m_address, {u"device"_s, u"revoke"_s, device.device.id}).status, 0);
    QCOMPARE(administer(m_address, {u"device"_s, u"revoke"_s, device.device.id}).status, 3);
    const Outcome refused = device.put(device.receipt(device.dossier()));
    QCOMPARE(refused.type, QString(ProblemType::deviceRevoked));
    QCOMPARE(refused.status, 403);
    QCOMPARE(enrolDevice({m_url, {}, {}}, u"demo"_s, device.device).error().code, QString(ProblemType::deviceRevoked));
    QCOMPARE(administer(m_address, {u"device"_s}).status, 2);
    qputenv("MOCUA_PASSWORD", "geheim");
    QCOMPARE(
        administer(m_address, {u"officer"_s, u"add"_s, u"an-khanh"_s, u"mai"_s, u"--name"_s, u"Lê Thị Mai"_s}).status,
        0);
    qunsetenv("MOCUA_PASSWORD");
    TrialDevice next(m_url);
    QCOMPARE(next.enrolled->officers.size(), 1);
    QVERIFY(fitsVerifier(u"geheim"_s, next.enrolled->officers.first().verifier));
}

void TestGateway::newerDatabaseIsLeftAlone()
{
    const GatewayConfig config = freshConfig();
    QVERIFY(GatewayServer::start(config));
    {
        const auto connection = GatewayConnection::open(config.database, u"newer"_s);
        QVERIFY((*connection)->run("INSERT INTO schema_version (version) VALUES (?)", {gatewaySchemaVersion() + 1}));
    }
    const auto refused = GatewayServer::start(config);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"database-newer"_s);
}

void TestGateway::catalogueIsGivenOut()
{
    QVERIFY(startGateway());
    TrialDevice device(m_url);
    QVERIFY(device.changes().isEmpty());
    QFile demo(QStringLiteral(SOURCE_ROOT "/resources/catalogue/demo.json"));
    QVERIFY(demo.open(QIODevice::ReadOnly));
    const QByteArray document = demo.readAll();
    const QStringList importWords{u"catalogue"_s, u"import"_s, demo.fileName()};
    QCOMPARE(administer(m_address, importWords).status, 0);
    QCOMPARE(administer(m_address, importWords).status, 4);
    QVERIFY(administer(m_address, {u"catalogue"_s, u"list"_s}).text.startsWith(u"1\t2026-"_s));
    const auto items = device.changes();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().entity, u"catalogue"_s);
    QCOMPARE(items.first().version, 1);
    QCOMPARE(items.first().changed[u"sha256"_s].toString(), QString::fromLatin1(sha256Of(document).toHex()));
    const auto given = awaited(device.client.catalogue(1));
    QVERIFY(given);
    QCOMPARE(*given, document);
    QCOMPARE(awaited(device.client.catalogue(2)).trouble().problem.type, QString(ProblemType::notFound));
    PortalClient stranger({m_url, u"guess"_s, {}});
    QCOMPARE(awaited(stranger.catalogue(1)).trouble().problem.type, QString(ProblemType::tokenExpired));
    // A device that begins with a snapshot, and an office that comes later, hear of it too.
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    const auto snapshot = awaited(device.client.snapshot(u"an-khanh"_s, {}));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->items.size(), 2);
    QCOMPARE(snapshot->items.first().entity, u"catalogue"_s);
    TrialDevice later(m_url, newOffice(u"tan-phu"_s, u"H61.34"_s));
    QVERIFY(later.enrolled);
    QCOMPARE(later.changes().size(), 1);
    QVERIFY(!newOffice(u"tan-phu"_s, u"H61.34"_s).isEmpty());
    QCOMPARE(later.changes().size(), 1);
}

void TestGateway::describesItself()
{
    m_gateway = *GatewayServer::start(
        {.database = *DatabaseAddress::parse(u"sqlite:%1/d.sqlite"_s.arg(m_folder.path())), .isDemonstration = true});
    const QString base = m_gateway->url();
    QCOMPARE(got(QUrl(base + "/healthz"_L1)).status, 200);
    const QJsonObject paths =
        QJsonDocument::fromJson(got(QUrl(base + "/openapi.json"_L1)).body).object()["paths"_L1].toObject();
    int described = 0;
    for (const auto &path : paths)
        described += int(path.toObject().size());
    QCOMPARE(described, int(gatewayRoutes().size()));
    for (const RouteEntry &route : gatewayRoutes()) {
        const QString method = route.method == RouteEntry::Method::Get   ? u"get"_s
                               : route.method == RouteEntry::Method::Put ? u"put"_s
                                                                         : u"post"_s;
        QVERIFY2(paths[QLatin1StringView(route.name)].toObject().contains(method), route.name);
    }
    const PlainAnswer nowhere = got(QUrl(base + "/v2/ops"_L1));
    QCOMPARE(nowhere.status, 404);
    QCOMPARE(readProblem(nowhere.body)->type, QString(ProblemType::notFound));
    QVERIFY(got(QUrl(base + "/metrics"_L1)).body.contains("mocua_requests_total{route=\"/healthz\",status=\"200\"} 1"));
}

void TestGateway::limitsAreKept()
{
    m_gateway = *GatewayServer::start(
        {.database = *DatabaseAddress::parse(u"sqlite:%1/l.sqlite"_s.arg(m_folder.path())), .isDemonstration = true});
    TrialDevice device(QUrl(m_gateway->url()));
    const auto limits = awaited(device.client.limits());
    QCOMPARE(limits->batchOps, 50);
    QList<SignedOperation> batch;
    for (int i = 0; i < 51; ++i)
        batch.append(device.receipt(device.dossier()));
    QCOMPARE(awaited(device.client.sendBatch(batch)).trouble().problem.status, 400);
    batch.removeLast();
    QVERIFY(awaited(device.client.sendBatch(batch)));
    Dossier large = device.dossier();
    large.note = QString(200 * 1024, u'x');
    const SignedOperation huge = device.receipt(large);
    QCOMPARE(device.put(huge).type, QString(ProblemType::tooLarge));
    QCOMPARE(awaited(device.client.sendBatch({huge, huge})).trouble().problem.type, QString(ProblemType::tooLarge));
    large.note = QString(2 * 1024 * 1024, u'x');
    QVERIFY(!device.put(device.receipt(large)).isApplied());
    QCOMPARE(got(QUrl(m_gateway->url() + "/healthz"_L1)).status, 200);
}

void TestGateway::servesTlsWithAnOwnAuthority()
{
    const QString folder = m_folder.path();
    const auto openssl = [&](const QString &words) {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(u"openssl"_s, words.split(u' '));
        return process.waitForFinished(60000) && process.exitCode() == 0;
    };
    QFile extension(folder + "/san.cnf"_L1);
    QVERIFY(extension.open(QIODevice::WriteOnly));
    extension.write("subjectAltName=IP:127.0.0.1\n");
    extension.close();
    QVERIFY(openssl(u"req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=mocua-test-ca"_s));
    QVERIFY(openssl(u"req -newkey rsa:2048 -nodes -keyout gw.key -out gw.csr -subj /CN=127.0.0.1"_s));
    QVERIFY(openssl(
        u"x509 -req -in gw.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out gw.pem -days 2 -extfile san.cnf"_s));
    auto started = GatewayServer::start({.database = *DatabaseAddress::parse(u"sqlite:%1/t.sqlite"_s.arg(folder)),
                                         .tlsCertificate = folder + "/gw.pem"_L1,
                                         .tlsKey = folder + "/gw.key"_L1,
                                         .isDemonstration = true});
    QVERIFY(started);
    m_gateway = *std::move(started);
    QVERIFY(m_gateway->url().startsWith(u"https://"_s));
    const QUrl url(m_gateway->url());
    TrialDevice device(url, u"demo"_s, folder + "/ca.pem"_L1);
    QVERIFY(device.enrolled);
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    QCOMPARE(enrolDevice({url, {}, {}}, u"demo"_s, device.device).error().code, u"not-trusted"_s);
    QVERIFY(!GatewayServer::start({.database = *DatabaseAddress::parse(u"sqlite:%1/t2.sqlite"_s.arg(folder)),
                                   .tlsCertificate = folder + "/nowhere.pem"_L1,
                                   .tlsKey = folder + "/gw.key"_L1}));
}

void TestGateway::refusesPlainHttpOutside()
{
    const auto refused = GatewayServer::start(
        {.host = u"0.0.0.0"_s, .database = *DatabaseAddress::parse(u"sqlite:%1/o.sqlite"_s.arg(m_folder.path()))});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"tls-needed"_s);
    PortalClient client({QUrl(u"http://192.0.2.1:9"_s), {}, {}});
    QCOMPARE(awaited(client.limits()).trouble().kind, PortalTrouble::Kind::NotTrusted);
}

void TestGateway::programEndsOnTermination()
{
    QProcess program;
    program.start(QStringLiteral(PROGRAMS "/mocua-gateway"),
                  {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, u"sqlite:%1/p.sqlite"_s.arg(m_folder.path()),
                   u"--files"_s, m_folder.filePath(u"files"_s), u"--demo"_s});
    QVERIFY(program.waitForReadyRead(20000));
    const QByteArray line = program.readAllStandardOutput();
    static const QRegularExpression form(u"^listening (http://127\\.0\\.0\\.1:\\d+)\n$"_s);
    const auto match = form.match(QString::fromUtf8(line));
    QVERIFY2(match.hasMatch(), line.constData());
    QCOMPARE(got(QUrl(match.captured(1) + "/healthz"_L1)).status, 200);
    program.terminate();
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().isEmpty());
    program.start(QStringLiteral(PROGRAMS "/mocua-gateway"), {u"--listen"_s, u"nonsense"_s});
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
