// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterdesks.h"

#include "actdesk.h"
#include "adoptiondesk.h"
#include "cameradesk.h"
#include "cataloguewatch.h"
#include "certificationdesk.h"
#include "citizendesk.h"
#include "citizenfinder.h"
#include "contingencydesk.h"
#include "counterwindow.h"
#include "digitisedesk.h"
#include "digitisepage.h"
#include "dossierfinder.h"
#include "dossierpage.h"
#include "feedesk.h"
#include "filesdesk.h"
#include "handoverdesk.h"
#include "homeboard.h"
#include "homepage.h"
#include "keepingdesk.h"
#include "listdesk.h"
#include "lookingdesk.h"
#include "ministrydesk.h"
#include "officersession.h"
#include "palettedesk.h"
#include "peoplelistdesk.h"
#include "picturedesk.h"
#include "powerdesk.h"
#include "printdesk.h"
#include "printfont.h"
#include "queuedesk.h"
#include "receivedesk.h"
#include "receivepage.h"
#include "reportdesk.h"
#include "returndesk.h"
#include "returnpage.h"
#include "reviewdesk.h"
#include "scannerdesk.h"
#include "searchpage.h"
#include "settingsdesk.h"
#include "settingtable.h"
#include "signinpage.h"
#include "syncdesk.h"
#include "tasksdesk.h"
#include "visitasking.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

CounterDesks::CounterDesks(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
{
    window.setClock(context.clock);
    window.setOffice(context.identity.office, context.identity.device.counter);
    m_session = new OfficerSession(context, window, this);
    m_printing = new PrintDesk(context, this);
    m_receiving = new ReceiveDesk(context, window, *m_printing, this);
    new CitizenFinder(context, *window.receivePage(), this);
    m_finder = new DossierFinder(context, window, *m_receiving, *m_printing, this);
    m_scanners = new ScannerDesk(context, window, *m_finder, this);
    m_pictures = new PictureDesk(context, window, this);
    connect(m_pictures, &PictureDesk::read, m_finder, &DossierFinder::take);
    m_camera = new CameraDesk(context, window, this);
    connect(m_camera, &CameraDesk::read, m_finder, &DossierFinder::take);
    m_digitising = new DigitiseDesk(context, window, this);
    m_lists = new ListDesk(context, window, this);
    m_acting = new ActDesk(context, window, *m_printing, this);
    connect(m_acting, &ActDesk::done, m_finder, &DossierFinder::open);
    m_returning = new ReturnDesk(context, window, *m_printing, this);
    connect(m_finder, &DossierFinder::returnChosen, m_returning, &ReturnDesk::takeDossier);
    connect(m_finder, &DossierFinder::receiverRead, m_returning, &ReturnDesk::takeCard);
    m_peopleList = new PeopleListDesk(context, window, *m_printing, this);
    m_handingOver = new HandOverDesk(context, window, *m_printing, this);
    connect(m_finder, &DossierFinder::batchChosen, m_handingOver, &HandOverDesk::take);
    m_fees = new FeeDesk(context, window, *m_printing, this);
    m_citizen = new CitizenDesk(context, window, this);
    m_home = new HomeBoard(context, window, this);
    m_sync = new SyncDesk(context, window, this);
    connect(m_sync, &SyncDesk::pulled, m_session, &OfficerSession::lookAgain);
    m_keeping = new KeepingDesk(context, window, this);
    m_catalogue = new CatalogueWatch(context, window, this);
    m_contingency = new ContingencyDesk(context, window, *m_printing, this);
    connect(m_session, &OfficerSession::begun, m_contingency, &ContingencyDesk::review);
    connect(m_catalogue, &CatalogueWatch::changed, m_contingency, &ContingencyDesk::review);
    connect(m_contingency, &ContingencyDesk::matterChanged, m_home, &HomeBoard::setMatter);
    m_power = new PowerDesk(context, window, this);
    connect(m_power, &PowerDesk::failed, m_receiving, &ReceiveDesk::keepDraft);
    m_settings = new SettingsDesk(context, window, *m_printing, this);
    connect(m_scanners, &ScannerDesk::stateChanged, m_settings, &SettingsDesk::showScanner);
    m_scanners->showState();
    m_files = new FilesDesk(context, window, this);
    m_queue = new QueueDesk(context, window, *m_printing, this);
    m_certification = new CertificationDesk(context, window, *m_printing, this);
    connect(m_session, &OfficerSession::begun, m_certification, &CertificationDesk::begin);
    connect(m_receiving, &ReceiveDesk::received, m_certification, &CertificationDesk::noteReceived);
    connect(m_certification, &CertificationDesk::dossierChosen, m_finder, &DossierFinder::open);
    connect(m_sync, &SyncDesk::reached, m_certification, [this](bool isOnline) {
        if (isOnline)
            m_certification->numberWaiting();
    });
    m_review = new ReviewDesk(context, window, *m_printing, this);
    connect(m_session, &OfficerSession::begun, m_review, &ReviewDesk::begin);
    connect(m_review->looking(), &LookingDesk::dossierAsked, m_finder, &DossierFinder::open);
    m_reports = new ReportDesk(context, window, *m_printing, this);
    connect(m_session, &OfficerSession::begun, m_reports, &ReportDesk::begin);
    connect(m_sync, &SyncDesk::pulled, m_reports, &ReportDesk::lookAgain);
    m_tasks = new TasksDesk(context, window, *m_printing, this);
    connect(m_session, &OfficerSession::begun, m_tasks, &TasksDesk::begin);
    connect(m_tasks, &TasksDesk::evidenceAsked, m_finder, &DossierFinder::take);
    m_adoption = new AdoptionDesk(context, window, *m_printing, this);
    connect(m_session, &OfficerSession::begun, m_adoption, &AdoptionDesk::begin);
    m_ministries = new MinistryDesk(context, window, this);
    connect(m_session, &OfficerSession::begun, m_ministries, &MinistryDesk::begin);
    connect(m_ministries, &MinistryDesk::changed, m_adoption, &AdoptionDesk::show);
    m_visits = new VisitAsking(context, window, this);
    connect(m_session, &OfficerSession::begun, m_visits, &VisitAsking::begin);
    connect(m_receiving, &ReceiveDesk::received, m_visits, &VisitAsking::take);
    new PaletteDesk(context, window, *m_receiving, *m_finder, *m_printing, this);
    connect(window.dossierPage(), &DossierPage::printRequested, m_printing, &PrintDesk::printSheet);
    joinReceiving();
    joinHome();
    joinDigitising();
    joinFees();
    joinCitizen();
    sayTroubles();
}

CounterDesks::~CounterDesks()
{
    // Before the desks go, which await answers of both.
    QThreadPool::globalInstance()->waitForDone();
    m_context.store.settle();
}

void CounterDesks::joinReceiving()
{
    m_window.receivePage()->setPaperPainter(
        [this](QPainter &painter, const QRectF &rect, const Dossier &dossier, PaperForm form) {
            m_printing->paintPreview(painter, rect, dossier, form);
        });
    connect(m_session, &OfficerSession::begun, m_receiving, &ReceiveDesk::begin);
    connect(m_session, &OfficerSession::begun, m_sync, &SyncDesk::noteOfficer);
    connect(m_receiving, &ReceiveDesk::draftsChanged, m_home, &HomeBoard::refresh);
    connect(&m_window, &CounterWindow::closing, m_receiving, &ReceiveDesk::keepDraft);
    connect(&m_window, &CounterWindow::lockShown, m_receiving, &ReceiveDesk::keepDraft);
    connect(m_printing, &PrintDesk::failed, this, [this](const QString &message) {
        if (m_window.page() != CounterWindow::Page::Receive) // Which says it beside the dossier.
            m_window.showNotice(message);
    });
    connect(&m_window, &CounterWindow::reprintLastAsked, m_printing, &PrintDesk::printLastAgain);
}

void CounterDesks::joinHome()
{
    const HomePage *home = m_window.homePage();
    connect(home, &HomePage::parkedChosen, m_receiving,
            [this](const QString &id) { m_receiving->openParked(QUuid::fromString(id)); });
    connect(home, &HomePage::reprintRequested, m_printing,
            [this](const QUuid &dossier) { m_printing->printAgain(dossier); });
    connect(home, &HomePage::taskChosen, this, &CounterDesks::doTask);
}

void CounterDesks::joinDigitising()
{
    connect(&m_window, &CounterWindow::digitiseAsked, this, [this] {
        // The dossier in sight, else the one received last.
        QUuid dossier =
            m_window.page() == CounterWindow::Page::Dossier ? m_window.dossierPage()->dossier() : m_lastReceived;
        if (dossier.isNull())
            m_window.showPage(CounterWindow::Page::Digitise);
        else
            m_digitising->openDossier(dossier);
    });
    connect(m_receiving, &ReceiveDesk::received, this,
            [this](const ReceivedDossier &received) { m_lastReceived = received.dossier.id; });
    connect(m_finder, &DossierFinder::digitiseChosen, m_digitising, &DigitiseDesk::openDossier);
    connect(m_session, &OfficerSession::begun, m_digitising, &DigitiseDesk::noteOfficer);
    connect(m_digitising, &DigitiseDesk::coversAsked, m_printing, &PrintDesk::printCovers);
    connect(m_printing, &PrintDesk::coversDone, m_window.digitisePage(), &DigitisePage::setHint);
    connect(m_pictures, &PictureDesk::papersGiven, m_digitising, &DigitiseDesk::importFiles);
}

void CounterDesks::joinFees()
{
    connect(m_session, &OfficerSession::begun, m_fees, &FeeDesk::noteOfficer);
    connect(m_sync, &SyncDesk::reached, m_fees, &FeeDesk::setOnline);
    connect(m_receiving, &ReceiveDesk::received, m_fees, &FeeDesk::noteReceived);
    connect(m_finder, &DossierFinder::feeChosen, m_fees, &FeeDesk::openDossier);
    connect(&m_window, &CounterWindow::feesAsked, this, [this] {
        const CounterWindow::Page page = m_window.page();
        m_fees->openDossier(page == CounterWindow::Page::Dossier  ? m_window.dossierPage()->dossier()
                            : page == CounterWindow::Page::Return ? m_window.returnPage()->dossier()
                                                                  : QUuid());
    });
    connect(m_sync, &SyncDesk::reached, m_window.receivePage(), &ReceivePage::setOnline);
    connect(m_window.receivePage(), &ReceivePage::feesAsked, this, [this] { m_fees->openDossier(m_lastReceived); });
}

void CounterDesks::joinCitizen()
{
    connect(m_window.receivePage(), &ReceivePage::orderChanged, m_citizen, &CitizenDesk::noteOrder);
    connect(m_receiving, &ReceiveDesk::received, m_citizen, &CitizenDesk::noteReceived);
    connect(m_returning, &ReturnDesk::handedOver, m_citizen, &CitizenDesk::noteGiven);
    connect(m_fees, &FeeDesk::shown, m_citizen, &CitizenDesk::showMoney);
    connect(m_fees, &FeeDesk::entryKept, m_citizen, &CitizenDesk::noteEntry);
    connect(&m_window, &CounterWindow::citizenScreenAsked, m_citizen, &CitizenDesk::toggle);
    connect(&m_window, &CounterWindow::citizenMaskAsked, m_citizen, &CitizenDesk::toggleMask);
    connect(&m_window, &CounterWindow::signatureAsked, this, [this] {
        const bool isInSight = m_window.page() == CounterWindow::Page::Dossier;
        m_citizen->askSignature(isInSight ? m_window.dossierPage()->dossier() : m_lastReceived,
                                tr("Please sign for the dossier"));
    });
    connect(m_queue, &QueueDesk::changed, m_citizen, [this](const QueueView &view) {
        const QueueCounter *own = view.own();
        constexpr int mostNext = 4;
        m_citizen->showNumbers(
            {view.isReached() && own ? own->number : QString(), view.isReached() ? view.next(mostNext) : QStringList(),
             view.isReached() && view.isPaused() ? tr("This counter has a short break.") : QString()});
    });
    connect(m_queue, &QueueDesk::done, m_citizen, [this](const QueueAct &act) {
        if (act.kind == QueueAct::Kind::Next || act.kind == QueueAct::Kind::Call)
            m_citizen->forget(); // The next citizen comes.
    });
    connect(m_citizen, &CitizenDesk::placed, m_queue, &QueueDesk::setWatched);
    connect(m_citizen, &CitizenDesk::said, &m_window, &CounterWindow::showNotice);
}

void CounterDesks::doTask(const OpenTask &task, bool isOtherAction)
{
    if (task.kind == OpenTask::Kind::PrintUnsure) {
        m_printing->settle(task.operationId, true);
        if (isOtherAction)
            m_printing->printAgain(task.dossierId);
    } else if (task.kind == OpenTask::Kind::SameFiling) {
        m_acting->settleFiling(task.dossierId, task.operationId, task.code, !isOtherAction);
    } else if (task.kind == OpenTask::Kind::CodeChanged) {
        m_printing->printSheet(task.dossierId, u"code-notice"_s);
    } else if (task.kind == OpenTask::Kind::OfficeMatter) {
        m_window.showPage(CounterWindow::Page::Contingency);
    } else if (task.kind == OpenTask::Kind::Money) {
        m_fees->openDossier(task.dossierId);
    } else if (task.kind == OpenTask::Kind::AwaitingCode) {
        m_window.showPage(CounterWindow::Page::Search);
        m_window.searchPage()->setFilter(
            {task.code, task.code.isEmpty() ? DossierFilter::Which::AwaitingCode : DossierFilter::Which::All});
    } else if (task.kind == OpenTask::Kind::NeedsAttention) {
        m_window.showPage(CounterWindow::Page::Sync);
        m_sync->compare(task.operationId, true);
    } else {
        m_finder->open(task.dossierId);
    }
}

void CounterDesks::sayTroubles()
{
    if (const auto missing = missingPrintFont())
        m_window.signInPage()->showNotice(missing->message);
    if (!m_context.lookUpOnly.isEmpty()) {
        m_window.signInPage()->showNotice(m_context.lookUpOnly);
        m_window.setLookUpOnly(m_context.lookUpOnly);
        return;
    }
    // Whether anything can be kept at all is found out before an officer relies on it.
    m_context.store
        .write<void>(WritePriority::OfficersAct,
                     [at = toIsoOfficeTime(m_context.clock.now())](Connection &c) {
                         return SettingTable(c).setValue(u"window.startedAt"_s, at);
                     })
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                m_window.signInPage()->showNotice(kept.error().message);
        });
}
