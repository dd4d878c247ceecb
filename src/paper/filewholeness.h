// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QIODevice;

// Whether a file that another machine writes into a folder has come whole.

/// Whether it is of a kind that is taken from a watched folder: JPEG, PNG, TIFF or PDF by its name's ending.
bool isPaperFile(const QString &name);

/// Whether the file reaches its format's end: a JPEG its last marker, a PNG its last chunk, every page of a TIFF lies
/// in it, a PDF ends as one. False as well for what is empty, cannot be read or is something else.
bool isWholeFile(const QString &path);
bool isWhole(QIODevice &file); ///< Of an open one that can be sought in.
