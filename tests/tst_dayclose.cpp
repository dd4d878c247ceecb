// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cashtable.h"
#include "dayclosing.h"
#include "dayreview.h"
#include "daystanding.h"
#include "doing.h"
#include "feekeeping.h"
#include "gatewayprogram.h"
#include "officertable.h"
#include "syncedoffice.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// A day is reviewed, its counters confirm it, a supervisor signs it; what comes to light later voids the signature.
class TestDayClose : public QObject
{
    Q_OBJECT
    std::unique_ptr<SyncedOffice> m_office;
    Officer m_supervisor{u"lam"_s, u"Phan Văn Lâm"_s, Role::Supervisor, {}};
    QDate m_day{2026, 11, 23};

    DayPlace place(const SyncedOffice &office) const
    {
        return {m_day, office.now, office.identity.office.number, office.identity.device.counter};
    }
    DayPlace place() const { return place(*m_office); }

    ReceivedDossier receiveAt(const char *time)
    {
        m_office->now = QDateTime(m_day, QTime::fromString(QString::fromLatin1(time), u"HH:mm"_s), officeTimeZone());
        const auto received = m_office->receive(m_office->order());
        if (!received)
            qFatal("%s", qPrintable(received.error().message));
        return *received;
    }
    FeeEntry takeCash(const ReceivedDossier &received, Dong amount)
    {
        const auto taken = m_office->write<FeeEntry>([&](Connection &c) {
            FeeOrder order;
            order.amount = amount;
            return keepFee(c, received.dossier.id, order, m_office->identity.office.number, m_office->act());
        });
        if (!taken)
            qFatal("%s", qPrintable(taken.error().message));
        return *taken;
    }
    void countCashAs(Dong amount, const QString &note)
    {
        const auto counted = m_office->write<CashCount>([&](Connection &c) {
            CashOrder order;
            order.pieces = {{1000, int(amount / 1000)}};
            order.note = note;
            return countCash(c, order, m_office->act());
        });
        QVERIFY2(counted, counted ? "" : qPrintable(counted.error().message));
    }
    Result<CounterDay> confirm(const QString &note = {})
    {
        return m_office->write<CounterDay>(
            [&](Connection &c) { return confirmCounter(c, place(), note, m_office->act()); });
    }
    DayStanding standing(SyncedOffice &office)
    {
        return *office.read<DayStanding>([&](Connection &c) { return dayStanding(c, m_day); });
    }
    QList<DayCheck> checks()
    {
        return *m_office->read<QList<DayCheck>>([&](Connection &c) { return dayChecks(c, place()); });
    }
    DayCheck check(DayCheck::What what)
    {
        for (const DayCheck &one : checks()) {
            if (one.what == what)
                return one;
        }
        qFatal("no such line");
    }
    Result<DayClose> close(const QMap<DayCheck::What, QString> &words, const std::optional<Officer> &officer = {})
    {
        const CloseOrder order{standing(*m_office).now.sha256, words};
        return m_office->write<DayClose>([&](Connection &c) {
            return closeDay(c, place(), order,
                            {officer.value_or(m_supervisor), m_office->identity.device, m_office->now});
        });
    }
    /// Every open line acknowledged, with words where words are needed.
    QMap<DayCheck::What, QString> allSaid(const QString &words = u"mất mạng từ 16:20"_s)
    {
        QMap<DayCheck::What, QString> said;
        for (const DayCheck &one : checks()) {
            if (one.state == DayCheck::State::Open)
                said.insert(one.what, needsWords(one) ? words : QString());
        }
        return said;
    }

private slots:
    void init() { m_office = std::make_unique<SyncedOffice>(); }

    void theNumbersComeOutEven()
    {
        receiveAt("08:00");
        const ReceivedDossier cancelled = receiveAt("08:10");
        QVERIFY(m_office->write<bool>([&](Connection &c) -> Result<bool> {
            const auto voided = voidDossier(c, cancelled.dossier.id, u"nhập nhầm"_s, m_office->act());
            return voided ? Result<bool>(true) : Result<bool>(voided.error());
        }));
        const auto before = m_office->read<CounterDay>([&](Connection &c) { return counterDay(c, place()); });
        QVERIFY(before);
        QCOMPARE(before->numbers.issued, 2);
        QCOMPARE(before->numbers.waiting, 2); // Also the cancelled one: its cancellation waits.
        QVERIFY(before->numbers.isWhole());
        QCOMPARE(before->received, 1);
        // A serial that no dossier bears, as a blank form printed beforehand.
        QVERIFY(m_office->write<int>([&](Connection &c) { return c.change("UPDATE slip_count SET last = 3"); }));
        const auto after = m_office->read<CounterDay>([&](Connection &c) { return counterDay(c, place()); });
        QCOMPARE(after->numbers.gaps.size(), 1);
        QVERIFY(after->numbers.gaps.first().startsWith(u"TAM-"_s));
        QVERIFY(after->numbers.isWhole());
        QCOMPARE(int(check(DayCheck::What::Numbers).state), int(DayCheck::State::Open));
        QVERIFY(needsWords(check(DayCheck::What::Numbers)));
    }

    void sentNumbersAreToldFromWaitingOnes()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        receiveAt("08:00");
        QVERIFY(m_office->enrol(gateway.url()));
        QVERIFY(!m_office->pass().error);
        QCOMPARE(int(check(DayCheck::What::Unsent).state), int(DayCheck::State::Settled));
        receiveAt("09:00");
        const auto day = m_office->read<CounterDay>([&](Connection &c) { return counterDay(c, place()); });
        QCOMPARE(day->numbers, (NumberEquation{.issued = 2, .sent = 1, .waiting = 1}));
        QCOMPARE(check(DayCheck::What::Unsent).count, 1);
        QVERIFY2(check(DayCheck::What::Unsent).text.contains(u"09:00"_s),
                 qPrintable(check(DayCheck::What::Unsent).text));
    }

    void cashMustBeCountedOrExplained()
    {
        const ReceivedDossier paid = receiveAt("08:00");
        takeCash(paid, paid.dossier.fee.total());
        QVERIFY(needsWords(check(DayCheck::What::Cash)));
        const auto uncounted = confirm();
        QVERIFY(!uncounted);
        QCOMPARE(uncounted.error().code, u"note-missing"_s);
        countCashAs(paid.dossier.fee.total() - 1000, u"thối nhầm"_s);
        QCOMPARE(confirm().error().code, u"note-missing"_s);
        const auto confirmed = confirm(u"thối nhầm 1.000 đ cho khách"_s);
        QVERIFY(confirmed);
        QCOMPARE(confirmed->counted.value_or(0), paid.dossier.fee.total() - 1000);
        QCOMPARE(confirmed->cashDifference, -1000);
        QCOMPARE(int(check(DayCheck::What::Cash).state), int(DayCheck::State::Explained));
        QVERIFY(check(DayCheck::What::Cash).explanation.contains(u"thối nhầm"_s));
    }

    void onlyASupervisorSignsAndSaysWhatIsOpen()
    {
        receiveAt("08:00");
        m_office->now = m_office->now.addSecs(8 * 3600);
        const auto officers = close(allSaid(), m_office->officer);
        QVERIFY(!officers);
        QCOMPARE(officers.error().code, u"not-supervisor"_s);
        const auto bare = close({});
        QCOMPARE(bare.error().code, u"explanation-missing"_s);
        QCOMPARE(bare.error().field, u"confirmed"_s);
        QVERIFY(confirm());
        const auto without = close({{DayCheck::What::Unsent, {}}});
        QCOMPARE(without.error().field, u"reconciled"_s);
        const auto closed = close(allSaid());
        QVERIFY2(closed, closed ? "" : qPrintable(closed.error().message));
        QVERIFY(standing(*m_office).isClosed());
        QCOMPARE(closed->record.received, 1);
        const auto unsent = std::find_if(closed->checks.begin(), closed->checks.end(),
                                         [](const DayCheck &one) { return one.what == DayCheck::What::Unsent; });
        QVERIFY(unsent != closed->checks.end());
        QCOMPARE(int(unsent->state), int(DayCheck::State::Explained));
        QVERIFY(!unsent->explanation.isEmpty());
        // The next day nothing of it has changed, though the dossier went on.
        m_office->now = m_office->now.addDays(2);
        QVERIFY(standing(*m_office).isClosed());
        const auto unclosed =
            m_office->read<QList<QDate>>([&](Connection &c) { return unclosedDays(c, m_office->now.date()); });
        QVERIFY(unclosed && unclosed->isEmpty());
    }

    void aLaterChangeVoidsTheSignatureInSight()
    {
        receiveAt("08:00");
        const auto closed = close(allSaid());
        QVERIFY(closed);
        receiveAt("16:50");
        const DayStanding now = standing(*m_office);
        QVERIFY(now.isVoided() && !now.isClosed());
        QCOMPARE(changesSinceClose(now).size(), 1);
        QVERIFY(close(allSaid()));
        QVERIFY(standing(*m_office).isClosed());
        QCOMPARE(standing(*m_office).close->record.received, 2);
    }

    void whatCameInMeanwhileIsNotSignedUnseen()
    {
        receiveAt("08:00");
        const QByteArray seen = standing(*m_office).now.sha256;
        receiveAt("08:10");
        const auto closed = m_office->write<DayClose>([&](Connection &c) {
            return closeDay(c, place(), {seen, allSaid()}, {m_supervisor, m_office->identity.device, m_office->now});
        });
        QVERIFY(!closed);
        QCOMPARE(closed.error().code, u"day-changed"_s);
    }

    void aDayThatNobodyClosedIsNamed()
    {
        receiveAt("08:00");
        m_office->now = m_office->now.addDays(1);
        const auto unclosed =
            m_office->read<QList<QDate>>([&](Connection &c) { return unclosedDays(c, m_office->now.date()); });
        QCOMPARE(*unclosed, QList<QDate>{m_day});
    }

    void aOnePersonOfficeClosesItselfAndALeaderConfirms()
    {
        QVERIFY(m_office->write<int>([&](Connection &c) { return c.change("DELETE FROM officer WHERE id <> 'ha'"); }));
        QVERIFY(m_office->write<bool>([&](Connection &c) -> Result<bool> {
            const auto put = OfficerTable(c).put(m_office->officer, u"x"_s);
            return put ? Result<bool>(true) : Result<bool>(put.error());
        }));
        receiveAt("08:00");
        const auto closed = close(allSaid(), m_office->officer);
        QVERIFY2(closed, closed ? "" : qPrintable(closed.error().message));
        QVERIFY(closed->isSelfClosed && standing(*m_office).awaitsLeader);
        const auto awaited =
            m_office->read<QList<QDate>>([&](Connection &c) { return daysAwaitingLeader(c, m_office->now.date()); });
        QCOMPARE(*awaited, QList<QDate>{m_day});
        QVERIFY(close(allSaid()));
        QVERIFY(!standing(*m_office).awaitsLeader);
    }

    void confirmationsAndSignaturesReachTheOtherCounters()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        SyncedOffice there;
        there.now = m_office->now;
        QVERIFY(m_office->enrol(gateway.url()) && there.enrol(gateway.url()));
        receiveAt("08:00");
        QVERIFY(confirm());
        QVERIFY(!m_office->pass().error);
        QVERIFY(!there.pass().error);
        const auto seen = there.read<QList<DayCheck>>([&](Connection &c) { return dayChecks(c, place(there)); });
        QVERIFY(seen);
        QCOMPARE(int(seen->first().what), int(DayCheck::What::Confirmed));
        QCOMPARE(int(seen->first().state), int(DayCheck::State::Settled));
        // Signed at the other computer, over the same records.
        QCOMPARE(standing(there).now.sha256, standing(*m_office).now.sha256);
        const CloseOrder order{standing(there).now.sha256, {{DayCheck::What::Reconciled, {}}}};
        const auto closed = there.write<DayClose>([&](Connection &c) {
            return closeDay(c, place(there), order, {m_supervisor, there.identity.device, there.now});
        });
        QVERIFY2(closed, closed ? "" : qPrintable(closed.error().message));
        QVERIFY(!there.pass().error);
        QVERIFY(!m_office->pass().error);
        QVERIFY(standing(*m_office).isClosed());
        QCOMPARE(standing(*m_office).close->officerName, m_supervisor.displayName);
    }

    void theReviewSaysWhatTheDayWas()
    {
        const ReceivedDossier first = receiveAt("08:00");
        receiveAt("08:10");
        const ReceivedDossier cancelled = receiveAt("09:20");
        QVERIFY(m_office->write<bool>([&](Connection &c) -> Result<bool> {
            const auto voided = voidDossier(c, cancelled.dossier.id, u"nhập nhầm"_s, m_office->act());
            return voided ? Result<bool>(true) : Result<bool>(voided.error());
        }));
        takeCash(first, first.dossier.fee.total());
        const auto review = m_office->read<DayReview>(
            [&](Connection &c) { return dayReview(c, m_day, m_office->now, m_day.addDays(2)); });
        QVERIFY(review);
        QCOMPARE(review->received.count, 2);
        QCOMPARE(review->received.twentyDays.size(), 20);
        QCOMPARE(review->received.twentyDays.last(), 2);
        QCOMPARE(review->open, 2);
        QCOMPARE(review->overdue, 0);
        QCOMPARE(review->voids, 1);
        QCOMPARE(review->procedures.size(), 1);
        QCOMPARE(review->procedures.first().count, 2);
        QCOMPARE(review->procedures.first().name, first.dossier.procedureName);
        QCOMPARE(review->quarterHours.size(), 1);
        QCOMPARE(review->quarterHours.first().count, 2);
        QCOMPARE(review->officers.size(), 1);
        QCOMPARE(review->officers.first().received, 2);
        QCOMPARE(review->officers.first().cash, first.dossier.fee.total());
        QCOMPARE(review->selfOnline.part, 0);
        QCOMPARE(review->selfOnline.whole, 2);
        QCOMPARE(review->digitised.whole, 2);
        QCOMPARE(review->unsent.count, 3);
        const auto elsewhere = m_office->read<DayReview>([&](Connection &c) {
            return dayReview(c, m_day, m_office->now, m_day.addDays(2), {.procedure = u"1.000001"_s});
        });
        QCOMPARE(elsewhere->received.count, 0);
    }
};

QTEST_GUILESS_MAIN(TestDayClose)
#include "tst_dayclose.moc"
