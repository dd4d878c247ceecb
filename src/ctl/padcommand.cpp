// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "lateentry.h"
#include "opendata.h"
#include "padform.h"
#include "pdfwriting.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct PadText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

} // namespace

int runPad(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl pad --count N --out OUT.pdf"_s;
    const auto line =
        CommandLine::parse(invocation, usage,
                           {{u"count"_s, u"N"_s, PadText::tr("How many blank sheets, each with a number of its own.")},
                            {u"out"_s, u"OUT.pdf"_s, PadText::tr("The PDF to write, two copies of each sheet.")},
                            {u"at"_s, u"ISO"_s, PadText::tr("Time of the act, in a demonstration office.")}},
                           status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    bool isNumber = false;
    const int count = line->value(u"count"_s).toInt(&isNumber);
    if (!isNumber || !line->has(u"out"_s) || !line->arguments().isEmpty())
        return printer.misused(PadText::tr("Usage: %1").arg(usage));
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line->value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    const auto officer = actingOfficer(*data, invocation, now);
    if (!officer)
        return printer.failed(officer.error());
    // The numbers are taken before the paper is made: one that is lost is never given again.
    const auto pad = data->store
                         ->write<Pad>(WritePriority::OfficersAct,
                                      [&](Connection &connection) {
                                          return makePad(connection, count, {*officer, data->identity.device, now});
                                      })
                         .result();
    if (!pad)
        return printer.failed(pad.error());
    const FormLibrary library = FormLibrary::load(formsFolder(data->store->directory()), data->identity.office);
    const QList<SlipCode> numbers = numbersOf(*pad, data->identity.office.number, data->identity.device.counter);
    const auto form = padForm(library, numbers, data->identity.office, now);
    const auto pdf = form ? formPdf(*form) : Result<QByteArray>(form.error());
    if (!pdf)
        return printer.failed(pdf.error());
    if (const auto saved = savePdf(line->value(u"out"_s), *pdf); !saved)
        return printer.failed(saved.error());
    QJsonArray list;
    for (const SlipCode &number : numbers)
        list.append(number.provisional());
    printer.object({{u"numbers"_s, list}, {u"pages"_s, form->pages}, {u"bytes"_s, pdf->size()}});
    return 0;
}
