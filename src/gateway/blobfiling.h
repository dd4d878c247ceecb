// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

/// Flushes the open file to the disk, gives it its place and makes the name last; replaces what stood there. False: it
/// could not be done, and nothing stands at the new place that did not before.
bool moveLasting(QFile &file, const QString &path);
