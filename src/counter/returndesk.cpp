// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returndesk.h"

#include "counterwindow.h"
#include "dossierpage.h"
#include "feetable.h"
#include "performing.h"
#include "printdesk.h"
#include "returnpage.h"
#include "storeddossier.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int mostReady = 20;
}

ReturnDesk::ReturnDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_printing(printing)
{
    window.returnPage()->setClock(context.clock);
    connect(&window, &CounterWindow::returnAsked, this, &ReturnDesk::open);
    connect(window.returnPage(), &ReturnPage::dossierChosen, this, &ReturnDesk::takeDossier);
    connect(window.returnPage(), &ReturnPage::returnRequested, this, &ReturnDesk::giveBack);
    // What is shown may have changed: another counter returned it, a result arrived.
    connect(
        &context.store, &Store::changed, this,
        [this] {
            if (m_window.page() == CounterWindow::Page::Return && !m_window.returnPage()->dossier().isNull())
                readDossier(m_window.returnPage()->dossier(), true);
        },
        Qt::QueuedConnection);
}

void ReturnDesk::open()
{
    const QUuid inSight = m_window.page() == CounterWindow::Page::Dossier ? m_window.dossierPage()->dossier() : QUuid();
    m_window.showPage(CounterWindow::Page::Return);
    m_window.returnPage()->clear();
    if (!inSight.isNull())
        takeDossier(inSight);
}

void ReturnDesk::takeDossier(const QUuid &dossier)
{
    readDossier(dossier, false);
}

void ReturnDesk::readDossier(const QUuid &dossier, bool isShown)
{
    m_context.store.read<std::optional<StoredDossier>>([dossier](Connection &c) { return findDossier(c, dossier); })
        .then(this, [this, dossier, isShown](const Result<std::optional<StoredDossier>> &found) {
            if (isShown && m_window.returnPage()->dossier() != dossier)
                return; // Returned meanwhile, or another one was scanned.
            if (!found)
                m_window.showNotice(found.error().message);
            else if (*found)
                m_window.returnPage()->showDossier((*found)->dossier, static_cast<int>((*found)->events.size()));
            if (found && *found && !isShown)
                warnOfFee(dossier);
        });
}

void ReturnDesk::warnOfFee(const QUuid &dossier)
{
    m_context.store.read<FeeBalance>([dossier](Connection &c) { return FeeTable(c).balance(dossier); })
        .then(this, [this, dossier](const Result<FeeBalance> &balance) {
            const bool isInSight =
                m_window.page() == CounterWindow::Page::Return && m_window.returnPage()->dossier() == dossier;
            if (balance && balance->open() > 0 && isInSight)
                m_window.showNotice(
                    balance->awaited() > 0
                        ? tr("The transfer of %1 was not seen yet: F7 leads to it.")
                              .arg(formattedDong(balance->awaited()))
                        : tr("The fee of %1 is not paid yet: F7 takes it.").arg(formattedDong(balance->open())));
        });
}

void ReturnDesk::takeCard(const Applicant &card)
{
    ReturnPage *page = m_window.returnPage();
    const bool isAlone = page->dossier().isNull();
    page->showReceiver(card);
    if (isAlone)
        findReady(card.paper.number);
}

void ReturnDesk::findReady(const QString &number)
{
    m_context.store
        .read<QList<DossierRow>>([number](Connection &c) { return DossierTable(c).readyFor(number, mostReady); })
        .then(this, [this](const Result<QList<DossierRow>> &rows) {
            if (!rows)
                return m_window.showNotice(rows.error().message);
            m_window.returnPage()->showReady(*rows);
            if (rows->size() == 1)
                takeDossier(rows->first().id);
        });
}

void ReturnDesk::giveBack(const QUuid &dossier, const ActOrder &order)
{
    performAct(m_context, dossier, order).then(this, [this](const Result<PerformedAct> &given) {
        ReturnPage *page = m_window.returnPage();
        if (!given) {
            page->showFault(given.error().message);
            m_window.announce(given.error().message);
            return;
        }
        page->showReturned(given->act.dossier.code());
        m_printing.printAct(given->act.dossier, given->act.event, given->events);
        emit handedOver(given->act.dossier.id);
    });
}
