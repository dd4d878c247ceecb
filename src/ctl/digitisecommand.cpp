// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "clock.h"
#include "digitising.h"
#include "startingagain.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct DigitiseText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

std::optional<PageCoding> codingFrom(const QString &word)
{
    if (word == u"auto")
        return PageCoding::Auto;
    if (word == u"bitonal")
        return PageCoding::Bitonal;
    if (word == u"colour")
        return PageCoding::Colour;
    return {};
}

QJsonObject pageJson(const DigitisedPage &page)
{
    QJsonObject json{{u"skew"_s, std::round(page.skew * 1000) / 1000},
                     {u"blank"_s, page.isBlank},
                     {u"photo"_s, page.isPhoto},
                     {u"ms"_s, page.ms}};
    if (page.quarterTurns != 0)
        json.insert(u"turned"_s, page.quarterTurns * 90);
    if (page.isFlattened)
        json.insert(u"flattened"_s, true);
    if (page.isTakenOver)
        json.insert(u"takenOver"_s, true);
    return json;
}

} // namespace

int runDigitise(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl digitise IN… --out OUT.pdf [--mode bitonal|colour|auto] [--no-ocr]"_s;
    const auto line =
        CommandLine::parse(invocation, usage,
                           {{u"out"_s, u"OUT.pdf"_s, DigitiseText::tr("The searchable PDF to write.")},
                            {u"mode"_s, u"MODE"_s, DigitiseText::tr("bitonal, colour or auto (by the page).")},
                            {u"no-ocr"_s, {}, DigitiseText::tr("Without recognition of the text.")},
                            {u"dossier"_s, u"CODE"_s, DigitiseText::tr("Not in this version.")},
                            {u"component"_s, u"N"_s, DigitiseText::tr("Not in this version.")},
                            {u"split"_s, u"DIR"_s, DigitiseText::tr("Not in this version.")}},
                           status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    for (const QString &later : {u"dossier"_s, u"component"_s, u"split"_s}) {
        if (line->has(later))
            return printer.misused(DigitiseText::tr("“%1” is not in this version.").arg(u"--"_s + later));
    }
    const auto coding = codingFrom(line->value(u"mode"_s, u"auto"_s));
    if (line->arguments().isEmpty() || !line->has(u"out"_s) || !coding)
        return printer.misused(DigitiseText::tr("Usage: %1").arg(usage));
    DigitisingOrder order{.files = line->arguments(), .out = line->value(u"out"_s), .coding = *coding};
    order.recognises = !line->has(u"no-ocr"_s);
    if (order.recognises)
        startAgainWithOneThread();
    order.at = Clock().now();
    QElapsedTimer timer;
    timer.start();
    const auto paper = digitise(order);
    if (!paper)
        return printer.failed(paper.error());
    QJsonArray pages;
    for (const DigitisedPage &page : paper->pages)
        pages.append(pageJson(page));
    printer.object(
        {{u"pages"_s, pages}, {u"bytes"_s, paper->bytes}, {u"ocrText"_s, paper->text}, {u"ms"_s, timer.elapsed()}});
    return 0;
}
