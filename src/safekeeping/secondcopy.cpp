// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secondcopy.h"

#include "blobs.h"
#include "carrybundle.h"
#include "carrying.h"
#include "filestore.h"
#include "recoverykey.h"
#include "settingtable.h"
#include "storeerrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace {

const QString folderSetting = u"second-copy.folder"_s;
constexpr int operationsEach = 500;
constexpr qint64 mostBody = 16 * 1024 * 1024;

struct SecondCopyText
{
    Q_DECLARE_TR_FUNCTIONS(SecondCopy)
};

Error secondCopyFailed(const QString &detail)
{
    return storageFailure(u"second-copy-failed"_s,
                          SecondCopyText::tr("The second copy of unsent work cannot be written: plug its drive in, or "
                                             "make room there. The work itself is safe on this computer."),
                          detail);
}

QString folderOf(const QString &folder, const QString &deviceId)
{
    return folder + u"/mocua-"_s + deviceId;
}

/// A bundle there, by the numbers that its name says.
struct CopiedRange
{
    QString file;
    qint64 first = 0;
    qint64 last = 0;
    bool holds(qint64 seq) const { return seq >= first && seq <= last; }
};

QList<CopiedRange> copiedRanges(const QString &folder)
{
    QList<CopiedRange> ranges;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.mcb"_s}, QDir::Files, QDir::Name)) {
        const QStringList numbers = file.completeBaseName().split(u'-');
        if (numbers.size() == 2)
            ranges.append({file.filePath(), numbers.first().toLongLong(), numbers.last().toLongLong()});
    }
    return ranges;
}

/// What is copied, read in one go from the store.
struct UnsentWork
{
    QList<StoredOperation> operations;
    QByteArray portalKey;
    QByteArray recoveryKey;
};

Result<UnsentWork> unsentWork(Connection &connection)
{
    UnsentWork work;
    for (qint64 after = 0;;) {
        const auto some = OutboxTable(connection).unsent(after, operationsEach);
        if (!some)
            return some.error();
        work.operations += *some;
        if (some->size() < operationsEach)
            break;
        after = some->last().deviceSeq;
    }
    const auto portal = portalKeyOf(connection);
    const auto recovery = recoveryPublicKey(connection);
    if (!portal || !recovery)
        return portal ? recovery.error() : portal.error();
    work.portalKey = *portal;
    work.recoveryKey = *recovery;
    return work;
}

std::optional<Attachment> attachmentIn(const StoredOperation &stored)
{
    const auto operation =
        stored.kind == OperationKind::attach ? readOperation(stored.body) : Result<Operation>(Error{});
    const auto attachment = operation ? attachmentFromJson(operation->payload) : Result<Attachment>(Error{});
    return attachment ? std::optional(*attachment) : std::nullopt;
}

/// Papers first, as in every bundle for the portal.
bool addWork(CarryWriter &writer, const QList<StoredOperation> &operations, FileStore &files)
{
    for (const StoredOperation &operation : operations) {
        const auto attachment = attachmentIn(operation);
        const auto bytes = attachment ? files.get(attachment->file.sha256) : Result<QByteArray>(Error{});
        if (bytes && !writer.add(CarryEntry::File,
                                 {{u"sha256"_s, QString::fromLatin1(attachment->file.sha256.toHex())},
                                  {u"type"_s, attachment->file.type}},
                                 *bytes))
            return false;
    }
    for (const StoredOperation &operation : operations) {
        const QJsonObject meta{{u"id"_s, operation.opId.toString(QUuid::WithoutBraces)},
                               {u"sha256"_s, QString::fromLatin1(operation.sha256.toHex())},
                               {u"signature"_s, QString::fromLatin1(operation.signature.toBase64())}};
        if (!writer.add(CarryEntry::Operation, meta, operation.body))
            return false;
    }
    return writer.finish();
}

} // namespace

Result<QString> secondCopyFolder(Connection &connection)
{
    return SettingTable(connection).value(folderSetting);
}

Result<void> chooseSecondCopyFolder(Connection &connection, const QString &dataDirectory, const QString &folder,
                                    bool isSameVolumeTaken)
{
    if (folder.isEmpty())
        return SettingTable(connection).setValue(folderSetting, u""_s);
    const QFileInfo place(folder);
    if (!place.isDir() || !place.isWritable())
        return Error{
            ErrorKind::BadInput,
            u"folder-not-writable"_s,
            SecondCopyText::tr("The folder for the second copy is not there, or nothing can be written there."),
            {},
            u"folder"_s};
    if (!isSameVolumeTaken && QStorageInfo(folder).device() == QStorageInfo(dataDirectory).device())
        return Error{ErrorKind::RefusedByRule,
                     u"same-volume"_s,
                     SecondCopyText::tr("The folder lies on the same drive as the data, which would be lost with it: "
                                        "choose another drive."),
                     {},
                     u"folder"_s};
    return SettingTable(connection).setValue(folderSetting, place.absoluteFilePath());
}

Result<SecondCopyReport> bringSecondCopy(Store &store, const CounterIdentity &identity, const QString &folder,
                                         const QDateTime &now)
{
    const auto work = store.read<UnsentWork>(unsentWork).result();
    if (!work)
        return work.error();
    const QString place = folderOf(folder, identity.device.id);
    // The drive itself must be there: a folder made where it is usually mounted would be no second copy.
    if (!QFileInfo(folder).isDir() || !QDir().mkpath(place))
        return secondCopyFailed(u"folder"_s);
    SecondCopyReport report{.held = int(work->operations.size())};
    const QList<CopiedRange> ranges = copiedRanges(place);
    QList<StoredOperation> missing;
    QSet<QString> needed;
    for (const StoredOperation &operation : work->operations) {
        const auto range = std::find_if(ranges.begin(), ranges.end(), [&operation](const CopiedRange &one) {
            return one.holds(operation.deviceSeq);
        });
        if (range == ranges.end())
            missing.append(operation);
        else
            needed.insert(range->file);
    }
    QList<QByteArray> readers{identity.device.key.publicKey};
    for (const QByteArray &key : {work->portalKey, work->recoveryKey}) {
        if (!key.isEmpty())
            readers.append(key);
    }
    FileStore files(store.directory(), identity.fileKey());
    for (qsizetype at = 0; at < missing.size(); at += operationsEach) {
        const QList<StoredOperation> some = missing.mid(at, operationsEach);
        const CarryHeader header{.deviceId = identity.device.id,
                                 .office = identity.office.code,
                                 .madeAt = now,
                                 .operations = some.size(),
                                 .firstSeq = some.first().deviceSeq,
                                 .lastSeq = some.last().deviceSeq,
                                 .headHash = some.last().sha256};
        QSaveFile file(u"%1/%2-%3.mcb"_s.arg(place)
                           .arg(header.firstSeq, 12, 10, QLatin1Char('0'))
                           .arg(header.lastSeq, 12, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::WriteOnly))
            return secondCopyFailed(file.errorString());
        const auto writer = CarryWriter::begin(file, header, identity.device.key, readers);
        if (!writer || !addWork(*writer, some, files) || !file.commit())
            return secondCopyFailed(file.errorString());
        report.written += int(some.size());
    }
    for (const CopiedRange &range : ranges) {
        if (!needed.contains(range.file))
            QFile::remove(range.file);
    }
    return report;
}

SecondCopied secondCopied(const QString &folder, const Device &device)
{
    SecondCopied copied;
    for (const CopiedRange &range : copiedRanges(folderOf(folder, device.id))) {
        QFile file(range.file);
        auto opened = file.open(QIODevice::ReadOnly) ? CarryReader::open(file, device.key, device.key.publicKey)
                                                     : Result<std::unique_ptr<CarryReader>>(Error{});
        if (!opened) {
            ++copied.unreadable;
            continue;
        }
        CarryReader &bundle = **opened;
        while (const auto entry = bundle.next()) {
            if (entry->kind != CarryEntry::Operation)
                continue;
            const QByteArray body = bundle.data(mostBody).value_or(QByteArray());
            const auto operation = readOperation(body);
            if (!operation)
                continue;
            copied.operations.insert(
                operation->deviceSeq,
                {.opId = operation->id,
                 .dossierId = operation->dossierId,
                 .deviceSeq = operation->deviceSeq,
                 .laneSeq = operation->laneSeq,
                 .kind = operation->kind,
                 .body = body,
                 .sha256 = sha256Of(body),
                 .signature = QByteArray::fromBase64(entry->meta.value("signature"_L1).toString().toLatin1())});
        }
        copied.unreadable += bundle.isWhole() ? 0 : 1;
    }
    return copied;
}
