// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisedesk.h"

#include "digitisepage.h"
#include "pagequeue.h"
#include "pagetable.h"
#include "paperarrival.h"

using namespace Qt::StringLiterals;

// How the digitising desk divides what came together among dossiers and papers.

namespace {

void putBehind(PageStack &stack, const QList<QUuid> &fronts, const QList<ScannedPage> &backs)
{
    for (qsizetype i = 0; i < backs.size(); ++i) {
        const int front = stack.indexOf(fronts[i]);
        stack.insert(backs[i], front < 0 ? static_cast<int>(stack.pages().size()) : front + 1);
    }
}

} // namespace

void DigitiseDesk::takeUpWaiting()
{
    // Pages that came while another dossier was open were not divided yet.
    m_batch.clear();
    m_isBatchOld = true;
    bool hasCodes = false;
    for (const ScannedPage &page : m_stack.pages()) {
        if (page.component != 0 || page.isDropped)
            continue;
        m_batch.append(page.id);
        hasCodes = hasCodes || !page.findings.codes.isEmpty() || page.stage == PageStage::Arrived;
    }
    if (!hasCodes)
        m_batch.clear();
    endBatch();
}

void DigitiseDesk::endBatch()
{
    // Only when all of a batch can be looked at: a blank side counts for no paper, and a code divides the stack.
    const bool isWhole = !m_arrival->isBusyFor(m_key) && !m_isSplitting && !m_batch.isEmpty() &&
                         std::all_of(m_batch.begin(), m_batch.end(), [this](const QUuid &id) {
                             const ScannedPage *page = m_stack.find(id);
                             return !page || page->stage != PageStage::Arrived;
                         });
    if (!isWhole)
        return;
    m_isSplitting = true;
    QList<ScannedPage> pages;
    for (const ScannedPage &page : m_stack.pages()) {
        if (m_batch.contains(page.id))
            pages.append(page);
    }
    m_context.store
        .read<StackSplit>([key = m_key, pages, today = m_context.clock.now().date()](Connection &c) {
            return splitByCodes(c, key, pages, today);
        })
        .then(this, [this, key = m_key](const Result<StackSplit> &found) {
            m_isSplitting = false;
            if (key != m_key)
                return endBatch(); // Of the dossier that was opened meanwhile.
            const bool isDivided = found && !found->isEmpty();
            if (isDivided || !m_isBatchOld)
                return assignBatch(isDivided ? split(*found) : QString());
            m_batch.clear();
        });
}

QString DigitiseDesk::split(const StackSplit &split)
{
    QStringList codes;
    m_stack.divide(split.covers, split.components);
    for (const SplitPart &part : split.parts) {
        const QList<ScannedPage> given = m_stack.take(part.pages);
        for (const QUuid &page : part.pages)
            m_batch.removeAll(page);
        codes.append(part.code);
        m_context.store
            .write<void>(WritePriority::OfficersAct,
                         [key = part.dossier, given](Connection &c) -> Result<void> {
                             PageTable pages(c);
                             const auto before = pages.of(key);
                             return before ? pages.put(key, *before + given) : before.error();
                         })
            .then(this, [this](const Result<void> &kept) {
                if (!kept)
                    return m_page.setHint(kept.error().message);
                refresh();
            });
    }
    edit(true);
    codes.removeDuplicates();
    QStringList words;
    if (!codes.isEmpty())
        words.append(tr("By the codes on them, pages went to %1. Look at them there before they are filed.")
                         .arg(codes.join(u", "_s)));
    const bool hasOwn = std::any_of(m_stack.pages().begin(), m_stack.pages().end(),
                                    [&split](const ScannedPage &page) { return split.components.contains(page.id); });
    if (hasOwn)
        words.append(tr("By the separator sheets, pages were given to their papers. Look at each; Ctrl+Z takes it all "
                        "back."));
    return words.join(u' ');
}

void DigitiseDesk::assignBatch(const QString &before)
{
    const bool isAssigned = m_stack.assignInOrder(m_batch, openComponents());
    QStringList words;
    if (!before.isEmpty())
        words.append(before);
    if (isAssigned) {
        edit(true);
        words.append(tr("The pages were given to the papers in their order. Look at each; a digit gives a page to "
                        "another paper, Ctrl+Z takes it all back."));
    } else if (!m_papers.isEmpty() && std::any_of(m_batch.begin(), m_batch.end(), [this](const QUuid &id) {
                   const ScannedPage *page = m_stack.find(id);
                   return page && page->component == 0 && !page->isDropped && !page->findings.isBlank;
               })) {
        words.append(tr("Press a paper's number for each page."));
    }
    if (!m_batch.isEmpty())
        m_page.showCurrent(m_batch.first()); // From where the officer looks them through.
    m_batch.clear();
    m_page.setHint(words.join(u' '));
}

void DigitiseDesk::askCovers(bool isGeneral)
{
    if (isGeneral || m_key <= 0)
        return emit coversAsked({nextPaperSheet()});
    QList<CoverSheet> sheets;
    const QList<int> open = openComponents();
    for (const CoverSheet &sheet : std::as_const(m_covers)) {
        if (open.contains(sheet.code.component()))
            sheets.append(sheet);
    }
    if (!sheets.isEmpty())
        return emit coversAsked(sheets);
    m_page.setHint(open.isEmpty() ? tr("Every paper of this dossier has its pages: no separator sheet is needed.")
                                  : tr("This dossier has no number of ours: lay the general sheet (Shift+B) between "
                                       "its papers."));
}

void DigitiseDesk::takeBacks(qint64 dossier, const QList<QUuid> &fronts, const QList<ScannedPage> &backs)
{
    if (dossier == m_key) {
        putBehind(m_stack, fronts, backs);
        for (const ScannedPage &back : backs)
            m_batch.append(back.id);
        showStack();
        return save();
    }
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [dossier, fronts, backs](Connection &c) -> Result<void> {
                         const auto before = PageTable(c).of(dossier);
                         if (!before)
                             return before.error();
                         PageStack stack(*before);
                         putBehind(stack, fronts, backs);
                         return PageTable(c).put(dossier, stack.pages());
                     })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                return m_page.setHint(kept.error().message);
            m_queue->wake();
            refresh();
        });
}
