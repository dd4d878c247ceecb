// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volumeencryption.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 8;

QString numberOf(dev_t device)
{
    return u"%1:%2"_s.arg(major(device)).arg(minor(device));
}

bool isCrypt(const QString &folder)
{
    QFile uuid(folder + u"/dm/uuid"_s);
    return uuid.open(QIODevice::ReadOnly) && uuid.read(6) == "CRYPT-";
}

/// The device or, through RAID and LVM, everything that it lies on.
bool isEncryptedFolder(const QString &folder, int depth)
{
    if (isCrypt(folder))
        return true;
    // A partition's own folder names nothing that it lies on: its disk's does.
    const bool isPartition = QFileInfo::exists(folder + u"/partition"_s);
    const QString disk = isPartition ? QFileInfo(folder).dir().path() : folder;
    if (isPartition && isCrypt(disk))
        return true;
    const QDir slaves(disk + u"/slaves"_s);
    const QFileInfoList below = slaves.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    return depth < deepest && !below.isEmpty() &&
           std::all_of(below.begin(), below.end(),
                       [depth](const QFileInfo &one) { return isEncryptedFolder(one.canonicalFilePath(), depth + 1); });
}

} // namespace

std::optional<bool> isEncryptedDevice(const QString &system, const QString &device)
{
    const QString folder = QFileInfo(system + u"/dev/block/"_s + device).canonicalFilePath();
    return folder.isEmpty() ? std::nullopt : std::optional(isEncryptedFolder(folder, 0));
}

std::optional<bool> isOnEncryptedVolume(const QString &folder)
{
    struct stat about = {};
    if (stat(QFile::encodeName(folder).constData(), &about) != 0)
        return std::nullopt;
    if (const auto told = isEncryptedDevice(u"/sys"_s, numberOf(about.st_dev)))
        return told;
    // Some file systems (Btrfs) have a number of their own: the device that they name.
    if (stat(QStorageInfo(folder).device().constData(), &about) != 0 || !S_ISBLK(about.st_mode))
        return std::nullopt;
    return isEncryptedDevice(u"/sys"_s, numberOf(about.st_rdev));
}
