// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program under test: its MOCUA_FAIL_AT-th change of a file ends it (kill), cuts the power (cut: it
// ends, and of what was not synced each sector is lost or not, by MOCUA_FAIL_SEED), finds the disk full (full) or fails
// (error), as MOCUA_FAIL_HOW says. Counts writes, syncs, truncations and renames below MOCUA_FAIL_UNDER. With `send` or
// `receive` it ends at the MOCUA_FAIL_AT-th of those on a socket. What it did it notes in the file MOCUA_FAIL_NOTE.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include "unsyncedsectors.h"

namespace {

std::atomic<long> changes{0};

bool pathOf(int file, char *path)
{
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link, path, PATH_MAX - 1);
    path[length > 0 ? length : 0] = '\0';
    return length > 0;
}

bool isBelow(const char *path)
{
    const char *under = std::getenv("MOCUA_FAIL_UNDER");
    return under && std::strncmp(path, under, std::strlen(under)) == 0;
}

bool isWatched(int file)
{
    char path[PATH_MAX];
    return std::getenv("MOCUA_FAIL_UNDER") && pathOf(file, path) && isBelow(path);
}

bool isHow(const char *wanted)
{
    const char *how = std::getenv("MOCUA_FAIL_HOW");
    return how && std::strcmp(how, wanted) == 0;
}

/// What happened where, for the report.
void note(const char *what, const char *path)
{
    const char *name = std::getenv("MOCUA_FAIL_NOTE");
    if (!name)
        return;
    const int file = ::open(name, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    ::dprintf(file, "%s %s\n", what, path);
    ::close(file);
}

[[noreturn]] void end()
{
    ::kill(::getpid(), SIGKILL);
    while (true)
        ::pause();
}

/// Whether this change must fail; sets errno. Does not come back if it kills.
bool fails(const char *what, const char *path)
{
    const char *at = std::getenv("MOCUA_FAIL_AT");
    if (!at || isHow("send") || isHow("receive"))
        return false;
    const long number = ++changes;
    const long wanted = std::atol(at);
    if (number == wanted && (isHow("kill") || isHow("cut"))) {
        note(what, path);
        if (isHow("cut"))
            losePower();
        end();
    }
    // A full disk stays full; a failed access is one.
    if (isHow("full") && number >= wanted) {
        if (number == wanted)
            note(what, path);
        errno = ENOSPC;
        return true;
    }
    if (isHow("error") && number == wanted) {
        note(what, path);
        errno = EIO;
        return true;
    }
    return false;
}

/// The same for a file that is open; remembers what a power cut may lose.
bool failsAt(int file, const char *what)
{
    char path[PATH_MAX];
    return std::getenv("MOCUA_FAIL_UNDER") && pathOf(file, path) && isBelow(path) && fails(what, path);
}

void endAtSocket(int socket, const char *what)
{
    static std::atomic<long> turns{0};
    struct stat status
    {
    };
    const char *at = std::getenv("MOCUA_FAIL_AT");
    if (!at || !isHow(what) || ::fstat(socket, &status) != 0 || !S_ISSOCK(status.st_mode))
        return;
    if (++turns == std::atol(at)) {
        note(what, "socket");
        end();
    }
}

template <typename Function> Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    endAtSocket(file, "send"); // Qt writes to its sockets so.
    if (failsAt(file, "write"))
        return -1;
    if (isHow("cut") && isWatched(file))
        rememberSectors(file, ::lseek(file, 0, SEEK_CUR), count);
    return real(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    if (failsAt(file, "write"))
        return -1;
    if (isHow("cut") && isWatched(file))
        rememberSectors(file, offset, count);
    return real(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    if (failsAt(file, "write"))
        return -1;
    if (isHow("cut") && isWatched(file))
        rememberSectors(file, offset, count);
    return real(file, bytes, count, offset);
}

int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    // Room is not what a sync asks for: only kills and errors end here.
    if (!isHow("full") && failsAt(file, "sync"))
        return -1;
    const int done = real(file);
    if (done == 0 && isHow("cut") && isWatched(file))
        forgetSectors(file);
    return done;
}

int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    if (!isHow("full") && failsAt(file, "sync"))
        return -1;
    const int done = real(file);
    if (done == 0 && isHow("cut") && isWatched(file))
        forgetSectors(file);
    return done;
}

int rename(const char *from, const char *to)
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    return isBelow(to) && fails("rename", to) ? -1 : real(from, to);
}

ssize_t send(int socket, const void *bytes, size_t count, int flags)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, int)>("send");
    endAtSocket(socket, "send");
    return real(socket, bytes, count, flags);
}

ssize_t recv(int socket, void *bytes, size_t count, int flags)
{
    static const auto real = next<ssize_t (*)(int, void *, size_t, int)>("recv");
    endAtSocket(socket, "receive");
    return real(socket, bytes, count, flags);
}

ssize_t read(int file, void *bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, void *, size_t)>("read");
    endAtSocket(file, "receive");
    return real(file, bytes, count);
}
}
