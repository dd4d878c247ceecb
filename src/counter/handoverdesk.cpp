// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverdesk.h"

#include "actforms.h"
#include "counterwindow.h"
#include "doing.h"
#include "handoverpage.h"
#include "printdesk.h"
#include "storeddossier.h"

using namespace Qt::StringLiterals;

namespace {

BatchLine lineOf(const StoredDossier &stored, const ActOrder &order, const ActGround &ground)
{
    const Dossier &dossier = stored.dossier;
    BatchLine line{dossier.id, dossier.code(), dossier.applicant.name, dossier.procedureName, dossier.state, {}};
    if (const auto after = dossierAfter(dossier, order, ground); !after)
        line.problem = after.error().message;
    return line;
}

} // namespace

HandOverDesk::HandOverDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_printing(printing)
{
    HandOverPage *page = window.handOverPage();
    page->setDepartments(context.catalogue->departments);
    connect(page, &HandOverPage::actChosen, this, &HandOverDesk::lookAgain);
    connect(page, &HandOverPage::batchRequested, this, &HandOverDesk::note);
    connect(page, &HandOverPage::bulkReceiptAsked, this, &HandOverDesk::printBulkReceipt);
    connect(&window, &CounterWindow::pageShown, this, [this, page](CounterWindow::Page shown) {
        if (shown == CounterWindow::Page::HandOver)
            page->setDepartments(m_context.catalogue->departments); // A new catalogue may name others.
    });
}

void HandOverDesk::take(const QUuid &dossier)
{
    m_context.store.read<std::optional<StoredDossier>>([dossier](Connection &c) { return findDossier(c, dossier); })
        .then(this, [this](const Result<std::optional<StoredDossier>> &found) {
            HandOverPage *page = m_window.handOverPage();
            if (!found)
                page->showProblem(found.error().message);
            else if (*found)
                page->addLine(
                    lineOf(**found, page->order(),
                           {m_context.officer, m_context.calendar, *m_context.catalogue, m_context.clock.now()}));
        });
}

void HandOverDesk::lookAgain()
{
    const HandOverPage *page = m_window.handOverPage();
    m_context.store
        .read<QList<BatchLine>>([before = page->lines(), order = page->order(), officer = m_context.officer,
                                 calendar = m_context.calendar, catalogue = m_context.catalogue,
                                 at = m_context.clock.now()](Connection &c) -> Result<QList<BatchLine>> {
            const ActGround ground{officer, calendar, *catalogue, at};
            QList<BatchLine> lines;
            for (const BatchLine &line : before) {
                const auto found = findDossier(c, line.id);
                if (!found)
                    return found.error();
                if (*found)
                    lines.append(lineOf(**found, order, ground));
            }
            return lines;
        })
        .then(this, [this](const Result<QList<BatchLine>> &lines) {
            if (lines && lines->size() == m_window.handOverPage()->lines().size())
                m_window.handOverPage()->setLines(*lines);
        });
}

void HandOverDesk::printBulkReceipt(const QList<QUuid> &dossiers)
{
    m_context.store
        .read<QList<Dossier>>([dossiers](Connection &c) -> Result<QList<Dossier>> {
            QList<Dossier> found;
            for (const QUuid &id : dossiers) {
                const auto stored = findDossier(c, id);
                if (!stored)
                    return stored.error();
                if (*stored)
                    found.append((*stored)->dossier);
            }
            return found;
        })
        .then(this, [this](const Result<QList<Dossier>> &found) {
            if (!found)
                return m_window.handOverPage()->showProblem(found.error().message);
            const bool isOnePerson = std::all_of(found->begin(), found->end(), [&](const Dossier &dossier) {
                const Applicant &first = submitterOf(found->first());
                return submitterOf(dossier).name == first.name &&
                       submitterOf(dossier).paper.number == first.paper.number;
            });
            if (!isOnePerson)
                return m_window.handOverPage()->showProblem(
                    tr("One receipt is for the dossiers of one submitter: take the others out of the list (Del)."));
            m_printing.printBulkReceipt(*found);
            m_window.handOverPage()->showNote(
                tr("The receipt for %n dossier(s) is being printed.", nullptr, static_cast<int>(found->size())));
        });
}

void HandOverDesk::note(const QList<QUuid> &dossiers, const ActOrder &order)
{
    auto refused = std::make_shared<std::optional<BatchRefusal>>();
    m_context.store
        .write<DoneBatch>(WritePriority::OfficersAct,
                          [dossiers, order, refused, officer = m_context.officer, &device = m_context.identity.device,
                           at = m_context.clock.now(), calendar = m_context.calendar,
                           catalogue = m_context.catalogue](Connection &c) {
                              return doBatch(c, dossiers, order, {officer, device, at}, calendar, *catalogue, *refused);
                          })
        .then(this, [this, order, refused](const Result<DoneBatch> &batch) {
            HandOverPage *page = m_window.handOverPage();
            if (!batch) {
                QList<BatchLine> lines = page->lines();
                for (BatchLine &line : lines) {
                    if (*refused && line.id == (*refused)->dossier)
                        line.problem = (*refused)->error.message;
                }
                page->setLines(lines);
                return page->showProblem(tr("Nothing was noted. %1").arg(batch.error().message));
            }
            const int count = static_cast<int>(batch->acts.size());
            page->showDone(batch->listNumber.isEmpty()
                               ? tr("%n dossier(s) noted.", nullptr, count)
                               : tr("%n dossier(s) noted, list %1.", nullptr, count).arg(batch->listNumber));
            if (const QString form = listFormOf(order.act); !form.isEmpty()) {
                QList<Dossier> printed;
                for (const DoneAct &act : batch->acts)
                    printed.append(act.dossier);
                m_printing.printList(form, printed, listOccasion(*batch, order, m_context.officer));
            }
        });
}
