// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storethread.h"
#include "writerlock.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

/// Who waits for a write: an officer's act goes before what sync writes (architecture, rule 3).
enum class WritePriority { OfficersAct, Sync };

/// The counter's database in a data directory: one writer thread and two readers that live as long as it does.
/// read() and write() may be called from any thread; the functions they are given run on a store thread.
class Store : public QObject
{
    Q_OBJECT
public:
    /// LookUp: reading where this program must not or cannot write: data of a newer version, whose tables only ever get
    /// more columns, or a folder without the right to write.
    enum class Access { ReadWrite, ReadOnly, LookUp };

    /// Opens or makes `directory`/mocua.sqlite. With ReadWrite the directory's writer lock is taken and the schema is
    /// brought up to date (after a copy). Errors: held-elsewhere, network-drive, synced-folder, newer-database,
    /// damaged-database, read-only, disk-full, no-database (not ReadWrite and there is none).
    static Result<std::unique_ptr<Store>> open(const QString &directory, Access access);
    static bool holdsData(const QString &directory);
    ~Store() override;

    const QString &directory() const { return m_directory; }

    /// Waits until everything that was asked until now is done and its answers are posted. Before an object goes away
    /// that awaits answers: QFuture::then() with a context does not see that another thread deletes it.
    void settle();

    /// Writes the journal into the database, behind everything that was asked with OfficersAct until now.
    QFuture<Result<void>> flush();

    template <typename T> QFuture<Result<T>> read(std::function<Result<T>(Connection &)> function);
    /// Runs the function in one transaction: committed if it answers a value, rolled back if it answers an error.
    template <typename T>
    QFuture<Result<T>> write(WritePriority priority, std::function<Result<T>(Connection &)> function);

signals:
    void changed(); ///< After each commit; on the thread that wrote.

private:
    explicit Store(QString directory) : m_directory(std::move(directory)) {}
    StoreThread &nextReader();

    const QString m_directory;
    Error m_refusal; ///< Of every write, where there is no writer.
    std::unique_ptr<WriterLock> m_lock;
    std::vector<std::unique_ptr<StoreThread>> m_readers;
    std::unique_ptr<StoreThread> m_writer;
    std::atomic<unsigned> m_turn = 0;
};

template <typename T> QFuture<Result<T>> Store::read(std::function<Result<T>(Connection &)> function)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    nextReader().post(
        [promise, function = std::move(function)](Connection &connection) {
            promise->addResult(function(connection));
            promise->finish();
        },
        true);
    return future;
}

template <typename T>
QFuture<Result<T>> Store::write(WritePriority priority, std::function<Result<T>(Connection &)> function)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    if (!m_writer) {
        promise->addResult(m_refusal);
        promise->finish();
        return future;
    }
    m_writer->post(
        [this, promise, function = std::move(function)](Connection &connection) {
            const auto inTransaction = [&]() -> Result<T> {
                if (const auto begun = connection.begin(); !begun)
                    return begun.error();
                Result<T> answer = function(connection);
                if (!answer) {
                    connection.rollback();
                    return answer;
                }
                if (const auto committed = connection.commit(); !committed)
                    return committed.error();
                return answer;
            };
            Result<T> answer = inTransaction();
            const bool isChanged = answer.has_value();
            promise->addResult(std::move(answer));
            promise->finish();
            if (isChanged)
                emit changed();
        },
        priority == WritePriority::OfficersAct);
    return future;
}
