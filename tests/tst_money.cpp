// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fee.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Amounts in words (domain.md 2.9, 11.8) and fees (13.4, 13.5).
class TestMoney : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void wordsRefused_data();
    void wordsRefused();
    void formatted();
    void certifiedCopies_data();
    void certifiedCopies();
    void ruleForTheChannelGoesFirst();
    void exemption();
    void datesOfRules();
    void refusedQuestions();
};

void TestMoney::words_data()
{
    QTest::addColumn<Dong>("amount");
    QTest::addColumn<QString>("text");
    const auto row = [](Dong amount, const QString &text) {
        QTest::newRow(qPrintable(QString::number(amount))) << amount << text;
    };
    row(15'000, u"Mười lăm nghìn đồng"_s);
    row(21'000, u"Hai mươi mốt nghìn đồng"_s);
    row(1, u"Một đồng"_s);
    row(5, u"Năm đồng"_s);
    row(10, u"Mười đồng"_s);
    row(11, u"Mười một đồng"_s);
    row(14, u"Mười bốn đồng"_s);
    row(15, u"Mười lăm đồng"_s);
    row(20, u"Hai mươi đồng"_s);
    row(24, u"Hai mươi bốn đồng"_s);
    row(25, u"Hai mươi lăm đồng"_s);
    row(91, u"Chín mươi mốt đồng"_s);
    row(100, u"Một trăm đồng"_s);
    row(101, u"Một trăm linh một đồng"_s);
    row(105, u"Một trăm linh năm đồng"_s);
    row(110, u"Một trăm mười đồng"_s);
    row(115, u"Một trăm mười lăm đồng"_s);
    row(2'000, u"Hai nghìn đồng"_s);
    row(2'005, u"Hai nghìn không trăm linh năm đồng"_s);
    row(10'010, u"Mười nghìn không trăm mười đồng"_s);
    row(200'000, u"Hai trăm nghìn đồng"_s);
    row(1'000'000, u"Một triệu đồng"_s);
    row(1'000'001, u"Một triệu không trăm linh một đồng"_s);
    row(1'005'000, u"Một triệu không trăm linh năm nghìn đồng"_s);
    row(1'021'050, u"Một triệu không trăm hai mươi mốt nghìn không trăm năm mươi đồng"_s);
    row(3'000'000'000, u"Ba tỷ đồng"_s);
    row(3'000'000'015, u"Ba tỷ không trăm mười lăm đồng"_s);
    row(1'234'567'891, u"Một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng"_s);
    row(1'000'000'000'000, u"Một nghìn tỷ đồng"_s);
    row(1'005'000'000'000, u"Một nghìn không trăm linh năm tỷ đồng"_s);
}

void TestMoney::words()
{
    QFETCH(Dong, amount);
    QFETCH(QString, text);
    const Result<QString> found = amountInWords(amount);
    QVERIFY(found);
    QCOMPARE(*found, text);
}

void TestMoney::wordsRefused_data()
{
    QTest::addColumn<Dong>("amount");
    QTest::newRow("zero is not allowed on a receipt") << Dong(0);
    QTest::newRow("negative") << Dong(-15'000);
    QTest::newRow("a million milliards") << Dong(1'000'000'000'000'000);
}

void TestMoney::wordsRefused()
{
    QFETCH(Dong, amount);
    QVERIFY(!amountInWords(amount));
}

void TestMoney::formatted()
{
    QCOMPARE(formattedDong(15'000), u"15.000 ₫"_s);
    QCOMPARE(formattedDong(0), u"0 ₫"_s);
    QCOMPARE(formattedDong(999), u"999 ₫"_s);
    QCOMPARE(formattedDong(1'234'567), u"1.234.567 ₫"_s);
    QCOMPARE(formattedDong(-15'000), u"-15.000 ₫"_s);
}

namespace {

FeeRule certificationRule()
{
    FeeRule rule;
    rule.code = u"CT"_s;
    rule.name = u"Phí chứng thực bản sao"_s;
    rule.basis = FeeBasis::CertifiedCopies;
    rule.amount = 2000;
    rule.laterPageAmount = 1000;
    rule.ceilingPerCopy = 200'000;
    return rule;
}

FeeRule plainRule(Dong amount)
{
    FeeRule rule;
    rule.code = u"LP"_s;
    rule.name = u"Lệ phí"_s;
    rule.amount = amount;
    rule.exemptions = QStringList{u"Người có công"_s};
    return rule;
}

Dong sumOf(const QList<FeeLine> &lines)
{
    return Fee{lines, {}, {}, 0}.total();
}

} // namespace

void TestMoney::certifiedCopies_data()
{
    QTest::addColumn<QList<int>>("pages");
    QTest::addColumn<int>("copies");
    QTest::addColumn<Dong>("total");
    QTest::newRow("one page, one copy") << QList<int>{1} << 1 << Dong(2000);
    QTest::newRow("two pages") << QList<int>{2} << 1 << Dong(4000);
    QTest::newRow("five pages, three copies") << QList<int>{5} << 3 << Dong(21'000);
    QTest::newRow("two originals") << QList<int>{1, 3} << 2 << Dong(2 * 2000 + 2 * 5000);
    QTest::newRow("ceiling for each copy") << QList<int>{500} << 2 << Dong(400'000);
    QTest::newRow("just at the ceiling") << QList<int>{198} << 1 << Dong(200'000);
    QTest::newRow("no pages said: one") << QList<int>{} << 1 << Dong(2000);
}

void TestMoney::certifiedCopies()
{
    QFETCH(QList<int>, pages);
    QFETCH(int, copies);
    QFETCH(Dong, total);
    const Result<QList<FeeLine>> lines =
        quotedFee({certificationRule()}, {Channel::Counter, QDate(2026, 11, 16), copies, pages, {}});
    QVERIFY(lines);
    QCOMPARE(sumOf(*lines), total);
}

void TestMoney::ruleForTheChannelGoesFirst()
{
    FeeRule online = plainRule(7500);
    online.channel = Channel::Online;
    const QList<FeeRule> rules = {plainRule(15'000), online};
    QCOMPARE(sumOf(*quotedFee(rules, {Channel::Counter, QDate(2026, 11, 16), 1, {}, {}})), Dong(15'000));
    QCOMPARE(sumOf(*quotedFee(rules, {Channel::Online, QDate(2026, 11, 16), 1, {}, {}})), Dong(7500));
    QCOMPARE(quotedFee(rules, {Channel::Online, QDate(2026, 11, 16), 1, {}, {}})->size(), 1);
}

void TestMoney::exemption()
{
    const QList<FeeRule> rules = {plainRule(15'000)};
    QCOMPARE(sumOf(*quotedFee(rules, {Channel::Counter, QDate(2026, 11, 16), 1, {}, u"Người có công"_s})), Dong(0));
    QCOMPARE(sumOf(*quotedFee(rules, {Channel::Counter, QDate(2026, 11, 16), 1, {}, u"Người quen"_s})), Dong(15'000));
}

void TestMoney::datesOfRules()
{
    FeeRule before = plainRule(8000);
    before.validTo = QDate(2026, 6, 30);
    FeeRule after = plainRule(15'000);
    after.validFrom = QDate(2026, 7, 1);
    const QList<FeeRule> rules = {before, after};
    QCOMPARE(sumOf(*quotedFee(rules, {Channel::Counter, QDate(2026, 6, 30), 1, {}, {}})), Dong(8000));
    QCOMPARE(sumOf(*quotedFee(rules, {Channel::Counter, QDate(2026, 7, 1), 1, {}, {}})), Dong(15'000));
    QVERIFY(quotedFee({}, {Channel::Counter, QDate(2026, 7, 1), 1, {}, {}})->isEmpty());
}

void TestMoney::refusedQuestions()
{
    const QDate date(2026, 11, 16);
    QVERIFY(!quotedFee({certificationRule()}, {Channel::Counter, date, -1, {1}, {}}));
    QVERIFY(!quotedFee({certificationRule()}, {Channel::Counter, date, 1, {-1}, {}}));
    QVERIFY(!quotedFee({certificationRule()}, {Channel::Counter, date, 2'000'000'000, {500}, {}}));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
