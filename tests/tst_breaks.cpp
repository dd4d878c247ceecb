// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "absence.h"
#include "cataloguetable.h"
#include "demooffice.h"
#include "drafttable.h"
#include "duemoving.h"
#include "officertable.h"
#include "outboxtable.h"
#include "uuidv7.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// A corrected calendar, and an officer who is absent (domain.md 13.7).
class TestBreaks : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};

    /// The demonstration's catalogue with other days and hours, kept as that version.
    Catalogue corrected(int version, const QJsonObject &off, const QJsonObject &worked, const QJsonObject &hours = {})
    {
        const QByteArray before = *m_office->read<QByteArray>([](Connection &c) { return CatalogueTable(c).newest(); });
        QJsonObject json = QJsonDocument::fromJson(before).object();
        json[u"version"_s] = version;
        QJsonArray years = json[u"declaredDays"_s].toArray();
        for (auto &&year : years) {
            QJsonObject days = year.toObject();
            if (days[u"year"_s].toInt() != 2026)
                continue;
            const auto merged = [&days](const QString &member, const QJsonObject &more) {
                QJsonObject all = days[member].toObject();
                for (auto day = more.begin(); day != more.end(); ++day)
                    all.insert(day.key(), day.value());
                days[member] = all;
            };
            merged(u"off"_s, off);
            merged(u"worked"_s, worked);
            year = days;
        }
        if (years.isEmpty())
            years.append(QJsonObject{{u"year"_s, 2026}, {u"off"_s, off}, {u"worked"_s, worked}});
        json[u"declaredDays"_s] = years;
        if (!hours.isEmpty())
            json[u"openingHours"_s] = hours;
        const QByteArray document = QJsonDocument(json).toJson();
        const auto catalogue = readCatalogue(document);
        if (!catalogue)
            qFatal("%s", qPrintable(catalogue.error().detail));
        const auto kept = m_office->write<void>([&](Connection &c) {
            return CatalogueTable(c).put(version, m_office->now.date(), m_office->now, document);
        });
        if (!kept)
            qFatal("not kept");
        return *catalogue;
    }
    CalendarReview review(const Catalogue &catalogue)
    {
        return *m_office->read<CalendarReview>([&](Connection &c) { return reviewCalendar(c, catalogue); });
    }
    Result<CalendarOutcome> confirm(const CalendarReview &what, const QSet<QUuid> &chosen, const Catalogue &catalogue,
                                    const std::optional<Officer> &officer = {})
    {
        const Act act{officer.value_or(m_supervisor), m_office->identity.device, m_office->now};
        return m_office->write<CalendarOutcome>([&](Connection &c) {
            return confirmCalendar(c, what, chosen, u"Lịch nghỉ được điều chỉnh"_s, act, calendarOf(catalogue),
                                   catalogue);
        });
    }
    StoredDossier stored(qint64 key)
    {
        return **m_office->read<std::optional<StoredDossier>>([&](Connection &c) { return DossierTable(c).find(key); });
    }
    ReceivedDossier receive() { return *m_office->receive(m_office->order()); }
    Result<DoneAct> act(const ReceivedDossier &dossier, const ActOrder &order, const QDateTime &at)
    {
        const Act doing{m_supervisor, m_office->identity.device, at};
        return m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, dossier.dossier.id, order, doing, m_office->calendar, m_office->catalogue);
        });
    }
    qint64 operations()
    {
        return m_office
            ->read<OutboxFigures>([&](Connection &c) { return OutboxTable(c).figures(m_office->now.date()); })
            ->made;
    }
    QDateTime ruled(const Catalogue &catalogue, const Dossier &dossier)
    {
        return *calendarOf(catalogue)
                    .dueFor(dossier.receivedAt,
                            catalogue.find(dossier.procedureCode, dossier.receivedAt.date())->timeFor(dossier.channel))
                    .at;
    }

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); } // Monday 23/11/2026, 09:41; Tuesday 24/11 is a holiday.

    void nothingMovesBeforeTheConfirmation()
    {
        const ReceivedDossier dossier = receive();
        const Catalogue next = corrected(2, {{u"2026-11-25"_s, u"nghỉ do bão"_s}}, {});
        const qint64 before = operations();
        const CalendarReview found = review(next);
        QCOMPARE(found.formerVersion, m_office->catalogue.version);
        QCOMPARE(found.days, QList<QDate>{QDate(2026, 11, 25)});
        QCOMPARE(found.moves.size(), 1);
        QCOMPARE(found.moves.first().oldDue, *dossier.dossier.dueAt);
        QCOMPARE(found.moves.first().newDue, ruled(next, dossier.dossier));
        QVERIFY(found.moves.first().isLater());
        QCOMPARE(stored(dossier.key).dossier.dueAt, dossier.dossier.dueAt);
        QCOMPARE(operations(), before);
        QCOMPARE(review(next).moves.size(), 1); // Asked again it says the same.
    }

    /// A promised date never silently moves later: kept, or put off with its letter.
    void aLaterDateNeedsTheLetter()
    {
        const ReceivedDossier kept = receive();
        const ReceivedDossier putOff = receive();
        const Catalogue next = corrected(2, {{u"2026-11-25"_s, u"nghỉ do bão"_s}}, {});
        const CalendarReview found = review(next);
        QCOMPARE(found.moves.size(), 2);
        const auto refused = confirm(found, {putOff.dossier.id}, next, m_office->officer);
        QCOMPARE(refused.error().code, u"not-supervisor"_s);
        const auto outcome = confirm(found, {putOff.dossier.id}, next);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->kept, 1);
        QCOMPARE(outcome->extended.size(), 1);
        QCOMPARE(outcome->extended.first().event.kind, u"extended"_s);
        QCOMPARE(stored(kept.key).dossier.dueAt, kept.dossier.dueAt);
        QCOMPARE(stored(putOff.key).dossier.dueAt, ruled(next, putOff.dossier));
        QCOMPARE(stored(putOff.key).dossier.extensions, 1);
        QVERIFY(review(next).moves.isEmpty()); // Confirmed: it does not come back.
        ActOrder later;
        later.act = DossierAct::Recompute;
        later.reason = u"x"_s;
        later.newDueAt = kept.dossier.dueAt->addDays(1);
        QCOMPARE(act(kept, later, m_office->now).error().code, u"later-needs-extension"_s);
    }

    void anEarlierDateIsSetAfterTheConfirmation()
    {
        const ReceivedDossier dossier = receive();
        const ReceivedDossier left = receive();
        // The holiday was cancelled: Saturday 28/11 is worked, so that three working days end sooner.
        const Catalogue next = corrected(2, {}, {{u"2026-11-28"_s, u"làm bù"_s}, {u"2026-11-24"_s, u"làm việc"_s}});
        const CalendarReview found = review(next);
        const bool isEarlier = ruled(next, dossier.dossier) < *dossier.dossier.dueAt;
        QVERIFY(isEarlier);
        QCOMPARE(found.moves.size(), 2);
        QVERIFY(!found.moves.first().isLater());
        const auto outcome = confirm(found, {dossier.dossier.id}, next);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->recomputed, 1);
        const StoredDossier after = stored(dossier.key);
        QCOMPARE(after.dossier.dueAt, ruled(next, dossier.dossier));
        QCOMPARE(after.events.last().kind, u"due-recomputed"_s);
        QVERIFY(fromIsoOfficeTime(after.events.last().facts[u"oldDue"_s].toString()) == dossier.dossier.dueAt);
        QCOMPARE(after.dossier.extensions, 0);
        QCOMPARE(stored(left.key).dossier.dueAt, left.dossier.dueAt);
    }

    void otherOpeningHoursMoveToo()
    {
        const ReceivedDossier dossier = receive();
        QJsonObject hours;
        for (const QString &day : {u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s})
            hours[day] = QJsonArray{u"10:00-12:00"_s, u"13:30-17:00"_s};
        const Catalogue next = corrected(2, {}, {}, hours);
        const CalendarReview found = review(next);
        QCOMPARE(found.moves.size(), 1); // Received before the new opening hour.
        QCOMPARE(found.moves.first().newDue, ruled(next, dossier.dossier));
    }

    void whatWasSetByHandStays()
    {
        const ReceivedDossier extended = receive();
        ActOrder extend;
        extend.act = DossierAct::Extend;
        extend.reason = u"chờ xác minh"_s;
        extend.newDueAt = fromIsoOfficeTime(u"2026-12-10T10:00");
        QVERIFY(act(extended, extend, m_office->now));
        const ReceivedDossier closedDay = receive();
        extend.newDueAt = fromIsoOfficeTime(u"2026-12-02T10:00");
        QVERIFY(act(closedDay, extend, m_office->now));
        const Catalogue next = corrected(2, {{u"2026-11-25"_s, u"nghỉ do bão"_s}, {u"2026-12-02"_s, u"nghỉ bù"_s}}, {});
        const CalendarReview found = review(next);
        // The one whose hand-set day is closed now is shown, the other is not.
        QCOMPARE(found.moves.size(), 1);
        QCOMPARE(found.moves.first().dossier, closedDay.dossier.id);
        QCOMPARE(found.moves.first().newDue, fromIsoOfficeTime(u"2026-12-03T07:00"));
    }

    void aClockThatWentOnIsReckonedFromThere()
    {
        const ReceivedDossier dossier = receive();
        ActOrder ask;
        ask.act = DossierAct::AskSupplement;
        ask.reason = u"thiếu"_s;
        ask.until = QDate(2026, 12, 10);
        QVERIFY(act(dossier, ask, fromIsoOfficeTime(u"2026-11-23T15:00")));
        const ReceivedDossier waiting = receive();
        QVERIFY(act(waiting, ask, fromIsoOfficeTime(u"2026-11-23T15:00")));
        ActOrder take;
        take.act = DossierAct::TakeSupplement;
        QVERIFY(act(dossier, take, fromIsoOfficeTime(u"2026-11-26T09:00")));
        const QDateTime promised = *stored(dossier.key).dossier.dueAt;
        const Catalogue next = corrected(2, {{u"2026-11-27"_s, u"nghỉ do bão"_s}}, {});
        const CalendarReview found = review(next);
        QCOMPARE(found.moves.size(), 1); // The other one's clock stands.
        const int minutes = m_office->calendar.workingMinutesBetween(fromIsoOfficeTime(u"2026-11-26T09:00"), promised);
        QCOMPARE(found.moves.first().newDue,
                 calendarOf(next).dueAfterWorkingHours(fromIsoOfficeTime(u"2026-11-26T09:00"), minutes / 60.0).at);
    }

    void whatChangedMeanwhileIsLeftAlone()
    {
        const ReceivedDossier dossier = receive();
        const Catalogue next = corrected(2, {{u"2026-11-25"_s, u"nghỉ do bão"_s}}, {});
        const CalendarReview found = review(next);
        ActOrder extend;
        extend.act = DossierAct::Extend;
        extend.reason = u"chờ xác minh"_s;
        extend.newDueAt = fromIsoOfficeTime(u"2026-12-10T10:00");
        QVERIFY(act(dossier, extend, m_office->now));
        const auto outcome = confirm(found, {dossier.dossier.id}, next);
        QCOMPARE(outcome->changedMeanwhile, 1);
        QCOMPARE(*stored(dossier.key).dossier.dueAt, fromIsoOfficeTime(u"2026-12-10T10:00"));
    }

    void anAbsentOfficersWorkIsHandedOver()
    {
        const QList<Officer> officers =
            *m_office->read<QList<Officer>>([](Connection &c) { return OfficerTable(c).all(); });
        QVERIFY(officers.size() >= 2);
        const Officer absent = officers.at(0);
        const Officer taker = officers.at(1);
        m_office->officer = absent;
        const ReceivedDossier one = receive();
        const ReceivedDossier two = receive();
        m_office->officer = taker;
        const ReceivedDossier other = receive();
        const Draft draft{
            makeUuidV7(m_office->now.toMSecsSinceEpoch()), absent.id, true, u"Trần Văn Thử"_s, {}, m_office->now, {}};
        QVERIFY(m_office->write<void>([&](Connection &c) { return DraftTable(c).put(draft); }));
        const auto held = *m_office->read<QList<Holding>>([](Connection &c) { return holdings(c); });
        QCOMPARE(held.at(0).dossiers.size(), 2);
        QCOMPARE(held.at(0).drafts, 1);

        AbsenceOrder order{absent.id, taker.id, u"nghỉ ốm"_s, 1'250'000};
        const auto hand = [&](const AbsenceOrder &what, const Officer &who) {
            const Act doing{who, m_office->identity.device, m_office->now};
            return m_office->write<AbsenceHandover>(
                [&](Connection &c) { return handOverAbsent(c, what, doing, m_office->calendar, m_office->catalogue); });
        };
        Officer plain = taker;
        plain.role = Role::Officer;
        QCOMPARE(hand(order, plain).error().code, u"not-supervisor"_s);
        QCOMPARE(hand({absent.id, absent.id, u"x"_s, {}}, m_supervisor).error().field, u"to"_s);
        QCOMPARE(hand({absent.id, taker.id, u" "_s, {}}, m_supervisor).error().field, u"reason"_s);
        QCOMPARE(hand({absent.id, taker.id, u"x"_s, -1}, m_supervisor).error().field, u"cash"_s);
        const qint64 before = operations();
        const auto done = hand(order, m_supervisor);
        QVERIFY(done.has_value());
        QCOMPARE(done->acts.size(), 2);
        QCOMPARE(done->drafts, 1);
        QCOMPARE(done->listNumber, u"Q1-01"_s);
        QCOMPARE(operations(), before + 2);
        for (const ReceivedDossier &dossier : {one, two}) {
            const StoredDossier after = stored(dossier.key);
            QCOMPARE(after.dossier.answerableId(), taker.id);
            QCOMPARE(after.dossier.officerId, absent.id); // Who received it stays.
            QCOMPARE(after.events.last().kind, u"reassigned"_s);
            QCOMPARE(after.events.last().facts[u"list"_s].toString(), u"Q1-01"_s);
        }
        QCOMPARE(stored(other.key).events.size(), 1);
        const auto drafts = *m_office->read<QList<Draft>>([](Connection &c) { return DraftTable(c).all(); });
        QCOMPARE(drafts.first().officer, taker.id);
        // Back again: the same dossiers now go with the one who answers for them.
        QCOMPARE(hand({absent.id, taker.id, u"x"_s, {}}, m_supervisor).error().code, u"nothing-held"_s);
        QCOMPARE(hand({taker.id, absent.id, u"đã đi làm lại"_s, {}}, m_supervisor)->acts.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestBreaks)
#include "tst_breaks.moc"
