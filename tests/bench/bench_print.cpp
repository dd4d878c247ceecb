// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a saved dossier to its PDFs, each run with content made anew.
//   QT_QPA_PLATFORM=offscreen bench_print [COUNT]

#include "pdfwriting.h"
#include "printsamples.h"
#include "quantiles.h"

#include <QElapsedTimer>
#include <QGuiApplication>

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 200;
    const Dossier dossier = printsamples::dossier();
    Quantiles slips;
    Quantiles receipts;
    QElapsedTimer timer;
    for (int i = 0; i < count; ++i) {
        timer.start();
        const auto content = receiptContent(dossier, printsamples::office(), printsamples::occasion());
        if (!content || !writeSlipPdf(*content))
            return 6;
        slips.add(double(timer.nsecsElapsed()) / 1e6);
        timer.start();
        if (!writeReceiptPdf(*receiptContent(dossier, printsamples::office(), printsamples::occasion())))
            return 6;
        receipts.add(double(timer.nsecsElapsed()) / 1e6);
    }
    Quantiles::printHead("print (the first run loads the fonts)");
    slips.print("dossier -> slip PDF ready");
    receipts.print("dossier -> receipt PDF ready, both copies");
    return 0;
}
