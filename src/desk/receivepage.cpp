// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivepage.h"

#include "assistpane.h"
#include "certificationpane.h"
#include "componentspane.h"
#include "componentstable.h"
#include "counterstyle.h"
#include "dossierdelegate.h"
#include "dossierlistmodel.h"
#include "duplicatestrip.h"
#include "earlierdossiers.h"
#include "enlargedpaper.h"
#include "fieldguard.h"
#include "paperpreview.h"
#include "recentpeople.h"
#include "ui_receivepage.h"
#include "visitstrip.h"
#include "wording.h"

#include <QAction>
#include <QResizeEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {
constexpr int previewDelay = 60; // ms: the slip follows the typing without repainting for each key.
}

ReceivePage::ReceivePage(QWidget *parent)
    : QWidget(parent)
    , ui(std::make_unique<Ui::ReceivePage>())
    , m_earlier(new DossierListModel(this))
    , m_certification(new CertificationPane)
    , m_recentPeople(new RecentPeople)
    , m_earlierView(new EarlierDossiers(m_earlier))
    , m_visitStrip(new VisitStrip)
    , m_assistPane(new AssistPane)
{
    ui->setupUi(this);
    placeVisitStrip();
    m_assistPane->setProperty("ground", u"surface"_s);
    m_assistPane->hide();
    ui->splitter->addWidget(m_assistPane);
    ui->draftBar->hide();
    ui->componentsPane->setUpperView(m_certification);
    ui->componentsPane->setWaitingView(m_earlierView);
    ui->componentsPane->setWaitingView(m_recentPeople);
    ui->earlierList->setModel(m_earlier);
    ui->earlierList->setItemDelegate(new DossierDelegate(DossierDelegate::Brief, this));
    ui->earlierList->setFrameShape(QFrame::NoFrame);
    ui->earlierList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ui->splitter->setHandleWidth(1);
    ui->splitter->setStretchFactor(0, 0);
    ui->splitter->setStretchFactor(1, 1);
    ui->splitter->setStretchFactor(2, 0);
    ui->splitter->setStretchFactor(3, 0);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &ReceivePage::refreshPreview);
    makeActions();
    connectPanes();
    new FieldGuard(this);
    chainFocus();
    applyScale();
    showEarlierDossiers({});
    clear();
}

ReceivePage::~ReceivePage() = default;

void ReceivePage::connectPanes()
{
    connect(ui->applicantPane, &ApplicantPane::changed, this, &ReceivePage::refresh);
    connect(ui->applicantPane, &ApplicantPane::fieldLeft, this, &ReceivePage::checkField);
    connect(ui->procedurePane, &ProcedurePane::changed, this, &ReceivePage::refresh);
    connect(ui->procedurePane, &ProcedurePane::procedureChosen, this, &ReceivePage::takeProcedure);
    connect(ui->componentsPane, &ComponentsPane::changed, this, &ReceivePage::refresh);
    connect(ui->componentsPane, &ComponentsPane::passed, this, &ReceivePage::focusAfterPapers);
    connect(m_certification, &CertificationPane::changed, this, &ReceivePage::refresh);
    connect(m_certification, &CertificationPane::passed, this, &ReceivePage::focusAfterPapers);
    connect(ui->outcomePane, &OutcomePane::changed, this, &ReceivePage::refresh);
    connect(ui->outcomePane, &OutcomePane::saveAsked, this, [this] { save(false); });
    connect(m_assistPane, &AssistPane::changed, this, &ReceivePage::refresh);
    connect(m_assistPane, &AssistPane::saveAsked, this, [this] { save(false); });
    connect(m_assistPane, &AssistPane::holdAsked, this, [this] { emit holdRequested(order()); });
    connect(ui->outcomePane, &OutcomePane::nextAsked, this, [this] { save(true); });
    connect(ui->outcomePane, &OutcomePane::holdAsked, this, [this] { emit holdRequested(order()); });
    connect(ui->outcomePane->preview(), &PaperPreview::enlargeAsked, this, [this] {
        auto *enlarged = new EnlargedPaper(*ui->outcomePane->preview());
        connect(this, &ReceivePage::orderChanged, enlarged, &EnlargedPaper::leave);
    });
    connect(m_recentPeople, &RecentPeople::chosen, this, &ReceivePage::recentPersonChosen);
    connect(ui->faultStrip, &FaultStrip::fieldChosen, this, &ReceivePage::goTo);
    connect(ui->duplicateStrip, &DuplicateStrip::openAsked, this, &ReceivePage::duplicateOpened);
    connect(ui->duplicateStrip, &DuplicateStrip::actAsked, this, &ReceivePage::duplicateActAsked);
    connect(ui->duplicateStrip, &DuplicateStrip::left, this, &ReceivePage::leaveStrip);
    connect(ui->duplicateStrip, &DuplicateStrip::decided, this, [this] {
        if (!ui->duplicateStrip->isUndecided())
            leaveStrip();
        refresh();
    });
    connect(ui->outcomePane, &OutcomePane::lateAsked, this, [this] { openLateEntry(); });
    connect(ui->lateRow, &LateEntryRow::changed, this, &ReceivePage::refresh);
    connect(ui->lateRow, &LateEntryRow::closed, this,
            [this] { ui->applicantPane->fieldFor(u"name"_s)->setFocus(Qt::OtherFocusReason); });
    connect(ui->undoBar, &UndoBar::undoAsked, this, &ReceivePage::undoRequested);
    connect(ui->undoBar, &UndoBar::reprintAsked, this, &ReceivePage::reprintRequested);
    connect(ui->earlierList, &QListView::activated, this,
            [this](const QModelIndex &index) { emit earlierDossierChosen(m_earlier->row(index.row()).id); });
    connect(m_earlierView, &EarlierDossiers::chosen, this, &ReceivePage::earlierDossierChosen);
    connect(ui->earlierButton, &ActionButton::clicked, this,
            [this] { emit dossierOpened(order().applicant.paper.number); });
    connect(ui->draftDropButton, &ActionButton::clicked, this, [this] {
        clear();
        emit draftDropped();
    });
}

ReceiveOrder ReceivePage::order() const
{
    ReceiveOrder order;
    ui->applicantPane->writeTo(order);
    ui->procedurePane->writeTo(order);
    ui->componentsPane->writeTo(order);
    ui->outcomePane->writeTo(order);
    if (m_isAssisting)
        order.assistance = m_assistPane->assistance();
    order.beside = ui->duplicateStrip->beside();
    ui->lateRow->writeTo(order);
    m_certification->writeTo(order);
    // Only what can end here and now does.
    order.isFinishedNow = order.isFinishedNow && order.returnWay == ReturnWay::Counter && !order.takenAt.isValid() &&
                          !lacksRequired(order);
    return order;
}

PaperForm ReceivePage::paperForm() const
{
    return ui->outcomePane->form();
}

bool ReceivePage::isEmpty() const
{
    return ui->applicantPane->isEmpty() && !ui->procedurePane->procedure();
}

bool ReceivePage::isLateEntry() const
{
    return ui->lateRow->isOpen();
}

void ReceivePage::openLateEntry(const QString &padNumber)
{
    ui->lateRow->open(m_clock.now(), padNumber);
}

void ReceivePage::setPaperPainter(PaintPaper paint)
{
    m_paintPaper = std::move(paint);
    refreshPreview();
}

void ReceivePage::setPlace(const ReceivingPlace &place)
{
    m_place = place;
    ui->procedurePane->setOwnAgency(place.office.agencyCode);
    refresh();
}

void ReceivePage::setCatalogue(const std::shared_ptr<const Catalogue> &catalogue)
{
    m_catalogue = catalogue;
    ui->procedurePane->setDate(m_clock.now().date());
    ui->procedurePane->setCatalogue(catalogue);
    m_certification->setCertifiers(catalogue->certifiers);
    refresh();
}

void ReceivePage::setCalendar(const WorkingCalendar &calendar)
{
    m_calendar = calendar;
    refresh();
}

void ReceivePage::setClock(const Clock &clock)
{
    m_clock = clock;
    ui->componentsPane->setClock(clock);
    ui->procedurePane->setDate(m_clock.now().date());
    refresh();
}

void ReceivePage::setRecentProcedures(const QStringList &codes)
{
    ui->procedurePane->setRecent(codes);
}

void ReceivePage::setCertifiedBefore(const QStringList &names, const QString &signer)
{
    m_certification->setRecentNames(names);
    m_certification->setUsualSigner(signer);
}

void ReceivePage::chooseProcedure(const QString &code)
{
    ui->procedurePane->choose(code);
}

void ReceivePage::restore(const ReceiveOrder &order, const QDateTime &enteredAt)
{
    m_isFilling = true;
    clear();
    m_isFilling = true; // clear() ended it.
    ui->applicantPane->readFrom(order);
    ui->procedurePane->readFrom(order);
    const Procedure *procedure = ui->procedurePane->procedure();
    m_shownProcedure = procedure ? procedure->code : QString();
    if (procedure) {
        ui->componentsPane->setProcedure(procedure, order.components, m_clock.now().date());
        ui->componentsPane->readFrom(order);
    }
    m_certification->setProcedure(procedure);
    m_certification->readFrom(order);
    ui->outcomePane->setProcedure(procedure);
    ui->outcomePane->readFrom(order);
    if (order.assistance)
        m_assistPane->readFrom(*order.assistance);
    m_isAssisting = m_wantsAssistance = order.assistance.has_value();
    m_filingOf = procedure ? filingKey() : QString(); // If today's rule says otherwise, that is said.
    ui->duplicateStrip->setBeside(order.beside);
    ui->lateRow->readFrom(order);
    m_isFilling = false;
    if (enteredAt.isValid())
        ui->draftLabel->setText(tr("Restored: the dossier being entered at %1").arg(enteredAt.toString(u"HH:mm"_s)));
    ui->draftBar->setVisible(enteredAt.isValid());
    refresh();
    if (isVisible())
        (procedure ? ui->componentsPane->table() : ui->procedurePane->fieldFor(u"procedure"_s))
            ->setFocus(Qt::OtherFocusReason);
}

void ReceivePage::takeProcedure(const QString &code)
{
    if (code != m_shownProcedure) {
        const Procedure *procedure = ui->procedurePane->procedure();
        m_shownProcedure = code;
        m_wantsAssistance = false;
        m_isFilling = true;
        // What is certified lies on the desk: its rows say so.
        const bool isThere = procedure && procedure->book && procedure->isFinishedAtOnce;
        ui->componentsPane->setProcedure(
            procedure, procedure ? initialComponents(*procedure, isThere) : QList<Component>(), m_clock.now().date());
        m_certification->setProcedure(procedure);
        ui->outcomePane->setProcedure(procedure);
        m_isFilling = false;
        refresh();
        emit procedureChosen(code);
    }
    QWidget *next = m_isAssisting ? nullptr : ui->procedurePane->nextQuestion();
    if (!next && !m_isAssisting && m_certification->isOpen())
        next = m_certification->firstField();
    (next ? next : ui->componentsPane->table())->setFocus(Qt::TabFocusReason);
}

void ReceivePage::clear()
{
    m_isFilling = true;
    m_shownProcedure.clear();
    ui->draftBar->hide();
    ui->faultStrip->setFaults({});
    ui->applicantPane->clear();
    ui->procedurePane->clear();
    ui->componentsPane->clear();
    m_certification->clear();
    ui->outcomePane->clear();
    m_assistPane->clear();
    m_isAssisting = m_wantsAssistance = m_hasTurned = false;
    m_filingOf.clear();
    ui->duplicateStrip->setDuplicates({});
    ui->duplicateStrip->setBeside({});
    ui->lateRow->close();
    showEarlierDossiers({});
    m_isFilling = false;
    refresh();
    ui->leftScroll->verticalScrollBar()->setValue(0);
    if (isVisible())
        ui->applicantPane->fieldFor(u"name"_s)->setFocus(Qt::OtherFocusReason);
}

void ReceivePage::beginNextOf(const ReceiveOrder &order)
{
    ReceiveOrder next;
    next.applicant = order.applicant;
    next.submitter = order.submitter;
    next.returnWay = order.returnWay;
    next.returnAddress = order.returnAddress;
    restore(next);
    ui->procedurePane->fieldFor(u"procedure"_s)->setFocus(Qt::OtherFocusReason);
}

void ReceivePage::setRecentPeople(const QList<Applicant> &people)
{
    m_recentPeople->setPeople(people);
}

void ReceivePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}

void ReceivePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        applyScale();
}

void ReceivePage::applyScale()
{
    const Theme &theme = themeOf(this);
    const bool isLarge = theme.scale > 100;
    const bool isHuge = theme.scale > 115;
    const bool isWide = width() >= theme.scaled(1700);
    const int left = isHuge ? theme.scaled(346) : isWide ? 440 : isLarge ? 416 : 384;
    const int right = isHuge ? theme.scaled(296) : isWide ? 480 : isLarge ? 348 : 344;
    ui->leftScroll->setMinimumWidth(left);
    ui->outcomePane->setMinimumWidth(right);
    m_assistPane->setMinimumWidth(right);
    const int label = isHuge ? theme.scaled(92) : isLarge ? 104 : 88;
    ui->applicantPane->setLabelWidth(label);
    ui->procedurePane->setLabelWidth(label);
    showEarlier();
    ui->splitter->setSizes({left, qMax(theme.scaled(300), width() - left - right - 2), right, right});
}
