// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"

#include "dailycopy.h"
#include "recoverykey.h"
#include "storeerrors.h"
#include "takingback.h"
#include "writerlock.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

/// Folders whose files belong to the counter's data; `backups` holds copies of the database itself.
const QStringList keptFolders{u"files"_s, u"pages"_s};
constexpr qint64 mostSecret = 4096;

struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Error backupNotWritten(const QString &detail)
{
    return storageFailure(u"backup-not-written"_s,
                          BackupText::tr("The backup could not be written: make room there, or choose another place."),
                          detail);
}

Error backupChanged()
{
    return Error{.kind = ErrorKind::BadInput,
                 .code = u"backup-changed"_s,
                 .message = BackupText::tr("The backup was changed or cut off: take another copy of it. Nothing was "
                                           "brought back.")};
}

Error notRestored(const QString &detail)
{
    return storageFailure(
        u"not-restored"_s,
        BackupText::tr("The backup could not be brought back: make room on the disk and try again. What was there is "
                       "as it was."),
        detail);
}

/// A copy of the database beside it, gone again with this.
class PassingCopy
{
public:
    explicit PassingCopy(const QString &directory) : m_file(directory + u"/backups/carried.sqlite"_s)
    {
        QDir().mkpath(directory + u"/backups"_s);
        QFile::remove(m_file);
    }
    ~PassingCopy() { QFile::remove(m_file); }
    Q_DISABLE_COPY(PassingCopy)
    const QString &file() const { return m_file; }

private:
    const QString m_file;
};

bool addDatabase(CarryWriter &writer, const QString &copy)
{
    QFile database(copy);
    return database.open(QIODevice::ReadOnly) && writer.addAll(CarryEntry::Database, {}, database);
}

/// False: a file could not be written or read to its end. One that goes away meanwhile was filed or thrown away.
bool addFiles(CarryWriter &writer, const QString &directory, int &files)
{
    for (const QString &folder : keptFolders) {
        QDirIterator all(directory + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString name = all.filePath().sliced(directory.size() + 1);
            if (!writer.addAll(CarryEntry::StoredFile, {{u"name"_s, name}}, file))
                return false;
            ++files;
        }
    }
    return true;
}

bool isSafeName(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return parts.size() > 1 && keptFolders.contains(parts.first()) && !parts.contains(u".."_s) &&
           !parts.contains(u""_s) && !name.contains(u'\\') && !name.contains(u':');
}

class Restoring
{
public:
    explicit Restoring(const RestoreOrder &order) : m_order(order), m_file(order.file), m_secrets(order.directory) {}

    Result<RestoreReport> run(const QDateTime &now)
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return backupChanged();
        const auto header = readCarryHeader(m_file);
        if (!header)
            return header.error();
        m_makerKey = header->makerKey;
        m_report.madeAt = header->madeAt;
        if (const auto checked = check(*header); !checked)
            return checked.error();
        if (const auto unpacked = unpack(); !unpacked)
            return unpacked.error();
        if (const auto placed = place(now); !placed)
            return placed.error();
        return m_report;
    }

private:
    QString path(const QString &name) const { return m_order.directory + u'/' + name; }
    QString fresh() const { return path(u"mocua.sqlite.restored"_s); }

    Result<std::unique_ptr<CarryReader>> reader()
    {
        m_file.seek(0);
        return CarryReader::open(m_file, m_order.reader, m_makerKey);
    }

    Result<void> check(const CarryHeader &header)
    {
        auto opened = reader();
        if (!opened)
            return opened.error();
        bool hasDatabase = false;
        bool isSafe = true;
        while (const auto entry = (*opened)->next()) {
            hasDatabase = hasDatabase || entry->kind == CarryEntry::Database;
            isSafe = isSafe &&
                     (entry->kind != CarryEntry::StoredFile || isSafeName(entry->meta.value("name"_L1).toString()));
        }
        const bool isBackup = header.direction == CarryHeader::Direction::Backup;
        return (*opened)->isWhole() && isBackup && hasDatabase && isSafe ? Result<void>() : backupChanged();
    }

    bool writeOut(CarryReader &bundle, const QString &name)
    {
        QSaveFile file(name);
        return QDir().mkpath(QFileInfo(name).path()) && file.open(QIODevice::WriteOnly) &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
               bundle.takeData(
                   [&file](QByteArrayView bytes) { return file.write(bytes.data(), bytes.size()) == bytes.size(); }) &&
               file.commit();
    }

    Result<void> unpack()
    {
        auto opened = reader();
        if (!opened)
            return opened.error();
        CarryReader &bundle = **opened;
        while (const auto entry = bundle.next()) {
            const QString name = entry->meta.value("name"_L1).toString();
            bool isDone = true;
            if (entry->kind == CarryEntry::Database) {
                isDone = writeOut(bundle, fresh());
            } else if (entry->kind == CarryEntry::StoredFile) {
                isDone = QFile::exists(path(name)) || writeOut(bundle, path(name));
                ++m_report.files;
            } else if (entry->kind == CarryEntry::Secret) {
                m_keys.append({name, bundle.data(mostSecret).value_or(QByteArray())});
            }
            if (!isDone)
                return notRestored(name);
        }
        return {};
    }

    /// The database that is there goes aside, with what belongs to it; then the keys; the new one comes last.
    Result<void> place(const QDateTime &now)
    {
        if (!isSoundDatabase(fresh()))
            return backupChanged();
        if (const auto moved = moveAside(m_order.directory, u"replaced"_s, now); !moved)
            return moved;
        for (const auto &[name, secret] : std::as_const(m_keys)) {
            if (const auto kept = m_secrets.write(name, secret); !kept)
                return kept;
        }
        if (!QFile::rename(fresh(), path(u"mocua.sqlite"_s)))
            return notRestored(u"rename"_s);
        return {};
    }

    const RestoreOrder &m_order;
    QFile m_file;
    SecretKeeping m_secrets;
    QByteArray m_makerKey;
    QList<std::pair<QString, QByteArray>> m_keys;
    RestoreReport m_report;
};

} // namespace

Result<void> moveAside(const QString &directory, const QString &why, const QDateTime &now)
{
    const QString ending = u'.' + why + u'-' + now.toString(u"yyyyMMdd-HHmmss"_s);
    for (const QString &name : {u"mocua.sqlite-wal"_s, u"mocua.sqlite-shm"_s, u"mocua.sqlite"_s}) {
        const QString file = directory + u'/' + name;
        if (QFile::exists(file) && !QFile::rename(file, file + ending))
            return notRestored(name);
    }
    return {};
}

Result<BackupReport> writeBackup(Store &store, SecretKeeping &secrets, const CounterIdentity &identity,
                                 const QDateTime &now, const QString &fileName)
{
    const PassingCopy copy(store.directory());
    const auto recovery = store
                              .read<QByteArray>([&copy](Connection &connection) -> Result<QByteArray> {
                                  if (const auto copied = copyDatabase(connection, copy.file()); !copied)
                                      return copied.error();
                                  return recoveryPublicKey(connection);
                              })
                              .result();
    if (!recovery)
        return recovery.error();
    QList<QByteArray> readers{identity.device.key.publicKey};
    if (!recovery->isEmpty())
        readers.append(*recovery);
    const CarryHeader header{.direction = CarryHeader::Direction::Backup,
                             .deviceId = identity.device.id,
                             .office = identity.office.code,
                             .madeAt = now};
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return backupNotWritten(file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto writer = CarryWriter::begin(file, header, identity.device.key, readers);
    BackupReport report{.hasRecoveryKey = !recovery->isEmpty()};
    bool isWritten = writer && addDatabase(*writer, copy.file()) && addFiles(*writer, store.directory(), report.files);
    for (const QString &name : counterSecrets()) {
        const auto secret = secrets.read(name);
        if (!secret)
            return secret.error();
        isWritten = isWritten && (secret->isEmpty() || writer->add(CarryEntry::Secret, {{u"name"_s, name}}, *secret));
    }
    if (!isWritten || !writer->finish() || !file.commit())
        return backupNotWritten(file.errorString());
    report.bytes = QFileInfo(fileName).size();
    return report;
}

Result<RestoreReport> restoreBackup(const RestoreOrder &order, const QDateTime &now)
{
    if (Store::holdsData(order.directory) && !order.mayReplace)
        return Error{.kind = ErrorKind::RefusedByRule,
                     .code = u"holds-data"_s,
                     .message = BackupText::tr("This folder already holds an office: choose an empty one, or add "
                                               "--replace to move its database aside.")};
    if (!QDir().mkpath(order.directory))
        return notRestored(u"mkpath"_s);
    RestoreReport report;
    {
        const auto lock = WriterLock::take(order.directory);
        if (!lock)
            return lock.error();
        auto restored = Restoring(order).run(now);
        if (!restored)
            return restored;
        report = *std::move(restored);
    }
    // Brings an older schema up to date as well.
    const auto store = Store::open(order.directory, Store::Access::ReadWrite);
    if (!store)
        return store.error();
    const auto noted =
        (*store)
            ->write<void>(WritePriority::OfficersAct, [now](Connection &c) { return noteRestored(c, now); })
            .result();
    if (!noted)
        return noted.error();
    return report;
}
