// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certifying.h"
#include "certifyingoffice.h"
#include "demooffice.h"
#include "doing.h"
#include "feetable.h"
#include "numberjumping.h"
#include "outboxtable.h"
#include "papertable.h"
#include "searching.h"
#include "slipcode.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QList<CertifiedPaper> threeOfFour{
    {u"Giấy khai sinh"_s, 1, 4}, {u"Bằng tốt nghiệp"_s, 2, 4}, {u"Giấy chứng nhận"_s, 5, 4}};

} // namespace

/// Trả ngay and chứng thực at one counter: one act, all states, numbers of the book (domain.md 13.4).
class TestCertifying : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;

    StoredDossier stored(qint64 key)
    {
        return **m_office->read<std::optional<StoredDossier>>([&](Connection &c) { return DossierTable(c).find(key); });
    }
    QStringList operations()
    {
        return *m_office->read<QStringList>([](Connection &c) -> Result<QStringList> {
            const auto rows = c.run("SELECT kind FROM outbox ORDER BY device_seq");
            if (!rows)
                return rows.error();
            QStringList kinds;
            while ((*rows)->next())
                kinds.append((*rows)->value(0).toString());
            (*rows)->finish();
            return kinds;
        });
    }
    int numberWaiting()
    {
        return *m_office->write<int>([&](Connection &c) {
            return numberWaitingPapers(c, m_office->identity.office.agencyCode, m_office->identity.device,
                                       m_office->now);
        });
    }
    QList<FieldFault> faults(const ReceiveOrder &order)
    {
        return faultsOf(order, m_office->catalogue, m_office->calendar, m_office->now, m_office->place());
    }

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); }
    void cleanup() { m_office.reset(); }

    void oneActReceivesPaysFinishesAndReturns()
    {
        certifying::lease(*m_office, 101, 200);
        const auto done = certifying::finish(*m_office, certifying::order(*m_office, threeOfFour));
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        const StoredDossier dossier = stored(done->key);
        QCOMPARE(dossier.dossier.state, DossierState::Returned);
        QVERIFY(dossier.dossier.isAtOnce);
        QStringList kinds;
        for (const DossierEvent &event : dossier.events) {
            kinds.append(event.kind);
            QCOMPARE(event.at, m_office->now);
        }
        QCOMPARE(kinds,
                 (QStringList{u"received"_s, u"fee-taken"_s, u"state-changed"_s, u"result-arrived"_s, u"returned"_s}));
        QCOMPARE(operations(), (QStringList{u"dossier.receive"_s, u"fee.entry"_s, u"dossier.transition"_s,
                                            u"dossier.act"_s, u"dossier.act"_s}));
        // 1 page 2.000, 2 pages 4.000, 5 pages 7.000; four copies of each.
        QCOMPARE(dossier.dossier.fee.total(), 4 * (2'000 + 4'000 + 7'000));
        QCOMPARE(done->payment->amount, dossier.dossier.fee.total());
        QCOMPARE(numbersText(*dossier.dossier.certification), u"101–103/2026-SCT/BS"_s);
        QCOMPARE(dossier.dossier.results.first().state, ResultState::Returned);
        QCOMPARE(dossier.dossier.results.first().documentNumber, u"101–103/2026-SCT/BS"_s);
        QCOMPARE(lastEventOf(dossier.events, DossierAct::Return)->facts.value(u"formNumber"_s).toString(), QString());
        QCOMPARE(dossier.dossier.copies, 12);
        const QList<BookLine> book = certifying::book(*m_office);
        QCOMPARE(certifying::numbersOf(book), (QStringList{u"(1–100)"_s, u"101"_s, u"102"_s, u"103"_s}));
        QCOMPARE(book.at(2).paper.name, u"Bằng tốt nghiệp"_s);
        QCOMPARE(book.at(2).paper.copies, 4);
        QCOMPARE(book.at(2).fee, 16'000);
        QCOMPARE(book.at(2).signer, u"Lê Văn Mẫu"_s);
        QCOMPARE(book.at(2).requester, u"Nguyễn Thị Mẫu Thử"_s);
    }

    void textsAreNumbersOfABook_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("book");
        QTest::newRow("number and year") << u"123/2026"_s << 123 << 2026 << QString();
        QTest::newRow("as it stands in the book") << u"0123/2026-SCT/BS"_s << 123 << 2026 << u"BS"_s;
        QTest::newRow("as it is printed")
            << u"Số chứng thực: 123  quyển số: 01/2026-SCT/HĐ,GD"_s << 123 << 2026 << u"HD"_s;
        QTest::newRow("with a dash") << u"số chứng thực 123 quyển số 01/2026 – SCT/CK"_s << 123 << 2026 << u"CK"_s;
        QTest::newRow("the volume alone") << u"số chứng thực 123 quyển 01"_s << 123 << 0 << QString();
        QTest::newRow("without accents") << u"so chung thuc 123 quyen 01"_s << 123 << 0 << QString();
        QTest::newRow("decomposed") << u"chứng thực 7"_s.normalized(QString::NormalizationForm_D) << 7 << 0
                                    << QString();
        QTest::newRow("in short") << u"123 SCT/BS"_s << 123 << 0 << u"BS"_s;
        QTest::newRow("a number alone") << u"123"_s << 0 << 0 << QString();
        QTest::newRow("no year") << u"123/1026"_s << 0 << 0 << QString();
        QTest::newRow("an address") << u"12/2026 Trần Hưng Đạo"_s << 0 << 0 << QString();
        QTest::newRow("a day") << u"01/02/2026"_s << 0 << 0 << QString();
        QTest::newRow("a procedure") << u"chứng thực bản sao"_s << 0 << 0 << QString();
    }
    void textsAreNumbersOfABook()
    {
        QFETCH(const QString, text);
        QFETCH(const int, number);
        QFETCH(const int, year);
        QFETCH(const QString, book);
        const auto read = bookNumberFrom(text);
        QCOMPARE(read.has_value(), number > 0);
        if (!read)
            return;
        QCOMPARE(read->number, number);
        QCOMPARE(read->year, year);
        QCOMPARE(read->book ? toText(*read->book) : QString(), book);
    }

    void anActIsFoundByItsNumber()
    {
        certifying::lease(*m_office, 101, 103);
        const auto first = certifying::finish(*m_office, certifying::order(*m_office, threeOfFour));
        const auto second = certifying::finish(*m_office, certifying::order(*m_office, {{u"Học bạ"_s, 1, 1}}));
        QVERIFY(first && second);
        const auto found = [this](const QString &text) {
            QStringList codes;
            const auto hits = m_office->read<SearchHits>([&](Connection &c) { return search(c, text); });
            if (hits) {
                for (const DossierRow &row : hits->rows)
                    codes.append(row.code);
            }
            return codes;
        };
        const QStringList one{first->dossier.code()};
        QCOMPARE(found(u"102/2026"_s), one);
        QCOMPARE(found(u"số chứng thực 102 quyển 01"_s), one);
        QCOMPARE(found(u"102/2026-SCT/BS"_s), one);
        QVERIFY(found(u"102/2026-SCT/CK"_s).isEmpty());
        QVERIFY(found(u"102/2025"_s).isEmpty());
        QVERIFY(found(u"104/2026"_s).isEmpty());
        // The number that was printed while there was none of the book.
        const QString printed = stored(second->key).dossier.certification->papers.first().provisional;
        QVERIFY(printed.startsWith(u"TAM-"));
        QCOMPARE(found(printed), QStringList{second->dossier.code()});
        // A cancelled act stays where its number leads.
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, first->dossier.id, u"Nhập nhầm"_s, m_office->act()); }));
        QCOMPARE(found(u"102/2026"_s), one);
    }

    /// Nothing of an act that fails in the middle stays: here the last step of it has no room.
    void aFailingStepLeavesNothing()
    {
        certifying::lease(*m_office, 1, 9);
        const ReceiveOrder order = certifying::order(*m_office, threeOfFour);
        const auto failed = m_office->write<ReceivedDossier>([&](Connection &c) -> Result<ReceivedDossier> {
            if (const auto blocked = c.change("CREATE TEMP TRIGGER no_return BEFORE UPDATE OF returned_at ON dossier "
                                              "BEGIN SELECT raise(ABORT, 'no'); END");
                !blocked)
                return blocked.error();
            return finishDossier(
                c, composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now),
                m_office->identity.office.number, m_office->act(), m_office->calendar, m_office->catalogue);
        });
        QVERIFY(!failed);
        QCOMPARE(*m_office->read<qint64>([](Connection &c) { return DossierTable(c).count(); }), 0);
        QVERIFY(operations().isEmpty());
        QVERIFY(certifying::book(*m_office).isEmpty());
        QVERIFY(certifying::finish(*m_office, order)); // The temporary trigger went with the transaction.
        QCOMPARE(certifying::numbersOf(certifying::book(*m_office)), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }

    void anEmptyLeaseGivesProvisionalNumbersMappedLater()
    {
        certifying::lease(*m_office, 7, 7);
        const auto done = certifying::finish(*m_office, certifying::order(*m_office, threeOfFour));
        QVERIFY(done);
        const Certification first = *stored(done->key).dossier.certification;
        const QString stem = SlipCode::parse(done->dossier.slipDigits)->provisional();
        QCOMPARE(first.papers.at(0).number, 7);
        QCOMPARE(first.papers.at(1).provisional, stem + u"/2"_s);
        QCOMPARE(first.papers.at(2).provisional, stem + u"/3"_s);
        QCOMPARE(certifying::numbersOf(certifying::book(*m_office)),
                 (QStringList{u"(1–6)"_s, u"7"_s, u"TAM"_s, u"TAM"_s}));
        QCOMPARE(numberWaiting(), 0); // Nothing to give yet.
        certifying::lease(*m_office, 50, 60);
        QCOMPARE(numberWaiting(), 1);
        QCOMPARE(numberWaiting(), 0);
        const StoredDossier mapped = stored(done->key);
        QCOMPARE(mapped.dossier.certification->papers.at(1).number, 50);
        QCOMPARE(mapped.dossier.certification->papers.at(1).provisional, stem + u"/2"_s); // Both are seen.
        QCOMPARE(mapped.dossier.certification->papers.at(2).number, 51);
        QCOMPARE(mapped.dossier.results.first().documentNumber, u"7, 50–51/2026-SCT/BS"_s);
        QCOMPARE(mapped.dossier.state, DossierState::Returned);
        QCOMPARE(mapped.events.last().kind, u"book-numbered"_s);
        QCOMPARE(operations().last(), u"dossier.act"_s);
        const QList<BookLine> book = certifying::book(*m_office);
        QCOMPARE(certifying::numbersOf(book), (QStringList{u"(1–6)"_s, u"7"_s, u"(8–49)"_s, u"50"_s, u"51"_s}));
        QCOMPARE(book.at(3).paper.provisional, stem + u"/2"_s);
    }

    void aCancelledActKeepsItsNumberWithItsGround()
    {
        certifying::lease(*m_office, 1, 9);
        const auto done = certifying::finish(*m_office, certifying::order(*m_office, threeOfFour));
        QVERIFY(done);
        const auto undone = m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, done->dossier.id, u"Hoàn tác tại quầy"_s, m_office->act()); });
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QVERIFY(certifying::finish(*m_office, certifying::order(*m_office, {{u"Học bạ"_s, 1, 1}})));
        const QList<BookLine> book = certifying::book(*m_office);
        QCOMPARE(certifying::numbersOf(book), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(book.at(0).kind, BookLine::Kind::Cancelled);
        QCOMPARE(book.at(0).ground, u"Hoàn tác tại quầy"_s);
        QCOMPARE(book.at(0).fee, 0);
        QCOMPARE(book.at(3).kind, BookLine::Kind::Certified);
        // The cash went back, too.
        const auto balance =
            *m_office->read<FeeBalance>([&](Connection &c) { return FeeTable(c).balance(done->dossier.id); });
        QCOMPARE(balance.paid(), 0);
    }

    /// Another day only a supervisor cancels it; a dossier returned the ordinary way stays closed.
    void whatWasReturnedTheOrdinaryWayStaysClosed()
    {
        certifying::lease(*m_office, 1, 9);
        Dossier dossier = certifying::finish(*m_office, certifying::order(*m_office, threeOfFour))->dossier;
        QVERIFY(mayVoid(dossier, m_office->officer, m_office->now.date()));
        QCOMPARE(mayVoid(dossier, m_office->officer, m_office->now.date().addDays(1)).error().code,
                 u"not-supervisor"_s);
        dossier.isAtOnce = false;
        QCOMPARE(mayVoid(dossier, m_office->officer, m_office->now.date()).error().code, u"state-not-allowed"_s);
    }

    void theOrdinaryWayNumbersWhenTheResultIsThere()
    {
        certifying::lease(*m_office, 1, 9);
        ReceiveOrder order = certifying::order(*m_office, threeOfFour);
        order.isFinishedNow = false;
        const auto received = m_office->receive(order);
        QVERIFY(received);
        QVERIFY(!received->dossier.isAtOnce);
        QCOMPARE(numbersText(*received->dossier.certification), QString());
        QVERIFY(certifying::book(*m_office).isEmpty());
        m_office->now = m_office->now.addDays(1);
        ActOrder arrive;
        arrive.act = DossierAct::ReceiveResult;
        const auto done = m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, received->dossier.id, arrive, m_office->act(), m_office->calendar, m_office->catalogue);
        });
        QVERIFY(done);
        const Certification certification = *stored(received->key).dossier.certification;
        QCOMPARE(numbersText(certification), u"1–3/2026-SCT/BS"_s);
        QCOMPARE(certification.certifiedAt, m_office->now);
    }

    void eachBookAndYearCountsAnew()
    {
        certifying::lease(*m_office, 1, 9);
        certifying::lease(*m_office, 1, 9, CertificationBook::Signatures);
        const QList<CertifiedPaper> one{{u"Giấy ủy quyền"_s, 1, 1}};
        QVERIFY(certifying::finish(*m_office, certifying::order(*m_office, one)));
        const auto signature = certifying::finish(*m_office, certifying::order(*m_office, one, u"2.000884"_s));
        QVERIFY(signature);
        QCOMPARE(numbersText(*signature->dossier.certification), u"1/2026-SCT/CK"_s);
        m_office->now = m_office->now.addYears(1);
        certifying::lease(*m_office, 1, 9);
        const auto next = certifying::finish(*m_office, certifying::order(*m_office, one));
        QCOMPARE(numbersText(*next->dossier.certification), u"1/2027-SCT/BS"_s);
    }

    void signaturesCostByThePaper()
    {
        ReceiveOrder order =
            certifying::order(*m_office, {{u"Đơn"_s, 1, 3}, {u"Giấy cam đoan"_s, 4, 1}}, u"2.000884"_s);
        const Procedure &procedure = *m_office->catalogue.find(order.procedureCode, m_office->now.date());
        const Fee fee = composedFee(order, procedure, m_office->now);
        QCOMPARE(fee.total(), 20'000);
        QCOMPARE(paperFees(fee, order.papers), (QList<Dong>{10'000, 10'000}));
        order.papers.clear();
        QCOMPARE(composedFee(order, procedure, m_office->now).total(), 10'000); // Not entered yet: one case.
    }

    void copiesOfEachOriginalAreCharged_data()
    {
        QTest::addColumn<int>("pages");
        QTest::addColumn<int>("copies");
        QTest::addColumn<Dong>("fee");
        QTest::newRow("one page") << 1 << 1 << Dong(2'000);
        QTest::newRow("two pages") << 2 << 3 << Dong(12'000);
        QTest::newRow("from the third page on") << 3 << 1 << Dong(5'000);
        QTest::newRow("just below the ceiling") << 197 << 1 << Dong(199'000);
        QTest::newRow("at the ceiling") << 198 << 1 << Dong(200'000);
        QTest::newRow("beyond the ceiling") << 999 << 2 << Dong(400'000);
    }
    void copiesOfEachOriginalAreCharged()
    {
        QFETCH(int, pages);
        QFETCH(int, copies);
        QFETCH(Dong, fee);
        const ReceiveOrder order = certifying::order(*m_office, {{u"A"_s, 1, 1}, {u"B"_s, pages, copies}});
        const Procedure &procedure = *m_office->catalogue.find(order.procedureCode, m_office->now.date());
        QCOMPARE(composedFee(order, procedure, m_office->now).total(), fee + 2'000);
        QCOMPARE(paperFees(composedFee(order, procedure, m_office->now), order.papers), (QList<Dong>{2'000, fee}));
    }

    void whatIsEnteredWrongIsNamed_data()
    {
        QTest::addColumn<QList<int>>("pagesAndCopies");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("expected");
        const QString name = u"Học bạ"_s;
        QTest::newRow("right") << QList<int>{1, 1} << name << QStringList();
        QTest::newRow("no paper") << QList<int>() << name << QStringList{u"papers papers-missing"_s};
        QTest::newRow("zero pages") << QList<int>{0, 1} << name << QStringList{u"paper.1.pages pages-wrong"_s};
        QTest::newRow("no copies") << QList<int>{1, 0} << name << QStringList{u"paper.1.copies copies-wrong"_s};
        QTest::newRow("10,000 copies") << QList<int>{1, 10'000} << name << QStringList{u"paper.1.copies many-copies"_s};
        QTest::newRow("more than anybody copies")
            << QList<int>{1, 100'000} << name << QStringList{u"paper.1.copies copies-wrong"_s};
        QTest::newRow("no name") << QList<int>{1, 1} << u"  "_s << QStringList{u"paper.1.name name-missing"_s};
    }
    void whatIsEnteredWrongIsNamed()
    {
        QFETCH(QList<int>, pagesAndCopies);
        QFETCH(QString, name);
        QFETCH(QStringList, expected);
        QList<CertifiedPaper> papers;
        if (!pagesAndCopies.isEmpty())
            papers.append({name, pagesAndCopies.at(0), pagesAndCopies.at(1)});
        ReceiveOrder order = certifying::order(*m_office, papers);
        QStringList found;
        for (const FieldFault &fault : faults(order)) {
            found.append(fault.field + u' ' + fault.code);
            QVERIFY(!fault.message.isEmpty());
        }
        QCOMPARE(found, expected);
        // Asked once: what was confirmed passes.
        order.areManyConfirmed = true;
        QCOMPARE(faults(order).isEmpty(), expected.isEmpty() || expected.first().endsWith(u"many-copies"));
    }

    void onlyWhatEndsAtOnceIsFinishedAtOnce()
    {
        ReceiveOrder order = m_office->order();
        order.isFinishedNow = true;
        QCOMPARE(faults(order).first().code, u"not-at-once"_s);
        order = certifying::order(*m_office, threeOfFour);
        order.returnWay = ReturnWay::Online;
        QCOMPARE(faults(order).first().code, u"not-at-once"_s);
        order.isFinishedNow = false;
        QVERIFY(faults(order).isEmpty());
    }

    /// Same day; after 15:00 the next working day; two working days more for many; beyond it in writing.
    void appointmentsOfCertifications()
    {
        const auto at = [](const char *iso) { return fromIsoOfficeTime(QString::fromLatin1(iso)); };
        ReceiveOrder order = certifying::order(*m_office, threeOfFour);
        order.isFinishedNow = false;
        const auto composed = [&] {
            return composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now);
        };
        QCOMPARE(*composed().dueAt, at("2026-11-23T17:00"));
        m_office->now = at("2026-11-20T15:01"); // A Friday.
        QCOMPARE(*composed().dueAt, at("2026-11-23T17:00"));
        m_office->now = at("2026-11-23T09:41"); // 24/11 is a holiday.
        order.appointment = at("2026-11-26T17:00");
        QVERIFY(faults(order).isEmpty());
        QVERIFY(composed().dueReason.contains(u"02 ngày"));
        order.appointment = at("2026-11-27T07:00");
        QCOMPARE(faults(order).first().code, u"agreement-missing"_s);
        order.agreement = u"Văn bản thỏa thuận ngày 23/11/2026"_s;
        QVERIFY(faults(order).isEmpty());
        QVERIFY(composed().dueReason.contains(order.agreement));
        QCOMPARE(composed().certification->agreement, order.agreement);
        // Other procedures keep their rule.
        ReceiveOrder other = m_office->order();
        other.appointment = at("2027-01-15T10:00");
        other.agreement = order.agreement;
        QCOMPARE(faults(other).first().code, u"appointment-late"_s);
    }

    /// A restored copy does not know what was given since: leased numbers of books are given no more.
    void aRestoredCounterGivesNoLeasedNumberAgain()
    {
        certifying::lease(*m_office, 1, 100);
        QVERIFY(m_office->write<void>([&](Connection &c) { return jumpNumbers(c, m_office->now.date()); }));
        const auto done = certifying::finish(*m_office, certifying::order(*m_office, threeOfFour));
        QVERIFY(done->dossier.certification->hasProvisional());
    }

    /// The first of January may be closed like any day: the year's book goes on.
    void closingADayClosesNoBook()
    {
        certifying::lease(*m_office, 1, 100);
        const QDate first = seriesDay(m_office->now.date().year());
        QVERIFY(m_office->write<void>([&](Connection &c) { return LeaseTable(c).close(first); }));
        QVERIFY(m_office->read<QList<UnusedNumbers>>([&](Connection &c) { return LeaseTable(c).unused(first); })
                    ->isEmpty());
        const auto done = certifying::finish(*m_office, certifying::order(*m_office, threeOfFour));
        QVERIFY(!done->dossier.certification->hasProvisional());
    }

    /// Nothing of a certified copy is scanned or kept; of a signature the catalogue says so.
    void onlyKeptPapersAreMissedByTheScanner()
    {
        const auto listed = [this] {
            return m_office
                ->read<QList<DigitisingRow>>(
                    [&](Connection &c) { return PaperTable(c).digitising(m_office->now.addDays(-7), 10); })
                ->size();
        };
        ReceiveOrder copies = certifying::order(*m_office, threeOfFour);
        for (Component &paper : copies.components)
            paper.state = ComponentState::Copy;
        QVERIFY(certifying::finish(*m_office, copies));
        QCOMPARE(listed(), 0);
        QVERIFY(certifying::finish(*m_office, certifying::order(*m_office, threeOfFour, u"2.000884"_s)));
        QCOMPARE(listed(), 1);
    }

    void draftsKeepWhatIsCertified()
    {
        ReceiveOrder order = certifying::order(*m_office, threeOfFour);
        order.areManyConfirmed = true;
        order.agreement = u"Văn bản"_s;
        const ReceiveOrder read = receiveOrderFromJson(toJson(order));
        QCOMPARE(read.papers, order.papers);
        QCOMPARE(toJson(read), toJson(order));
    }
};

QTEST_GUILESS_MAIN(TestCertifying)
#include "tst_certifying.moc"
