// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program under test: its MOCUA_FAIL_AT-th change of a file ends it (kill), finds the disk full (full)
// or fails (error), as MOCUA_FAIL_HOW says. Counts writes, syncs, truncations and renames below MOCUA_FAIL_UNDER.

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
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<long> changes{0};

bool isWatched(int file)
{
    const char *under = std::getenv("MOCUA_FAIL_UNDER");
    if (!under)
        return false;
    char link[64];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return std::strncmp(path, under, std::strlen(under)) == 0;
}

/// Whether this change must fail; sets errno. Does not come back if it kills.
bool fails()
{
    const char *at = std::getenv("MOCUA_FAIL_AT");
    const char *how = std::getenv("MOCUA_FAIL_HOW");
    if (!at || !how)
        return false;
    const long number = ++changes;
    const long wanted = std::atol(at);
    if (std::strcmp(how, "kill") == 0) {
        if (number == wanted)
            ::kill(::getpid(), SIGKILL);
        return false;
    }
    // A full disk stays full; a failed access is one.
    if (std::strcmp(how, "full") == 0 && number >= wanted) {
        errno = ENOSPC;
        return true;
    }
    if (std::strcmp(how, "error") == 0 && number == wanted) {
        errno = EIO;
        return true;
    }
    return false;
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
    return isWatched(file) && fails() ? -1 : real(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return isWatched(file) && fails() ? -1 : real(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return isWatched(file) && fails() ? -1 : real(file, bytes, count, offset);
}

int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    // Room is not what a sync asks for: only kills and errors end here.
    const char *how = std::getenv("MOCUA_FAIL_HOW");
    const bool isFull = how && std::strcmp(how, "full") == 0;
    return !isFull && isWatched(file) && fails() ? -1 : real(file);
}

int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    const char *how = std::getenv("MOCUA_FAIL_HOW");
    const bool isFull = how && std::strcmp(how, "full") == 0;
    return !isFull && isWatched(file) && fails() ? -1 : real(file);
}

int rename(const char *from, const char *to)
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    const char *under = std::getenv("MOCUA_FAIL_UNDER");
    return under && std::strncmp(to, under, std::strlen(under)) == 0 && fails() ? -1 : real(from, to);
}
}
