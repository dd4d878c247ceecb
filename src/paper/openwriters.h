// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Whether another program of this machine holds the file open for writing, or locked. False where it cannot be told.
bool hasWriter(const QString &path);
