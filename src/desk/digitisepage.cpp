// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisepage.h"

#include "actionobstacle.h"
#include "codepainting.h"
#include "ui_digitisepage.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

DigitisePage::DigitisePage(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::DigitisePage>())
{
    ui->setupUi(this);
    ui->sidesSegments->setStretched(true);
    ui->kindBox->addItem(tr("300 dpi, colour"), QPoint(300, 1));
    ui->kindBox->addItem(tr("200 dpi, colour"), QPoint(200, 1));
    ui->kindBox->addItem(tr("300 dpi, grey"), QPoint(300, 0));
    ui->kindBox->addItem(tr("200 dpi, grey"), QPoint(200, 0));
    for (QComboBox *box : {ui->deviceBox, ui->kindBox}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    makeActions();
    joinTools();
    connect(ui->dossiers, &DigitisingList::chosen, this, &DigitisePage::dossierChosen);
    connect(ui->strip, &PageStrip::chosen, this, &DigitisePage::showPage);
    connect(ui->strip, &PageStrip::moved, this, &DigitisePage::moveAsked);
    connect(ui->papers, &PaperList::chosen, this, &DigitisePage::assign);
    connect(ui->scanButton, &ActionButton::clicked, m_scanAction, &QAction::trigger);
    connect(ui->filesButton, &ActionButton::clicked, this, &DigitisePage::filesAsked);
    connect(ui->againButton, &ActionButton::clicked, this, [this] { emit replaceAsked(currentPage()); });
    connect(ui->acceptButton, &ActionButton::clicked, this, [this] { emit acceptAsked(currentPage()); });
    connect(ui->doneButton, &ActionButton::clicked, m_doneAction, &QAction::trigger);
    const auto changed = [this] {
        m_wished = scanChoice();
        emit choiceChanged(m_wished);
    };
    connect(ui->deviceBox, &QComboBox::activated, this, &DigitisePage::chooseDevice);
    connect(ui->kindBox, &QComboBox::activated, this, changed);
    connect(ui->sidesSegments, &Segments::chosen, this, changed);
    setDevices({}, {});
    setDossiers({}, -1);
    setDossier({}, {}, {});
    setPages({}, false);
}

DigitisePage::~DigitisePage() = default;

QUuid DigitisePage::currentPage() const
{
    return ui->strip->current();
}

PinPane *DigitisePage::pinPane() const
{
    return ui->pinPane;
}

int DigitisePage::currentIndex() const
{
    const QUuid id = currentPage();
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i].id == id)
            return i;
    }
    return -1;
}

const ScannedPage *DigitisePage::current() const
{
    const int index = currentIndex();
    return index < 0 ? nullptr : &m_pages[index];
}

ScanChoice DigitisePage::scanChoice() const
{
    ScanChoice choice;
    if (m_device < m_devices.size()) {
        choice.device = m_devices[m_device].name;
        choice.hasFeeder = m_devices[m_device].hasFeeder;
        choice.bothSides = choice.hasFeeder && ui->sidesSegments->current() == 1;
        choice.byHand = choice.bothSides && !m_devices[m_device].hasDuplex;
    }
    const QPoint kind = ui->kindBox->currentData().toPoint();
    choice.dpi = kind.x();
    choice.isColour = kind.y() == 1;
    return choice;
}

void DigitisePage::setScanChoice(const ScanChoice &choice)
{
    m_wished = choice;
    for (int i = 0; i < m_devices.size(); ++i) {
        if (m_devices[i].name == choice.device && m_devices[i].hasFeeder == choice.hasFeeder)
            m_device = i;
    }
    ui->deviceBox->setCurrentIndex(m_device);
    const int kind = ui->kindBox->findData(QPoint(choice.dpi, choice.isColour ? 1 : 0));
    ui->kindBox->setCurrentIndex(std::max(0, kind));
    ui->sidesSegments->setCurrent(choice.bothSides ? 1 : 0);
    showTools();
}

void DigitisePage::setDevices(const QList<ScanDevice> &devices, const QString &words)
{
    m_devices = devices;
    m_device = 0;
    showDevices(words);
    setScanChoice(m_wished);
}

void DigitisePage::setFolder(const QString &folder)
{
    m_folder = folder;
    showDevices({});
    showTools();
}

void DigitisePage::showDevices(const QString &words)
{
    if (!words.isEmpty() || ui->deviceBox->count() == 0)
        m_noDevice = words.isEmpty() ? tr("No scanner found") : words;
    ui->deviceBox->clear();
    for (const ScanDevice &device : std::as_const(m_devices))
        ui->deviceBox->addItem(device.label);
    if (m_devices.isEmpty())
        ui->deviceBox->addItem(m_noDevice);
    ui->deviceBox->setCurrentIndex(m_device);
    ui->deviceBox->setToolTip(ui->deviceBox->currentText());
    ui->deviceBox->insertSeparator(ui->deviceBox->count());
    ui->deviceBox->addItem(tr("Look for scanners again"));
    ui->deviceBox->addItem(m_folder.isEmpty() ? tr("Watch a folder…")
                                              : tr("No longer watch “%1”").arg(QFileInfo(m_folder).fileName()));
}

void DigitisePage::chooseDevice(int index)
{
    // Behind the scanners stand two acts.
    const int acts = std::max<int>(1, static_cast<int>(m_devices.size())) + 1;
    if (index < m_devices.size()) {
        m_device = index;
        showTools();
        m_wished = scanChoice();
        emit choiceChanged(m_wished);
        return;
    }
    ui->deviceBox->setCurrentIndex(m_device);
    if (index == acts)
        emit devicesAsked();
    else if (index == acts + 1)
        emit folderAsked();
}

void DigitisePage::setDossiers(const QList<DigitisingRow> &rows, qint64 current)
{
    ui->dossiers->setRows(rows);
    ui->dossiers->setCurrent(current);
    const auto open = std::count_if(rows.begin(), rows.end(), [](const DigitisingRow &row) { return !row.isDone(); });
    ui->listCount->setText(open > 0 ? QString::number(open) : QString());
    ui->dossiers->setVisible(!rows.isEmpty());
    ui->dossiersEmpty->setVisible(rows.isEmpty());
}

void DigitisePage::setDossier(const QString &code, const QString &name, const QList<PaperEntry> &papers)
{
    m_hasDossier = !code.isEmpty();
    m_papers = papers;
    ui->codeLabel->setText(code.isEmpty() ? tr("Choose a dossier, or scan its code.") : richCode(code));
    ui->nameLabel->setText(name);
    setHint({});
    setFault({});
    showPapers();
    showTools();
}

void DigitisePage::setPapers(const QList<PaperEntry> &papers)
{
    m_papers = papers;
}

void DigitisePage::setPages(const QList<ScannedPage> &pages, bool canUndo)
{
    const int before = currentIndex();
    m_pages = pages;
    ui->strip->setPages(pages);
    if (currentIndex() < 0 && !pages.isEmpty())
        ui->strip->setCurrent(pages[std::clamp<qsizetype>(before, 0, pages.size() - 1)].id);
    setObstacle(m_undoAction, canUndo ? QString() : tr("Nothing was done here yet."));
    showPapers();
    showPage();
}

void DigitisePage::setThumbnail(const QUuid &page, const QImage &picture)
{
    ui->strip->setThumbnail(page, picture);
}

void DigitisePage::showCurrent(const QUuid &page)
{
    ui->strip->setCurrent(page);
    if (!ui->pinPane->isAncestorOf(QApplication::focusWidget())) // What is typed there is for nothing else.
        takeFocus();
    showPage();
}

void DigitisePage::takeFocus()
{
    ui->strip->setFocus(Qt::OtherFocusReason);
}

void DigitisePage::showPage()
{
    const ScannedPage *page = current();
    m_reusable = 0;
    setObstacle(m_reuseAction, tr("No earlier paper of this person fits here."));
    if (!page) {
        m_shown = {};
        ui->pageLabel->setText(tr("No page yet"));
        ui->view->setWords(m_hasDossier
                               ? tr("Put the papers into the feeder and press F6,\nor drop pictures and PDFs here.")
                               : tr("Choose a dossier at the left."));
    } else {
        ui->pageLabel->setText(tr("Page %1/%2").arg(currentIndex() + 1).arg(m_pages.size()));
        if (page->stage == PageStage::Failed) {
            m_shown = {};
            ui->view->setWords(page->findings.trouble);
        } else if (!page->isReady()) {
            m_shown = {};
            ui->view->setWords(tr("The page is being prepared…"));
        } else if (m_shown != page->id || m_shownRevision != page->revision) {
            m_shown = page->id;
            m_shownRevision = page->revision;
            emit pictureAsked(page->id);
        }
    }
    ui->papers->setCurrentNumber(page ? page->component : 0);
    showWarning();
    showTools();
}

void DigitisePage::showPicture(const QUuid &page, const QImage &picture)
{
    if (page != m_shown)
        return;
    if (picture.isNull())
        return ui->view->setWords(tr("The picture of this page cannot be read. Scan it again (R)."));
    ui->view->setPicture(picture, tr("Page %1").arg(currentIndex() + 1));
}

void DigitisePage::showPaper(int component, const QImage &picture, const QString &words, bool isReusable)
{
    if (current())
        return;
    m_reusable = isReusable ? component : 0;
    ui->pageLabel->setText(words);
    if (picture.isNull())
        ui->view->setWords(words);
    else
        ui->view->setPicture(picture, words);
    ui->papers->setCurrentNumber(component);
    setObstacle(m_reuseAction, isReusable ? QString() : tr("No earlier paper of this person fits here."));
    if (isReusable)
        setHint(tr("Does this paper still hold? U takes it over instead of scanning it again."));
}

void DigitisePage::showPapers()
{
    ui->papers->setPapers(m_papers, m_pages);
    int wanted = 0;
    int there = 0;
    for (const PaperEntry &paper : std::as_const(m_papers)) {
        if (!paper.isScanned())
            continue;
        ++wanted;
        const bool hasPages = std::any_of(m_pages.begin(), m_pages.end(), [&paper](const ScannedPage &page) {
            return page.component == paper.number && !page.isDropped;
        });
        there += hasPages || paper.filedPages > 0;
    }
    if (wanted == 0)
        ui->papersBadge->clear();
    else if (there == wanted)
        ui->papersBadge->setBadge({u"check-circle"_s, u"%1/%2"_s.arg(there).arg(wanted), Tone::Ready, true});
    else
        ui->papersBadge->setBadge({u"file-plus"_s,
                                   tr("%1/%2 · %n missing", nullptr, wanted - there).arg(there).arg(wanted),
                                   Tone::Waiting, true});
}

void DigitisePage::showWarning()
{
    const ScannedPage *page = current();
    const bool isShown = page && page->hasWarning();
    ui->warningBox->setVisible(isShown);
    if (!isShown)
        return;
    const int number = currentIndex() + 1;
    QString text;
    if (page->stage == PageStage::Failed)
        text = tr("Page %1 could not be worked on").arg(number);
    else if (page->isBlurred())
        text = tr("Page %1 is blurred: sharpness %2, needed %3")
                   .arg(number)
                   .arg(QLocale().toString(page->findings.sharpness, 'f', 1),
                        QLocale().toString(PageFindings::readableSharpness, 'f', 1));
    else if (page->findings.isCutAtEdge)
        text = tr("Page %1: writing is cut off at the edge").arg(number);
    else
        text = tr("Page %1: glare hides a part").arg(number);
    ui->warningNotice->setNotice(text, Tone::Waiting, u"alert"_s);
    ui->againButton->setText(tr("Scan page %1 again").arg(number));
    ui->acceptButton->setEnabled(page->stage != PageStage::Failed);
}

void DigitisePage::setHint(const QString &text)
{
    ui->hintLabel->setText(text);
    ui->hintLabel->setVisible(!text.isEmpty());
}

void DigitisePage::setFault(const QString &text)
{
    ui->fault->setFault(text);
}

void DigitisePage::setScanning(bool isScanning)
{
    m_isScanning = isScanning;
    ui->scanButton->setText(isScanning ? tr("Stop") : tr("Scan"));
    m_scanAction->setText(isScanning ? tr("Stop") : tr("Scan"));
    showTools();
}

void DigitisePage::setTurn(const StackTurn &turn)
{
    m_isTurning = turn.step != StackTurn::Step::None;
    m_giveUpAction->setEnabled(m_isTurning);
    ui->turnPane->show(turn);
    showTools();
}

void DigitisePage::openNext()
{
    const qint64 now =
        ui->dossiers->currentIndex().isValid() ? ui->dossiers->rows().at(ui->dossiers->currentIndex().row()).key : -1;
    if (const auto next = ui->dossiers->nextOpen(now)) {
        ui->dossiers->setCurrent(*next);
        emit dossierChosen(*next);
    }
}

void DigitisePage::assign(int component)
{
    const ScannedPage *page = current();
    const bool isThere = std::any_of(m_papers.begin(), m_papers.end(),
                                     [component](const PaperEntry &paper) { return paper.number == component; });
    if (!isThere)
        return;
    if (!page) {
        emit paperAsked(component);
        return;
    }
    // On to the next page that belongs nowhere yet, so that a stack is assigned key by key.
    QUuid next = page->id;
    for (qsizetype i = currentIndex() + 1; i < m_pages.size(); ++i) {
        if (m_pages[i].component == 0 && !m_pages[i].isDropped && !m_pages[i].findings.isBlank) {
            next = m_pages[i].id;
            break;
        }
    }
    emit assignAsked(page->id, component);
    showCurrent(next);
}

void DigitisePage::move(int by)
{
    if (currentIndex() >= 0)
        emit moveAsked(currentPage(), currentIndex() + by);
}

void DigitisePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showTools();
}
