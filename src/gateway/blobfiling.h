// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

/// Flushes the open file to the disk, gives it its place and makes the name last; replaces what stood there. False: it
/// could not be done, and nothing stands at the new place that did not before.
bool moveLasting(QFile &file, const QString &path);

/// Makes names in the folder last, where its file system can: shares on a network may not.
void keepNames(const QString &folder);
