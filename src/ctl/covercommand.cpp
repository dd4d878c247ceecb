// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "coversheet.h"
#include "dossiertable.h"
#include "opendata.h"
#include "pdfwriting.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct CoverWords
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

Error badCover(const QString &code, const QString &message, const QString &field)
{
    return {ErrorKind::BadInput, code, message, {}, field};
}

/// The sheets for these papers of a dossier; without numbers for every paper that was handed in.
Result<QList<CoverSheet>> sheetsOf(const Dossier &dossier, const QStringList &numbers)
{
    QList<CoverSheet> sheets;
    int found = 0;
    for (const Component &component : dossier.components) {
        const bool isNamed = numbers.contains(QString::number(component.number));
        found += isNamed;
        const bool isHandedIn = component.state == ComponentState::Original ||
                                component.state == ComponentState::Certified || component.state == ComponentState::Copy;
        if (!(numbers.isEmpty() ? isHandedIn : isNamed))
            continue;
        const auto sheet = coverSheetOf(dossier, component);
        if (!sheet)
            return badCover(
                u"no-slip"_s,
                CoverWords::tr(
                    "This dossier has no number of ours: use the general sheet (--next) between its papers."),
                u"code"_s);
        sheets.append(*sheet);
    }
    if (found != numbers.size() || sheets.isEmpty())
        return badCover(u"unknown-component"_s,
                        CoverWords::tr("There is no such dossier here, or it has no paper of this number."),
                        u"component"_s);
    return sheets;
}

Result<QList<CoverSheet>> readSheets(const Invocation &invocation, const QString &code, const QStringList &numbers)
{
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return data.error();
    const auto stored =
        data->store
            ->read<std::optional<StoredDossier>>([&code](Connection &c) -> Result<std::optional<StoredDossier>> {
                DossierTable dossiers(c);
                const auto key = dossiers.keyOfCode(code);
                if (!key)
                    return key.error();
                return *key ? dossiers.find(**key)
                            : Result<std::optional<StoredDossier>>(std::optional<StoredDossier>());
            })
            .result();
    if (!stored)
        return stored.error();
    if (!*stored)
        return badCover(u"unknown-dossier"_s,
                        CoverWords::tr("There is no such dossier here, or it has no paper of this number."), u"code"_s);
    return sheetsOf((*stored)->dossier, numbers);
}

} // namespace

int runCover(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl cover (CODE [--component N]… | --next) --out OUT.pdf"_s;
    const auto line =
        CommandLine::parse(invocation, usage,
                           {{u"component"_s, u"N"_s,
                             CoverWords::tr("A sheet for this paper; without it one for each that was handed in.")},
                            {u"next"_s, {}, CoverWords::tr("The general sheet “next paper”, for any dossier.")},
                            {u"out"_s, u"OUT.pdf"_s, CoverWords::tr("The PDF to write, a page for each sheet.")}},
                           status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const bool isNext = line->has(u"next"_s);
    if (!line->has(u"out"_s) || line->arguments().size() != (isNext ? 0 : 1) || (isNext && line->has(u"component"_s)))
        return printer.misused(CoverWords::tr("Usage: %1").arg(usage));
    const auto sheets = isNext ? Result<QList<CoverSheet>>(QList<CoverSheet>{nextPaperSheet()})
                               : readSheets(invocation, line->arguments().constFirst(), line->values(u"component"_s));
    if (!sheets)
        return printer.failed(sheets.error());
    const auto form = coverSheetForm(*sheets);
    const auto pdf = form ? formPdf(*form) : Result<QByteArray>(form.error());
    if (!pdf)
        return printer.failed(pdf.error());
    if (const auto saved = savePdf(line->value(u"out"_s), *pdf); !saved)
        return printer.failed(saved.error());
    QJsonArray list;
    for (const CoverSheet &sheet : *sheets)
        list.append(QJsonObject{{u"component"_s, sheet.code.isNextPaper() ? QJsonValue() : sheet.code.component()},
                                {u"digits"_s, sheet.code.digits()}});
    printer.object({{u"sheets"_s, list}, {u"bytes"_s, pdf->size()}});
    return 0;
}
