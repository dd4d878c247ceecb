// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "office.h"
#include "officer.h"
#include "outboxrow.h"
#include "queueview.h"
#include "statusline.h"

#include <QMainWindow>

class AdoptionPage;
class BookPage;
class CommandPalette;
class DigitisePage;
class ContingencyPage;
class DossierPage;
class FeesPage;
class HandOverPage;
class HomePage;
class LegendBar;
class LockPane;
class NavigationRail;
class QAction;
class QStackedWidget;
class PeopleListPage;
class QueueActions;
class QueuePage;
class ReceivePage;
class ReportsPage;
class ReturnPage;
class ReviewPage;
class ScanField;
class ScanNotice;
class SearchPage;
class SettingsPage;
class SignInPage;
class SyncPage;
class TasksPage;
class TopBar;

/// The counter's window: rail, top bar, one page, legend of keys, status line; sign-in before and lock over it.
///
/// It owns its pages and shows what it is told; what the officer does goes out as signals. GUI thread.
class CounterWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page {
        Home,
        Receive,
        Dossier,
        Search,
        Digitise,
        Return,
        HandOver,
        Sync,
        Settings,
        Contingency,
        Queue,
        Fees,
        PeopleList,
        Book,
        Review,
        Reports,
        Tasks,
        Adoption,
    };
    Q_ENUM(Page)
    static constexpr size_t pageCount = static_cast<size_t>(Page::Adoption) + 1;

    explicit CounterWindow(QWidget *parent = nullptr);

    HomePage *homePage() const { return m_home; }
    ReceivePage *receivePage() const { return m_receive; }
    DossierPage *dossierPage() const { return m_dossier; }
    SearchPage *searchPage() const { return m_search; }
    DigitisePage *digitisePage() const { return m_digitise; }
    ReturnPage *returnPage() const { return m_return; }
    HandOverPage *handOverPage() const { return m_handOver; }
    FeesPage *feesPage() const { return m_fees; }
    SyncPage *syncPage() const { return m_sync; }
    PeopleListPage *peopleListPage() const { return m_peopleList; }
    SettingsPage *settingsPage() const { return m_settings; }
    ContingencyPage *contingencyPage() const { return m_contingency; }
    QueuePage *queuePage() const { return m_queue; }
    BookPage *bookPage() const { return m_book; }
    ReviewPage *reviewPage() const { return m_review; }
    TasksPage *tasksPage() const { return m_tasks; }
    ReportsPage *reportsPage() const { return m_reports; }
    AdoptionPage *adoptionPage() const { return m_adoption; }
    QueueActions *queueActions() const { return m_queueActions; }
    SignInPage *signInPage() const { return m_signIn; }
    LockPane *lockPane() const { return m_lock; }
    CommandPalette *commandPalette() const { return m_palette; }
    ScanField *scanField() const;
    /// What a key can do now, with its words: the page's own and the window's. Those of which the page has the key
    /// are left out.
    QList<QAction *> commands() const;
    Page page() const;
    bool isLocked() const;
    bool isSignedIn() const { return m_isSignedIn; }
    /// Whether a page can be opened: where nothing can be kept, and by whom.
    bool offers(Page page) const { return obstacleTo(page).isEmpty(); }
    QString obstacleTo(Page page) const; ///< Why it cannot, in the officer's words.

public slots:
    /// Nothing can be kept, for this reason: only looking up is offered from now on.
    void setLookUpOnly(const QString &reason);
    void setClock(const Clock &clock); ///< All pages tell the time from it.
    void setOffice(const Office &office, int counter);
    void showSignedIn(const Officer &officer); ///< Leaves the sign-in page for Home.
    /// Why the one who signed in may not review the day; empty: they may. By itself supervisors may.
    void setReviewObstacle(const QString &obstacle);
    void showSignIn();
    void showPage(CounterWindow::Page page);
    void showQueue(const QueueView &view);        ///< Home, the page of numbers, keys and rail.
    void lock();                                  ///< Covers everything; what is entered stays.
    void unlock();                                ///< After the password was found right.
    void setOutbox(const OutboxFigures &figures); ///< Badge, rail count and sync page.
    void setLastSync(const QDateTime &at);
    void setBehind(bool isOffice, qint64 dossiers); ///< LineState::isOffice, behind.
    void setDevices(const QList<StatusLine::Item> &devices);
    void setFacts(const QList<StatusLine::Item> &facts); ///< Of the page that is shown; gone with it.
    void showNotice(const QString &text);                ///< Why something led nowhere, e.g. a scan; empty: no more.
    /// Whether there is a second screen, and whether it shows the citizen their entry, with the name masked.
    void setCitizenScreen(bool isThere, bool isOn, bool isMasked);
    void showPower(const QString &text);        ///< The current failed; empty: it is there.
    void showClockTrouble(const QString &text); ///< The machine's clock is wrong; empty: it is about right.
    void announce(const QString &text);         ///< Read by assistive programs.

signals:
    void textEntered(const QString &text); ///< Typed or scanned into the top field: card, code, slip or words.
    void pageShown(CounterWindow::Page page);
    void syncAsked();
    void digitiseAsked();      ///< F6 on another page than Digitise.
    void feesAsked();          ///< F7: the fee of the dossier in sight, or the office's money.
    void returnAsked();        ///< F8: results are to be returned.
    void cameraAsked();        ///< The camera shall read a code, or no more.
    void citizenScreenAsked(); ///< F11: on or off.
    void citizenMaskAsked();   ///< Names masked there, or whole.
    void signatureAsked();     ///< The citizen shall sign for the dossier in sight.
    void paletteAsked();       ///< Ctrl+K.
    void scaleAsked(int by);   ///< Larger letters (1) or smaller ones (-1).
    void reprintLastAsked();
    void queueActAsked(const QueueAct &act); ///< A step with waiting numbers, from any page.
    void lockShown();
    void closing(); ///< The window is about to close.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void makePages();
    void makeRail();
    void makeQueueActions();
    void chooseTransfer();
    int railIndex(Page page) const { return static_cast<int>(m_railPages.indexOf(page)); } ///< -1: not on it.
    void makeActions();
    QAction *makeAction(const QString &text, const QList<QKeySequence> &keys);
    void showLegend();
    void updateActions();
    bool pageHas(const QKeySequence &keys) const; ///< The page has an action of its own for them.
    void openReceive();
    void showTime();
    void showWarning(const QString &news);
    void showHelp();
    QWidget *pageWidget(Page page) const;

    NavigationRail *m_rail;
    TopBar *m_topBar;
    ScanNotice *m_scanNotice;
    QStackedWidget *m_outer; ///< Sign-in, or the frame.
    QStackedWidget *m_stack;
    QWidgetList m_pages; ///< In the order of Page, each in a scroller of the stack.
    LegendBar *m_legend;
    StatusLine *m_status;
    HomePage *m_home = nullptr;
    ReceivePage *m_receive = nullptr;
    DossierPage *m_dossier = nullptr;
    SearchPage *m_search = nullptr;
    DigitisePage *m_digitise = nullptr;
    ReturnPage *m_return = nullptr;
    HandOverPage *m_handOver = nullptr;
    FeesPage *m_fees = nullptr;
    PeopleListPage *m_peopleList = nullptr;
    SyncPage *m_sync = nullptr;
    SettingsPage *m_settings = nullptr;
    ContingencyPage *m_contingency = nullptr;
    QueuePage *m_queue = nullptr;
    BookPage *m_book = nullptr;
    ReviewPage *m_review = nullptr;
    TasksPage *m_tasks = nullptr;
    ReportsPage *m_reports = nullptr;
    AdoptionPage *m_adoption = nullptr;
    QueueActions *m_queueActions = nullptr;
    QList<Page> m_railPages; ///< In the order of the rail.
    SignInPage *m_signIn = nullptr;
    LockPane *m_lock = nullptr;
    CommandPalette *m_palette = nullptr;
    QAction *m_helpAction = nullptr;
    QAction *m_paletteAction = nullptr;
    QAction *m_receiveAction = nullptr;
    QAction *m_findAction = nullptr;
    QAction *m_digitiseAction = nullptr;
    QAction *m_returnAction = nullptr;
    QAction *m_feesAction = nullptr;
    QAction *m_citizenAction = nullptr;
    QAction *m_maskAction = nullptr;
    QAction *m_signatureAction = nullptr;
    QList<QAction *> m_pageActions; ///< In the order of Page.
    QString m_citizenObstacle;
    QString m_reviewObstacle;
    QAction *m_syncAction = nullptr;
    QAction *m_reprintAction = nullptr;
    QAction *m_cameraAction = nullptr;
    QAction *m_lockAction = nullptr;
    QAction *m_backAction = nullptr;
    QList<Page> m_history;
    Clock m_clock;
    bool m_isSignedIn = false;
    QString m_powerWarning;
    QString m_clockWarning;
    QString m_lookUpOnly; ///< Why nothing can be kept.
    int m_counter = 0;
};
