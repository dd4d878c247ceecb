// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outboxrow.h"
#include "portallimits.h"
#include "syncaccount.h"

#include <QObject>

#include <memory>

class QThread;
class Store;

/// Where the counter stands with its portal, for the status bar.
struct SyncState
{
    enum class Reach { NotTried, Online, Offline };
    Reach reach = Reach::NotTried;
    bool isBusy = false;
    bool isStopped = false; ///< The device may not go on by itself (revoked, unknown, forked): call the administrator.
    QString reasonCode;     ///< "unreachable", "captive-portal", "not-trusted", … ; empty while online.
    QString reason;         ///< In words for the officer; empty while online.
    QDateTime lastSuccess;  ///< Of a whole pass; invalid: none since the start.
    QDateTime nextTry;      ///< Invalid while busy.
    std::optional<UpstreamStand> upstream; ///< Of an office's gateway: what is there is not at the portal yet.
};
Q_DECLARE_METATYPE(SyncState)
Q_DECLARE_METATYPE(OutboxFigures)

/// Syncs in the background: passes on a thread of its own, sooner when there is something to send. All functions are
/// for the thread on which it was made and return at once; signals arrive there.
class SyncWorker : public QObject
{
    Q_OBJECT
public:
    SyncWorker(Store &store, SyncAccount account, QObject *parent = nullptr);
    ~SyncWorker() override; ///< Breaks off what is under way; within about a second.

    void start();
    const SyncState &state() const { return m_state; }

public slots:
    void syncNow(); ///< Forgets the waiting time after failures, but not the portal's Retry-After.

signals:
    void stateChanged(const SyncState &state);
    void figuresChanged(const OutboxFigures &figures); ///< During a pass after each batch, and after it.
    void dossiersPulled(int count);                    ///< The feed brought changes.

private:
    struct Shared;
    static void runPasses(const std::shared_ptr<Shared> &shared, SyncWorker *worker);
    void show(const SyncState &state);

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
    SyncState m_state;
};
