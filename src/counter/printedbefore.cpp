// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printedbefore.h"

#include "actforms.h"
#include "dossiertable.h"
#include "printtable.h"

using namespace Qt::StringLiterals;

QString formName(PaperForm form)
{
    switch (form) {
    case PaperForm::Receipt:
        return u"receipt"_s;
    case PaperForm::Slip:
        return u"slip"_s;
    case PaperForm::Guidance:
        return u"guidance"_s;
    case PaperForm::Refusal:
        return u"refusal"_s;
    case PaperForm::CertificationSheet:
        return u"certification-sheet"_s;
    case PaperForm::CertificationLabel:
        return u"certification-label"_s;
    case PaperForm::None:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<DossierEvent> actThatPrinted(const QList<DossierEvent> &events, const QString &form)
{
    if (form == formName(PaperForm::Receipt))
        return {};
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (formsOfAct(*event).contains(form))
            return *event;
    }
    return {};
}

Result<PrintedBefore> readPrinted(Connection &connection, const QUuid &id)
{
    PrintedBefore printed;
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(id);
    if (!key)
        return key.error();
    if (!*key)
        return printed;
    const auto found = dossiers.find(**key);
    if (!found)
        return found.error();
    printed.dossier = *found;
    const auto prints = PrintTable(connection).ofDossier(**key);
    if (!prints)
        return prints.error();
    if (prints->isEmpty())
        return printed;
    printed.form = prints->last().form;
    const auto keys = PrintTable(connection).sharing(prints->last().paper);
    if (!keys)
        return keys.error();
    for (const qint64 sharing : *keys) {
        const auto row = dossiers.row(sharing);
        if (!row)
            return row.error();
        printed.sharing.append(row->id);
    }
    return printed;
}
