// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actdesk.h"

#include "counterwindow.h"
#include "dossierpage.h"
#include "filingties.h"
#include "performing.h"
#include "printdesk.h"
#include "printvalidity.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int usualExtensionDays = 5; // Working days with which the field begins.
}

ActDesk::ActDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_printing(printing)
{
    DossierPage *page = window.dossierPage();
    connect(page, &DossierPage::workAsked, this, &ActDesk::offer);
    connect(page, &DossierPage::actRequested, this, &ActDesk::perform);
    connect(page, &DossierPage::voidRequested, this, &ActDesk::cancel);
    connect(page, &DossierPage::returnAsked, &window, &CounterWindow::returnAsked);
}

void ActDesk::offer(const Dossier &dossier, std::optional<DossierAct> act)
{
    if (!m_context.lookUpOnly.isEmpty())
        return m_window.showNotice(m_context.lookUpOnly);
    ActChoices choices{m_context.officer, m_context.catalogue->departments, 0, {}, {}};
    if (const Procedure *procedure = m_context.catalogue->find(dossier.procedureCode, m_context.clock.now().date()))
        choices.supplementDays = procedure->supplementDays;
    if (const HomeSystem *system = m_context.catalogue->filing.system(dossier.homeSystem))
        choices.homeSystem = *system;
    if (dossier.dueAt)
        choices.extendedDue =
            m_context.calendar.dueAfterWorkingDays(*dossier.dueAt, usualExtensionDays).at.value_or(*dossier.dueAt);
    m_window.dossierPage()->openActs(choices, act);
}

void ActDesk::perform(const QUuid &dossier, const ActOrder &order)
{
    performAct(m_context, dossier, order).then(this, [this, dossier](const Result<PerformedAct> &performed) {
        DossierPage *page = m_window.dossierPage();
        if (!performed) {
            m_window.announce(performed.error().message);
            page->showActFault(performed.error().message, performed.error().field);
            return;
        }
        page->closeActs();
        m_printing.printAct(performed->act.dossier, performed->act.event, performed->events);
        sayOutdated(performed->events);
        emit done(dossier);
    });
}

void ActDesk::settleFiling(const QUuid &assisted, const QUuid &submitted, const QString &code, bool isSame)
{
    const auto say = [this](const Result<void> &settled, const QString &words) {
        m_window.showNotice(settled ? words : settled.error().message);
    };
    if (!isSame) {
        m_context.store
            .write<void>(WritePriority::OfficersAct,
                         [assisted, submitted, officer = m_context.officer.id, at = m_context.clock.now()](
                             Connection &c) { return holdApart(c, assisted, submitted, officer, at); })
            .then(this,
                  [say](const Result<void> &held) { say(held, tr("Kept as two matters; it is not asked again.")); });
        return;
    }
    ActOrder order;
    order.act = DossierAct::NoteCode;
    order.code = code;
    order.isDoubtSeen = true; // The portal itself says it.
    performAct(m_context, assisted, order).then(this, [say, code](const Result<PerformedAct> &performed) {
        say(performed ? Result<void>() : performed.error(),
            tr("One matter: %1 is counted once, as filed with help.").arg(code));
    });
}

void ActDesk::sayOutdated(const QList<DossierEvent> &events)
{
    for (const QString &form : {u"receipt"_s, u"slip"_s, u"bulk-receipt"_s}) {
        if (isPrintOutdated(events, form))
            return m_window.showNotice(tr("Print %1 in the citizen's hand no longer says what holds: Ctrl+P prints the "
                                          "one that stands for it.")
                                           .arg(lastPrintOf(events, form)));
    }
}

void ActDesk::cancel(const QUuid &dossier, const QString &reason)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [dossier, reason, officer = m_context.officer, &device = m_context.identity.device,
                      at = m_context.clock.now()](Connection &c) {
                         return voidDossier(c, dossier, reason, {officer, device, at});
                     })
        .then(this, [this, dossier](const Result<void> &voided) {
            if (!voided)
                return m_window.dossierPage()->showActFault(voided.error().message, u"reason"_s);
            m_window.dossierPage()->closeActs();
            emit done(dossier);
        });
}
