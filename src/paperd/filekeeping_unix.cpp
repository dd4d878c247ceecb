// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filekeeping.h"

#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

Result<void> keep(QFile &part, const QString &path)
{
    const bool isWritten = part.flush() && ::fsync(part.handle()) == 0;
    const QString trouble = isWritten ? QString() : QString::fromLocal8Bit(std::strerror(errno));
    part.close();
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (!isWritten ||
        std::rename(QFile::encodeName(part.fileName()).constData(), QFile::encodeName(path).constData()) != 0) {
        const QString why = isWritten ? QString::fromLocal8Bit(std::strerror(errno)) : trouble;
        part.remove();
        return notWritten(why);
    }
    // The name lasts as well.
    const int directory = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory);
        ::close(directory);
    }
    return {};
}
