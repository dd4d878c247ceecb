// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secondcopier.h"

#include "dailycopy.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMs = 150;          // What is committed within it goes into one bundle.
constexpr int lookMs = 30 * 1000;      // For a drive that is plugged in again, and for the day.
constexpr int quietMs = 3 * 60 * 1000; // Without a commit, before the daily copy.
constexpr int longestDayWaitMs = 60 * 60 * 1000;

} // namespace

struct SecondCopier::Shared
{
    Store &store;
    const CounterIdentity identity;
    const Clock clock;
    QMutex mutex;
    QWaitCondition woken;
    bool isChanged = true;
    QElapsedTimer sinceChange;
    std::atomic<bool> isStopping = false;

    void wake()
    {
        const QMutexLocker lock(&mutex);
        isChanged = true;
        sinceChange.start();
        woken.wakeAll();
    }
    /// Whether there was a commit since the last time; sleeps until there is one, or for a while.
    bool awaitChange()
    {
        QMutexLocker lock(&mutex);
        if (!isChanged && !isStopping)
            woken.wait(&mutex, QDeadlineTimer(lookMs));
        const bool wasChanged = std::exchange(isChanged, false);
        if (wasChanged && !isStopping)
            woken.wait(&mutex, QDeadlineTimer(gatherMs));
        isChanged = false;
        return wasChanged;
    }
    bool isQuiet()
    {
        const QMutexLocker lock(&mutex);
        return !sinceChange.isValid() || sinceChange.elapsed() > quietMs;
    }
    void copySecond(CopyState &state)
    {
        const auto folder = store.read<QString>(secondCopyFolder).result();
        state.secondFolder = folder ? *folder : QString();
        state.secondTrouble.clear();
        if (state.secondFolder.isEmpty())
            return;
        const auto brought = bringSecondCopy(store, identity, state.secondFolder, clock.now());
        if (brought)
            state.secondAt = clock.now();
        else
            state.secondTrouble = brought.error().message;
    }
    void copyDay(CopyState &state, const QElapsedTimer &running)
    {
        const QDate today = clock.now().date();
        const QList<DailyCopy> present = dailyCopies(store.directory());
        state.dailyCopy = present.isEmpty() ? QDate() : present.first().day;
        // The very first one waits for nothing.
        const bool mayWait = !present.isEmpty() && running.elapsed() < longestDayWaitMs;
        if (state.dailyCopy == today || (mayWait && !isQuiet()))
            return;
        const auto made = store
                              .read<DailyCopy>([this, today](Connection &connection) {
                                  return makeDailyCopy(connection, store.directory(), today);
                              })
                              .result();
        state.dailyTrouble = made ? QString() : made.error().message;
        if (made)
            state.dailyCopy = today;
    }
};

SecondCopier::SecondCopier(Store &store, const CounterIdentity &identity, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shared(new Shared{.store = store, .identity = identity, .clock = clock})
{
    qRegisterMetaType<CopyState>();
    connect(
        &store, &Store::changed, this, [shared = m_shared] { shared->wake(); }, Qt::DirectConnection);
}

SecondCopier::~SecondCopier()
{
    m_shared->isStopping = true;
    m_shared->wake();
    if (m_thread)
        m_thread->wait();
}

void SecondCopier::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([shared = m_shared, this] { run(shared, this); }));
    m_thread->setObjectName(u"copies"_s);
    m_thread->start(QThread::LowPriority);
}

void SecondCopier::lookAgain()
{
    m_shared->wake();
}

void SecondCopier::run(const std::shared_ptr<Shared> &shared, SecondCopier *copier)
{
    CopyState state;
    QElapsedTimer running;
    running.start();
    while (!shared->isStopping) {
        const bool isChanged = shared->awaitChange();
        if (isChanged || !state.secondTrouble.isEmpty())
            shared->copySecond(state);
        if (shared->isStopping)
            return;
        shared->copyDay(state, running);
        QMetaObject::invokeMethod(
            copier, [copier, state] { emit copier->stateChanged(state); }, Qt::QueuedConnection);
    }
}
