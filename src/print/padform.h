// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formlibrary.h"
#include "office.h"
#include "printedform.h"
#include "slipcode.h"

#include <QDateTime>

/// Blank Mẫu 01, both copies of each number, to be filled in by hand while the program cannot be used (domain.md 13.7).
/// Needs a QGuiApplication; any thread.
Result<PrintedForm> padForm(const FormLibrary &library, const QList<SlipCode> &numbers, const Office &office,
                            const QDateTime &at);
