// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgertrial.h"

#include "feeentryjson.h"
#include "operation.h"
#include "outboxtable.h"

#include <QJsonDocument>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

/// The fee ledger: taken, transferred, cancelled, refunded, checked (domain.md 13.5).
class TestFeeLedger : public LedgerTrial
{
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<DemoOffice>(); }
    void cleanup() { QCOMPARE(m_office ? findings() : QStringList(), QStringList()); }

    void cashAtTheReceipt()
    {
        const Dossier dossier = receive(PaymentMethod::Cash, 20'000);
        const FeeBalance found = balance(dossier);
        QCOMPARE(found.due, 15'000);
        QCOMPARE(found.paid(), 15'000);
        QCOMPARE(found.open(), 0);
        QCOMPARE(found.payments.first().entry.change(), 5'000);
        QCOMPARE(found.payments.first().entry.lines.first().code, u"LP-XNHN"_s);
        QCOMPARE(cash().total(), 15'000);
        QCOMPARE(matters().receipts, 1); // Biên lai chưa phát hành.
        const auto figures =
            m_office->read<OutboxFigures>([&](Connection &c) { return OutboxTable(c).figures(m_office->now.date()); });
        QCOMPARE(figures->made, 2); // The receipt and its payment, in one transaction.
    }

    void transferIsAwaitedUntilSeen()
    {
        const Dossier dossier = receive(PaymentMethod::Transfer);
        FeeBalance found = balance(dossier);
        QCOMPARE(found.paid(), 0);
        QCOMPARE(found.awaited(), 15'000);
        QCOMPARE(found.payments.first().entry.reference, u"MC"_s + dossier.slipDigits);
        QCOMPARE(matters().transfers, 1);
        QCOMPARE(keep(dossier, {.kind = FeeEntryKind::Announced, .amount = 15'000}).error().code, u"already-awaited"_s);
        QVERIFY(
            keep(dossier, {.kind = FeeEntryKind::Confirmed, .amount = 15'000, .of = found.payments.first().entry.id}));
        found = balance(dossier);
        QCOMPARE(found.paid(), 15'000);
        QCOMPARE(found.payments.first().state, PaymentState::Paid);
        QCOMPARE(matters().transfers, 0);
        QCOMPARE(matters().receipts, 1);
        QCOMPARE(
            keep(dossier, {.kind = FeeEntryKind::Confirmed, .amount = 15'000, .of = found.payments.first().entry.id})
                .error()
                .code,
            u"not-awaited"_s);
        QCOMPARE(cash().total(), 0);
    }

    void paidLater()
    {
        const Dossier dossier = receive(PaymentMethod::Later);
        QCOMPARE(balance(dossier).open(), 15'000);
        QVERIFY(keep(dossier, {.kind = FeeEntryKind::Taken, .amount = 5'000, .received = 10'000}));
        QCOMPARE(balance(dossier).open(), 10'000);
        const auto announced = keep(dossier, {.kind = FeeEntryKind::Announced, .amount = 10'000});
        QVERIFY(announced);
        QVERIFY(announced->reference != u"MC"_s + dossier.slipDigits); // Each transfer has a number of its own.
        QVERIFY(!referenceWithin(announced->reference).isEmpty());
        QVERIFY(keep(dossier, {.kind = FeeEntryKind::Dropped, .amount = 10'000, .of = announced->id}));
        QVERIFY(keep(dossier, {.kind = FeeEntryKind::Taken, .amount = 10'000}));
        QCOMPARE(balance(dossier).open(), 0);
        QCOMPARE(cash().total(), 15'000);
    }

    void refused_data()
    {
        QTest::addColumn<FeeOrder>("order");
        QTest::addColumn<QString>("code");
        const auto taken = [](Dong amount, Dong received) {
            return FeeOrder{.kind = FeeEntryKind::Taken, .amount = amount, .received = received};
        };
        QTest::newRow("nothing") << taken(0, 0) << u"amount-wrong"_s;
        QTest::newRow("negative") << taken(-15'000, 0) << u"amount-wrong"_s;
        QTest::newRow("above the limit") << taken(10'000'000'001, 10'000'000'001) << u"amount-wrong"_s;
        QTest::newRow("negative change") << taken(15'000, 10'000) << u"change-negative"_s;
        QTest::newRow("handed over: too much to be true") << taken(15'000, 20'000'000'000) << u"amount-wrong"_s;
        QTest::newRow("more than due") << taken(16'000, 20'000) << u"more-than-due"_s;
        QTest::newRow("confirms nothing")
            << FeeOrder{.kind = FeeEntryKind::Confirmed, .amount = 15'000} << u"no-such-payment"_s;
        QTest::newRow("refund of nothing")
            << FeeOrder{.kind = FeeEntryKind::RefundAsked, .amount = 1'000, .ground = u"nhầm"_s}
            << u"no-such-payment"_s;
        QTest::newRow("without a ground")
            << FeeOrder{.kind = FeeEntryKind::Reversed, .amount = 1'000} << u"ground-missing"_s;
    }
    void refused()
    {
        QFETCH(FeeOrder, order);
        const Dossier dossier = receive(PaymentMethod::Later);
        QTEST(keep(dossier, order).error().code, "code");
        QCOMPARE(balance(dossier).payments.size(), 0);
    }

    void refundIsAskedForAndApproved()
    {
        const Dossier dossier = receive(PaymentMethod::Cash);
        const QUuid payment = balance(dossier).payments.first().entry.id;
        const auto asking = [&](Dong amount) {
            return FeeOrder{.kind = FeeEntryKind::RefundAsked,
                            .amount = amount,
                            .of = payment,
                            .ground = u"thu nhầm đối tượng miễn"_s};
        };
        QCOMPARE(keep(dossier, asking(15'001)).error().code, u"refund-too-large"_s);
        const auto asked = keep(dossier, asking(10'000));
        QVERIFY(asked);
        QCOMPARE(matters().refunds, 1);
        QCOMPARE(keep(dossier, asking(6'000)).error().code, u"refund-too-large"_s); // 5,000 are left.
        FeeOrder paying{.kind = FeeEntryKind::Refunded, .amount = 10'000, .of = payment, .request = asked->id};
        QCOMPARE(keep(dossier, paying).error().code, u"not-supervisor"_s);
        QCOMPARE(cash().total(), 15'000);
        const auto paid = keep(dossier, paying, m_supervisor);
        QVERIFY(paid);
        QCOMPARE(paid->approver, u"lan"_s);
        QCOMPARE(paid->method, PaymentMethod::Cash); // The way it came.
        QCOMPARE(cash().total(), 5'000);
        QCOMPARE(balance(dossier).paid(), 5'000);
        QCOMPARE(matters().refunds, 0);
        QCOMPARE(keep(dossier, paying, m_supervisor).error().code, u"no-such-payment"_s); // Once.
        QCOMPARE(cash().total(), 5'000);
    }

    void refundDeclined()
    {
        const Dossier dossier = receive(PaymentMethod::Cash);
        const QUuid payment = balance(dossier).payments.first().entry.id;
        const auto asked =
            keep(dossier, {.kind = FeeEntryKind::RefundAsked, .amount = 15'000, .of = payment, .ground = u"x"_s});
        QVERIFY(keep(dossier,
                     {.kind = FeeEntryKind::RefundDeclined,
                      .amount = 15'000,
                      .of = payment,
                      .request = asked->id,
                      .ground = u"đúng mức"_s},
                     m_supervisor));
        QCOMPARE(balance(dossier).paid(), 15'000);
        QCOMPARE(matters().refunds, 0);
    }

    void cancellingIsForTheOwnDay()
    {
        const Dossier dossier = receive(PaymentMethod::Cash);
        const QUuid payment = balance(dossier).payments.first().entry.id;
        const FeeOrder order{.kind = FeeEntryKind::Reversed, .amount = 15'000, .of = payment, .ground = u"gõ nhầm"_s};
        QCOMPARE(keep(dossier, order, m_other).error().code, u"not-supervisor"_s);
        m_office->now = m_office->now.addDays(1);
        QCOMPARE(keep(dossier, order).error().code, u"not-supervisor"_s);
        m_office->now = m_office->now.addDays(-1);
        QVERIFY(keep(dossier, order));
        QCOMPARE(balance(dossier).paid(), 0);
        QCOMPARE(cash().total(), 0);
        QCOMPARE(matters().receipts, 0);
        QCOMPARE(keep(dossier, order).error().code, u"not-paid"_s);
    }

    void cancelledDossierGivesTheMoneyBack()
    {
        const Dossier today = receive(PaymentMethod::Cash);
        const Dossier awaited = receive(PaymentMethod::Transfer);
        const Dossier seen = receive(PaymentMethod::Transfer);
        QVERIFY(keep(
            seen, {.kind = FeeEntryKind::Confirmed, .amount = 15'000, .of = balance(seen).payments.first().entry.id}));
        for (const Dossier &dossier : {today, awaited, seen})
            QVERIFY(m_office->write<void>(
                [&](Connection &c) { return voidDossier(c, dossier.id, u"nhập nhầm"_s, m_office->act()); }));
        QCOMPARE(cash().total(), 0);
        QCOMPARE(balance(awaited).payments.first().state, PaymentState::Dropped);
        QCOMPARE(balance(seen).excess(), 15'000); // Must be refunded: said, not forgotten.
        QCOMPARE(matters().excesses, 1);
        QCOMPARE(matters().transfers, 0);
    }

    void twoCountersTookTheSameFee()
    {
        const Dossier dossier = receive(PaymentMethod::Cash);
        FeeEntry theirs = balance(dossier).payments.first().entry;
        theirs.id = QUuid::createUuid();
        theirs.counter = 2;
        const auto add = [&] {
            return *m_office->write<bool>([&](Connection &c) { return FeeTable(c).add(theirs, {}); });
        };
        QVERIFY(add());
        QVERIFY(!add()); // The feed tells it again.
        QCOMPARE(balance(dossier).paid(), 30'000);
        QCOMPARE(balance(dossier).excess(), 15'000);
        QCOMPARE(matters().excesses, 1);
        QCOMPARE(cash().total(), 15'000); // Of this drawer.
        QCOMPARE(day().total().cashTaken, 30'000);
        QCOMPARE(day().counters.size(), 2);
    }

    void twoCountersSawTheSameTransfer()
    {
        const Dossier dossier = receive(PaymentMethod::Transfer);
        const QUuid announced = balance(dossier).payments.first().entry.id;
        const auto ours = keep(dossier, {.kind = FeeEntryKind::Confirmed, .amount = 15'000, .of = announced});
        QVERIFY(ours);
        FeeEntry theirs = *ours;
        theirs.id = QUuid::createUuid();
        theirs.counter = 2;
        QVERIFY(*m_office->write<bool>([&](Connection &c) { return FeeTable(c).add(theirs, {}); }));
        QCOMPARE(balance(dossier).paid(), 15'000); // It arrived once.
        QCOMPARE(day().total().transferred, 15'000);
        QCOMPARE(day().receiptsMissing, 1);
        // Its receipt stands under the one that reached the portal first.
        const EReceipt receipt{theirs.id, dossier.id, EReceiptState::Issued, u"01"_s, u"AA-26E"_s,
                               u"7"_s,    {},         m_office->now,         15'000,  {}};
        QVERIFY(
            *m_office->write<bool>([&](Connection &c) { return FeeTable(c).putReceipt(receipt, 1, m_office->now); }));
        QCOMPARE(day().receiptsMissing, 0);
        QCOMPARE(day().receiptsIssued, 1);
        QCOMPARE(matters().receipts, 0);
    }

    void noRuleInForce()
    {
        for (Procedure &procedure : m_office->catalogue.procedures) {
            for (FeeRule &rule : procedure.fees)
                rule.validTo = QDate(2026, 11, 1);
        }
        const Dossier dossier = receive(PaymentMethod::Cash);
        QVERIFY(dossier.fee.isUnruled);
        QCOMPARE(dossier.fee.method, PaymentMethod::Later);
        QCOMPARE(balance(dossier).payments.size(), 0);
        const auto taken =
            keep(dossier,
                 {.kind = FeeEntryKind::Taken, .amount = 15'000, .lines = {{u"LP"_s, u"Lệ phí"_s, 1, 15'000, 15'000}}});
        QVERIFY(taken);
        QCOMPARE(balance(dossier).due, 15'000);
        QCOMPARE(balance(dossier).open(), 0);
    }

    void editedBehindTheProgramsBack_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("finding");
        QTest::newRow("amount") << u"UPDATE fee_entry SET amount = 5000 WHERE seq = 1"_s << u"ledger-changed"_s;
        QTest::newRow("document")
            << u"UPDATE fee_entry SET document = replace(document, '15000', '5000') WHERE seq = 1"_s
            << u"ledger-changed"_s;
        QTest::newRow("removed") << u"DELETE FROM fee_entry WHERE seq = 1"_s << u"ledger-entry-missing"_s;
        QTest::newRow("a matter hidden") << u"DELETE FROM fee_matter"_s << u"ledger-matters-wrong"_s;
    }
    void editedBehindTheProgramsBack()
    {
        QFETCH(QString, sql);
        QFETCH(QString, finding);
        receive(PaymentMethod::Cash);
        receive(PaymentMethod::Cash);
        QCOMPARE(findings(), QStringList());
        const auto run = [&](const QString &statement) {
            return *m_office->write<bool>(
                [&](Connection &c) -> Result<bool> { return QSqlQuery(c.database()).exec(statement); });
        };
        if (sql.contains(u"fee_entry"))
            QVERIFY(!run(sql)); // The triggers refuse it.
        QVERIFY(run(u"DROP TRIGGER fee_entry_kept"_s) && run(u"DROP TRIGGER fee_entry_fixed"_s));
        QVERIFY(run(sql));
        QVERIFY2(findings().contains(finding), qPrintable(findings().join(u' ')));
        m_office.reset();
    }

    void wholeEntryForged()
    {
        receive(PaymentMethod::Cash);
        FeeEntry forged;
        const auto isForged = m_office->write<void>([&](Connection &c) -> Result<void> {
            QSqlQuery(c.database()).exec(u"DROP TRIGGER fee_entry_fixed"_s);
            const auto entries = FeeTable(c).ofDays(m_office->now.date(), m_office->now.date());
            forged = entries->first();
            forged.amount = 5'000;
            const QByteArray document = QJsonDocument(toJson(forged)).toJson(QJsonDocument::Compact);
            return c.change("UPDATE fee_entry SET amount = 5000, document = ?, sha256 = ? WHERE seq = 1",
                            {document, sha256Of(document)})
                       ? Result<void>()
                       : Result<void>(Error());
        });
        QVERIFY(isForged);
        QVERIFY(findings().contains(u"ledger-differs"_s)); // The signed operation says otherwise.
        m_office.reset();
    }
};

QTEST_GUILESS_MAIN(TestFeeLedger)
#include "tst_feeledger.moc"
