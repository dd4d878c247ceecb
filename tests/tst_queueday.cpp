// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayconnection.h"
#include "queueoffice.h"
#include "queueorder.h"

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using Kind = QueueAct::Kind;

/// A day of 300 people at four counters against the real gateway on both databases, with a clock that runs from event
/// to event. The simulation keeps its own books by its own plain reading of the rule, and the gateway's must be equal.
class TestQueueDay : public QObject
{
    Q_OBJECT

    struct Person
    {
        QDateTime arrives;
        QString service;
        QString group;
        int minutes = 0;
        bool comesLate = false; ///< Is absent at the first call and put back later.
        QString sentTo;         ///< After the first counter to this service; empty: finished there.
        // The books.
        QString number;
        qint64 place = -1;
        QDateTime firstCall;
        QDateTime called;
        qint64 served = 0; ///< Seconds, in all stays together.
        int calls = 0;
        bool isFinished = false;
    };
    struct Desk
    {
        int person = -1;
        QDateTime freeAt;
        int priorityCalled = 0;
        QStringList services; ///< Empty: all.
    };

    GatewayTrial m_trial;
    std::unique_ptr<QueueOffice> m_office;
    std::vector<Person> m_people;
    std::array<Desk, 4> m_desks;
    QList<int> m_waiting; ///< By place.

    void invite(unsigned seed);
    int expected(Desk &desk) const; ///< Whom the desk has to call; -1: nobody.
    void arrive(Person &person, int index);
    void begin(int counter);
    void end(int counter);
    QDateTime nextEvent(size_t arrived) const;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup()
    {
        m_office.reset();
        m_trial.gateway.reset();
    }
    void everybodyIsCalledOnceAndMeasuredRightly_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("sqlite, a day") << u"sqlite"_s << 1U;
        QTest::newRow("sqlite, another") << u"sqlite"_s << 20261123U;
        QTest::newRow("postgresql, a day") << u"postgresql"_s << 1U;
    }
    void everybodyIsCalledOnceAndMeasuredRightly();
};

void TestQueueDay::invite(unsigned seed)
{
    // Only the engine's own numbers: distributions differ between libraries.
    std::mt19937 random(seed);
    const auto below = [&random](unsigned bound) { return int(random() % bound); };
    m_people.clear();
    const QDateTime opening = fromIsoOfficeTime(u"2026-11-23T07:00:00");
    const QStringList services{u"A"_s, u"A"_s, u"A"_s, u"B"_s, u"B"_s, u"C"_s, u"D"_s};
    const QStringList groups{u"G"_s, u"K"_s, u"M"_s, u"T"_s, u"C"_s};
    for (int i = 0; i < 300; ++i) {
        Person person;
        // Two thirds come in the morning, as people do.
        person.arrives = opening.addSecs(below(3) < 2 ? below(4 * 3600) : 6 * 3600 + below(3 * 3600));
        person.service = services[below(unsigned(services.size()))];
        if (below(6) == 0)
            person.group = groups[below(unsigned(groups.size()))];
        person.minutes = 1 + below(7);
        person.comesLate = below(20) == 0;
        if (below(15) == 0)
            person.sentTo = person.service == "C"_L1 ? u"A"_s : u"C"_s;
        m_people.push_back(person);
    }
    std::stable_sort(m_people.begin(), m_people.end(),
                     [](const Person &a, const Person &b) { return a.arrives < b.arrives; });
    m_desks = {};
    m_desks[3].services = {u"B"_s, u"D"_s};
    for (Desk &desk : m_desks)
        desk.freeAt = opening;
    m_waiting.clear();
}

int TestQueueDay::expected(Desk &desk) const
{
    int priority = -1;
    int ordinary = -1;
    for (const int i : m_waiting) {
        const Person &person = m_people[size_t(i)];
        if (!desk.services.isEmpty() && !desk.services.contains(person.service))
            continue;
        int &first = person.group.isEmpty() ? ordinary : priority;
        if (first < 0)
            first = i;
    }
    const bool isPriority = priority >= 0 && (ordinary < 0 || desk.priorityCalled < 2);
    return isPriority ? priority : ordinary;
}

void TestQueueDay::arrive(Person &person, int index)
{
    person.number = m_office->take(person.service, person.group, 1 + index % 4);
    QVERIFY2(person.number.startsWith(person.service + u'-'), qPrintable(person.number));
    m_waiting.append(index);
}

void TestQueueDay::begin(int counter)
{
    Desk &desk = m_desks[size_t(counter) - 1];
    const int wanted = expected(desk);
    const QString got = m_office->next(counter);
    if (wanted < 0) {
        QCOMPARE(got, u"nobody"_s);
        return;
    }
    Person &person = m_people[size_t(wanted)];
    QCOMPARE(got, person.number);
    desk.person = wanted;
    desk.priorityCalled = person.group.isEmpty() ? 0 : desk.priorityCalled + 1;
    m_waiting.removeOne(wanted);
    const QDateTime now = m_office->time();
    if (!person.firstCall.isValid())
        person.firstCall = now;
    person.called = now;
    desk.freeAt = now.addSecs(person.comesLate ? 45 : person.minutes * 60);
}

void TestQueueDay::end(int counter)
{
    Desk &desk = m_desks[size_t(counter) - 1];
    Person &person = m_people[size_t(desk.person)];
    const QDateTime now = m_office->time();
    if (person.comesLate) {
        QCOMPARE(m_office->does(counter, Kind::Absent), person.number);
        QCOMPARE(m_office->does(counter, Kind::PutBack, person.number), person.number);
        person.comesLate = false;
        m_waiting.append(desk.person);
    } else {
        person.served += person.called.secsTo(now);
        if (person.sentTo.isEmpty()) {
            QCOMPARE(m_office->does(counter, Kind::Finish), person.number);
            person.isFinished = true;
        } else {
            QCOMPARE(QueueOffice::numberOf(m_office->act(counter, {.kind = Kind::Transfer, .service = person.sentTo})),
                     person.number);
            person.service = std::exchange(person.sentTo, {});
            m_waiting.append(desk.person);
        }
    }
    // In the order in which they came, whoever was away meanwhile.
    std::sort(m_waiting.begin(), m_waiting.end());
    desk.person = -1;
    desk.freeAt = {};
}

QDateTime TestQueueDay::nextEvent(size_t arrived) const
{
    QDateTime next = arrived < m_people.size() ? m_people[arrived].arrives : QDateTime();
    for (const Desk &desk : m_desks) {
        if (desk.person >= 0 && (!next.isValid() || desk.freeAt < next))
            next = desk.freeAt;
    }
    return next;
}

void TestQueueDay::everybodyIsCalledOnceAndMeasuredRightly()
{
    QFETCH(unsigned, seed);
    invite(seed);
    m_office = std::make_unique<QueueOffice>(m_trial);
    QVERIFY(m_office->open(m_trial.freshConfig(), 4));
    QVERIFY(m_office->giveOut({{u"counters"_s, QJsonObject{{u"4"_s, QJsonArray{u"B"_s, u"D"_s}}}}}, 7));
    size_t arrived = 0;
    for (QDateTime now = nextEvent(arrived); now.isValid(); now = nextEvent(arrived)) {
        m_office->setNow(now);
        while (arrived < m_people.size() && m_people[arrived].arrives <= now) {
            arrive(m_people[arrived], int(arrived));
            ++arrived;
        }
        for (int counter = 1; counter <= 4; ++counter) {
            if (m_desks[size_t(counter) - 1].person >= 0 && m_desks[size_t(counter) - 1].freeAt <= now)
                end(counter);
        }
        for (int counter = 1; counter <= 4; ++counter) {
            if (m_desks[size_t(counter) - 1].person < 0)
                begin(counter);
        }
        if (QTest::currentTestFailed())
            return;
    }
    const auto connection = GatewayConnection::open(m_trial.address, u"books"_s);
    QVERIFY(connection);
    QHash<QString, QVariantList> books;
    const auto rows =
        (*connection)->rows("SELECT letter, serial, state, wait_seconds, service_seconds FROM queue_ticket", {});
    for (const QVariantList &row : rows)
        books.insert(queueNumber(row.at(0).toString(), row.at(1).toInt()), row);
    QCOMPARE(books.size(), qsizetype(300));
    qint64 waits = 0;
    qint64 services = 0;
    for (const Person &person : m_people) {
        QVERIFY2(person.isFinished, qPrintable(person.number)); // Nobody was skipped.
        const QVariantList &row = books[person.number];
        QCOMPARE(row.at(2).toInt(), int(QueueTicket::State::Finished));
        QCOMPARE(row.at(3).toLongLong(), person.arrives.secsTo(person.firstCall));
        QCOMPARE(row.at(4).toLongLong(), person.served);
        waits += person.arrives.secsTo(person.firstCall);
        services += person.served;
    }
    const QueueState state = m_office->state();
    QVERIFY(state.waiting.isEmpty() && state.absent.isEmpty());
    QCOMPARE(state.taken, 300);
    QCOMPARE(state.meanWaitSeconds, int((waits + 150) / 300));
    QCOMPARE(state.meanServiceSeconds, int((services + 150) / 300));
    // The events say the same again, and nobody was called twice without having left in between.
    QHash<QString, QDateTime> taken;
    QHash<QString, QDateTime> firstCalls;
    QHash<QString, QDateTime> openCalls;
    QHash<QString, qint64> served;
    const auto events = (*connection)->rows("SELECT kind, number, at FROM queue_event ORDER BY version, step", {});
    for (const QVariantList &row : events) {
        const QString kind = row.at(0).toString();
        const QString number = row.at(1).toString();
        const QDateTime at = fromIsoOfficeTime(row.at(2).toString());
        if (kind == "take"_L1) {
            taken.insert(number, at);
        } else if (kind == "call"_L1) {
            QVERIFY2(!openCalls.contains(number), qPrintable(number));
            openCalls.insert(number, at);
            if (!firstCalls.contains(number))
                firstCalls.insert(number, at);
        } else if (kind != "put-back"_L1) {
            const QDateTime call = openCalls.take(number);
            QVERIFY2(call.isValid(), qPrintable(number));
            if (kind != "absent"_L1)
                served[number] += call.secsTo(at);
        }
    }
    for (const Person &person : m_people) {
        QCOMPARE(taken[person.number].secsTo(firstCalls[person.number]), person.arrives.secsTo(person.firstCall));
        QCOMPARE(served[person.number], person.served);
    }
    qInfo("mean wait %.1f min, mean service %.1f min, %lld events", double(waits) / 300 / 60,
          double(services) / 300 / 60, static_cast<long long>(events.size()));
}

QTEST_GUILESS_MAIN(TestQueueDay)
#include "tst_queueday.moc"
