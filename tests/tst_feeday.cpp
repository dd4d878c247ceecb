// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checking.h"
#include "feekeeping.h"
#include "receipttrial.h"
#include "reconciling.h"
#include "statementreading.h"
#include "syncedoffice.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

/// A day of 300 payments, played by script with the real counter, the real gateway and a provider that fails: ledger,
/// cash count, statement and e-receipts balance to the đồng (issue 6).
class TestFeeDay : public QObject
{
    Q_OBJECT
    ReceiptTrial m_trial;
    SyncedOffice m_office;
    QRandomGenerator m_random{300};
    Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
    // What the script itself reckons, by its own sums.
    Dong m_cash = 0;
    Dong m_transferred = 0;
    Dong m_exempted = 0;
    QHash<QUuid, Dong> m_left; ///< Net of each payment, by the entry that brought the money.
    QByteArray m_statement{"Ngày;Ghi có;Nội dung;Số tham chiếu\n"};
    Dong m_onStatement = 0;
    int m_lines = 0;
    QList<std::pair<Dong, QUuid>> m_unknown; ///< Lines without a reference, and whose they are.

    Result<FeeEntry> keep(const QUuid &dossier, const FeeOrder &order, const std::optional<Officer> &officer = {})
    {
        const Act act{officer.value_or(m_office.officer), m_office.identity.device, m_office.now};
        return m_office.write<FeeEntry>(
            [&](Connection &c) { return keepFee(c, dossier, order, m_office.identity.office.number, act); });
    }
    FeeBalance balance(const QUuid &dossier)
    {
        return *m_office.read<FeeBalance>([&](Connection &c) { return FeeTable(c).balance(dossier); });
    }
    void addLine(Dong amount, const QString &text)
    {
        m_statement += m_office.now.toString(u"dd/MM/yyyy"_s).toUtf8() + ';' + QByteArray::number(amount) + ';' +
                       text.toUtf8() + ";FT" + QByteArray::number(++m_lines) + '\n';
        m_onStatement += amount;
    }
    void receive(int i)
    {
        ReceiveOrder order = m_office.order(u"Người Thứ %1"_s.arg(i), u"0831900%1"_s.arg(10'000 + i));
        const QStringList procedures{u"1.004873"_s, u"2.000635"_s, u"1.004859"_s, u"1.001612"_s, u"2.000815"_s};
        order.procedureCode = procedures.at(m_random.bounded(5));
        const Procedure &procedure = *m_office.catalogue.find(order.procedureCode, m_office.now.date());
        order.components = initialComponents(procedure, true);
        order.copies = m_random.bounded(1, 5);
        order.pages = order.procedureCode == u"2.000815" ? QList<int>{m_random.bounded(1, 12)} : QList<int>();
        const int way = m_random.bounded(100);
        order.method = way < 60 ? PaymentMethod::Cash : way < 85 ? PaymentMethod::Transfer : PaymentMethod::Later;
        if (way >= 95 && !procedure.fees.first().exemptions.isEmpty())
            order.exemption = procedure.fees.first().exemptions.first();
        const Dong total = composedFee(order, procedure, m_office.now).total();
        order.received = order.method == PaymentMethod::Cash ? (total + 49'999) / 50'000 * 50'000 : 0;
        const auto received = m_office.receive(order);
        QVERIFY2(received, qPrintable(received ? QString() : received.error().detail));
        const Dossier &dossier = received->dossier;
        if (!order.exemption.isEmpty()) {
            QCOMPARE(total, 0);
            ++m_exempted;
            return;
        }
        QVERIFY(total > 0);
        if (order.method == PaymentMethod::Cash)
            noteCash(received->payment->id, total);
        else if (order.method == PaymentMethod::Transfer)
            transfer(*received->payment, i);
        else
            takeLater(dossier.id, total);
    }
    void noteCash(const QUuid &payment, Dong amount)
    {
        m_cash += amount;
        m_left.insert(payment, amount);
    }
    void takeLater(const QUuid &dossier, Dong total)
    {
        const auto taken = keep(dossier, {.kind = FeeEntryKind::Taken, .amount = total, .received = total + 5'000});
        QVERIFY(taken);
        noteCash(taken->id, total);
    }
    /// Some are seen at once by the officer; the statement shows all of them at the day's end, some oddly.
    void transfer(const FeeEntry &announced, int i)
    {
        const bool isOdd = i % 37 == 0;
        const Dong arrived = isOdd ? announced.amount - 1'000 : announced.amount;
        if (!isOdd && m_random.bounded(2) == 0)
            QVERIFY(keep(announced.dossier,
                         {.kind = FeeEntryKind::Confirmed, .amount = announced.amount, .of = announced.id}));
        if (isOdd && arrived <= 0)
            return;
        if (i % 41 == 0)
            m_unknown.append({arrived, announced.dossier});
        addLine(arrived, i % 41 == 0 ? u"nop phi"_s : u"NGUYEN VAN X "_s + announced.reference + u" FT"_s);
        m_transferred += arrived;
    }
    void refundSome(int i)
    {
        const QList<QUuid> payments = m_left.keys();
        const QUuid payment = payments.at(m_random.bounded(int(payments.size())));
        const auto entry =
            m_office.read<std::optional<FeeEntry>>([&](Connection &c) { return FeeTable(c).find(payment); });
        const FeeEntry paid = **entry;
        const Dong left = m_left.value(payment);
        if (left < 2'000)
            return;
        const Dong amount = i % 2 ? left : left / 2 / 1'000 * 1'000; // In notes that there are.
        FeeOrder asking{.kind = FeeEntryKind::RefundAsked, .amount = amount, .of = payment, .ground = u"thu nhầm"_s};
        asking.amount = paid.amount + 1;
        QVERIFY(!keep(paid.dossier, asking)); // Larger than paid.
        asking.amount = amount;
        const auto asked = keep(paid.dossier, asking);
        QVERIFY(asked);
        const FeeOrder paying{.kind = FeeEntryKind::Refunded, .amount = amount, .of = payment, .request = asked->id};
        QVERIFY(!keep(paid.dossier, paying)); // Not by the officer.
        QVERIFY(keep(paid.dossier, paying, m_supervisor));
        QVERIFY(!keep(paid.dossier, paying, m_supervisor)); // Nor twice.
        (paid.method == PaymentMethod::Cash ? m_cash : m_transferred) -= amount;
        m_left[payment] = left - amount;
    }
    void cancelSome()
    {
        for (auto payment = m_left.begin(); payment != m_left.end(); ++payment) {
            const FeeEntry paid = **m_office.read<std::optional<FeeEntry>>(
                [&](Connection &c) { return FeeTable(c).find(payment.key()); });
            if (paid.amount != payment.value() || paid.method != PaymentMethod::Cash)
                continue;
            QVERIFY(
                keep(paid.dossier,
                     {.kind = FeeEntryKind::Reversed, .amount = paid.amount, .of = paid.id, .ground = u"gõ nhầm"_s}));
            m_cash -= paid.amount;
            payment.value() = 0;
            return;
        }
    }
    void importStatementTwice()
    {
        const auto lines = readStatement(m_statement);
        QVERIFY(lines);
        const auto act = m_office.act();
        const auto import = [&] {
            return *m_office.write<ImportedStatement>(
                [&](Connection &c) { return importStatement(c, *lines, m_office.identity.office.number, act); });
        };
        const ImportedStatement first = import();
        QCOMPARE(first.lines, m_lines);
        QVERIFY(first.confirmed > 0 && first.seen > 0 && first.open > 0);
        QCOMPARE(import().known, m_lines);
        const auto open =
            *m_office.read<QList<StatementLine>>([](Connection &c) { return StatementTable(c).open(500); });
        for (const StatementLine &line : open) {
            StatementDecision decision;
            if (line.state == StatementState::Unknown) {
                decision.what = StatementDecision::What::Assign;
                decision.dossier = payerOf(line.amount);
                QVERIFY(!decision.dossier.isNull());
            }
            const auto settled = m_office.write<void>([&](Connection &c) {
                return settleLine(c, line.key, decision, m_office.identity.office.number, m_office.act());
            });
            QVERIFY2(settled, qPrintable(settled ? QString() : settled.error().code));
        }
    }
    /// Whose line without a reference this is: the script knows.
    QUuid payerOf(Dong amount)
    {
        for (qsizetype i = 0; i < m_unknown.size(); ++i) {
            if (m_unknown.at(i).first == amount)
                return m_unknown.takeAt(i).second;
        }
        return {};
    }
    void tick(int seconds)
    {
        m_trial.goOn(seconds);
        m_office.now = inOfficeTime(m_trial.now());
    }
    void workOff(ReceiptAsking &asking)
    {
        while (asking.askOne()) {
        }
    }

private slots:
    void wholeDay_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("sqlite") << u"sqlite"_s;
    }
    void wholeDay();
};

void TestFeeDay::wholeDay()
{
    QVERIFY(m_trial.startOutward());
    m_office.now = inOfficeTime(m_trial.now());
    QVERIFY(m_office.enrol(m_trial.url));
    ReceiptAsking asking = m_trial.asking(500);
    TrialProvider &provider = *m_trial.provider;
    const QList<TrialProvider::Way> troubles{TrialProvider::Way::Cuts, TrialProvider::Way::Busy,
                                             TrialProvider::Way::Broken, TrialProvider::Way::Nonsense};
    for (int i = 1; i <= 300; ++i) {
        tick(50);
        receive(i);
        const bool isOffline = i > 100 && i <= 200; // Hours without a line.
        if (i % 20 == 0)
            refundSome(i / 20);
        if (i % 60 == 0)
            cancelSome();
        if (i % 15 == 0 && !isOffline) {
            m_office.pass();
            provider.set(troubles.at(i / 15 % troubles.size()), 2);
            workOff(asking);
        }
    }
    importStatementTwice();
    for (int round = 0; round < 40; ++round) {
        tick(16 * 60);
        m_office.pass();
        workOff(asking);
    }
    QCOMPARE(m_office.figures().waiting, 0);
    QCOMPARE(m_office.figures().quarantined, 0);

    // The ledger against the script's own sums, over all days that the waiting took.
    Dong cash = 0;
    Dong transferred = 0;
    Dong matched = 0;
    Dong receipts = 0;
    int missing = 0;
    for (QDate day(2026, 11, 30); day <= m_office.now.date(); day = day.addDays(1)) {
        const auto money = *m_office.read<FeeDay>([day](Connection &c) { return feeDay(c, day); });
        cash += money.total().cashTaken - money.total().cashReturned;
        transferred += money.total().transferred - money.total().transferReturned;
        matched += money.matched;
        receipts += money.receiptsAmount;
        missing += money.receiptsMissing;
        QCOMPARE(money.openLines, 0);
        QCOMPARE(money.unseenByBank, 0);
    }
    QCOMPARE(cash, m_cash);
    QCOMPARE(transferred, m_transferred);
    QCOMPARE(matched, m_onStatement);
    QVERIFY(m_exempted > 0);

    // The drawer.
    const auto expected = *m_office.read<ExpectedCash>(
        [this](Connection &c) { return expectedCash(c, m_office.identity.device.counter); });
    QCOMPARE(expected.total(), m_cash);
    CashOrder count;
    Dong rest = m_cash;
    for (const Dong note : bankNotes()) {
        count.pieces.insert(note, int(rest / note));
        rest %= note;
    }
    QCOMPARE(rest, 0);
    const auto counted = m_office.write<CashCount>([&](Connection &c) { return countCash(c, count, m_office.act()); });
    QVERIFY(counted);
    QCOMPARE(counted->difference(), 0);

    // E-receipts: one for each payment that stands, none twice, to the đồng.
    QCOMPARE(provider.twiceIssued(), QStringList());
    QCOMPARE(missing, 0);
    QCOMPARE(receipts, m_cash + m_transferred);
    const QHash<QString, QStringList> standing = provider.standing();
    for (auto receipt = standing.begin(); receipt != standing.end(); ++receipt)
        QVERIFY2(receipt.value().size() <= 1, qPrintable(receipt.key()));
    FileStore files(m_office.folder.path(), m_office.identity.fileKey());
    const auto findings = m_office.read<QList<Finding>>(
        [&](Connection &c) { return checkedData(c, files, m_office.identity.device.key.publicKey); });
    QVERIFY(findings && findings->isEmpty());

    // Another counter that comes new gets the same ledger.
    SyncedOffice other;
    other.now = m_office.now;
    QVERIFY(other.enrol(m_trial.url));
    other.pass();
    Dong elsewhere = 0;
    for (QDate day(2026, 11, 30); day <= other.now.date(); day = day.addDays(1))
        elsewhere += other.read<FeeDay>([day](Connection &c) { return feeDay(c, day); })->total().net();
    QCOMPARE(elsewhere, m_cash + m_transferred);
    m_trial.stopOutward();
}

QTEST_GUILESS_MAIN(TestFeeDay)
#include "tst_feeday.moc"
