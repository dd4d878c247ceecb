// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterwindow.h"

#include "dossierpage.h"
#include "homepage.h"
#include "lockpane.h"
#include "navigationrail.h"
#include "receivepage.h"
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
    m_outer->setCurrentIndex(1);
    for (QAction *action : actions())
        action->setEnabled(true);
    showPage(Page::Home);
}

void CounterWindow::showSignIn()
{
    m_isSignedIn = false;
    m_outer->setEnabled(true);
    m_lock->hide();
    m_signIn->clear();
    m_outer->setCurrentIndex(0);
    for (QAction *action : actions())
        action->setEnabled(false);
}

void CounterWindow::lock()
{
    if (!m_isSignedIn || isLocked())
        return;
    for (QAction *action : actions())
        action->setEnabled(false);
    m_lock->cover();            // Remembers the focus first.
    m_outer->setEnabled(false); // No key reaches what lies below.
    emit lockShown();
}

void CounterWindow::unlock()
{
    m_outer->setEnabled(true);
    for (QAction *action : actions())
        action->setEnabled(true);
    m_lock->uncover();
}

void CounterWindow::setOutbox(const OutboxFigures &figures)
{
    m_topBar->setWaiting(figures.dossiersWaiting, figures.quarantined > 0);
    m_rail->setCount(static_cast<int>(Page::Sync), static_cast<int>(figures.dossiersWaiting));
    m_sync->setFigures(figures);
    if (figures.dossiersWaiting == 0 && figures.quarantined == 0)
        m_receive->showAllSynced();
}

void CounterWindow::setLastSync(const QDateTime &at)
{
    const QDateTime local = inOfficeTime(at);
    m_status->setLastSync(at.isValid() ? tr("Last sync %1").arg(shortTime(local, m_clock.now().date()))
                                       : tr("Not synced yet"));
}

void CounterWindow::setDevices(const QList<StatusLine::Item> &devices)
{
    m_status->setItems(devices);
}

void CounterWindow::announce(const QString &text)
{
    m_status->announce(text);
}

void CounterWindow::showHelp()
{
    // Words for the field that has the focus; a card at the field, which any key takes away.
    QWidget *field = focusWidget();
    if (!field || !isAncestorOf(field))
        return;
    QStringList words{u"<b>"_s + field->accessibleName().toHtmlEscaped() + u"</b>"_s};
    for (const QString &more : {field->toolTip(), field->accessibleDescription()}) {
        if (!more.isEmpty())
            words.append(more.toHtmlEscaped());
    }
    words.append(tr("Tab and Enter go on, Shift+Tab goes back. The keys of this page stand at the bottom."));
    QToolTip::showText(field->mapToGlobal(QPoint(0, field->height())), words.join(u"<br>"_s), field, {}, 15000);
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
