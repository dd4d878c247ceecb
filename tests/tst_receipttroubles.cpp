// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receipttrial.h"

#include <thread>

using namespace Qt::StringLiterals;

/// E-receipts when the line, the provider or this program fails: still one for a payment, on both databases.
class TestReceiptTroubles : public QObject
{
    Q_OBJECT

    ReceiptTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.stopOutward(); }

    void cashGoesFirstWhenTheLineReturns_data() { GatewayTrial::databases(); }
    void cashGoesFirstWhenTheLineReturns();
    void unansweredIsAskedAgainUnderTheSameKey_data();
    void unansweredIsAskedAgainUnderTheSameKey();
    void killedBetweenSentAndStoredIsOneReceipt_data() { GatewayTrial::databases(); }
    void killedBetweenSentAndStoredIsOneReceipt();
    void anotherNumberIsDisputed_data() { GatewayTrial::databases(); }
    void anotherNumberIsDisputed();
    void illegalNumberIsNeverKept_data() { GatewayTrial::databases(); }
    void illegalNumberIsNeverKept();
    void refusedWaitsForAPerson_data() { GatewayTrial::databases(); }
    void refusedWaitsForAPerson();
    void busyProviderIsLeftAlone_data() { GatewayTrial::databases(); }
    void busyProviderIsLeftAlone();
    void twoProcessesShareTheWork_data() { GatewayTrial::databases(); }
    void twoProcessesShareTheWork();
};

void TestReceiptTroubles::cashGoesFirstWhenTheLineReturns()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString transfer = m_trial.paid(dossier.id, 1'000, u"transfer"_s);
    m_trial.goOn(60);
    const QString cash = m_trial.paid(dossier.id, 2'000);
    m_trial.goOn(60);
    const QString later = m_trial.paid(dossier.id, 3'000);
    m_trial.provider->goDown();
    auto work = m_trial.asking();
    for (int i = 0; i < 12; ++i) { // Half a day without the line.
        work.askOne();
        QVERIFY(!work.askOne()); // It is paused for everybody.
        m_trial.goOn(20 * 60);
    }
    QCOMPARE(m_trial.told().first().state, EReceiptState::Waiting);
    QCOMPARE(m_trial.told().first().reason, u"provider-down"_s);
    QVERIFY(m_trial.told().size() <= 3); // Told once each, not for each try.
    m_trial.provider->comeBack();
    while (work.askOne()) {
    }
    QStringList order;
    for (const auto &request : m_trial.provider->received())
        order.append(request.key);
    QCOMPARE(QSet<QString>(order.begin(), order.end()).size(), 3);
    QCOMPARE(order.last(), transfer);
    QCOMPARE(order.first(), cash);
    QVERIFY(order.contains(later));
    QCOMPARE(m_trial.provider->issued(), 3);
}

void TestReceiptTroubles::unansweredIsAskedAgainUnderTheSameKey_data()
{
    using Way = TrialProvider::Way;
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("reason");
    for (const QString &dialect : {u"sqlite"_s, u"postgresql"_s}) {
        const auto row = [&dialect](const char *name) -> QTestData & {
            return QTest::addRow("%s %s", qPrintable(dialect), name);
        };
        row("slow") << dialect << int(Way::Slow) << u"no-answer"_s;
        row("cut") << dialect << int(Way::Cuts) << u"no-answer"_s;
        row("broken") << dialect << int(Way::Broken) << u"provider-error"_s;
        row("nonsense") << dialect << int(Way::Nonsense) << u"unreadable-answer"_s;
        row("stranger") << dialect << int(Way::Stranger) << u"unreadable-answer"_s;
    }
}

void TestReceiptTroubles::unansweredIsAskedAgainUnderTheSameKey()
{
    QFETCH(int, way);
    QFETCH(QString, reason);
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString payment = m_trial.paid(dossier.id, 15'000);
    m_trial.provider->set(TrialProvider::Way(way), 2);
    auto work = m_trial.asking(300);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(work.askOne());
        QVERIFY(!work.askOne()); // Not at once.
        m_trial.goOn(16 * 60);   // No wait is longer than 15 minutes.
    }
    m_trial.provider->letGo();
    QVERIFY(work.askOne());
    QVERIFY(!work.askOne());
    const auto requests = m_trial.provider->received();
    QCOMPARE(requests.size(), 3);
    for (const auto &request : requests) {
        QCOMPARE(request.key, payment);
        QCOMPARE(request.body, requests.first().body);
    }
    QCOMPARE(m_trial.provider->issued(), 1);
    QCOMPARE(m_trial.told().size(), 2);
    QCOMPARE(m_trial.told().first().state, EReceiptState::Waiting);
    QCOMPARE(m_trial.told().first().reason, reason);
    QCOMPARE(m_trial.told().last().state, EReceiptState::Issued);
    QCOMPARE(m_trial.told().last().number, u"1"_s);
}

void TestReceiptTroubles::killedBetweenSentAndStoredIsOneReceipt()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString payment = m_trial.paid(dossier.id, 15'000);
    {
        auto killed = m_trial.asking();
        const auto claimed = killed.claim();
        QVERIFY(claimed);
        QCOMPARE(killed.ask(*claimed).kind, ReceiptAnswer::Kind::Issued);
    }
    auto next = m_trial.asking();
    QVERIFY(!next.claim()); // The claim still holds …
    m_trial.goOn(10 * 60);
    QVERIFY(next.askOne()); // … and expires.
    QVERIFY(!next.askOne());
    QCOMPARE(m_trial.provider->issued(), 1);
    QCOMPARE(m_trial.provider->standing().value(payment).size(), 1);
    QCOMPARE(m_trial.told().size(), 1);
    QCOMPARE(m_trial.told().first().number, u"1"_s);
}

void TestReceiptTroubles::anotherNumberIsDisputed()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString payment = m_trial.paid(dossier.id, 15'000);
    auto slow = m_trial.asking();
    const auto first = slow.claim();
    QVERIFY(first);
    const ReceiptAnswer lateAnswer = slow.ask(*first);
    m_trial.goOn(10 * 60);
    auto other = m_trial.asking();
    m_trial.provider->set(TrialProvider::Way::AnotherNumber, 1);
    QVERIFY(other.askOne());
    QCOMPARE(m_trial.told().last().number, u"2"_s);
    slow.settle(*first, lateAnswer);
    QCOMPARE(m_trial.provider->twiceIssued(), QStringList{payment});
    QCOMPARE(m_trial.told().size(), 2);
    QCOMPARE(m_trial.told().last().state, EReceiptState::Disputed);
    QCOMPARE(m_trial.told().last().number, u"2"_s); // The first that was stored stays.
    QCOMPARE(m_trial.told().last().reason, u"another-number"_s);
    QVERIFY(!other.askOne());
    // The same answer twice is none.
    const QString fine = m_trial.paid(dossier.id, 1'000);
    const auto claimed = slow.claim();
    const ReceiptAnswer answer = slow.ask(*claimed);
    slow.settle(*claimed, answer);
    slow.settle(*claimed, answer);
    QCOMPARE(m_trial.told().size(), 3);
    QCOMPARE(m_trial.told().last().state, EReceiptState::Issued);
    // A person decides: what the payment is of now is brought about from the number that is kept.
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"reversed"_s, 15'000, payment)).isApplied());
    QVERIFY(!other.askOne());
    QCOMPARE(administer(m_trial.address, {u"outward"_s, u"retry"_s, payment}).status, 0);
    m_trial.setNow(QDateTime::currentDateTimeUtc().addDays(1));
    QVERIFY(other.askOne());
    QCOMPARE(m_trial.told().last().state, EReceiptState::Cancelled);
    QCOMPARE(m_trial.told().last().number, u"2"_s);
}

void TestReceiptTroubles::illegalNumberIsNeverKept()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    m_trial.paid(dossier.id, 15'000);
    m_trial.provider->set(TrialProvider::Way::NineDigits, 1);
    auto work = m_trial.asking();
    QVERIFY(work.askOne());
    m_trial.goOn(60 * 60);
    QVERIFY(!work.askOne());
    QCOMPARE(m_trial.told().last().state, EReceiptState::Disputed);
    QCOMPARE(m_trial.told().last().reason, u"number-not-legal"_s);
    QVERIFY(m_trial.told().last().number.isEmpty());
    QCOMPARE(m_trial.told().last().amount, 0);
}

void TestReceiptTroubles::refusedWaitsForAPerson()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString payment = m_trial.paid(dossier.id, 15'000);
    m_trial.provider->set(TrialProvider::Way::Refuses, 2);
    m_trial.provider->setReason(u"bad-payer"_s);
    auto work = m_trial.asking();
    QVERIFY(work.askOne());
    m_trial.goOn(24 * 60 * 60);
    QVERIFY(!work.askOne());
    QCOMPARE(m_trial.told().last().state, EReceiptState::Refused);
    QCOMPARE(m_trial.told().last().reason, u"bad-payer"_s);
    const QString list = administer(m_trial.address, {u"outward"_s, u"list"_s}).text;
    QVERIFY(list.contains(payment) && list.contains("bad-payer"_L1));
    QVERIFY(!list.contains(dossier.applicant.name) && !list.contains(dossier.applicant.paper.number));
    m_trial.provider->setReason(u"Nguyễn Văn A 083190004567"_s); // What quotes a person is not kept.
    QCOMPARE(administer(m_trial.address, {u"outward"_s, u"retry"_s, payment}).status, 0);
    QCOMPARE(administer(m_trial.address, {u"outward"_s, u"retry"_s, u"unknown"_s}).status, 3);
    m_trial.setNow(QDateTime::currentDateTimeUtc().addDays(1));
    QVERIFY(work.askOne());
    QCOMPARE(m_trial.told().last().reason, u"other"_s);
    QCOMPARE(administer(m_trial.address, {u"outward"_s, u"retry"_s, u"refused"_s}).status, 0);
    QVERIFY(work.askOne());
    QCOMPARE(m_trial.told().last().state, EReceiptState::Issued);
    for (const auto &request : m_trial.provider->received())
        QCOMPARE(request.key, payment);
}

void TestReceiptTroubles::busyProviderIsLeftAlone()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    m_trial.paid(dossier.id, 15'000);
    const QString other = m_trial.paid(dossier.id, 1'000);
    m_trial.provider->set(TrialProvider::Way::Busy, 1);
    auto work = m_trial.asking();
    QVERIFY(work.askOne());
    m_trial.goOn(59); // Retry-After: 60
    QVERIFY(!work.askOne());
    m_trial.goOn(3);
    // It did nothing: what is reversed meanwhile is not asked for at all.
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"reversed"_s, 1'000, other)).isApplied());
    while (work.askOne()) {
    }
    QCOMPARE(m_trial.provider->issued(), 1);
}

void TestReceiptTroubles::twoProcessesShareTheWork()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    constexpr int payments = 30;
    for (int i = 0; i < payments; ++i)
        QVERIFY(!m_trial.paid(dossier.id, 1'000 + i).isEmpty());
    auto third = DatabaseThreads::start(m_trial.address);
    QVERIFY(third);
    auto one = m_trial.asking();
    const ReceiptTerms terms{
        .provider = std::make_shared<HttpEReceiptProvider>(m_trial.addressOf(m_trial.provider->receiptUrl())),
        .units = {{u"an-khanh"_s, {u"UBND"_s, u"1500123456"_s}}}};
    ReceiptAsking two(**third, terms, m_trial.clock());
    std::thread thread([&two] {
        while (two.askOne()) {
        }
    });
    while (one.askOne()) {
    }
    thread.join();
    while (one.askOne()) {
    }
    QCOMPARE(m_trial.provider->issued(), payments);
    QVERIFY(m_trial.provider->twiceIssued().isEmpty());
    QCOMPARE(m_trial.provider->received().size(), payments);
    QSet<QString> numbers;
    for (const EReceipt &notice : m_trial.told())
        numbers.insert(notice.number);
    QCOMPARE(m_trial.told().size(), payments);
    QCOMPARE(numbers.size(), payments);
}

QTEST_GUILESS_MAIN(TestReceiptTroubles)
#include "tst_receipttroubles.moc"
