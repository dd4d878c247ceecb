// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Whether the volume on which the folder lies is encrypted as a whole (LUKS, BitLocker): papers are sealed by the
/// program, the database is as safe at rest as its volume (sync.md 3). Nothing: the system does not tell. Any thread.
std::optional<bool> isOnEncryptedVolume(const QString &folder);

#ifndef Q_OS_WIN
/// The same of a block device ("253:1") as sysfs at `system` tells of it and of what it lies on.
std::optional<bool> isEncryptedDevice(const QString &system, const QString &device);
#endif
