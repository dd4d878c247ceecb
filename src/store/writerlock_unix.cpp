// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writerlock.h"

#include "storeerrors.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString &directory)
{
    const QByteArray path = QFile::encodeName(directory + u"/writer.lock"_s);
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return storageFailure(
            u"read-only"_s,
            QCoreApplication::translate(
                "WriterLock",
                "The data folder cannot be written to. Ask the administrator for the right to write there."),
            u"writer.lock: errno %1"_s.arg(errno));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return heldElsewhere();
    }
    return std::unique_ptr<WriterLock>(new WriterLock(file));
}

WriterLock::~WriterLock()
{
    ::close(int(m_handle));
}
