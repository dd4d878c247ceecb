// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "sheetscanner.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct SheetScanText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

int listScanners(SheetScanner &scanner, const Printer &printer)
{
    int status = 0;
    scanner.findDevices([&](const Result<QList<PaperScanner>> &found) {
        if (!found) {
            status = printer.failed(found.error());
        } else {
            for (const PaperScanner &device : *found)
                printer.object(toMessage(device));
            if (found->isEmpty())
                Printer::note(SheetScanText::tr("No scanner was found: check its cable and that it is switched on."));
        }
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return status;
}

int scanSheets(SheetScanner &scanner, const SheetOrder &order, const Printer &printer)
{
    int status = 0;
    QObject::connect(&scanner, &SheetScanner::sheetArrived, &scanner, [&](const QString &file, int number, int side) {
        printer.object({{u"file"_s, file}, {u"sheet"_s, number}, {u"side"_s, side}});
    });
    QObject::connect(&scanner, &SheetScanner::finished, &scanner, [&](int sheets) {
        printer.object({{u"sheets"_s, sheets}});
        QCoreApplication::quit();
    });
    QObject::connect(&scanner, &SheetScanner::failed, &scanner, [&](const Error &error) {
        status = printer.failed(error);
        QCoreApplication::quit();
    });
    if (const auto begun = scanner.scan(order); !begun)
        return printer.failed(begun.error());
    QCoreApplication::exec();
    return status;
}

/// What is ordered; nothing if a word of it is unknown.
std::optional<SheetOrder> orderFrom(const CommandLine &line)
{
    SheetOrder order;
    const auto source = sheetSource(line.value(u"source"_s, sourceWord(order.source)));
    const auto mode = sheetMode(line.value(u"mode"_s, modeWord(order.mode)));
    order.dpi = line.value(u"dpi"_s, QString::number(order.dpi)).toInt();
    order.size = line.value(u"size"_s, order.size);
    order.firstSheet = line.value(u"first"_s, u"1"_s).toInt();
    const bool isKnown = source && mode && paperSize(order.size) && order.firstSheet > 0;
    if (!isKnown || (order.dpi != 200 && order.dpi != 300) || !line.has(u"out"_s))
        return {};
    order.device = line.value(u"device"_s);
    order.source = *source;
    order.mode = *mode;
    order.folder = QDir(line.value(u"out"_s)).absolutePath();
    return order;
}

} // namespace

int runScan(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl scan --list | --device NAME [--source flatbed|adf|duplex] [--dpi 200|300] "
                          "[--mode colour|grey|lineart] [--size SIZE] [--first N] --out DIR"_s;
    const auto line = CommandLine::parse(
        invocation, usage,
        {{u"list"_s, {}, SheetScanText::tr("Lists the scanners.")},
         {u"device"_s, u"NAME"_s, SheetScanText::tr("The scanner, as the list names it.")},
         {u"source"_s, u"SOURCE"_s, SheetScanText::tr("flatbed, adf (the feeder; preset) or duplex.")},
         {u"dpi"_s, u"DPI"_s, SheetScanText::tr("200 (preset) or 300.")},
         {u"mode"_s, u"MODE"_s, SheetScanText::tr("colour (preset), grey or lineart.")},
         {u"size"_s, u"SIZE"_s, SheetScanText::tr("The paper's size: %1.").arg(paperSizeNames().join(u", "_s))},
         {u"first"_s, u"N"_s, SheetScanText::tr("The first sheet's number, to go on with a stack.")},
         {u"out"_s, u"DIR"_s, SheetScanText::tr("The folder for the pages; made if it is not there.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    SheetScanner scanner;
    if (line->has(u"list"_s) && line->arguments().isEmpty())
        return listScanners(scanner, printer);
    const auto order = orderFrom(*line);
    if (!order || order->device.isEmpty() || !line->arguments().isEmpty())
        return printer.misused(SheetScanText::tr("Usage: %1").arg(usage));
    QDir().mkpath(order->folder);
    return scanSheets(scanner, *order, printer);
}
