// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisedesk.h"

#include "counterwindow.h"
#include "digitisepage.h"
#include "dossiertable.h"
#include "pagequeue.h"
#include "pagetable.h"
#include "paperarrival.h"
#include "paperfiler.h"
#include "signingbatch.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int listedDays = 7;
constexpr int mostListed = 200;

/// What the page shows of one dossier.
struct OpenedDossier
{
    Dossier dossier;
    QList<Paper> papers;
    QList<ReusablePaper> reusable;
    QList<ScannedPage> pages;
};

Result<OpenedDossier> readOpened(Connection &connection, qint64 key)
{
    OpenedDossier opened;
    const auto pages = PageTable(connection).of(key);
    if (!pages)
        return pages.error();
    opened.pages = *pages;
    if (key == 0)
        return opened;
    const auto stored = DossierTable(connection).find(key);
    if (!stored)
        return stored.error();
    if (*stored)
        opened.dossier = (*stored)->dossier;
    const auto papers = PaperTable(connection).of(key);
    if (!papers)
        return papers.error();
    opened.papers = *papers;
    const auto reusable = PaperTable(connection).reusable(key);
    if (!reusable)
        return reusable.error();
    opened.reusable = *reusable;
    return opened;
}

QList<PaperEntry> entriesOf(const OpenedDossier &opened)
{
    QList<PaperEntry> entries;
    for (const Component &component : opened.dossier.components) {
        PaperEntry entry;
        entry.number = component.number;
        entry.name = component.name;
        entry.state = component.state;
        for (const Paper &paper : opened.papers) {
            if (paper.component != component.number)
                continue;
            entry.filedPages += paper.pages;
            entry.signature = paper.signature;
            entry.digital = digitalStateFromText(paper.origin).value_or(DigitalState::Digitised);
            entry.source = paper.source;
        }
        for (const ReusablePaper &earlier : opened.reusable) {
            if (earlier.component == component.number)
                entry.reusable = earlier.dossierCode;
        }
        entries.append(entry);
    }
    return entries;
}

} // namespace

DigitiseDesk::DigitiseDesk(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_page(*window.digitisePage())
    , m_files(context.store.directory(), context.identity.fileKey())
    , m_queue(new PageQueue(context, m_files, this))
    , m_signing(new SigningBatch(context, window, this))
    , m_filer(new PaperFiler(context, m_files, *m_queue, *m_signing, this))
    , m_arrival(new PaperArrival(context, m_files, *m_queue, this))
{
    joinEdits();
    joinSources();
    joinWork();
    if (!context.lookUpOnly.isEmpty())
        return;
    if (const auto prepared = m_files.prepare(); !prepared)
        m_page.setHint(prepared.error().message);
    // What an earlier run left: work to go on with, and folders of pages that were filed when it ended.
    m_queue->wake();
    m_filer->wake();
    m_arrival->adoptLeft();
    context.store.read<QSet<QUuid>>([](Connection &c) { return PageTable(c).folders(); })
        .then(this, [this](const Result<QSet<QUuid>> &needed) {
            if (needed)
                m_files.removeAllBut(*needed, QDateTime::currentDateTime().addDays(-1));
        });
}

DigitiseDesk::~DigitiseDesk() = default;

void DigitiseDesk::refresh()
{
    const QDateTime since = m_context.clock.now().addDays(-listedDays);
    m_context.store
        .read<QList<DigitisingRow>>([since](Connection &c) { return PaperTable(c).digitising(since, mostListed); })
        .then(this, [this](const Result<QList<DigitisingRow>> &rows) {
            if (!rows)
                return m_page.setHint(rows.error().message);
            m_page.setDossiers(*rows, m_key);
            if (m_key < 0 && m_opening == 0 && !rows->isEmpty())
                open(rows->first().key);
        });
}

void DigitiseDesk::openDossier(const QUuid &dossier)
{
    ++m_opening; // The first of the list is not opened besides.
    m_window.showPage(CounterWindow::Page::Digitise);
    m_context.store.read<std::optional<qint64>>([dossier](Connection &c) { return DossierTable(c).keyOf(dossier); })
        .then(this, [this](const Result<std::optional<qint64>> &key) {
            if (key && *key)
                openFound(**key);
        });
}

void DigitiseDesk::openFound(qint64 key)
{
    const QList<ScannedPage> loose = m_key == 0 ? m_stack.pages() : QList<ScannedPage>();
    if (loose.isEmpty() || key == 0)
        return open(key);
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [key, loose](Connection &c) -> Result<void> {
                         PageTable pages(c);
                         const auto before = pages.of(key);
                         return before ? pages.put(key, *before + loose) : before.error();
                     })
        .then(this, [this, key](const Result<void> &given) {
            if (!given)
                return m_page.setHint(given.error().message);
            open(key);
        });
}

void DigitiseDesk::open(qint64 key)
{
    m_context.store.read<OpenedDossier>([key](Connection &c) { return readOpened(c, key); })
        .then(this, [this, key, opening = ++m_opening](const Result<OpenedDossier> &opened) {
            if (opening != m_opening)
                return;
            if (!opened)
                return m_page.setHint(opened.error().message);
            m_key = key;
            m_replaced = m_insertAfter = {};
            m_code = opened->dossier.code();
            m_applicant = opened->dossier.applicant;
            m_papers = entriesOf(*opened);
            m_covers.clear();
            for (const Component &component : opened->dossier.components) {
                if (const auto sheet = coverSheetOf(opened->dossier, component))
                    m_covers.append(*sheet);
            }
            m_filed = opened->papers;
            m_reusable = opened->reusable;
            m_stack = PageStack(opened->pages);
            m_page.setDossier(m_code, m_applicant.name, m_papers);
            showStack();
            for (const ScannedPage &page : m_stack.pages())
                showThumbnail(page);
            m_page.setTurn(m_arrival->turnOf(key));
            takeUpWaiting();
            refresh();
        });
}

void DigitiseDesk::save(const QString &file)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [key = m_key, pages = m_stack.pages()](Connection &c) -> Result<void> {
                         // Who goes on with the pages files them again when they are done.
                         if (const auto removed = FilingTable(c).remove(key); !removed)
                             return removed.error();
                         return PageTable(c).put(key, pages);
                     })
        .then(this, [this, file](const Result<void> &kept) {
            if (!kept)
                return m_page.setHint(kept.error().message);
            m_arrival->confirm(file);
            m_queue->wake();
        });
}

void DigitiseDesk::edit(bool isChanged)
{
    if (!isChanged)
        return;
    m_page.setFault({});
    showStack();
    save();
}

void DigitiseDesk::takeAll(qint64 dossier, const QList<ScannedPage> &pages, const QString &file)
{
    // What nobody said yet goes where an officer is at work, or waits to be given to a dossier.
    if (dossier == PaperArrival::unsaid)
        dossier = m_window.page() == CounterWindow::Page::Digitise ? std::max<qint64>(0, m_key) : 0;
    if (dossier != m_key)
        return keepFor(dossier, pages, file);
    for (const ScannedPage &page : pages) {
        if (!m_replaced.isNull()) {
            m_stack.replace(m_replaced, page);
            m_replaced = {};
        } else if (const int after = m_stack.indexOf(m_insertAfter); after >= 0) {
            m_stack.insert(page, after + 1);
            m_insertAfter = page.id;
        } else {
            m_stack.arrive(page);
            m_batch.append(page.id);
            m_isBatchOld = false;
        }
    }
    showStack();
    for (const ScannedPage &page : pages)
        showThumbnail(page);
    if (!pages.isEmpty())
        m_page.showCurrent(pages.first().id);
    save(file);
}

void DigitiseDesk::keepFor(qint64 dossier, const QList<ScannedPage> &pages, const QString &file)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [dossier, pages](Connection &c) -> Result<void> {
                         for (const ScannedPage &page : pages) {
                             if (const auto kept = PageTable(c).append(dossier, page); !kept)
                                 return kept.error();
                         }
                         return {};
                     })
        .then(this, [this, file](const Result<void> &kept) {
            if (!kept)
                return m_page.setHint(kept.error().message);
            m_arrival->confirm(file);
            m_queue->wake();
            refresh();
        });
}

void DigitiseDesk::noteWork(const QUuid &page, int revision, PageStage stage, const PageFindings &findings,
                            const QString &text)
{
    const ScannedPage *before = m_stack.find(page);
    const bool hadCodes = !before || !before->findings.codes.isEmpty();
    if (m_stack.note(page, revision, stage, findings, text)) {
        showStack();
        const ScannedPage *noted = m_stack.find(page);
        if (stage == PageStage::Prepared || findings.quarterTurns != 0)
            showThumbnail(*noted);
        if (findings.quarterTurns != 0 && m_page.currentPage() == page)
            showPicture(page);
        // Read only at the second, longer look: what nobody assigned meanwhile is divided now.
        if (stage == PageStage::Recognised && !hadCodes && !findings.codes.isEmpty() && noted->component == 0)
            takeUpWaiting();
        endBatch();
    }
}

QList<int> DigitiseDesk::openComponents() const
{
    QList<int> open;
    for (const PaperEntry &paper : m_papers) {
        const bool hasPages =
            std::any_of(m_stack.pages().begin(), m_stack.pages().end(), [&paper](const ScannedPage &page) {
                return page.component == paper.number && !page.isDropped;
            });
        if (paper.isScanned() && paper.filedPages == 0 && !hasPages)
            open.append(paper.number);
    }
    return open;
}

QString DigitiseDesk::faultOf() const
{
    if (m_arrival->turnOf(m_key).step != StackTurn::Step::None)
        return tr("The backs are still missing: scan them (F6), or keep the fronts only (Esc).");
    if (m_arrival->isBusyFor(m_key))
        return tr("Pages are still coming: wait for the last one, or stop scanning.");
    QStringList loose;
    for (int i = 0; i < m_stack.pages().size(); ++i) {
        const ScannedPage &page = m_stack.pages()[i];
        const QString number = QString::number(i + 1);
        if (page.isDropped)
            continue;
        if (page.stage == PageStage::Failed)
            return tr("Page %1 could not be worked on: scan it again (R) or leave it out (Del).").arg(number);
        if (page.component == 0 && !page.findings.isBlank)
            loose.append(number);
    }
    if (!loose.isEmpty())
        return tr("Page %1 belongs to no paper yet: press the paper's number, or Del to leave the page out.")
            .arg(loose.join(u", "_s));
    return {};
}

void DigitiseDesk::finish()
{
    if (m_key <= 0)
        return m_page.setFault(tr("Choose the dossier of these pages first: scan its code."));
    if (const QString fault = faultOf(); !fault.isEmpty())
        return m_page.setFault(fault);
    if (m_stack.pages().isEmpty())
        return m_page.openNext();
    const Officer &officer = m_context.officer;
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [key = m_key, id = officer.id, name = officer.displayName,
                      at = m_context.clock.now()](Connection &c) { return FilingTable(c).put(key, id, name, at); })
        .then(this, [this, key = m_key](const Result<void> &asked) {
            if (!asked)
                return m_page.setFault(asked.error().message);
            m_page.setHint(tr("%1 is being filed.").arg(m_code));
            m_filer->wakeFor(key);
            m_page.openNext();
            m_signing->ask();
        });
}
