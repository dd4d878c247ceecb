// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing.h"
#include "printsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Handing forms to the system's printers.
class TestPrinting : public QObject
{
    Q_OBJECT

private slots:
    void unknownPrinterIsSaid();
};

void TestPrinting::unknownPrinterIsSaid()
{
    const Result<ReceiptContent> content =
        receiptContent(printsamples::dossier(), printsamples::office(), printsamples::occasion());
    const Result<void> printed = printForm(slipForm(*content), u"no such printer"_s);
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, u"printer-missing"_s);
    QVERIFY(!printed.error().message.isEmpty());
    QVERIFY(!availablePrinters().contains(u"no such printer"_s));
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
