// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receipttrial.h"

using namespace Qt::StringLiterals;

/// E-receipts: one for a payment, whatever its ledger says later, on both databases.
class TestEReceipts : public QObject
{
    Q_OBJECT

    ReceiptTrial m_trial;

private slots:
    void initTestCase() { QVERIFY2(m_trial.startPostgres(), "PostgreSQL is not installed or did not start"); }
    void cleanup() { m_trial.stopOutward(); }

    void paymentGetsOneReceipt_data() { GatewayTrial::databases(); }
    void paymentGetsOneReceipt();
    void transferIsReceiptedOnceConfirmed_data() { GatewayTrial::databases(); }
    void transferIsReceiptedOnceConfirmed();
    void badEntriesAreRefused_data() { GatewayTrial::databases(); }
    void badEntriesAreRefused();
    void moreThanPaidIsNotPaidBack_data() { GatewayTrial::databases(); }
    void moreThanPaidIsNotPaidBack();
    void reversalWithdrawsWhatNobodyAskedFor_data() { GatewayTrial::databases(); }
    void reversalWithdrawsWhatNobodyAskedFor();
    void paidBackIsReplacedThenCancelled_data() { GatewayTrial::databases(); }
    void paidBackIsReplacedThenCancelled();
    void reversedWhileInDoubtIsCancelled_data() { GatewayTrial::databases(); }
    void reversedWhileInDoubtIsCancelled();
    void noticesAreRead();
};

void TestEReceipts::paymentGetsOneReceipt()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QJsonObject taken = m_trial.entry(u"taken"_s, 15'000);
    TrialDevice &device = *m_trial.device;
    const SignedOperation sent =
        device.signedAs(device.operation(OperationKind::feeEntry, dossier.id, {{u"entry"_s, taken}}));
    QCOMPARE(device.put(sent).dossierVersion, 2);
    QCOMPARE(device.put(sent).dossierVersion, 2);
    const Outcome again = m_trial.send(dossier.id, taken); // The same entry in another operation.
    QCOMPARE(again.type, QString(ProblemType::alreadyTransitioned));
    auto work = m_trial.asking();
    QVERIFY(work.askOne());
    QVERIFY(!work.askOne());
    QCOMPARE(m_trial.provider->issued(), 1);
    const auto request = m_trial.provider->received().first();
    QCOMPARE(request.path, u"/receipts/issue"_s);
    QCOMPARE(request.key, taken["id"_L1].toString());
    const QJsonObject body = request.body;
    QCOMPARE(body["id"_L1], taken["id"_L1]);
    QCOMPARE(body["amount"_L1].toInteger(), 15'000);
    QCOMPARE(body["amountInWords"_L1].toString(), u"Mười lăm nghìn đồng"_s);
    QCOMPARE(body["owner"_L1].toString(), dossier.applicant.name);
    QCOMPARE(body["payerId"_L1].toString(), dossier.applicant.paper.number);
    QCOMPARE(body["unitTaxCode"_L1].toString(), u"1500123456"_s);
    QCOMPARE(body["payment"_L1].toString(), u"cash"_s);
    QVERIFY(body["dossierCode"_L1].toString().startsWith(u"H61.33-"));
    QCOMPARE(body["lines"_L1].toArray().first()[u"kind"].toString(), u"LP"_s);
    QCOMPARE(body["lines"_L1].toArray().first()[u"amount"].toInteger(), 15'000);
    const auto notices = m_trial.told();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first().state, EReceiptState::Issued);
    QCOMPARE(notices.first().payment.toString(QUuid::WithoutBraces), taken["id"_L1].toString());
    QCOMPARE(notices.first().dossier, dossier.id);
    QCOMPARE(notices.first().number, u"1"_s);
    QCOMPARE(notices.first().symbol, u"BL-26E"_s);
    QCOMPARE(notices.first().amount, 15'000);
    const QByteArray metrics = got(QUrl(m_trial.gateway->url() + "/metrics"_L1)).body;
    QVERIFY(metrics.contains("mocua_receipts{state=\"issued\"} 1\n"));
    QVERIFY(metrics.contains("mocua_outward_configured{queue=\"receipts\"} 0\n"));
    QVERIFY(got(QUrl(m_trial.gateway->url() + "/healthz"_L1)).body.contains("not configured"));
}

void TestEReceipts::transferIsReceiptedOnceConfirmed()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QJsonObject announced = m_trial.entry(u"announced"_s, 30'000, {}, u"transfer"_s);
    const QString id = announced["id"_L1].toString();
    const QJsonObject confirmed = m_trial.entry(u"confirmed"_s, 30'000, id, u"transfer"_s);
    const Outcome early = m_trial.send(dossier.id, confirmed);
    QCOMPARE(early.type, QString(ProblemType::missingOp));
    QCOMPARE(early.status, 424);
    QCOMPARE(m_trial.send(makeUuidV7(5), announced).type, QString(ProblemType::missingOp));
    QVERIFY(m_trial.send(dossier.id, announced).isApplied());
    auto work = m_trial.asking();
    QVERIFY(!work.askOne());
    QCOMPARE(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 1, id)).type, QString(ProblemType::missingOp));
    // What was given up may arrive all the same.
    const QJsonObject dropped = m_trial.entry(u"dropped"_s, 30'000, id, u"transfer"_s);
    QVERIFY(m_trial.send(dossier.id, dropped).isApplied());
    QVERIFY(m_trial.send(dossier.id, confirmed).isApplied());
    // Seen by an officer and in a statement: it arrived once.
    const QJsonObject again = m_trial.entry(u"confirmed"_s, 30'000, id, u"transfer"_s);
    QVERIFY(m_trial.send(dossier.id, again).isApplied());
    QCOMPARE(m_trial.send(dossier.id, m_trial.entry(u"reversed"_s, 30'000, dropped["id"_L1].toString())).type,
             QString(ProblemType::invalidField));
    QVERIFY(work.askOne());
    QVERIFY(!work.askOne());
    // The lines are those of the announced one.
    QCOMPARE(m_trial.provider->received().first().body["lines"_L1].toArray().first()[u"code"].toString(), u"LP01"_s);
    QCOMPARE(m_trial.provider->received().first().body["payment"_L1].toString(), u"transfer"_s);
    QCOMPARE(m_trial.told().first().payment.toString(QUuid::WithoutBraces), confirmed["id"_L1].toString());
    // Whichever of its entries is named, it goes back once.
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 10'000, again["id"_L1].toString())).isApplied());
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 10'000, id)).isApplied());
    QCOMPARE(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 10'001, id)).type,
             QString(ProblemType::invalidField));
    QVERIFY(work.askOne());
    QVERIFY(!work.askOne());
    QCOMPARE(m_trial.told().last().amount, 10'000);
}

void TestEReceipts::badEntriesAreRefused()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QList<std::pair<QString, QJsonValue>> bad{
        {u"id"_s, u"x"_s},
        {u"id"_s, 5},
        {u"kind"_s, u"stolen"_s},
        {u"kind"_s, QJsonValue::Null},
        {u"method"_s, u"gold"_s},
        {u"amount"_s, 0},
        {u"amount"_s, -1},
        {u"amount"_s, 0.5},
        {u"amount"_s, 1e300},
        {u"amount"_s, 10'000'000'001.0},
        {u"amount"_s, u"15000"_s},
        {u"amount"_s, QJsonArray{1}},
        {u"received"_s, -5},
        {u"received"_s, u"x"_s},
        {u"at"_s, u"yesterday"_s},
        {u"at"_s, 3},
        {u"lines"_s, u"x"_s},
        {u"lines"_s, QJsonArray{1}},
        {u"lines"_s, QJsonArray{QJsonObject{{u"amount"_s, -1}}}},
        {u"lines"_s, QJsonObject{}},
        {u"of"_s, u"x"_s},
    };
    for (const auto &[member, value] : bad) {
        QJsonObject made = m_trial.entry(member == "of"_L1 ? u"reversed"_s : u"taken"_s, 15'000);
        made.insert(member, value);
        const Outcome refused = m_trial.send(dossier.id, made);
        QCOMPARE(refused.type, QString(ProblemType::invalidField));
        QCOMPARE(refused.status, 422);
        QVERIFY2(refused.pointers.contains("/payload/entry/"_L1 + member), qPrintable(member));
    }
    QVERIFY(!m_trial.asking().askOne());
    // Nothing of it stands: a good one has the version after the receipt.
    QCOMPARE(m_trial.send(dossier.id, m_trial.entry(u"taken"_s, 1)).dossierVersion, 2);
}

void TestEReceipts::moreThanPaidIsNotPaidBack()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString payment = m_trial.paid(dossier.id, 50'000);
    QCOMPARE(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 50'001, payment)).type,
             QString(ProblemType::invalidField));
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"refund-asked"_s, 20'000, payment)).isApplied());
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"refund-declined"_s, 20'000, payment)).isApplied());
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 20'000, payment)).isApplied());
    const Outcome over = m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 30'001, payment));
    QCOMPARE(over.type, QString(ProblemType::invalidField));
    QCOMPARE(over.pointers, QStringList{u"/payload/entry/amount"_s});
    QCOMPARE(m_trial.send(dossier.id, m_trial.entry(u"reversed"_s, 50'000, payment)).type,
             QString(ProblemType::invalidField));
    const Dossier other = m_trial.received();
    QCOMPARE(m_trial.send(other.id, m_trial.entry(u"refunded"_s, 1, payment)).type, QString(ProblemType::missingOp));
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"reversed"_s, 30'000, payment)).isApplied());
    QCOMPARE(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 1, payment)).type,
             QString(ProblemType::alreadyTransitioned));
}

void TestEReceipts::reversalWithdrawsWhatNobodyAskedFor()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString payment = m_trial.paid(dossier.id, 15'000);
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"reversed"_s, 15'000, payment)).isApplied());
    QVERIFY(!m_trial.asking().askOne());
    QVERIFY(m_trial.provider->received().isEmpty());
    QCOMPARE(m_trial.told().size(), 1);
    QCOMPARE(m_trial.told().first().state, EReceiptState::Cancelled);
    QVERIFY(m_trial.told().first().number.isEmpty());
    // A part paid back before anybody asked: the receipt is of the rest.
    const QString other = m_trial.paid(dossier.id, 15'000);
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 5'000, other)).isApplied());
    auto work = m_trial.asking();
    QVERIFY(work.askOne());
    QVERIFY(!work.askOne());
    QCOMPARE(m_trial.told().last().amount, 10'000);
    const QJsonArray lines = m_trial.provider->received().last().body["lines"_L1].toArray();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first()[u"amount"].toInteger(), 10'000);
}

void TestEReceipts::paidBackIsReplacedThenCancelled()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString payment = m_trial.paid(dossier.id, 50'000);
    auto work = m_trial.asking();
    QVERIFY(work.askOne());
    for (const qint64 amount : {20'000, 10'000}) {
        QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, amount, payment)).isApplied());
        QVERIFY(work.askOne());
        QVERIFY(!work.askOne());
    }
    QCOMPARE(m_trial.told().last().state, EReceiptState::Replaced);
    QCOMPARE(m_trial.told().last().amount, 20'000);
    QCOMPARE(m_trial.told().last().number, u"3"_s);
    QCOMPARE(m_trial.provider->received().at(1).body["number"_L1].toString(), u"1"_s);
    QCOMPARE(m_trial.provider->received().at(2).body["number"_L1].toString(), u"2"_s);
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"refunded"_s, 20'000, payment)).isApplied());
    QVERIFY(work.askOne());
    QVERIFY(!work.askOne());
    const auto cancel = m_trial.provider->received().last();
    QCOMPARE(cancel.path, u"/receipts/cancel"_s);
    QVERIFY(!cancel.body.contains(u"owner"_s)); // Nothing personal is needed for it.
    QCOMPARE(m_trial.told().last().state, EReceiptState::Cancelled);
    QCOMPARE(m_trial.told().last().amount, 0);
    QVERIFY(m_trial.provider->standing().isEmpty());
    const auto items = m_trial.itemsOf(u"receipt"_s);
    for (qsizetype i = 0; i < items.size(); ++i)
        QCOMPARE(items.at(i).version, i + 1);
}

void TestEReceipts::reversedWhileInDoubtIsCancelled()
{
    QVERIFY(m_trial.startOutward());
    const Dossier dossier = m_trial.received();
    const QString payment = m_trial.paid(dossier.id, 15'000);
    m_trial.provider->set(TrialProvider::Way::Cuts, 1);
    auto work = m_trial.asking();
    QVERIFY(work.askOne());
    QCOMPARE(m_trial.told().last().reason, u"no-answer"_s);
    QVERIFY(m_trial.send(dossier.id, m_trial.entry(u"reversed"_s, 15'000, payment)).isApplied());
    QVERIFY(work.askOne()); // The same again: the answer tells the number …
    QCOMPARE(m_trial.told().last().state, EReceiptState::Issued);
    QVERIFY(work.askOne()); // … which is then cancelled.
    QVERIFY(!work.askOne());
    QCOMPARE(m_trial.told().last().state, EReceiptState::Cancelled);
    QCOMPARE(m_trial.told().last().number, u"1"_s);
    QVERIFY(m_trial.provider->standing().isEmpty());
    QCOMPARE(m_trial.provider->issued(), 1);
}

void TestEReceipts::noticesAreRead()
{
    const EReceipt notice{.payment = makeUuidV7(1),
                          .dossier = makeUuidV7(2),
                          .state = EReceiptState::Replaced,
                          .form = u"01BLP0-001"_s,
                          .symbol = u"BL-26E"_s,
                          .number = u"00000012"_s,
                          .lookup = u"https://tracuu.example/12"_s,
                          .issuedAt = fromIsoOfficeTime(u"2026-11-30T09:00:00+07:00"_s),
                          .amount = 15'000,
                          .reason = u"another-number"_s};
    const ChangeItem item = receiptItem(notice, 3, notice.issuedAt);
    QCOMPARE(item.kind, u"receipt.replaced"_s);
    const auto page = readPage(writtenPage({numberedItem(1, writtenItem(item))}, u"c"_s, false));
    QVERIFY(page);
    const auto read = receiptNoticeOf(page->items.first());
    QVERIFY(read && *read == notice);
    for (const auto &[name, value] :
         std::initializer_list<std::pair<QString, QJsonValue>>{{u"state"_s, u"lost"_s},
                                                               {u"payment"_s, u"x"_s},
                                                               {u"dossier"_s, 1},
                                                               {u"number"_s, u"123456789"_s},
                                                               {u"number"_s, u"١٢"_s},
                                                               {u"number"_s, u"000"_s},
                                                               {u"amount"_s, -1}}) {
        QJsonObject json = toJson(notice);
        json.insert(name, value);
        QVERIFY(!receiptNoticeFromJson(json));
    }
    ChangeItem foreign = item;
    foreign.id = makeUuidV7(9);
    QVERIFY(!receiptNoticeOf(foreign));
}

QTEST_GUILESS_MAIN(TestEReceipts)
#include "tst_ereceipts.moc"
