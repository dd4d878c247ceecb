// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QFile>

/// Makes the written file lasting under its name: flushed to the disk, closed and renamed. Nothing stands there before;
/// what stood there is replaced. Storage failed otherwise, and the file is removed.
Result<void> keep(QFile &part, const QString &path);

/// That a page could not be written: make room.
Error notWritten(const QString &detail);
