// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayschema.h"
#include "gatewaytrial.h"
#include "passwords.h"

using namespace Qt::StringLiterals;

/// Devices, numbers, feed and tracking page on both databases with the same rows.
class TestGateway : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void readsDatabaseAddresses();
    void demonstrationCodeGivesNextCounters_data() { GatewayTrial::databases(); }
    void demonstrationCodeGivesNextCounters();
    void enrolmentCodeServesOnce_data() { GatewayTrial::databases(); }
    void enrolmentCodeServesOnce();
    void leasesNeverOverlap_data() { GatewayTrial::databases(); }
    void leasesNeverOverlap();
    void officesAreApart_data() { GatewayTrial::databases(); }
    void officesAreApart();
    void feedGoesOnFromItsCursor_data() { GatewayTrial::databases(); }
    void feedGoesOnFromItsCursor();
    void renewedFeedBeginsWithASnapshot_data() { GatewayTrial::databases(); }
    void renewedFeedBeginsWithASnapshot();
    void trackingPageShowsNothingPersonal_data() { GatewayTrial::databases(); }
    void trackingPageShowsNothingPersonal();
    void revokedDeviceIsStopped_data() { GatewayTrial::databases(); }
    void revokedDeviceIsStopped();
    void newerDatabaseIsLeftAlone_data() { GatewayTrial::databases(); }
    void newerDatabaseIsLeftAlone();
    void catalogueIsGivenOut_data() { GatewayTrial::databases(); }
    void catalogueIsGivenOut();
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
    QVERIFY(m_trial.start());
    TrialDevice first(m_trial.url);
    TrialDevice second(m_trial.url);
    QVERIFY(first.enrolled && second.enrolled);
    QCOMPARE(first.enrolled->office.code, u"an-khanh"_s);
    QCOMPARE(first.enrolled->counter, 1);
    QCOMPARE(second.enrolled->counter, 2);
    QCOMPARE(first.enrolled->leases.size(), 8);
    QCOMPARE(first.enrolled->publicUrl, m_trial.gateway->url());
    QVERIFY(first.enrolled->leases.first().to < second.enrolled->leases.first().from);
    // A lost answer: the same device asks again and gets a new token, the same counter and the same numbers.
    const auto again = enrolDevice({m_trial.url, {}, {}}, u"demo"_s, first.device);
    QVERIFY(again);
    QCOMPARE(again->counter, 1);
    QCOMPARE(again->leases, first.enrolled->leases);
    QVERIFY(again->token != first.enrolled->token);
    QCOMPARE(awaited(first.client.changes({}, 1)).trouble().problem.type, QString(ProblemType::tokenExpired));
}

void TestGateway::enrolmentCodeServesOnce()
{
    QVERIFY(m_trial.start());
    const QString code = m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s);
    QVERIFY(!code.isEmpty());
    TrialDevice first(m_trial.url, code);
    QVERIFY(first.enrolled);
    QCOMPARE(first.enrolled->office.code, u"tan-phu"_s);
    QCOMPARE(TrialDevice(m_trial.url, code).enrolled.error().code, QString(ProblemType::codeUnknown));
    QCOMPARE(TrialDevice(m_trial.url, u"guess"_s).enrolled.error().code, QString(ProblemType::codeUnknown));
    QVERIFY(enrolDevice({m_trial.url, {}, {}}, code, first.device));
    // A key that the device does not hold.
    Device thief{first.device.id, 1, makeSigningKey()};
    QCOMPARE(enrolDevice({m_trial.url, {}, {}}, u"demo"_s, thief).error().code, QString(ProblemType::deviceForked));
    thief.key.publicKey = first.device.key.publicKey;
    QCOMPARE(enrolDevice({m_trial.url, {}, {}}, u"demo"_s, thief).error().code, QString(ProblemType::badSignature));
}

void TestGateway::leasesNeverOverlap()
{
    QVERIFY(m_trial.start());
    TrialDevice first(m_trial.url);
    TrialDevice second(m_trial.url);
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

void TestGateway::officesAreApart()
{
    QVERIFY(m_trial.start());
    TrialDevice here(m_trial.url);
    TrialDevice there(m_trial.url, m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s));
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
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
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

void TestGateway::renewedFeedBeginsWithASnapshot()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    const QString cursor = awaited(device.client.changes({}, 10))->cursor;
    QVERIFY(awaited(device.client.changes(cursor, 10)));
    QCOMPARE(administer(m_trial.address, {u"feed"_s, u"renew"_s}).status, 0);
    QCOMPARE(awaited(device.client.changes(cursor, 10)).trouble().problem.type, QString(ProblemType::cursorUnknown));
    const auto snapshot = awaited(device.client.snapshot(u"an-khanh"_s, {}));
    QCOMPARE(snapshot->items.size(), 1);
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    QCOMPARE(awaited(device.client.changes(snapshot->cursor, 10))->items.size(), 1);
}

void TestGateway::trackingPageShowsNothingPersonal()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    Dossier dossier = device.dossier();
    dossier.procedureName = u"Thủ tục <b>thử</b>"_s;
    dossier.components = {{1, {}, u"Tờ khai"_s, ComponentState::Missing, 0, true, {}, {}, {}}};
    dossier.fee = {{{u"LP"_s, u"Lệ phí"_s, 1, 15000, 15000}}, {}, PaymentMethod::Later, 0};
    const Outcome outcome = device.put(device.receipt(dossier));
    const PlainAnswer page = got(QUrl(m_trial.gateway->url() + "/t/"_L1 + dossier.trackingToken));
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
    const PlainAnswer unknown = got(QUrl(m_trial.gateway->url() + "/t/"_L1 + makeToken()));
    QCOMPARE(unknown.status, 404);
    QVERIFY(QString::fromUtf8(unknown.body).contains(u"Chưa thấy hồ sơ này"_s));
    QCOMPARE(got(QUrl(m_trial.gateway->url() + "/t/"_L1)).body, unknown.body);
    QVERIFY(device.put(device.transition(dossier.id, DossierState::Received, DossierState::AwaitingSupplement))
                .isApplied());
    QVERIFY(device.put(device.transition(dossier.id, DossierState::AwaitingSupplement, DossierState::InProgress))
                .isApplied());
    QVERIFY(QString::fromUtf8(got(QUrl(m_trial.gateway->url() + "/t/"_L1 + dossier.trackingToken)).body)
                .contains(u"Đang xử lý"_s));
}

void TestGateway::revokedDeviceIsStopped()
{
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    QVERIFY(administer(m_trial.address, {u"device"_s, u"list"_s}).text.contains(device.device.id));
    QCOMPARE(administer(m_trial.address, {u"device"_s, u"revoke"_s, device.device.id}).status, 0);
    QCOMPARE(administer(m_trial.address, {u"device"_s, u"revoke"_s, device.device.id}).status, 3);
    const Outcome refused = device.put(device.receipt(device.dossier()));
    QCOMPARE(refused.type, QString(ProblemType::deviceRevoked));
    QCOMPARE(refused.status, 403);
    QCOMPARE(enrolDevice({m_trial.url, {}, {}}, u"demo"_s, device.device).error().code,
             QString(ProblemType::deviceRevoked));
    QCOMPARE(administer(m_trial.address, {u"device"_s}).status, 2);
    qputenv("MOCUA_PASSWORD", "geheim");
    QCOMPARE(
        administer(m_trial.address, {u"officer"_s, u"add"_s, u"an-khanh"_s, u"mai"_s, u"--name"_s, u"Lê Thị Mai"_s})
            .status,
        0);
    qunsetenv("MOCUA_PASSWORD");
    TrialDevice next(m_trial.url);
    QCOMPARE(next.enrolled->officers.size(), 1);
    QVERIFY(fitsVerifier(u"geheim"_s, next.enrolled->officers.first().verifier));
}

void TestGateway::newerDatabaseIsLeftAlone()
{
    const GatewayConfig config = m_trial.freshConfig();
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
    QVERIFY(m_trial.start());
    TrialDevice device(m_trial.url);
    QVERIFY(device.changes().isEmpty());
    QFile demo(QStringLiteral(SOURCE_ROOT "/resources/catalogue/demo.json"));
    QVERIFY(demo.open(QIODevice::ReadOnly));
    const QByteArray document = demo.readAll();
    const QStringList importWords{u"catalogue"_s, u"import"_s, demo.fileName()};
    QCOMPARE(administer(m_trial.address, importWords).status, 0);
    QCOMPARE(administer(m_trial.address, importWords).status, 4);
    QVERIFY(administer(m_trial.address, {u"catalogue"_s, u"list"_s}).text.startsWith(u"1\t2026-"_s));
    const auto items = device.changes();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().entity, u"catalogue"_s);
    QCOMPARE(items.first().version, 1);
    QCOMPARE(items.first().changed[u"sha256"_s].toString(), QString::fromLatin1(sha256Of(document).toHex()));
    const auto given = awaited(device.client.catalogue(1));
    QVERIFY(given);
    QCOMPARE(*given, document);
    QCOMPARE(awaited(device.client.catalogue(2)).trouble().problem.type, QString(ProblemType::notFound));
    PortalClient stranger({m_trial.url, u"guess"_s, {}});
    QCOMPARE(awaited(stranger.catalogue(1)).trouble().problem.type, QString(ProblemType::tokenExpired));
    // A device that begins with a snapshot, and an office that comes later, hear of it too.
    QVERIFY(device.put(device.receipt(device.dossier())).isApplied());
    const auto snapshot = awaited(device.client.snapshot(u"an-khanh"_s, {}));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->items.size(), 2);
    QCOMPARE(snapshot->items.first().entity, u"catalogue"_s);
    TrialDevice later(m_trial.url, m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s));
    QVERIFY(later.enrolled);
    QCOMPARE(later.changes().size(), 1);
    QVERIFY(!m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s).isEmpty());
    QCOMPARE(later.changes().size(), 1);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
