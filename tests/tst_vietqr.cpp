// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"
#include "barcodewriting.h"
#include "statementreading.h"
#include "vietqr.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <zbar.h>

using namespace Qt::StringLiterals;

namespace {

QImage pictureOf(const QString &text)
{
    const auto modules = qrModules(text);
    constexpr int pixels = 4;
    QImage image((modules->width() + 8) * pixels, (modules->height() + 8) * pixels, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintModules(painter, *modules,
                 QRectF(4 * pixels, 4 * pixels, modules->width() * pixels, modules->height() * pixels));
    return image;
}

QString readByZbar(const QImage &image)
{
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 1);
    QByteArray grey;
    for (int y = 0; y < image.height(); ++y)
        grey.append(reinterpret_cast<const char *>(image.constScanLine(y)), image.width());
    zbar::Image picture(unsigned(image.width()), unsigned(image.height()), "Y800", grey.constData(),
                        static_cast<unsigned long>(grey.size()));
    if (scanner.scan(picture) < 1)
        return {};
    return QString::fromStdString(picture.symbol_begin()->get_data());
}

} // namespace

/// VietQR (EMVCo, NAPAS): written, read back, and refused.
class TestVietQr : public QObject
{
    Q_OBJECT

private slots:
    void crc()
    {
        QCOMPARE(emvCrc(u"123456789"), u"29B1"_s); // The check value of CRC-16/CCITT-FALSE.
    }

    void readsOneMadeElsewhere()
    {
        // The example of NAPAS' description of VietQR.
        const auto read =
            readVietQr(u"00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454"
                       "061800005802VN62340107NPS68690819thanh toan don hang63042E2E"_s);
        QVERIFY(read);
        QCOMPARE(read->bin, u"970403"_s);
        QCOMPARE(read->account, u"0011012345678"_s);
        QCOMPARE(read->amount, 180'000);
        QCOMPARE(read->reference, u"thanh toan don hang"_s);
    }

    void everyCodeIsReadBackByBothReaders()
    {
        QRandomGenerator random(6);
        for (int i = 0; i < 60; ++i) {
            const SlipCode slip =
                SlipCode::make(random.bounded(10'000), random.bounded(1, 100),
                               QDate(2026, 1, 1).addDays(random.bounded(365)), random.bounded(10'000));
            const VietQr payment{u"970499"_s, u"0000330000"_s, Dong(random.bounded(1, 10'000'000)) * 1000,
                                 paymentReference(slip)};
            const auto text = vietQrText(payment);
            QVERIFY(text);
            const QImage image = pictureOf(*text);
            const QString byZbar = readByZbar(image);
            const auto found = printedCodesIn(image);
            QCOMPARE(found.size(), 1);
            for (const QString &read : {byZbar, found.first().text}) {
                QCOMPARE(read, *text);
                const auto again = readVietQr(read);
                QVERIFY(again);
                QCOMPARE(again->amount, payment.amount);
                QCOMPARE(again->reference, payment.reference);
                QCOMPARE(again->account, payment.account);
            }
        }
    }

    void refused_data()
    {
        QTest::addColumn<VietQr>("payment");
        QTest::addColumn<QString>("code");
        QTest::newRow("bank with letters") << VietQr{u"97O499"_s, u"1"_s, 1, {}} << u"account-wrong"_s;
        QTest::newRow("no account") << VietQr{u"970499"_s, {}, 1, {}} << u"account-wrong"_s;
        QTest::newRow("long account") << VietQr{u"970499"_s, QString(20, u'1'), 1, {}} << u"account-wrong"_s;
        QTest::newRow("nothing to pay") << VietQr{u"970499"_s, u"1"_s, 0, {}} << u"amount-wrong"_s;
        QTest::newRow("negative") << VietQr{u"970499"_s, u"1"_s, -5, {}} << u"amount-wrong"_s;
        QTest::newRow("too much") << VietQr{u"970499"_s, u"1"_s, 10'000'000'000'000, {}} << u"amount-wrong"_s;
        QTest::newRow("accents") << VietQr{u"970499"_s, u"1"_s, 1, u"Lệ phí"_s} << u"reference-wrong"_s;
        QTest::newRow("long reference") << VietQr{u"970499"_s, u"1"_s, 1, QString(26, u'A')} << u"reference-wrong"_s;
    }
    void refused()
    {
        QFETCH(VietQr, payment);
        QTEST(vietQrText(payment).error().code, "code");
    }

    void everyAlteredCharacterIsSeen()
    {
        const QString text = *vietQrText({u"970499"_s, u"0000330000"_s, 15'000, u"MC003302261123001865"_s});
        for (qsizetype i = 0; i < text.size(); ++i) {
            QString altered = text;
            altered[i] = altered[i] == u'7' ? u'8' : u'7';
            QVERIFY2(!readVietQr(altered), qPrintable(altered));
            QVERIFY(!readVietQr(text.left(i)));
        }
        QVERIFY(!readVietQr(u""));
        QVERIFY(!readVietQr(QString(5000, u'0')));
    }

    void referencesInStatements_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reference");
        const QString good = u"MC003302261123001865"_s;
        QTest::newRow("alone") << good << good;
        QTest::newRow("within words") << u"NGUYEN VAN A chuyen tien MC003302261123001865-CHUYEN TIEN-OQCH0001"_s
                                      << good;
        QTest::newRow("small letters") << u"mc003302261123001865"_s << good;
        QTest::newRow("the bank's spaces") << u"IBFT MC 0033 0226 1123 0018 65 GD 123"_s << good;
        QTest::newRow("dashes of the slip") << u"MC0033-02-261123-0018-65"_s << good;
        QTest::newRow("one digit wrong") << u"MC003302261123001866"_s << QString();
        QTest::newRow("a digit lost") << u"MC00330226112300186"_s << QString();
        QTest::newRow("without MC") << u"003302261123001865"_s << QString();
        QTest::newRow("a wrong one, then ours") << u"MC111111111111111111 MC003302261123001865"_s << good;
        QTest::newRow("none") << u"tien nha thang 11"_s << QString();
    }
    void referencesInStatements()
    {
        QFETCH(QString, text);
        QTEST(referenceWithin(text), "reference");
    }

    void amountsInStatements_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("amount"); // -1: unreadable.
        QTest::newRow("plain") << u"15000"_s << 15'000LL;
        QTest::newRow("points") << u"1.015.000"_s << 1'015'000LL;
        QTest::newRow("commas") << u"1,015,000"_s << 1'015'000LL;
        QTest::newRow("English, two places") << u"15,000.00"_s << 15'000LL;
        QTest::newRow("Vietnamese, two places") << u"15.000,00"_s << 15'000LL;
        QTest::newRow("with plus and currency") << u"+ 15 000 VND"_s << 15'000LL;
        QTest::newRow("going out") << u"-15.000"_s << -15'000LL;
        QTest::newRow("parts of a đồng") << u"15.000,50"_s << -1LL;
        QTest::newRow("words") << u"mười lăm"_s << -1LL;
        QTest::newRow("Arabic digits") << u"١٥٠٠٠"_s << -1LL;
        QTest::newRow("too long") << u"1234567890123456"_s << -1LL;
    }
    void amountsInStatements()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, amount);
        const auto read = statementAmount(text);
        if (amount == -1)
            QVERIFY(!read);
        else
            QCOMPARE(read.value_or(0), amount);
    }

    void statements_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("semicolons, heads below a title") << QByteArray(
            "SAO KÊ TÀI KHOẢN;;;\nSố tài khoản;0000330000;;\nNgày giao dịch;Ghi nợ;Ghi có;Nội dung\n"
            "23/11/2026 10:15;;15.000;MC003302261123001865 le phi\n23/11/2026;50.000;;phi\nTổng;;15.000;\n");
        QTest::newRow("commas, quoted, BOM, CRLF")
            << QByteArray("\xEF\xBB\xBF\"Ngày GD\",\"Số tiền\",\"Diễn giải\",\"Số tham chiếu\"\r\n"
                          "\"23/11/2026\",\"15,000.00\",\"MC003302261123001865 \"\"phi\"\"\",\"FT1\"\r\n");
        QTest::newRow("tabs, English") << QByteArray("Transaction date\tCredit amount\tDescription\n"
                                                     "2026-11-23\t15000\tMC003302261123001865\n");
    }
    void statements()
    {
        QFETCH(QByteArray, file);
        const auto lines = readStatement(file);
        QVERIFY(lines);
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->first().day, QDate(2026, 11, 23));
        QCOMPARE(lines->first().amount, 15'000);
        QCOMPARE(lines->first().reference, u"MC003302261123001865"_s);
    }

    void statementsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("code");
        const QByteArray heads("Ngày;Ghi có;Nội dung\n");
        QTest::newRow("empty") << QByteArray() << u"statement-unreadable"_s;
        QTest::newRow("binary") << QByteArray("PK\x03\x04\x00\xff\xfe", 7) << u"statement-unreadable"_s;
        QTest::newRow("no heads") << QByteArray("23/11/2026;15.000;MC\n") << u"statement-unreadable"_s;
        QTest::newRow("heads only") << heads << u"statement-unreadable"_s;
        QTest::newRow("an amount in words") << heads + "23/11/2026;mười;x\n" << u"statement-line-wrong"_s;
        QTest::newRow("a quote never closed") << heads + "23/11/2026;\"15.000;x\n" << u"statement-line-wrong"_s;
    }
    void statementsRefused()
    {
        QFETCH(QByteArray, file);
        QTEST(readStatement(file).error().code, "code");
    }

    void equalLinesAreTwoLinesInEveryFile()
    {
        const QByteArray two("Ngày;Ghi có;Nội dung\n23/11/2026;15.000;nop phi\n23/11/2026;15.000;nop phi\n");
        const auto first = readStatement(two);
        const auto second = readStatement(two);
        QCOMPARE(first->size(), 2);
        QVERIFY(first->at(0).key != first->at(1).key);
        QCOMPARE(second->at(0).key, first->at(0).key);
        QCOMPARE(second->at(1).key, first->at(1).key);
    }
};

QTEST_MAIN(TestVietQr)
#include "tst_vietqr.moc"
