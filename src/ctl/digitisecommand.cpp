// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "clock.h"
#include "digitising.h"
#include "dossiertable.h"
#include "filestore.h"
#include "filing.h"
#include "opendata.h"
#include "stackparts.h"
#include "startingagain.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
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

/// A dossier to which a paper is to be attached, found before the work begins.
struct Attaching
{
    OpenData data;
    Officer officer;
    QDateTime at;
    QUuid dossier;
    int component = 0;
};

Result<Attaching> beginAttaching(const Invocation &invocation, const QString &code, int component)
{
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return data.error();
    const auto clock = clockOf(data->identity.office);
    if (!clock)
        return clock.error();
    const auto officer = actingOfficer(*data, invocation, clock->now());
    if (!officer)
        return officer.error();
    const auto found =
        data->store
            ->read<std::optional<StoredDossier>>([&](Connection &c) -> Result<std::optional<StoredDossier>> {
                DossierTable dossiers(c);
                const auto key = dossiers.keyOfCode(code);
                if (!key)
                    return key.error();
                return *key ? dossiers.find(**key)
                            : Result<std::optional<StoredDossier>>(std::optional<StoredDossier>());
            })
            .result();
    if (!found)
        return found.error();
    const bool hasComponent =
        *found && std::any_of((*found)->dossier.components.begin(), (*found)->dossier.components.end(),
                              [&](const Component &c) { return c.number == component; });
    if (!hasComponent)
        return Error{ErrorKind::BadInput,
                     *found ? u"unknown-component"_s : u"unknown-dossier"_s,
                     DigitiseText::tr("There is no such dossier here, or it has no paper of this number."),
                     {},
                     {}};
    return Attaching{*std::move(data), *officer, clock->now(), (*found)->dossier.id, component};
}

Result<void> attach(Attaching &attaching, const QString &file, const DigitisedPaper &paper)
{
    QFile pdf(file);
    if (!pdf.open(QIODevice::ReadOnly))
        return Error{ErrorKind::StorageFailed,
                     u"paper-missing"_s,
                     DigitiseText::tr("The PDF that was written cannot be read again: check the disk."),
                     pdf.errorString(),
                     {}};
    FileStore files(attaching.data.store->directory(), attaching.data.identity.fileKey());
    const QByteArray bytes = pdf.readAll();
    const auto hash = files.put(bytes);
    if (!hash)
        return hash.error();
    const FinishedPaper finished{
        attaching.component, *hash, bytes.size(), static_cast<int>(paper.pages.size()), paper.text, u"digitised"_s, {}};
    const Act act{attaching.officer, attaching.data.identity.device, attaching.at};
    return attaching.data.store
        ->write<void>(WritePriority::OfficersAct,
                      [&](Connection &c) { return filePapers(c, attaching.dossier, {finished}, act); })
        .result();
}

} // namespace

int runDigitise(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl digitise IN… --out OUT.pdf [--dossier CODE --component N] [--mode "
                          u"bitonal|colour|auto] [--no-ocr] | IN… --split DIR [--mode …] [--no-ocr]"_s;
    const auto line = CommandLine::parse(
        invocation, usage,
        {{u"out"_s, u"OUT.pdf"_s, DigitiseText::tr("The searchable PDF to write.")},
         {u"mode"_s, u"MODE"_s, DigitiseText::tr("bitonal, colour or auto (by the page).")},
         {u"no-ocr"_s, {}, DigitiseText::tr("Without recognition of the text.")},
         {u"dossier"_s, u"CODE"_s, DigitiseText::tr("Attaches the PDF to this dossier …")},
         {u"component"_s, u"N"_s, DigitiseText::tr("… as its paper of this number.")},
         {u"split"_s, u"DIR"_s,
          DigitiseText::tr("Divides the stack by the codes on its pages: a PDF for each paper in this folder.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const auto coding = codingFrom(line->value(u"mode"_s, u"auto"_s));
    const bool isAttaching = line->has(u"dossier"_s);
    const bool isSplitting = line->has(u"split"_s);
    if (line->arguments().isEmpty() || line->has(u"out"_s) == isSplitting || !coding ||
        isAttaching != line->has(u"component"_s) || (isAttaching && isSplitting))
        return printer.misused(DigitiseText::tr("Usage: %1").arg(usage));
    DigitisingOrder order{.files = line->arguments(), .out = line->value(u"out"_s), .coding = *coding};
    order.recognises = !line->has(u"no-ocr"_s);
    if (order.recognises)
        startAgainWithOneThread();
    std::optional<Attaching> attaching;
    if (isAttaching) {
        auto begun = beginAttaching(invocation, line->value(u"dossier"_s), line->value(u"component"_s).toInt());
        if (!begun)
            return printer.failed(begun.error());
        attaching.emplace(*std::move(begun));
    }
    order.at = Clock().now();
    if (isSplitting)
        return splitStack(order, line->value(u"split"_s), printer);
    QElapsedTimer timer;
    timer.start();
    const auto paper = digitise(order);
    if (!paper)
        return printer.failed(paper.error());
    if (attaching) {
        if (const auto attached = attach(*attaching, order.out, *paper); !attached)
            return printer.failed(attached.error());
    }
    QJsonArray pages;
    for (const DigitisedPage &page : paper->pages)
        pages.append(pageJson(page));
    printer.object(
        {{u"pages"_s, pages}, {u"bytes"_s, paper->bytes}, {u"ocrText"_s, paper->text}, {u"ms"_s, timer.elapsed()}});
    return 0;
}
