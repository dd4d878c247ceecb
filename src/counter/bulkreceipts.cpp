// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printdesk.h"

#include "storeddossier.h"

using namespace Qt::StringLiterals;

// One receipt for many dossiers of one submitter: a print of each of them, all on one paper.

namespace {

const QString bulkForm = u"bulk-receipt"_s;

/// As they stand now; those that were cancelled stand on no receipt.
Result<QList<Dossier>> readStanding(Connection &connection, const QList<QUuid> &ids)
{
    QList<Dossier> dossiers;
    for (const QUuid &id : ids) {
        const auto found = findDossier(connection, id);
        if (!found)
            return found.error();
        if (*found && !(*found)->dossier.isVoid)
            dossiers.append((*found)->dossier);
    }
    return dossiers;
}

bool haveOneSubmitter(const Dossier &one, const Dossier &other)
{
    const Applicant &first = submitterOf(one);
    const Applicant &second = submitterOf(other);
    return first.name == second.name && first.paper.number == second.paper.number;
}

/// Notes the prints of what is left without a receipt as in question, a paper for each submitter.
Result<void> askFor(Connection &connection, const QString &printer, const Act &act)
{
    PrintTable prints(connection);
    const auto awaited = prints.awaited();
    auto dossiers = awaited ? readStanding(connection, *awaited) : Result<QList<Dossier>>(awaited.error());
    if (!dossiers)
        return dossiers.error();
    while (!dossiers->isEmpty()) {
        const Dossier first = dossiers->first();
        QList<QUuid> ids;
        for (const Dossier &dossier : std::as_const(*dossiers)) {
            if (haveOneSubmitter(dossier, first))
                ids.append(dossier.id);
        }
        dossiers->removeIf([&first](const Dossier &dossier) { return haveOneSubmitter(dossier, first); });
        const auto noted = ids.size() == 1 ? notePrint(connection, ids.first(), u"receipt"_s, printer, act)
                                           : noteSharedPrint(connection, ids, bulkForm, printer, act);
        if (!noted)
            return noted.error();
        if (const auto asked = prints.setState(noted->id, u"asked"_s); !asked)
            return asked.error();
    }
    return {};
}

} // namespace

void PrintDesk::printBulkReceipt(const QList<Dossier> &dossiers)
{
    if (dossiers.isEmpty())
        return;
    if (dossiers.size() == 1)
        return print(dossiers.first(), PaperForm::Receipt);
    QList<QUuid> ids;
    for (const Dossier &dossier : dossiers)
        ids.append(dossier.id);
    Paper paper{.dossier = {}, .code = dossiers.first().code(), .name = bulkForm, .form = {}};
    paper.print.printer = printerFor(false);
    FormOccasion occasion;
    occasion.officerName = m_context.officer.displayName;
    occasion.at = m_context.clock.now();
    paper.make = [dossiers, occasion, office = m_context.identity.office,
                  forms = m_context.forms](const PrintRow &row) {
        FormOccasion counted = occasion;
        counted.copyNumber = row.copy;
        counted.replaces = row.replaces;
        return dossierListForm(forms, bulkForm, dossiers, office, counted);
    };
    m_lastList.reset();
    m_lastShared = ids;
    m_context.store
        .write<PrintRow>(WritePriority::OfficersAct,
                         [ids, printer = paper.print.printer, officer = m_context.officer,
                          &device = m_context.identity.device, at = m_context.clock.now()](Connection &c) {
                             return noteSharedPrint(c, ids, bulkForm, printer, {officer, device, at});
                         })
        .then(this, [this, paper](const Result<PrintRow> &print) {
            if (!print)
                return emit failed(print.error().message);
            Paper counted = paper;
            counted.print = *print;
            produce(counted);
        });
}

void PrintDesk::printShared(const QList<QUuid> &dossiers)
{
    m_context.store.read<QList<Dossier>>([dossiers](Connection &c) { return readStanding(c, dossiers); })
        .then(this, [this](const Result<QList<Dossier>> &standing) {
            if (!standing)
                emit failed(standing.error().message);
            else
                printBulkReceipt(*standing);
        });
}

void PrintDesk::askForAwaited()
{
    if (!m_context.lookUpOnly.isEmpty())
        return;
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [printer = printerFor(false), officer = m_context.officer, &device = m_context.identity.device,
                      at = m_context.clock.now()](Connection &c) {
                         return askFor(c, printer, {officer, device, at});
                     })
        .then(this, [this](const Result<void> &asked) {
            if (!asked)
                emit failed(asked.error().message);
        });
}
