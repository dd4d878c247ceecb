// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conflictsettling.h"
#include "countercontext.h"
#include "syncworker.h"

#include <QObject>
#include <QTimer>

class CounterWindow;

/// Shows what sync does and lets the officer hurry it: badge, sync page, F5.
class SyncDesk : public QObject
{
    Q_OBJECT
public:
    SyncDesk(CounterContext &context, CounterWindow &window, QObject *parent);
    /// Opens the page at what a refused act and the portal say differently; `isCalm`: says nothing if it is no such
    /// one.
    void compare(const QUuid &operation, bool isCalm = false);
    void noteOfficer();              ///< Whoever signed in or unlocked.
    void begin(SyncAccount account); ///< Only for an enrolled counter; without it the page says so.

signals:
    void figuresChanged(const OutboxFigures &figures);
    void pulled();               ///< The portal told something new.
    void reached(bool isOnline); ///< Whether the portal answered last.

private:
    void read();
    void readRowsIfShown();
    void showState(const SyncState &state);
    void showClock();
    void allowVoids();
    void syncAll(); ///< Now, also what waits for its next try.
    void retry(const QUuid &operation);
    void decide(const ConflictDecision &decision);
    void setAside(const QUuid &operation, const QString &reason);
    void askSupervisor(const QUuid &operation, const QString &question);

    CounterContext &m_context;
    CounterWindow &m_window;
    std::unique_ptr<SyncWorker> m_worker;
    std::optional<PortalClock> m_portalClock;
    QTimer m_soon;
};
