// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citizennotice.h"
#include "noticesending.h"
#include "outwardtrial.h"

#include <QJsonArray>

#include <thread>

using namespace Qt::StringLiterals;

/// Citizens are told once of what happens to their dossier, on both databases.
class TestNotices : public QObject
{
    Q_OBJECT

    OutwardTrial m_trial;

    NoticeTerms terms(const QStringList &channels = {u"sms"_s}, int timeoutMs = 5000)
    {
        NoticeTerms made{.carriers = {},
                         .texts = *NoticeTexts::load({}),
                         .quietFrom = QTime(21, 0),
                         .quietUntil = QTime(7, 0),
                         .publicUrl = u"https://mocua.example.gov.vn"_s};
        for (const QString &channel : channels)
            made.carriers.append(
                {channel,
                 std::make_shared<HttpMessageProvider>(m_trial.addressOf(m_trial.provider->messageUrl(), timeoutMs)),
                 timeoutMs});
        return made;
    }
    NoticeSending sending(const QStringList &channels = {u"sms"_s}, int timeoutMs = 5000)
    {
        return NoticeSending(*m_trial.database, terms(channels, timeoutMs), m_trial.clock());
    }
    /// Sends what waits; answers how many requests that took.
    int sendAll(NoticeSending &work)
    {
        int count = 0;
        while (work.sendOne())
            ++count;
        return count;
    }
    QList<CitizenNotice> told()
    {
        QList<CitizenNotice> notices;
        for (const ChangeItem &item : m_trial.itemsOf(u"notice"_s)) {
            const auto notice = citizenNoticeOf(item);
            notices.append(notice ? *notice : CitizenNotice{});
        }
        return notices;
    }
    static QJsonArray oneResult(const QString &state)
    {
        return {QJsonObject{{u"number"_s, 1}, {u"name"_s, u"Giấy xác nhận"_s}, {u"state"_s, state}}};
    }

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.stopOutward(); }

    void receivedIsToldOnce_data() { GatewayTrial::databases(); }
    void receivedIsToldOnce();
    void voidAndEndedOnesAreNotTold_data() { GatewayTrial::databases(); }
    void voidAndEndedOnesAreNotTold();
    void supplementAndReadyAreTold_data() { GatewayTrial::databases(); }
    void supplementAndReadyAreTold();
    void missedAppointmentIsToldOnce_data() { GatewayTrial::databases(); }
    void missedAppointmentIsToldOnce();
    void refusedByOneGoesByTheNext_data() { GatewayTrial::databases(); }
    void refusedByOneGoesByTheNext();
    void whoCannotBeReachedIsCounted_data() { GatewayTrial::databases(); }
    void whoCannotBeReachedIsCounted();
    void oldNewsIsNotTold_data() { GatewayTrial::databases(); }
    void oldNewsIsNotTold();
    void nightIsQuiet_data() { GatewayTrial::databases(); }
    void nightIsQuiet();
    void unansweredIsSentAgainUnderTheSameId_data() { GatewayTrial::databases(); }
    void unansweredIsSentAgainUnderTheSameId();
    void pausedChannelHoldsUpNoOther_data() { GatewayTrial::databases(); }
    void pausedChannelHoldsUpNoOther();
    void killedBetweenSentAndStoredIsOneMessage_data() { GatewayTrial::databases(); }
    void killedBetweenSentAndStoredIsOneMessage();
    void twoProcessesShareTheWork_data() { GatewayTrial::databases(); }
    void twoProcessesShareTheWork();
};

void TestNotices::receivedIsToldOnce()
{
    QVERIFY(m_trial.startOutward());
    TrialDevice &device = *m_trial.device;
    Dossier dossier = device.dossier();
    dossier.dueAt = QDateTime(QDate(2026, 12, 3), QTime(16, 30), m_trial.clock().now().timeZone());
    const SignedOperation receipt = device.receipt(dossier);
    const QString code = device.put(receipt).officialCode;
    device.put(receipt);
    QVERIFY(!device.put(device.receipt(dossier)).isApplied());
    auto work = sending();
    auto other = sending();
    QCOMPARE(sendAll(work), 1);
    QCOMPARE(sendAll(other), 0);
    QCOMPARE(m_trial.provider->messages().size(), 1);
    const QJsonObject message = m_trial.provider->messages().first();
    QCOMPARE(message["to"_L1].toString(), u"0912345678"_s);
    QCOMPARE(message["channel"_L1].toString(), u"sms"_s);
    const QString text = message["text"_L1].toString();
    QCOMPARE(text, u"Trung tam Phuc vu hanh chinh cong xa An Khanh: da tiep nhan ho so %1. Hen tra: 16:30 03/12/2026. "
                   "Tra cuu: https://mocua.example.gov.vn/t/%2"_s.arg(code, dossier.trackingToken));
    QCOMPARE(told().size(), 1);
    QCOMPARE(told().first().state, u"sent"_s);
    QCOMPARE(told().first().event, u"received"_s);
    QCOMPARE(told().first().channel, u"sms"_s);
    QCOMPARE(told().first().dossier, dossier.id);
    QVERIFY(got(QUrl(m_trial.gateway->url() + "/metrics"_L1)).body.contains("mocua_notices{state=\"sent\"} 1\n"));
}

void TestNotices::voidAndEndedOnesAreNotTold()
{
    QVERIFY(m_trial.startOutward());
    m_trial.received([](Dossier &dossier) { dossier.isVoid = true; });
    m_trial.received([](Dossier &dossier) { dossier.state = DossierState::Returned; });
    const Dossier voided = m_trial.received();
    TrialDevice &device = *m_trial.device;
    QVERIFY(device.put(device.signedAs(device.operation(OperationKind::voiding, voided.id, {{u"reason"_s, u"x"_s}})))
                .isApplied());
    auto work = sending();
    QCOMPARE(sendAll(work), 0);
    m_trial.goOn(10 * 24 * 60 * 60);
    QCOMPARE(work.findLate(), 0);
    QCOMPARE(sendAll(work), 0);
    QVERIFY(told().isEmpty());
}

void TestNotices::supplementAndReadyAreTold()
{
    using S = DossierState;
    QVERIFY(m_trial.startOutward());
    const QJsonArray two{QJsonObject{{u"number"_s, 1}, {u"name"_s, u"A"_s}, {u"state"_s, u"ready"_s}},
                         QJsonObject{{u"number"_s, 2}, {u"name"_s, u"B"_s}, {u"state"_s, u"expected"_s}}};
    QJsonArray both = two;
    both[1] = QJsonObject{{u"number"_s, 2}, {u"name"_s, u"B"_s}, {u"state"_s, u"ready"_s}};
    const Dossier dossier = m_trial.received();
    auto work = sending();
    QCOMPARE(sendAll(work), 1);
    QVERIFY(m_trial.act(dossier.id, u"supplement-asked"_s, S::Received, S::AwaitingSupplement).isApplied());
    QCOMPARE(sendAll(work), 1);
    QVERIFY(m_trial.act(dossier.id, u"supplemented"_s, S::AwaitingSupplement, S::InProgress).isApplied());
    QVERIFY(m_trial.act(dossier.id, u"supplement-asked"_s, S::InProgress, S::AwaitingSupplement).isApplied());
    QCOMPARE(sendAll(work), 1); // Another demand is told, too.
    QVERIFY(m_trial.act(dossier.id, u"supplemented"_s, S::AwaitingSupplement, S::InProgress).isApplied());
    QVERIFY(m_trial
                .act(dossier.id, u"result-arrived"_s, S::InProgress, S::InProgress, {{u"results"_s, two}},
                     {{u"results"_s, QJsonValue::Null}})
                .isApplied());
    QCOMPARE(sendAll(work), 1);
    QVERIFY(m_trial
                .act(dossier.id, u"result-arrived"_s, S::InProgress, S::Finished, {{u"results"_s, both}},
                     {{u"results"_s, two}})
                .isApplied());
    QCOMPARE(sendAll(work), 0); // Once, when the first is ready.
    QStringList events;
    for (const CitizenNotice &notice : told())
        events.append(notice.event);
    QCOMPARE(events, (QStringList{u"received"_s, u"supplement"_s, u"supplement"_s, u"ready"_s}));
    QVERIFY(m_trial.provider->messages().last()["text"_L1].toString().contains("da co ket qua"_L1));
    // A demand that was met before anybody could tell of it is not told any more.
    const Dossier quick = m_trial.received();
    QVERIFY(m_trial.act(quick.id, u"supplement-asked"_s, S::Received, S::AwaitingSupplement).isApplied());
    QVERIFY(m_trial.act(quick.id, u"supplemented"_s, S::AwaitingSupplement, S::InProgress).isApplied());
    QCOMPARE(sendAll(work), 1);
    QCOMPARE(told().last().event, u"received"_s);
}

void TestNotices::missedAppointmentIsToldOnce()
{
    using S = DossierState;
    QVERIFY(m_trial.startOutward());
    const Dossier late = m_trial.received();
    const Dossier extended = m_trial.received();
    const Dossier ready = m_trial.received();
    const Dossier paused = m_trial.received();
    auto work = sending();
    QCOMPARE(sendAll(work), 4);
    const QString due = toIsoOfficeTime(*extended.dueAt);
    const QString newDue = toIsoOfficeTime(m_trial.now().addDays(10));
    QVERIFY(
        m_trial.act(extended.id, u"extended"_s, S::Received, S::Received, {{u"dueAt"_s, newDue}}, {{u"dueAt"_s, due}})
            .isApplied());
    QVERIFY(m_trial
                .act(ready.id, u"handed-over"_s, S::Received, S::InProgress, {{u"results"_s, oneResult(u"ready"_s)}},
                     {{u"results"_s, QJsonValue::Null}})
                .isApplied());
    QVERIFY(m_trial
                .act(paused.id, u"supplement-asked"_s, S::Received, S::AwaitingSupplement,
                     {{u"dueAt"_s, QJsonValue::Null}}, {{u"dueAt"_s, toIsoOfficeTime(*paused.dueAt)}})
                .isApplied());
    sendAll(work);
    QCOMPARE(work.findLate(), 0);
    m_trial.goOn(4 * 24 * 60 * 60);
    QCOMPARE(work.findLate(), 1);
    QCOMPARE(work.findLate(), 0);
    QCOMPARE(sendAll(work), 1);
    QCOMPARE(told().last().event, u"late"_s);
    QCOMPARE(told().last().dossier, late.id);
    m_trial.goOn(7 * 24 * 60 * 60);
    QCOMPARE(work.findLate(), 1);
    // Handed back before anybody could tell of the delay.
    QVERIFY(m_trial.act(extended.id, u"handed-over"_s, S::Received, S::InProgress).isApplied());
    QVERIFY(m_trial
                .act(extended.id, u"result-arrived"_s, S::InProgress, S::Finished,
                     {{u"results"_s, oneResult(u"ready"_s)}}, {{u"results"_s, QJsonValue::Null}})
                .isApplied());
    QCOMPARE(sendAll(work), 1);
    QCOMPARE(told().last().event, u"ready"_s);
}

void TestNotices::refusedByOneGoesByTheNext()
{
    QVERIFY(m_trial.startOutward());
    m_trial.provider->setChannel(u"zalo"_s, TrialProvider::Way::Refuses);
    m_trial.provider->setReason(u"not-following"_s);
    auto work = sending({u"zalo"_s, u"sms"_s, u"email"_s});
    const Dossier dossier = m_trial.received();
    QCOMPARE(sendAll(work), 2);
    QCOMPARE(told().size(), 1);
    QCOMPARE(told().last().channel, u"sms"_s);
    QCOMPARE(m_trial.provider->received().first().body["text"_L1].toString().at(0), u'T');
    QVERIFY(m_trial.provider->received().first().body["text"_L1].toString().contains(u"đã tiếp nhận"_s));
    QVERIFY(m_trial.provider->received().first().key != m_trial.provider->received().last().key);
    m_trial.provider->set(TrialProvider::Way::Refuses);
    m_trial.provider->setReason(u"số 0912345678 bị chặn"_s); // What quotes a number is not kept.
    m_trial.received([](Dossier &other) { other.applicant.email = u"dan@example.vn"_s; });
    QCOMPARE(sendAll(work), 3);
    QCOMPARE(told().last().state, u"refused"_s);
    QCOMPARE(told().last().reason, u"other"_s);
    QCOMPARE(told().last().channel, u"email"_s);
    m_trial.goOn(24 * 60 * 60);
    QCOMPARE(sendAll(work), 0);
    m_trial.provider->set(TrialProvider::Way::Answers);
    const QString id = told().last().id.toString(QUuid::WithoutBraces);
    QVERIFY(administer(m_trial.address, {u"outward"_s, u"list"_s}).text.contains(id));
    QCOMPARE(administer(m_trial.address, {u"outward"_s, u"retry"_s, id}).status, 0);
    m_trial.setNow(QDateTime(QDateTime::currentDateTimeUtc().date().addDays(1), QTime(5, 0), Qt::UTC)); // Noon.
    QCOMPARE(sendAll(work), 2);
    QCOMPARE(told().last().state, u"sent"_s);
    QSet<QString> keys;
    for (const auto &request : m_trial.provider->received())
        keys.insert(request.key);
    QCOMPARE(keys.size(), 7); // Each request under an id of its own.
}

void TestNotices::whoCannotBeReachedIsCounted()
{
    QVERIFY(m_trial.startOutward());
    auto work = sending({u"sms"_s, u"email"_s});
    m_trial.received([](Dossier &dossier) {
        dossier.applicant.phone = u"12345"_s;
        dossier.applicant.email = u"dan@example.vn"_s;
    });
    QCOMPARE(sendAll(work), 1);
    QCOMPARE(told().last().channel, u"email"_s);
    QCOMPARE(m_trial.provider->messages().last()["to"_L1].toString(), u"dan@example.vn"_s);
    m_trial.received([](Dossier &dossier) { // Who handed it in is told, not the owner.
        dossier.submitter.relation = Relation::Authorised;
        dossier.submitter.person.name = u"Lê Văn Nộp"_s;
        dossier.submitter.person.phone = u"+84 903 111 222"_s;
    });
    QCOMPARE(sendAll(work), 1);
    QCOMPARE(m_trial.provider->messages().last()["to"_L1].toString(), u"0903111222"_s);
    m_trial.received([](Dossier &dossier) { dossier.applicant.phone.clear(); });
    QCOMPARE(sendAll(work), 0);
    QCOMPARE(told().last().state, u"no-address"_s);
    QVERIFY(got(QUrl(m_trial.gateway->url() + "/metrics"_L1)).body.contains("mocua_notices{state=\"no-address\"} 1\n"));
}

void TestNotices::oldNewsIsNotTold()
{
    QVERIFY(m_trial.startOutward());
    auto work = sending();
    m_trial.received([this](Dossier &dossier) { dossier.dueAt = m_trial.now().addDays(30); });
    m_trial.goOn(8 * 24 * 60 * 60); // Nobody was configured to send.
    QCOMPARE(sendAll(work), 0);
    QVERIFY(told().isEmpty());
    m_trial.received([this](Dossier &dossier) { dossier.dueAt = m_trial.now().addDays(30); });
    m_trial.provider->set(TrialProvider::Way::Broken);
    QCOMPARE(sendAll(work), 1);
    m_trial.goOn(8 * 24 * 60 * 60);
    QCOMPARE(sendAll(work), 0);
    QCOMPARE(told().size(), 1);
    QCOMPARE(told().first().state, u"refused"_s);
    QCOMPARE(told().first().reason, u"too-old"_s);
}

void TestNotices::nightIsQuiet()
{
    QVERIFY(m_trial.startOutward());
    auto work = sending();
    m_trial.received();
    const QDate day(2026, 12, 1);
    const QTimeZone zone = m_trial.clock().now().timeZone();
    for (const QTime &time : {QTime(21, 0), QTime(23, 59), QTime(0, 0), QTime(6, 59)}) {
        m_trial.setNow(QDateTime(day.addDays(time.hour() < 12 ? 1 : 0), time, zone));
        QCOMPARE(sendAll(work), 0);
    }
    m_trial.setNow(QDateTime(day.addDays(1), QTime(7, 0), zone));
    QCOMPARE(sendAll(work), 1);
}

void TestNotices::unansweredIsSentAgainUnderTheSameId()
{
    QVERIFY(m_trial.startOutward());
    auto work = sending({u"zalo"_s, u"sms"_s}, 300);
    m_trial.received();
    using Way = TrialProvider::Way;
    for (const Way way : {Way::Slow, Way::Cuts, Way::Broken, Way::Nonsense, Way::Busy}) {
        m_trial.provider->set(way, 1);
        QCOMPARE(sendAll(work), 1);
        m_trial.provider->letGo();
        m_trial.goOn(16 * 60);
    }
    m_trial.provider->goDown();
    QCOMPARE(sendAll(work), 1);
    m_trial.goOn(16 * 60);
    m_trial.provider->comeBack();
    QCOMPARE(sendAll(work), 1);
    QSet<QString> keys;
    for (const auto &request : m_trial.provider->received())
        keys.insert(request.key);
    QCOMPARE(keys.size(), 1); // The same way and the same id: never a second message.
    QCOMPARE(m_trial.provider->messages().size(), 1);
    QCOMPARE(told().size(), 1);
    QCOMPARE(told().first().channel, u"zalo"_s);
}

void TestNotices::pausedChannelHoldsUpNoOther()
{
    QVERIFY(m_trial.startOutward());
    auto work = sending({u"zalo"_s, u"email"_s});
    m_trial.provider->setChannel(u"zalo"_s, TrialProvider::Way::Busy);
    m_trial.received();
    QCOMPARE(sendAll(work), 1);
    m_trial.received();
    m_trial.received([](Dossier &dossier) {
        dossier.applicant.phone.clear();
        dossier.applicant.email = u"dan@example.vn"_s;
    });
    QCOMPARE(sendAll(work), 1);
    QCOMPARE(told().size(), 1);
    QCOMPARE(told().first().channel, u"email"_s);
    m_trial.goOn(16 * 60);
    m_trial.provider->setChannel(u"zalo"_s, TrialProvider::Way::Answers);
    QCOMPARE(sendAll(work), 2);
}

void TestNotices::killedBetweenSentAndStoredIsOneMessage()
{
    QVERIFY(m_trial.startOutward());
    m_trial.received();
    {
        auto killed = sending();
        const auto claimed = killed.claim();
        QVERIFY(claimed);
        QCOMPARE(killed.send(*claimed).kind, MessageAnswer::Kind::Accepted);
    }
    auto next = sending();
    QCOMPARE(sendAll(next), 0);
    m_trial.goOn(10 * 60);
    QCOMPARE(sendAll(next), 1);
    QCOMPARE(m_trial.provider->received().size(), 2);
    QCOMPARE(m_trial.provider->messages().size(), 1);
    QCOMPARE(told().size(), 1);
}

void TestNotices::twoProcessesShareTheWork()
{
    QVERIFY(m_trial.startOutward());
    constexpr int dossiers = 20;
    for (int i = 0; i < dossiers; ++i)
        m_trial.received();
    auto third = DatabaseThreads::start(m_trial.address);
    QVERIFY(third);
    auto one = sending();
    NoticeSending two(**third, terms(), m_trial.clock());
    std::thread thread([&two] {
        while (two.sendOne()) {
        }
    });
    sendAll(one);
    thread.join();
    sendAll(one);
    QCOMPARE(m_trial.provider->received().size(), dossiers);
    QCOMPARE(m_trial.provider->messages().size(), dossiers);
    QCOMPARE(told().size(), dossiers);
}

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
