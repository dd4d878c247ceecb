// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A stack of 200 A4 sheets through the real worker process, from a scanner made of code that is never the slower one
// (tests/faults/trialscanner.cpp; noisy paper; its own work is counted in): time from sheet to sheet as the window sees
// it, lasting on the disk, and the worker's memory. A feeder of 60 sheets/min gives 1000 ms a sheet, 500 ms a side.
//   bench_feeder [SHEETS [FOLDER]]   FOLDER lies on the disk to be measured; preset: the temporary folder

#include "quantiles.h"
#include "scannertrial.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

/// "VmRSS:" or "VmHWM:" of a process, in MB.
double memoryMb(qint64 process, const char *what)
{
    QFile status(u"/proc/"_s + QString::number(process) + u"/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(7).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void measure(const char *name, int sheets, const QString &folder, const SheetOrder &pattern)
{
    ScannerTrial trial;
    trial.useTrialScanner(sheets);
    qputenv("MOCUA_TRIAL_PAPER", "full");
    QTemporaryDir out(folder + u"/feeder-XXXXXX"_s);
    SheetOrder order = pattern;
    order.device = u"trial:0"_s;
    order.folder = out.path();
    SheetScanner scanner(QStringLiteral(PROGRAMS "/mocua-paperd"));
    QElapsedTimer timer;
    Quantiles times;
    qint64 bytes = 0;
    double early = 0;
    QObject::connect(&scanner, &SheetScanner::sheetArrived, &scanner, [&](const QString &file, int number, int side) {
        bytes += QFileInfo(file).size();
        QFile::remove(file); // The stack would take a gigabyte.
        if (side == 2)
            return;
        times.add(double(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        if (number == 10)
            early = memoryMb(scanner.worker().processId(), "VmHWM:");
    });
    timer.start();
    const Batch batch = scanned(scanner, order);
    times.print(name);
    if (batch.error)
        std::printf("  failed: %s\n", qPrintable(batch.error->detail));
    std::printf("  %d sheets, %.0f KB a side; worker's peak: %.1f MB after 10 sheets, %.1f MB after all\n",
                batch.sheets, double(bytes) / 1024 / double(std::max<qsizetype>(1, batch.files.size())), early,
                memoryMb(scanner.worker().processId(), "VmHWM:"));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int sheets = argc > 1 ? std::atoi(argv[1]) : 200;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QDir::tempPath();
    SheetOrder order{.size = u"a4"_s};
    Quantiles::printHead("sheet to sheet");
    measure("A4 colour 200 dpi", sheets, folder, order);
    order.dpi = 300;
    measure("A4 colour 300 dpi", sheets, folder, order);
    order.source = SheetSource::Duplex;
    measure("A4 colour 300 dpi, both sides", sheets, folder, order);
    order.mode = SheetMode::Grey;
    order.source = SheetSource::Feeder;
    measure("A4 grey 300 dpi", sheets, folder, order);
    order.mode = SheetMode::Lineart;
    measure("A4 lineart 300 dpi", sheets, folder, order);
    return 0;
}
