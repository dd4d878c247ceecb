// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "clock.h"
#include "digitising.h"
#include "paperattaching.h"
#include "stackparts.h"
#include "startingagain.h"

#include <QCoreApplication>
#include <QDir>
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

/// A PDF for each paper of a stack, and a line for each PDF. Nothing is written before every page was worked on.
int splitStack(DigitisingOrder &order, const QString &folder, const Printer &printer)
{
    const QDate today = order.at.date();
    order.isSeparator = [today](const QStringList &codes) { return isCoverSheet(codes, today); };
    const auto stack = digitisedStack(order);
    if (!stack)
        return printer.failed(stack.error());
    if (!QDir().mkpath(folder))
        return printer.failed({ErrorKind::StorageFailed, u"folder-not-made"_s,
                               DigitiseText::tr("The folder cannot be made: check the right to write there."), folder,
                               u"split"_s});
    const StackParts parts = stackParts(stack->pages, today);
    for (const StackPart &part : parts.parts) {
        const QString file = QDir(folder).filePath(part.name() + u".pdf"_s);
        const auto paper = writePart(*stack, part.pages, order.at, file);
        if (!paper)
            return printer.failed(paper.error());
        QJsonArray numbers;
        for (const int page : part.pages)
            numbers.append(page + 1);
        printer.object({{u"file"_s, file},
                        {u"dossier"_s, part.dossier.isEmpty() ? QJsonValue() : QJsonValue(part.dossier)},
                        {u"component"_s, part.component > 0 ? QJsonValue(part.component) : QJsonValue()},
                        {u"part"_s, part.part > 0 ? QJsonValue(part.part) : QJsonValue()},
                        {u"pages"_s, numbers},
                        {u"bytes"_s, paper->bytes}});
    }
    Printer::note(DigitiseText::tr("%1 pages, %2 PDFs; %3 separator sheets set aside.")
                      .arg(stack->pages.size())
                      .arg(parts.parts.size())
                      .arg(parts.setAside.size()));
    return 0;
}

/// One PDF of all; attached to a dossier if one is named.
int digitisePaper(const DigitisingOrder &order, const Invocation &invocation, const CommandLine &line,
                  const Printer &printer)
{
    std::unique_ptr<PaperAttaching> attaching;
    if (line.has(u"dossier"_s)) {
        auto begun = PaperAttaching::begin(invocation, line);
        if (!begun)
            return printer.failed(begun.error());
        attaching = *std::move(begun);
    }
    QElapsedTimer timer;
    timer.start();
    const auto paper = digitise(order);
    if (!paper)
        return printer.failed(paper.error());
    QJsonObject answer{{u"bytes"_s, paper->bytes}, {u"ocrText"_s, paper->text}};
    if (attaching) {
        const auto attached = attaching->attach(order.out, *paper);
        if (!attached)
            return printer.failed(attached.error());
        answer.insert(u"bytes"_s, attached->bytes);
        if (attached->signature.isThere())
            answer.insert(u"signed"_s, QJsonObject{{u"signer"_s, attached->signature.signer},
                                                   {u"at"_s, toIsoOfficeTime(attached->signature.at)},
                                                   {u"stamped"_s, attached->signature.stampedAt.has_value()}});
        if (!attached->stampTrouble.isEmpty())
            Printer::note(DigitiseText::tr("Without a time stamp: %1").arg(attached->stampTrouble));
    }
    QJsonArray pages;
    for (const DigitisedPage &page : paper->pages)
        pages.append(pageJson(page));
    answer.insert(u"pages"_s, pages);
    answer.insert(u"ms"_s, timer.elapsed());
    printer.object(answer);
    return 0;
}

} // namespace

int runDigitise(const Invocation &invocation)
{
    int status = 0;
    const QString usage =
        u"mocuactl digitise IN… --out OUT.pdf [--mode bitonal|colour|auto] [--no-ocr] [--dossier CODE "
        "--component N [--unsigned | --p12 KEY | --module M [--token T]]] | IN… --split DIR [--mode …] "
        "[--no-ocr]"_s;
    const auto line = CommandLine::parse(
        invocation, usage,
        {{u"out"_s, u"OUT.pdf"_s, DigitiseText::tr("The searchable PDF to write.")},
         {u"mode"_s, u"MODE"_s, DigitiseText::tr("bitonal, colour or auto (by the page).")},
         {u"no-ocr"_s, {}, DigitiseText::tr("Without recognition of the text.")},
         {u"dossier"_s, u"CODE"_s, DigitiseText::tr("Attaches the PDF to this dossier …")},
         {u"component"_s, u"N"_s,
          DigitiseText::tr("… as its paper of this number, signed as chosen for this counter.")},
         {u"unsigned"_s, {}, DigitiseText::tr("Attaches it without a signature.")},
         {u"p12"_s, u"KEY"_s, DigitiseText::tr("Signs it with this key in a file (.p12, .pfx) instead.")},
         {u"module"_s, u"M"_s, DigitiseText::tr("Signs it with a token by this driver (PKCS #11) instead.")},
         {u"token"_s, u"T"_s, DigitiseText::tr("The token's label, where several are plugged in.")},
         {u"split"_s, u"DIR"_s,
          DigitiseText::tr("Divides the stack by the codes on its pages: a PDF for each paper in this folder.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const auto coding = codingFrom(line->value(u"mode"_s, u"auto"_s));
    const bool isAttaching = line->has(u"dossier"_s);
    const bool isSplitting = line->has(u"split"_s);
    const int ways = int(line->has(u"unsigned"_s)) + int(line->has(u"p12"_s)) + int(line->has(u"module"_s));
    const bool isSigningClear =
        ways <= 1 && (isAttaching || ways == 0) && (line->has(u"module"_s) || !line->has(u"token"_s));
    if (line->arguments().isEmpty() || line->has(u"out"_s) == isSplitting || !coding ||
        isAttaching != line->has(u"component"_s) || (isAttaching && isSplitting) || !isSigningClear)
        return printer.misused(DigitiseText::tr("Usage: %1").arg(usage));
    DigitisingOrder order{.files = line->arguments(), .out = line->value(u"out"_s), .coding = *coding};
    order.recognises = !line->has(u"no-ocr"_s);
    if (order.recognises)
        startAgainWithOneThread();
    order.at = Clock().now();
    if (isSplitting)
        return splitStack(order, line->value(u"split"_s), printer);
    return digitisePaper(order, invocation, *line, printer);
}
