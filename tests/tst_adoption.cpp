// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption.h"
#include "adoptiontable.h"
#include "citizensaying.h"
#include "gatewayprogram.h"
#include "ministryloading.h"
#include "ministrytable.h"
#include "officewithpapers.h"
#include "unitadoptionjson.h"
#include "visitsampling.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// How far what is offered online is used: every figure is counted by hand over a small invented store.
class TestAdoption : public QObject
{
    Q_OBJECT
    std::unique_ptr<OfficeWithPapers> m_office;
    const Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
    const Period m_november{QDate(2026, 11, 1), QDate(2026, 11, 30)};
    enum class Way { Paper, Alone, Helped };

    QUuid receive(const QString &procedure, Way way, const QString &iso, const QString &number = u"083190004567"_s)
    {
        m_office->now = fromIsoOfficeTime(iso);
        const auto received = m_office->write<ReceivedDossier>([&](Connection &c) {
            ReceiveOrder order = m_office->order(u"Nguyễn Thị Mẫu Thử"_s, number);
            order.procedureCode = procedure;
            order.components = initialComponents(*m_office->catalogue.find(procedure, m_office->now.date()), true);
            Dossier composed =
                composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now);
            if (way != Way::Paper)
                composed.channel = Channel::Online;
            if (way == Way::Helped)
                composed.assistance = Assistance{};
            return receiveDossier(c, composed, m_office->identity.office.number, m_office->act());
        });
        if (!received)
            qFatal("%s", qPrintable(received.error().message));
        return received->dossier.id;
    }
    AdoptionReview review(const Period &period)
    {
        const auto read = m_office->read<AdoptionReview>(
            [&](Connection &c) { return adoptionReview(c, period, m_office->catalogue, m_office->now); });
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }
    static AdoptionProcedure of(const AdoptionReview &review, const QString &code)
    {
        for (const AdoptionProcedure &one : review.procedures) {
            if (one.code == code)
                return one;
        }
        qFatal("no %s", qPrintable(code));
    }
    void keepReason(SyncedOffice &office, const QString &reason)
    {
        const auto kept = office.write<void>([&](Connection &c) {
            return keepVisitReason(c, u"1.004873"_s, reason, {office.officer, office.identity.device, office.now});
        });
        QVERIFY(kept);
    }

private slots:
    void init() { m_office = std::make_unique<OfficeWithPapers>(); }

    /// Ten dossiers in two weeks: 3 by themselves, 2 with help, 5 on paper.
    void theThreeSharesAreNeverMixed()
    {
        receive(u"1.004873"_s, Way::Paper, u"2026-11-02T08:00"_s, u"083190004561"_s);
        receive(u"1.004873"_s, Way::Paper, u"2026-11-02T08:10"_s, u"083190004562"_s);
        receive(u"1.004873"_s, Way::Paper, u"2026-11-03T08:00"_s, u"083190004563"_s);
        receive(u"1.004873"_s, Way::Alone, u"2026-11-04T08:00"_s, u"083190004564"_s);
        receive(u"2.000635"_s, Way::Alone, u"2026-11-05T08:00"_s, u"083190004565"_s);
        receive(u"2.000635"_s, Way::Helped, u"2026-11-05T09:00"_s, u"083190004566"_s);
        receive(u"2.000635"_s, Way::Alone, u"2026-11-09T08:00"_s, u"083190004567"_s);
        receive(u"1.001776"_s, Way::Helped, u"2026-11-09T08:30"_s, u"083190004568"_s);
        receive(u"2.000884"_s, Way::Paper, u"2026-11-10T08:00"_s, u"083190004569"_s);
        receive(u"2.000884"_s, Way::Paper, u"2026-11-10T08:10"_s, u"083190004570"_s);
        receive(u"1.004873"_s, Way::Alone, u"2026-10-30T08:00"_s, u"083190004571"_s); // Before the period.
        m_office->now = fromIsoOfficeTime(u"2026-11-11T08:00"_s);
        const AdoptionReview found = review(m_november);
        QCOMPARE(found.selfFiled.part, 3);
        QCOMPARE(found.selfFiled.whole, 10);
        QCOMPARE(found.assisted.part, 2);
        QCOMPARE(found.assisted.whole, 10);
        QCOMPARE(*found.selfFiled.percent(), 30.0);
        QCOMPARE(found.digitised.part, 0);
        QVERIFY(found.digitised.whole > 0);

        const AdoptionProcedure marital = of(found, u"1.004873"_s);
        QCOMPARE(marital.total, 4);
        QCOMPARE(marital.selfFiled, 1);
        QCOMPARE(marital.assisted, 0);
        QCOMPARE(marital.paper(), 3);
        const AdoptionProcedure extract = of(found, u"2.000635"_s);
        QCOMPARE(extract.total, 3);
        QCOMPARE(extract.selfFiled, 2);
        QCOMPARE(extract.assisted, 1);
        QCOMPARE(extract.paper(), 0);

        // Of the demonstration's 22 procedures two are at level 2; three have an online dossier.
        QCOMPARE(found.offered(), 20);
        QCOMPARE(found.used(), 3);
        QCOMPARE(found.unused().size(), 17);
        QVERIFY(!of(found, u"2.000884"_s).isOffered());
        for (const AdoptionProcedure &one : found.unused())
            QVERIFY2(!one.owner.isEmpty(), qPrintable(one.code));

        // Weeks end on Sundays and at the day that it is.
        QCOMPARE(found.weeks.size(), 3);
        QCOMPARE(found.weeks.at(0).days, (Period{QDate(2026, 11, 1), QDate(2026, 11, 1)}));
        QCOMPARE(found.weeks.at(1).days, (Period{QDate(2026, 11, 2), QDate(2026, 11, 8)}));
        QCOMPARE(found.weeks.at(1).selfFiled.part, 2);
        QCOMPARE(found.weeks.at(1).selfFiled.whole, 6);
        QCOMPARE(found.weeks.at(1).digitised.part, 0);
        QVERIFY(found.weeks.at(1).digitised.whole > 0);
        QCOMPARE(found.weeks.at(2).days.to, QDate(2026, 11, 11));
        QCOMPARE(found.weeks.at(2).selfFiled.part, 1);
        QCOMPARE(found.weeks.at(2).assisted.part, 1);
        QCOMPARE(found.weeks.at(2).selfFiled.whole, 4);
    }

    void whatKeepsAProcedureFromBeingOnline_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("obstacles");
        QTest::newRow("its form is filled in on the portal") << u"1.004873"_s << QStringList{};
        QTest::newRow("an original beside the form, certificate on paper")
            << u"1.001193"_s << QStringList{u"paper-original"_s, u"paper-result"_s};
        QTest::newRow("the certified copy is paper") << u"2.000815"_s << QStringList{u"paper-result"_s};
        QTest::newRow("nobody said what goes out") << u"1.001699"_s << QStringList{u"result-unsaid"_s};
    }
    void whatKeepsAProcedureFromBeingOnline()
    {
        QFETCH(QString, code);
        QStringList words;
        for (const OnlineObstacle obstacle : of(review(m_november), code).obstacles)
            words.append(toText(obstacle));
        QTEST(words, "obstacles");
    }

    void aFeeWithoutAnAccountAndARuleOfPaperAreObstacles()
    {
        const QDate day(2026, 11, 30);
        Procedure procedure = *m_office->catalogue.find(u"1.004873", day);
        QVERIFY(onlineObstacles(procedure, day, true).isEmpty());
        QCOMPARE(onlineObstacles(procedure, day, false), QList{OnlineObstacle::FeeOffline});
        procedure.terms.last().channelRule = ChannelRule::PaperOnly;
        QCOMPARE(onlineObstacles(procedure, day, true), QList{OnlineObstacle::PaperOnly});
        // Free online: nothing to be paid there.
        const Procedure household = *m_office->catalogue.find(u"1.001612", day);
        QVERIFY(!onlineObstacles(household, day, false).contains(OnlineObstacle::FeeOffline));
    }

    void theBestLiftsMoveTheOfficesFigure()
    {
        AdoptionReview found;
        const auto add = [&found](const QString &code, int total, int selfFiled, ServiceLevel level,
                                  const QList<OnlineObstacle> &obstacles = {}) {
            AdoptionProcedure one;
            one.code = code;
            one.total = total;
            one.selfFiled = selfFiled;
            one.level = level;
            one.obstacles = obstacles;
            found.procedures.append(one);
            found.selfFiled.part += selfFiled;
            found.selfFiled.whole += total;
        };
        add(u"small"_s, 10, 0, ServiceLevel::Full);
        add(u"large"_s, 100, 40, ServiceLevel::Partial);
        add(u"there"_s, 50, 45, ServiceLevel::Full);
        add(u"paper"_s, 30, 0, ServiceLevel::Partial, {OnlineObstacle::PaperOnly});
        add(u"told"_s, 10, 0, ServiceLevel::InformationOnly);
        const QList<AdoptionLift> lifts = bestLifts(found, 70);
        QCOMPARE(lifts.size(), 2);
        QCOMPARE(lifts.at(0).code, u"large"_s);
        QCOMPARE(lifts.at(0).more, 30);
        QCOMPARE(lifts.at(0).points, 15.0); // Of 200.
        QCOMPARE(lifts.at(1).more, 7);
        QCOMPARE(lifts.at(1).points, 3.5);
        QCOMPARE(liftedShare(found, lifts).part, 85 + 37);
        QCOMPARE(*liftedShare(found, lifts).percent(), 61.0);
        QCOMPARE(bestLifts(found, 70, 1).size(), 1);
        QVERIFY(bestLifts(found, 0).isEmpty());
        QCOMPARE(bestLifts(found, 100).first().more, 60);
        QVERIFY(!AdoptionShare{}.percent());
    }

    void anElectronicCitizenFiledAloneAfterHelp()
    {
        receive(u"2.000635"_s, Way::Helped, u"2026-10-20T08:00"_s, u"083190004561"_s);
        receive(u"2.000635"_s, Way::Alone, u"2026-11-05T08:00"_s, u"083190004561"_s);  // Became one.
        receive(u"2.000635"_s, Way::Alone, u"2026-11-06T08:00"_s, u"083190004561"_s);  // Only once.
        receive(u"2.000635"_s, Way::Alone, u"2026-11-05T08:00"_s, u"083190004562"_s);  // Without help.
        receive(u"2.000635"_s, Way::Helped, u"2026-11-09T08:00"_s, u"083190004562"_s); // Help came after.
        receive(u"2.000635"_s, Way::Helped, u"2026-09-01T08:00"_s, u"083190004563"_s);
        receive(u"2.000635"_s, Way::Alone, u"2026-09-02T08:00"_s, u"083190004563"_s); // Became one before.
        receive(u"2.000635"_s, Way::Alone, u"2026-11-02T08:00"_s, u"083190004563"_s);
        receive(u"2.000635"_s, Way::Helped, u"2026-11-02T08:00"_s, u"083190004564"_s); // Not yet.
        const AdoptionReview found = review(m_november);
        QCOMPARE(found.electronic, 1);
        QCOMPARE(found.helped, 2);
    }

    void everyFifthSlipIsAsked()
    {
        int asked = 0;
        Dossier dossier;
        dossier.procedureCode = u"1.004873"_s;
        dossier.receivedAt = m_office->now;
        for (int serial = 1; serial <= 20; ++serial) {
            dossier.slipDigits = SlipCode::make(33, 2, QDate(2026, 11, 23), serial).digits();
            const bool isAsked = isVisitSampled(dossier, m_office->catalogue, usualVisitSample);
            QCOMPARE(isAsked, serial % 5 == 0);
            asked += isAsked ? 1 : 0;
            QVERIFY(!isVisitSampled(dossier, m_office->catalogue, 0));
        }
        QCOMPARE(asked, 4);
        QVERIFY(isVisitSampled(dossier, m_office->catalogue, 5));
        dossier.channel = Channel::Online;
        QVERIFY(!isVisitSampled(dossier, m_office->catalogue, 5));
        dossier.channel = Channel::Counter;
        dossier.paperException = u"no-phone"_s; // Its ground says it.
        QVERIFY(!isVisitSampled(dossier, m_office->catalogue, 5));
        dossier.paperException.clear();
        dossier.procedureCode = u"2.000884"_s; // Level 2.
        QVERIFY(!isVisitSampled(dossier, m_office->catalogue, 5));
    }

    void reasonsAreCountedByProcedure()
    {
        receive(u"1.004873"_s, Way::Paper, u"2026-11-02T08:00"_s);
        for (const char *reason : {"no-account", "advice", "no-account"})
            keepReason(*m_office, QString::fromLatin1(reason));
        const AdoptionProcedure marital = of(review(m_november), u"1.004873"_s);
        QCOMPARE(marital.reasons.size(), 2);
        QCOMPARE(marital.reasons.first().count, 2);
        QCOMPARE(marital.reasons.first().name, u"Chưa có VNeID"_s);
        QVERIFY(of(review({QDate(2026, 10, 1), QDate(2026, 10, 31)}), u"1.004873"_s).reasons.isEmpty());
    }

    void theReviewIsSignedByASupervisorAndKept()
    {
        receive(u"2.000635"_s, Way::Alone, u"2026-11-05T08:00"_s);
        const AdoptionReview found = review(m_november);
        const auto sign = [&](const Officer &officer, const AdoptionReview &what) {
            return m_office->write<ListReview>([&](Connection &c) {
                return signListReview(c, what, m_office->identity.office, u"đã rà soát"_s,
                                      {officer, m_office->identity.device, m_office->now});
            });
        };
        QCOMPARE(sign(m_office->officer, found).error().code, u"not-supervisor"_s);
        QCOMPARE(sign(m_supervisor, review({QDate(2027, 1, 1), QDate(2027, 1, 31)})).error().code, u"period-ahead"_s);
        const auto made = sign(m_supervisor, found);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->offered, 20);
        QCOMPARE(made->used, 1);
        QCOMPARE(made->unused.size(), 19);
        QCOMPARE(made->list.count, 20);
        QCOMPARE(made->list.version, m_office->catalogue.version);
        QVERIFY(made->list.isSameAs(onlineList(m_office->catalogue, m_office->now.date())));
        QVERIFY(
            !m_office->write<int>([](Connection &c) { return c.change("UPDATE list_review SET document = '{}'"); }));
        QVERIFY(!m_office->write<int>([](Connection &c) { return c.change("DELETE FROM list_review"); }));
    }

    void theEditionOfTheListIsItsProceduresAndLevels()
    {
        const QDate day(2026, 11, 30);
        const OnlineList now = onlineList(m_office->catalogue, day);
        QCOMPARE(now.count, review(m_november).offered());
        Catalogue later = m_office->catalogue;
        ++later.version; // A catalogue with other holidays: the same list.
        std::reverse(later.procedures.begin(), later.procedures.end());
        QVERIFY(onlineList(later, day).isSameAs(now));
        QCOMPARE(onlineList(later, day).version, now.version + 1);
        for (Procedure &procedure : later.procedures) {
            if (procedure.code == u"1.004873")
                procedure.terms.last().level = ServiceLevel::InformationOnly;
        }
        QVERIFY(!onlineList(later, day).isSameAs(now));
        QCOMPARE(onlineList(later, day).count, now.count - 1);
        QVERIFY(!OnlineList().isSameAs(OnlineList())); // A program of before said none.
    }

    void thoseBehindStandFirst()
    {
        const OnlineList current{7, 20, u"now"_s};
        const auto unit = [this](const QString &code, int daysAgo, const QString &digest) {
            UnitAdoption made;
            made.unit = made.name = code;
            if (daysAgo >= 0) {
                made.review = UnitListReview();
                made.review->at = m_office->now.addDays(-daysAgo);
                made.review->list.digest = digest;
            }
            return made;
        };
        QStringList order;
        const QList<UnitAdoption> sorted =
            sortedByReview({unit(u"new"_s, 1, u"now"_s), unit(u"old"_s, 80, u"now"_s),
                            unit(u"changed"_s, 3, u"before"_s), unit(u"never"_s, -1, {}), unit(u"unsaid"_s, 9, {})},
                           current);
        for (const UnitAdoption &one : sorted)
            order.append(one.unit);
        QCOMPARE(order, (QStringList{u"never"_s, u"unsaid"_s, u"changed"_s, u"old"_s, u"new"_s}));
        QCOMPARE(int(reviewStanding(sorted.at(1), current)), int(ReviewStanding::Older));
        QCOMPARE(int(reviewStanding(sorted.at(3), current)), int(ReviewStanding::Current));
    }

    void whatTheProvinceToldOfUnitsIsReplacedWhole()
    {
        UnitAdoption first;
        first.unit = u"xa-mot"_s;
        first.name = u"Xã Một"_s;
        first.weeks = {{{QDate(2026, 11, 16), QDate(2026, 11, 22)}, {3, 10}, {2, 10}, {7, 9}}};
        first.review = UnitListReview{.at = m_office->now,
                                      .officer = u"lan"_s,
                                      .role = Role::Supervisor,
                                      .period = m_november,
                                      .offered = 20,
                                      .used = 3,
                                      .list = {7, 20, u"digest"_s}};
        const auto keep = [this](const QList<UnitAdoption> &units) {
            return m_office->write<void>([&](Connection &c) {
                return AdoptionTable(c).keepUnits({units, m_office->now, lastWeeks(m_office->now.date())});
            });
        };
        const auto known = [this] {
            return *m_office->read<KnownUnits>([](Connection &c) { return AdoptionTable(c).knownUnits(); });
        };
        QVERIFY(!known().asOf.isValid());
        UnitAdoption second;
        second.unit = u"xa-hai"_s;
        QVERIFY(keep({first, second}));
        QCOMPARE(known().units.size(), 2);
        m_office->now = m_office->now.addDays(1);
        QVERIFY(keep({first})); // The other one left the tree.
        QCOMPARE(known().units.size(), 1);
        QCOMPARE(known().asOf, m_office->now);
        const UnitListReview kept = *known().units.first().review;
        QCOMPARE(kept.at, first.review->at);
        QCOMPARE(kept.role, first.review->role);
        QCOMPARE(kept.period, m_november);
        QCOMPARE(kept.list.digest, u"digest"_s);
        QCOMPARE(known().days, lastWeeks(m_office->now.date()));
        const AdoptionWeek week = known().units.first().week({QDate(2026, 11, 16), QDate(2026, 11, 22)});
        QCOMPARE(week.selfFiled.part, 3);
        QCOMPARE(week.assisted.part, 2);
        QCOMPARE(week.assisted.whole, 10);
        QCOMPARE(week.digitised.part, 7);
        QCOMPARE(week.digitised.whole, 9);
    }

    void theOfficesOwnWeeksAreTheGatewaysToo()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        QVERIFY(m_office->enrol(gateway.url()));
        receive(u"2.000635"_s, Way::Alone, u"2026-10-30T08:00"_s, u"083190004561"_s);
        const QUuid scanned = receive(u"1.004873"_s, Way::Paper, u"2026-11-02T08:00"_s, u"083190004562"_s);
        const QUuid undone = receive(u"1.004873"_s, Way::Alone, u"2026-11-04T08:00"_s, u"083190004563"_s);
        const auto voided = m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, undone, u"nhập nhầm"_s, m_office->act()); });
        QVERIFY2(voided, voided ? "" : qPrintable(voided.error().message + voided.error().code));
        receive(u"2.000635"_s, Way::Helped, u"2026-11-08T09:00"_s, u"083190004564"_s); // A Sunday.
        receive(u"2.000635"_s, Way::Alone, u"2026-11-09T08:00"_s, u"083190004565"_s);
        const QUuid certified = receive(u"2.000815"_s, Way::Paper, u"2026-11-10T08:00"_s, u"083190004566"_s);
        receive(u"2.000884"_s, Way::Paper, u"2026-11-23T00:00"_s, u"083190004567"_s);
        const QByteArray paper = someBytes(4000, 1);
        QVERIFY(!m_office->file(scanned, paper).isNull());
        QVERIFY(!m_office->file(scanned, someBytes(4000, 2)).isNull()); // The same paper anew.
        QVERIFY(!m_office->file(certified, paper).isNull());
        for (int round = 0; round < 8 && (round == 0 || !m_office->openRows().isEmpty()); ++round)
            m_office->pass();
        QCOMPARE(m_office->openRows().size(), 0);

        const Period days = lastWeeks(m_office->now.date(), 6);
        QCOMPARE(days.from, QDate(2026, 10, 19));
        PortalClient client(m_office->account().portal);
        const auto told = awaited(client.unitAdoption(days));
        QVERIFY(told);
        QCOMPARE(told->units.size(), 1);
        UnitAdoption own;
        own.weeks = review(days).weeks;
        own.weeks.removeIf([](const AdoptionWeek &week) { return week.selfFiled.whole == 0; });
        QCOMPARE(toJson(told->units.first()).value("weeks"_L1), toJson(own).value("weeks"_L1));
        // And they are what was done.
        QCOMPARE(own.weeks.size(), 4);
        const AdoptionWeek first = own.week({QDate(2026, 11, 2), QDate(2026, 11, 8)});
        QCOMPARE(first.selfFiled.part, 0); // It was undone.
        QCOMPARE(first.selfFiled.whole, 2);
        QCOMPARE(first.assisted.part, 1);
        QCOMPARE(first.digitised.part, 1);
        QVERIFY(first.digitised.whole > 1);
        QCOMPARE(own.weeks.last().days, (Period{QDate(2026, 11, 23), m_office->now.date()}));
        QCOMPARE(own.sum().selfFiled.part, 2);
        QCOMPARE(own.sum().selfFiled.whole, 6);
    }

    Result<MinistryList> load(const QString &system, const Period &period, const QList<MinistryFigure> &figures)
    {
        return m_office->write<MinistryList>([&](Connection &c) {
            return keepMinistryFigures(c, {system, period, u"/tmp/bo/thang 11.xlsx"_s, figures},
                                       {m_supervisor, m_office->identity.device, m_office->now});
        });
    }
    QList<MinistryList> loaded(const Period &period)
    {
        return *m_office->read<QList<MinistryList>>(
            [&period](Connection &c) { return MinistryTable(c).loaded(period); });
    }

    void ministriesFiguresStandInAColumnOfTheirOwn()
    {
        receive(u"1.004873"_s, Way::Paper, u"2026-11-02T08:00"_s);
        const AdoptionReview before = review(m_november);
        QVERIFY(!of(before, u"1.004873"_s).ministry);
        const auto kept = load(u"  Hộ tịch  điện tử "_s, m_november, {{u"1.004873"_s, {40, 30, 35, 1}}});
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
        QCOMPARE(kept->system, u"Hộ tịch điện tử"_s);
        QCOMPARE(kept->file, u"thang 11.xlsx"_s);
        QVERIFY(load(u"Đất đai"_s, m_november, {{u"1.004873"_s, {2, {}, 2, {}}}}));
        const AdoptionReview after = review(m_november);
        QCOMPARE(after.selfFiled.whole, before.selfFiled.whole);
        QCOMPARE(of(after, u"1.004873"_s).total, 1);
        QCOMPARE(*of(after, u"1.004873"_s).ministry, (MinistryCount{42, 30, 37, 1}));
        QVERIFY(!of(after, u"2.000635"_s).ministry);
        QCOMPARE(after.ministries.size(), 2);
        QVERIFY(review({QDate(2026, 11, 1), QDate(2026, 11, 15)}).ministries.isEmpty()); // Not all of its days.
    }

    void theSameLoadedAgainHoldsAndBothAreKept()
    {
        QVERIFY(load(u"Hộ tịch"_s, m_november, {{u"1.004873"_s, {40, 30, 35, 1}}, {u"2.000635"_s, {9, 9, 9, 0}}}));
        const auto again = load(u"HỘ TỊCH"_s, m_november, {{u"1.004873"_s, {41, 30, 35, 1}}});
        QCOMPARE(again->revision, 2);
        const AdoptionReview found = review(m_november);
        QCOMPARE(of(found, u"1.004873"_s).ministry->received, 41);
        QVERIFY(!of(found, u"2.000635"_s).ministry);
        const QList<MinistryList> both = loaded(m_november);
        QCOMPARE(both.size(), 2);
        QCOMPARE(both.at(0).revision, 2);
        QCOMPARE(both.at(1).revision, 1);
        QCOMPARE(both.at(1).officerName, u"Lê Thị Lan"_s);
        QVERIFY(
            !m_office->write<int>([](Connection &c) { return c.change("UPDATE ministry_figure SET received = 1"); }));
        QVERIFY(!m_office->write<int>([](Connection &c) { return c.change("DELETE FROM ministry_list"); }));

        const auto withdraw = [&] {
            return m_office->write<MinistryList>([&](Connection &c) {
                return withdrawMinistryFigures(c, u"hộ tịch"_s, m_november,
                                               {m_supervisor, m_office->identity.device, m_office->now});
            });
        };
        QVERIFY(withdraw());
        QVERIFY(!of(review(m_november), u"1.004873"_s).ministry);
        QCOMPARE(loaded(m_november).size(), 3);
        QCOMPARE(withdraw().error().code, u"ministry-figures-unknown"_s);
        QCOMPARE(load(u"Hộ tịch"_s, m_november, {{u"1.004873"_s, {42, {}, {}, {}}}})->revision, 4);
        QCOMPARE(of(review(m_november), u"1.004873"_s).ministry->received, 42);
    }

    void noDayIsCountedTwice()
    {
        const Period october{QDate(2026, 10, 1), QDate(2026, 10, 31)};
        const Period cutOff{QDate(2026, 10, 15), QDate(2026, 11, 14)};
        const Period quarter{QDate(2026, 10, 1), QDate(2026, 12, 31)};
        const auto count = [&] { return of(review(quarter), u"1.004873"_s).ministry->received; };
        QVERIFY(load(u"Hộ tịch"_s, october, {{u"1.004873"_s, {10, {}, {}, {}}}}));
        QVERIFY(load(u"Hộ tịch"_s, m_november, {{u"1.004873"_s, {5, {}, {}, {}}}}));
        QCOMPARE(count(), 15);
        QVERIFY(load(u"Hộ tịch"_s, cutOff, {{u"1.004873"_s, {100, {}, {}, {}}}})); // Of as many days as October.
        QCOMPARE(count(), 100);
        QVERIFY(load(u"Hộ tịch"_s, quarter, {{u"1.004873"_s, {16, {}, {}, {}}}}));
        QCOMPARE(count(), 16);
        QVERIFY(load(u"Đất đai"_s, october, {{u"1.004873"_s, {1, {}, {}, {}}}})); // Another system.
        QCOMPARE(count(), 17);
    }

    void onlyASupervisorLoadsFigures()
    {
        const QList<MinistryFigure> figures{{u"1.004873"_s, {1, {}, {}, {}}}};
        const auto refused = m_office->write<MinistryList>([&](Connection &c) {
            return keepMinistryFigures(c, {u"Hộ tịch"_s, m_november, {}, figures}, m_office->act());
        });
        QCOMPARE(refused.error().code, u"not-supervisor"_s);
        QCOMPARE(load(u"  "_s, m_november, figures).error().field, u"system"_s);
        QCOMPARE(load(u"Hộ tịch"_s, {QDate(2027, 1, 1), QDate(2027, 1, 31)}, figures).error().code, u"period-ahead"_s);
        QCOMPARE(load(u"Hộ tịch"_s, m_november, {}).error().code, u"ministry-figures-missing"_s);
        QList<MinistryFigure> many;
        for (int i = 0; i < 6000; ++i)
            many.append({u"1.%1"_s.arg(i, 6, 10, QChar(u'0')), {1000, 1000, 1000, 1000}});
        QCOMPARE(load(u"Hộ tịch"_s, m_november, many).error().code, u"ministry-figures-too-large"_s);
        QVERIFY(loaded(m_november).isEmpty());
    }

    void answersAndReviewsReachTheOtherCounters()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        SyncedOffice there;
        QVERIFY(m_office->enrol(gateway.url()) && there.enrol(gateway.url()));
        keepReason(*m_office, u"no-account"_s);
        QVERIFY(m_office->write<void>([&](Connection &c) {
            return keepUnusedRemark(c, {u"1.001776"_s, u"  Người cao tuổi \n nộp trực tiếp "_s}, m_office->act());
        }));
        QVERIFY(m_office->write<ListReview>([&](Connection &c) -> Result<ListReview> {
            const auto found = adoptionReview(c, m_november, m_office->catalogue, m_office->now);
            return signListReview(c, *found, m_office->identity.office, {},
                                  {m_supervisor, m_office->identity.device, m_office->now});
        }));
        QVERIFY(load(u"Hộ tịch"_s, m_november, {{u"1.004873"_s, {40, {}, 35, 1}}}));
        const auto figures =
            m_office->read<OutboxFigures>([&](Connection &c) { return OutboxTable(c).figures(m_office->now.date()); });
        QCOMPARE(figures->dossiersWaiting, 0);    // Neither is of a dossier.
        for (int round = 0; round < 2; ++round) { // And comes only once, also back to its own counter.
            QVERIFY(!m_office->pass().error);
            QVERIFY(!there.pass().error);
        }
        const QList<SyncedOffice *> offices{m_office.get(), &there};
        for (SyncedOffice *office : offices) {
            const auto answers = office->read<QList<VisitCount>>(
                [&](Connection &c) { return AdoptionTable(c).answers(m_november.from, m_november.to); });
            QCOMPARE(answers->size(), 1);
            QCOMPARE(answers->first().count, 1);
            QCOMPARE(answers->first().procedure, u"1.004873"_s);
            const auto newest = office->read<std::optional<ListReview>>(
                [&](Connection &c) { return AdoptionTable(c).newest(m_office->identity.office.code); });
            QVERIFY(*newest);
            QCOMPARE((*newest)->officerName, u"Lê Thị Lan"_s);
            QCOMPARE((*newest)->unused.size(), 20);
            const auto lists =
                office->read<QList<MinistryList>>([&](Connection &c) { return MinistryTable(c).holding(m_november); });
            QCOMPARE(lists->size(), 1);
            QCOMPARE(lists->first().officerName, u"Lê Thị Lan"_s);
            QCOMPARE(lists->first().figures, (QList<MinistryFigure>{{u"1.004873"_s, {40, {}, 35, 1}}}));
            const auto remarks =
                office->read<QHash<QString, QString>>([](Connection &c) { return AdoptionTable(c).remarks(); });
            QCOMPARE(remarks->value(u"1.001776"_s), u"Người cao tuổi nộp trực tiếp"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestAdoption)
#include "tst_adoption.moc"
