// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgertrial.h"

#include "cashtable.h"

using namespace Qt::StringLiterals;

/// The ledger against the bank's statement, the drawer and the e-receipts (domain.md 13.5).
class TestReconciling : public LedgerTrial
{
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); }
    void cleanup() { QCOMPARE(m_office ? findings() : QStringList(), QStringList()); }

    void statementConfirms()
    {
        const Dossier dossier = receive(PaymentMethod::Transfer);
        const Dossier seen = receive(PaymentMethod::Transfer);
        QVERIFY(keep(
            seen, {.kind = FeeEntryKind::Confirmed, .amount = 15'000, .of = balance(seen).payments.first().entry.id}));
        const QByteArray rows = "23/11/2026;15.000;" + referenceOf(dossier) + " phi;FT1\n23/11/2026;15.000;" +
                                referenceOf(seen) + ";FT2\n23/11/2026;99.000;tien thue nha;FT3\n";
        ImportedStatement imported = import(rows);
        QCOMPARE(imported.confirmed, 1);
        QCOMPARE(imported.seen, 1);
        QCOMPARE(imported.open, 1);
        QCOMPARE(imported.amount, 129'000);
        QCOMPARE(balance(dossier).paid(), 15'000);
        QCOMPARE(balance(seen).paid(), 15'000);
        imported = import(rows); // The same statement twice.
        QCOMPARE(imported.known, 3);
        QCOMPARE(imported.confirmed + imported.seen + imported.open, 0);
        QCOMPARE(day().total().transferred, 30'000);
        QCOMPARE(day().matched, 30'000);
        QCOMPARE(day().openLines, 99'000);
        QCOMPARE(day().unseenByBank, 0);
        QCOMPARE(settle(openLines().first(), {StatementDecision::What::NoFee, {}, {}}).error().code, u"note-missing"_s);
        QVERIFY(settle(openLines().first(), {StatementDecision::What::NoFee, {}, u"thuê hội trường"_s}));
        QCOMPARE(openLines().size(), 0);
    }

    void anotherAmountIsForAPerson()
    {
        const Dossier dossier = receive(PaymentMethod::Transfer);
        const ImportedStatement imported = import("23/11/2026;14.000;" + referenceOf(dossier) + ";FT1\n");
        QCOMPARE(imported.open, 1);
        QCOMPARE(balance(dossier).paid(), 0);
        QCOMPARE(openLines().first().state, StatementState::AmountDiffers);
        const StatementLine line = openLines().first();
        QVERIFY(settle(line, {StatementDecision::What::Accept, {}, {}}));
        QCOMPARE(balance(dossier).paid(), 14'000);
        QCOMPARE(balance(dossier).open(), 1'000);
        QCOMPARE(settle(line, {StatementDecision::What::Accept, {}, {}}).error().code, u"line-settled"_s);
        QCOMPARE(balance(dossier).paid(), 14'000);
    }

    void transferredTwiceIsRefunded()
    {
        const Dossier dossier = receive(PaymentMethod::Transfer);
        const QByteArray reference = referenceOf(dossier);
        import("23/11/2026;15.000;" + reference + ";FT1\n");
        QCOMPARE(import("23/11/2026;15.000;" + reference + ";FT2\n").open, 1);
        QVERIFY(settle(openLines().first(), {StatementDecision::What::Accept, {}, {}}));
        QCOMPARE(balance(dossier).paid(), 30'000); // Neither lost …
        QCOMPARE(balance(dossier).excess(), 15'000);
        QCOMPARE(matters().excesses, 1);
        QCOMPARE(day().matched, 30'000); // … nor counted twice.
    }

    void wrongReferenceIsGivenToItsDossier()
    {
        const Dossier dossier = receive(PaymentMethod::Transfer);
        const Dossier later = receive(PaymentMethod::Later);
        import("23/11/2026;15.000;le phi cua toi;FT1\n23/11/2026;15.000;nop phi;FT2\n");
        QCOMPARE(openLines().size(), 2);
        QVERIFY(settle(openLines().first(), {StatementDecision::What::Assign, dossier.id, {}}));
        QVERIFY(settle(openLines().first(), {StatementDecision::What::Assign, later.id, {}}));
        QCOMPARE(balance(dossier).paid(), 15'000);
        QCOMPARE(balance(dossier).payments.size(), 1); // What was awaited.
        QCOMPARE(balance(later).paid(), 15'000);
    }

    void seenByTheOfficerThenToldWithoutReference()
    {
        const Dossier dossier = receive(PaymentMethod::Transfer);
        QVERIFY(keep(
            dossier,
            {.kind = FeeEntryKind::Confirmed, .amount = 15'000, .of = balance(dossier).payments.first().entry.id}));
        import("23/11/2026;15.000;le phi;FT1\n");
        QCOMPARE(day().unseenByBank, 15'000);
        QVERIFY(settle(openLines().first(), {StatementDecision::What::Assign, dossier.id, {}}));
        QCOMPARE(balance(dossier).paid(), 15'000); // It is that money, not more.
        QCOMPARE(day().unseenByBank, 0);
    }

    void whatWasGivenUpMayArrive()
    {
        const Dossier dossier = receive(PaymentMethod::Transfer);
        const FeePayment payment = balance(dossier).payments.first();
        QVERIFY(keep(dossier, {.kind = FeeEntryKind::Dropped, .amount = 15'000, .of = payment.entry.id}));
        QVERIFY(keep(dossier, {.kind = FeeEntryKind::Taken, .amount = 15'000}));
        QCOMPARE(import("24/11/2026;15.000;" + payment.entry.reference.toLatin1() + ";FT1\n").confirmed, 1);
        QCOMPARE(balance(dossier).excess(), 15'000);
    }

    void drawerIsCounted()
    {
        receive(PaymentMethod::Cash);
        receive(PaymentMethod::Cash);
        const auto count = [&](const CashOrder &order) {
            return m_office->write<CashCount>([&](Connection &c) { return countCash(c, order, m_office->act()); });
        };
        QCOMPARE(count({{{20'000, 1}}, 0, {}}).error().field, u"note"_s); // 10,000 are missing.
        QCOMPARE(count({{{3'000, 10}}, 0, {}}).error().field, u"pieces"_s);
        QCOMPARE(count({{{20'000, -1}}, 0, {}}).error().field, u"pieces"_s);
        QCOMPARE(count({{{10'000, 3}}, 40'000, {}}).error().field, u"left-over"_s);
        const auto counted = count({{{20'000, 1}, {10'000, 1}}, 10'000, {}});
        QVERIFY(counted);
        QCOMPARE(counted->difference(), 0);
        QCOMPARE(counted->handedOver(), 20'000);
        receive(PaymentMethod::Cash);
        QCOMPARE(cash().atStart, 10'000);
        QCOMPARE(cash().taken, 15'000); // Nothing is counted twice.
        QCOMPARE(cash().total(), 25'000);
        const auto short5 = count({{{20'000, 1}}, 0, u"thiếu, đã báo"_s});
        QVERIFY(short5);
        QCOMPARE(short5->difference(), -5'000);
        QCOMPARE(day().cashDifference(), -5'000);
    }

    void receiptsAreTheProviders()
    {
        const Dossier dossier = receive(PaymentMethod::Cash);
        const QUuid payment = balance(dossier).payments.first().paidBy;
        QCOMPARE(day().receiptsMissing, 1);
        EReceipt receipt{payment,  dossier.id, EReceiptState::Issued, u"01BLP0-001"_s, u"AA-26E"_s,
                         u"123"_s, u"XYZ"_s,   m_office->now,         15'000,          {}};
        QVERIFY(
            *m_office->write<bool>([&](Connection &c) { return FeeTable(c).putReceipt(receipt, 1, m_office->now); }));
        QCOMPARE(matters().receipts, 0);
        QCOMPARE(day().receiptsIssued, 1);
        QCOMPARE(day().receiptsMissing, 0);
        QCOMPARE(day().receiptsAmount, 15'000);
    }
};

QTEST_GUILESS_MAIN(TestReconciling)
#include "tst_reconciling.moc"
