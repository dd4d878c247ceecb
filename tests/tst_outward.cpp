// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaytrial.h"
#include "noticetexts.h"
#include "outwardfigures.h"
#include "outwardworker.h"
#include "providercalling.h"
#include "trialprovider.h"

#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;

/// What leaves the province's machines: configuration, texts, and that nothing personal is where it need not be.
class TestOutward : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void nothingPersonalIsInATextOrTheLog();
    void killedProgramSendsNothingTwice();
    void programRefusesABadConfiguration();
    void providerMustBeTrusted();
    void textsAreChecked_data();
    void textsAreChecked();
    void configurationIsChecked_data();
    void configurationIsChecked();
};

namespace {

const QStringList seeds{u"Nguyễn Thị Bí Mật"_s, u"Nguyen Thi Bi Mat"_s, u"083190004567"_s,   u"0987654321"_s,
                        u"Ấp Kín Đáo"_s,        u"Ap Kin Dao"_s,        u"kin@example.vn"_s, u"Đỗ Văn Nộp"_s,
                        u"Do Van Nop"_s,        u"1500999888"_s};

/// Personal words in every field that has room for them.
void seed(Dossier &dossier)
{
    const QString all = seeds.join(u' ');
    Applicant &owner = dossier.applicant;
    owner.name = owner.representative = seeds.at(0);
    owner.paper.number = owner.oldNumber = seeds.at(2);
    owner.phone = seeds.at(3);
    owner.address = dossier.returnAddress = seeds.at(4);
    owner.email = seeds.at(6);
    owner.taxCode = seeds.at(9);
    dossier.submitter.relation = Relation::Authorised;
    dossier.submitter.person = owner;
    dossier.submitter.person.name = seeds.at(7);
    dossier.submitter.authority = dossier.purpose = dossier.note = dossier.place = dossier.handler = all;
    dossier.procedureName = dossier.sectorName = dossier.dueReason = dossier.duration = all;
    dossier.officerName = dossier.keeperName = dossier.homeSystem = all;
    dossier.codes.append({CodeKind::OtherSystem, u"0987654321"_s, all});
    dossier.codes.append({CodeKind::Disputed, seeds.at(2), all});
    dossier.trackingToken = u"083190004567/0987654321"_s;
    dossier.slipDigits = seeds.at(2);
}

/// The real program on a database in the folder, with a log there; an address that is not valid: it did not come up.
QUrl started(QProcess &gateway, const TrialProvider &provider, const QString &folder)
{
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    const auto by = [&](const QString &channel) {
        return QJsonObject{{u"channel"_s, channel},
                           {u"url"_s, provider.messageUrl()},
                           {u"tokenFile"_s, QString(folder + "/token"_L1)}};
    };
    const QJsonObject unit{{u"name"_s, u"UBND xã An Khánh"_s}, {u"taxCode"_s, u"1500123456"_s}};
    const QJsonObject config{
        {u"notices"_s, QJsonObject{{u"channels"_s, QJsonArray{by(u"zalo"_s), by(u"sms"_s), by(u"email"_s)}},
                                   {u"quietFrom"_s, u"00:00"_s},
                                   {u"quietUntil"_s, u"00:00"_s}}},
        {u"receipts"_s, QJsonObject{{u"url"_s, provider.receiptUrl()},
                                    {u"tokenFile"_s, QString(folder + "/token"_L1)},
                                    {u"units"_s, QJsonObject{{u"an-khanh"_s, unit}}}}}};
    if (!write(u"token"_s, provider.token()) || !write(u"outward.json"_s, QJsonDocument(config).toJson()))
        return {};
    gateway.setStandardErrorFile(folder + "/log"_L1);
    gateway.start(QStringLiteral(PROGRAMS "/mocua-gateway"),
                  {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, QString("sqlite:"_L1 + folder + "/g.sqlite"_L1),
                   u"--outward"_s, QString(folder + "/outward.json"_L1), u"--demo"_s});
    if (!gateway.waitForReadyRead(30'000))
        return {};
    return QUrl(QString::fromUtf8(gateway.readLine()).section(u' ', 1).trimmed());
}

Outcome paid(TrialDevice &device, const QUuid &dossier)
{
    const QJsonObject entry{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                            {u"kind"_s, u"taken"_s},
                            {u"method"_s, u"cash"_s},
                            {u"amount"_s, 15'000},
                            {u"ground"_s, seeds.join(u' ')},
                            {u"officerName"_s, seeds.at(0)},
                            {u"at"_s, toIsoOfficeTime(device.now())}};
    return device.put(device.signedAs(device.operation(OperationKind::feeEntry, dossier, {{u"entry"_s, entry}})));
}

} // namespace

void TestOutward::killedProgramSendsNothingTwice()
{
    TrialProvider provider;
    QTemporaryDir folder;
    QProcess gateway;
    const QUrl url = started(gateway, provider, folder.path());
    QVERIFY(url.isValid());
    TrialDevice device(url);
    provider.set(TrialProvider::Way::Slow); // Sent and done; the answer never comes.
    const Dossier dossier = device.dossier();
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    QVERIFY(paid(device, dossier.id).isApplied());
    QTRY_COMPARE_WITH_TIMEOUT(provider.received().size(), 2, 30'000);
    gateway.kill();
    QVERIFY(gateway.waitForFinished(30'000));
    provider.set(TrialProvider::Way::Answers);
    provider.letGo();
    // The next process, once the claims of the killed one have expired.
    const auto database = DatabaseThreads::start(*DatabaseAddress::parse(u"sqlite:%1/g.sqlite"_s.arg(folder.path())));
    QVERIFY(database);
    const Clock later = Clock::stoppedAt(QDateTime::currentDateTimeUtc().addSecs(10 * 60));
    const auto config = readOutwardConfig(folder.filePath(u"outward.json"_s));
    QVERIFY(config);
    auto worker = OutwardWorker::start(**database, *config, u"https://mocua.example.vn"_s, later);
    QVERIFY(worker);
    QTRY_COMPARE_WITH_TIMEOUT(provider.received().size(), 4, 30'000);
    worker->reset(); // Ends after what is under way.
    QCOMPARE(provider.messages().size(), 1);
    QCOMPARE(provider.issued(), 1);
    QVERIFY(provider.twiceIssued().isEmpty());
    OutwardFigures figures;
    (*database)->read([&](GatewayConnection &connection) { figures = outwardFigures(connection); });
    QCOMPARE(figures.notices, (QMap<QString, qint64>{{u"sent"_s, 1}}));
    QCOMPARE(figures.receipts, (QMap<QString, qint64>{{u"issued"_s, 1}}));
    QCOMPARE(figures.openReceipts, 0);
}

void TestOutward::nothingPersonalIsInATextOrTheLog()
{
    TrialProvider provider;
    QTemporaryDir folder;
    QProcess gateway;
    const QUrl url = started(gateway, provider, folder.path());
    QVERIFY(url.isValid());
    TrialDevice device(url);
    provider.setChannel(u"zalo"_s, TrialProvider::Way::Refuses); // With words that quote the person.
    provider.setReason(seeds.join(u' '));
    constexpr int dossiers = 3;
    for (int i = 0; i < dossiers; ++i) {
        Dossier dossier = device.dossier();
        seed(dossier);
        if (i == 1) // No code of our own at all.
            dossier.codes = {{CodeKind::OtherSystem, seeds.at(2), seeds.at(0)}};
        QVERIFY(device.put(device.receipt(dossier)).isApplied());
        QVERIFY(paid(device, dossier.id).isApplied());
    }
    QTRY_COMPARE_WITH_TIMEOUT(provider.messages().size(), dossiers, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(provider.issued(), dossiers, 30'000);
    const QByteArray metrics = got(url.resolved(QUrl(u"/metrics"_s))).body;
    QVERIFY(metrics.contains("mocua_outward_configured{queue=\"notices\"} 1\n"));
    QVERIFY(got(url.resolved(QUrl(u"/healthz"_s))).body.contains("worked off"));
    QTRY_VERIFY_WITH_TIMEOUT(device.changes().size() >= 4 * dossiers, 30'000);
    for (const ChangeItem &item : device.changes()) {
        if (item.entity == "dossier"_L1)
            continue;
        const QString text = QString::fromUtf8(QJsonDocument(item.changed).toJson());
        for (const QString &word : seeds)
            QVERIFY(!text.contains(word));
    }
    gateway.terminate();
    QVERIFY(gateway.waitForFinished(30'000));
    QCOMPARE(gateway.exitCode(), 0);
    for (const auto &request : provider.received()) {
        if (request.path != "/messages"_L1)
            continue;
        const QString text = request.body["subject"_L1].toString() + request.body["text"_L1].toString();
        QVERIFY(text.contains("An Kh"_L1));
        for (const QString &word : seeds)
            QVERIFY2(!text.contains(word), qPrintable(text));
    }
    QFile log(folder.filePath(u"log"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QString lines = QString::fromUtf8(log.readAll());
    QVERIFY(lines.contains("\"event\":\"notice\""_L1) && lines.contains("\"event\":\"receipt\""_L1));
    for (const QString &word : seeds)
        QVERIFY2(!lines.contains(word), qPrintable(word));
    QVERIFY(!lines.contains(QString::fromLatin1(provider.token())));
}

void TestOutward::programRefusesABadConfiguration()
{
    QTemporaryDir folder;
    QProcess gateway;
    QFile file(folder.filePath(u"bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"notices": {"channels": [{"channel": "sms", "url": "http://example.vn/"}]}})");
    file.close();
    gateway.start(QStringLiteral(PROGRAMS "/mocua-gateway"),
                  {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, "sqlite:"_L1 + folder.filePath(u"g.sqlite"_s),
                   u"--outward"_s, file.fileName()});
    QVERIFY(gateway.waitForFinished(30'000));
    QCOMPARE(gateway.exitCode(), 3);
    QVERIFY(gateway.readAllStandardError().contains("notices.channels[0].url"));
}

void TestOutward::providerMustBeTrusted()
{
    const QString folder = m_folder.path();
    const auto openssl = [&](const QString &words) {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(u"openssl"_s, words.split(u' '));
        return process.waitForFinished(60000) && process.exitCode() == 0;
    };
    QVERIFY(openssl(u"req -x509 -newkey rsa:2048 -nodes -keyout p.key -out p.pem -days 2 -subj /CN=127.0.0.1 "
                    "-addext subjectAltName=IP:127.0.0.1"_s));
    setRequestLogging(false);
    const auto server = GatewayServer::start({.database = *DatabaseAddress::parse(u"sqlite:%1/p.sqlite"_s.arg(folder)),
                                              .tlsCertificate = folder + "/p.pem"_L1,
                                              .tlsKey = folder + "/p.key"_L1});
    QVERIFY(server);
    QFile token(folder + "/p.token"_L1);
    QVERIFY(token.open(QIODevice::WriteOnly) && token.write("secret\n") > 0);
    token.close();
    ProviderAddress provider{.url = (*server)->url() + "/messages"_L1, .tokenFile = token.fileName()};
    // No provider lives there; but only one that is trusted hears the token and is heard.
    QCOMPARE(postToProvider(provider, {}, u"k"_s, {}).postponed->reason, u"not-trusted"_s);
    provider.caFile = folder + "/p.pem"_L1;
    QCOMPARE(postToProvider(provider, {}, u"k"_s, {}).postponed->reason, u"not-let-in"_s);
    QVERIFY(token.remove());
    QCOMPARE(postToProvider(provider, {}, u"k"_s, {}).postponed->reason, u"no-token"_s);
}

void TestOutward::textsAreChecked_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("own words") << u"ready"_s << u"Hồ sơ {code} xong"_s << true;
    QTest::newRow("a name") << u"ready"_s << u"Ông {name}, hồ sơ xong"_s << false;
    QTest::newRow("an unknown placeholder") << u"received"_s << u"{procedure}"_s << false;
    QTest::newRow("too long") << u"late"_s << QString(201, u'a') << false;
    QTest::newRow("missing") << u"supplement"_s << QString() << false;
}

void TestOutward::textsAreChecked()
{
    QFETCH(QString, member);
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QFile builtIn(u":/notices/vi.json"_s);
    QVERIFY(builtIn.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(builtIn.readAll()).object();
    json.insert(member, text);
    QFile file(m_folder.filePath(u"texts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(json).toJson());
    file.close();
    const auto texts = NoticeTexts::load(file.fileName());
    QCOMPARE(texts.has_value(), isGood);
    if (isGood)
        QCOMPARE(texts->text(u"ready"_s, {.code = u"{office}"_s, .office = u"x"_s}, true), u"Ho so {office} xong"_s);
}

void TestOutward::configurationIsChecked_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fault"); // Empty: it is good.
    const QByteArray good = R"("url": "http://127.0.0.1:9/x", "tokenFile": "TOKEN")";
    const auto channels = [](const QByteArray &rest) {
        return QByteArray(R"({"notices": {"channels": [{)" + rest + "}]}}");
    };
    QTest::newRow("nothing") << QByteArray("{}") << QString();
    QTest::newRow("no JSON") << QByteArray("{") << u"byte 1"_s;
    QTest::newRow("unknown member") << QByteArray(R"({"letters": 1})") << u"letters"_s;
    QTest::newRow("good") << channels(R"("channel": "sms", )" + good) << QString();
    QTest::newRow("no channel") << QByteArray(R"({"notices": {}})") << u"notices.channels"_s;
    QTest::newRow("pigeon") << channels(R"("channel": "pigeon", )" + good) << u"notices.channels[0].channel"_s;
    QTest::newRow("misspelt") << channels(R"("channel": "sms", "timeout": 5, )" + good)
                              << u"notices.channels[0].timeout"_s;
    QTest::newRow("misspelt hours") << QByteArray(R"({"notices": {"quietForm": "20:00"}})") << u"notices.quietForm"_s;
    QTest::newRow("in the clear") << channels(R"("channel": "sms", "url": "http://sms.example.vn/")")
                                  << u"notices.channels[0].url"_s;
    QTest::newRow("password in the address")
        << channels(R"("channel": "sms", "url": "https://a:b@sms.example.vn/")") << u"notices.channels[0].url"_s;
    QTest::newRow("no token") << channels(R"("channel": "sms", "url": "https://sms.example.vn/")")
                              << u"notices.channels[0].tokenEnvironment"_s;
    QTest::newRow("token file gone")
        << channels(R"("channel": "sms", "url": "https://sms.example.vn/", "tokenFile": "/nowhere")")
        << u"notices.channels[0].tokenFile"_s;
    QTest::newRow("time-out") << channels(R"("channel": "sms", "timeoutSeconds": 0, )" + good)
                              << u"notices.channels[0].timeoutSeconds"_s;
    QTest::newRow("hour") << QByteArray(R"({"notices": {"quietFrom": "25:00", "channels": [{"channel": "sms", )" +
                                        good + "}]}}")
                          << u"notices.quietFrom"_s;
    QTest::newRow("no unit") << QByteArray("{\"receipts\": {" + good + "}}") << u"receipts.units"_s;
    QTest::newRow("unit without MST") << QByteArray("{\"receipts\": {\"units\": {\"an-khanh\": {\"name\": \"x\"}}, " +
                                                    good + "}}")
                                      << u"receipts.units.an-khanh"_s;
}

void TestOutward::configurationIsChecked()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, fault);
    QFile token(m_folder.filePath(u"t"_s));
    QVERIFY(token.open(QIODevice::WriteOnly) && token.write("x") == 1);
    QFile file(m_folder.filePath(u"outward.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json.replace("TOKEN", token.fileName().toUtf8()));
    file.close();
    token.close();
    const auto config = readOutwardConfig(file.fileName());
    QCOMPARE(config ? QString() : config.error().detail, fault);
}

QTEST_GUILESS_MAIN(TestOutward)
#include "tst_outward.moc"
