// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing.h"

#include "printfont.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace {

Error printingFailed(const QString &code, const QString &message, const QString &detail)
{
    return Error{ErrorKind::NotReachable, code, message, detail, u"printer"_s};
}

} // namespace

QStringList availablePrinters()
{
    return QPrinterInfo::availablePrinterNames();
}

Result<void> printForm(const PrintedForm &form, const QString &printer)
{
    if (const std::optional<Error> missing = missingPrintFont())
        return *missing;
    const QPrinterInfo info = QPrinterInfo::printerInfo(printer);
    if (info.isNull()) {
        return printingFailed(u"printer-missing"_s,
                              QCoreApplication::translate("Printing",
                                                          "There is no such printer. Switch it on or choose "
                                                          "another one in Settings."),
                              u"unknown printer"_s);
    }
    QPrinter device(info, QPrinter::HighResolution);
    device.setDocName(form.title);
    device.setFullPage(true);
    device.setColorMode(QPrinter::GrayScale);
    device.setPageSize(QPageSize(form.millimetres, QPageSize::Millimeter, form.title, QPageSize::FuzzyMatch));
    device.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter;
    if (!painter.begin(&device)) {
        return printingFailed(u"printer-refused"_s,
                              QCoreApplication::translate("Printing", "The printer does not take the job. Look at the "
                                                                      "printer and print again."),
                              u"begin"_s);
    }
    const double dots = device.resolution() / 25.4;
    const QRectF sheet(QPointF(0, 0), form.millimetres * dots);
    for (int page = 0; page < form.pages; ++page) {
        if (page > 0)
            device.newPage();
        form.paint(painter, sheet, page);
    }
    if (!painter.end() || device.printerState() == QPrinter::Error) {
        return printingFailed(u"printer-refused"_s,
                              QCoreApplication::translate("Printing", "The printer does not take the job. Look at the "
                                                                      "printer and print again."),
                              u"end"_s);
    }
    return {};
}
