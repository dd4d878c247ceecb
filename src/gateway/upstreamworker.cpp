// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreamworker.h"

#include "upstreampass.h"
#include "upstreamtable.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;

/// What the threads see.
struct UpstreamWorker::Shared
{
    DatabaseThreads &database;
    BlobShelf &shelf;
    const UpstreamConfig config;
    const Clock clock;
    QString office;
    std::mutex mutex;
    std::condition_variable woken;
    bool hasWork = false;
    bool isStopping = false;
    PortalClient *client = nullptr; ///< While the passes run.

    bool isEnding()
    {
        const std::lock_guard lock(mutex);
        return isStopping;
    }
    /// Whether the province is to be left alone for now.
    bool isResting()
    {
        bool isResting = false;
        database.read([&](GatewayConnection &connection) {
            const auto account = upstreamAccount(connection);
            isResting = account && account->resumeAt.isValid() && clock.now() < account->resumeAt;
        });
        return isResting;
    }
    void runPasses(const PortalAddress &address);
    void sleep(int milliseconds)
    {
        std::unique_lock lock(mutex);
        woken.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return isStopping || hasWork; });
        hasWork = false;
    }
};

namespace {

constexpr int restMs = 1000; ///< Between two looks at the clock while the province is left alone.

/// Between 80 and 120 % of it, so that offices do not come together.
int jittered(int milliseconds)
{
    return milliseconds * 4 / 5 + QRandomGenerator::global()->bounded(milliseconds * 2 / 5 + 1);
}

} // namespace

void UpstreamWorker::Shared::runPasses(const PortalAddress &address)
{
    PortalClient own(address);
    own.setTimeout(config.timeoutMs);
    {
        const std::lock_guard lock(mutex);
        client = &own;
    }
    const UpstreamLink link{
        .database = database, .shelf = shelf, .client = own, .clock = clock, .office = office, .isStopping = [this] {
            return isEnding();
        }};
    while (!isEnding()) {
        if (isResting()) {
            // What is to be relayed does not hurry it.
            std::unique_lock lock(mutex);
            woken.wait_for(lock, std::chrono::milliseconds(config.pollMs > 0 ? config.pollMs : restMs),
                           [this] { return isStopping; });
            continue;
        }
        const UpstreamReport report = runUpstreamPass(link);
        const int poll = report.step.count > 0 ? report.limits.pollActiveMs : report.limits.pollIdleMs;
        sleep(config.pollMs > 0 ? config.pollMs : jittered(poll));
    }
    const std::lock_guard lock(mutex);
    client = nullptr;
}

UpstreamWorker::UpstreamWorker(std::shared_ptr<Shared> shared, PortalAddress address)
    : m_shared(std::move(shared))
    , m_address(std::move(address))
{
}

Result<std::unique_ptr<UpstreamWorker>> UpstreamWorker::start(DatabaseThreads &database, BlobShelf &shelf,
                                                              const UpstreamConfig &config, const Clock &clock)
{
    std::optional<UpstreamAccount> account;
    database.write([&](GatewayConnection &connection) {
        account = upstreamAccount(connection);
        if (account && account->isJoined())
            setUpstreamUrl(connection, config.url);
    });
    if (!account || !account->isJoined())
        return Error{.kind = ErrorKind::BadInput,
                     .code = u"not-joined"_s,
                     .message = QCoreApplication::translate("UpstreamWorker", "This gateway has not joined a province: "
                                                                              "“mocua-gateway admin join” first.")};
    const std::shared_ptr<Shared> shared(
        new Shared{.database = database, .shelf = shelf, .config = config, .clock = clock, .office = account->office});
    std::unique_ptr<UpstreamWorker> worker(new UpstreamWorker(shared, {config.url, account->token, account->caFile}));
    worker->m_thread.reset(QThread::create([shared, address = worker->m_address] { shared->runPasses(address); }));
    worker->m_thread->setObjectName(u"upstream"_s);
    worker->m_thread->start();
    return worker;
}

UpstreamWorker::~UpstreamWorker()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->isStopping = true;
        if (m_shared->client)
            QMetaObject::invokeMethod(m_shared->client, &PortalClient::abortAll, Qt::QueuedConnection);
    }
    m_shared->woken.notify_all();
    m_thread->wait();
}

void UpstreamWorker::wake()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->hasWork = true;
    }
    m_shared->woken.notify_all();
}

int UpstreamWorker::timeoutMs() const
{
    return m_shared->config.timeoutMs;
}
