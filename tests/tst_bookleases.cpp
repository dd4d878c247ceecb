// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certifying.h"
#include "certifyingoffice.h"
#include "doing.h"
#include "leasetable.h"
#include "officetrial.h"
#include "syncedoffice.h"

using namespace Qt::StringLiterals;

namespace {
const QList<CertifiedPaper> twoPapers{{u"Giấy khai sinh"_s, 1, 4}, {u"Bằng tốt nghiệp"_s, 2, 4}};
}

/// Numbers of the books between counters of one office and their gateway: each once, offline too (sync.md 10).
class TestBookLeases : public QObject
{
    Q_OBJECT
    GatewayTrial m_trial;

    QUrl url() const { return m_trial.url; }
    static void pass(SyncedOffice &office)
    {
        const SyncReport report = office.pass();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->code + u' ' + report.error->detail) : "");
    }
    static int numberWaiting(SyncedOffice &office)
    {
        return *office.write<int>([&](Connection &c) {
            return numberWaitingPapers(c, office.identity.office.agencyCode, office.identity.device, office.now);
        });
    }
    static QSet<int> numbers(SyncedOffice &office)
    {
        QSet<int> found;
        for (const BookLine &line : certifying::book(office)) {
            if (line.kind != BookLine::Kind::Unused && line.number > 0)
                found.insert(line.number);
        }
        return found;
    }

private slots:
    void initTestCase() { QVERIFY(m_trial.startPostgres()); }
    void init()
    {
        GatewayConfig config = m_trial.freshConfig();
        config.clock = Clock([] { return fromIsoOfficeTime(u"2026-11-23T09:41:00"); });
        QVERIFY(m_trial.start(config));
    }
    void cleanup() { m_trial.gateway.reset(); }

    void twoCountersNeverGiveANumberTwice_data() { GatewayTrial::databases(); }
    void twoCountersNeverGiveANumberTwice()
    {
        SyncedOffice one;
        SyncedOffice two;
        QVERIFY(one.enrol(url()));
        QVERIFY(two.enrol(url()));
        QVERIFY(one.identity.device.counter != two.identity.device.counter);
        // Before the first contact after the enrolment there is no lease of a book: provisional.
        const auto early = certifying::finish(one, certifying::order(one, twoPapers));
        QVERIFY(early->dossier.certification->hasProvisional());
        pass(one);
        pass(two);
        QCOMPARE(numberWaiting(one), 1);
        // Both offline from here.
        for (int i = 0; i < 20; ++i) {
            QVERIFY(
                !certifying::finish(one, certifying::order(one, twoPapers))->dossier.certification->hasProvisional());
            QVERIFY(
                !certifying::finish(two, certifying::order(two, twoPapers))->dossier.certification->hasProvisional());
        }
        const QSet<int> ofOne = numbers(one);
        const QSet<int> ofTwo = numbers(two);
        QCOMPARE(ofOne.size(), 42);
        QCOMPARE(ofTwo.size(), 40);
        QVERIFY(!ofOne.intersects(ofTwo));
        for (int i = 0; i < 3; ++i) {
            one.laterPass();
            two.laterPass();
        }
        QCOMPARE(one.figures().waiting + one.figures().quarantined, 0);
        QCOMPARE(two.figures().waiting + two.figures().quarantined, 0);
        // Each counter's book holds all of the office.
        QCOMPARE(numbers(one), ofOne + ofTwo);
        QCOMPARE(numbers(two), ofOne + ofTwo);
        const auto certified = [](const QList<BookLine> &lines) {
            return std::count_if(lines.begin(), lines.end(),
                                 [](const BookLine &line) { return line.kind == BookLine::Kind::Certified; });
        };
        QCOMPARE(certified(certifying::book(two)), 82);
        // What was mapped is known at the other counter by both numbers.
        const StoredDossier there = two.stored(early->dossier.id);
        QVERIFY(there.dossier.certification->papers.first().number > 0);
        QVERIFY(!there.dossier.certification->papers.first().provisional.isEmpty());
        QCOMPARE(there.dossier.state, DossierState::Returned);
    }

    /// Both note the result of one dossier offline: one wins, the other's numbers stay in its book as not used.
    void aSecondCounterFinishingTheSameActIsAConflict_data() { GatewayTrial::databases(); }
    void aSecondCounterFinishingTheSameActIsAConflict()
    {
        SyncedOffice one;
        SyncedOffice two;
        QVERIFY(one.enrol(url()));
        QVERIFY(two.enrol(url()));
        ReceiveOrder order = certifying::order(one, twoPapers);
        order.isFinishedNow = false;
        const auto received = one.receive(order);
        QVERIFY(received);
        pass(one);
        pass(two);
        const QUuid id = received->dossier.id;
        QVERIFY(two.has(id));
        ActOrder arrive;
        arrive.act = DossierAct::ReceiveResult;
        const auto finish = [&](SyncedOffice &office) {
            return office.write<DoneAct>(
                [&](Connection &c) { return doAct(c, id, arrive, office.act(), office.calendar, office.catalogue); });
        };
        QVERIFY(finish(one));
        QVERIFY(finish(two));
        QVERIFY(!numbers(one).intersects(numbers(two)));
        const QSet<int> lost = numbers(two);
        for (int i = 0; i < 3; ++i) {
            one.laterPass();
            two.laterPass();
        }
        // The province has it once, with the numbers of the first.
        QCOMPARE(one.stored(id).dossier.state, DossierState::Finished);
        QCOMPARE(one.figures().waiting + one.figures().quarantined, 0);
        QVERIFY(two.isConserved());
        for (const int number : lost)
            QVERIFY(numbers(two).contains(number)); // No number without a word.
        QVERIFY(!numbers(one).intersects(lost));
    }

    /// A number that was not leased to this office, or that another dossier bears, is refused where a person sees it.
    void foreignNumbersAreRefused_data() { GatewayTrial::databases(); }
    void foreignNumbersAreRefused()
    {
        SyncedOffice office;
        QVERIFY(office.enrol(url()));
        pass(office);
        QVERIFY(certifying::finish(office, certifying::order(office, twoPapers)));
        // As a program gone wrong would: a number beyond every lease, and one that is given already.
        const int given = *numbers(office).begin();
        for (const int number : {99'999, given}) {
            ReceiveOrder order = certifying::order(office, {{u"Học bạ"_s, 1, 1}});
            Dossier composed = composedDossier(order, office.place(), office.catalogue, office.calendar, office.now);
            composed.certification->year = 2026;
            composed.certification->certifiedAt = office.now;
            composed.certification->papers.first().number = number;
            QVERIFY(office.write<ReceivedDossier>([&](Connection &c) {
                return receiveDossier(c, composed, office.identity.office.number, office.act());
            }));
        }
        office.pass();
        QCOMPARE(office.figures().quarantined, 2);
        QVERIFY(office.isConserved());
    }

    /// The office's gateway has blocks of the books from its province and hands them on; nothing of it is refused
    /// there.
    void anOfficesGatewayHandsNumbersOn_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("sqlite") << u"sqlite"_s;
    }
    void anOfficesGatewayHandsNumbersOn()
    {
        OfficeTrial trial;
        trial.setNow(fromIsoOfficeTime(u"2026-11-23T07:30:00"));
        QVERIFY(trial.startBoth());
        SyncedOffice one;
        SyncedOffice two;
        for (SyncedOffice *counter : {&one, &two}) {
            QVERIFY(counter->enrol(trial.officeUrl()));
            counter->now = trial.now();
        }
        const auto hasBook = [&](SyncedOffice &counter) {
            counter.pass();
            return *counter.read<int>([&](Connection &c) {
                return LeaseTable(c).left(bookSeries(u"H61.33"_s, CertificationBook::Copies), QDate(2026, 1, 1));
            }) > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasBook(one) && hasBook(two), 30'000);
        trial.line->cut(true); // The internet is down; the office works on.
        for (int i = 0; i < 5; ++i) {
            for (SyncedOffice *counter : {&one, &two})
                QVERIFY(!certifying::finish(*counter, certifying::order(*counter, twoPapers))
                             ->dossier.certification->hasProvisional());
        }
        for (SyncedOffice *counter : {&one, &two, &one})
            pass(*counter);
        QCOMPARE(numbers(one).size(), 20);
        QCOMPARE(numbers(one), numbers(two)); // Both know all of them through the office.
        trial.line->cut(false);
        trial.later();
        QTRY_COMPARE_WITH_TIMEOUT(trial.upstream(u"waiting"_s), u"0"_s, 60'000);
        QCOMPARE(trial.upstream(u"refused"_s), u"0"_s);
        trial.stopBoth();
    }

    /// What stands before in a book on paper: the numbers go on behind it, never back.
    void aBookGoesOnBehindItsPaper_data() { GatewayTrial::databases(); }
    void aBookGoesOnBehindItsPaper()
    {
        const auto begin = [this](const char *next) {
            return administer(m_trial.address,
                              QStringList{u"book"_s, u"begin"_s, u"an-khanh"_s, u"--book"_s, u"BS"_s, u"--year"_s,
                                          u"2026"_s, u"--next"_s, QString::fromLatin1(next)})
                .status;
        };
        QCOMPARE(begin("1235"), 0);
        QCOMPARE(begin("0"), 2);
        SyncedOffice office;
        QVERIFY(office.enrol(url()));
        pass(office);
        QVERIFY(certifying::finish(office, certifying::order(office, twoPapers)));
        QCOMPARE(numbers(office), (QSet<int>{1235, 1236}));
        QCOMPARE(begin("1300"), 4); // Leased already.
    }

    void leasesOfBooksAreOfTheOfficeAlone_data() { GatewayTrial::databases(); }
    void leasesOfBooksAreOfTheOfficeAlone()
    {
        SyncedOffice office;
        QVERIFY(office.enrol(url()));
        PortalClient client(office.account().portal);
        const auto ask = [&](const QString &agency, QDate day) {
            return awaited(client.leaseNumbers({QUuid::createUuid(), agency, day, 5}));
        };
        const QString own = bookSeries(office.identity.office.agencyCode, CertificationBook::Copies);
        const int year = office.now.date().year();
        const auto first = ask(own, seriesDay(year));
        QVERIFY(first);
        QCOMPARE(first->from, 1); // A book begins with 1, whatever dossier codes begin with.
        QCOMPARE(ask(own, seriesDay(year))->from, 6);
        QCOMPARE(ask(own, seriesDay(year + 1))->from, 1);
        QVERIFY(!ask(own, QDate(year, 1, 2)));
        QVERIFY(!ask(own, seriesDay(year + 5)));
        QVERIFY(!ask(u"H61.34/BS"_s, seriesDay(year)));
        QVERIFY(!ask(u"H61.33/XX"_s, seriesDay(year)));
    }
};

QTEST_GUILESS_MAIN(TestBookLeases)
#include "tst_bookleases.moc"
