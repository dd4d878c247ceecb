// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayprogram.h"
#include "privatepostgres.h"
#include "quantiles.h"
#include "trialdevice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <cstdlib>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using Kind = QueueAct::Kind;

// How fast waiting numbers are given and called, and how soon another counter's picture of the hall shows a call.
// bench_queue [CALLS]: on SQLite and on PostgreSQL (durable), with a gateway in a process of its own.

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

PortalAnswer<QueueActAnswer> step(TrialDevice &device, const QueueAct &act)
{
    return awaited(device.client.putQueueAct(QUuid::createUuid(), act));
}

/// A counter that shows the hall: looks, notes when it first saw each number called, waits, looks.
class Onlooker
{
public:
    Onlooker(const TrialDevice &device, const QUrl &gateway, int pollMs)
        : m_thread(
              QThread::create([this, token = device.enrolled->token, gateway, pollMs] { run(token, gateway, pollMs); }))
    {
        m_thread->start();
    }
    ~Onlooker()
    {
        m_isEnding = true;
        m_thread->wait();
    }
    /// Since `called` on the same clock; negative: it does not show within two seconds.
    double shownAfter(const QString &number, const QElapsedTimer &called) const
    {
        while (called.elapsed() < 2000) {
            {
                const std::lock_guard lock(m_mutex);
                if (m_shown == number)
                    return milliseconds(called);
            }
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        return -1;
    }
    Quantiles looks() const
    {
        const std::lock_guard lock(m_mutex);
        return m_looks;
    }

private:
    void run(const QString &token, const QUrl &gateway, int pollMs)
    {
        PortalClient client({gateway, token, {}});
        client.setLeavingQueue(false);
        QString version;
        while (!m_isEnding) {
            QElapsedTimer timer;
            timer.start();
            const auto news = awaited(client.queue(version));
            {
                const std::lock_guard lock(m_mutex);
                if (news)
                    m_looks.add(milliseconds(timer));
                if (news && !news->isUnchanged) {
                    version = news->state.version;
                    const QueueCounter *first = news->state.counterOf(1);
                    m_shown = first ? first->number : QString();
                }
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(pollMs));
        }
    }

    mutable std::mutex m_mutex;
    QString m_shown;
    Quantiles m_looks;
    std::atomic<bool> m_isEnding = false;
    std::unique_ptr<QThread> m_thread;
};

bool measure(const char *database, const QString &address, int calls)
{
    GatewayProgram gateway;
    if (!gateway.start(address))
        return false;
    std::vector<std::unique_ptr<TrialDevice>> counters;
    for (int i = 0; i < 4; ++i)
        counters.push_back(std::make_unique<TrialDevice>(gateway.url()));
    for (const auto &counter : counters) {
        if (!counter->enrolled)
            return false;
    }
    const int pollMs = awaited(counters[0]->client.limits())->queuePollMs;
    const Onlooker second(*counters[1], gateway.url(), pollMs);
    const Onlooker third(*counters[2], gateway.url(), pollMs);
    const Onlooker fourth(*counters[3], gateway.url(), pollMs);
    std::mt19937 random(7);
    Quantiles takes;
    Quantiles steps;
    Quantiles shown;
    QElapsedTimer timer;
    // Always some forty people wait, as on a busy morning.
    for (int i = 0; i < calls + 40; ++i) {
        timer.start();
        const bool isPriority = random() % 6 == 0;
        const auto taken = step(
            *counters[0],
            {.kind = Kind::Take, .service = random() % 3 ? u"A"_s : u"C"_s, .group = isPriority ? u"K"_s : QString()});
        takes.add(milliseconds(timer));
        if (!taken)
            return false;
        if (i < 40)
            continue;
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 200)); // At any phase of the looks.
        timer.start();
        const auto called = step(*counters[0], {.kind = Kind::Next});
        steps.add(milliseconds(timer));
        if (!called || !called->ticket)
            return false;
        const double after = second.shownAfter(called->ticket->number, timer);
        if (after < 0)
            return false;
        shown.add(after);
    }
    std::printf("%s, 4 counters, a look every %d ms, 40 people waiting\n", database, pollMs);
    Quantiles::printHead("");
    takes.print("take a number");
    steps.print("call the next");
    second.looks().print("look at the hall");
    shown.print("until a second counter shows the call");
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int calls = argc > 1 ? std::atoi(argv[1]) : 300;
    if (!measure("SQLite", {}, calls))
        return EXIT_FAILURE;
    const auto postgres = PrivatePostgres::start(true);
    if (!postgres) {
        std::printf("PostgreSQL is not installed: left out\n");
        return EXIT_SUCCESS;
    }
    return measure("PostgreSQL", postgres->freshDatabase(), calls) ? EXIT_SUCCESS : EXIT_FAILURE;
}
