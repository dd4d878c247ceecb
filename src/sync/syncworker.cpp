// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncworker.h"

#include "awaiting.h"
#include "dayreconciling.h"
#include "outboxtable.h"
#include "passtiming.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 figuresEveryMs = 500;
constexpr qint64 daysEveryMs = 60 * 60 * 1000;

} // namespace

/// What both threads see.
struct SyncWorker::Shared
{
    Store &store;
    const SyncAccount account;
    QMutex mutex;
    QWaitCondition woken;
    bool isAskedFor = false; ///< By a person.
    bool isStoreChanged = false;
    PortalClient *client = nullptr; ///< While the passes run.
    std::atomic<bool> isStopping = false;

    void wake(bool byPerson)
    {
        const QMutexLocker lock(&mutex);
        isAskedFor = isAskedFor || byPerson;
        isStoreChanged = true;
        woken.wakeAll();
    }
    /// Whether something may be sent at this moment.
    bool hasWork()
    {
        const auto next =
            awaited(store.read<QDateTime>([](Connection &connection) { return OutboxTable(connection).nextTry(); }));
        return next && next->isValid() && *next <= account.clock.now();
    }
    /// Sleeps until the time is over, somebody asks, or (with `watchesStore`) there is something to send.
    void sleep(qint64 milliseconds, qint64 leastMs, bool watchesStore)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        while (!isStopping) {
            {
                QMutexLocker lock(&mutex);
                const qint64 left = milliseconds - elapsed.elapsed();
                const bool isEarly = elapsed.elapsed() < leastMs;
                if (left <= 0 || (isAskedFor && !isEarly))
                    break;
                const bool isLooking = isStoreChanged && watchesStore && !isEarly;
                if (!isLooking) {
                    woken.wait(&mutex, QDeadlineTimer(isEarly ? leastMs - elapsed.elapsed() + 1 : left));
                    continue;
                }
                isStoreChanged = false;
            }
            if (hasWork())
                break;
        }
        const QMutexLocker lock(&mutex);
        isAskedFor = false;
    }
};

SyncWorker::SyncWorker(Store &store, SyncAccount account, QObject *parent)
    : QObject(parent)
    , m_shared(new Shared{.store = store, .account = std::move(account)})
{
    qRegisterMetaType<SyncState>();
    qRegisterMetaType<OutboxFigures>();
    // Emitted on the writer's thread after each commit: only a flag is set there.
    connect(
        &store, &Store::changed, this, [shared = m_shared] { shared->wake(false); }, Qt::DirectConnection);
}

SyncWorker::~SyncWorker()
{
    m_shared->isStopping = true;
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (m_shared->client)
            QMetaObject::invokeMethod(m_shared->client, &PortalClient::abortAll, Qt::QueuedConnection);
        m_shared->woken.wakeAll();
    }
    if (m_thread)
        m_thread->wait();
}

void SyncWorker::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([shared = m_shared, this] { runPasses(shared, this); }));
    m_thread->setObjectName(u"sync"_s);
    m_thread->start();
}

void SyncWorker::syncNow()
{
    m_shared->wake(true);
}

void SyncWorker::show(const SyncState &state)
{
    m_state = state;
    emit stateChanged(m_state);
}

void SyncWorker::runPasses(const std::shared_ptr<Shared> &shared, SyncWorker *worker)
{
    PortalClient client(shared->account.portal);
    client.setTimeout(shared->account.timeoutMs);
    {
        const QMutexLocker lock(&shared->mutex);
        shared->client = &client;
    }
    const auto toWorker = [worker](auto function) {
        QMetaObject::invokeMethod(worker, function, Qt::QueuedConnection);
    };
    const auto showFigures = [&](const OutboxFigures &figures) {
        toWorker([worker, figures] { emit worker->figuresChanged(figures); });
    };
    const SyncObserver observer{.isStopping = [&] { return shared->isStopping.load(); },
                                .progressed =
                                    [&, shown = QElapsedTimer()]() mutable {
                                        // Counting a long outbox for each batch would cost more than sending it.
                                        if (shown.isValid() && shown.elapsed() < figuresEveryMs)
                                            return;
                                        shown.start();
                                        if (const auto figures = outboxFigures(shared->store, shared->account.clock))
                                            showFigures(*figures);
                                    }};
    SyncState state;
    PassTiming timing;
    QElapsedTimer sinceDays; // That are over and were compared with the portal.
    while (!shared->isStopping) {
        state.isBusy = true;
        state.nextTry = {};
        toWorker([worker, state] { worker->show(state); });
        const SyncReport report = runSyncPass(shared->store, client, shared->account, observer);
        if (!shared->isStopping && !report.error && (!sinceDays.isValid() || sinceDays.elapsed() > daysEveryMs)) {
            sinceDays.start();
            if (const DayReport days = reconcileOpenDays(shared->store, client, shared->account); days.storeError)
                qWarning("days not compared: %s", qPrintable(days.storeError->detail));
        }
        if (shared->isStopping)
            break;
        const qint64 delay = timing.after(report);
        const QDateTime now = shared->account.clock.now();
        state.isBusy = false;
        state.isStopped = report.isStopped;
        state.reach = report.isReached ? SyncState::Reach::Online : SyncState::Reach::Offline;
        state.reasonCode = report.error ? report.error->code : QString();
        state.reason = report.error ? report.error->message : QString();
        if (report.isReached)
            state.upstream = report.limits.upstream;
        if (!report.error)
            state.lastSuccess = now;
        state.nextTry = now.addMSecs(delay);
        toWorker([worker, state] { worker->show(state); });
        showFigures(report.figures);
        if (report.pulled > 0)
            toWorker([worker, count = report.pulled] { emit worker->dossiersPulled(count); });
        shared->sleep(delay, timing.stillToWait(), !report.error);
    }
    const QMutexLocker lock(&shared->mutex);
    shared->client = nullptr;
}
