// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>

/// A span of whole days, both ends in it.
struct Period
{
    QDate from;
    QDate to;
    friend bool operator==(const Period &, const Period &) = default;
};

/// "2026-11-22", "2026-11", "2026-Q4", "2026-H2", "2026", "2026-11-01..2026-11-22". Bad input for anything else.
Result<Period> periodFromText(const QString &text);
