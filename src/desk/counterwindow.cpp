// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterwindow.h"

#include "actionobstacle.h"
#include "adoptionpage.h"
#include "bookpage.h"
#include "commandpalette.h"
#include "contingencypage.h"
#include "digitisepage.h"
#include "dossierpage.h"
#include "feespage.h"
#include "handoverpage.h"
#include "homepage.h"
#include "legendbar.h"
#include "lockpane.h"
#include "navigationrail.h"
#include "pagescroller.h"
#include "peoplelistpage.h"
#include "queueactions.h"
#include "queuepage.h"
#include "receivepage.h"
#include "reportspage.h"
#include "returnpage.h"
#include "reviewpage.h"
#include "scanfield.h"
#include "scannotice.h"
#include "searchpage.h"
#include "settingspage.h"
#include "signinpage.h"
#include "syncpage.h"
#include "taskspage.h"
#include "topbar.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

/// A page's name and the key that opens it, beside those of its work (F2, F6 …).
struct PageEntry
{
    const char *title;
    const char *keys;
};

/// In the order of Page.
constexpr PageEntry pageEntries[] = {
    {QT_TRANSLATE_NOOP("CounterWindow", "Home"), "Ctrl+1"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Receive"), "Ctrl+2"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Dossier"), "Ctrl+3"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Search"), "Ctrl+4"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Digitise"), "Ctrl+5"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Return results"), "Ctrl+6"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Hand over"), "Ctrl+7"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Sync"), "Ctrl+8"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Settings"), "Ctrl+9"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Outages and absences"), "Ctrl+0"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Queue"), "Ctrl+Alt+H"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Fees"), "Ctrl+Alt+F"},
    {QT_TRANSLATE_NOOP("CounterWindow", "List of people"), "Ctrl+Alt+D"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Book of certifications"), "Ctrl+Alt+B"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Review of the day"), "Ctrl+Alt+R"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Reports"), "Ctrl+Alt+I"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Tasks of the meeting"), "Ctrl+Alt+W"},
    {QT_TRANSLATE_NOOP("CounterWindow", "Online services"), "Ctrl+Alt+T"},
};
static_assert(std::size(pageEntries) == CounterWindow::pageCount);

/// Digits for the first ten pages.

} // namespace

CounterWindow::CounterWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_rail(new NavigationRail)
    , m_topBar(new TopBar)
    , m_scanNotice(new ScanNotice)
    , m_outer(new QStackedWidget)
    , m_stack(new QStackedWidget)
    , m_legend(new LegendBar)
    , m_status(new StatusLine)
{
    setWindowTitle(u"mocua"_s);
    resize(1366, 728);
    setMinimumSize(1180, 640);
    auto *frame = new QWidget;
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_topBar);
    column->addWidget(m_scanNotice);
    column->addWidget(m_stack, 1);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addLayout(column, 1);
    auto *whole = new QVBoxLayout(frame);
    whole->setSpacing(0);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addLayout(upper, 1);
    whole->addWidget(m_legend);
    whole->addWidget(m_status);
    m_signIn = new SignInPage;
    m_outer->addWidget(m_signIn);
    m_outer->addWidget(frame);
    setCentralWidget(m_outer);
    makePages();
    makeActions();
    m_palette = new CommandPalette(this);
    m_lock = new LockPane(this);
    connect(m_topBar->scanField(), &ScanField::entered, this, &CounterWindow::textEntered);
    connect(m_topBar, &TopBar::lockAsked, this, &CounterWindow::lock);
    connect(m_topBar, &TopBar::waitingAsked, this, [this] { showPage(Page::Sync); });
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &CounterWindow::showTime);
    minute->start(1000);
    setOutbox({});
    showTime();
    showPage(Page::Home);
    showSignIn();
}

void CounterWindow::makePages()
{
    m_home = new HomePage;
    m_receive = new ReceivePage;
    m_dossier = new DossierPage;
    m_search = new SearchPage;
    m_digitise = new DigitisePage;
    m_return = new ReturnPage;
    m_handOver = new HandOverPage;
    m_fees = new FeesPage;
    m_sync = new SyncPage;
    m_settings = new SettingsPage;
    m_contingency = new ContingencyPage;
    m_queue = new QueuePage;
    m_peopleList = new PeopleListPage;
    m_book = new BookPage;
    m_review = new ReviewPage;
    m_reports = new ReportsPage;
    m_tasks = new TasksPage;
    m_adoption = new AdoptionPage;
    const std::initializer_list<std::pair<QWidget *, int>> pages{
        {m_home, 0},    {m_receive, 936}, {m_dossier, 0},    {m_search, 980}, {m_digitise, 990},
        {m_return, 0},  {m_handOver, 0},  {m_sync, 960},     {m_settings, 0}, {m_contingency, 0},
        {m_queue, 0},   {m_fees, 1180},   {m_peopleList, 0}, {m_book, 1180},  {m_review, 0},
        {m_reports, 0}, {m_tasks, 1100},  {m_adoption, 1180}};
    for (const auto &[page, leastWidth] : pages) {
        m_pages.append(page);
        m_stack->addWidget(new PageScroller(page, leastWidth));
    }
    makeRail();
    connect(m_home, &HomePage::newReceiptAsked, this, &CounterWindow::openReceive);
    connect(m_settings, &SettingsPage::contingencyAsked, this, [this] { showPage(Page::Contingency); });
    connect(m_sync, &SyncPage::syncAsked, this, &CounterWindow::syncAsked);
    connect(m_dossier, &DossierPage::backAsked, this, [this] { m_backAction->trigger(); });
    connect(m_reports, &ReportsPage::tasksAsked, this, [this] { showPage(Page::Tasks); });
    connect(m_reports, &ReportsPage::adoptionAsked, this, [this] { showPage(Page::Adoption); });
    connect(m_review, &ReviewPage::backAsked, this, [this] { m_backAction->trigger(); });
    connect(m_search, &SearchPage::backAsked, this, [this] { m_backAction->trigger(); });
}

void CounterWindow::makeRail()
{
    const auto add = [this](Page page, const QString &text, const QString &icon, const QString &toolTip,
                            bool isLow = false) {
        m_rail->addItem(text, icon, toolTip, isLow);
        m_railPages.append(page);
    };
    add(Page::Home, tr("Home"), u"home"_s, tr("Home (Ctrl+1)"));
    add(Page::Receive, tr("Receive"), u"inbox"_s, tr("Receive (F2, Ctrl+2)"));
    add(Page::Dossier, tr("Dossier"), u"folder"_s, tr("Dossier (Ctrl+3)"));
    add(Page::Search, tr("Search"), u"search"_s, tr("Search (Ctrl+4)"));
    add(Page::Digitise, tr("Digitise"), u"scanner"_s, tr("Digitise (F6, Ctrl+5)"));
    add(Page::Return, tr("Return"), u"return-result"_s, tr("Return results (F8, Ctrl+6)"));
    add(Page::HandOver, tr("Hand over"), u"swap"_s, tr("Hand over and take in many dossiers (Ctrl+7)"));
    add(Page::Fees, tr("Fees"), u"money"_s, tr("Fees (F7)"));
    add(Page::Sync, tr("Sync"), u"sync-waiting"_s, tr("Sync (Ctrl+8)"));
    add(Page::Queue, tr("Queue"), u"users"_s, tr("Waiting numbers (Ctrl+Alt+H)"));
    add(Page::Review, tr("Review"), u"day-review"_s, tr("Review of the day (Ctrl+Alt+R)"));
    add(Page::Reports, tr("Reports"), u"report"_s, tr("Reports (Ctrl+Alt+I)"));
    add(Page::Settings, tr("Settings"), u"settings"_s, tr("Settings (Ctrl+9)"), true);
    connect(m_rail, &NavigationRail::chosen, this, [this](int index) { showPage(m_railPages.at(index)); });
}

void CounterWindow::makeQueueActions()
{
    m_queueActions = new QueueActions(this);
    for (QAction *action : m_queueActions->all())
        addAction(action);
    m_home->setQueueActions(m_queueActions);
    m_queue->setActions(m_queueActions);
    connect(m_queueActions, &QueueActions::asked, this, &CounterWindow::queueActAsked);
    connect(m_queueActions, &QueueActions::transferAsked, this, &CounterWindow::chooseTransfer);
    connect(m_home, &HomePage::queueActAsked, this, &CounterWindow::queueActAsked);
    connect(m_queue, &QueuePage::asked, this, &CounterWindow::queueActAsked);
}

QAction *CounterWindow::makeAction(const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    addAction(action);
    return action;
}

void CounterWindow::makeActions()
{
    m_helpAction = makeAction(tr("Help"), {QKeySequence(u"F1"_s), QKeySequence(u"Ctrl+/"_s)});
    connect(m_helpAction, &QAction::triggered, this, &CounterWindow::showHelp);
    m_receiveAction = makeAction(tr("New receipt"), {QKeySequence(u"F2"_s), QKeySequence(u"Ctrl+N"_s)});
    connect(m_receiveAction, &QAction::triggered, this, &CounterWindow::openReceive);
    m_findAction = makeAction(tr("Find"), {QKeySequence(u"F3"_s), QKeySequence(u"Ctrl+F"_s)});
    connect(m_findAction, &QAction::triggered, this, [this] {
        if (page() == Page::Search)
            return m_search->focusField();
        m_topBar->scanField()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->scanField()->selectAll();
    });
    m_digitiseAction = makeAction(tr("Digitise"), {QKeySequence(u"F6"_s)});
    connect(m_digitiseAction, &QAction::triggered, this, &CounterWindow::digitiseAsked);
    m_returnAction = makeAction(tr("Return results"), {QKeySequence(u"F8"_s)});
    connect(m_returnAction, &QAction::triggered, this, &CounterWindow::returnAsked);
    m_feesAction = makeAction(tr("Fee"), {QKeySequence(u"F7"_s), QKeySequence(u"Ctrl+M"_s)});
    connect(m_feesAction, &QAction::triggered, this, &CounterWindow::feesAsked);
    m_syncAction = makeAction(tr("Sync now"), {QKeySequence(u"F5"_s), QKeySequence(u"Ctrl+R"_s)});
    connect(m_syncAction, &QAction::triggered, this, &CounterWindow::syncAsked);
    m_reprintAction = makeAction(tr("Print the last paper again"), {QKeySequence(u"Ctrl+P"_s)});
    connect(m_reprintAction, &QAction::triggered, this, &CounterWindow::reprintLastAsked);
    m_cameraAction = makeAction(tr("Camera"), {QKeySequence(u"Ctrl+B"_s)});
    connect(m_cameraAction, &QAction::triggered, this, &CounterWindow::cameraAsked);
    connect(m_topBar, &TopBar::cameraAsked, this, &CounterWindow::cameraAsked);
    m_citizenAction = makeAction(tr("The citizen's screen on or off"), {QKeySequence(u"F11"_s)});
    connect(m_citizenAction, &QAction::triggered, this, &CounterWindow::citizenScreenAsked);
    m_maskAction = makeAction(tr("Names on the citizen's screen whole or masked"), {});
    connect(m_maskAction, &QAction::triggered, this, &CounterWindow::citizenMaskAsked);
    m_signatureAction = makeAction(tr("Let the citizen sign on their screen"), {QKeySequence(u"Ctrl+Alt+S"_s)});
    connect(m_signatureAction, &QAction::triggered, this, &CounterWindow::signatureAsked);
    m_paletteAction = makeAction(tr("All commands"), {QKeySequence(u"Ctrl+K"_s)});
    connect(m_paletteAction, &QAction::triggered, this, &CounterWindow::paletteAsked);
    const std::initializer_list<std::pair<QString, int>> sizes{{tr("Larger letters"), 1}, {tr("Smaller letters"), -1}};
    for (const auto &[text, by] : sizes) {
        QAction *size = makeAction(text, by > 0 ? QList{QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)}
                                                : QList{QKeySequence(u"Ctrl+-"_s)});
        connect(size, &QAction::triggered, this, [this, step = by] { emit scaleAsked(step); });
    }
    makeQueueActions();
    m_lockAction = makeAction(tr("Lock the counter"), {QKeySequence(u"F12"_s), QKeySequence(u"Ctrl+L"_s)});
    connect(m_lockAction, &QAction::triggered, this, &CounterWindow::lock);
    m_backAction = makeAction(tr("Back"), {QKeySequence(u"Alt+Left"_s)});
    connect(m_backAction, &QAction::triggered, this, [this] {
        if (m_history.isEmpty())
            return showPage(Page::Home);
        const Page before = m_history.takeLast();
        showPage(before);
        if (!m_history.isEmpty())
            m_history.removeLast(); // Going back is no step of its own.
    });
    for (int i = 0; i < m_stack->count(); ++i) {
        QAction *go = makeAction(tr("Page: %1").arg(tr(pageEntries[i].title)),
                                 {QKeySequence(QLatin1StringView(pageEntries[i].keys))});
        connect(go, &QAction::triggered, this, [this, i] { showPage(static_cast<Page>(i)); });
        m_pageActions.append(go);
    }
}

ScanField *CounterWindow::scanField() const
{
    return m_topBar->scanField();
}

void CounterWindow::showNotice(const QString &text)
{
    m_scanNotice->say(text);
    if (!text.isEmpty())
        announce(text);
}

CounterWindow::Page CounterWindow::page() const
{
    return static_cast<Page>(m_stack->currentIndex());
}

QWidget *CounterWindow::pageWidget(Page page) const
{
    return m_pages.at(static_cast<int>(page));
}

bool CounterWindow::isLocked() const
{
    return m_lock->isVisible();
}

void CounterWindow::showPage(Page page)
{
    if (const QString obstacle = obstacleTo(page); !obstacle.isEmpty()) {
        if (page != Page::Home)
            showNotice(obstacle);
        page = m_lookUpOnly.isEmpty() ? Page::Home : Page::Search;
    }
    const Page before = this->page();
    if (before != page)
        m_history.append(before);
    if (m_history.size() > 20)
        m_history.removeFirst();
    m_stack->setCurrentIndex(static_cast<int>(page));
    m_status->setFacts({});
    m_rail->setCurrent(railIndex(page));
    m_topBar->setTitle(tr(pageEntries[static_cast<int>(page)].title));
    updateActions();
    showLegend();
    if (page == Page::Home) {
        m_topBar->scanField()->setFocus(Qt::OtherFocusReason);
    } else if (page == Page::Search) {
        m_search->focusField();
    } else if (before != page && page != Page::Receive) {
        pageWidget(page)->setFocus(Qt::OtherFocusReason);
    }
    emit pageShown(page);
}

bool CounterWindow::pageHas(const QKeySequence &keys) const
{
    const QList<QAction *> actions = pageWidget(page())->actions();
    return std::any_of(actions.begin(), actions.end(),
                       [&keys](const QAction *action) { return action->shortcuts().contains(keys); });
}

void CounterWindow::updateActions()
{
    for (QAction *action : actions())
        setObstacle(action, m_isSignedIn && !isLocked() ? QString() : tr("Sign in first."));
    for (QAction *action : {m_citizenAction, m_maskAction, m_signatureAction}) {
        if (action->isEnabled())
            setObstacle(action, m_citizenObstacle);
    }
    if (QAction *review = m_pageActions.at(static_cast<int>(Page::Review)); review->isEnabled())
        setObstacle(review, obstacleTo(Page::Review));
    m_queueActions->setGeneralObstacle(!m_isSignedIn || isLocked() ? tr("Sign in first.") : m_lookUpOnly);
    m_queueActions->setSeen(page() == Page::Home || page() == Page::Queue);
    // Where a page has the same keys, neither would be heard.
    for (QAction *action : actions()) {
        if (pageHas(action->shortcut()))
            action->setEnabled(false);
    }
    const QKeySequence again(u"Ctrl+R"_s); // On a page that has it, F5 alone syncs.
    m_syncAction->setShortcuts(pageHas(again) ? QList{QKeySequence(u"F5"_s)} : QList{QKeySequence(u"F5"_s), again});
    if (!m_lookUpOnly.isEmpty()) {
        for (QAction *action :
             {m_receiveAction, m_syncAction, m_reprintAction, m_digitiseAction, m_returnAction, m_feesAction})
            setObstacle(action, m_lookUpOnly);
    }
}

QList<QAction *> CounterWindow::commands() const
{
    QList<QAction *> found;
    for (QAction *action : pageWidget(page())->actions()) {
        if (action->isVisible() && !action->text().isEmpty())
            found.append(action);
    }
    for (QAction *action : actions()) {
        if (action != m_paletteAction && !action->text().isEmpty() && !pageHas(action->shortcut()))
            found.append(action);
    }
    return found;
}

void CounterWindow::openReceive()
{
    if (page() == Page::Receive && m_receive->editField())
        return;
    showPage(Page::Receive);
    if (m_receive->isEmpty())
        m_receive->clear(); // Puts the focus where a card is awaited.
}

void CounterWindow::showLegend()
{
    QList<QAction *> left{m_helpAction, m_receiveAction};
    if (page() != Page::Receive)
        left.append(m_findAction);
    for (QAction *action : pageWidget(page())->actions())
        left.append(action);
    if (page() == Page::Dossier)
        left += {m_digitiseAction, m_feesAction, m_returnAction};
    if (page() == Page::Home)
        left.append(m_feesAction);
    if (page() == Page::Home || page() == Page::Sync)
        left.append(m_syncAction);
    if (page() == Page::Home || page() == Page::Queue)
        left.append(m_queueActions->next());
    if (page() == Page::Queue)
        left += m_queueActions->all().mid(1);
    m_legend->setActions(left, {m_paletteAction, m_lockAction});
}
