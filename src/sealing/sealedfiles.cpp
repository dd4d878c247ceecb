// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealedfiles.h"

#include "filesealing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

struct FilesSealed
{
    Q_DECLARE_TR_FUNCTIONS(SealedFiles)
};

/// "019…/picture-3.bin".
QByteArray boundName(const QString &path)
{
    const QFileInfo file(path);
    return QString(file.dir().dirName() + u'/' + file.fileName()).toUtf8();
}

Error notKept(const QString &detail)
{
    return {ErrorKind::StorageFailed,
            u"page-not-saved"_s,
            FilesSealed::tr("The page could not be kept: make room on the disk, then scan it again."),
            detail,
            {}};
}

} // namespace

Result<QByteArray> SealedFiles::read(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::StorageFailed,
                     u"page-file-missing"_s,
                     FilesSealed::tr("A page's working file is missing: scan the page again."),
                     file.errorString(),
                     {}};
    const QByteArray bytes = file.readAll();
    if (!isSealed(bytes))
        return bytes;
    if (const auto plain = unsealed(bytes, boundName(path), m_key))
        return *plain;
    return Error{ErrorKind::StorageFailed,
                 u"page-file-damaged"_s,
                 FilesSealed::tr("A page's working file is damaged: scan the page again."),
                 u"the seal is broken"_s,
                 {}};
}

Result<QByteArray> SealedFiles::sealedFor(const QString &path, const QByteArray &bytes) const
{
    if (m_key.isEmpty())
        return bytes;
    const QByteArray closed = sealed(bytes, boundName(path), m_key);
    return closed.isNull() ? Result<QByteArray>(notKept(u"not sealed"_s)) : closed;
}

Result<void> SealedFiles::write(const QString &path, const QByteArray &bytes) const
{
    const auto closed = sealedFor(path, bytes);
    if (!closed)
        return closed.error();
    QSaveFile file(path); // Flushed before it is renamed.
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(*closed) != closed->size() || !file.commit())
        return notKept(file.errorString());
    return {};
}
