// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onlinefiling.h"
#include "result.h"

/// What was typed, pasted or scanned as another system's code (domain.md 13.1), as it is kept: trimmed, upper case, one
/// kind of dash, at most 64 letters. Errors (RefusedByRule, field "otherSystemCode") for what may never be kept as one:
/// "code-missing", "code-one-time" (six digits: a one-time password), "code-personal" (an identity number),
/// "code-unreadable", "code-too-long".
Result<QString> cleanedHomeCode(QStringView typed, const HomeSystem *system);

/// What looks wrong about such a code, in words for the officer, who may keep it all the same; empty: nothing.
/// `system` null or without a pattern: only what holds of all codes is looked at.
QString homeCodeDoubt(const QString &code, const HomeSystem *system, QDate today);
