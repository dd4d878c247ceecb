// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasethreads.h"

#include "gatewayschema.h"

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostWaiting = 256;
constexpr int postgresqlThreads = 8;
constexpr int sqliteReaders = 2;

} // namespace

Result<std::unique_ptr<DatabaseThreads>> DatabaseThreads::start(const DatabaseAddress &address)
{
    {
        auto first = GatewayConnection::open(address, u"gateway-migration"_s);
        if (!first)
            return first.error();
        if (auto migrated = migrateGateway(**first); !migrated)
            return migrated.error();
    }
    std::unique_ptr<DatabaseThreads> threads(new DatabaseThreads);
    if (address.dialect == DatabaseAddress::Dialect::Postgresql) {
        if (auto started = threads->startLane(address, postgresqlThreads, u"gateway-pg"_s); !started)
            return started.error();
        return threads;
    }
    if (auto started = threads->startLane(address, sqliteReaders, u"gateway-read"_s); !started)
        return started.error();
    if (auto started = threads->startLane(address, 1, u"gateway-write"_s); !started)
        return started.error();
    return threads;
}

Result<void> DatabaseThreads::startLane(const DatabaseAddress &address, int threads, const QString &name)
{
    Lane *lane = m_lanes.emplace_back(std::make_unique<Lane>()).get();
    for (int i = 0; i < threads; ++i) {
        std::promise<Result<void>> opened;
        auto isOpen = opened.get_future();
        lane->threads.emplace_back(
            [lane, address, connectionName = QString(name + QString::number(i)), opened = std::move(opened)]() mutable {
                auto connection = GatewayConnection::open(address, connectionName);
                if (!connection) {
                    opened.set_value(connection.error());
                    return;
                }
                opened.set_value({});
                std::unique_lock lock(lane->mutex);
                while (true) {
                    lane->woken.wait(lock, [lane] { return lane->isStopping || !lane->jobs.empty(); });
                    if (lane->jobs.empty())
                        return;
                    auto job = std::move(lane->jobs.front());
                    lane->jobs.pop_front();
                    ++lane->busy;
                    lock.unlock();
                    job(**connection);
                    if ((*connection)->hasFailed())
                        (*connection)->recover();
                    lock.lock();
                    --lane->busy;
                }
            });
        if (auto result = isOpen.get(); !result)
            return result.error();
    }
    return {};
}

DatabaseThreads::~DatabaseThreads()
{
    // One lane after the other: SQLite writes its WAL back when the last connection closes, but not when two close at
    // once. Whoever copies the file of a stopped gateway must have all of it.
    for (const auto &lane : m_lanes) {
        {
            const std::lock_guard lock(lane->mutex);
            lane->isStopping = true;
        }
        lane->woken.notify_all();
        for (std::thread &thread : lane->threads)
            thread.join();
    }
}

bool DatabaseThreads::runIn(const std::unique_ptr<Lane> &lane, const Job &job)
{
    std::packaged_task<void(GatewayConnection &)> task(job);
    auto done = task.get_future();
    {
        const std::lock_guard lock(lane->mutex);
        if (lane->isStopping || lane->jobs.size() >= mostWaiting)
            return false;
        lane->jobs.push_back(std::move(task));
    }
    lane->woken.notify_one();
    done.get();
    return true;
}

std::vector<DatabaseThreads::LaneFigures> DatabaseThreads::figures() const
{
    std::vector<LaneFigures> all;
    for (const auto &lane : m_lanes) {
        const char *name = m_lanes.size() == 1 ? "all" : lane == m_lanes.front() ? "read" : "write";
        const std::lock_guard lock(lane->mutex);
        all.push_back({name, int(lane->threads.size()), lane->busy, int(lane->jobs.size())});
    }
    return all;
}

int DatabaseThreads::waiting() const
{
    int count = 0;
    for (const auto &lane : m_lanes) {
        const std::lock_guard lock(lane->mutex);
        count += int(lane->jobs.size());
    }
    return count;
}
