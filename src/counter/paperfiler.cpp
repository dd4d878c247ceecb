// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperfiler.h"

#include "pagetable.h"
#include "signingbatch.h"

#include <QCryptographicHash>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

/// What there is to file.
struct FilingWork
{
    std::optional<std::pair<FilingOrder, QList<ScannedPage>>> next; ///< A dossier that can be filed now.
    int waiting = 0;                                                ///< It and all others that are not done yet.
};

/// Whose orders are looked at, and which of them.
struct FilingWish
{
    QString officer; ///< Nobody signs what another officer looked at; empty: all.
    QSet<qint64> failed;
    QSet<qint64> held;
};

/// A page that belongs nowhere holds everything back: it may have come after the officer said that all is done.
bool isFinished(const ScannedPage &page)
{
    return page.isDropped || (page.stage == PageStage::Recognised && (page.component > 0 || page.findings.isBlank));
}

Result<FilingWork> nextFileable(Connection &connection, const FilingWish &wish)
{
    const auto orders = FilingTable(connection).all();
    if (!orders)
        return orders.error();
    FilingWork work;
    for (const FilingOrder &order : *orders) {
        const bool isAnothers = !wish.officer.isEmpty() && order.officer != wish.officer;
        if (isAnothers || wish.failed.contains(order.dossier))
            continue;
        ++work.waiting;
        if (work.next || wish.held.contains(order.dossier))
            continue;
        const auto pages = PageTable(connection).of(order.dossier);
        if (!pages)
            return pages.error();
        if (std::all_of(pages->begin(), pages->end(), isFinished))
            work.next = {order, *pages};
    }
    return work;
}

/// Tells these pages as they are now from all others.
QString nameOf(const QList<ScannedPage> &pages)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ScannedPage &page : pages) {
        hash.addData(page.id.toRfc4122());
        hash.addData(u"%1 "_s.arg(page.revision).toLatin1());
    }
    return QString::fromLatin1(hash.result().toHex().first(16));
}

} // namespace

PaperFiler::PaperFiler(CounterContext &context, const PageFiles &files, PageQueue &queue, SigningBatch &signing,
                       QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_files(files)
    , m_queue(queue)
    , m_signing(signing)
{
}

void PaperFiler::wake()
{
    if (!m_context.lookUpOnly.isEmpty() || !m_signing.isReady())
        return;
    // Nobody's papers are signed while nobody is there.
    if (m_signing.isOn() && m_context.officer.id.isEmpty())
        return;
    if (m_work || m_isAsking) {
        m_isWokenAgain = true;
        return;
    }
    m_isAsking = true;
    m_isWokenAgain = false;
    const FilingWish wish{m_signing.isOn() ? m_context.officer.id : QString(), m_failed, m_unsigned};
    m_context.store.read<FilingWork>([wish](Connection &c) { return nextFileable(c, wish); })
        .then(this, [this](const Result<FilingWork> &work) {
            m_isAsking = false;
            if (!work)
                return emit troubled(work.error().message);
            if (m_isWokenAgain && !work->next)
                return wake(); // Something came meanwhile: what was counted is old.
            emit waiting(work->waiting);
            if (work->next)
                begin(work->next->first, work->next->second);
        });
}

void PaperFiler::wakeFor(qint64 dossier)
{
    m_failed.remove(dossier);
    m_unsigned.remove(dossier);
    wake();
}

void PaperFiler::wakeAll()
{
    m_unsigned.clear();
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
    Part part;
    part.component = m_work->components.takeFirst();
    for (const ScannedPage &page : std::as_const(m_work->pages)) {
        if (!page.isDropped && page.component == part.component)
            part.pages.append(page);
    }
    // Beside its first page; nothing of it is left when the folder goes.
    const QString folder = m_files.folder(part.pages.first().id);
    part.plain = folder + u"/paper.pdf"_s;
    part.signedFile = folder + u"/signed-"_s + nameOf(part.pages) + u".pdf"_s;
    if (m_signing.isOn())
        take(part);
    else
        assemble(part);
}

void PaperFiler::take(const Part &part)
{
    if (!QFile::exists(part.signedFile))
        return m_signing.isUnlocked() ? assemble(part) : hold();
    m_signing.check(part.signedFile, [this, part](const Result<PaperSignature> &good) {
        if (good)
            return keep(part, part.signedFile, *good);
        if (m_signing.isUnlocked())
            assemble(part); // What lies there is replaced whole.
        else
            hold();
    });
}

void PaperFiler::assemble(const Part &part)
{
    m_queue.assemble(part.pages, part.plain, m_work->order.at, [this, part](const Result<QJsonObject> &written) {
        if (!written)
            fail(written.error());
        else if (m_signing.isOn())
            sign(part);
        else
            keep(part, part.plain, {});
    });
}

void PaperFiler::sign(const Part &part)
{
    if (!m_signing.isUnlocked())
        return hold();
    m_signing.sign(part.plain, part.signedFile, [this, part](const Result<PaperSignature> &done) {
        if (done)
            keep(part, part.signedFile, *done);
        else if (m_signing.isUnlocked())
            fail(done.error());
        else
            hold();
    });
}

void PaperFiler::keep(const Part &part, const QString &file, const PaperSignature &signature)
{
    struct Kept
    {
        QByteArray sha256;
        qint64 bytes = 0;
    };
    QtConcurrent::run([store = m_context.files, working = m_files, file]() mutable -> Result<Kept> {
        const auto paper = working.read(file);
        if (!paper)
            return paper.error();
        const auto hash = store.put(*paper);
        if (!hash)
            return hash.error();
        return Kept{*hash, paper->size()};
    }).then(this, [this, part, signature](const Result<Kept> &kept) {
        if (!kept)
            return fail(kept.error());
        QStringList texts;
        for (const ScannedPage &page : part.pages)
            texts.append(page.text);
        m_work->done.append({part.component,
                             kept->sha256,
                             kept->bytes,
                             static_cast<int>(part.pages.size()),
                             texts.join(u'\n'),
                             u"digitised"_s,
                             {},
                             signature});
        writeNext();
    });
}

void PaperFiler::hold()
{
    m_unsigned.insert(m_work->order.dossier);
    m_work.reset();
    wake();
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
