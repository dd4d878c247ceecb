// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demooffice.h"
#include "doing.h"
#include "dossierjson.h"
#include "dossiertable.h"
#include "lateentry.h"
#include "outboxtable.h"
#include "printvalidity.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Nhập bù, blank sheets printed beforehand, and papers that stand for earlier ones (domain.md 13.7).
class TestLateEntry : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;

    ReceiveOrder lateOrder(const QString &takenAt, const QString &pad = {}) const
    {
        ReceiveOrder order = m_office->order();
        order.takenAt = fromIsoOfficeTime(takenAt);
        order.lateGround = u"mất điện"_s;
        order.padNumber = pad;
        return order;
    }
    QStringList faultCodes(const ReceiveOrder &order, Role role = Role::Officer) const
    {
        ReceivingPlace place = m_office->place();
        place.officer.role = role;
        QStringList codes;
        for (const FieldFault &fault : faultsOf(order, m_office->catalogue, m_office->calendar, m_office->now, place))
            codes.append(fault.code);
        return codes;
    }
    QList<SlipCode> pad(int sheets)
    {
        const auto made = m_office->write<Pad>([&](Connection &c) { return makePad(c, sheets, m_office->act()); });
        return numbersOf(*made, m_office->identity.office.number, m_office->identity.device.counter);
    }
    StoredDossier stored(const QString &code)
    {
        return *m_office->read<StoredDossier>([&](Connection &c) -> Result<StoredDossier> {
            const auto key = DossierTable(c).keyOfCode(code);
            if (!key || !*key)
                return Error{ErrorKind::BadInput, u"not-found"_s, code, {}, {}};
            return **DossierTable(c).find(**key);
        });
    }

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); } // Monday 23/11/2026, 09:41.

    void howFarBackOneMayGo_data()
    {
        QTest::addColumn<QString>("takenAt");
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QString>("supervisor");
        QTest::newRow("this morning") << u"2026-11-23T08:00"_s << QString() << QString();
        QTest::newRow("this minute") << u"2026-11-23T09:41"_s << QString() << QString();
        QTest::newRow("in an hour") << u"2026-11-23T10:41"_s << u"late-future"_s << u"late-future"_s;
        QTest::newRow("next year") << u"2027-11-23T08:00"_s << u"late-future"_s << u"late-future"_s;
        QTest::newRow("three working days ago") << u"2026-11-18T08:00"_s << QString() << QString();
        QTest::newRow("four working days ago") << u"2026-11-17T16:59"_s << u"late-too-far"_s << QString();
        QTest::newRow("on a Sunday") << u"2026-11-22T08:00"_s << QString() << QString();
        QTest::newRow("fifteen working days ago") << u"2026-11-02T08:00"_s << u"late-too-far"_s << QString();
        QTest::newRow("sixteen working days ago") << u"2026-10-30T08:00"_s << u"late-too-far"_s << u"late-too-far"_s;
        QTest::newRow("ten years ago") << u"2016-11-23T08:00"_s << u"late-too-far"_s << u"late-too-far"_s;
    }
    void howFarBackOneMayGo()
    {
        QFETCH(QString, takenAt);
        QFETCH(QString, officer);
        QFETCH(QString, supervisor);
        QCOMPARE(faultCodes(lateOrder(takenAt), Role::Officer).value(0), officer);
        QCOMPARE(faultCodes(lateOrder(takenAt), Role::Supervisor).value(0), supervisor);
    }

    void theCatalogueSaysHowFar()
    {
        m_office->catalogue.lateEntryRules = {{QDate(2026, 1, 1), {}, 1, 2, u"Quy chế"_s}};
        QVERIFY(faultCodes(lateOrder(u"2026-11-20T08:00"_s)).isEmpty());
        QCOMPARE(faultCodes(lateOrder(u"2026-11-19T08:00"_s)), QStringList{u"late-too-far"_s});
        QVERIFY(faultCodes(lateOrder(u"2026-11-19T08:00"_s), Role::Supervisor).isEmpty());
        const auto read = readCatalogue(
            R"({"format":"mocua-catalogue/1","version":2,"lateEntryRules":[{"officerDays":0,"supervisorDays":5}]})");
        QVERIFY(read.has_value());
        QCOMPARE(read->lateEntryRuleAt(m_office->now.date()).officerDays, 0);
        QCOMPARE(Catalogue().lateEntryRuleAt(m_office->now.date()).officerDays, 3);
    }

    void whatIsTypedIsChecked_data()
    {
        QTest::addColumn<QString>("ground");
        QTest::addColumn<QString>("pad");
        QTest::addColumn<QString>("code");
        QTest::newRow("no ground") << u" "_s << QString() << u"late-ground-missing"_s;
        QTest::newRow("a digit of the number is wrong")
            << u"mất điện"_s << u"TAM-0033-02-261123-0018-66"_s << u"pad-number-wrong"_s;
        QTest::newRow("words instead of a number") << u"mất điện"_s << u"số 5"_s << u"pad-number-wrong"_s;
        QTest::newRow("a sheet of another office")
            << u"mất điện"_s << SlipCode::make(77, 1, QDate(2026, 11, 20), 3).provisional() << u"pad-number-foreign"_s;
    }
    void whatIsTypedIsChecked()
    {
        QFETCH(QString, ground);
        QFETCH(QString, pad);
        QFETCH(QString, code);
        ReceiveOrder order = lateOrder(u"2026-11-20T08:00"_s, pad);
        order.lateGround = ground;
        QCOMPARE(faultCodes(order), QStringList{code});
    }

    void theAppointmentCountsFromTheReceipt()
    {
        const auto received = m_office->receive(lateOrder(u"2026-11-20T15:10"_s));
        QVERIFY(received.has_value());
        const Dossier &dossier = received->dossier;
        QCOMPARE(dossier.receivedAt, fromIsoOfficeTime(u"2026-11-20T15:10"));
        const Procedure *procedure = m_office->catalogue.find(dossier.procedureCode, dossier.receivedAt.date());
        QCOMPARE(dossier.dueAt, m_office->calendar.dueFor(dossier.receivedAt, procedure->timeFor(dossier.channel)).at);
        QVERIFY(dossier.dueAt != m_office->receive(m_office->order())->dossier.dueAt);
        const StoredDossier found = stored(dossier.code());
        QCOMPARE(found.dossier.late->enteredAt, m_office->now);
        QCOMPARE(found.dossier.late->ground, u"mất điện"_s);
        // The receipt stands at its time, the entry at its own: who looks sees both.
        QCOMPARE(found.events.size(), 2);
        QCOMPARE(found.events[0].kind, u"received"_s);
        QCOMPARE(found.events[0].at, dossier.receivedAt);
        QCOMPARE(found.events[1].kind, u"entered-late"_s);
        QCOMPARE(found.events[1].at, m_office->now);
        // The portal learns it with the dossier, so that reports can count it.
        QCOMPARE(toJson(dossier)[u"late"_s][u"ground"_s].toString(), u"mất điện"_s);
        QCOMPARE(dossierFromJson(toJson(dossier))->late->enteredAt, m_office->now);
        // Undone the same day by the officer who entered it.
        QVERIFY(mayVoid(found.dossier, m_office->officer, m_office->now.date()));
    }

    void aDossierEnteredAtOnceSaysNothingOfIt()
    {
        const auto received = m_office->receive(m_office->order());
        QVERIFY(!received->dossier.late);
        QVERIFY(!toJson(received->dossier).contains(u"late"_s));
        QCOMPARE(stored(received->dossier.code()).events.size(), 1);
    }

    void numbersOfPadsAreGivenOnce()
    {
        const QList<SlipCode> first = pad(20);
        const auto between = m_office->receive(m_office->order());
        const QList<SlipCode> second = pad(5);
        QStringList all{between->dossier.slipDigits};
        for (const SlipCode &number : first + second)
            all.append(number.digits());
        all.append(m_office->receive(m_office->order())->dossier.slipDigits);
        QCOMPARE(all.size(), 27);
        QCOMPARE(all.removeDuplicates(), 0);
        for (const int sheets : {0, -1, mostPadSheets + 1}) {
            const auto made = m_office->write<Pad>([&](Connection &c) { return makePad(c, sheets, m_office->act()); });
            QCOMPARE(made.error().code, u"pad-size"_s);
        }
    }

    void aDossierIsFoundByThePadsNumber()
    {
        const SlipCode sheet = pad(10).at(3);
        const auto received = m_office->receive(lateOrder(u"2026-11-20T08:00"_s, sheet.digits()));
        QVERIFY(received.has_value());
        for (const QString &text : {sheet.provisional(), sheet.digits(), sheet.grouped()})
            QCOMPARE(stored(text).dossier.id, received->dossier.id);
        QVERIFY(received->dossier.late->padNumber == sheet.provisional());
        // The same number once more, also after the first dossier was cancelled.
        QCOMPARE(m_office->receive(lateOrder(u"2026-11-20T08:05"_s, sheet.digits())).error().code,
                 u"pad-number-used"_s);
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, received->dossier.id, u"nhầm"_s, m_office->act()); }));
        const auto again = m_office->receive(lateOrder(u"2026-11-20T08:05"_s, sheet.digits()));
        QCOMPARE(again.error().code, u"pad-number-used"_s);
        QCOMPARE(again.error().field, u"padNumber"_s);
    }

    void aNumberThatWasNeverPrintedIsRefused()
    {
        pad(3);
        const SlipCode never = SlipCode::make(m_office->identity.office.number, m_office->identity.device.counter,
                                              m_office->now.date(), 500);
        QCOMPARE(m_office->receive(lateOrder(u"2026-11-20T08:00"_s, never.digits())).error().code, u"pad-unknown"_s);
        // Nothing was begun: the next dossier gets the next number.
        QVERIFY(m_office->receive(m_office->order()).has_value());
    }

    /// Two counters may enter the sheet of a third before they know of each other: a further code, never the slip.
    void aSheetOfAnotherCounterBecomesAFurtherCode()
    {
        const SlipCode theirs = SlipCode::make(m_office->identity.office.number, m_office->identity.device.counter + 1,
                                               QDate(2026, 11, 19), 7);
        const auto received = m_office->receive(lateOrder(u"2026-11-20T08:00"_s, theirs.provisional()));
        QVERIFY(received.has_value());
        QVERIFY(received->dossier.slipDigits != theirs.digits());
        QCOMPARE(stored(theirs.digits()).dossier.id, received->dossier.id);
        QCOMPARE(stored(theirs.provisional()).dossier.id, received->dossier.id);
        QCOMPARE(m_office->receive(lateOrder(u"2026-11-20T08:00"_s, theirs.provisional())).error().code,
                 u"pad-number-used"_s);
    }

    void aPrintAfterACorrectionStandsForTheEarlier()
    {
        const auto received = m_office->receive(m_office->order());
        const QUuid id = received->dossier.id;
        const auto print = [&] {
            return *m_office->write<PrintRow>(
                [&](Connection &c) { return notePrint(c, id, u"receipt"_s, {}, m_office->act()); });
        };
        QCOMPARE(print().replaces, 0);
        QCOMPARE(print().replaces, 0); // In lại: both hold.
        ActOrder order;
        order.act = DossierAct::Correct;
        order.reason = u"gõ nhầm"_s;
        order.corrected = received->dossier;
        order.corrected.applicant.phone = u"0911222333"_s;
        const auto act = [&](const ActOrder &what) {
            return m_office->write<DoneAct>([&](Connection &c) {
                return doAct(c, id, what, m_office->act(), m_office->calendar, m_office->catalogue);
            });
        };
        QVERIFY(act(order));
        QVERIFY(isPrintOutdated(stored(received->dossier.code()).events, u"receipt"_s));
        QVERIFY(!isPrintOutdated(stored(received->dossier.code()).events, u"slip"_s));
        QCOMPARE(print().replaces, 2);
        QCOMPARE(print().replaces, 0); // Of the new one again only a copy.
        const auto rows =
            *m_office->read<QList<PrintRow>>([&](Connection &c) { return PrintTable(c).ofDossier(received->key); });
        QStringList holds;
        for (const PrintRow &row : rows)
            holds.append(row.voidedAt.isValid() ? u"void"_s : u"holds"_s);
        QCOMPARE(holds, (QStringList{u"void"_s, u"void"_s, u"holds"_s, u"holds"_s}));
        // What was written by pen names the paper on which it stands.
        ActOrder pen;
        pen.act = DossierAct::NotePen;
        QCOMPARE(act(pen).error().field, u"reason"_s);
        pen.reason = u"Sửa số điện thoại bằng bút"_s;
        QCOMPARE(act(pen)->event.facts[u"print"_s].toString(), u"receipt 4"_s);
    }
};

QTEST_GUILESS_MAIN(TestLateEntry)
#include "tst_lateentry.moc"
