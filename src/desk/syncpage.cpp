// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncpage.h"

#include "conflictpane.h"
#include "recoverykeypane.h"
#include "ui_syncpage.h"
#include "wording.h"

#include <QAction>
#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_WIN
const auto driveEncryption = u"BitLocker"_s;
#else
const auto driveEncryption = u"LUKS"_s;
#endif

} // namespace

SyncPage::SyncPage(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::SyncPage>())
    , m_conflict(new ConflictPane)
    , m_recovery(new RecoveryKeyPane)
{
    ui->setupUi(this);
    auto *column = new QVBoxLayout(ui->conflictPanel);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_conflict);
    column->addWidget(m_recovery);
    makePaneActions();
    showPane(nullptr);
    ui->filterSegments->setCurrent(2);
    connect(ui->syncButton, &ActionButton::clicked, this, &SyncPage::syncAsked);
    connect(ui->filterSegments, &Segments::chosen, this, [this](int index) {
        ui->queue->setFilter(static_cast<OutboxModel::Filter>(index));
        showCount();
    });
    connect(ui->figures, &FigureStrip::opened, this, [this](int index) {
        const int filter = index == 2 ? 1 : index == 3 ? 2 : 0;
        ui->filterSegments->setCurrent(filter);
        ui->queue->setFilter(static_cast<OutboxModel::Filter>(filter));
        showCount();
        ui->queue->setFocus(Qt::OtherFocusReason);
    });
    connect(ui->allowButton, &ActionButton::clicked, this, &SyncPage::voidsAllowed);
    connect(ui->carryOutButton, &ActionButton::clicked, this, &SyncPage::carryOutAsked);
    connect(ui->carryInButton, &ActionButton::clicked, this, &SyncPage::carryInAsked);
    connect(ui->secondCopyButton, &ActionButton::clicked, this, &SyncPage::secondCopyAsked);
    ui->secondCopyButton->hide();
    connect(ui->recoveryKeyButton, &ActionButton::clicked, this, &SyncPage::recoveryKeyAsked);
    ui->recoveryKeyButton->hide();
    connect(m_recovery, &RecoveryKeyPane::copied, this, &SyncPage::recoveryKeyCopied);
    connect(m_recovery, &RecoveryKeyPane::left, this, &SyncPage::leavePane);
    connect(ui->reconcileButton, &ActionButton::clicked, this, &SyncPage::compareAsked);
    connect(ui->queue, &OutboxView::retryAsked, this, &SyncPage::retryRequested);
    connect(ui->queue, &OutboxView::voidAsked, this, &SyncPage::voidRequested);
    connect(ui->queue, &OutboxView::supervisorAsked, this, &SyncPage::supervisorAsked);
    connect(ui->queue, &OutboxView::dossierAsked, this, &SyncPage::dossierChosen);
    connect(ui->queue, &OutboxView::compareAsked, this, &SyncPage::conflictAsked);
    connect(m_conflict, &ConflictPane::decided, this, &SyncPage::conflictDecided);
    connect(m_conflict, &ConflictPane::dossierAsked, this, &SyncPage::dossierChosen);
    connect(m_conflict, &ConflictPane::left, this, &SyncPage::closeConflict);
    setLine({});
    setFigures({});
    setRows({});
    ui->catalogueTitle->setMinimumHeight(
        ui->carryOutButton->sizeHint().height()); // As its neighbours, which have links.
    setSafety({});
    setMayCarry(false);
}

SyncPage::~SyncPage() = default;

void SyncPage::makePaneActions()
{
    m_decideAction = new QAction(tr("Note the decision"), this);
    m_decideAction->setShortcuts({QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)});
    connect(m_decideAction, &QAction::triggered, this, &SyncPage::commitPane);
    m_leaveAction = new QAction(tr("Back to the queue"), this);
    m_leaveAction->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(m_leaveAction, &QAction::triggered, this, &SyncPage::leavePane);
    for (QAction *action : {m_decideAction, m_leaveAction}) {
        action->setProperty("hasButton", true);
        addAction(action);
    }
}

void SyncPage::showPane(QWidget *pane)
{
    ui->conflictPanel->setVisible(pane);
    for (QWidget *one : std::initializer_list<QWidget *>{m_conflict, m_recovery})
        one->setVisible(one == pane);
    for (QWidget *panel :
         std::initializer_list<QWidget *>{ui->queuePanel, ui->cataloguePanel, ui->safetyPanel, ui->offlinePanel})
        panel->setVisible(!pane);
    for (QAction *action : {m_decideAction, m_leaveAction}) {
        action->setVisible(pane);
        action->setEnabled(pane);
    }
    m_decideAction->setText(pane == m_recovery ? tr("Keep the recovery key") : tr("Note the decision"));
}

void SyncPage::commitPane()
{
    if (!m_recovery->isHidden())
        return m_recovery->commit();
    m_conflict->commit();
}

void SyncPage::leavePane()
{
    if (m_recovery->isHidden())
        return closeConflict();
    closeRecoveryKey();
    emit recoveryKeyLeft();
}

void SyncPage::showRecoveryKey(const QString &words, bool replaces)
{
    showPane(m_recovery);
    m_recovery->begin(words, replaces);
}

void SyncPage::showRecoveryFault(const QString &message)
{
    m_recovery->showFault(message);
}

void SyncPage::closeRecoveryKey()
{
    if (m_recovery->isHidden())
        return;
    m_recovery->clear();
    showPane(nullptr);
    ui->recoveryKeyButton->setFocus(Qt::OtherFocusReason);
}

void SyncPage::showConflict(const ConflictTask &task)
{
    closeRecoveryKey();
    showPane(m_conflict);
    m_conflict->setTask(task);
}

void SyncPage::showConflictFault(const QString &message, const QString &field)
{
    m_conflict->showFault(message, field);
}

void SyncPage::closeConflict()
{
    if (shownConflict().isNull())
        return;
    showPane(nullptr);
    ui->queue->setFocus(Qt::OtherFocusReason);
}

QUuid SyncPage::shownConflict() const
{
    return m_conflict->isHidden() ? QUuid() : m_conflict->task().opId;
}

void SyncPage::setClock(const Clock &clock)
{
    m_clock = clock;
    ui->queue->operations()->setClock(clock);
}

void SyncPage::setLine(const LineState &line)
{
    switch (line.kind) {
    case LineState::Kind::Online:
        if (line.isOffice && line.behind > 0)
            ui->lineBadge->setBadge({u"sync-waiting"_s, tr("At the office's server"), Tone::Waiting, true});
        else if (line.isOffice)
            ui->lineBadge->setBadge({u"check-circle"_s, tr("Connected to the office's server"), Tone::Ready, true});
        else
            ui->lineBadge->setBadge({u"check-circle"_s, tr("Connected to the province's system"), Tone::Ready, true});
        break;
    case LineState::Kind::Syncing:
        ui->lineBadge->setBadge({u"sync"_s, tr("Syncing"), Tone::Received, true});
        break;
    case LineState::Kind::Offline:
        ui->lineBadge->setBadge({u"sync-waiting"_s, tr("No connection: work goes on"), Tone::Waiting, true});
        break;
    case LineState::Kind::Refused:
        ui->lineBadge->setBadge({u"error"_s, tr("The province's system refuses this device"), Tone::Attention, true});
        break;
    case LineState::Kind::NotSetUp:
        ui->lineBadge->setBadge({u"info"_s, tr("No portal is set up"), Tone::Draft, true});
        break;
    }
    ui->lineLabel->setText(line.text);
    m_isHeldForVoids = line.isHeldForVoids;
    showAllowing();
    setSyncing(line.kind == LineState::Kind::Syncing);
}

void SyncPage::setFigures(const OutboxFigures &figures)
{
    using Entry = FigureStrip::Figure;
    const auto toned = [](Entry entry, bool hasTone, Tone tone) {
        entry.hasTone = hasTone;
        entry.tone = tone;
        return entry;
    };
    QString age;
    if (figures.oldestWaiting.isValid()) {
        const int minutes = static_cast<int>(figures.oldestWaiting.secsTo(m_clock.now()) / 60);
        age = minutes < 120 ? tr("oldest %n minute(s)", nullptr, minutes)
                            : tr("oldest %n hour(s)", nullptr, minutes / 60);
    }
    ui->figures->setFigures({toned({u"sync-waiting"_s, tr("Waiting"), QString::number(figures.waiting), age},
                                   figures.waiting > 0, Tone::Waiting),
                             toned({u"sync"_s, tr("Answer unknown"), QString::number(figures.inDoubt), {}},
                                   figures.inDoubt > 0, Tone::Received),
                             toned({u"error"_s, tr("Needs attention"), QString::number(figures.quarantined), {}},
                                   figures.quarantined > 0, Tone::Attention),
                             Entry{u"check-circle"_s, tr("Synced today"), QString::number(figures.acknowledgedToday),
                                   tr("%1 in all").arg(figures.acknowledged)}});
}

void SyncPage::setRows(const QList<OutboxRow> &rows)
{
    ui->queue->setRows(rows);
    ui->queue->openFirstTrouble();
    showCount();
}

void SyncPage::showCount()
{
    const OutboxModel *model = ui->queue->operations();
    const int shown = model->rowCount() - (model->openRow() >= 0 ? 1 : 0);
    ui->queueCount->setText(shown > 0 ? tr("%n operation(s)", nullptr, shown) : QString());
    ui->queue->setVisible(shown > 0);
    ui->queueEmpty->setVisible(shown == 0);
}

void SyncPage::setSafety(const SafetyView &safety)
{
    const QString day = u"dd/MM"_s;
    QStringList words;
    words.append(safety.dailyCopy.isValid() ? tr("Daily copy: %1").arg(safety.dailyCopy.toString(day))
                                            : tr("Daily copy: none yet"));
    if (safety.secondFolder.isEmpty())
        words.append(tr("Second copy: no drive chosen"));
    else if (safety.secondAt.isValid())
        words.append(tr("Second copy: %1").arg(inOfficeTime(safety.secondAt).toString(u"HH:mm"_s)));
    words.append(safety.hasRecoveryKey ? tr("Recovery key: made")
                                       : tr("No recovery key: only this computer reads its copies"));
    if (safety.isVolumeEncrypted == true)
        words.append(tr("Drive: encrypted"));
    ui->driveAdviceLabel->setText(
        tr("The drive is not encrypted, a lost computer gives the list of dossiers away: ask the administrator to turn "
           "on %1.")
            .arg(driveEncryption));
    ui->driveAdviceLabel->setVisible(safety.isVolumeEncrypted == false);
    ui->recoveryKeyButton->setText(safety.hasRecoveryKey ? tr("Make another recovery key") : tr("Make a recovery key"));
    ui->secondCopyButton->setToolTip(safety.secondFolder);
    if (!safety.comparedDay.isValid())
        words.append(tr("Compared with the portal: not yet"));
    else if (safety.different == 0)
        words.append(tr("%1 compared with the portal: %n operation(s), all the same", nullptr, safety.operations)
                         .arg(safety.comparedDay.toString(day)));
    ui->safetyLabel->setText(words.join(u" · "_s));
    QStringList troubles{safety.secondTrouble, safety.dailyTrouble};
    if (safety.different > 0)
        troubles.prepend(tr("%1: %n operation(s) differ from the portal; they are sent again or asked after.", nullptr,
                            safety.different)
                             .arg(safety.comparedDay.toString(day)));
    troubles.removeAll(QString());
    ui->safetyTroubleLabel->setText(troubles.join(u' '));
    ui->safetyTroubleLabel->setVisible(!troubles.isEmpty());
}

void SyncPage::setMayCarry(bool mayCarry)
{
    for (ActionButton *button : {ui->carryOutButton, ui->carryInButton, ui->reconcileButton})
        button->setEnabled(mayCarry);
}

void SyncPage::setMayVoid(bool mayVoid)
{
    ui->queue->setMayVoid(mayVoid);
    m_mayVoid = mayVoid;
    ui->secondCopyButton->setVisible(mayVoid);
    ui->recoveryKeyButton->setVisible(mayVoid);
    if (!m_recovery->isHidden()) // It was shown to somebody else.
        leavePane();
    showAllowing();
}

void SyncPage::showAllowing()
{
    ui->allowButton->setVisible(m_isHeldForVoids);
    ui->allowButton->setEnabled(m_mayVoid);
    ui->allowButton->setToolTip(m_mayVoid ? QString() : tr("Only a supervisor may allow it."));
    ui->promiseLabel->setVisible(!m_isHeldForVoids);
}

void SyncPage::setCatalogueText(const QString &text)
{
    ui->catalogueLabel->setText(text);
}

void SyncPage::setSyncing(bool isSyncing)
{
    ui->syncButton->setEnabled(!isSyncing);
    ui->syncButton->setText(isSyncing ? tr("Syncing…") : tr("Sync now"));
}
