// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>

/// Writes a key file (PKCS #12) for looking around: its certificate is its own authority and says in its name that it
/// is worth nothing. Refused where a file lies already.
Result<void> writeDemonstrationKey(const QString &file, const QString &password, const QDateTime &now);
