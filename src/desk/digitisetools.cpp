// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisepage.h"

#include "actionobstacle.h"
#include "ui_digitisepage.h"

#include <QAction>

using namespace Qt::StringLiterals;

// The keys and tools of the digitising page.

QAction *DigitisePage::makeAction(const QString &text, const QList<QKeySequence> &keys, bool hasButton)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setProperty("hasButton", hasButton);
    addAction(action);
    return action;
}

void DigitisePage::makeActions()
{
    m_scanAction = makeAction(tr("Scan"), {QKeySequence(u"F6"_s)}, true);
    connect(m_scanAction, &QAction::triggered, this, [this] {
        if (m_isScanning)
            emit stopAsked();
        else
            emit scanAsked();
    });
    m_giveUpAction = new QAction(this);
    m_giveUpAction->setShortcut(QKeySequence(Qt::Key_Escape));
    m_giveUpAction->setEnabled(false);
    connect(m_giveUpAction, &QAction::triggered, this, &DigitisePage::turnGivenUp);
    addAction(m_giveUpAction);
    m_assignAction = makeAction(tr("Assign the page"), {}, false);
    m_assignAction->setProperty("keyText", u"1–9"_s);
    for (int number = 1; number <= 9; ++number) {
        auto *one = new QAction(this);
        one->setShortcut(QKeySequence(Qt::Key_0 + number));
        connect(one, &QAction::triggered, this, [this, number] { assign(number); });
        addAction(one);
    }
    m_replaceAction = makeAction(tr("Replace"), {QKeySequence(u"R"_s)}, true);
    connect(m_replaceAction, &QAction::triggered, this, [this] { emit replaceAsked(currentPage()); });
    auto *insert = new QAction(tr("Insert behind"), this);
    insert->setShortcut(QKeySequence(u"I"_s));
    insert->setProperty("hasButton", true); // The legend leaves it out first.
    connect(insert, &QAction::triggered, this, [this] { emit insertAsked(currentPage()); });
    addAction(insert);
    m_dropAction = makeAction(tr("Leave out"), {QKeySequence(Qt::Key_Delete)}, true);
    connect(m_dropAction, &QAction::triggered, this, [this] {
        if (const ScannedPage *page = current())
            emit dropAsked(page->id, !page->isDropped);
    });
    m_moveAction = makeAction(tr("Move"), {}, false);
    m_moveAction->setProperty("keyText", u"Alt+← →"_s);
    for (const int by : {-1, 1}) {
        auto *one = new QAction(this);
        one->setShortcuts({QKeySequence(by < 0 ? u"Alt+Left"_s : u"Alt+Right"_s),
                           QKeySequence(by < 0 ? u"Alt+Up"_s : u"Alt+Down"_s)});
        connect(one, &QAction::triggered, this, [this, by] { move(by); });
        addAction(one);
    }
    m_reuseAction = makeAction(tr("Reuse"), {QKeySequence(u"U"_s)}, true);
    setObstacle(m_reuseAction, tr("No earlier paper of this person fits here."));
    connect(m_reuseAction, &QAction::triggered, this, [this] { emit reuseAsked(m_reusable); });
    auto *covers = makeAction(tr("Print separator sheets"), {QKeySequence(u"B"_s)}, true);
    connect(covers, &QAction::triggered, this, [this] { emit coversAsked(!m_hasDossier); });
    auto *general = makeAction(tr("Sheet “next paper”"), {QKeySequence(u"Shift+B"_s)}, true);
    connect(general, &QAction::triggered, this, [this] { emit coversAsked(true); });
    m_undoAction = makeAction(tr("Undo"), {QKeySequence(u"Ctrl+Z"_s)}, false);
    connect(m_undoAction, &QAction::triggered, this, &DigitisePage::undoAsked);
    m_doneAction = makeAction(tr("Done, next dossier"), {QKeySequence(u"F9"_s)}, false);
    connect(m_doneAction, &QAction::triggered, this, &DigitisePage::doneAsked);
}

void DigitisePage::joinTools()
{
    const auto key = [this](const QString &keys, QAbstractButton *button) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(keys));
        connect(action, &QAction::triggered, button, &QAbstractButton::click);
        addAction(action);
    };
    connect(ui->coversButton, &ActionButton::clicked, this, [this] { emit coversAsked(!m_hasDossier); });
    connect(ui->turnPane, &TurnPane::goOnAsked, m_scanAction, &QAction::trigger);
    connect(ui->turnPane, &TurnPane::giveUpAsked, this, &DigitisePage::turnGivenUp);
    connect(ui->turnLeftButton, &ActionButton::clicked, this, [this] { emit turnAsked(currentPage(), -1); });
    connect(ui->turnRightButton, &ActionButton::clicked, this, [this] { emit turnAsked(currentPage(), 1); });
    connect(ui->cropButton, &ActionButton::clicked, this, [this] {
        ui->view->setCutting(!ui->view->isCutting());
        if (ui->view->isCutting())
            setHint(tr("Draw a frame around what shall stay, or move it with the arrow keys (Shift: the upper left "
                       "corner) and press Enter. Esc leaves the page as it is."));
    });
    connect(ui->view, &PageView::cut, this, [this](const QRectF &part) {
        setHint({});
        emit cropAsked(currentPage(), part);
    });
    connect(ui->straightButton, &ActionButton::clicked, this, [this] {
        if (const ScannedPage *page = current())
            emit straightenAsked(page->id, !page->edit.straighten);
    });
    connect(ui->replaceButton, &ActionButton::clicked, m_replaceAction, &QAction::trigger);
    connect(ui->dropButton, &ActionButton::clicked, m_dropAction, &QAction::trigger);
    connect(ui->zoomInButton, &ActionButton::clicked, this, [this] { ui->view->zoom(1); });
    connect(ui->zoomOutButton, &ActionButton::clicked, this, [this] { ui->view->zoom(-1); });
    connect(ui->fitButton, &ActionButton::clicked, ui->view, &PageView::fit);
    connect(ui->view, &PageView::zoomed, this, [this] {
        ui->zoomLabel->setText(ui->view->percent() > 0 ? tr("%1 %").arg(ui->view->percent()) : QString());
    });
    key(u"L"_s, ui->turnLeftButton);
    key(u"T"_s, ui->turnRightButton);
    key(u"C"_s, ui->cropButton);
    key(u"S"_s, ui->straightButton);
    key(u"Ctrl++"_s, ui->zoomInButton);
    key(u"Ctrl+-"_s, ui->zoomOutButton);
    key(u"Ctrl+0"_s, ui->fitButton);
}

void DigitisePage::showTools()
{
    const ScannedPage *page = current();
    const bool isThere = page != nullptr;
    const bool canBeEdited = isThere && page->isReady() && !page->findings.isBornDigital;
    for (QWidget *tool :
         std::initializer_list<QWidget *>{ui->turnLeftButton, ui->turnRightButton, ui->cropButton, ui->straightButton})
        tool->setEnabled(canBeEdited);
    ui->replaceButton->setEnabled(isThere);
    ui->dropButton->setEnabled(isThere);
    ui->dropButton->setText(isThere && page->isDropped ? tr("Take back") : tr("Leave out"));
    const QString noPage = isThere ? QString() : tr("Choose a page first.");
    setObstacle(m_replaceAction, noPage);
    setObstacle(m_dropAction, noPage);
    setObstacle(m_assignAction, isThere && m_papers.isEmpty() ? tr("Open a dossier first.") : noPage);
    setObstacle(m_moveAction, m_pages.size() > 1 ? QString() : tr("There is one page only."));
    const bool hasDevice = m_device < m_devices.size();
    const bool isBusy = m_isScanning || m_isTurning;
    ui->deviceBox->setEnabled(!isBusy);
    ui->kindBox->setEnabled(hasDevice && !isBusy);
    ui->sidesSegments->setEnabled(hasDevice && m_devices[m_device].hasFeeder && !isBusy);
    ui->sidesSegments->setToolTip(hasDevice && m_devices[m_device].hasFeeder && !m_devices[m_device].hasDuplex
                                      ? tr("This feeder sees one side: after the fronts the stack is turned over.")
                                      : QString());
    ui->scanButton->setEnabled(hasDevice);
    setObstacle(m_scanAction, hasDevice ? QString() : tr("No paper scanner is connected."));
    ui->doneButton->setEnabled(m_hasDossier);
    setObstacle(m_doneAction, m_hasDossier ? QString() : tr("Open a dossier first."));
}
