// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "migrating.h"
#include "storeerrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSemaphore>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace {

struct StoreOpening
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

QString databaseFile(const QString &directory)
{
    return directory + u"/mocua.sqlite"_s;
}

/// SQLite's locks do not hold on network drives, and a synchronising program tears the files of a database apart.
Result<void> checkPlace(const QString &directory)
{
    const QString path = QDir(directory).absolutePath();
    static const QList<QByteArray> networkSystems{"nfs",  "nfs4", "cifs",       "smb3",  "smbfs",
                                                  "smb2", "afs",  "fuse.sshfs", "davfs", "ncpfs"};
    QDir existing(path);
    while (!existing.exists() && existing.cdUp()) {
    }
    if (networkSystems.contains(QStorageInfo(existing.path()).fileSystemType()) || path.startsWith(u"//"_s))
        return storageFailure(u"network-drive"_s,
                              StoreOpening::tr("The data folder lies on a network drive, where data can be lost: "
                                               "choose a folder on this computer's own disk."));
    static const QStringList synced{u"OneDrive"_s, u"Dropbox"_s, u"Google Drive"_s, u"Nextcloud"_s, u"iCloudDrive"_s};
    for (const QString &part : path.split(u'/')) {
        for (const QString &name : synced) {
            if (part.compare(name, Qt::CaseInsensitive) == 0 || part.startsWith(name + u" -"_s, Qt::CaseInsensitive))
                return storageFailure(u"synced-folder"_s,
                                      StoreOpening::tr("The data folder is synchronised by another program, which can "
                                                       "damage it: choose a folder outside of it."));
        }
    }
    return {};
}

Error lookUpOnly()
{
    return storageFailure(u"look-up-only"_s,
                          StoreOpening::tr("Nothing can be kept here at the moment; dossiers can be looked up."));
}

bool mayLookUp(const Error &error, Store::Access access)
{
    return access == Store::Access::LookUp && error.code == u"newer-database";
}

/// Beside a database that is read there are SQLite's files of shared memory and journal: where they cannot be made, it
/// is read as it stands, unless a journal holds more.
Connection::Mode readingMode(const QString &file)
{
    const bool canMakeFiles = QFileInfo(QFileInfo(file).path()).isWritable();
    return canMakeFiles || QFileInfo(file + u"-wal"_s).size() > 0 ? Connection::Mode::ReadOnly
                                                                  : Connection::Mode::Immutable;
}

/// Data of an older version, which shall only be read: brought up to date first, where that can be.
Result<void> bringUpToDate(const QString &directory, Store::Access access)
{
    if (access == Store::Access::LookUp)
        return storageFailure(u"older-database"_s,
                              StoreOpening::tr("This data was written by an older version of mocua and must be brought "
                                               "up to date before it can be read: free space on the disk or allow "
                                               "writing in the folder, then start again."));
    const auto lock = WriterLock::take(directory);
    return lock ? migrate(databaseFile(directory)) : lock.error();
}

} // namespace

bool Store::holdsData(const QString &directory)
{
    return QFileInfo::exists(databaseFile(directory));
}

Result<std::unique_ptr<Store>> Store::open(const QString &directory, Access access)
{
    if (const auto place = checkPlace(directory); !place)
        return place.error();
    std::unique_ptr<Store> store(new Store(QDir(directory).absolutePath()));
    const QString file = databaseFile(store->m_directory);
    const Connection::Mode reading = access == Access::ReadWrite ? Connection::Mode::ReadOnly : readingMode(file);
    if (access == Access::ReadWrite) {
        if (!QDir().mkpath(directory))
            return storageFailure(
                u"read-only"_s,
                StoreOpening::tr("The data folder cannot be made: check its path and the right to write there."));
        QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        auto lock = WriterLock::take(store->m_directory);
        if (!lock)
            return lock.error();
        store->m_lock = std::move(*lock);
        if (const auto migrated = migrate(file); !migrated)
            return migrated.error();
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        store->m_writer = std::make_unique<StoreThread>(file, Connection::Mode::ReadWrite);
        if (const auto opened = store->m_writer->open(); !opened)
            return opened.error();
    } else {
        store->m_refusal = access == Access::LookUp ? lookUpOnly() : heldElsewhere();
        if (!QFileInfo::exists(file))
            return Error{ErrorKind::BadInput,
                         u"no-database"_s,
                         StoreOpening::tr("There is no office in this folder: make one with “mocuactl init”."),
                         {},
                         {}};
        const auto version = schemaVersion(file, reading);
        if (!version && !mayLookUp(version.error(), access))
            return version.error();
        if (version && *version < newestSchemaVersion()) {
            if (const auto brought = bringUpToDate(store->m_directory, access); !brought)
                return brought.error();
        }
    }
    for (int i = 0; i < 2; ++i) {
        store->m_readers.push_back(std::make_unique<StoreThread>(file, reading));
        if (const auto opened = store->m_readers.back()->open(); !opened)
            return opened.error();
    }
    return store;
}

Store::~Store()
{
    // The readers go first: the last connection to close is the writer's, which then tidies the journal away.
    m_readers.clear();
    m_writer.reset();
}

void Store::settle()
{
    QSemaphore done;
    int threads = 0;
    const auto post = [&](StoreThread &thread, bool isUrgent) {
        ++threads;
        thread.post([&done](Connection &) { done.release(); }, isUrgent);
    };
    for (const auto &reader : m_readers)
        post(*reader, true); // As every reading is.
    if (m_writer)
        post(*m_writer, false); // Behind the urgent and the ordinary.
    done.acquire(threads);
}

QFuture<Result<void>> Store::flush()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    if (!m_writer) {
        promise->addResult(m_refusal);
        promise->finish();
        return future;
    }
    m_writer->post(
        [promise](Connection &connection) {
            const auto written = connection.single("PRAGMA wal_checkpoint(FULL)");
            promise->addResult(written ? Result<void>() : Result<void>(written.error()));
            promise->finish();
        },
        true);
    return future;
}

StoreThread &Store::nextReader()
{
    return *m_readers[m_turn++ % m_readers.size()];
}
