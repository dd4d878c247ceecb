// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayprogram.h"
#include "gatewaytrial.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

/// The gateways of an office and of its province are killed again and again while counters work: each operation has one
/// effect at the province.
class TestUpstreamKills : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void oneEffectWhateverDies_data();
    void oneEffectWhateverDies();
};

namespace {

constexpr int kills = 36;
constexpr int devices = 3;

/// A counter that sends to the office until it gets its answer.
struct PersistentCounter
{
    explicit PersistentCounter(const QUrl &province) : device(province) {}
    void speakWith(const QUrl &office)
    {
        atOffice = std::make_unique<PortalClient>(PortalAddress{office, device.enrolled->token, {}});
        atOffice->setTimeout(3000);
    }
    /// The next operation of this counter: dossiers are received, then taken a step on, with a note in between.
    SignedOperation next(QRandomGenerator &random)
    {
        if (open.isEmpty() || random.bounded(3) == 0) {
            const Dossier dossier = device.dossier();
            open.append(dossier.id);
            return device.receipt(dossier);
        }
        if (random.bounded(2) == 0)
            return device.signedAs(device.operation(OperationKind::printed, open.at(random.bounded(open.size())),
                                                    {{u"form"_s, u"mau-01"_s}, {u"copy"_s, 1}}));
        return device.transition(open.takeFirst(), DossierState::Received, DossierState::InProgress);
    }

    TrialDevice device;
    std::unique_ptr<PortalClient> atOffice;
    QList<QUuid> open;
    std::optional<SignedOperation> unanswered;
};

} // namespace

void TestUpstreamKills::oneEffectWhateverDies_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("sqlite") << u"sqlite"_s << 7u;
    QTest::newRow("postgresql") << u"postgresql"_s << 8u;
}

void TestUpstreamKills::oneEffectWhateverDies()
{
    QFETCH(QString, dialect);
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    GatewayProgram province;
    QVERIFY(province.start(dialect == "sqlite"_L1 ? QString() : m_trial.postgres->freshDatabase()));
    const QString officeFile = m_trial.folder.filePath(u"office-%1.sqlite"_s.arg(seed));
    const DatabaseAddress office = *DatabaseAddress::parse("sqlite:"_L1 + officeFile);
    const DatabaseAddress provinceDatabase = *DatabaseAddress::parse(province.database());
    const auto code = administer(provinceDatabase, {u"enrolment-code"_s, u"new"_s, u"an-khanh"_s, u"--relay"_s});
    QCOMPARE(code.status, 0);
    GatewayProgram relay;
    std::vector<std::unique_ptr<PersistentCounter>> counters;
    for (int i = 0; i < devices; ++i)
        counters.push_back(std::make_unique<PersistentCounter>(province.url()));
    const auto joined =
        administer(office, {u"join"_s, u"--upstream"_s, province.url().toString(), u"--code"_s, code.text});
    QVERIFY2(joined.status == 0, qPrintable(joined.text));
    QVERIFY(relay.start("sqlite:"_L1 + officeFile, 0, {}, {u"--upstream"_s, province.url().toString()}));
    for (const auto &counter : counters)
        counter->speakWith(relay.url());
    int made = 0;
    const auto work = [&](int turns) {
        for (int turn = 0; turn < turns; ++turn) {
            PersistentCounter &counter = *counters[random.bounded(devices)];
            if (!counter.unanswered) {
                counter.unanswered = counter.next(random);
                ++made;
            }
            const auto answer = awaited(counter.atOffice->putOperation(*counter.unanswered));
            if (!answer)
                continue; // Sent again later, with the same bytes.
            QVERIFY2(answer->isApplied(), qPrintable(answer->type));
            counter.unanswered.reset();
        }
    };
    for (int kill = 0; kill < kills; ++kill) {
        work(int(random.bounded(1, 12)));
        if (QTest::currentTestFailed())
            return;
        QTest::qWait(int(random.bounded(60))); // Somewhere between two steps of the relaying.
        const bool isProvince = random.bounded(3) == 0;
        GatewayProgram &victim = isProvince ? province : relay;
        victim.killHard();
        work(int(random.bounded(1, 4)));
        QVERIFY(victim.startAgain());
    }
    // All that was never answered is sent again.
    for (const auto &counter : counters) {
        if (counter->unanswered) {
            const auto answer = awaited(counter->atOffice->putOperation(*counter->unanswered));
            QVERIFY(answer && answer->isApplied());
        }
    }
    relay.killHard();
    QVERIFY(relay.startAgain()); // Tries at once.
    const auto figure = [&](const QString &word) {
        const QStringList lines = administer(office, {u"upstream"_s}).text.split(u'\n');
        for (const QString &line : lines) {
            if (line.section(u'\t', 0, 0) == word)
                return line.section(u'\t', 1).toInt();
        }
        return -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(figure(u"relayed"_s), made, 120'000);
    QCOMPARE(figure(u"made"_s), made);
    const QList<ChangeItem> items = counters[0]->device.changes();
    QSet<QUuid> seen;
    for (const ChangeItem &item : items)
        seen.insert(item.opId);
    QCOMPARE(items.size(), made);
    QCOMPARE(seen.size(), made);
}

QTEST_GUILESS_MAIN(TestUpstreamKills)
#include "tst_upstreamkills.moc"
