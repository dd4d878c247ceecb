// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterwindow.h"

#include "dossierpage.h"
#include "homepage.h"
#include "legendbar.h"
#include "lockpane.h"
#include "navigationrail.h"
#include "queueactions.h"
#include "queuegreeter.h"
#include "queuepage.h"
#include "queuepanel.h"
#include "queueservingpane.h"
#include "receivepage.h"
#include "reviewpage.h"
#include "scanfield.h"
#include "searchpage.h"
#include "signinpage.h"
#include "syncpage.h"
#include "topbar.h"
#include "wording.h"

#include <QAction>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {
constexpr int helpMs = 30'000;
} // namespace

// What the counter's window is told by others, and how it passes it on.

void CounterWindow::setClock(const Clock &clock)
{
    m_clock = clock;
    m_home->setClock(clock);
    m_receive->setClock(clock);
    m_dossier->setClock(clock);
    m_search->setClock(clock);
    m_sync->setClock(clock);
    showTime();
}

void CounterWindow::showTime()
{
    m_topBar->setTime(m_clock.now());
}

void CounterWindow::setOffice(const Office &office, int counter)
{
    m_counter = counter;
    m_status->setOffice(office.name);
    m_signIn->setOffice(office);
    m_home->setCounter(counter);
    m_dossier->setOffice(office);
    m_topBar->setCounter(tr("Counter %1").arg(counter), m_lock->officer().displayName);
}

void CounterWindow::showSignedIn(const Officer &officer)
{
    m_isSignedIn = true;
    m_outer->setEnabled(true);
    m_topBar->setCounter(tr("Counter %1").arg(m_counter), officer.displayName);
    m_lock->setOfficer(officer);
    m_lock->hide();
    m_signIn->clear();
    m_review->setSigner(officer.displayName);
    setReviewObstacle(officer.role == Role::Officer ? tr("Only a supervisor reviews and closes the day.") : QString());
    m_outer->setCurrentIndex(1);
    updateActions();
    showPage(Page::Home);
}

void CounterWindow::showSignIn()
{
    m_isSignedIn = false;
    m_outer->setEnabled(true);
    m_lock->hide();
    m_signIn->clear();
    m_outer->setCurrentIndex(0);
    updateActions();
}

void CounterWindow::lock()
{
    if (!m_isSignedIn || isLocked())
        return;
    m_lock->cover(); // Remembers the focus first.
    updateActions();
    m_outer->setEnabled(false); // No key reaches what lies below.
    emit lockShown();
}

void CounterWindow::unlock()
{
    m_outer->setEnabled(true);
    m_lock->uncover();
    updateActions();
}

void CounterWindow::setOutbox(const OutboxFigures &figures)
{
    m_topBar->setWaiting(figures.dossiersWaiting, figures.quarantined > 0);
    m_rail->setCount(railIndex(Page::Sync), static_cast<int>(figures.dossiersWaiting));
    m_sync->setFigures(figures);
    if (figures.dossiersWaiting == 0 && figures.quarantined == 0)
        m_receive->showAllSynced();
}

void CounterWindow::setCitizenScreen(bool isThere, bool isOn, bool isMasked)
{
    m_citizenObstacle = isThere ? QString() : tr("There is no second screen: connect one.");
    m_citizenAction->setText(isOn ? tr("The citizen's screen off") : tr("The citizen's screen on"));
    m_maskAction->setText(isMasked ? tr("Names on the citizen's screen whole")
                                   : tr("Names on the citizen's screen masked"));
    updateActions();
}

void CounterWindow::showPower(const QString &text)
{
    m_powerWarning = text;
    showWarning(text);
}

void CounterWindow::showClockTrouble(const QString &text)
{
    if (text == m_clockWarning)
        return;
    m_clockWarning = text;
    showWarning(text);
}

void CounterWindow::showWarning(const QString &news)
{
    m_legend->setWarning(m_powerWarning.isEmpty() ? m_clockWarning : m_powerWarning);
    if (!news.isEmpty())
        announce(news);
}

void CounterWindow::setBehind(bool isOffice, qint64 dossiers)
{
    m_topBar->setBehind(isOffice, dossiers);
}

void CounterWindow::setLastSync(const QDateTime &at)
{
    const QDateTime local = inOfficeTime(at);
    m_status->setLastSync(at.isValid() ? tr("Last sync %1").arg(shortTime(local, m_clock.now().date()))
                                       : tr("Not synced yet"));
}

QString CounterWindow::obstacleTo(Page page) const
{
    if (page == Page::Search || page == Page::Dossier || page == Page::Settings)
        return {};
    if (m_lookUpOnly.isEmpty() && page == Page::Review)
        return m_reviewObstacle;
    return m_lookUpOnly;
}

void CounterWindow::setReviewObstacle(const QString &obstacle)
{
    m_reviewObstacle = obstacle;
    m_rail->setOffered(railIndex(Page::Review), obstacle.isEmpty());
    updateActions();
    if (!obstacle.isEmpty() && page() == Page::Review)
        showPage(Page::Home);
}

void CounterWindow::setLookUpOnly(const QString &reason)
{
    m_lookUpOnly = reason;
    for (const Page page : {Page::Home, Page::Receive, Page::Digitise, Page::Return, Page::HandOver, Page::Fees,
                            Page::Sync, Page::Queue, Page::Review, Page::Reports})
        m_rail->setClosed(railIndex(page), reason);
    setDevices({});
    updateActions();
    showPage(Page::Search);
}

void CounterWindow::showQueue(const QueueView &view)
{
    m_queueActions->setView(view);
    m_home->setQueue(view);
    m_queue->setView(view);
    m_rail->setCount(railIndex(Page::Queue), static_cast<int>(view.state.waiting.size()));
}

void CounterWindow::chooseTransfer()
{
    if (page() == Page::Home)
        return m_home->queuePanel()->serving()->chooseTarget();
    showPage(Page::Queue);
    m_queue->serving()->chooseTarget();
}

void CounterWindow::setFacts(const QList<StatusLine::Item> &facts)
{
    m_status->setFacts(facts);
}

void CounterWindow::setDevices(const QList<StatusLine::Item> &devices)
{
    QList<StatusLine::Item> items = devices;
    if (!m_lookUpOnly.isEmpty())
        items.prepend({u"lock"_s, tr("Looking up only"), false});
    m_status->setItems(items);
}

void CounterWindow::announce(const QString &text)
{
    m_status->announce(text);
}

void CounterWindow::showHelp()
{
    // At most 60 words for each page; a card that any key takes away, no dialog.
    static const char *const pages[] = {
        QT_TR_NOOP(
            "Scan a card, a slip or a paper at any time: its page opens by itself. Below the figures stands what "
            "needs doing, the most urgent first; Enter does it. F2 begins a dossier, Ctrl+G calls the next number."),
        QT_TR_NOOP("Scan the card, type a few letters of the procedure and press Enter. Ctrl+D marks all papers "
                   "present; a digit marks one. F9 saves, then prints. F4 puts the entry on hold. After saving, "
                   "Ctrl+Z cancels the dossier."),
        QT_TR_NOOP("Everything about one dossier, and what happened to it. Ctrl+P prints the paper again, as a counted "
                   "copy. Alt+Left goes back."),
        QT_TR_NOOP("Type a name with or without accents, a code, or the last digits of a slip or phone number. The "
                   "newest stand first. Enter opens the dossier."),
        QT_TR_NOOP(
            "Put the papers of the dossier into the feeder and press F6; a digit says which paper a page belongs "
            "to. Delete leaves a page out, Ctrl+Z takes any step back. F9 files the papers and goes to the next "
            "dossier."),
        QT_TR_NOOP("Scan the slip and the receiver's card, or the card alone: all results that wait for this person "
                   "stand here. F9 notes the return and prints its receipt. What does not fit is named and holds F9."),
        QT_TR_NOOP("Choose the act, then scan one dossier after another; the tally runs along. F9 notes all of them at "
                   "once and prints the list. Delete takes a dossier out of it."),
        QT_TR_NOOP("Every act waits here until the province has it; nothing is lost without a network. F5 tries at "
                   "once. An act that needs attention says what to do."),
        QT_TR_NOOP("Choose printers, the size of letters and the theme. Everything takes effect at once."),
        QT_TR_NOOP("When something goes wrong: which appointments a corrected calendar moves, to be confirmed by a "
                   "supervisor; "
                   "what an absent officer holds, handed over with a signed list; blank forms for the next power cut."),
        QT_TR_NOOP("A digit chooses the service, a letter the priority group; F9 gives the number and prints it. At "
                   "the right stands the whole hall. Ctrl+G calls the next number from any page, Enter the chosen "
                   "one; Insert puts an absent number back. Without the gateway, call people by their paper "
                   "numbers."),
        QT_TR_NOOP("The office's money: what waits stands on the left. Scan a slip to see its fee; F9 does what is "
                   "shown: take, confirm a transfer, pay back. F7 goes on to the bank's statement and to the drawer. "
                   "Nothing in the ledger is ever changed; a mistake is cancelled by an entry of its own."),
        QT_TR_NOOP("Enter who hands the list in, the procedure and its papers on the receive page, then choose a "
                   "workbook with a row for each person. Wrong rows stand first with their cell; put them right in the "
                   "file and choose it again. F9 receives all sound rows and prints one receipt."),
        QT_TR_NOOP("Every number of a book and year, with the numbers that nobody bears. Enter opens the dossier. "
                   "Ctrl+P prints the book, Ctrl+E writes it as a sheet. A provisional number gets the book's when the "
                   "gateway was reached; both stay to be seen."),
        QT_TR_NOOP(
            "The office's day in figures. Tab goes from figure to figure; in a chart or table the arrow keys walk "
            "its values, elsewhere they change the day. Enter opens the dossiers behind a number, Ctrl+C copies "
            "a chart. F9 closes the day once nothing is open."),
        QT_TR_NOOP("The office's reports, computed from its own dossiers. Alt+Left and Alt+Right change the period, F6 "
                   "goes between list and figures, Enter opens the dossiers behind a figure, Ctrl+S writes XLSX, ODS "
                   "or PDF. F9 goes on: reviewed, signed, sent; a correction is a revision of its own."),
        QT_TR_NOOP("What a meeting asked of whom. A task stands on the list of every later meeting until it is done. "
                   "Ctrl+Left and Ctrl+Right change the meeting, Insert gives a task, Enter notes what became of it, "
                   "F9 keeps it. Ctrl+P prints the list, Ctrl+S writes it as a sheet."),
        QT_TR_NOOP(
            "How far what is offered online is used. Enter opens the dossiers of a procedure, Ctrl+T simulates a "
            "target, Ctrl+U goes to the procedures without online dossiers, where Enter writes the reason. "
            "Ctrl+P prints the list for the meeting. F9 signs that the unit went over its list."),
    };
    static_assert(std::size(pages) == pageCount);
    QStringList words{u"<b>"_s + m_topBar->title().toHtmlEscaped() + u"</b>"_s,
                      tr(pages[static_cast<int>(page())]).toHtmlEscaped()};
    const QWidget *field = focusWidget();
    QPoint place = m_stack->mapToGlobal(QPoint(24, 24));
    if (field && m_stack->isAncestorOf(field) && !field->accessibleName().isEmpty()) {
        QString name = field->accessibleName();
        for (const QString &more : {field->toolTip(), field->accessibleDescription()}) {
            if (!more.isEmpty() && more != name)
                name += u": "_s + more;
        }
        words.append(u"<i>"_s + name.toHtmlEscaped() + u"</i>"_s);
        place = field->mapToGlobal(QPoint(0, field->height()));
    }
    QToolTip::showText(place, words.join(u"<br>"_s), m_stack, {}, helpMs);
}

void CounterWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_lock)
        m_lock->setGeometry(rect());
}

void CounterWindow::closeEvent(QCloseEvent *event)
{
    emit closing();
    QMainWindow::closeEvent(event);
}

void CounterWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt)
        update(); // Mnemonics are underlined while Alt is down.
    QMainWindow::keyPressEvent(event);
}

void CounterWindow::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt)
        update();
    QMainWindow::keyReleaseEvent(event);
}
