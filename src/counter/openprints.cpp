// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openprints.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

Result<void> OpenPrints::write(const QString &path, const QByteArray &pdf) const
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (file.write(pdf) == pdf.size() && file.commit())
            return {};
    }
    return Error{ErrorKind::StorageFailed,
                 u"print-not-saved"_s,
                 QCoreApplication::translate(
                     "PrintDesk", "The PDF could not be written: make room on the disk, then print it again (Ctrl+P)."),
                 file.errorString(),
                 {}};
}

int OpenPrints::removeOld(const QDateTime &now) const
{
    int removed = 0;
    const QDateTime before = now.addDays(-keptDays);
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.pdf"_s}, QDir::Files)) {
        if (file.lastModified() < before)
            removed += QFile::remove(file.filePath());
    }
    return removed;
}
