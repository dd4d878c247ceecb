// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperfiler.h"

#include "pagetable.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

/// A dossier that can be filed, with its pages.
using Fileable = std::optional<std::pair<FilingOrder, QList<ScannedPage>>>;

/// A page that belongs nowhere holds everything back: it may have come after the officer said that all is done.
bool isFinished(const ScannedPage &page)
{
    return page.isDropped || (page.stage == PageStage::Recognised && (page.component > 0 || page.findings.isBlank));
}

Result<Fileable> nextFileable(Connection &connection, const QSet<qint64> &failed)
{
    const auto orders = FilingTable(connection).all();
    if (!orders)
        return orders.error();
    for (const FilingOrder &order : *orders) {
        if (failed.contains(order.dossier))
            continue;
        const auto pages = PageTable(connection).of(order.dossier);
        if (!pages)
            return pages.error();
        if (std::all_of(pages->begin(), pages->end(), isFinished))
            return Fileable({order, *pages});
    }
    return Fileable();
}

} // namespace

PaperFiler::PaperFiler(CounterContext &context, const PageFiles &files, PageQueue &queue, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_files(files)
    , m_queue(queue)
{
}

void PaperFiler::wake()
{
    if (!m_context.lookUpOnly.isEmpty())
        return;
    if (m_work || m_isAsking) {
        m_isWokenAgain = true;
        return;
    }
    m_isAsking = true;
    m_isWokenAgain = false;
    m_context.store.read<Fileable>([failed = m_failed](Connection &c) { return nextFileable(c, failed); })
        .then(this, [this](const Result<Fileable> &next) {
            m_isAsking = false;
            if (!next)
                return emit troubled(next.error().message);
            if (*next)
                begin((*next)->first, (*next)->second);
            else if (m_isWokenAgain)
                wake();
        });
}

void PaperFiler::wakeFor(qint64 dossier)
{
    m_failed.remove(dossier);
    wake();
}

void PaperFiler::begin(const FilingOrder &order, const QList<ScannedPage> &pages)
{
    m_work = Work{order, pages, {}, {}};
    int before = 0;
    for (ScannedPage &page : m_work->pages) {
        // A blank side goes with the page before it, so that nothing that was scanned is missing.
        if (page.component == 0 && page.findings.isBlank)
            page.component = before;
        before = page.isDropped ? before : page.component;
        if (!page.isDropped && page.component > 0 && !m_work->components.contains(page.component))
            m_work->components.append(page.component);
    }
    writeNext();
}

void PaperFiler::writeNext()
{
    if (m_work->components.isEmpty())
        return attach();
    const int component = m_work->components.takeFirst();
    QList<ScannedPage> pages;
    for (const ScannedPage &page : std::as_const(m_work->pages)) {
        if (!page.isDropped && page.component == component)
            pages.append(page);
    }
    // Beside its first page; nothing of it is left when the folder goes.
    const QString out = m_files.folder(pages.first().id) + u"/paper.pdf"_s;
    m_queue.assemble(pages, out, m_work->order.at, [this, component, pages, out](const Result<QJsonObject> &written) {
        if (written)
            keep(component, pages, out);
        else
            fail(written.error());
    });
}

void PaperFiler::keep(int component, const QList<ScannedPage> &pages, const QString &file)
{
    struct Kept
    {
        QByteArray sha256;
        qint64 bytes = 0;
    };
    QtConcurrent::run([files = m_context.files, file]() mutable -> Result<Kept> {
        QFile paper(file);
        if (!paper.open(QIODevice::ReadOnly))
            return Error{ErrorKind::StorageFailed,
                         u"paper-missing"_s,
                         tr("A paper could not be kept: scan it again."),
                         paper.errorString(),
                         {}};
        const QByteArray bytes = paper.readAll();
        const auto hash = files.put(bytes);
        if (!hash)
            return hash.error();
        return Kept{*hash, bytes.size()};
    }).then(this, [this, component, pages](const Result<Kept> &kept) {
        if (!kept)
            return fail(kept.error());
        QStringList texts;
        for (const ScannedPage &page : pages)
            texts.append(page.text);
        m_work->done.append({component,
                             kept->sha256,
                             kept->bytes,
                             static_cast<int>(pages.size()),
                             texts.join(u'\n'),
                             u"digitised"_s,
                             {}});
        writeNext();
    });
}

void PaperFiler::attach()
{
    /// Nothing: somebody went on with the pages meanwhile and took the order back.
    using NeededFolders = std::optional<QSet<QUuid>>;
    const Work work = *m_work;
    Officer officer;
    officer.id = work.order.officer;
    officer.displayName = work.order.officerName;
    m_context.store
        .write<NeededFolders>(
            WritePriority::OfficersAct,
            [work, officer, device = m_context.identity.device,
             at = m_context.clock.now()](Connection &c) -> Result<NeededFolders> {
                const auto removed = FilingTable(c).remove(work.order.dossier);
                if (!removed)
                    return removed.error();
                if (!*removed)
                    return NeededFolders();
                if (const auto filed = filePapers(c, work.order.dossierId, work.done, {officer, device, at}); !filed)
                    return filed.error();
                QList<QUuid> ids;
                for (const ScannedPage &page : work.pages)
                    ids.append(page.id);
                if (const auto forgotten = PageTable(c).remove(ids); !forgotten)
                    return forgotten.error();
                const auto needed = PageTable(c).folders();
                return needed ? Result<NeededFolders>(*needed) : needed.error();
            })
        .then(this, [this, work](const Result<NeededFolders> &needed) {
            if (!needed)
                return fail(needed.error());
            m_work.reset();
            if (*needed) {
                m_files.remove(work.pages, **needed);
                emit filed(work.order.dossier, work.order.code);
            }
            wake();
        });
}

void PaperFiler::fail(const Error &error)
{
    m_failed.insert(m_work->order.dossier);
    m_work.reset();
    emit troubled(error.message);
    wake();
}
