// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestrial.h"
#include "officetrial.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 20'000;

} // namespace

/// What goes from an office to its province and back: acts, refusals, numbers, files, whatever the line does.
class TestRelaying : public QObject
{
    Q_OBJECT

    OfficeTrial m_trial;

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void cleanup() { m_trial.stopBoth(); }

    void anActGoesUpAndAnotherComesDown_data() { GatewayTrial::databases(); }
    void anActGoesUpAndAnotherComesDown();
    void whatTheProvinceMergedComesDown_data() { GatewayTrial::databases(); }
    void whatTheProvinceMergedComesDown();
    void refusedActIsKeptAndTold_data() { GatewayTrial::databases(); }
    void refusedActIsKeptAndTold();
    void numbersAreGivenOnce_data() { GatewayTrial::databases(); }
    void numbersAreGivenOnce();
    void filesFollow_data() { GatewayTrial::databases(); }
    void filesFollow();
    void spoiledLineChangesNothingTwice_data();
    void spoiledLineChangesNothingTwice();
    void restoredProvinceGetsTheLostAgain();
    void counterThatChangesItsGatewayMissesNothing_data() { GatewayTrial::databases(); }
    void counterThatChangesItsGatewayMissesNothing();

private:
    bool isRelayed(int operations) const { return m_trial.upstream(u"relayed"_s) == QString::number(operations); }
};

void TestRelaying::anActGoesUpAndAnotherComesDown()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    TrialDevice there(m_trial.url);
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice()), waitMs);
    const Dossier dossier = here.device.dossier();
    const SignedOperation receipt = here.device.receipt(dossier);
    const Outcome outcome = here.put(receipt);
    QCOMPARE(outcome.type, u"applied"_s);
    QCOMPARE(outcome.officialCode, QString()); // Numbers come from the province.
    QTRY_COMPARE_WITH_TIMEOUT(m_trial.upstream(u"relayed"_s), u"1"_s, waitMs);
    // The national portal is told, and movement watched, by the province alone.
    const auto office = GatewayConnection::open(m_trial.officeConfig.database, u"office"_s);
    QVERIFY(office);
    for (const char *counted : {"SELECT COUNT(*) FROM national", "SELECT COUNT(*) FROM movement"})
        QCOMPARE((*office)->row(counted, {}).value(0, -1).toInt(), 0);
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

/// Both change the owner's contacts at once, each another one: both stand at both.
void TestRelaying::whatTheProvinceMergedComesDown()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    TrialDevice there(m_trial.url);
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice()), waitMs);
    const Dossier dossier = here.device.dossier();
    QCOMPARE(here.put(here.device.receipt(dossier)).type, u"applied"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isRelayed(1), waitMs);
    m_trial.line->cut(true);
    const QJsonObject before = toJson(dossier).value("applicant"_L1).toObject();
    const auto corrected = [&](TrialDevice &device, const QString &member, const QString &value) {
        QJsonObject owner = before;
        owner.insert(member, value);
        Operation operation = device.operation(OperationKind::act, dossier.id,
                                               {{u"act"_s, u"corrected"_s},
                                                {u"from"_s, u"received"_s},
                                                {u"to"_s, u"received"_s},
                                                {u"changes"_s, QJsonObject{{u"applicant"_s, owner}}}});
        operation.baseValues = {{u"applicant"_s, before}};
        return device.signedAs(operation);
    };
    QCOMPARE(there.put(corrected(there, u"email"_s, u"mau@thu.vn"_s)).type, u"applied"_s);
    QCOMPARE(here.put(corrected(here.device, u"phone"_s, u"0911111111"_s)).type, u"applied"_s);
    m_trial.line->cut(false);
    m_trial.later();
    const auto contacts = [&](const PortalAnswer<PortalDossier> &shown) {
        return shown ? QString(shown->dossier.applicant.phone + u' ' + shown->dossier.applicant.email) : QString();
    };
    const QString both = u"0911111111 mau@thu.vn"_s;
    QTRY_COMPARE_WITH_TIMEOUT(contacts(awaited(there.client.dossier(dossier.id))), both, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(contacts(awaited(here.atOffice.dossier(dossier.id))), both, waitMs);
    // The office's counters are told, whatever they knew.
    QTRY_VERIFY_WITH_TIMEOUT(!here.changes().isEmpty() &&
                                 here.changes().last().changed.value("dossier"_L1)["applicant"_L1]["email"_L1] ==
                                     u"mau@thu.vn"_s,
                             waitMs);
    QVERIFY(isRelayed(2));
}

void TestRelaying::refusedActIsKeptAndTold()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    TrialDevice there(m_trial.url);
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice()), waitMs);
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

void TestRelaying::numbersAreGivenOnce()
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
    const auto isWhole = [&] {
        m_trial.later();
        return a.isKnownAtOffice() && b.isKnownAtOffice() && m_trial.upstream(u"trouble"_s) == u"-"_s;
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

void TestRelaying::filesFollow()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice()), waitMs);
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

void TestRelaying::spoiledLineChangesNothingTwice_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u}) {
        QTest::addRow("sqlite, seed %u", seed) << u"sqlite"_s << seed;
        QTest::addRow("postgresql, seed %u", seed) << u"postgresql"_s << seed;
    }
}

void TestRelaying::spoiledLineChangesNothingTwice()
{
    QFETCH(quint32, seed);
    QVERIFY(m_trial.startBoth());
    OfficeCounter a(m_trial);
    OfficeCounter b(m_trial);
    TrialDevice there(m_trial.url);
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), a.isKnownAtOffice() && b.isKnownAtOffice()), waitMs);
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

void TestRelaying::restoredProvinceGetsTheLostAgain()
{
    const QString file = m_trial.folder.filePath(u"restored.sqlite"_s);
    m_trial.address = *DatabaseAddress::parse("sqlite:"_L1 + file);
    m_trial.files = 9000;
    QVERIFY(m_trial.startProvince({.database = m_trial.address}) && m_trial.join() && m_trial.startOffice());
    OfficeCounter here(m_trial);
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice()), waitMs);
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

void TestRelaying::counterThatChangesItsGatewayMissesNothing()
{
    QVERIFY(m_trial.startBoth());
    OfficeCounter here(m_trial);
    // Devices are looked for every half minute; a look may just have been under way.
    QTRY_VERIFY_WITH_TIMEOUT((m_trial.later(), here.isKnownAtOffice()), waitMs);
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

QTEST_GUILESS_MAIN(TestRelaying)
#include "tst_relaying.moc"
