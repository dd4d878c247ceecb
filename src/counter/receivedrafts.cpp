// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receivedesk.h"

#include "counterwindow.h"
#include "drafttable.h"
#include "uuidv7.h"

#include <algorithm>

// What is entered is kept while it is entered, on hold, and comes back.

void ReceiveDesk::keepDraft()
{
    m_draftTimer.stop();
    if (m_isSaving)
        return;
    if (m_page.isEmpty())
        return dropDraft();
    if (m_draftId.isNull())
        m_draftId = makeUuidV7(m_context.clock.now().toMSecsSinceEpoch());
    m_hasDraft = true;
    const Draft draft{m_draftId,
                      m_context.officer.id,
                      false,
                      m_entered.applicant.name,
                      m_entered.procedureCode,
                      m_context.clock.now(),
                      toJson(m_entered)};
    m_context.store.write<void>(WritePriority::OfficersAct, [draft](Connection &c) { return DraftTable(c).put(draft); })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                showTrouble(ReceivePage::Trouble::Draft, kept.error());
            else
                m_page.endTrouble(ReceivePage::Trouble::Draft);
        });
}

void ReceiveDesk::dropDraft()
{
    m_draftTimer.stop();
    const QUuid id = std::exchange(m_draftId, QUuid());
    if (!std::exchange(m_hasDraft, false))
        return;
    m_context.store.write<void>(WritePriority::OfficersAct, [id](Connection &c) { return DraftTable(c).remove(id); });
}

void ReceiveDesk::hold(const ReceiveOrder &order)
{
    if (m_isSaving)
        return;
    m_isSaving = true;
    m_draftTimer.stop();
    const Draft draft{m_draftId.isNull() ? makeUuidV7(m_context.clock.now().toMSecsSinceEpoch()) : m_draftId,
                      m_context.officer.id,
                      true,
                      order.applicant.name,
                      order.procedureCode,
                      m_context.clock.now(),
                      toJson(order)};
    m_context.store
        .write<bool>(WritePriority::OfficersAct,
                     [draft](Connection &c) -> Result<bool> {
                         DraftTable drafts(c);
                         const auto all = drafts.all();
                         if (!all)
                             return all.error();
                         const auto parked = std::count_if(all->begin(), all->end(), [&](const Draft &other) {
                             return other.isParked && other.id != draft.id;
                         });
                         if (parked >= DraftTable::maximalParked)
                             return false;
                         const auto put = drafts.put(draft);
                         return put ? Result<bool>(true) : Result<bool>(put.error());
                     })
        .then(this, [this](const Result<bool> &isParked) {
            m_isSaving = false;
            if (!isParked)
                return showTrouble(ReceivePage::Trouble::Hold, isParked.error());
            if (!*isParked)
                return m_page.showTrouble(
                    ReceivePage::Trouble::Hold,
                    tr("Five drafts are on hold already: finish one of them on the home page first."));
            m_draftId = {};
            m_hasDraft = false;
            m_page.clear();
            emit draftsChanged();
        });
}

void ReceiveDesk::openParked(const QUuid &id)
{
    keepDraft();
    m_context.store.read<QList<Draft>>([](Connection &c) { return DraftTable(c).all(); })
        .then(this, [this, id](const Result<QList<Draft>> &drafts) {
            if (!drafts)
                return showTrouble(ReceivePage::Trouble::Draft, drafts.error());
            for (const Draft &draft : *drafts) {
                if (draft.id != id)
                    continue;
                m_draftId = draft.id;
                m_hasDraft = true;
                const ReceiveOrder order = receiveOrderFromJson(draft.order);
                m_window.showPage(CounterWindow::Page::Receive);
                m_page.restore(order);
                m_entryTime.interrupt();
                m_entered = order;
                keepDraft();
                emit draftsChanged();
            }
        });
}
