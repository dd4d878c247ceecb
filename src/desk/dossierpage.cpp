// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierpage.h"

#include "actionobstacle.h"
#include "badge.h"
#include "citizenid.h"
#include "codepainting.h"
#include "composing.h"
#include "filespane.h"
#include "ruleddelegate.h"
#include "ui_dossierpage.h"
#include "wording.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLayout>
#include <QLocale>
#include <QStandardItemModel>

#include <array>

using namespace Qt::StringLiterals;

DossierPage::DossierPage(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::DossierPage>())
    , m_filesPane(new FilesPane)
{
    ui->setupUi(this);
    ui->sideStack->addWidget(m_filesPane);
    // Beside one of two lines the others stay at the top.
    for (QWidget *fact : {ui->receivedFact, ui->dueFact, ui->feeFact, ui->returningFact})
        fact->layout()->setAlignment(Qt::AlignTop);
    m_papers = prepare(ui->papers, {QString(), tr("Component"), tr("Form"), tr("Qty"), tr("Remark")},
                       {48, 0, 190, 56, 220}, 1);
    m_fees = prepare(ui->fees, {tr("Fee"), tr("Quantity"), tr("Price"), tr("Amount")}, {0, 90, 120, 140}, 0);
    m_codes = prepare(ui->codes, {tr("Code"), tr("Kind")}, {0, 320}, 0);
    auto *members = new QTableView;
    members->setObjectName(u"members"_s);
    members->setAccessibleName(tr("Procedures of the dossier"));
    ui->stack->addWidget(members);
    m_members = prepare(members, {tr("Procedure"), tr("Agency"), tr("State"), tr("Due"), tr("Result")},
                        {0, 130, 110, 90, 150}, 0);
    members->setProperty("wrapsWords", true);
    ui->tabs->setDrawBase(true);
    ui->tabs->setExpanding(false);
    for (int i = 0; i < ui->stack->count(); ++i)
        ui->tabs->addTab(QString());
    connect(ui->tabs, &QTabBar::currentChanged, ui->stack, &QStackedWidget::setCurrentIndex);
    connect(ui->reprintButton, &ActionButton::clicked, this, [this] { emit reprintRequested(m_dossier.id); });
    connect(ui->copyButton, &ActionButton::clicked, this,
            [this] { QApplication::clipboard()->setText(ui->codeLabel->property("plain").toString()); });
    makeActions();
    applyScale();
    clear();
}

DossierPage::~DossierPage() = default;

/// That the result is returned, and at which unit if it was another office's counter (phi địa giới).
QString DossierPage::returnedText(const QList<DossierEvent> &events)
{
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        const QString unit = event->unitElsewhere();
        const bool isReturn =
            event->kind == ruleOf(DossierAct::Return).word || event->kind == ruleOf(DossierAct::NoteDelivered).word;
        if (isReturn && !unit.isEmpty())
            return tr("The result was returned at %1.").arg(unit);
    }
    return tr("The result is returned.");
}

void DossierPage::makeActions()
{
    const auto make = [this](const QString &text, const QList<QKeySequence> &keys) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        addAction(action);
        return action;
    };
    m_workAction = make(tr("Work on the dossier"), {QKeySequence(u"F9"_s), QKeySequence(u"Ctrl+Return"_s)});
    connect(m_workAction, &QAction::triggered, this, [this] {
        if (isWorking())
            ui->actPane->commit();
        else if (isGivingFiles())
            m_filesPane->commit();
        else
            emit workAsked(m_dossier, {});
    });
    m_correctAction = make(tr("Correct"), {QKeySequence(u"Ctrl+E"_s)});
    connect(m_correctAction, &QAction::triggered, this, [this] { emit workAsked(m_dossier, DossierAct::Correct); });
    m_reprintAction = make(tr("Print again"), {QKeySequence(u"Ctrl+P"_s)});
    connect(m_reprintAction, &QAction::triggered, this, [this] { emit reprintRequested(m_dossier.id); });
    QAction *back = make(tr("Back"), {QKeySequence(Qt::Key_Escape)});
    connect(back, &QAction::triggered, this, [this] {
        if (isWorking())
            ui->actPane->back();
        else if (isGivingFiles())
            closeActs();
        else
            emit backAsked();
    });
    connect(ui->workButton, &ActionButton::clicked, m_workAction, &QAction::trigger);
    connect(ui->correctButton, &ActionButton::clicked, m_correctAction, &QAction::trigger);
    connect(ui->returnButton, &ActionButton::clicked, this, &DossierPage::returnAsked);
    connect(ui->actPane, &ActPane::closed, this, &DossierPage::closeActs);
    connect(m_filesPane, &FilesPane::closed, this, &DossierPage::closeActs);
    connect(ui->actPane, &ActPane::filesAsked, this, [this] {
        ui->sideStack->setCurrentWidget(m_filesPane);
        emit handingAsked(m_dossier.id);
    });
    connect(ui->actPane, &ActPane::actRequested, this,
            [this](const ActOrder &order) { emit actRequested(m_dossier.id, order); });
    connect(ui->actPane, &ActPane::printRequested, this,
            [this](const QString &form) { emit printRequested(m_dossier.id, form); });
    connect(ui->actPane, &ActPane::voidRequested, this,
            [this](const QString &reason) { emit voidRequested(m_dossier.id, reason); });
}

void DossierPage::setClock(const Clock &clock)
{
    m_clock = clock;
    ui->actPane->setClock(clock);
}

bool DossierPage::isWorking() const
{
    return ui->sideStack->currentWidget() == ui->actPane;
}

bool DossierPage::isGivingFiles() const
{
    return ui->sideStack->currentWidget() == m_filesPane;
}

void DossierPage::openActs(const ActChoices &choices, std::optional<DossierAct> act)
{
    ui->sideStack->setCurrentWidget(ui->actPane);
    ui->actPane->begin(m_dossier, m_events, choices);
    if (act)
        ui->actPane->choose(*act);
}

bool DossierPage::awaitsCode() const
{
    if (isWorking())
        return ui->actPane->isCodeAsked();
    return !m_dossier.id.isNull() && m_dossier.home != DossierHome::Own && homeCode(m_dossier).isEmpty();
}

bool DossierPage::takeCode(const QString &code)
{
    if (isWorking())
        return ui->actPane->takeCode(code);
    if (!awaitsCode())
        return false;
    emit workAsked(m_dossier, DossierAct::NoteCode);
    return isWorking() && ui->actPane->takeCode(code);
}

void DossierPage::askWork(DossierAct act)
{
    emit workAsked(m_dossier, act);
}

void DossierPage::closeActs()
{
    if (!isWorking() && !isGivingFiles())
        return;
    ui->sideStack->setCurrentWidget(ui->timelineSide);
    ui->papers->setFocus(Qt::OtherFocusReason);
    emit actsClosed();
}

void DossierPage::showMeanwhile(const Dossier &dossier, const QList<DossierEvent> &events)
{
    if (isWorking())
        ui->actPane->showMeanwhile(dossier, events);
}

void DossierPage::showActFault(const QString &message, const QString &field)
{
    ui->actPane->showFault(message, field);
}

void DossierPage::showActs()
{
    const bool isThere = !m_dossier.id.isNull();
    ui->actBox->setVisible(isThere);
    ui->footLine->setVisible(isThere);
    for (QAction *action : {m_workAction, m_correctAction, m_reprintAction})
        setObstacle(action, isThere ? QString() : tr("Open a dossier first."));
    if (!isThere)
        return;
    const bool isElsewhere = !m_dossier.receivingUnit.isEmpty();
    if (isElsewhere) // What was printed bears that unit's head and lies in its hands.
        setObstacle(m_reprintAction, tr("Received at %1: that unit prints its receipt.").arg(m_dossier.receivingUnit));
    ui->reprintButton->setEnabled(!isElsewhere);
    const auto may = mayDo(DossierAct::Return, m_dossier, {});
    ui->returnButton->setEnabled(may.has_value());
    const bool isReturned = m_dossier.state == DossierState::Returned;
    ui->returnLabel->setText(may                                        ? QString()
                             : isReturned                               ? returnedText(m_events)
                             : may.error().code == u"state-not-allowed" ? tr("There is no result yet.")
                                                                        : may.error().message);
    ui->returnLabel->setVisible(!may);
}

void DossierPage::applyScale()
{
    const Theme &theme = themeOf(this);
    auto *members = ui->stack->findChild<QTableView *>(u"members"_s);
    for (QTableView *table : {ui->papers, ui->fees, ui->codes, members}) {
        table->verticalHeader()->setDefaultSectionSize(theme.scaled(table == members ? 46 : 40));
        table->horizontalHeader()->setFixedHeight(theme.scaled(28));
    }
    // A day is never cut; the names beside it take two lines.
    constexpr std::array<int, 4> widths{130, 110, 90, 150};
    for (int i = 0; i < int(widths.size()); ++i)
        members->setColumnWidth(i + 1, theme.scaled(widths.at(size_t(i))));
}

void DossierPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}

void DossierPage::clear()
{
    m_dossier = {};
    m_events.clear();
    closeActs();
    showActs();
    ui->leftColumn->setEnabled(false);
    showFacts({});
    showTables({});
    ui->codeLabel->setText(tr("Open a dossier from Search or scan its code."));
    ui->timeline->setSteps({});
    ui->portalBadge->clear();
}

void DossierPage::showDossier(const Dossier &dossier, const QList<DossierEvent> &events, bool isAtPortal)
{
    if (dossier.id != m_dossier.id && (isWorking() || isGivingFiles()))
        closeActs();
    m_dossier = dossier;
    m_events = events;
    showActs();
    ui->leftColumn->setEnabled(true);
    showFacts(dossier);
    showTables(dossier);
    if (isAtPortal)
        ui->portalBadge->setBadge(badgeOf(OutboxState::Acknowledged));
    else
        ui->portalBadge->setBadge(badgeOf(OutboxState::Ready));
    ui->timeline->setSteps(timelineOf(dossier, events));
    if (!dossier.id.isNull())
        emit filesAsked(dossier.id);
}

void DossierPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What was filled while the page was hidden may need more room than the layouts remember.
    for (QLayout *layout : ui->head->findChildren<QLayout *>())
        layout->invalidate();
    ui->head->updateGeometry();
}

void DossierPage::showFacts(const Dossier &dossier)
{
    const bool isThere = !dossier.id.isNull();
    const QDateTime now = m_clock.now();
    ui->codeLabel->setProperty("plain", dossier.code());
    ui->codeLabel->setText(dossier.codes.isEmpty() ? shownCode({}) : richCode(dossier.code()));
    ui->copyButton->setVisible(isThere);
    ui->reprintButton->setVisible(isThere);
    if (isThere)
        ui->stateBadge->setBadge(badgeOf(dossier.state, dossier.isVoid));
    else
        ui->stateBadge->clear();
    const bool isOpen =
        isThere && !dossier.isVoid && !isTerminal(dossier.state) && dossier.state != DossierState::Finished;
    ui->dueBadge->setBadge(isOpen ? dueBadge(dossier.dueAt, now).value_or(Badge()) : Badge());
    ui->nameLabel->setText(dossier.applicant.name);
    ui->procedureLabel->setText(dossier.procedureCode.isEmpty()
                                    ? QString()
                                    : dossier.procedureName + u" · "_s + dossier.procedureCode + u" · "_s +
                                          dossier.sectorName);
    const Applicant &applicant = dossier.applicant;
    ui->numberLabel->setText(applicant.kind == OwnerKind::Person ? maskedNumber(applicant.paper.number)
                                                                 : applicant.taxCode);
    QString born = applicant.birthDate ? applicant.birthDate->toDisplay() : QString();
    if (applicant.sex)
        born += u" · "_s + (*applicant.sex == Sex::Male ? tr("Male") : tr("Female"));
    ui->birthLabel->setText(born);
    ui->phoneLabel->setText(applicant.phone.isEmpty() ? QString() : maskedPhone(applicant.phone));
    ui->submitterLabel->setText(!isThere                                       ? QString()
                                : dossier.submitter.relation == Relation::Self ? tr("The applicant")
                                                                               : dossier.submitter.person.name);
    ui->receivedLabel->setText(inOfficeTime(dossier.receivedAt).toString(u"HH:mm dd/MM/yyyy"_s));
    ui->receivedAtLabel->setText(tr("Received at %1").arg(dossier.receivingUnit));
    ui->receivedAtLabel->setVisible(!dossier.receivingUnit.isEmpty());
    ui->dueLabel->setText(dossier.dueAt
                              ? u"<b>%1</b>"_s.arg(inOfficeTime(*dossier.dueAt).toString(u"HH:mm dd/MM/yyyy"_s))
                          : dossier.pause ? tr("Paused, %1 h of working time left")
                                                .arg(QLocale().toString(dossier.pause->remainingMinutes / 60.0, 'f', 1))
                          : isThere ? tr("No date promised")
                                    : QString());
    const Dong total = dossier.fee.total();
    ui->feeLabel->setText(!isThere                          ? QString()
                          : total > 0                       ? formattedDong(total)
                          : dossier.fee.exemption.isEmpty() ? tr("Free")
                                                            : tr("Exempt (%1)").arg(dossier.fee.exemption));
    const std::array ways{tr("At the counter"), tr("By post"), tr("Online")};
    ui->returningLabel->setText(isThere ? ways.at(static_cast<size_t>(dossier.returnWay)) : QString());
    ui->foot->setVisible(isThere);
    const bool isHere = dossier.competentAgency == m_office.agencyCode && !m_office.parentName.isEmpty();
    const QString unit = isHere               ? m_office.parentName
                         : dossier.competence ? u"UBND "_s + dossier.competence->name
                                              : dossier.competentAgency;
    const QString whom = dossier.handler.isEmpty() ? dossier.place : dossier.place + u" · "_s + dossier.handler;
    ui->unitLabel->setText(dossier.place.isEmpty() ? unit : unit + u'\n' + tr("The papers are at: %1").arg(whom));
    ui->noteLabel->setText(dossier.note);
    ui->noteTitle->setVisible(!dossier.note.isEmpty());
    ui->voidLabel->setText(dossier.isVoid ? tr("This dossier is cancelled. Its number stays accounted for.")
                                          : QString());
    ui->voidLabel->setVisible(dossier.isVoid);
}
