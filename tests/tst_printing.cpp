// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcodereading.h"
#include "pdfpages.h"
#include "printing.h"
#include "printsamples.h"
#include "privatecups.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Handing forms to the system's printers, through a print service of the test's own.
class TestPrinting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void slipArrivesWhole();
    void receiptArrivesWhole();
    void unknownPrinterIsSaid();
    void stoppedServiceIsSaid();

private:
    static ReceiptContent content();
    PrivateCups m_cups;
    const QString m_queue = u"phieu-hen"_s;
};

ReceiptContent TestPrinting::content()
{
    return *receiptContent(printsamples::dossier(), printsamples::office(), printsamples::occasion());
}

void TestPrinting::initTestCase()
{
    if (!PrivateCups::isInstalled())
        QSKIP("cups and cups-client are not installed");
    QVERIFY(m_cups.start(m_queue));
    QTRY_VERIFY_WITH_TIMEOUT(availablePrinters().contains(m_queue), 10'000);
}

void TestPrinting::slipArrivesWhole()
{
    m_cups.jobs.clear();
    const Result<void> printed = printForm(slipForm(content()), m_queue);
    QVERIFY2(printed, printed ? "" : qPrintable(printed.error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(m_cups.jobs.size(), 1, 30'000);
    const Result<PdfPages> pages = PdfPages::fromBytes(m_cups.jobs.first());
    QVERIFY(pages);
    QCOMPARE(pages->count(), 1);
    QVERIFY(qAbs(pages->millimetres(1).width() - 80) < 2);
    const QString text = pages->text(1).simplified();
    QVERIFY2(text.contains(u"NGUYỄN VĂN ƯỚC"), qPrintable(text));
    QVERIFY(text.contains(u"09 giờ 41, Thứ Sáu 27/11/2026"));
    QCOMPARE(barcodesIn(*pages->rendered(1, 203)).size(), 2);
}

void TestPrinting::receiptArrivesWhole()
{
    m_cups.jobs.clear();
    const Result<void> printed = printForm(receiptForm(content()), m_queue);
    QVERIFY2(printed, printed ? "" : qPrintable(printed.error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(m_cups.jobs.size(), 1, 30'000);
    const Result<PdfPages> pages = PdfPages::fromBytes(m_cups.jobs.first());
    QVERIFY(pages);
    QCOMPARE(pages->count(), 1);
    QVERIFY(qAbs(pages->millimetres(1).width() - 210) < 1 && qAbs(pages->millimetres(1).height() - 297) < 1);
    const QString text = pages->text(1).simplified();
    QVERIFY(text.contains(u"(Liên: Giao khách hàng)") && text.contains(u"H61.33-261123-0018"));
    QCOMPARE(barcodesIn(*pages->rendered(1, 300)).size(), 6);
}

void TestPrinting::unknownPrinterIsSaid()
{
    const Result<void> printed = printForm(slipForm(content()), u"no such printer"_s);
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, u"printer-missing"_s);
    QVERIFY(!printed.error().message.isEmpty());
}

void TestPrinting::stoppedServiceIsSaid()
{
    m_cups.stop();
    const Result<void> printed = printForm(slipForm(content()), m_queue);
    QVERIFY(!printed);
    QCOMPARE(printed.error().kind, ErrorKind::NotReachable);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
