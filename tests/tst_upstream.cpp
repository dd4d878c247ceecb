// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestrial.h"
#include "officetrial.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 20'000;

/// A counter that is enrolled at the province and speaks with its office's gateway.
struct OfficeCounter
{
    OfficeCounter(OfficeTrial &trial) : device(trial.url), atOffice({trial.officeUrl(), device.enrolled->token, {}}) {}

    Outcome put(const SignedOperation &sent)
    {
        const auto answer = awaited(atOffice.putOperation(sent));
        return answer ? *answer : Outcome{.type = codeOf(answer.trouble())};
    }
    QList<ChangeItem> changes()
    {
        QList<ChangeItem> items;
        QString cursor;
        while (true) {
            const auto page = awaited(atOffice.changes(cursor, 200));
            if (!page)
                return {};
            items += page->items;
            cursor = page->cursor;
            if (!page->more)
                return items;
        }
    }
    bool isKnownAtOffice() { return awaited(atOffice.changes({}, 1)).operator bool(); }

    TrialDevice device;
    PortalClient atOffice;
};

} // namespace

/// The gateway of an office and its province: joining, relaying, refusals, numbers, files, and what dies in between.
class TestUpstream : public QObject
{
    Q_OBJECT

    OfficeTrial m_trial;

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void cleanup() { m_trial.stopBoth(); }

    void anActGoesUpAndAnotherComesDown_data() { GatewayTrial::databases(); }
    void anActGoesUpAndAnotherComesDown();
    void joinsByItsOwnCodeOnly_data() { GatewayTrial::databases(); }
    void joinsByItsOwnCodeOnly();
    void provinceTakesOnlyWhatTheOfficesCountersMade_data() { GatewayTrial::databases(); }
    void provinceTakesOnlyWhatTheOfficesCountersMade();
    void refusedActIsKeptAndTold_data() { GatewayTrial::databases(); }
    void refusedActIsKeptAndTold();
    void numbersAreGivenOnce_data() { GatewayTrial::databases(); }
    void numbersAreGivenOnce();
    void filesFollow_data() { GatewayTrial::databases(); }
    void filesFollow();
    void spoiledLineChangesNothingTwice_data();
    void spoiledLineChangesNothingTwice();
    void strangersAreNotTheProvince_data();
    void strangersAreNotTheProvince();
    void certificateMustBeTrusted();
    void revokedCounterIsRefusedHereToo_data() { GatewayTrial::databases(); }
    void revokedCounterIsRefusedHereToo();
    void restoredProvinceGetsTheLostAgain();
    void counterEnrolsThroughItsOffice_data() { GatewayTrial::databases(); }
    void counterEnrolsThroughItsOffice();
    void counterThatChangesItsGatewayMissesNothing_data() { GatewayTrial::databases(); }
    void counterThatChangesItsGatewayMissesNothing();

private:
    bool isRelayed(int operations) const { return m_trial.upstream(u"relayed"_s) == QString::number(operations); }
    QString relayToken() const
    {
        const auto connection = GatewayConnection::open(m_trial.officeConfig.database, u"look"_s);
        return connection ? (*connection)->row("SELECT token FROM upstream", {}).value(0).toString() : QString();
    }
};

void TestUpstream::anActGoesUpAndAnotherComesDown()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    TrialDevice there(m_trial.url);
    m_trial.later(); // Devices are looked for every half minute.
    QTRY_VERIFY_WITH_TIMEOUT(here.isKnownAtOffice(), waitMs);
    const Dossier dossier = here.device.dossier();
    const SignedOperation receipt = here.device.receipt(dossier);
    const Outcome outcome = here.put(receipt);
    QCOMPARE(outcome.type, u"applied"_s);
    QCOMPARE(outcome.officialCode, QString()); // Numbers come from the province.
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"relayed"_s), u"1"_s, waitMs);
    const auto atProvince = awaited(there.client.dossier(dossier.id));
    QVERIFY(atProvince);
    QCOMPARE(atProvince->version, 1);
    const QString official = atProvince->dossier.code();
    QVERIFY(official.startsWith(u"H61.33-"_s));
    // The province's own outcome is bound to the counter's operation there.
    const auto direct = awaited(here.device.client.outcomeOf(receipt.id));
    QVERIFY(direct && direct->acknowledges(receipt.id, receipt.sha256));
    QCOMPARE(there.put(there.transition(dossier.id, DossierState::Received, DossierState::InProgress)).type,
             u"applied"_s);
    const auto stateHere = [&] {
        const auto shown = awaited(here.atOffice.dossier(dossier.id));
        return shown ? shown->dossier.state : DossierState::Received;
    };
    QTRY_COMPARE_WITH_TIMEOUT(stateHere(), DossierState::InProgress, waitMs);
    QCOMPARE(awaited(here.atOffice.dossier(dossier.id))->dossier.code(), official);
    const QList<ChangeItem> told = here.changes();
    QCOMPARE(told.size(), 3); // Received, numbered, in progress.
    QCOMPARE(told.at(1).officialCode, official);
    QCOMPARE(told.at(2).opId, there.changes().last().opId);
    QCOMPARE(there.changes().size(), 2);
}

void TestUpstream::joinsByItsOwnCodeOnly()
{
    GatewayConfig config = m_trial.freshConfig();
    QVERIFY(m_trial.startProvince(config));
    const auto admin = [&](const char *words) { return administer(m_trial.address, OfficeTrial::words(words)); };
    const DatabaseAddress office =
        *DatabaseAddress::parse(u"sqlite:%1/joining%2.sqlite"_s.arg(m_trial.folder.path()).arg(m_trial.files));
    const auto join = [&](const QString &code) {
        return administer(office, {u"join"_s, u"--upstream"_s, m_trial.line->url().toString(), u"--code"_s, code});
    };
    QCOMPARE(join(u"wrong"_s).status, 5);
    QCOMPARE(join(admin("enrolment-code new an-khanh").text).status, 5); // A counter's.
    QCOMPARE(administer(office, {u"upstream"_s}).text.section(u'\n', 1, 1), u"office\t-"_s);
    m_trial.officeConfig.database = office;
    QVERIFY(!m_trial.startOffice()); // Not joined.
    const QString code = admin("enrolment-code new an-khanh --relay").text;
    QVERIFY(!TrialDevice(m_trial.url, code).enrolled); // No counter by a gateway's code.
    m_trial.line->spoil("/v1/devices/enrolments", {Fault::AnswerLost, Fault::AnswerLost, Fault::AnswerLost});
    int losses = 0;
    while (losses < 4 && join(code).status != 0)
        ++losses;
    QVERIFY(losses > 0 && losses < 4); // The same device, by the same code.
    QCOMPARE(join(code).status, 0);
    const QString devices = admin("device list an-khanh").text;
    QCOMPARE(devices.count(u"relay"_s), 1);
    QCOMPARE(QFile::permissions(office.file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // It is an office's from now on, and of nobody else.
    GatewayConfig alone{.database = office};
    const auto unjoined = GatewayServer::start(alone);
    QVERIFY(!unjoined);
    QCOMPARE(unjoined.error().code, u"upstream-needed"_s);
    alone.upstream = UpstreamConfig{.url = m_trial.line->url()};
    alone.outward.notices = NoticeConfig();
    const auto outward = GatewayServer::start(alone);
    QVERIFY(!outward);
    QCOMPARE(outward.error().code, u"outward-at-office"_s);
    QCOMPARE(administer(office, OfficeTrial::words("enrolment-code new an-khanh")).status, 4);
    QVERIFY(m_trial.startOffice());
    QTRY_VERIFY_WITH_TIMEOUT(m_trial.upstream(u"reached"_s) != u"-"_s, waitMs);
    // A province's own database cannot become an office's.
    QCOMPARE(awaited(PortalClient({m_trial.url, relayToken(), {}}).relayOffice())->devices.size(), 0);
    TrialDevice counter(m_trial.url);
    QCOMPARE(counter.put(counter.receipt(counter.dossier())).type, u"applied"_s);
    QCOMPARE(administer(m_trial.address, {u"join"_s, u"--upstream"_s, m_trial.line->url().toString(), u"--code"_s,
                                          admin("enrolment-code new an-khanh --relay").text})
                 .status,
             4);
    QVERIFY(!awaited(counter.client.relayOffice())); // Not a counter's business.
}

void TestUpstream::provinceTakesOnlyWhatTheOfficesCountersMade()
{
    QVERIFY(m_trial.startBoth());
    const QString foreignCode = m_trial.newOffice(u"lang-le"_s, u"H61.99"_s);
    TrialDevice foreign(m_trial.url, foreignCode);
    TrialDevice ours(m_trial.url);
    TrialDevice revoked(m_trial.url);
    QVERIFY(foreign.enrolled && ours.enrolled && revoked.enrolled);
    const SignedOperation late = revoked.receipt(revoked.dossier());
    QCOMPARE(administer(m_trial.address, {u"device"_s, u"revoke"_s, revoked.device.id}).status, 0);
    PortalClient relay({m_trial.url, relayToken(), {}});
    const auto typeOf = [&](const SignedOperation &sent) { return awaited(relay.putOperation(sent))->type; };
    QCOMPARE(typeOf(foreign.receipt(foreign.dossier())), QString(ProblemType::notPermitted));
    QCOMPARE(typeOf(late), QString(ProblemType::deviceRevoked));
    SignedOperation forged = ours.receipt(ours.dossier());
    const SignedOperation good = forged;
    forged.signature[5] = char(forged.signature[5] ^ 1);
    QCOMPARE(typeOf(forged), QString(ProblemType::badSignature));
    Dossier strange = ours.dossier();
    strange.officeCode = u"lang-le"_s;
    QCOMPARE(typeOf(ours.receipt(strange)), QString(ProblemType::notPermitted));
    QCOMPARE(ours.changes().size(), 0);
    // All in one batch: each has its own outcome, and the right one its effect.
    const auto outcomes = awaited(relay.sendBatch({late, forged, good}));
    QVERIFY(outcomes);
    QCOMPARE(outcomes->at(0).type, QString(ProblemType::deviceRevoked));
    QCOMPARE(outcomes->at(1).type, QString(ProblemType::badSignature));
    QCOMPARE(outcomes->at(2).type, u"applied"_s);
    QVERIFY(ours.put(good).acknowledges(good.id, good.sha256)); // Bound to the counter that made it.
    QCOMPARE(ours.changes().size(), 1);
    QVERIFY(awaited(relay.lookUp({good.id}))->first().acknowledges(good.id, good.sha256));
    const SignedOperation elsewhere = foreign.receipt(foreign.dossier());
    QCOMPARE(foreign.put(elsewhere).type, u"applied"_s);
    QCOMPARE(awaited(relay.lookUp({elsewhere.id}))->first().type, QString(ProblemType::neverSeen));
}

void TestUpstream::refusedActIsKeptAndTold()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    TrialDevice there(m_trial.url);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(here.isKnownAtOffice(), waitMs);
    const Dossier dossier = here.device.dossier();
    QCOMPARE(here.put(here.device.receipt(dossier)).type, u"applied"_s);
    QCOMPARE(here.put(here.device.transition(dossier.id, DossierState::Received, DossierState::InProgress)).type,
             u"applied"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(2), waitMs);
    m_trial.line->cut(true);
    // Both at once, the province's counter first; what follows the refused one has its own verdict.
    QCOMPARE(there.put(there.transition(dossier.id, DossierState::InProgress, DossierState::AwaitingSupplement)).type,
             u"applied"_s);
    const SignedOperation late = here.device.transition(dossier.id, DossierState::InProgress, DossierState::Finished);
    QCOMPARE(here.put(late).type, u"applied"_s);
    QCOMPARE(here.put(here.device.signedAs(here.device.operation(OperationKind::printed, dossier.id,
                                                                 {{u"form"_s, u"mau-01"_s}, {u"copy"_s, 1}})))
                 .type,
             u"applied"_s);
    const auto stateHere = [&] { return awaited(here.atOffice.dossier(dossier.id))->dossier.state; };
    QCOMPARE(stateHere(), DossierState::Finished);
    m_trial.line->cut(false);
    m_trial.later();
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"refused"_s), u"1"_s, waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(3), waitMs);
    QCOMPARE(m_trial.upstream(u"made"_s), u"4"_s);
    QCOMPARE(m_trial.upstream(u"waiting"_s), u"0"_s);
    QCOMPARE(stateHere(), DossierState::AwaitingSupplement);
    QVERIFY(administer(m_trial.officeConfig.database, OfficeTrial::words("upstream list"))
                .text.startsWith(late.id.toString(QUuid::WithoutBraces)));
    const auto refusals = [&] {
        QList<ChangeItem> told = here.changes();
        told.removeIf([](const ChangeItem &item) { return item.kind != refusedUpstreamKind; });
        return told;
    };
    QCOMPARE(refusals().size(), 1);
    const ChangeItem told = refusals().first();
    QCOMPARE(told.opId, late.id);
    QCOMPARE(told.deviceId, here.device.device.id);
    QCOMPARE(told.changed.value(u"type"_s).toString(), u"/problems/already-transitioned"_s);
    QCOMPARE(told.changed.value(u"state"_s).toString(), toText(DossierState::AwaitingSupplement));
    // A counter that takes a snapshot hears of it as well.
    const auto snapshot = awaited(here.atOffice.snapshot(u"an-khanh"_s, {}));
    QVERIFY(snapshot && snapshot->items.last().kind == refusedUpstreamKind);
    // Sent once more by its counter, it is asked for once more, and told once more.
    QCOMPARE(here.put(late).type, u"applied"_s);
    QTRY_COMPARE_WITH_TIMEOUT(refusals().size(), 2, waitMs);
    QCOMPARE(refusals().last().version, 2);
    // By then the province's counter has made room for it.
    QCOMPARE(there.put(there.transition(dossier.id, DossierState::AwaitingSupplement, DossierState::InProgress)).type,
             u"applied"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stateHere(), DossierState::InProgress, waitMs);
    QCOMPARE(administer(m_trial.officeConfig.database, OfficeTrial::words("upstream retry refused")).status, 0);
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(4), waitMs);
    QCOMPARE(awaited(there.client.dossier(dossier.id))->dossier.state, DossierState::Finished);
    QCOMPARE(stateHere(), DossierState::Finished);
}

void TestUpstream::numbersAreGivenOnce()
{
    m_trial.officeConfig.limits.leaseSize = 40;
    GatewayConfig config = m_trial.freshConfig();
    config.limits.leaseSize = 40;
    QVERIFY(m_trial.startProvince(config));
    TrialDevice direct(m_trial.url);
    QVERIFY(m_trial.join());
    OfficeCounter *first = nullptr;
    // The first block's answer is lost: the same is asked for again, and nothing of the day is wasted.
    m_trial.line->spoil("/v1/number-leases", QList<Fault>(4, Fault::AnswerLost));
    QVERIFY(m_trial.startOffice());
    OfficeCounter a(m_trial);
    OfficeCounter b(m_trial);
    first = &a;
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(a.isKnownAtOffice() && b.isKnownAtOffice(), waitMs);
    const auto isWhole = [this] {
        m_trial.later();
        return m_trial.upstream(u"trouble"_s) == u"-"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), waitMs);
    m_trial.line->cut(true);
    const QDate today = m_trial.now().date();
    QSet<int> given;
    const auto lease = [&](PortalClient &client) {
        return awaited(
            client.leaseNumbers({.opId = QUuid::createUuid(), .agency = u"H61.33"_s, .date = today, .count = 30}));
    };
    int blocks = 0;
    QString last;
    while (blocks < 100) {
        const auto block = lease(blocks % 2 == 0 ? a.atOffice : b.atOffice);
        if (!block) {
            last = codeOf(block.trouble());
            break;
        }
        for (int serial = block->from; serial <= block->to; ++serial) {
            QVERIFY(!given.contains(serial));
            given.insert(serial);
        }
        ++blocks;
    }
    QCOMPARE(last, QString(ProblemType::numbersUsedUp));
    QVERIFY(given.size() >= 40);
    // None of them from the province.
    for (int i = 0; i < 5; ++i) {
        const auto block = lease(direct.client);
        QVERIFY(block);
        for (int serial = block->from; serial <= block->to; ++serial)
            QVERIFY(!given.contains(serial));
    }
    const auto withNumber = [&](OfficeCounter &counter, int serial) {
        return counter.put(counter.device.receipt(counter.device.dossier(serial)));
    };
    // The first block went to counter a, the second to b: neither may use the other's.
    const QList<int> sorted = [&] {
        QList<int> all(given.begin(), given.end());
        std::sort(all.begin(), all.end());
        return all;
    }();
    QCOMPARE(withNumber(*first, sorted.first()).type, u"applied"_s);
    QCOMPARE(withNumber(b, sorted.at(1)).type, QString(ProblemType::numberNotLeased));
    QCOMPARE(withNumber(b, sorted.at(30)).type, u"applied"_s);
    // What a counter had from the province itself is good here, too.
    QCOMPARE(withNumber(b, b.device.leasedSerial()).type, u"applied"_s);
    m_trial.line->cut(false);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(3), waitMs);
    QCOMPARE(m_trial.upstream(u"refused"_s), u"0"_s);
    QSet<QString> codes;
    const auto items = direct.changes();
    for (const ChangeItem &item : items)
        codes.insert(awaited(direct.client.dossier(item.id))->dossier.code());
    QCOMPARE(codes.size(), 3);
}

void TestUpstream::filesFollow()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(here.isKnownAtOffice(), waitMs);
    m_trial.line->cut(true);
    const Dossier dossier = here.device.dossier();
    QCOMPARE(here.put(here.device.receipt(dossier)).type, u"applied"_s);
    const QList<QByteArray> papers{someBytes(40'000, 1), someBytes(1'700'000, 2), someBytes(300'000, 3)};
    for (int i = 0; i < papers.size(); ++i) {
        const Blob blob = blobOf(papers.at(i));
        const auto attach =
            here.device.signedAs(here.device.operation(OperationKind::attach, dossier.id, payloadOf(blob, i + 1)));
        QCOMPARE(here.put(attach).type, QString(ProblemType::missingBlob));
        QVERIFY(awaited(here.atOffice.createUpload(blob, papers.at(i)))->isDone());
        QCOMPARE(here.put(attach).type, u"applied"_s);
    }
    // Behind the papers of its dossier.
    QCOMPARE(here.put(here.device.transition(dossier.id, DossierState::Received, DossierState::InProgress)).type,
             u"applied"_s);
    m_trial.line->spoil("/v1/uploads/", {Fault::CutHalf, Fault::AnswerLost, Fault::CutHalf, Fault::AnswerHalf});
    m_trial.line->cut(false);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(5), waitMs);
    const auto shown = awaited(here.device.client.dossier(dossier.id));
    QVERIFY(shown);
    QCOMPARE(shown->files.size(), 3);
    QCOMPARE(shown->dossier.state, DossierState::InProgress);
    for (int i = 0; i < papers.size(); ++i) {
        QCOMPARE(shown->files.at(i).file.sha256, sha256Of(papers.at(i)));
        QVERIFY(*awaited(here.device.client.holdsBlob(sha256Of(papers.at(i)))));
    }
    QCOMPARE(here.device.changes().size(), 5);
}

void TestUpstream::spoiledLineChangesNothingTwice_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u}) {
        QTest::addRow("sqlite, seed %u", seed) << u"sqlite"_s << seed;
        QTest::addRow("postgresql, seed %u", seed) << u"postgresql"_s << seed;
    }
}

void TestUpstream::spoiledLineChangesNothingTwice()
{
    QFETCH(quint32, seed);
    QVERIFY(m_trial.startBoth());
    OfficeCounter a(m_trial);
    OfficeCounter b(m_trial);
    TrialDevice there(m_trial.url);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(a.isKnownAtOffice() && b.isKnownAtOffice(), waitMs);
    m_trial.line->spoilAtRandom(35, seed);
    constexpr int rounds = 25;
    for (int i = 0; i < rounds; ++i) {
        OfficeCounter &one = i % 2 == 0 ? a : b;
        OfficeCounter &other = i % 2 == 0 ? b : a;
        const Dossier dossier = one.device.dossier();
        QCOMPARE(one.put(one.device.receipt(dossier)).type, u"applied"_s);
        QCOMPARE(other.put(other.device.transition(dossier.id, DossierState::Received, DossierState::InProgress)).type,
                 u"applied"_s);
        QCOMPARE(one.put(one.device.transition(dossier.id, DossierState::InProgress, DossierState::Finished)).type,
                 u"applied"_s);
        m_trial.later();
    }
    const auto isThrough = [this] {
        m_trial.later();
        return isRelayed(3 * rounds);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThrough(), 3 * waitMs);
    const QList<ChangeItem> items = there.changes();
    QCOMPARE(items.size(), 3 * rounds);
    QSet<QUuid> seen;
    for (const ChangeItem &item : items)
        seen.insert(item.opId);
    QCOMPARE(seen.size(), 3 * rounds);
    for (const ChangeItem &item : items)
        QCOMPARE(awaited(there.client.dossier(item.id))->dossier.state, DossierState::Finished);
}

void TestUpstream::strangersAreNotTheProvince_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("word");
    QTest::newRow("network that asks for a sign-in") << u"sqlite"_s << Fault::Html << u"captive-portal"_s;
    QTest::newRow("another host") << u"sqlite"_s << Fault::Redirect << u"captive-portal"_s;
    QTest::newRow("a server in trouble") << u"sqlite"_s << Fault::Status500 << u"lost"_s;
    QTest::newRow("too many requests") << u"sqlite"_s << Fault::Status429 << u"rate-limited"_s;
}

void TestUpstream::strangersAreNotTheProvince()
{
    QFETCH(Fault, fault);
    QFETCH(QString, word);
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(here.isKnownAtOffice(), waitMs);
    m_trial.line->spoil("/", QList<Fault>(100'000, fault));
    m_trial.later();
    QCOMPARE(here.put(here.device.receipt(here.device.dossier())).type, u"applied"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"trouble"_s), word, waitMs);
    QCOMPARE(m_trial.upstream(u"waiting"_s), u"1"_s);
    QCOMPARE(administer(m_trial.officeConfig.database, OfficeTrial::words("upstream list doubt")).text, QString());
    const auto limits = awaited(here.atOffice.limits());
    QVERIFY(limits && limits->upstream);
    QCOMPARE(limits->upstream->waiting, 1);
    QCOMPARE(limits->upstream->dossiers, 1);
}

void TestUpstream::certificateMustBeTrusted()
{
    const auto path = [this](const char *name) { return m_trial.folder.filePath(QString::fromLatin1(name)); };
    const auto makeCertificate = [&](const char *key, const char *certificate) {
        return QProcess::execute(u"openssl"_s,
                                 {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                                  path(key), u"-out"_s, path(certificate), u"-days"_s, u"2"_s, u"-subj"_s,
                                  u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s}) == 0;
    };
    QVERIFY(makeCertificate("tls.key", "tls.pem") && makeCertificate("other.key", "other.pem"));
    m_trial.address = *DatabaseAddress::parse("sqlite:"_L1 + path("tls.sqlite"));
    m_trial.provinceConfig = {.database = m_trial.address,
                              .tlsCertificate = path("tls.pem"),
                              .tlsKey = path("tls.key"),
                              .isDemonstration = true,
                              .clock = m_trial.clock()};
    QVERIFY(m_trial.start(m_trial.provinceConfig));
    m_trial.officeConfig.database = *DatabaseAddress::parse("sqlite:"_L1 + path("tls-office.sqlite"));
    const QString code = administer(m_trial.address, OfficeTrial::words("enrolment-code new an-khanh --relay")).text;
    const QStringList join{u"join"_s, u"--upstream"_s, m_trial.url.toString(), u"--code"_s, code};
    const auto stranger = administer(m_trial.officeConfig.database, join);
    QCOMPARE(stranger.status, 5);
    QVERIFY(stranger.text.contains(u"not-trusted"_s));
    QVERIFY(QFile::copy(path("tls.pem"), path("trusted.pem")));
    TrialDevice counter(m_trial.url, u"demo"_s, path("trusted.pem"));
    QCOMPARE(administer(m_trial.officeConfig.database, join + QStringList{u"--ca-file"_s, path("trusted.pem")}).status,
             0);
    m_trial.officeConfig.clock = m_trial.clock();
    m_trial.officeConfig.upstream = UpstreamConfig{.url = m_trial.url, .pollMs = 30, .timeoutMs = 2000};
    const auto startOffice = [this] {
        auto started = GatewayServer::start(m_trial.officeConfig);
        if (started)
            m_trial.office = *std::move(started);
        return m_trial.office != nullptr;
    };
    QVERIFY(startOffice());
    QTRY_VERIFY_WITH_TIMEOUT(m_trial.upstream(u"reached"_s) != u"-"_s, waitMs);
    m_trial.office.reset();
    QVERIFY(QFile::remove(path("trusted.pem")) && QFile::copy(path("other.pem"), path("trusted.pem")));
    QVERIFY(startOffice());
    PortalClient atOffice({m_trial.officeUrl(), counter.enrolled->token, {}});
    QVERIFY(awaited(atOffice.putOperation(counter.receipt(counter.dossier())))->isApplied());
    m_trial.later();
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"trouble"_s), u"not-trusted"_s, waitMs);
    QCOMPARE(m_trial.upstream(u"waiting"_s), u"1"_s);
    QCOMPARE(administer(m_trial.officeConfig.database, OfficeTrial::words("upstream list doubt")).text, QString());
    QVERIFY(counter.changes().isEmpty());
}

void TestUpstream::revokedCounterIsRefusedHereToo()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    OfficeCounter other(m_trial);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(here.isKnownAtOffice() && other.isKnownAtOffice(), waitMs);
    QCOMPARE(administer(m_trial.address, {u"device"_s, u"revoke"_s, here.device.device.id}).status, 0);
    const auto isRefused = [&] {
        const auto page = awaited(here.atOffice.changes({}, 1));
        return !page && page.trouble().isProblem(ProblemType::deviceRevoked);
    };
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(isRefused(), waitMs);
    QVERIFY(other.isKnownAtOffice());
}

void TestUpstream::restoredProvinceGetsTheLostAgain()
{
    const QString file = m_trial.folder.filePath(u"restored.sqlite"_s);
    m_trial.address = *DatabaseAddress::parse("sqlite:"_L1 + file);
    m_trial.files = 9000;
    QVERIFY(m_trial.startProvince({.database = m_trial.address}) && m_trial.join() && m_trial.startOffice());
    OfficeCounter here(m_trial);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(here.isKnownAtOffice(), waitMs);
    const Dossier dossier = here.device.dossier();
    QCOMPARE(here.put(here.device.receipt(dossier)).type, u"applied"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(1), waitMs);
    m_trial.gateway.reset();
    QVERIFY(QFile::copy(file, file + u".backup"_s));
    QVERIFY(m_trial.startProvince(m_trial.provinceConfig));
    m_trial.later();
    QCOMPARE(here.put(here.device.transition(dossier.id, DossierState::Received, DossierState::InProgress)).type,
             u"applied"_s);
    QCOMPARE(here.put(here.device.receipt(here.device.dossier())).type, u"applied"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(3), waitMs);
    m_trial.gateway.reset();
    QVERIFY(QFile::remove(file) && QFile::rename(file + u".backup"_s, file));
    QVERIFY(m_trial.startProvince(m_trial.provinceConfig));
    const auto isWhole = [&] {
        m_trial.later();
        return here.device.changes().size() == 3 && isRelayed(3);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), waitMs);
    QCOMPARE(awaited(here.device.client.dossier(dossier.id))->dossier.state, DossierState::InProgress);
    QCOMPARE(awaited(here.atOffice.dossier(dossier.id))->dossier.state, DossierState::InProgress);
}

void TestUpstream::counterEnrolsThroughItsOffice()
{
    QVERIFY(m_trial.startBoth());
    m_trial.line->cut(true);
    const QString code =
        administer(m_trial.address, OfficeTrial::words("enrolment-code new an-khanh --counter 7")).text;
    {
        TrialDevice tooEarly(m_trial.officeUrl(), code);
        QVERIFY(!tooEarly.enrolled);
        QCOMPARE(tooEarly.enrolled.error().code, QString(ProblemType::upstreamTimeout));
    }
    m_trial.line->cut(false);
    TrialDevice counter(m_trial.officeUrl(), code);
    QVERIFY(counter.enrolled);
    QCOMPARE(counter.enrolled->counter, 7);
    QCOMPARE(counter.enrolled->publicUrl,
             m_trial.provinceConfig.publicUrl.isEmpty() ? m_trial.gateway->url() : m_trial.provinceConfig.publicUrl);
    QVERIFY(!TrialDevice(m_trial.officeUrl(), u"unknown"_s).enrolled);
    // Both know it at once.
    QCOMPARE(counter.put(counter.receipt(counter.dossier(counter.leasedSerial()))).type, u"applied"_s);
    PortalClient atProvince({m_trial.url, counter.enrolled->token, {}});
    QVERIFY(awaited(atProvince.changes({}, 1)));
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(1), waitMs);
}

void TestUpstream::counterThatChangesItsGatewayMissesNothing()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(here.isKnownAtOffice(), waitMs);
    // Sent to the province itself, whose feed tells the office of it; then once more to the office.
    const Dossier dossier = here.device.dossier();
    const SignedOperation receipt = here.device.receipt(dossier);
    QCOMPARE(here.device.put(receipt).type, u"applied"_s);
    QTRY_VERIFY_WITH_TIMEOUT(awaited(here.atOffice.dossier(dossier.id)), waitMs);
    QCOMPARE(awaited(here.atOffice.lookUp({receipt.id}))->first().type, QString(ProblemType::opInProgress));
    const Outcome again = here.put(receipt);
    QVERIFY(again.acknowledges(receipt.id, receipt.sha256));
    QCOMPARE(again.officialCode, awaited(here.device.client.dossier(dossier.id))->dossier.code());
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(1), waitMs);
    // The other way round: made at the office, sent to the province before the office relays it.
    m_trial.line->cut(true);
    const SignedOperation step = here.device.transition(dossier.id, DossierState::Received, DossierState::InProgress);
    QCOMPARE(here.put(step).type, u"applied"_s);
    QCOMPARE(here.device.put(step).type, u"applied"_s);
    m_trial.line->cut(false);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(2), waitMs);
    QCOMPARE(here.device.changes().size(), 2);
    QCOMPARE(here.changes().size(), 2);
    const auto page = awaited(here.atOffice.changes({}, 1));
    QVERIFY(page && !page->feed.isEmpty());
    QVERIFY(page->feed != awaited(here.device.client.changes({}, 1))->feed);
}

QTEST_GUILESS_MAIN(TestUpstream)
#include "tst_upstream.moc"
