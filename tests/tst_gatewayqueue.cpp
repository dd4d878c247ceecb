// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayconnection.h"
#include "queueoffice.h"

#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;
using Kind = QueueAct::Kind;

/// Waiting numbers at the gateway, on both databases with the same rows.
class TestGatewayQueue : public QObject
{
    Q_OBJECT

    GatewayTrial m_trial;
    std::unique_ptr<QueueOffice> m_office;

    bool open(int counters)
    {
        m_office = std::make_unique<QueueOffice>(m_trial);
        return m_office->open(m_trial.freshConfig(), counters);
    }
    QList<QVariantList> rows(const char *sql)
    {
        const auto connection = GatewayConnection::open(m_trial.address, u"look"_s);
        return connection ? (*connection)->rows(sql, {}) : QList<QVariantList>();
    }
    int rawPut(const QByteArray &id, const QByteArray &body)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_trial.gateway->url() + "/v1/queue/acts/"_L1 + QString::fromLatin1(id)));
        request.setRawHeader("Authorization", "Bearer " + m_office->devices[0]->enrolled->token.toLatin1());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        const std::unique_ptr<QNetworkReply> reply(network.put(request, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup()
    {
        m_office.reset();
        m_trial.gateway.reset();
    }

    void numbersRunByServiceAndDay_data() { GatewayTrial::databases(); }
    void numbersRunByServiceAndDay();
    void priorityAndMixing_data() { GatewayTrial::databases(); }
    void priorityAndMixing();
    void repeatedStepIsDoneOnce_data() { GatewayTrial::databases(); }
    void repeatedStepIsDoneOnce();
    void lifeOfANumber_data() { GatewayTrial::databases(); }
    void lifeOfANumber();
    void absentAndPutBack_data() { GatewayTrial::databases(); }
    void absentAndPutBack();
    void transferKeepsThePlace_data() { GatewayTrial::databases(); }
    void transferKeepsThePlace();
    void pauseAndResume_data() { GatewayTrial::databases(); }
    void pauseAndResume();
    void unchangedIsTiny_data() { GatewayTrial::databases(); }
    void unchangedIsTiny();
    void officesAreApart_data() { GatewayTrial::databases(); }
    void officesAreApart();
    void countersAtOnceGetDifferentNumbers_data() { GatewayTrial::databases(); }
    void countersAtOnceGetDifferentNumbers();
    void waitingDayIsOfOneOfficeAndDay_data() { GatewayTrial::databases(); }
    void waitingDayIsOfOneOfficeAndDay();
    void garbageChangesNothing_data() { GatewayTrial::databases(); }
    void garbageChangesNothing();
    void rulesComeFromTheCatalogue_data() { GatewayTrial::databases(); }
    void rulesComeFromTheCatalogue();
};

void TestGatewayQueue::numbersRunByServiceAndDay()
{
    QVERIFY(open(1));
    QCOMPARE(m_office->take(u"A"_s), u"A-001"_s);
    QCOMPARE(m_office->take(u"C"_s), u"C-001"_s);
    QCOMPARE(m_office->take(u"A"_s), u"A-002"_s);
    const auto third = m_office->act(1, {.kind = Kind::Take, .service = u"A"_s});
    QCOMPARE(third->ticket->number, u"A-003"_s);
    QCOMPARE(third->before, 2);
    QCOMPARE(third->ticket->takenAt, m_office->time());
    QCOMPARE(m_office->act(1, {.kind = Kind::Take, .service = u"A"_s, .group = u"K"_s})->before, 0);
    QCOMPARE(m_office->take(u"Z"_s), QString(ProblemType::invalidField));
    QCOMPARE(m_office->take(u"A"_s, u"Z"_s), QString(ProblemType::invalidField));
    const QDate today = m_office->time().date();
    m_office->setNow(fromIsoOfficeTime(u"2026-11-24T07:00:00"));
    QCOMPARE(m_office->waiting(), QString());
    QCOMPARE(m_office->act(1, {.kind = Kind::Next, .day = today}).trouble().problem.type,
             QString(ProblemType::queueDayOver));
    QCOMPARE(m_office->does(1, Kind::Call, u"A-001"_s), QString(ProblemType::queueNumberUnknown));
    QCOMPARE(m_office->take(u"A"_s), u"A-001"_s);
}

void TestGatewayQueue::priorityAndMixing()
{
    QVERIFY(open(2));
    for (int i = 0; i < 3; ++i)
        m_office->take(u"A"_s);
    for (int i = 0; i < 4; ++i)
        m_office->take(u"A"_s, u"K"_s);
    const QString shown = u"A-004 A-005 A-001 A-006 A-007 A-002 A-003"_s;
    QCOMPARE(m_office->waiting(), shown);
    QStringList called;
    while (called.size() < 7)
        called.append(m_office->next(1));
    QCOMPARE(called.join(u' '), shown);
    QCOMPARE(m_office->next(1), u"nobody"_s);
    // The run is each counter's own.
    m_office->take(u"A"_s);
    m_office->take(u"A"_s, u"G"_s);
    QCOMPARE(m_office->next(2), u"A-009"_s);
    QCOMPARE(m_office->next(2), u"A-008"_s);
}

void TestGatewayQueue::repeatedStepIsDoneOnce()
{
    QVERIFY(open(2));
    const QUuid id = QUuid::createUuid();
    const QueueAct take{.kind = Kind::Take, .service = u"A"_s};
    const auto first = m_office->act(1, take, id);
    QCOMPARE(first->ticket->number, u"A-001"_s);
    m_office->take(u"A"_s);
    const auto again = m_office->act(1, take, id);
    QCOMPARE(again->ticket->number, u"A-001"_s);
    QCOMPARE(again->version, first->version);
    QCOMPARE(m_office->state().waiting.size(), 2);
    const QUuid call = QUuid::createUuid();
    const QueueAct next{.kind = Kind::Next};
    QCOMPARE(QueueOffice::numberOf(m_office->act(1, next, call)), u"A-001"_s);
    QCOMPARE(QueueOffice::numberOf(m_office->act(1, next, call)), u"A-001"_s);
    QCOMPARE(m_office->state().waiting.size(), 1);
    // Another device's id is another one; the same id with another body is refused.
    QCOMPARE(QueueOffice::numberOf(m_office->act(2, next, call)), u"A-002"_s);
    QCOMPARE(m_office->act(1, {.kind = Kind::Pause}, call).trouble().problem.type, QString(ProblemType::opReused));
    // That nobody waited is no effect: the same id is evaluated afresh.
    const QUuid waiting = QUuid::createUuid();
    QVERIFY(m_office->act(1, next, waiting)->isNobody);
    m_office->take(u"B"_s);
    QCOMPARE(QueueOffice::numberOf(m_office->act(1, next, waiting)), u"B-001"_s);
}

void TestGatewayQueue::lifeOfANumber()
{
    QVERIFY(open(2));
    m_office->take(u"A"_s);
    m_office->wait(240);
    m_office->take(u"C"_s);
    m_office->wait(60);
    QCOMPARE(m_office->next(1), u"A-001"_s);
    QCOMPARE(m_office->does(1, Kind::Recall), u"A-001"_s);
    QueueState state = m_office->state(2);
    QCOMPARE(state.counterOf(1)->number, u"A-001"_s);
    QCOMPARE(state.counterOf(1)->calledAt, m_office->time());
    QCOMPARE(state.meanWaitSeconds, 300);
    QCOMPARE(state.meanServiceSeconds, -1);
    m_office->wait(120);
    QCOMPARE(m_office->does(2, Kind::Recall), QString(ProblemType::queueNotPossible));
    QCOMPARE(m_office->does(2, Kind::Call, u"A-001"_s), QString(ProblemType::queueNotPossible));
    QCOMPARE(m_office->does(1, Kind::Finish, u"C-001"_s), QString(ProblemType::queueNotPossible));
    // The next call finishes the one before.
    QCOMPARE(m_office->next(1), u"C-001"_s);
    state = m_office->state();
    QCOMPARE(state.meanServiceSeconds, 120);
    QCOMPARE(state.meanWaitSeconds, (300 + 180) / 2);
    QCOMPARE(state.taken, 2);
    QCOMPARE(m_office->does(1, Kind::Finish), u"C-001"_s);
    QCOMPARE(m_office->does(1, Kind::Finish), QString(ProblemType::queueNotPossible));
    QVERIFY(m_office->state().counterOf(1)->number.isEmpty());
    QStringList events;
    const auto found = rows("SELECT kind, number, at FROM queue_event ORDER BY version, step");
    for (const QVariantList &row : found)
        events.append(row.at(0).toString() + u' ' + row.at(1).toString());
    QCOMPARE(events, (QStringList{u"take A-001"_s, u"take C-001"_s, u"call A-001"_s, u"recall A-001"_s,
                                  u"finish A-001"_s, u"call C-001"_s, u"finish C-001"_s}));
}

void TestGatewayQueue::absentAndPutBack()
{
    QVERIFY(open(2));
    for (int i = 0; i < 3; ++i)
        m_office->take(u"A"_s);
    QCOMPARE(m_office->next(1), u"A-001"_s);
    m_office->wait(30);
    QCOMPARE(m_office->does(1, Kind::Absent), u"A-001"_s);
    QCOMPARE(m_office->state().absent.size(), 1);
    QCOMPARE(m_office->next(1), u"A-002"_s);
    QCOMPARE(m_office->does(2, Kind::PutBack, u"A-002"_s), QString(ProblemType::queueNotPossible));
    QCOMPARE(m_office->does(2, Kind::PutBack, u"A-009"_s), QString(ProblemType::queueNumberUnknown));
    QCOMPARE(m_office->does(2, Kind::PutBack, u"A-001"_s), u"A-001"_s);
    QCOMPARE(m_office->waiting(), u"A-001 A-003"_s);
    m_office->wait(600);
    QCOMPARE(m_office->next(2), u"A-001"_s);
    // It waited until its first call, whatever came after.
    QCOMPARE(m_office->state().meanWaitSeconds, (0 + 30 + 1) / 2);
    // Somebody absent comes to the counter: called without being put back.
    QCOMPARE(m_office->does(2, Kind::Absent), u"A-001"_s);
    QCOMPARE(m_office->does(2, Kind::Call, u"A-001"_s), u"A-001"_s);
}

void TestGatewayQueue::transferKeepsThePlace()
{
    QVERIFY(open(3));
    m_office->take(u"A"_s);
    m_office->take(u"C"_s);
    m_office->take(u"C"_s);
    QCOMPARE(m_office->next(1), u"A-001"_s);
    m_office->wait(50);
    QCOMPARE(QueueOffice::numberOf(m_office->act(1, {.kind = Kind::Transfer, .service = u"C"_s})), u"A-001"_s);
    QCOMPARE(m_office->waiting(2), u"A-001 C-001 C-002"_s);
    QCOMPARE(m_office->next(2), u"A-001"_s);
    m_office->wait(70);
    QCOMPARE(QueueOffice::numberOf(m_office->act(2, {.kind = Kind::Transfer, .toCounter = 3})), u"A-001"_s);
    QCOMPARE(m_office->waiting(1), u"C-001 C-002 (A-001)"_s);
    QCOMPARE(m_office->waiting(3), u"A-001 C-001 C-002"_s);
    for (const QueueAct &wrong : {QueueAct{.kind = Kind::Transfer, .number = u"C-001"_s, .toCounter = 9},
                                  QueueAct{.kind = Kind::Transfer, .number = u"C-001"_s, .toCounter = 1},
                                  QueueAct{.kind = Kind::Transfer, .service = u"Q"_s, .number = u"C-001"_s},
                                  QueueAct{.kind = Kind::Transfer, .number = u"C-001"_s}})
        QCOMPARE(QueueOffice::numberOf(m_office->act(1, wrong)), QString(ProblemType::invalidField));
    QCOMPARE(QueueOffice::numberOf(m_office->act(1, {.kind = Kind::Transfer, .toCounter = 3})),
             QString(ProblemType::queueNotPossible));
    // Somebody who waits at the wrong place.
    QCOMPARE(QueueOffice::numberOf(m_office->act(1, {.kind = Kind::Transfer, .service = u"D"_s, .number = u"C-002"_s})),
             u"C-002"_s);
    QCOMPARE(m_office->next(3), u"A-001"_s);
    m_office->wait(10);
    QCOMPARE(m_office->does(3, Kind::Finish), u"A-001"_s);
    QCOMPARE(m_office->state().meanServiceSeconds, 50 + 70 + 10);
}

void TestGatewayQueue::pauseAndResume()
{
    QVERIFY(open(2));
    m_office->take(u"A"_s);
    QCOMPARE(m_office->does(1, Kind::Pause), u"done"_s);
    QVERIFY(m_office->state(2).counterOf(1)->isPaused);
    QCOMPARE(m_office->does(1, Kind::Pause), QString(ProblemType::queueNotPossible));
    m_office->wait(60);
    QCOMPARE(m_office->does(1, Kind::Resume), u"done"_s);
    QCOMPARE(m_office->does(1, Kind::Resume), QString(ProblemType::queueNotPossible));
    QCOMPARE(m_office->state().counterOf(1)->since, m_office->time());
    QCOMPARE(m_office->does(1, Kind::Pause), u"done"_s);
    QCOMPARE(m_office->next(1), u"A-001"_s); // Whoever calls is open.
    QVERIFY(!m_office->state().counterOf(1)->isPaused);
    QVERIFY(!m_office->state().counterOf(2));
}

void TestGatewayQueue::unchangedIsTiny()
{
    QVERIFY(open(1));
    for (int i = 0; i < 40; ++i)
        m_office->take(u"A"_s);
    const QueueState state = m_office->state();
    m_office->wait(5);
    const auto news = awaited(m_office->counter(1).queue(state.version));
    QVERIFY(news->isUnchanged);
    QCOMPARE(news->state.version, state.version);
    QCOMPARE(news->state.at, m_office->time());
    m_office->next(1);
    const auto changed = awaited(m_office->counter(1).queue(state.version));
    QVERIFY(!changed->isUnchanged);
    QCOMPARE(changed->state.waiting.size(), 39);
    // A refused step and a repeated one change nothing.
    m_office->does(1, Kind::PutBack, u"A-001"_s);
    QVERIFY(awaited(m_office->counter(1).queue(changed->state.version))->isUnchanged);
    QVERIFY(!awaited(m_office->counter(1).queue(u"nonsense' --"_s))->isUnchanged);
}

void TestGatewayQueue::officesAreApart()
{
    QVERIFY(open(1));
    const QString code = m_trial.newOffice(u"tan-phu"_s, u"H61.34"_s);
    m_office->devices.push_back(std::make_unique<TrialDevice>(m_trial.url, code));
    QVERIFY(m_office->devices.back()->enrolled);
    m_office->take(u"A"_s);
    QCOMPARE(m_office->state(2).waiting.size(), 0);
    QCOMPARE(m_office->next(2), u"nobody"_s);
    QCOMPARE(m_office->does(2, Kind::Call, u"A-001"_s), QString(ProblemType::queueNumberUnknown));
    QCOMPARE(m_office->take(u"A"_s, {}, 2), u"A-001"_s);
    QCOMPARE(m_office->next(1), u"A-001"_s);
    QCOMPARE(m_office->state(2).counters.size(), 0);
    QCOMPARE(got(QUrl(m_trial.gateway->url() + "/v1/queue"_L1)).status, 401);
}

void TestGatewayQueue::countersAtOnceGetDifferentNumbers()
{
    constexpr int counters = 4;
    constexpr int people = 60;
    QVERIFY(open(counters));
    for (int i = 0; i < people; ++i)
        m_office->take(i % 3 ? u"A"_s : u"C"_s, i % 5 ? QString() : u"K"_s);
    // Half of them by another process's way: a second gateway on the same database.
    GatewayConfig config{.database = m_trial.address, .isDemonstration = true};
    config.clock = Clock([this] { return m_office->time(); });
    const auto other = GatewayServer::start(config);
    QVERIFY(other);
    std::array<QStringList, counters> called;
    std::atomic<bool> mayBegin = false;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < counters; ++i) {
        threads.emplace_back(QThread::create([&, i] {
            const auto &device = *m_office->devices[size_t(i)];
            PortalClient client({i % 2 ? QUrl((*other)->url()) : m_trial.url, device.enrolled->token, {}});
            while (!mayBegin)
                QThread::yieldCurrentThread();
            while (true) {
                const QString number =
                    QueueOffice::numberOf(awaited(client.putQueueAct(QUuid::createUuid(), {.kind = Kind::Next})));
                if (!number.contains(u'-') || number.size() != 5)
                    break;
                called[size_t(i)].append(number);
            }
        }));
        threads.back()->start();
    }
    mayBegin = true;
    for (const auto &thread : threads)
        thread->wait();
    QStringList all;
    for (const QStringList &own : called)
        all += own;
    QCOMPARE(all.size(), people);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), people);
    QCOMPARE(rows("SELECT number FROM queue_event WHERE kind = 'call'").size(), people);
}

void TestGatewayQueue::waitingDayIsOfOneOfficeAndDay()
{
    QVERIFY(open(1));
    const QDate today = m_office->time().date();
    WaitingDay expected{today, m_office->time(), 0, 0, {}, {}};
    QCOMPARE(*awaited(m_office->counter(1).waitingDay(today)), expected);
    for (int i = 0; i < 5; ++i)
        m_office->take(u"A"_s);
    for (const int seconds : {10, 20, 40, 80}) { // Waits of 10, 30, 70, 150.
        m_office->wait(seconds);
        m_office->next(1);
    }
    expected = {today, m_office->time(), 5, 4, 50, 150};
    QCOMPARE(*awaited(m_office->counter(1).waitingDay(today)), expected);
    QVERIFY(!expected.isOver());
    TrialDevice other(m_trial.url, m_trial.newOffice(u"xa-khac"_s, u"H61.97"_s));
    QCOMPARE(awaited(other.client.waitingDay(today))->taken, 0);
    m_office->setNow(m_office->time().addDays(1));
    QVERIFY(awaited(m_office->counter(1).waitingDay(today))->isOver());
    QCOMPARE(awaited(m_office->counter(1).waitingDay(today.addDays(1)))->taken, 0);
    QCOMPARE(awaited(m_office->counter(1).waitingDay(QDate())).trouble().kind, PortalTrouble::Kind::Refused);
}

void TestGatewayQueue::garbageChangesNothing()
{
    QVERIFY(open(1));
    m_office->take(u"A"_s);
    const QString version = m_office->state().version;
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    for (const QByteArray &body :
         {QByteArray(), QByteArray("null"), QByteArray("[]"), QByteArray(R"({"act":"steal"})"),
          QByteArray(R"({"act":7})"), QByteArray(R"({"act":"take","service":["A"]})"),
          QByteArray(R"({"act":"next","day":"tomorrow"})"), QByteArray(R"({"act":"transfer","toCounter":-4})"),
          QByteArray(R"({"act":"transfer","toCounter":"2"})"),
          QByteArray(R"({"act":"call","number":")" + QByteArray(5000, 'x') + "\"}")})
        QCOMPARE(rawPut(id, body), 400);
    QCOMPARE(rawPut("------------------------------------", R"({"act":"next"})"), 400);
    for (const char *number : {"A", "-", "A-", "-1", "A--1", "A-1; DROP", "Ă-001"})
        QCOMPARE(m_office->does(1, Kind::Call, QString::fromUtf8(number)), QString(ProblemType::queueNumberUnknown));
    QCOMPARE(m_office->state().version, version);
    QRandomGenerator random(23);
    for (int i = 0; i < 60; ++i) {
        QByteArray body = R"({"act":"next","service":"A","number":"A-001"})";
        body[random.bounded(int(body.size()))] = char(random.bounded(256));
        const int status = rawPut(QUuid::createUuid().toByteArray(QUuid::WithoutBraces), body);
        QVERIFY2(status >= 200 && status < 500, body.constData());
    }
}

void TestGatewayQueue::rulesComeFromTheCatalogue()
{
    QVERIFY(open(2));
    m_office->take(u"A"_s);
    const QString version = m_office->state().version;
    QVERIFY(m_office->giveOut(
        {{u"counters"_s, QJsonObject{{u"2"_s, QJsonArray{u"B"_s}}}}, {u"mixing"_s, QJsonObject{{u"priorityRun"_s, 1}}}},
        9));
    QVERIFY(m_office->state().version != version);
    QCOMPARE(m_office->state(2).rules.priorityRun, 1);
    QCOMPARE(m_office->waiting(2), u"(A-001)"_s);
    QCOMPARE(m_office->next(2), u"nobody"_s);
    m_office->take(u"B"_s);
    QCOMPARE(m_office->next(2), u"B-001"_s);
}

QTEST_GUILESS_MAIN(TestGatewayQueue)
#include "tst_gatewayqueue.moc"
