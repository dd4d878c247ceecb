// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobfiling.h"

#include <QFileInfo>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace {

bool flushFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool isFlushed = ::fsync(folder) == 0;
    ::close(folder);
    return isFlushed;
}

} // namespace

void keepNames(const QString &folder)
{
    flushFolder(folder);
}

bool moveLasting(QFile &file, const QString &path)
{
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return false;
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return false;
    // The two folders above may be new as well.
    QString folder = QFileInfo(path).absolutePath();
    for (int level = 0; level < 3; ++level) {
        if (!flushFolder(folder))
            return false;
        folder = QFileInfo(folder).absolutePath();
    }
    return true;
}
