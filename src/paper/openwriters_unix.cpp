// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openwriters.h"

#include <QFile>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

bool hasWriter(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return false;
    bool isHeld = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::flock(file, LOCK_UN);
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    if (::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type == F_WRLCK)
        isHeld = true;
#ifdef F_SETLEASE
    // A lease for reading is refused while somebody has the file open for writing. Who opens it meanwhile waits until
    // it is given back at once; the signal that asks for it must not be the one that ends a process.
    ::fcntl(file, F_SETSIG, SIGURG);
    if (::fcntl(file, F_SETLEASE, F_RDLCK) == 0)
        ::fcntl(file, F_SETLEASE, F_UNLCK);
    else if (errno == EAGAIN)
        isHeld = true;
#endif
    ::close(file);
    return isHeld;
}
