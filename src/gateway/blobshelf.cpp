// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blobshelf.h"

#include "blobfiling.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QUrl>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readAtOnce = 1024 * 1024;
constexpr qint64 sweepEveryMs = 60 * 60 * 1000;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

bool makeFolder(const QString &path)
{
    return QDir(path).exists() || QDir().mkdir(path, ownerOnly | QFile::ExeOwner) || QDir(path).exists();
}

/// The SHA-256 of the rest of a file, whose bytes are copied on their way; empty: it cannot be read, or the copy not
/// be written.
QByteArray hashOf(QFile &file, QFile *copy = nullptr)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    QByteArray buffer(readAtOnce, Qt::Uninitialized);
    while (true) {
        const qint64 got = file.read(buffer.data(), buffer.size());
        if (got < 0)
            return {};
        if (got == 0)
            break;
        if (copy && copy->write(buffer.constData(), got) != got)
            return {};
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(buffer.constData()), quint64(got));
    }
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

} // namespace

Result<std::unique_ptr<BlobShelf>> BlobShelf::open(const QString &folder)
{
    if (!folder.isEmpty() &&
        (!QDir().mkpath(folder) || !makeFolder(folder + "/blobs"_L1) || !makeFolder(folder + "/uploads"_L1)))
        return Error{.kind = ErrorKind::BadInput,
                     .code = u"files-not-writable"_s,
                     .message = QCoreApplication::translate("GatewayServer", "The folder of --files cannot be made.")};
    return std::unique_ptr<BlobShelf>(new BlobShelf(folder));
}

QString BlobShelf::partPath(const QString &uploadId) const
{
    return m_folder + "/uploads/"_L1 + uploadId + ".part"_L1;
}

QString BlobShelf::blobPath(const QString &office, const QByteArray &sha256) const
{
    // A prefix, so that an office called ".." stays one folder.
    const QString hex = QString::fromLatin1(sha256.toHex());
    return m_folder + "/blobs/o-"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(office)) + u'/' + hex.first(2) +
           u'/' + hex.sliced(2, 2) + u'/' + hex;
}

bool BlobShelf::holds(const QString &office, const Blob &blob) const
{
    const QFileInfo file(blobPath(office, blob.sha256));
    return isOpen() && file.isFile() && file.size() == blob.bytes;
}

std::unique_ptr<QFile> BlobShelf::openBlob(const QString &office, const Blob &blob) const
{
    auto file = std::make_unique<QFile>(blobPath(office, blob.sha256));
    if (!holds(office, blob) || !file->open(QIODevice::ReadOnly))
        return nullptr;
    return file;
}

qint64 BlobShelf::partBytes(const QString &uploadId) const
{
    const QFileInfo part(partPath(uploadId));
    return part.isFile() ? part.size() : 0;
}

std::unique_ptr<QFile> BlobShelf::openPart(const QString &uploadId) const
{
    auto part = std::make_unique<QFile>(partPath(uploadId));
    if (!isOpen() || !part->open(QIODevice::ReadWrite | QIODevice::Unbuffered, ownerOnly) || !part->seek(part->size()))
        return nullptr;
    return part;
}

BlobShelf::Kept BlobShelf::keep(const QString &uploadId, const QString &office, const Blob &blob) const
{
    const QString path = blobPath(office, blob.sha256);
    QFile part(partPath(uploadId));
    if (!part.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        QFile there(path);
        return there.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && hashOf(there) == blob.sha256
                   ? Kept::Yes
                   : Kept::NotStored;
    }
    QFile whole(m_folder + "/uploads/"_L1 + uploadId + u'.' +
                QString::number(QRandomGenerator::global()->generate(), 16) + ".part"_L1);
    if (!QDir().mkpath(QFileInfo(path).path()) ||
        !whole.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerOnly))
        return Kept::NotStored;
    const QByteArray hash = hashOf(part, &whole);
    const bool isRight = hash == blob.sha256;
    if (isRight && moveLasting(whole, path))
        return Kept::Yes;
    whole.remove();
    return isRight || hash.isEmpty() ? Kept::NotStored : Kept::WrongDigest;
}

void BlobShelf::removePart(const QString &uploadId) const
{
    QFile::remove(partPath(uploadId));
}

void BlobShelf::removePartsOlderThan(const QDateTime &time) const
{
    QDirIterator parts(m_folder + "/uploads"_L1, {u"*.part"_s}, QDir::Files);
    while (parts.hasNext()) {
        parts.next();
        if (parts.fileInfo().lastModified() < time)
            QFile::remove(parts.filePath());
    }
}

qint64 BlobShelf::freeBytes() const
{
    return QStorageInfo(m_folder).bytesAvailable();
}

bool BlobShelf::takesWriting() const
{
    QTemporaryFile probe(m_folder + "/uploads/probe-XXXXXX"_L1);
    return probe.open() && probe.write("1") == 1 && probe.flush();
}

bool BlobShelf::takesSweep(const QDateTime &now)
{
    qint64 swept = m_sweptAtMs;
    const qint64 at = now.toMSecsSinceEpoch();
    return isOpen() && at - swept >= sweepEveryMs && m_sweptAtMs.compare_exchange_strong(swept, at);
}
