// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

class QSqlError;

/// What SQLite reported, as an error that says what to do; `doing` is English, for the log.
Error storageError(const QSqlError &error, const char *doing);

/// A storage error of our own.
Error storageFailure(const QString &code, const QString &message, const QString &detail = {});
