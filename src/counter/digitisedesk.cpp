// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisedesk.h"

#include "counterwindow.h"
#include "digitisepage.h"
#include "dossiertable.h"
#include "pagequeue.h"
#include "pagetable.h"
#include "paperfiler.h"
#include "uuidv7.h"

#include <QDir>
#include <QFileDialog>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

constexpr int listedDays = 7;
constexpr int mostListed = 200;

/// What the page shows of one dossier.
struct OpenedDossier
{
    Dossier dossier;
    QList<Paper> papers;
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
    return opened;
}

QList<PaperEntry> entriesOf(const OpenedDossier &opened)
{
    QList<PaperEntry> entries;
    for (const Component &component : opened.dossier.components) {
        PaperEntry entry{component.number, component.name, component.state, 0, {}};
        for (const Paper &paper : opened.papers) {
            if (paper.component == component.number)
                entry.filedPages += paper.pages;
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
    , m_files(context.store.directory())
    , m_queue(new PageQueue(context, m_files, this))
    , m_filer(new PaperFiler(context, m_files, *m_queue, this))
{
    join();
    if (!context.lookUpOnly.isEmpty())
        return;
    if (const auto prepared = m_files.prepare(); !prepared)
        m_page.setHint(prepared.error().message);
    // What an earlier run left: work to go on with, and folders of pages that were filed when it ended.
    m_queue->wake();
    m_filer->wake();
    context.store.read<QList<QUuid>>([](Connection &c) { return PageTable(c).ids(); })
        .then(this, [this](const Result<QList<QUuid>> &known) {
            if (known)
                m_files.removeAllBut(*known, QDateTime::currentDateTime().addDays(-1));
        });
}

DigitiseDesk::~DigitiseDesk() = default;

void DigitiseDesk::join()
{
    connect(&m_window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page == CounterWindow::Page::Digitise)
            refresh();
    });
    connect(&m_page, &DigitisePage::dossierChosen, this, &DigitiseDesk::open);
    connect(&m_page, &DigitisePage::pictureAsked, this, &DigitiseDesk::showPicture);
    connect(&m_page, &DigitisePage::filesAsked, this, [this] {
        importFiles(QFileDialog::getOpenFileNames(&m_page, tr("Papers as files"), {},
                                                  tr("Pictures and PDFs (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)")));
    });
    connect(&m_page, &DigitisePage::assignAsked, this,
            [this](const QUuid &page, int component) { edit(m_stack.assign(page, component)); });
    connect(&m_page, &DigitisePage::moveAsked, this,
            [this](const QUuid &page, int to) { edit(m_stack.move(page, to)); });
    connect(&m_page, &DigitisePage::turnAsked, this,
            [this](const QUuid &page, int turns) { edit(m_stack.turn(page, turns)); });
    connect(&m_page, &DigitisePage::cropAsked, this, [this](const QUuid &id, const QRectF &part) {
        const ScannedPage *page = m_stack.find(id);
        if (!page)
            return;
        // The part is of what is shown, which may be a part already.
        const QRectF before = page->edit.crop.isNull() ? QRectF(0, 0, 1, 1) : page->edit.crop;
        edit(m_stack.crop(id, {before.x() + part.x() * before.width(), before.y() + part.y() * before.height(),
                               part.width() * before.width(), part.height() * before.height()}));
    });
    connect(&m_page, &DigitisePage::straightenAsked, this,
            [this](const QUuid &page, bool isStraightened) { edit(m_stack.straighten(page, isStraightened)); });
    connect(&m_page, &DigitisePage::dropAsked, this,
            [this](const QUuid &page, bool isDropped) { edit(m_stack.drop(page, isDropped)); });
    connect(&m_page, &DigitisePage::acceptAsked, this, [this](const QUuid &page) { edit(m_stack.accept(page)); });
    connect(&m_page, &DigitisePage::undoAsked, this, [this] { edit(m_stack.undo()); });
    connect(&m_page, &DigitisePage::doneAsked, this, &DigitiseDesk::finish);
    connect(m_queue, &PageQueue::worked, this, &DigitiseDesk::noteWork);
    connect(m_queue, &PageQueue::recognised, m_filer, &PaperFiler::wake);
    connect(m_queue, &PageQueue::troubled, &m_page, &DigitisePage::setHint);
    connect(m_filer, &PaperFiler::troubled, &m_page, &DigitisePage::setHint);
    connect(m_filer, &PaperFiler::filed, this, [this](qint64 dossier, const QString &code) {
        if (dossier == m_key)
            open(dossier);
        refresh();
        emit filed(code);
    });
}

void DigitiseDesk::refresh()
{
    const QDateTime since = m_context.clock.now().addDays(-listedDays);
    m_context.store
        .read<QList<DigitisingRow>>([since](Connection &c) { return PaperTable(c).digitising(since, mostListed); })
        .then(this, [this](const Result<QList<DigitisingRow>> &rows) {
            if (!rows)
                return m_page.setHint(rows.error().message);
            m_page.setDossiers(*rows, m_key);
            if (m_key < 0 && !rows->isEmpty())
                open(rows->first().key);
        });
}

void DigitiseDesk::openDossier(const QUuid &dossier)
{
    m_window.showPage(CounterWindow::Page::Digitise);
    m_context.store.read<std::optional<qint64>>([dossier](Connection &c) { return DossierTable(c).keyOf(dossier); })
        .then(this, [this](const Result<std::optional<qint64>> &key) {
            if (key && *key)
                open(**key);
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
            m_batch.clear();
            m_replaced = m_insertAfter = {};
            m_code = opened->dossier.code();
            m_papers = entriesOf(*opened);
            m_stack = PageStack(opened->pages);
            m_page.setDossier(m_code, opened->dossier.applicant.name, m_papers);
            showStack();
            for (const ScannedPage &page : m_stack.pages())
                showThumbnail(page);
            refresh();
        });
}

void DigitiseDesk::showStack()
{
    m_page.setPages(m_stack.pages(), m_stack.canUndo());
}

void DigitiseDesk::save()
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [key = m_key, pages = m_stack.pages()](Connection &c) -> Result<void> {
                         // Who goes on with the pages files them again when they are done.
                         if (const auto removed = FilingTable(c).remove(key); !removed)
                             return removed.error();
                         return PageTable(c).put(key, pages);
                     })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                return m_page.setHint(kept.error().message);
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

void DigitiseDesk::takeAll(const QList<ScannedPage> &pages)
{
    if (m_key < 0)
        return keepLoose(pages);
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
        }
    }
    showStack();
    if (!pages.isEmpty())
        m_page.showCurrent(pages.first().id);
    save();
}

void DigitiseDesk::keepLoose(const QList<ScannedPage> &pages)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [pages](Connection &c) -> Result<void> {
                         for (const ScannedPage &page : pages) {
                             if (const auto kept = PageTable(c).append(0, page); !kept)
                                 return kept;
                         }
                         return {};
                     })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                return m_page.setHint(kept.error().message);
            m_queue->wake();
            open(0);
        });
}

void DigitiseDesk::noteWork(const QUuid &page, int revision, PageStage stage, const PageFindings &findings,
                            const QString &text)
{
    if (m_stack.note(page, revision, stage, findings, text)) {
        showStack();
        if (const ScannedPage *noted = m_stack.find(page); noted && stage == PageStage::Prepared)
            showThumbnail(*noted);
        assignBatch();
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

void DigitiseDesk::assignBatch()
{
    // Only when all of a batch can be looked at: a blank side counts for no paper.
    const bool isWhole =
        !m_isImporting && !m_batch.isEmpty() && std::all_of(m_batch.begin(), m_batch.end(), [this](const QUuid &id) {
            const ScannedPage *page = m_stack.find(id);
            return !page || page->stage != PageStage::Arrived;
        });
    if (!isWhole)
        return;
    const bool isAssigned = m_stack.assignInOrder(m_batch, openComponents());
    m_batch.clear();
    if (isAssigned) {
        edit(true);
        m_page.setHint(tr("The pages were given to the papers in their order. Look at each; a digit gives a page to "
                          "another paper, Ctrl+Z takes it all back."));
    } else if (!m_papers.isEmpty()) {
        m_page.setHint(tr("Press a paper's number for each page."));
    }
}

void DigitiseDesk::showPicture(const QUuid &id)
{
    const ScannedPage *page = m_stack.find(id);
    if (!page)
        return;
    const QString file = m_files.file(*page, u"preview"_s, u"jpg"_s);
    QtConcurrent::run([file] { return QImage(file); }).then(this, [this, id](const QImage &picture) {
        m_page.showPicture(id, picture);
    });
}

void DigitiseDesk::showThumbnail(const ScannedPage &page)
{
    if (!page.isReady())
        return;
    const QString file = m_files.file(page, u"thumb"_s, u"jpg"_s);
    QtConcurrent::run([file] { return QImage(file); }).then(this, [this, id = page.id](const QImage &picture) {
        m_page.setThumbnail(id, picture);
    });
}

void DigitiseDesk::importFiles(const QStringList &paths)
{
    m_imports += paths;
    importNext();
}

void DigitiseDesk::importNext()
{
    if (m_isImporting || m_imports.isEmpty())
        return;
    m_isImporting = true;
    const QString path = m_imports.takeFirst();
    const QDateTime at = m_context.clock.now();
    const QUuid first = makeUuidV7(at.toMSecsSinceEpoch());
    m_queue->import(path, m_files.folder(first), [this, first, at](const Result<QJsonObject> &imported) {
        m_isImporting = false;
        if (!imported) {
            m_page.setHint(imported.error().message);
        } else {
            QList<ScannedPage> pages;
            const int count = (*imported)[u"pages"].toInt();
            const QString source =
                first.toString(QUuid::WithoutBraces) + u'/' + QFileInfo((*imported)[u"source"].toString()).fileName();
            for (int number = 1; number <= count; ++number) {
                ScannedPage page;
                page.id = number == 1 ? first : makeUuidV7(at.toMSecsSinceEpoch());
                page.source = source;
                page.sourcePage = count > 1 || source.endsWith(u".pdf") ? number : 0;
                page.arrivedAt = at;
                pages.append(page);
            }
            takeAll(pages);
        }
        importNext();
    });
}

QString DigitiseDesk::faultOf() const
{
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
        .then(this, [this](const Result<void> &asked) {
            if (!asked)
                return m_page.setFault(asked.error().message);
            m_page.setHint(tr("%1 is being filed.").arg(m_code));
            m_filer->wake();
            m_page.openNext();
        });
}
