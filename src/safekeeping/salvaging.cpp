// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "salvaging.h"

#include "backup.h"
#include "dailycopy.h"
#include "migrating.h"
#include "secondcopy.h"
#include "storeerrors.h"
#include "takingback.h"
#include "writerlock.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct SalvageText
{
    Q_DECLARE_TR_FUNCTIONS(Salvaging)
};

Error salvageFailed(const QString &detail)
{
    return storageFailure(
        u"salvage-failed"_s,
        SalvageText::tr("The data could not be brought back: call the administrator and do not delete "
                        "anything. Everything is as it was."),
        detail);
}

/// An operation that a damaged file or the second copy still holds.
struct FoundOperation
{
    StoredOperation operation;
    std::optional<Outcome> outcome; ///< Of an acknowledged one.
    bool isOfSecondCopy = false;
};

using FoundOperations = QMap<qint64, FoundOperation>;

/// Reads single operations of a damaged file from one end to the first one that cannot be read.
void readFrom(Connection &damaged, bool isUpwards, qint64 beyond, FoundOperations &found)
{
    qint64 at = isUpwards ? beyond : std::numeric_limits<qint64>::max();
    while (true) {
        const auto row =
            isUpwards ? damaged.run("SELECT device_seq, op_id, dossier, lane_seq, kind, body, body_sha256, signature, "
                                    "state, outcome FROM outbox WHERE device_seq > ? ORDER BY device_seq LIMIT 1",
                                    {at})
                      : damaged.run("SELECT device_seq, op_id, dossier, lane_seq, kind, body, body_sha256, signature, "
                                    "state, outcome FROM outbox WHERE device_seq < ? ORDER BY device_seq DESC LIMIT 1",
                                    {at});
        if (!row || !(*row)->next())
            return;
        const QSqlQuery &q = **row;
        FoundOperation one{.operation = {.opId = QUuid::fromRfc4122(q.value(1).toByteArray()),
                                         .dossierId = QUuid::fromRfc4122(q.value(2).toByteArray()),
                                         .deviceSeq = q.value(0).toLongLong(),
                                         .laneSeq = q.value(3).toLongLong(),
                                         .kind = q.value(4).toString(),
                                         .body = q.value(5).toByteArray(),
                                         .sha256 = q.value(6).toByteArray(),
                                         .signature = q.value(7).toByteArray()}};
        if (q.value(8).toString() == u"acked") {
            if (const auto outcome = readOutcome(q.value(9).toByteArray()))
                one.outcome = *outcome;
        }
        (*row)->finish();
        at = one.operation.deviceSeq;
        if (at <= beyond)
            return;
        if (!found.contains(at))
            found.insert(at, one);
    }
}

/// Only what this device signed: a damaged page may hold anything.
bool isGenuine(const FoundOperation &found, const Device &device)
{
    return sha256Of(found.operation.body) == found.operation.sha256 &&
           isSignedBy(found.operation.body, found.operation.signature, device.key.publicKey);
}

class Salvaging
{
public:
    Salvaging(QString directory, const QDateTime &now) : m_directory(std::move(directory)), m_now(now) {}

    Result<SalvageReport> run()
    {
        QFile::remove(fresh());
        m_report.isRebuilt = rebuild();
        if (!m_report.isRebuilt) {
            if (const auto taken = takeDailyCopy(); !taken)
                return taken.error();
        }
        // An older schema learns the rest first.
        if (const auto migrated = migrate(fresh()); !migrated)
            return migrated.error();
        if (const auto added = addSince(); !added)
            return added.error();
        if (const auto moved = moveAside(m_directory, u"damaged"_s, m_now); !moved)
            return moved.error();
        if (!QFile::rename(fresh(), current()))
            return salvageFailed(u"rename"_s);
        return m_report;
    }

private:
    QString current() const { return m_directory + u"/mocua.sqlite"_s; }
    QString fresh() const { return m_directory + u"/mocua.sqlite.salvaged"_s; }

    /// Tables can often be read where an index or a free page is damaged. Only if no operation is missing then.
    bool rebuild()
    {
        const auto damaged = Connection::open(current(), Connection::Mode::ReadOnly);
        if (!damaged || !copyDatabase(**damaged, fresh()))
            return false;
        const auto whole = Connection::open(fresh(), Connection::Mode::Immutable);
        const auto gaps =
            whole ? (*whole)->single("SELECT count(*) FROM outbox HAVING count(*) = coalesce(max(device_seq), 0)")
                  : Result<QVariant>(QVariant());
        if (gaps && gaps->isValid())
            return true;
        QFile::remove(fresh());
        return false;
    }

    Result<void> takeDailyCopy()
    {
        for (const DailyCopy &copy : dailyCopies(m_directory)) {
            if (!isSoundDatabase(copy.file))
                continue;
            if (!QFile::copy(copy.file, fresh()))
                return salvageFailed(u"copy"_s);
            m_report.copyDay = copy.day;
            return {};
        }
        return storageFailure(
            u"no-copy"_s, SalvageText::tr("The data is damaged and there is no sound daily copy: bring a backup back "
                                          "with “mocuactl restore”. Everything is as it was."));
    }

    Result<void> addSince()
    {
        auto opened = Connection::open(fresh(), Connection::Mode::ReadWrite);
        if (!opened)
            return opened.error();
        Connection &connection = **opened;
        SecretKeeping secrets(m_directory);
        const auto identity = loadIdentity(connection, secrets);
        if (!identity)
            return identity.error();
        const auto last = OutboxTable(connection).lastSeq();
        const auto folder = secondCopyFolder(connection);
        if (!last || !folder)
            return last ? folder.error() : last.error();
        const FoundOperations found = foundBeyond(*last, *folder, identity->device);
        if (const auto begun = connection.begin(); !begun)
            return begun.error();
        if (const auto added = add(connection, found, *last); !added) {
            connection.rollback();
            return added;
        }
        const auto noted = m_report.isRebuilt ? Result<void>() : noteRestored(connection, m_now);
        if (!noted) {
            connection.rollback();
            return noted;
        }
        return connection.commit();
    }

    FoundOperations foundBeyond(qint64 last, const QString &folder, const Device &device) const
    {
        FoundOperations found;
        if (!m_report.isRebuilt) {
            if (const auto damaged = Connection::open(current(), Connection::Mode::ReadOnly)) {
                readFrom(**damaged, true, last, found);
                readFrom(**damaged, false, last, found);
            }
        }
        if (!folder.isEmpty()) {
            const SecondCopied second = secondCopied(folder, device);
            for (auto it = second.operations.upperBound(last); it != second.operations.end(); ++it) {
                if (!found.contains(it.key()))
                    found.insert(it.key(), {.operation = it.value(), .isOfSecondCopy = true});
            }
        }
        found.removeIf([&device](const FoundOperations::iterator &it) { return !isGenuine(it.value(), device); });
        return found;
    }

    Result<void> add(Connection &connection, const FoundOperations &found, qint64 last)
    {
        for (const FoundOperation &one : found) {
            const auto isTaken = one.operation.deviceSeq == last + 1
                                     ? takeBack(connection, one.operation, one.outcome, m_now)
                                     : Result<bool>(false);
            if (!isTaken)
                return isTaken.error();
            if (!*isTaken) {
                ++m_report.leftOut;
                continue;
            }
            ++last;
            ++(one.isOfSecondCopy ? m_report.fromSecondCopy : m_report.fromDamaged);
        }
        return {};
    }

    const QString m_directory;
    const QDateTime m_now;
    SalvageReport m_report;
};

} // namespace

Result<SalvageReport> salvage(const QString &directory, const QDateTime &now)
{
    const auto lock = WriterLock::take(directory);
    if (!lock)
        return lock.error();
    return Salvaging(directory, now).run();
}
