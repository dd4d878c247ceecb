// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unsyncedsectors.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <random>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr off_t sectorBytes = 512;
using Sector = std::array<char, sectorBytes>;

struct UnsyncedFile
{
    std::string path;
    off_t bytesBefore = 0; ///< When it was synced last.
    std::map<off_t, Sector> before;
};

// Never destroyed: the program may end on any thread.
std::mutex &guard()
{
    static auto *mutex = new std::mutex;
    return *mutex;
}

std::map<std::pair<dev_t, ino_t>, UnsyncedFile> &unsynced()
{
    static auto *files = new std::map<std::pair<dev_t, ino_t>, UnsyncedFile>;
    return *files;
}

std::string pathOfFile(int file)
{
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = ::readlink(link.c_str(), path, sizeof path);
    return length > 0 ? std::string(path, size_t(length)) : std::string();
}

} // namespace

void rememberSectors(int file, off_t offset, size_t count)
{
    struct stat status
    {
    };
    if (count == 0 || ::fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
        return;
    const std::lock_guard lock(guard());
    const auto [found, isNew] = unsynced().try_emplace({status.st_dev, status.st_ino});
    UnsyncedFile &one = found->second;
    if (isNew) {
        one.path = pathOfFile(file);
        one.bytesBefore = status.st_size;
    }
    // The program's own handle may be for writing only.
    const int reading = ::open(one.path.c_str(), O_RDONLY | O_CLOEXEC);
    for (off_t sector = offset / sectorBytes; sector * sectorBytes < offset + off_t(count); ++sector) {
        if (one.before.contains(sector))
            continue;
        Sector bytes{};
        if (reading >= 0 && ::pread(reading, bytes.data(), bytes.size(), sector * sectorBytes) < 0)
            bytes.fill(0);
        one.before.emplace(sector, bytes);
    }
    if (reading >= 0)
        ::close(reading);
}

void forgetSectors(int file)
{
    struct stat status
    {
    };
    if (::fstat(file, &status) != 0)
        return;
    const std::lock_guard lock(guard());
    unsynced().erase({status.st_dev, status.st_ino});
}

void losePower()
{
    const std::lock_guard lock(guard());
    const char *seed = std::getenv("MOCUA_FAIL_SEED");
    std::mt19937 random(seed ? unsigned(std::atol(seed)) : 1U);
    for (auto &[key, one] : unsynced()) {
        const int file = ::open(one.path.c_str(), O_WRONLY | O_CLOEXEC);
        if (file < 0)
            continue;
        // Some cuts lose all of it, some nothing, most a part.
        const unsigned lost = random() % 5;
        for (const auto &[sector, bytes] : one.before) {
            if (lost == 0 || (lost < 4 && random() % 2 == 0))
                continue;
            if (sector * sectorBytes < one.bytesBefore)
                // Past the functions that this library replaces.
                (void)!::syscall(SYS_pwrite64, file, bytes.data(), bytes.size(), sector * sectorBytes);
        }
        struct stat status
        {
        };
        if (lost != 0 && ::fstat(file, &status) == 0 && status.st_size > one.bytesBefore) {
            const off_t grown = status.st_size - one.bytesBefore;
            (void)!::ftruncate(file, lost == 4 ? one.bytesBefore : one.bytesBefore + off_t(random()) % (grown + 1));
        }
        ::close(file);
    }
}
