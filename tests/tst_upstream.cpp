// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officetrial.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 20'000;

} // namespace

/// How an office's gateway and its province trust each other: joining, enrolling, revoking, strangers.
class TestUpstream : public QObject
{
    Q_OBJECT

    OfficeTrial m_trial;

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void cleanup() { m_trial.stopBoth(); }

    void joinsByItsOwnCodeOnly_data() { GatewayTrial::databases(); }
    void joinsByItsOwnCodeOnly();
    void counterEnrolsThroughItsOffice_data() { GatewayTrial::databases(); }
    void counterEnrolsThroughItsOffice();
    void provinceTakesOnlyWhatTheOfficesCountersMade_data() { GatewayTrial::databases(); }
    void provinceTakesOnlyWhatTheOfficesCountersMade();
    void theProvinceSaysWhoWorksThere_data() { GatewayTrial::databases(); }
    void theProvinceSaysWhoWorksThere();
    void revokedCounterIsRefusedHereToo_data() { GatewayTrial::databases(); }
    void revokedCounterIsRefusedHereToo();
    void strangersAreNotTheProvince_data();
    void strangersAreNotTheProvince();
    void certificateMustBeTrusted();
    void clocksMayDiffer_data() { GatewayTrial::databases(); }
    void clocksMayDiffer();

private:
    bool isRelayed(int operations) const { return m_trial.upstream(u"relayed"_s) == QString::number(operations); }
    QString relayToken() const
    {
        const auto connection = GatewayConnection::open(m_trial.officeConfig.database, u"look"_s);
        return connection ? (*connection)->row("SELECT token FROM upstream", {}).value(0).toString() : QString();
    }
};

void TestUpstream::joinsByItsOwnCodeOnly()
{
    GatewayConfig config = m_trial.freshConfig();
    QVERIFY(m_trial.startProvince(config));
    const auto admin = [&](const char *words) { return administer(m_trial.address, OfficeTrial::words(words)); };
    const DatabaseAddress office =
        *DatabaseAddress::parse(u"sqlite:%1/joining%2.sqlite"_s.arg(m_trial.folder.path()).arg(++m_trial.offices));
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
    alone.outward = {};
    alone.outward.national = NationalConfig();
    const auto national = GatewayServer::start(alone);
    QVERIFY(!national);
    QCOMPARE(national.error().code, u"outward-at-office"_s);
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
    m_trial.later();
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

void TestUpstream::theProvinceSaysWhoWorksThere()
{
    GatewayConfig config = m_trial.freshConfig();
    config.limits.accounts = {
        .issuer = u"https://sso.example.gov.vn"_s, .clientId = u"mocua-counter"_s, .title = u"tỉnh Vĩnh Long"_s};
    QVERIFY(m_trial.startProvince(config) && m_trial.join() && m_trial.startOffice());
    OfficeCounter here(m_trial);
    const auto byName = [](const OfficerList &list) {
        QStringList names;
        for (const EnrolledOfficer &one : list.officers)
            names.append(one.officer.id + u' ' + one.account + (one.verifier.isEmpty() ? u""_s : u" *"_s));
        for (const QString &id : list.removed)
            names.append(u'-' + id);
        return names.join(u", "_s);
    };
    const auto atOffice = [&] {
        m_trial.later(40);
        const auto list = awaited(here.atOffice.officers());
        return list ? byName(*list) : codeOf(list.trouble());
    };
    const auto provinceDoes = [this](const QStringList &words, const QByteArray &password = {}) {
        qputenv("MOCUA_PASSWORD", password);
        const auto answer = administer(m_trial.address, QStringList{u"officer"_s} + words);
        qunsetenv("MOCUA_PASSWORD");
        return answer.status;
    };
    QCOMPARE(
        provinceDoes({u"add"_s, u"an-khanh"_s, u"tam"_s, u"--name"_s, u"Đỗ Minh Tâm"_s, u"--account"_s, u"tam.do"_s},
                     "mat-khau"),
        0);
    QTRY_COMPARE_WITH_TIMEOUT(atOffice(), u"tam tam.do *"_s, waitMs);
    // Its counters are told, and asked once only.
    const auto tidings = [&here] {
        const QList<ChangeItem> items = here.changes();
        return std::count_if(items.begin(), items.end(),
                             [](const ChangeItem &item) { return item.entity == u"officers"_s; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(tidings(), 1, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(awaited(here.atOffice.limits())->accounts, config.limits.accounts, waitMs);
    QCOMPARE(provinceDoes({u"remove"_s, u"an-khanh"_s, u"tam"_s}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(atOffice(), u"-tam"_s, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(tidings(), 2, waitMs);
    // The office itself has no say.
    const auto own = administer(m_trial.officeConfig.database,
                                {u"officer"_s, u"add"_s, u"an-khanh"_s, u"ai"_s, u"--name"_s, u"Ai Đó"_s});
    QCOMPARE(own.status, 4);
}

void TestUpstream::revokedCounterIsRefusedHereToo()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    OfficeCounter other(m_trial);
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice() && other.isKnownAtOffice()), waitMs);
    QCOMPARE(administer(m_trial.address, {u"device"_s, u"revoke"_s, here.device.device.id}).status, 0);
    const auto isRefused = [&] {
        const auto page = awaited(here.atOffice.changes({}, 1));
        return !page && page.trouble().isProblem(ProblemType::deviceRevoked);
    };
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(isRefused(), waitMs);
    QVERIFY(other.isKnownAtOffice());
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
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice()), waitMs);
    m_trial.line->spoil("/", QList<Fault>(100'000, fault));
    m_trial.later();
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"trouble"_s), word, waitMs); // A pass that was under way is over.
    QCOMPARE(here.put(here.device.receipt(here.device.dossier())).type, u"applied"_s);
    const QString troubleAt = m_trial.upstream(u"trouble-at"_s);
    m_trial.later();
    QTRY_VERIFY_WITH_TIMEOUT(m_trial.upstream(u"trouble-at"_s) != troubleAt, waitMs);
    QCOMPARE(m_trial.upstream(u"trouble"_s), word);
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

void TestUpstream::clocksMayDiffer()
{
    m_trial.provinceAheadSeconds = 7200;
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice()), waitMs);
    // Told, and refused for nothing.
    QCOMPARE(here.put(here.device.receipt(here.device.dossier())).type, u"applied"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"relayed"_s), u"1"_s, waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(m_trial.upstream(u"clock-differs-seconds"_s).toInt() - 7200) < 60, waitMs);
    QCOMPARE(m_trial.upstream(u"trouble"_s), u"-"_s);
}

QTEST_GUILESS_MAIN(TestUpstream)
#include "tst_upstream.moc"
