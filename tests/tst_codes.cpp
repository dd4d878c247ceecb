// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizenid.h"
#include "covercode.h"
#include "dossiercode.h"
#include "procedurecode.h"
#include "slipcode.h"
#include "uuidv7.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The codes of domain.md 3, 4.4 and 11.5, our slip codes and UUIDs.
class TestCodes : public QObject
{
    Q_OBJECT

private slots:
    void dossierCode_data();
    void dossierCode();
    void dossierCodeAhead();
    void dossierCodeMade();
    void procedureCode_data();
    void procedureCode();
    void slipThereAndBack();
    void slipReading_data();
    void slipReading();
    void slipCatchesEveryDigitFault();
    void coverThereAndBack();
    void coverCatchesEveryDigitFault();
    void citizenId_data();
    void citizenId();
    void masking();
    void uuidsOnlyRise();
};

void TestCodes::dossierCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // Empty: no code.
    QTest::newRow("old style") << u"000.00.00.H07-200915-0001"_s << u"000.00.00.H07-200915-0001"_s;
    QTest::newRow("old style, unit") << u"000.12.07.H07-200915-0042"_s << u"000.12.07.H07-200915-0042"_s;
    QTest::newRow("new style") << u"H61.33-260105-0001"_s << u"H61.33-260105-0001"_s;
    QTest::newRow("four levels") << u"H15.50.05.13-261008-0975"_s << u"H15.50.05.13-261008-0975"_s;
    QTest::newRow("six serial digits") << u"H15.50.05.13-261008-090123"_s << u"H15.50.05.13-261008-090123"_s;
    QTest::newRow("lower case") << u"h61.33-260105-0001"_s << u"H61.33-260105-0001"_s;
    QTest::newRow("en dashes") << u"H61.33–260105–0001"_s << u"H61.33-260105-0001"_s;
    QTest::newRow("minus signs and spaces") << u"  H61.33−260105−0001 "_s << u"H61.33-260105-0001"_s;
    QTest::newRow("30 February") << u"H61.33-260230-0001"_s << QString();
    QTest::newRow("three serial digits") << u"H61.33-260105-001"_s << QString();
    QTest::newRow("eight serial digits") << u"H61.33-260105-00000001"_s << QString();
    QTest::newRow("dash in the agency") << u"H61-33-260105-0001"_s << QString();
    QTest::newRow("digits of another script") << u"H61.33-26010५-0001"_s << QString();
    QTest::newRow("line break behind") << u"H61.33-260105-0001\nx"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestCodes::dossierCode()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Result<DossierCode> code = DossierCode::parse(text);
    QCOMPARE(code.has_value(), !expected.isEmpty());
    if (code)
        QCOMPARE(code->text(), expected);
}

void TestCodes::dossierCodeAhead()
{
    const QDate today(2026, 1, 4);
    QVERIFY(DossierCode::parse(u"H61.33-260105-0001", today));
    QVERIFY(!DossierCode::parse(u"H61.33-260106-0001", today));
    QVERIFY(DossierCode::parse(u"H61.33-260106-0001"));
}

void TestCodes::dossierCodeMade()
{
    QCOMPARE(DossierCode::make(u"H61.33"_s, QDate(2026, 11, 23), 7).text(), u"H61.33-261123-0007"_s);
    QCOMPARE(DossierCode::make(u"H61.33"_s, QDate(2026, 11, 23), 12345).text(), u"H61.33-261123-12345"_s);
    const Result<DossierCode> code = DossierCode::parse(u"H61.33-261123-0007");
    QCOMPARE(code->agency(), u"H61.33"_s);
    QCOMPARE(code->date(), QDate(2026, 11, 23));
    QCOMPARE(code->serial(), u"0007"_s);
}

void TestCodes::procedureCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // Empty: none.
    QTest::newRow("plain") << u"1.001193"_s << u"1.001193"_s;
    QTest::newRow("with suffix") << u"2.000815.000.00.00.H07"_s << u"2.000815"_s;
    QTest::newRow("too short") << u"1.1193"_s << QString();
    QTest::newRow("broken suffix") << u"2.000815.000.00.H07"_s << QString();
}

void TestCodes::procedureCode()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Result<ProcedureCode> found = ProcedureCode::parse(text);
    QCOMPARE(found.has_value(), !code.isEmpty());
    if (found) {
        QCOMPARE(found->code(), code);
        QVERIFY(*found == *ProcedureCode::parse(code)); // Compared by the first two groups.
    }
}

void TestCodes::slipThereAndBack()
{
    const SlipCode slip = SlipCode::make(33, 2, QDate(2026, 11, 23), 18);
    QCOMPARE(slip.digits().size(), 18);
    QCOMPARE(slip.digits().left(16), u"0033022611230018"_s);
    const Result<SlipCode> read = SlipCode::parse(slip.provisional());
    QVERIFY(read);
    QCOMPARE(*read, slip);
    QCOMPARE(read->office(), 33);
    QCOMPARE(read->counter(), 2);
    QCOMPARE(read->date(), QDate(2026, 11, 23));
    QCOMPARE(read->serial(), 18);
}

void TestCodes::slipReading_data()
{
    const SlipCode slip = SlipCode::make(33, 2, QDate(2026, 11, 23), 18);
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("digits") << slip.digits() << true;
    QTest::newRow("grouped by dashes") << slip.grouped() << true;
    QTest::newRow("grouped by spaces") << slip.grouped().replace(u'-', u' ') << true;
    QTest::newRow("provisional") << slip.provisional() << true;
    QTest::newRow("provisional, small letters") << slip.provisional().toLower() << true;
    QTest::newRow("one digit short") << slip.digits().left(17) << false;
    QTest::newRow("letters") << u"00330226112300AB18"_s << false;
    QTest::newRow("wrongly grouped") << u"00-33-02261123001865"_s << false;
}

void TestCodes::slipReading()
{
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    QCOMPARE(SlipCode::parse(text).has_value(), isRead);
}

void TestCodes::slipCatchesEveryDigitFault()
{
    const QString digits = SlipCode::make(33, 2, QDate(2026, 11, 23), 18).digits();
    for (qsizetype i = 0; i < digits.size(); ++i) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString changed = digits;
            changed[i] = digit;
            if (changed != digits)
                QVERIFY2(!SlipCode::parse(changed), qPrintable(changed));
        }
        QString swapped = digits;
        if (i > 0 && swapped[i] != swapped[i - 1]) {
            std::swap(swapped[i], swapped[i - 1]);
            QVERIFY2(!SlipCode::parse(swapped), qPrintable(swapped));
        }
    }
}

void TestCodes::coverThereAndBack()
{
    const SlipCode slip = SlipCode::make(33, 2, QDate(2026, 11, 23), 18);
    const CoverCode cover = CoverCode::forPaper(slip, 4);
    QCOMPARE(cover.digits().size(), 21);
    for (const QString &text : QStringList{cover.digits(), cover.grouped(), u' ' + cover.digits() + u'\n'}) {
        const auto read = CoverCode::parse(text);
        QVERIFY(read);
        QCOMPARE(read->slip(), slip.digits());
        QCOMPARE(read->component(), 4);
    }
    const auto next = CoverCode::parse(CoverCode::nextPaper().digits());
    QVERIFY(next && next->isNextPaper());
    QVERIFY(next->slip().isEmpty());
    QVERIFY(!CoverCode::parse(slip.digits()));
    QVERIFY(!SlipCode::parse(cover.digits()));
}

void TestCodes::coverCatchesEveryDigitFault()
{
    const QString digits = CoverCode::forPaper(SlipCode::make(33, 2, QDate(2026, 11, 23), 18), 4).digits();
    for (qsizetype at = 0; at < digits.size(); ++at) {
        for (char16_t wrong = u'0'; wrong <= u'9'; ++wrong) {
            QString text = digits;
            text[at] = wrong;
            QCOMPARE(CoverCode::parse(text).has_value(), text == digits);
        }
    }
}

void TestCodes::citizenId_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");
    QTest::newRow("twelve digits") << u"083190004567"_s << true;
    QTest::newRow("spaces and dots") << u" 083 190.004-567 "_s << true;
    QTest::newRow("unknown province") << u"999190004567"_s << true;
    QTest::newRow("eleven") << u"08319000456"_s << false;
    QTest::newRow("thirteen") << u"0831900045678"_s << false;
    QTest::newRow("a letter") << u"08319000456X"_s << false;
    QTest::newRow("Arabic digits") << u"08319000456٧"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestCodes::citizenId()
{
    QFETCH(QString, text);
    QFETCH(bool, isId);
    QCOMPARE(CitizenId::parse(text).has_value(), isId);
}

void TestCodes::masking()
{
    const Result<CitizenId> id = CitizenId::parse(u"083190004567");
    QCOMPARE(id->masked(), u"083190••••67"_s);
    QVERIFY(id->isFemale());
    QCOMPARE(id->birthYear(), 1990);
    QCOMPARE(CitizenId::parse(u"083205004567")->birthYear(), 2005);
    QVERIFY(!CitizenId::parse(u"083205004567")->isFemale());
    QCOMPARE(maskedNumber(u"320000123"_s), u"320••••23"_s);
    QCOMPARE(maskedPhone(u"0912345678"_s), u"0912 •••• 678"_s);
    QCOMPARE(maskedNumber(u"1234"_s), u"••••"_s);
}

void TestCodes::uuidsOnlyRise()
{
    const qint64 now = 1'795'400'000'000;
    QUuid before = makeUuidV7(now);
    QCOMPARE(before.toString(QUuid::WithoutBraces)[14], u'7'); // QUuid of Qt 6.4 knows no version 7.
    QCOMPARE(before.variant(), QUuid::DCE);
    QVERIFY(
        before.toString(QUuid::WithoutBraces).startsWith(QString::number(now, 16).rightJustified(12, u'0').left(8)));
    for (int i = 0; i < 20'000; ++i) {
        const qint64 jumping = now + (i % 3 == 0 ? -500 : i % 7);
        const QUuid next = makeUuidV7(jumping);
        QVERIFY(before.toString() < next.toString());
        before = next;
    }
}

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_codes.moc"
