// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationaltrial.h"
#include "outwardworker.h"

#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

/// Whatever is lost on the way, in the end the portal's dossiers are ours, none twice, their progress in order.
class TestNationalFaults : public QObject
{
    Q_OBJECT

    NationalTrial m_trial;

    struct Told
    {
        QUuid id;
        QString code;
        bool isParked = false;
        QList<DossierState> states; ///< After each act, in order.
    };
    void advance(Told &dossier, QRandomGenerator &random);
    void check(const Told &dossier, bool listsProgress, const QByteArray &where);

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.stopNational(); }

    void anyScheduleEndsAlike_data() { GatewayTrial::databases(); }
    void anyScheduleEndsAlike();
    void killedProgramTellsNothingTwice();
};

namespace {

TrialNational::Way chosen(QRandomGenerator &random, int percentFaults)
{
    using enum TrialNational::Way;
    if (int(random.bounded(100U)) >= percentFaults)
        return Answers;
    constexpr TrialNational::Way faults[] = {CutsAfter, CutsAfter, CutsBefore, Html, HtmlAfter, Broken, Busy, Expired};
    constexpr unsigned slowOneIn = 60;
    if (random.bounded(slowOneIn) == 0)
        return SlowAfter;
    return faults[random.bounded(unsigned(std::size(faults)))];
}

} // namespace

void TestNationalFaults::advance(Told &dossier, QRandomGenerator &random)
{
    using S = DossierState;
    static const QList<std::tuple<S, QString, S>> acts{
        {S::Received, u"handed-over"_s, S::InProgress},
        {S::Received, u"supplement-asked"_s, S::AwaitingSupplement},
        {S::AwaitingSupplement, u"supplemented"_s, S::InProgress},
        {S::InProgress, u"payment-asked"_s, S::AwaitingPayment},
        {S::AwaitingPayment, u"paid"_s, S::InProgress},
        {S::InProgress, u"stopped"_s, S::Stopped},
        {S::Stopped, u"resumed"_s, S::InProgress},
        {S::InProgress, u"result-arrived"_s, S::Finished},
        {S::Finished, u"returned"_s, S::Returned},
    };
    QList<std::pair<QString, S>> possible;
    for (const auto &[from, act, to] : acts) {
        if (from == dossier.states.last())
            possible.append({act, to});
    }
    if (possible.isEmpty())
        return;
    const auto &[act, to] = possible.at(qsizetype(random.bounded(quint32(possible.size()))));
    Operation made =
        m_trial.device->operation(OperationKind::act, dossier.id,
                                  {{u"act"_s, act}, {u"from"_s, toText(dossier.states.last())}, {u"to"_s, toText(to)}});
    made.occurredAt = m_trial.now(); // Of the trial's clock: no two acts in one second.
    if (m_trial.device->put(m_trial.device->signedAs(made)).isApplied())
        dossier.states.append(to);
}

void TestNationalFaults::check(const Told &dossier, bool listsProgress, const QByteArray &where)
{
    const QJsonObject there = m_trial.national->dossiers().value(dossier.code);
    if (dossier.isParked) {
        QVERIFY2(there.isEmpty(), where.constData());
        QVERIFY2(m_trial.reasonOf(dossier.id) == "parked no-identity"_L1, where.constData());
        return;
    }
    const QByteArray stand = where + ": " + m_trial.reasonOf(dossier.id).toUtf8();
    QVERIFY2(stand.endsWith(" known"), stand.constData());
    QVERIFY2(m_trial.national->created().value(dossier.code) == 1, where.constData());
    QVERIFY2(there["TrangThaiHoSo"_L1].toString() == QString::number(int(dossier.states.last())), where.constData());
    QList<QJsonObject> steps;
    for (const QJsonObject &step : m_trial.national->progress().value(dossier.code)) {
        // Without a list to look at nobody can know what arrived; but a repeat is the same to the letter.
        if (listsProgress || !steps.contains(step))
            steps.append(step);
    }
    QStringList states;
    for (const QJsonObject &step : std::as_const(steps))
        states.append(step["TrangThai"_L1].toString());
    QStringList expected;
    for (const DossierState state : dossier.states)
        expected.append(QString::number(int(state)));
    const QByteArray words = where + ": " + states.join(u' ').toUtf8() + " in place of " + expected.join(u' ').toUtf8();
    QVERIFY2(states == expected, words.constData());
}

void TestNationalFaults::anyScheduleEndsAlike()
{
    constexpr int schedules = 100; // On each of both databases.
    constexpr int timeoutMs = 200;
    const quint32 firstSeed = qEnvironmentVariableIntValue("MOCUA_SEED");
    QVERIFY(m_trial.startNational());
    m_trial.national->setSlowMs(2 * timeoutMs);
    for (quint32 seed = firstSeed; seed < firstSeed + schedules; ++seed) {
        const QByteArray where = "seed " + QByteArray::number(seed);
        QRandomGenerator random(seed);
        auto faults = std::make_shared<QRandomGenerator>(seed + 1000);
        const bool listsProgress = seed % 2 == 0;
        m_trial.national->listProgress(listsProgress);
        m_trial.national->setWay([faults](const QString &) { return chosen(*faults, 45); });
        auto one = m_trial.syncing(m_trial.config(timeoutMs));
        auto other = m_trial.syncing(m_trial.config(timeoutMs));
        QList<Told> dossiers;
        const int count = 1 + int(random.bounded(4U));
        for (int i = 0; i < count; ++i) {
            const bool isParked = random.bounded(6U) == 0;
            const auto [dossier, code] = m_trial.sent([isParked](Dossier &made) {
                if (isParked)
                    made.applicant.paper.number.clear();
            });
            dossiers.append({dossier.id, code, isParked, {DossierState::Received}});
        }
        for (int i = 0; i < 12; ++i) {
            m_trial.goOn(int(random.bounded(1200U)) + 1);
            if (random.bounded(3U) == 0)
                (random.bounded(2U) == 0 ? one : other)->syncSome();
            else if (random.bounded(12U) == 0) // Killed before the first byte left.
                (random.bounded(2U) == 0 ? one : other)->claim();
            else
                advance(dossiers[qsizetype(random.bounded(quint32(count)))], random);
        }
        m_trial.national->setWay({});
        QVERIFY2(m_trial.drain(seed % 3 == 0 ? *one : *other), where.constData());
        for (const Told &dossier : std::as_const(dossiers)) {
            check(dossier, listsProgress, where);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(m_trial.national->faults().isEmpty(), where.constData());
    }
    QCOMPARE(m_trial.statesOf(u"waiting"_s), 0);
}

void TestNationalFaults::killedProgramTellsNothingTwice()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    for (const QString &service : {u"DongBoHoSoMC"_s, u"CapNhatTienDoHoSoMC"_s}) {
        TrialNational national;
        QVERIFY(write(u"password"_s, national.password()));
        QVERIFY(write(u"mapping.json"_s, R"({"progressMember": "TienDo"})"));
        const QJsonObject config{{u"national"_s, QJsonObject{{u"signInUrl"_s, national.signInUrl()},
                                                             {u"serviceUrl"_s, national.serviceUrl()},
                                                             {u"user"_s, u"mocua"_s},
                                                             {u"passwordFile"_s, folder.filePath(u"password"_s)},
                                                             {u"madonvi"_s, u"000.00.33.H61"_s},
                                                             {u"mapping"_s, folder.filePath(u"mapping.json"_s)}}}};
        QVERIFY(write(u"outward.json"_s, QJsonDocument(config).toJson()));
        national.setSlowMs(60'000);
        national.setWay([service](const QString &called) {
            return called == service ? TrialNational::Way::SlowAfter : TrialNational::Way::Answers;
        });
        QFile::remove(folder.filePath(u"g.sqlite"_s));
        QProcess gateway;
        gateway.setStandardErrorFile(folder.filePath(u"log"_s));
        gateway.start(QStringLiteral(PROGRAMS "/mocua-gateway"),
                      {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, "sqlite:"_L1 + folder.filePath(u"g.sqlite"_s),
                       u"--outward"_s, folder.filePath(u"outward.json"_s), u"--demo"_s});
        QVERIFY(gateway.waitForReadyRead(30'000));
        QString code;
        {
            TrialDevice device(QUrl(QString::fromUtf8(gateway.readLine()).section(u' ', 1).trimmed()));
            QVERIFY(device.enrolled.has_value());
            code = device.put(device.receipt(device.dossier())).officialCode;
        }
        QVERIFY(!code.isEmpty());
        // The portal has done it; the answer has not come.
        QTRY_VERIFY_WITH_TIMEOUT(national.calls().contains(service), 30'000);
        gateway.kill();
        QVERIFY(gateway.waitForFinished(30'000));
        national.goDown();
        national.comeBack();
        national.setWay({});
        const auto database =
            DatabaseThreads::start(*DatabaseAddress::parse(u"sqlite:%1/g.sqlite"_s.arg(folder.path())));
        QVERIFY(database);
        const Clock later = Clock::stoppedAt(QDateTime::currentDateTimeUtc().addSecs(60 * 60));
        const auto read = readOutwardConfig(folder.filePath(u"outward.json"_s));
        QVERIFY(read && read->national);
        NationalSyncing work(**database, *read->national, *NationalMapping::load(read->national->mappingFile),
                             u"https://mocua.example.vn"_s, later);
        while (work.syncSome()) {
        }
        QCOMPARE(national.created().value(code), 1);
        QCOMPARE(national.progress().value(code).size(), 1);
        QString state;
        (*database)->read([&](GatewayConnection &connection) {
            state = connection.row("SELECT state FROM national", {}).value(0).toString();
        });
        QCOMPARE(state, u"known"_s);
        QFile log(folder.filePath(u"log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QString lines = QString::fromUtf8(log.readAll());
        QVERIFY(!lines.contains(u"Mẫu Thử"_s) && !lines.contains(u"083190004567"_s) && !lines.contains(u"matkhau"_s));
        QCOMPARE(national.faults(), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestNationalFaults)
#include "tst_nationalfaults.moc"
