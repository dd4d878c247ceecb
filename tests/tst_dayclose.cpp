// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cashtable.h"
#include "dayclosing.h"
#include "daylooking.h"
#include "dayminutes.h"
#include "dayreview.h"
#include "daystanding.h"
#include "doing.h"
#include "feekeeping.h"
#include "gatewayprogram.h"
#include "officertable.h"
#include "syncedoffice.h"
#include "targetsetting.h"

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
    void voidOne(const ReceivedDossier &received, const QString &ground)
    {
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, received.dossier.id, ground, m_office->act()); }));
    }
    void correct(const ReceivedDossier &received, const std::function<void(Dossier &)> &change)
    {
        ActOrder order;
        order.act = DossierAct::Correct;
        order.reason = u"sai"_s;
        order.corrected = received.dossier;
        change(order.corrected);
        const auto done = m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, received.dossier.id, order, m_office->act(), m_office->calendar, m_office->catalogue);
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    DayLooks looks()
    {
        return *m_office->read<DayLooks>([&](Connection &c) { return dayLooks(c, m_day); });
    }
    int open(const QUuid &dossier, const Officer &officer)
    {
        return *m_office->write<int>([&](Connection &c) {
            return noteOpened(c, m_day, dossier, {officer, m_office->identity.device, m_office->now});
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

    /// sync.md T36: one quarantined, one void, one number that nobody bears.
    void aDayWithExceptionsIsSignedWithThem()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        QVERIFY(m_office->enrol(gateway.url()));
        receiveAt("08:00");
        voidOne(receiveAt("08:10"), u"nhập nhầm"_s);
        QVERIFY(!m_office->pass().error);
        receiveAt("08:20");
        const auto waiting = m_office->read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(10); });
        QVERIFY(m_office->write<void>([&](Connection &c) -> Result<void> {
            for (const OutboxRow &row : *waiting) {
                if (auto kept = OutboxTable(c).postpone(row.opId, OutboxState::Quarantined, {}, u"invalid-field"_s, {});
                    !kept)
                    return kept;
            }
            return {};
        }));
        QVERIFY(m_office->write<int>([](Connection &c) { return c.change("UPDATE slip_count SET last = 4"); }));
        const auto day = m_office->read<CounterDay>([&](Connection &c) { return counterDay(c, place()); });
        NumberEquation expected{.issued = 4, .sent = 1, .quarantined = 1, .voided = 1};
        expected.gaps = day->numbers.gaps;
        QCOMPARE(day->numbers, expected);
        QCOMPARE(day->numbers.gaps.size(), 1);
        const DayCheck numbers = check(DayCheck::What::Numbers);
        QCOMPARE(int(numbers.state), int(DayCheck::State::Open));
        QCOMPARE(numbers.names, day->numbers.gaps);
        QVERIFY(confirm(u"tờ in sẵn bị hỏng"_s));
        const auto closed = close(allSaid(u"tờ in sẵn số 4 bị hỏng; một hồ sơ chờ sửa"_s));
        QVERIFY2(closed, closed ? "" : qPrintable(closed.error().message));
        QVERIFY(standing(*m_office).isClosed());
        const auto kept = std::find_if(closed->checks.begin(), closed->checks.end(),
                                       [](const DayCheck &one) { return one.what == DayCheck::What::Numbers; });
        QCOMPARE(int(kept->state), int(DayCheck::State::Explained));
        QVERIFY(kept->explanation.contains(u"bị hỏng"_s));
        QCOMPARE(m_office->figures().quarantined, 1); // Signed is not forgotten.
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
        const auto without = close({{DayCheck::What::Unsent, {}}, {DayCheck::What::Samples, {}}});
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

    void riskyActsAreOpenedByASecondOfficer()
    {
        const ReceivedDossier printed = receiveAt("08:00");
        QVERIFY(m_office->write<PrintRow>([&](Connection &c) {
            return notePrint(c, printed.dossier.id, u"receipt"_s, u"máy in"_s, m_office->act());
        }));
        takeCash(printed, printed.dossier.fee.total());
        m_office->now = m_office->now.addSecs(60);
        voidOne(printed, u"nhập nhầm"_s);
        voidOne(receiveAt("08:20"), u"bỏ"_s); // Nothing was printed: no risk.
        ReceiveOrder late = m_office->order(u"Trần Văn Bù"_s, u"084085001234"_s);
        late.takenAt = QDateTime(m_day, QTime(8, 30), officeTimeZone());
        late.lateGround = u"mất điện"_s;
        m_office->now = QDateTime(m_day, QTime(10, 0), officeTimeZone());
        QVERIFY(m_office->receive(late));
        const ReceivedDossier corrected = receiveAt("10:10");
        correct(corrected, [](Dossier &dossier) { dossier.note = u"gấp"_s; });
        QCOMPARE(looks().acts.size(), 3);
        correct(corrected, [](Dossier &dossier) { dossier.applicant.name = u"Nguyễn Thị Mẫu Thư"_s; });

        QStringList kinds;
        for (const LookedAct &looked : looks().acts)
            kinds.append(toText(looked.act.kind));
        QCOMPARE(kinds, (QStringList{u"voided-after-print"_s, u"payment-reversed"_s, u"owner-corrected"_s,
                                     u"entered-late"_s}));
        QCOMPARE(check(DayCheck::What::FourEyes).count, 4);
        QVERIFY(needsWords(check(DayCheck::What::FourEyes)));
        QCOMPARE(open(corrected.dossier.id, m_office->officer), 1); // Who did it looks at it: that is no second pair.
        QCOMPARE(looks().openActs(), 4);
        QCOMPARE(open(corrected.dossier.id, m_supervisor), 1);
        QCOMPARE(open(corrected.dossier.id, m_supervisor), 0);
        QCOMPARE(looks().openActs(), 3);
        QCOMPARE(open(printed.dossier.id, m_supervisor), 2); // Cancelled, and its money given back.
        QCOMPARE(looks().openActs(), 1);
        const auto refused = close({{DayCheck::What::Confirmed, u"x"_s},
                                    {DayCheck::What::Cash, u"x"_s},
                                    {DayCheck::What::Unsent, {}},
                                    {DayCheck::What::FourEyes, {}},
                                    {DayCheck::What::Samples, {}},
                                    {DayCheck::What::Reconciled, {}}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"explanation-missing"_s);
        QCOMPARE(refused.error().field, u"four-eyes"_s);
        QCOMPARE(open(looks().acts.last().act.dossier, m_supervisor), 1);
        const DayCheck done = check(DayCheck::What::FourEyes);
        QCOMPARE(int(done.state), int(DayCheck::State::Settled));
        QVERIFY2(done.explanation.contains(corrected.dossier.code()), qPrintable(done.explanation));
    }

    void aFewOfTheRestAreSampled()
    {
        QStringList codes;
        for (const char *time : {"08:00", "08:10", "08:20", "08:30", "08:40", "08:50", "09:00"})
            codes.append(receiveAt(time).dossier.code());
        const QList<SampledDossier> drawn = looks().samples;
        QCOMPARE(drawn.size(), 5);
        for (const SampledDossier &sample : drawn)
            QCOMPARE(codes.removeAll(sample.receipt.code), 1); // Each once, of the day.
        QStringList again;
        QStringList once;
        for (const SampledDossier &sample : looks().samples)
            again.append(sample.receipt.code);
        for (const SampledDossier &sample : drawn)
            once.append(sample.receipt.code);
        QCOMPARE(again, once);
        const auto tick = [&](const QUuid &dossier, const QString &note) {
            return m_office->write<void>([&](Connection &c) {
                return tickSample(c, m_day, dossier, note, {m_supervisor, m_office->identity.device, m_office->now});
            });
        };
        QCOMPARE(tick(QUuid::createUuid(), {}).error().code, u"not-sampled"_s);
        QVERIFY(tick(drawn.first().receipt.dossier, u" thiếu  chữ ký "_s));
        QVERIFY2(check(DayCheck::What::Samples).text.startsWith(u"1 of 5"_s),
                 qPrintable(check(DayCheck::What::Samples).text));
        const auto closed = close(allSaid());
        QVERIFY(closed);
        const FormOccasion minutes = *m_office->read<FormOccasion>([&](Connection &c) -> Result<FormOccasion> {
            const auto review = dayReview(c, m_day, m_office->now, m_day);
            return dayMinutes(*review, closed->checks, *dayStanding(c, m_day), m_office->now);
        });
        QStringList explained;
        for (const FormValues &row : minutes.rows.value(u"checks"_s))
            explained.append(row.value(u"explanation"_s));
        QVERIFY2(explained.contains(drawn.first().receipt.code + u": thiếu chữ ký"_s),
                 qPrintable(explained.join(u'|')));
    }

    void whatWasNotSampledIsNotSaidToBeSeen()
    {
        receiveAt("08:00");
        const auto closed = close(allSaid());
        QVERIFY(closed);
        for (const DayCheck &line : closed->checks) {
            if (line.what == DayCheck::What::Samples)
                QCOMPARE(line.explanation, u"no sample was taken"_s);
        }
    }

    void theOfficesMedianOfHandling()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        SyncedOffice there;
        QVERIFY(m_office->enrol(gateway.url()) && there.enrol(gateway.url()));
        const auto receive = [&](const char *time, std::optional<int> seconds) {
            m_office->now =
                QDateTime(m_day, QTime::fromString(QString::fromLatin1(time), u"HH:mm"_s), officeTimeZone());
            QVERIFY(m_office->write<ReceivedDossier>([&](Connection &c) {
                return receiveDossier(c,
                                      composedDossier(m_office->order(), m_office->place(), m_office->catalogue,
                                                      m_office->calendar, m_office->now),
                                      m_office->identity.office.number, m_office->act(), OutboxState::Ready, {},
                                      seconds);
            }));
        };
        const auto reviewAt = [&](SyncedOffice &office, const ReviewFilter &filter = {}) {
            return *office.read<DayReview>(
                [&](Connection &c) { return dayReview(c, m_day, office.now, m_day, filter); });
        };
        receive("08:00", 40);
        receive("08:10", 190);
        receive("08:20", std::nullopt); // It lay parked.
        receive("08:30", 70);
        QCOMPARE(reviewAt(*m_office).medianSeconds.value_or(0), 70);
        QCOMPARE(reviewAt(*m_office).timed, 3);
        receive("08:40", 90);
        QCOMPARE(reviewAt(*m_office).medianSeconds.value_or(0), 80);
        QVERIFY(!reviewAt(*m_office, {.counter = m_office->identity.device.counter}).medianSeconds);
        QVERIFY(!reviewAt(*m_office, {.officer = u"ha"_s}).medianSeconds); // No person is measured by it.
        QVERIFY(!m_office->pass().error);
        there.now = m_office->now;
        QVERIFY(!there.pass().error);
        QCOMPARE(reviewAt(there).medianSeconds.value_or(0), 80);
        QCOMPARE(reviewAt(there).timed, 4);
    }

    void aSupervisorSetsTheTargets()
    {
        const auto set = [&](const ReviewTargets &targets, const Officer &officer) {
            return m_office->write<void>([&](Connection &c) {
                return setReviewTargets(c, targets, {officer, m_office->identity.device, m_office->now});
            });
        };
        const auto targets = [&] { return *m_office->read<ReviewTargets>(reviewTargets); };
        QCOMPARE(targets(), ReviewTargets());
        QCOMPARE(set({70, 80}, m_office->officer).error().code, u"not-supervisor"_s);
        QCOMPARE(set({70, 101}, m_supervisor).error().field, u"digitised"_s);
        QCOMPARE(targets(), ReviewTargets()); // Nothing of a refused one stays.
        QVERIFY(set({70, {}}, m_supervisor));
        QCOMPARE(targets(), (ReviewTargets{70, {}}));
        const auto audit = m_office->read<QVariant>(
            [](Connection &c) { return c.single("SELECT detail FROM audit WHERE act = 'targets-set'"); });
        QCOMPARE(audit->toString(), u"selfFiled=70 digitised=-"_s);
        QCOMPARE(targetPresets().first().targets.selfFiled.value_or(0), 70);
        QVERIFY(!targetPresets().first().ground.isEmpty());
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
        const CloseOrder order{standing(there).now.sha256,
                               {{DayCheck::What::Samples, {}}, {DayCheck::What::Reconciled, {}}}};
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
