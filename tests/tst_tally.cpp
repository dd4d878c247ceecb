// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demooffice.h"
#include "doing.h"
#include "dossiertable.h"
#include "feekeeping.h"
#include "papertable.h"
#include "tallying.h"
#include "tallyreading.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Dossiers are counted from the rows that each commit writes; every count here is said by the test.
class TestTally : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;

    static QDate day(const char *iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }

    Dossier receivedAt(const QString &iso)
    {
        m_office->now = fromIsoOfficeTime(iso);
        const auto received = m_office->receive(m_office->order());
        if (!received)
            qFatal("%s", qPrintable(received.error().message));
        return received->dossier;
    }

    void act(const Dossier &dossier, ActOrder order, const QString &iso)
    {
        m_office->now = fromIsoOfficeTime(iso);
        const auto done = m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, dossier.id, order, m_office->act(), m_office->calendar, m_office->catalogue);
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    static ActOrder simple(DossierAct act, const QString &reason = {})
    {
        ActOrder order;
        order.act = act;
        order.reason = reason;
        return order;
    }

    void finish(const Dossier &dossier, const QString &iso)
    {
        ActOrder handOver = simple(DossierAct::HandOver);
        handOver.place = u"Phòng Kinh tế"_s;
        handOver.person = u"Trần Quốc Bảo"_s;
        act(dossier, handOver, iso);
        ActOrder result = simple(DossierAct::ReceiveResult);
        act(dossier, result, iso);
    }

    void pay(const Dossier &dossier, FeeEntryKind kind, Dong amount)
    {
        FeeOrder order;
        order.kind = kind;
        order.amount = amount;
        order.hasArrived = kind == FeeEntryKind::Announced;
        const auto paid = m_office->write<FeeEntry>([&](Connection &c) {
            return keepFee(c, dossier.id, order, m_office->identity.office.number, m_office->act());
        });
        QVERIFY2(paid, paid ? "" : qPrintable(paid.error().message));
    }

    TallySum all(const char *from, const char *to, TallyQuestion::By by = TallyQuestion::By::Procedure)
    {
        const auto sums = m_office->read<QList<TallySum>>(
            [&](Connection &c) { return tallySums(c, {.from = day(from), .to = day(to), .by = by}); });
        TallySum whole;
        if (!sums)
            qFatal("%s", qPrintable(sums.error().detail));
        for (const TallySum &sum : *sums) {
            if (sum.traits.isVoid())
                continue;
            whole.received += sum.received;
            whole.carried += sum.carried;
            whole.doneEarly += sum.doneEarly;
            whole.doneOnDay += sum.doneOnDay;
            whole.doneLate += sum.doneLate;
            whole.openInTime += sum.openInTime;
            whole.openOverdue += sum.openOverdue;
            whole.returned += sum.returned;
            whole.papersWanted += sum.papersWanted;
            whole.papersDigital += sum.papersDigital;
        }
        return whole;
    }

    QList<int> phases(const TallySum &sum)
    {
        return {sum.received, sum.carried, sum.doneEarly, sum.doneOnDay, sum.doneLate, sum.openInTime, sum.openOverdue};
    }

    TallyTraits traitsOf(const Dossier &dossier)
    {
        const auto bits = m_office->read<QVariant>([&](Connection &c) {
            return c.single("SELECT traits FROM tally JOIN dossier ON dossier.key = tally.dossier WHERE id = ?",
                            {dossier.id.toRfc4122()});
        });
        return {bits->toInt()};
    }

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); }
    void cleanup()
    {
        const auto wrong = m_office->read<qint64>([](Connection &c) { return wrongTallies(c); });
        QVERIFY(wrong);
        QCOMPARE(*wrong, 0);
    }

    void everyDossierStandsInOnePhaseOfEachSide()
    {
        // Three working days each: received on Mon 2/11, due on Thu 5/11.
        const Dossier early = receivedAt(u"2026-11-02T08:00"_s);
        const Dossier onDay = receivedAt(u"2026-11-02T08:10"_s);
        const Dossier late = receivedAt(u"2026-11-02T08:20"_s);
        const Dossier withdrawnLate = receivedAt(u"2026-11-02T08:30"_s);
        const Dossier stillOpen = receivedAt(u"2026-11-02T08:40"_s);
        const Dossier waiting = receivedAt(u"2026-11-02T08:50"_s);
        QCOMPARE(early.dueAt.value_or(QDateTime()).date(), QDate(2026, 11, 5));
        finish(early, u"2026-11-04T09:00"_s);
        finish(onDay, u"2026-11-05T16:30"_s);
        ActOrder ask = simple(DossierAct::AskSupplement, u"thiếu giấy xác nhận"_s);
        ask.until = QDate(2026, 12, 10);
        act(waiting, ask, u"2026-11-05T09:00"_s);
        finish(late, u"2026-11-06T09:00"_s);
        act(withdrawnLate, simple(DossierAct::Withdraw, u"đổi ý"_s), u"2026-11-09T09:00"_s);
        const Dossier next = receivedAt(u"2026-11-10T08:00"_s);

        QCOMPARE(phases(all("2026-11-02", "2026-11-02")), (QList<int>{6, 0, 0, 0, 0, 6, 0}));
        QCOMPARE(phases(all("2026-11-05", "2026-11-05")), (QList<int>{0, 5, 0, 1, 0, 4, 0}));
        // On the day behind the appointment one is finished late, two more have not ended; the one that waits for the
        // citizen has no appointment.
        QCOMPARE(phases(all("2026-11-06", "2026-11-06")), (QList<int>{0, 4, 0, 0, 1, 1, 2}));
        QCOMPARE(phases(all("2026-11-02", "2026-11-10")), (QList<int>{7, 0, 1, 2, 1, 2, 1}));
        QCOMPARE(phases(all("2026-11-07", "2026-11-30")), (QList<int>{1, 3, 0, 1, 0, 1, 2}));
        QCOMPARE(phases(all("2026-01-01", "2026-12-31")), (QList<int>{7, 0, 1, 2, 1, 1, 2}));
        QCOMPARE(int(traitsOf(withdrawnLate).closing()), int(Closing::Withdrawn));
        QVERIFY(traitsOf(waiting).isPaused() && !traitsOf(waiting).isPausedLate());
        QVERIFY(traitsOf(waiting).awaitsSupplement());
        QCOMPARE(int(traitsOf(stillOpen).closing()), int(Closing::Open));
        QCOMPARE(int(traitsOf(next).channel()), int(Channel::Counter));
    }

    void pausedLateIsNotPausedInTime()
    {
        const Dossier dossier = receivedAt(u"2026-11-02T08:00"_s);
        ActOrder ask = simple(DossierAct::AskSupplement, u"thiếu giấy xác nhận"_s);
        ask.until = QDate(2026, 12, 10);
        act(dossier, ask, u"2026-11-09T09:00"_s);
        QVERIFY(traitsOf(dossier).isPausedLate());
        QCOMPARE(all("2026-11-10", "2026-11-10").openOverdue, 1);
    }

    void aReturnAndAVoidAreCountedOnTheirDays()
    {
        const Dossier returned = receivedAt(u"2026-11-02T08:00"_s);
        finish(returned, u"2026-11-04T09:00"_s);
        ActOrder order = simple(DossierAct::Return);
        order.receiver.person = returned.applicant;
        act(returned, order, u"2026-11-06T10:00"_s);
        const Dossier cancelled = receivedAt(u"2026-11-06T10:30"_s);
        QVERIFY(m_office->write<bool>([&](Connection &c) -> Result<bool> {
            if (const auto voided = voidDossier(c, cancelled.id, u"nhập nhầm"_s, m_office->act()); !voided)
                return voided.error();
            return true;
        }));
        QCOMPARE(all("2026-11-06", "2026-11-06").returned, 1);
        QCOMPARE(all("2026-11-06", "2026-11-06").received, 0);
        QVERIFY(traitsOf(cancelled).isVoid());
        QVERIFY(traitsOf(returned).isReturned());
        QCOMPARE(all("2026-11-04", "2026-11-04").doneEarly, 1);
    }

    void papersAndMoneyFollowTheirTables()
    {
        m_office->now = fromIsoOfficeTime(u"2026-11-02T08:00"_s);
        ReceiveOrder order = m_office->order();
        order.copies = 2;
        const auto received = m_office->receive(order);
        QVERIFY(received);
        const Dossier &dossier = received->dossier;
        const auto handedIn =
            std::count_if(dossier.components.begin(), dossier.components.end(), [](const Component &c) {
                return c.state == ComponentState::Original || c.state == ComponentState::Certified ||
                       c.state == ComponentState::Copy;
            });
        QVERIFY(handedIn > 0);
        QCOMPARE(int(traitsOf(dossier).papers()), int(PapersDigitised::None));
        int filed = 0;
        for (const Component &component : dossier.components) {
            if (component.state != ComponentState::Original && component.state != ComponentState::Certified &&
                component.state != ComponentState::Copy)
                continue;
            const auto added = m_office->write<bool>([&](Connection &c) -> Result<bool> {
                const auto paper = PaperTable(c).add({.dossier = received->key,
                                                      .component = component.number,
                                                      .sha256 = QByteArray(32, char(component.number)),
                                                      .at = m_office->now},
                                                     {}, false);
                return paper ? Result<bool>(true) : Result<bool>(paper.error());
            });
            QVERIFY(added);
            ++filed;
            QCOMPARE(all("2026-11-02", "2026-11-02").papersDigital, filed);
        }
        QCOMPARE(all("2026-11-02", "2026-11-02").papersWanted, int(handedIn));
        QCOMPARE(int(traitsOf(dossier).papers()), int(PapersDigitised::All));

        QVERIFY(dossier.fee.total() > 0);
        QCOMPARE(int(traitsOf(dossier).fee()), int(FeeSettled::Open));
        pay(dossier, FeeEntryKind::Taken, dossier.fee.total());
        QCOMPARE(int(traitsOf(dossier).fee()), int(FeeSettled::Cash));
        const Dossier byBank = receivedAt(u"2026-11-02T09:00"_s);
        pay(byBank, FeeEntryKind::Announced, byBank.fee.total());
        QCOMPARE(int(traitsOf(byBank).fee()), int(FeeSettled::Open));
    }

    void aFigureOpensItsDossiers()
    {
        const Dossier one = receivedAt(u"2026-11-02T08:05"_s);
        const Dossier two = receivedAt(u"2026-11-02T09:20"_s);
        const TallyQuestion question{
            .from = day("2026-11-02"), .to = day("2026-11-02"), .by = TallyQuestion::By::QuarterHour};
        const auto sums = m_office->read<QList<TallySum>>([&](Connection &c) { return tallySums(c, question); });
        QVERIFY(sums);
        QCOMPARE(sums->size(), 2);
        QCOMPARE(sums->first().key, u"480"_s);
        QCOMPARE(sums->last().key, u"555"_s);
        const auto listed = m_office->read<QList<DossierRow>>([&](Connection &c) {
            return tallied(c, {.question = question, .key = u"555"_s, .traits = {}, .phase = TallyPhase::Received}, 10);
        });
        QVERIFY(listed);
        QCOMPARE(listed->size(), 1);
        QCOMPARE(listed->first().id, two.id);
        const auto open = m_office->read<QList<DossierRow>>([&](Connection &c) {
            return tallied(
                c, {.question = question, .key = {}, .traits = {traitsOf(one).bits}, .phase = TallyPhase::OpenInTime},
                10);
        });
        QVERIFY(open);
        QCOMPARE(open->size(), 2);
        QCOMPARE(open->first().id, two.id);
        const auto names = m_office->read<QList<TalliedProcedure>>([](Connection &c) {
            return talliedProcedures(c, {u"1.004873"_s, u"9.999999"_s});
        });
        QVERIFY(names);
        QCOMPARE(names->first().name, one.procedureName);
        QCOMPARE(names->first().sector, one.sectorName);
        QCOMPARE(names->last().name, u"9.999999"_s);
    }

    void weekdaysAndHoursAreOneGrouping()
    {
        receivedAt(u"2026-11-02T08:10"_s); // A Monday.
        receivedAt(u"2026-11-02T08:50"_s);
        const Dossier sunday = receivedAt(u"2026-11-08T08:00"_s);
        receivedAt(u"2026-11-09T08:59"_s);
        receivedAt(u"2026-11-10T14:05"_s);
        receivedAt(u"2026-11-30T08:00"_s); // After the asked weeks.
        const TallyQuestion weeks{
            .from = day("2026-11-01"), .to = day("2026-11-28"), .by = TallyQuestion::By::WeekdayHour};
        const auto sums = m_office->read<QList<TallySum>>([&](Connection &c) { return tallySums(c, weeks); });
        QVERIFY(sums);
        QMap<QString, int> counts;
        for (const TallySum &sum : *sums)
            counts[sum.key] += sum.received;
        QCOMPARE(counts, (QMap<QString, int>{{u"1/8"_s, 3}, {u"7/8"_s, 1}, {u"2/14"_s, 1}}));
        const auto behind = m_office->read<QList<DossierRow>>([&](Connection &c) {
            return tallied(c, {.question = weeks, .key = u"7/8"_s, .traits = {}, .phase = TallyPhase::Received}, 10);
        });
        QVERIFY(behind);
        QCOMPARE(behind->size(), 1);
        QCOMPARE(behind->first().id, sunday.id);
    }

    void whatWasWrittenPastTheTablesIsFound()
    {
        const Dossier dossier = receivedAt(u"2026-11-02T08:00"_s);
        QVERIFY(m_office->write<int>([&](Connection &c) { return c.change("UPDATE tally SET due_day = 0"); }));
        const auto wrong = m_office->read<qint64>([](Connection &c) { return wrongTallies(c); });
        QCOMPARE(*wrong, 1);
        act(dossier, simple(DossierAct::Withdraw, u"đổi ý"_s), u"2026-11-03T08:00"_s);
    }
};

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
