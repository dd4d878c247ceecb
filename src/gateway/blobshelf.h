// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobs.h"

#include <QDateTime>

#include <atomic>

class QFile;

/// The offices' files on the disk: blobs/OFFICE/ab/cd/HASH, whole and verified, and uploads/ID.part, what has arrived
/// of one. Thread-safe, and for several processes on one folder: the bytes of an upload are the same whoever writes
/// them, so they are written at their place without a lock, and only their hash makes them a file.
class BlobShelf
{
public:
    enum class Kept { Yes, WrongDigest, NotStored };

    /// Makes the folders, for this user only. An empty `folder`: nothing can be kept.
    static Result<std::unique_ptr<BlobShelf>> open(const QString &folder);

    bool isOpen() const { return !m_folder.isEmpty(); }
    bool holds(const QString &office, const Blob &blob) const; ///< There, with that many bytes.
    /// A whole file for reading; null: it is not there with that many bytes.
    std::unique_ptr<QFile> openBlob(const QString &office, const Blob &blob) const;
    qint64 partBytes(const QString &uploadId) const; ///< 0: nothing has arrived.
    /// Opens the part for writing at its end, making it if needed; null: that cannot be done.
    std::unique_ptr<QFile> openPart(const QString &uploadId) const;
    /// Copies the part to its place, flushed, if what was copied has the hash: a request that still writes into the
    /// part changes nothing of it. Without a part, a file that stands there already (left by a gateway that died in
    /// between) is read through. The part stays.
    Kept keep(const QString &uploadId, const QString &office, const Blob &blob) const;
    void removePart(const QString &uploadId) const;
    void removePartsOlderThan(const QDateTime &time) const; ///< Parts whose upload nobody knows any more.
    qint64 freeBytes() const;                               ///< On the folder's disk.
    bool takesWriting() const;                              ///< Writes a byte and takes it away again.
    /// Whether uploads are to be swept now: once an hour.
    bool takesSweep(const QDateTime &now);

private:
    explicit BlobShelf(QString folder) : m_folder(std::move(folder)) {}
    QString partPath(const QString &uploadId) const;
    QString blobPath(const QString &office, const QByteArray &sha256) const;

    const QString m_folder;
    std::atomic<qint64> m_sweptAtMs = 0;
};
