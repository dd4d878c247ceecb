// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayprogram.h"
#include "routewalk.h"

using namespace Qt::StringLiterals;

/// Who was shown what: every reading of something personal is noted, by ids alone, and kept for a year.
class TestGatewayReadings : public QObject
{
    Q_OBJECT

    FilesTrial m_trial;
    QDateTime m_now;

    QStringList audit(const QStringList &words = {})
    {
        const AdministrationAnswer answer = administer(m_trial.address, QStringList{u"audit"_s} + words);
        return answer.status == 0 ? answer.text.split(u'\n', Qt::SkipEmptyParts) : QStringList{u"failed"_s};
    }
    bool startAt(const QDateTime &time)
    {
        m_now = time;
        GatewayConfig config = m_trial.gateway ? m_trial.config : m_trial.freshConfig();
        config.clock = Clock([this] { return m_now; });
        m_trial.config = config;
        return m_trial.start(config);
    }

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.gateway.reset(); }

    void eachReadingIsNoted_data() { GatewayTrial::databases(); }
    void eachReadingIsNoted();
    void isKeptForAYear_data() { GatewayTrial::databases(); }
    void isKeptForAYear();
    void aKillLosesAMomentAtMost_data() { GatewayTrial::databases(); }
    void aKillLosesAMomentAtMost();
    void refusesWhatIsNoDay();
};

void TestGatewayReadings::eachReadingIsNoted()
{
    QVERIFY(m_trial.start());
    TrialDevice first(m_trial.url);
    TrialDevice second(m_trial.url);
    qputenv("MOCUA_PASSWORD", "geheim");
    QCOMPARE(administer(m_trial.address, {u"officer"_s, u"add"_s, u"an-khanh"_s, u"ha"_s, u"--name"_s, u"Hà"_s}).status,
             0);
    qunsetenv("MOCUA_PASSWORD");
    const Dossier dossier = first.dossier(first.leasedSerial());
    const Dossier other = first.dossier(first.leasedSerial(1));
    QVERIFY(first.put(first.receipt(dossier)).isApplied());
    QVERIFY(first.put(first.receipt(other)).isApplied());
    const QString id = dossier.id.toString(QUuid::WithoutBraces);
    const QString otherId = other.id.toString(QUuid::WithoutBraces);
    // One asks for an officer, one by itself, one for somebody whom the office does not have.
    const auto read = [&](const QString &dossierId, const QByteArray &officer) {
        return asked(m_trial.url, RouteEntry::Method::Get,
                     {u"/v1/dossiers/"_s + dossierId, {}, {{"On-Behalf-Of", officer}}}, second.enrolled->token)
            .status;
    };
    QCOMPARE(read(id, "ha"), 200);
    QCOMPARE(read(id, ""), 200);
    QCOMPARE(read(otherId, "nobody"), 200);
    QCOMPARE(read(QUuid::createUuid().toString(QUuid::WithoutBraces), "ha"), 404);
    QVERIFY(awaited(second.client.snapshot(u"an-khanh"_s, {})));
    QCOMPARE(second.changes().size(), 3); // Two dossiers, and that an officer came.
    QVERIFY(second.changes(awaited(second.client.changes({}, 200))->cursor).isEmpty());
    QTRY_COMPARE(audit().size(), 5);
    m_trial.gateway.reset(); // Whatever is gathered is written.
    const QStringList all = audit();
    QCOMPARE(all.size(), 5);
    QStringList routes;
    for (const QString &line : all) {
        const QStringList cells = line.split(u'\t');
        QCOMPARE(cells.size(), 9);
        QCOMPARE(cells.at(2), second.device.id);
        QCOMPARE(cells.at(3), u"an-khanh"_s);
        routes.append(cells.at(5) + u' ' + cells.at(4) + u' ' + cells.at(6) + u' ' + cells.at(7));
    }
    const auto [low, high] = std::minmax(id, otherId);
    routes.sort();
    QStringList expected{u"/v1/changes - 1 3"_s, u"/v1/dossiers/{id} - "_s + id + " -"_L1,
                         u"/v1/dossiers/{id} ha "_s + id + " -"_L1, u"/v1/dossiers/{id} - "_s + otherId + " -"_L1,
                         u"/v1/snapshots/{scope} - "_s + low + u' ' + high};
    expected.sort();
    QCOMPARE(routes, expected);
    for (const QString &personal : {u"Mẫu Thử"_s, u"083190004567"_s, u"0912345678"_s})
        QVERIFY(!all.join(u'\n').contains(personal));
    // Who saw this dossier: by itself, on the page, with the feed; by code or by id.
    const QString code = dossier.codes.first().text;
    QCOMPARE(audit({u"--dossier"_s, code}).size(), 4);
    QCOMPARE(audit({u"--dossier"_s, id}), audit({u"--dossier"_s, code}));
    QCOMPARE(audit({u"--dossier"_s, code}).filter(otherId + u"\t-"_s).size(), 0);
    QCOMPARE(audit({u"--device"_s, second.device.id}).size(), 5);
    QVERIFY(audit({u"--device"_s, first.device.id}).isEmpty());
    const QDate today = inOfficeTime(QDateTime::currentDateTimeUtc()).date();
    QCOMPARE(audit({u"--from"_s, today.addDays(-1).toString(Qt::ISODate)}).size(), 5);
    QVERIFY(audit({u"--from"_s, today.addDays(1).toString(Qt::ISODate)}).isEmpty());
    QVERIFY(audit({u"--to"_s, today.addDays(-2).toString(Qt::ISODate)}).isEmpty());
    QCOMPARE(administer(m_trial.address, {u"audit"_s, u"--dossier"_s, u"H61.33-261123-9999"_s}).status, 3);
}

void TestGatewayReadings::isKeptForAYear()
{
    const QDateTime present = inOfficeTime(QDateTime::currentDateTimeUtc());
    QVERIFY(startAt(present.addMonths(-14)));
    TrialDevice device(m_trial.url);
    const Dossier dossier = device.dossier();
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(awaited(device.client.dossier(dossier.id)));
        m_now = m_now.addSecs(1);
    }
    QCOMPARE(device.changes().size(), 1);
    m_trial.gateway->stop();
    m_now = present;
    QVERIFY(m_trial.startAgain());
    QVERIFY(awaited(TrialDevice(m_trial.url).client.limits()));
    PortalClient client({m_trial.url, device.enrolled->token, {}});
    QVERIFY(awaited(client.dossier(dossier.id)));
    QTRY_COMPARE(audit().size(), 5);
    const auto drop = [&](const QDate &before) {
        return administer(m_trial.address, {u"audit"_s, u"--drop-before"_s, before.toString(Qt::ISODate)}).status;
    };
    QCOMPARE(drop(present.date().addMonths(-11)), 4);
    QCOMPARE(audit().size(), 5);
    QCOMPARE(drop(present.date().addMonths(-15)), 0);
    QCOMPARE(audit().size(), 6); // That it was asked for.
    QCOMPARE(drop(present.date().addMonths(-13)), 0);
    const QStringList left = audit();
    QCOMPARE(left.size(), 3);
    QCOMPARE(left.filter(u"admin audit --drop-before"_s).size(), 2);
    QCOMPARE(left.filter(dossier.id.toString(QUuid::WithoutBraces)).size(), 1);
}

void TestGatewayReadings::aKillLosesAMomentAtMost()
{
    QFETCH(QString, dialect);
    const QString database = dialect == "sqlite"_L1 ? u"sqlite:"_s + m_trial.folder.filePath(u"killed.sqlite"_s)
                                                    : m_trial.postgres->freshDatabase();
    m_trial.address = *DatabaseAddress::parse(database);
    GatewayProgram gateway;
    QVERIFY(gateway.start(database));
    TrialDevice device(gateway.url());
    const Dossier dossier = device.dossier();
    QVERIFY(device.put(device.receipt(dossier)).isApplied());
    for (int i = 0; i < 20; ++i)
        QVERIFY(awaited(device.client.dossier(dossier.id)));
    // What the gateway says of it tells when it is safe; no longer than a second after the reading.
    const auto waiting = [&] { return got(QUrl(gateway.url().toString() + "/metrics"_L1)).body; };
    QTRY_VERIFY_WITH_TIMEOUT(waiting().contains("\nmocua_readings_waiting 0\n"), 5000);
    gateway.killHard();
    int times = 0; // Several within a second are one line.
    const QStringList lines = audit();
    for (const QString &line : lines)
        times += line.section(u'\t', 8).toInt();
    QCOMPARE(times, 20);
}

void TestGatewayReadings::refusesWhatIsNoDay()
{
    m_trial.address = *DatabaseAddress::parse(u"sqlite:"_s + m_trial.folder.filePath(u"words.sqlite"_s));
    for (const QStringList &words : {QStringList{u"--from"_s, u"yesterday"_s},
                                     {u"--drop-before"_s, u"2026-13-01"_s},
                                     {u"--drop-before"_s},
                                     {u"--whom"_s, u"x"_s},
                                     {u"--from"_s}})
        QCOMPARE(administer(m_trial.address, QStringList{u"audit"_s} + words).status, 2);
}

QTEST_GUILESS_MAIN(TestGatewayReadings)
#include "tst_gatewayreadings.moc"
