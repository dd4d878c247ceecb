// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"
#include "coversheet.h"
#include "pdfpages.h"
#include "pdfwriting.h"
#include "poorscans.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Cover sheets as they are printed, and as they come back through a scanner.
class TestCoverSheets : public QObject
{
    Q_OBJECT
    const CoverCode m_code = CoverCode::forPaper(SlipCode::make(33, 2, QDate(2026, 11, 23), 18), 4);
    QImage m_sheet; ///< At 200 dpi.

private slots:
    void initTestCase()
    {
        const auto form =
            coverSheetForm({{m_code, u"H61.33-261123-0018"_s, u"Tờ khai đăng ký khai sinh"_s}, nextPaperSheet()});
        QVERIFY(form);
        const auto pdf = formPdf(*form);
        QVERIFY(pdf);
        const auto pages = PdfPages::fromBytes(*pdf);
        QVERIFY(pages);
        QCOMPARE(pages->count(), 2);
        QVERIFY(pages->text(1).contains(u"H61.33-261123-0018"));
        QVERIFY(pages->text(1).contains(u"Tờ khai"));
        QVERIFY(pages->text(1).contains(m_code.grouped()));
        QVERIFY(pages->text(2).contains(CoverCode::nextPaper().grouped()));
        m_sheet = pages->rendered(1, 200)->convertToFormat(QImage::Format_RGB32);
    }

    void aPoorSheetIsReadAtOnce_data()
    {
        QTest::addColumn<double>("tilt");
        QTest::addColumn<double>("noise");
        QTest::addColumn<double>("blur");
        QTest::addColumn<int>("ink");
        QTest::addColumn<double>("specks");
        QTest::addColumn<bool>("isBitonal");
        QTest::addColumn<double>("torn");
        QTest::newRow("as it is") << 0.0 << 4.0 << 0.0 << 0 << 0.0 << false << 0.0;
        QTest::newRow("upside down") << 180.0 << 4.0 << 0.0 << 0 << 0.0 << false << 0.0;
        QTest::newRow("askew") << 4.0 << 6.0 << 0.0 << 0 << 0.0 << false << 0.0;
        QTest::newRow("laid across") << 37.0 << 6.0 << 0.0 << 0 << 0.0 << false << 0.0;
        QTest::newRow("bitonal") << 0.0 << 12.0 << 0.0 << 0 << 0.0 << true << 0.0;
        QTest::newRow("bitonal and askew") << -3.0 << 12.0 << 0.0 << 0 << 0.0 << true << 0.0;
        QTest::newRow("bitonal with one dot in fifty wrong") << 2.0 << 6.0 << 0.0 << 0 << 0.02 << true << 0.0;
        QTest::newRow("a worn-out cartridge") << 1.0 << 10.0 << 0.0 << 150 << 0.0 << false << 0.0;
        QTest::newRow("blurred") << 1.0 << 6.0 << 5.0 << 0 << 0.0 << false << 0.0;
        QTest::newRow("the upper half torn off") << 1.0 << 6.0 << 0.0 << 0 << 0.0 << false << 0.5;
    }

    void aPoorSheetIsReadAtOnce()
    {
        QFETCH(double, tilt);
        QFETCH(double, noise);
        QFETCH(double, blur);
        QFETCH(int, ink);
        QFETCH(double, specks);
        QFETCH(bool, isBitonal);
        QFETCH(double, torn);
        const QImage scan = poorScan(m_sheet, {tilt, noise, blur, ink, specks, isBitonal, torn}, 7);
        QStringList texts;
        for (const Barcode &code : printedCodesIn(scan, ReadingEffort::Quick))
            texts.append(code.text);
        QVERIFY(texts.contains(m_code.digits()));
        texts.removeAll(m_code.digits());
        QCOMPARE(texts, QStringList());
    }

    void aSheetAtWhichZXingGaveUpIsRead()
    {
        // Looked at for micro QR codes, ZXing 1.4 ended the program here.
        const QImage scan(QStringLiteral(TEST_DATA "/codes/tilted-bitonal-sheet.png"));
        QVERIFY(!scan.isNull());
        const QList<Barcode> codes = printedCodesIn(scan);
        QVERIFY(!codes.isEmpty());
        QCOMPARE(codes.first().text, u"003302261123789600516"_s);
    }
};

QTEST_MAIN(TestCoverSheets)
#include "tst_coversheets.moc"
