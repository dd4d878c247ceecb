// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demooffice.h"
#include "doing.h"
#include "dossierjson.h"
#include "dossiertable.h"
#include "outboxtable.h"
#include "receivermatching.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDossierLife : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};

    static QDateTime at(const QString &iso) { return fromIsoOfficeTime(iso); }

    Dossier received(const QString &due = u"2026-11-27T09:41"_s)
    {
        Dossier dossier = composedDossier(m_office->order(), m_office->place(), m_office->catalogue, m_office->calendar,
                                          m_office->now);
        dossier.applicant.birthDate = PartialDate::fromIso(u"1990-05-12"_s);
        dossier.id = QUuid::createUuid();
        dossier.state = DossierState::Received;
        dossier.receivedAt = at(u"2026-11-23T09:41"_s);
        dossier.dueAt = at(due);
        return dossier;
    }

    Result<Dossier> after(const Dossier &dossier, const ActOrder &order, const QString &time,
                          const std::optional<Officer> &officer = {})
    {
        const Officer who = officer.value_or(m_office->officer);
        return dossierAfter(dossier, order, {who, m_office->calendar, m_office->catalogue, at(time)});
    }

    Dossier inJoint(const ReceiveOrder &order)
    {
        Dossier dossier =
            composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now);
        dossier.id = QUuid::createUuid();
        return *after(dossier, handOver(), u"2026-11-23T13:30"_s);
    }
    Dossier inProgress() { return *after(received(), handOver(), u"2026-11-23T13:30"_s); }

    static ActOrder handOver()
    {
        ActOrder order;
        order.act = DossierAct::HandOver;
        order.place = u"Phòng Kinh tế"_s;
        order.person = u"Trần Quốc Bảo"_s;
        return order;
    }

    static ActOrder ask(const QString &until = u"2026-12-10"_s)
    {
        ActOrder order;
        order.act = DossierAct::AskSupplement;
        order.reason = u"thiếu giấy xác nhận"_s;
        order.until = QDate::fromString(until, Qt::ISODate);
        return order;
    }

    static ActOrder simple(DossierAct act, const QString &reason = {})
    {
        ActOrder order;
        order.act = act;
        order.reason = reason;
        return order;
    }

    ActOrder returnTo(const Dossier &dossier) const
    {
        ActOrder order;
        order.act = DossierAct::Return;
        order.receiver.person = dossier.applicant;
        return order;
    }

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); }

    void theClockStopsAndGoesOnWithWhatWasLeft()
    {
        // Tue 24/11 is a holiday. Asked on Mon 16:00: 1 h of Monday, 8 of Wednesday and Thursday, 2:41 of Friday left.
        const auto waiting = after(received(), ask(), u"2026-11-23T16:00"_s);
        QVERIFY2(waiting, waiting ? "" : qPrintable(waiting.error().message));
        QCOMPARE(waiting->state, DossierState::AwaitingSupplement);
        QVERIFY(!waiting->dueAt);
        QCOMPARE(waiting->pause->remainingMinutes, 60 + 2 * 480 + 161);
        QCOMPARE(waiting->supplementUntil, QDate(2026, 12, 10));
        // Taken on Mon 30/11 at 08:00: 19:41 working hours later.
        const auto resumed = after(*waiting, simple(DossierAct::TakeSupplement), u"2026-11-30T08:00"_s);
        QVERIFY(resumed);
        QCOMPARE(resumed->state, DossierState::InProgress);
        QVERIFY(!resumed->pause);
        QCOMPARE(resumed->dueAt.value_or(QDateTime()), at(u"2026-12-02T13:41"_s));
    }

    void whatWasOverdueStaysOverdue()
    {
        const auto waiting = after(received(), ask(), u"2026-11-30T08:00"_s);
        QVERIFY(waiting);
        QCOMPARE(waiting->pause->remainingMinutes, 0);
        const auto resumed = after(*waiting, simple(DossierAct::TakeSupplement), u"2026-12-01T08:00"_s);
        QCOMPARE(resumed->dueAt.value_or(QDateTime()), at(u"2026-11-27T09:41"_s));
    }

    void aStopWhileWaitingKeepsTheFirstPause()
    {
        const auto waiting = after(received(), ask(), u"2026-11-23T16:00"_s);
        const auto stopped = after(*waiting, simple(DossierAct::Stop, u"theo văn bản 12"_s), u"2026-11-25T08:00"_s);
        QVERIFY(stopped);
        QCOMPARE(stopped->pause->remainingMinutes, waiting->pause->remainingMinutes);
        const auto goesOn = after(*stopped, simple(DossierAct::Resume, u"hết lý do dừng"_s), u"2026-11-30T08:00"_s);
        QCOMPARE(goesOn->dueAt.value_or(QDateTime()), at(u"2026-12-02T13:41"_s));
    }

    void refusalsSayWhy_data()
    {
        using Make = std::function<Dossier(TestDossierLife &)>;
        QTest::addColumn<Make>("dossier");
        QTest::addColumn<ActOrder>("order");
        QTest::addColumn<QString>("code");
        const Make fresh = [](TestDossierLife &t) { return t.received(); };
        const Make working = [](TestDossierLife &t) { return t.inProgress(); };
        QTest::newRow("returned before anything is decided")
            << fresh << simple(DossierAct::Return) << u"state-not-allowed"_s;
        QTest::newRow("returned without a result") << working << simple(DossierAct::Return) << u"nothing-ready"_s;
        QTest::newRow("no reason for a supplement") << fresh << [] {
            ActOrder order = ask();
            order.reason = u"  "_s;
            return order;
        }() << u"missing-reason"_s;
        QTest::newRow("supplement until yesterday") << fresh << ask(u"2026-11-22"_s) << u"date-past"_s;
        QTest::newRow("supplement without a day") << fresh << ask({}) << u"missing-until"_s;
        QTest::newRow("supplement that nobody asked for")
            << fresh << simple(DossierAct::TakeSupplement) << u"state-not-allowed"_s;
        QTest::newRow("handed over to nowhere") << fresh << simple(DossierAct::HandOver) << u"missing-place"_s;
        QTest::newRow("handed over to where it is") << working << handOver() << u"there-already"_s;
        QTest::newRow("gone on without having stopped")
            << working << simple(DossierAct::Resume, u"x"_s) << u"state-not-allowed"_s;
        QTest::newRow("declined after it was taken")
            << fresh << simple(DossierAct::Decline, u"x"_s) << u"state-not-allowed"_s;
        QTest::newRow("a reason of 10,001 letters")
            << working << simple(DossierAct::Stop, QString(10'001, u'x')) << u"too-long"_s;
        QTest::newRow("an act at a cancelled one") << Make([](TestDossierLife &t) {
            Dossier dossier = t.received();
            dossier.isVoid = true;
            return dossier;
        }) << handOver() << u"already-void"_s;
        QTest::newRow("a correction that changes nothing") << fresh << [this] {
            ActOrder order = simple(DossierAct::Correct, u"gõ nhầm"_s);
            order.corrected.applicant.name.clear();
            return order;
        }() << u"missing-corrected"_s;
    }

    void refusalsSayWhy()
    {
        QFETCH(std::function<Dossier(TestDossierLife &)>, dossier);
        QFETCH(ActOrder, order);
        QFETCH(QString, code);
        const auto refused = after(dossier(*this), order, u"2026-11-23T14:00"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QVERIFY(!refused.error().message.isEmpty());
    }

    /// No act leads where the life cycle of domain.md 5.1 has no way.
    void noActLeavesTheLifeCycle()
    {
        for (const DossierAct act : allDossierActs()) {
            const ActRule &rule = ruleOf(act);
            QCOMPARE(dossierActFromText(QString(rule.word)), act);
            QVERIFY(!displayName(act).isEmpty());
            for (const DossierState from : rule.from) {
                const bool passes = act == DossierAct::ReceiveResult && from == DossierState::Received;
                const bool stays = !rule.to || *rule.to == from ||
                                   (from == DossierState::Received && act == DossierAct::TakeSupplement) ||
                                   (from == DossierState::InProgress &&
                                    (act == DossierAct::Return || act == DossierAct::NoteDelivered));
                QVERIFY2(stays || passes || mayChange(from, *rule.to),
                         qPrintable(displayName(act) + u' ' + toText(from)));
            }
        }
    }

    void extensionsKeepTheirLimits()
    {
        ActOrder order = simple(DossierAct::Extend, u"chờ xác minh"_s);
        order.newDueAt = at(u"2026-12-04T09:41"_s);
        const auto once = after(inProgress(), order, u"2026-11-25T08:00"_s);
        QVERIFY2(once, once ? "" : qPrintable(once.error().message));
        QCOMPARE(once->dueAt.value_or(QDateTime()), order.newDueAt);
        QCOMPARE(once->extensions, 1);

        order.newDueAt = at(u"2026-12-11T09:41"_s);
        QCOMPARE(after(*once, order, u"2026-11-26T08:00"_s).error().code, u"extended-already"_s);
        QVERIFY(after(*once, order, u"2026-11-26T08:00"_s, m_supervisor));
        QCOMPARE(after(inProgress(), order, u"2026-11-27T08:00"_s).error().code, u"too-late"_s);
        order.newDueAt = at(u"2027-01-29T09:41"_s);
        QCOMPARE(after(inProgress(), order, u"2026-11-25T08:00"_s).error().code, u"too-long"_s);
        order.newDueAt = at(u"2026-11-26T09:41"_s);
        QCOMPARE(after(inProgress(), order, u"2026-11-25T08:00"_s).error().code, u"not-later"_s);
        order.newDueAt = at(u"2026-11-29T09:41"_s);
        QCOMPARE(after(inProgress(), order, u"2026-11-25T08:00"_s).error().code, u"day-off"_s);
    }

    void resultsComeAndGoOneByOne()
    {
        Dossier dossier = inProgress();
        dossier.results = {{1, u"Giấy xác nhận"_s}, {2, u"Trích lục"_s}};
        ActOrder arrive = simple(DossierAct::ReceiveResult);
        arrive.results = {1};
        arrive.place = u"B2"_s;
        const auto first = after(dossier, arrive, u"2026-11-25T08:00"_s);
        QVERIFY(first);
        QCOMPARE(first->state, DossierState::InProgress);
        QCOMPARE(first->results.at(0).shelf, u"B2"_s);
        QCOMPARE(first->place, u"Phòng Kinh tế"_s);
        const auto given = after(*first, returnTo(dossier), u"2026-11-25T09:00"_s);
        QVERIFY2(given, given ? "" : qPrintable(given.error().message));
        QCOMPARE(given->state, DossierState::InProgress);
        QCOMPARE(given->results.at(0).state, ResultState::Returned);
        arrive.results = {};
        const auto all = after(*given, arrive, u"2026-11-26T08:00"_s);
        QCOMPARE(all->state, DossierState::Finished);
        QVERIFY(all->place.isEmpty());
        const auto closed = after(*all, returnTo(dossier), u"2026-11-26T09:00"_s);
        QCOMPARE(closed->state, DossierState::Returned);
        QVERIFY(!after(*closed, returnTo(dossier), u"2026-11-26T09:01"_s));
    }

    void anOnlineDossiersTimeBeginsWhenItIsTakenOver()
    {
        Dossier online = received();
        online.state = DossierState::NewlySubmitted;
        online.channel = Channel::Online;
        online.dueAt.reset();
        const auto taken = after(online, simple(DossierAct::TakeOver), u"2026-11-25T09:00"_s);
        QVERIFY(taken);
        QCOMPARE(taken->state, DossierState::Received);
        const Procedure *procedure = m_office->catalogue.find(online.procedureCode, QDate(2026, 11, 25));
        QCOMPARE(taken->dueAt.value_or(QDateTime()),
                 m_office->calendar.dueFor(at(u"2026-11-25T09:00"_s), procedure->timeFor(Channel::Online))
                     .at.value_or(QDateTime()));
        QCOMPARE(taken->officerId, m_office->officer.id);
        QVERIFY(!after(*taken, simple(DossierAct::Decline, u"x"_s), u"2026-11-25T09:01"_s));
    }

    void thePostBringsOrComesBack()
    {
        const auto ready = after(inProgress(), simple(DossierAct::ReceiveResult), u"2026-11-25T08:00"_s);
        ActOrder post = simple(DossierAct::SendByPost);
        QCOMPARE(after(*ready, post, u"2026-11-25T09:00"_s).error().field, u"address"_s);
        post.address = u"12, Đường A"_s;
        post.trackingNumber = u"EH000111222VN"_s;
        const auto posted = after(*ready, post, u"2026-11-25T09:00"_s);
        QCOMPARE(posted->results.first().state, ResultState::Posted);
        QCOMPARE(posted->state, DossierState::Finished);
        QVERIFY(!after(*posted, returnTo(*posted), u"2026-11-25T10:00"_s));
        const auto back =
            after(*posted, simple(DossierAct::NoteUndelivered, u"không có người nhận"_s), u"2026-11-26T09:00"_s);
        QVERIFY(hasReadyResult(*back));
        const auto delivered = after(*posted, simple(DossierAct::NoteDelivered), u"2026-11-26T09:00"_s);
        QCOMPARE(delivered->state, DossierState::Returned);
    }

    void onlyTheRightPersonReceives()
    {
        const auto ready = after(inProgress(), simple(DossierAct::ReceiveResult), u"2026-11-25T08:00"_s);
        ActOrder order = returnTo(*ready);
        order.receiver.person.paper.number = u"083194005681"_s;
        QCOMPARE(after(*ready, order, u"2026-11-25T09:00"_s).error().code, u"receiver-differs"_s);
        order.receiver.right = ResultReceiver::Right::Delegate;
        QCOMPARE(after(*ready, order, u"2026-11-25T09:00"_s).error().field, u"authority"_s);
        order.receiver.authority = u"Giấy ủy quyền số 12"_s;
        QVERIFY(after(*ready, order, u"2026-11-25T09:00"_s));
    }

    void cardsAreComparedFieldByField()
    {
        const Dossier dossier = received();
        Applicant card = dossier.applicant;
        card.name = card.name.toUpper();
        QCOMPARE(matchReceiver(dossier, card).who, ReceiverMatch::Who::Owner);
        card.birthDate = PartialDate::fromIso(u"1994-03-12"_s);
        const ReceiverMatch other = matchReceiver(dossier, card);
        QCOMPARE(other.who, ReceiverMatch::Who::Nobody);
        QCOMPARE(other.differences(), 1);
        // A child without a number: name and birth date decide.
        Dossier child = dossier;
        child.applicant.paper = {IdentityKind::BirthCertificate, {}, {}, {}};
        Applicant childsCard = dossier.applicant;
        QCOMPARE(matchReceiver(child, childsCard).who, ReceiverMatch::Who::Owner);
        // The year alone is not contradicted by a whole date, and an old number on the card counts.
        Dossier old = dossier;
        old.applicant.birthDate = PartialDate::fromIso(QString::number(dossier.applicant.birthDate->year()));
        old.applicant.paper.number = u"320000123"_s;
        childsCard.oldNumber = u"320000123"_s;
        QCOMPARE(matchReceiver(old, childsCard).who, ReceiverMatch::Who::Owner);
        Dossier brought = dossier;
        brought.submitter = {Relation::Authorised, dossier.applicant, u"Giấy ủy quyền"_s};
        brought.applicant.name = u"Người Khác"_s;
        brought.applicant.paper.number = u"083194005681"_s;
        QCOMPARE(matchReceiver(brought, dossier.applicant).who, ReceiverMatch::Who::Submitter);
    }

    void anActIsOneTransaction()
    {
        const auto dossier = m_office->receive(m_office->order());
        QVERIFY(dossier);
        ActOrder order = ask();
        order.seenEvents = 1;
        const auto done = m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, dossier->dossier.id, order, m_office->act(), m_office->calendar, m_office->catalogue);
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        const auto stored = m_office->read<std::optional<StoredDossier>>(
            [&](Connection &c) { return DossierTable(c).find(dossier->key); });
        QVERIFY(stored && *stored);
        QCOMPARE((*stored)->dossier.state, DossierState::AwaitingSupplement);
        QCOMPARE((*stored)->events.last().kind, u"supplement-asked"_s);
        QCOMPARE((*stored)->events.last().facts.value(u"reason"_s).toString(), order.reason);
        QVERIFY(lastEventOf((*stored)->events, DossierAct::AskSupplement));
        QCOMPARE((*stored)->dossier.components.size(), dossier->dossier.components.size());
        const auto again = m_office->write<DoneAct>([&](Connection &c) {
            ActOrder second = simple(DossierAct::Withdraw, u"x"_s);
            second.seenEvents = 1;
            return doAct(c, dossier->dossier.id, second, m_office->act(), m_office->calendar, m_office->catalogue);
        });
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"changed-meanwhile"_s);
        const auto waiting =
            m_office->read<OutboxFigures>([&](Connection &c) { return OutboxTable(c).figures(m_office->now.date()); });
        QCOMPARE(waiting->made, 2);
    }

    void jointProceduresGoOnStageByStage()
    {
        ReceiveOrder order = m_office->order();
        order.procedureCode = u"9.000001"_s;
        Dossier dossier =
            composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now);
        dossier.id = QUuid::createUuid();
        QCOMPARE(dossier.members.size(), 2);
        const auto stateOf = [&](int member) { return dossier.members.at(member).state; };
        // The second one's time begins when the first is due.
        QCOMPARE(dossier.members.first().agency, u"Sở Tư pháp tỉnh Vĩnh Long"_s);
        QVERIFY(dossier.members.last().dueAt > dossier.members.first().dueAt);
        QCOMPARE(stateOf(0), DossierState::Received);
        dossier = *after(dossier, handOver(), u"2026-11-23T13:30"_s);
        QCOMPARE(stateOf(0), DossierState::InProgress);
        QCOMPARE(stateOf(1), DossierState::Received); // Its stage has not begun.
        ActOrder first = simple(DossierAct::ReceiveResult);
        first.results = {1};
        first.documentNumber = u"12/TLHT"_s;
        dossier = *after(dossier, first, u"2026-11-25T09:00"_s);
        QCOMPARE(stateOf(0), DossierState::Finished);
        QCOMPARE(dossier.members.first().doneAt, at(u"2026-11-25T09:00"_s));
        QCOMPARE(stateOf(1), DossierState::InProgress);
        QCOMPARE(dossier.state, DossierState::InProgress);
        ActOrder second = simple(DossierAct::ReceiveResult);
        second.results = {2};
        dossier = *after(dossier, second, u"2026-11-27T09:00"_s);
        QCOMPARE(stateOf(1), DossierState::Finished);
        QCOMPARE(dossier.state, DossierState::Finished);
        // Each is handed over on its own.
        const Dossier withdrawn =
            *after(inJoint(order), simple(DossierAct::Withdraw, u"đổi ý"_s), u"2026-11-24T09:00"_s);
        QCOMPARE(withdrawn.members.last().state, DossierState::Withdrawn);
        QCOMPARE(*dossierFromJson(toJson(dossier)).value().members.last().dueAt, *dossier.members.last().dueAt);
        QCOMPARE(dossierFromJson(toJson(dossier)).value().members.first().doneAt, dossier.members.first().doneAt);
        QCOMPARE(dossierFromJson(toJson(dossier)).value().members.last().stage, 2);
    }
};

QTEST_GUILESS_MAIN(TestDossierLife)
#include "tst_dossierlife.moc"
