// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisedesk.h"

#include "counterwindow.h"
#include "digitisepage.h"
#include "dossierpage.h"
#include "dossiertable.h"
#include "pagequeue.h"
#include "paperarrival.h"
#include "paperfiler.h"
#include "signingbatch.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

// How the digitising desk is joined to its page, its sources and the background work.

void DigitiseDesk::joinEdits()
{
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
    connect(&m_page, &DigitisePage::paperAsked, this, &DigitiseDesk::showPaper);
    connect(&m_page, &DigitisePage::reuseAsked, this, &DigitiseDesk::reuse);
    connect(&m_page, &DigitisePage::coversAsked, this, &DigitiseDesk::askCovers);
    connect(&m_page, &DigitisePage::undoAsked, this, [this] { edit(m_stack.undo()); });
    connect(&m_page, &DigitisePage::doneAsked, this, &DigitiseDesk::finish);
}

void DigitiseDesk::joinSources()
{
    PaperSources &sources = m_arrival->sources();
    connect(&m_page, &DigitisePage::scanAsked, this, [this] {
        m_page.setHint({});
        m_page.setScanning(true);
        m_arrival->scan(m_page.scanChoice(), std::max<qint64>(0, m_key));
    });
    connect(&m_page, &DigitisePage::turnGivenUp, m_arrival, &PaperArrival::giveUpTurning);
    connect(m_arrival, &PaperArrival::turnChanged, this, [this] { m_page.setTurn(m_arrival->turnOf(m_key)); });
    connect(m_arrival, &PaperArrival::backsArrived, this, &DigitiseDesk::takeBacks);
    connect(&m_page, &DigitisePage::stopAsked, &sources, &PaperSources::stop);
    connect(&m_page, &DigitisePage::choiceChanged, &sources, &PaperSources::keepChoice);
    connect(&m_page, &DigitisePage::devicesAsked, &sources, &PaperSources::findDevices);
    connect(&m_page, &DigitisePage::folderAsked, this, &DigitiseDesk::chooseFolder);
    connect(&m_page, &DigitisePage::replaceAsked, this, [this](const QUuid &page) { scanFor(page, true); });
    connect(&m_page, &DigitisePage::insertAsked, this, [this](const QUuid &page) { scanFor(page, false); });
    connect(&m_page, &DigitisePage::filesAsked, this, [this] {
        importFiles(QFileDialog::getOpenFileNames(&m_page, tr("Papers as files"), {},
                                                  tr("Pictures and PDFs (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)")));
    });
    connect(&sources, &PaperSources::devicesFound, &m_page, &DigitisePage::setDevices);
    connect(&sources, &PaperSources::choiceRead, this, [this](const ScanChoice &choice, const QString &folder) {
        m_page.setScanChoice(choice);
        m_page.setFolder(folder);
    });
    connect(m_arrival, &PaperArrival::arrived, this, &DigitiseDesk::takeAll);
    connect(m_arrival, &PaperArrival::troubled, &m_page, &DigitisePage::setHint);
    connect(m_arrival, &PaperArrival::ended, this, [this] {
        m_page.setScanning(m_arrival->sources().isScanning());
        m_replaced = m_insertAfter = {};
        endBatch();
    });
}

void DigitiseDesk::joinWork()
{
    connect(&m_window, &CounterWindow::pageShown, this, [this](CounterWindow::Page page) {
        if (page != CounterWindow::Page::Digitise)
            return;
        refresh();
        if (!m_hasLooked && m_context.lookUpOnly.isEmpty())
            m_arrival->sources().findDevices();
        m_hasLooked = true;
    });
    connect(m_window.dossierPage(), &DossierPage::filesAsked, this, &DigitiseDesk::tellFiles);
    connect(&m_page, &DigitisePage::dossierChosen, this, &DigitiseDesk::open);
    connect(&m_page, &DigitisePage::pictureAsked, this, &DigitiseDesk::showPicture);
    connect(m_queue, &PageQueue::worked, this, &DigitiseDesk::noteWork);
    connect(m_queue, &PageQueue::recognised, m_filer, &PaperFiler::wake);
    connect(m_queue, &PageQueue::troubled, &m_page, &DigitisePage::setHint);
    connect(m_signing, &SigningBatch::ready, m_filer, &PaperFiler::wakeAll);
    connect(m_signing, &SigningBatch::unlocked, m_filer, &PaperFiler::wakeAll);
    connect(m_filer, &PaperFiler::waiting, m_signing, &SigningBatch::setWaiting);
    connect(m_filer, &PaperFiler::troubled, &m_page, &DigitisePage::setHint);
    connect(m_filer, &PaperFiler::filed, this, [this](qint64 dossier, const QString &code) {
        if (dossier == m_key)
            open(dossier);
        refresh();
        emit filed(code);
    });
}

void DigitiseDesk::tellFiles(const QUuid &dossier)
{
    m_context.store
        .read<QList<Paper>>([dossier](Connection &c) -> Result<QList<Paper>> {
            const auto key = DossierTable(c).keyOf(dossier);
            if (!key)
                return key.error();
            return *key ? PaperTable(c).of(**key) : QList<Paper>();
        })
        .then(this, [this, dossier](const Result<QList<Paper>> &files) {
            if (files)
                m_window.dossierPage()->showFiles(dossier, *files);
        });
}

void DigitiseDesk::scanFor(const QUuid &page, bool isReplacing)
{
    if (!m_stack.find(page))
        return;
    (isReplacing ? m_replaced : m_insertAfter) = page;
    ScanChoice choice = m_page.scanChoice();
    choice.bothSides = choice.bothSides && !choice.byHand;
    choice.byHand = false;
    if (!choice.device.isEmpty()) {
        m_page.setScanning(true);
        return m_arrival->scan(choice, m_key);
    }
    const QString file = QFileDialog::getOpenFileName(&m_page, tr("The page as a file"), {},
                                                      tr("Pictures and PDFs (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)"));
    if (file.isEmpty())
        m_replaced = m_insertAfter = {};
    else
        importFiles({file});
}

void DigitiseDesk::chooseFolder()
{
    PaperSources &sources = m_arrival->sources();
    if (!sources.folder().isEmpty())
        sources.watch({});
    else if (const QString folder = QFileDialog::getExistingDirectory(&m_page, tr("The folder of the network scanner"));
             !folder.isEmpty())
        sources.watch(folder);
    m_page.setFolder(sources.folder());
}

void DigitiseDesk::noteOfficer()
{
    m_signing->lock();
    m_signing->settings().noteOfficer();
    m_filer->wake();
}

void DigitiseDesk::takeSheet(const QString &sheet)
{
    m_arrival->takeSheet(sheet, std::max<qint64>(0, m_key));
}

void DigitiseDesk::importFiles(const QStringList &paths)
{
    m_arrival->importFiles(paths, std::max<qint64>(0, m_key));
}
