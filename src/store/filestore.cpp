// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filestore.h"

#include "filesealing.h"
#include "operation.h"
#include "storeerrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

struct FileStoring
{
    Q_DECLARE_TR_FUNCTIONS(FileStore)
};

} // namespace

QString FileStore::path(const QByteArray &sha256) const
{
    const QString hex = QString::fromLatin1(sha256.toHex());
    return m_directory + u"/files/"_s + hex.first(2) + u'/' + hex.sliced(2, 2) + u'/' + hex;
}

bool FileStore::holds(const QByteArray &sha256) const
{
    return QFile::exists(path(sha256));
}

Result<QByteArray> FileStore::put(const QByteArray &bytes)
{
    const QByteArray hash = sha256Of(bytes);
    const QString file = path(hash);
    if (QFile::exists(file))
        return hash;
    const QByteArray content = m_key.isEmpty() ? bytes : sealed(bytes, hash, m_key);
    // QSaveFile flushes to the disk before it renames.
    QSaveFile writer(file);
    if (!QDir().mkpath(QFileInfo(file).path()) || content.isNull() || !writer.open(QIODevice::WriteOnly) ||
        writer.write(content) != content.size() || !writer.commit())
        return storageFailure(
            u"file-not-saved"_s,
            FileStoring::tr("The file could not be saved: make room on the disk and check the right to write there."),
            writer.errorString());
    return hash;
}

Result<QByteArray> FileStore::get(const QByteArray &sha256)
{
    QFile file(path(sha256));
    if (!file.open(QIODevice::ReadOnly))
        return storageFailure(u"file-missing"_s, FileStoring::tr("A stored file is missing: call the administrator."),
                              QString::fromLatin1(sha256.toHex()));
    QByteArray bytes = file.readAll();
    if (isSealed(bytes))
        bytes = unsealed(bytes, sha256, m_key).value_or(QByteArray());
    if (sha256Of(bytes) != sha256)
        return storageFailure(u"file-damaged"_s, FileStoring::tr("A stored file is damaged: call the administrator."),
                              QString::fromLatin1(sha256.toHex()));
    return bytes;
}
