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

/// "2026-11-22", "2026-11", "2026-Q4", "2026-H2", "2026", "2026-11-01..2026-11-22"; with "BC-" before a month, quarter,
/// half-year or year the report period that is cut off on the 14th (NĐ 09/2019/NĐ-CP): "BC-2026-11" is 15/10 to
/// 14/11/2026, "BC-2026" is 15/12/2025 to 14/12/2026. Bad input for anything else.
Result<Period> periodFromText(const QString &text);

/// The period before, of the same kind: whole months, and months cut off on the 14th, go back by months; any other span
/// by its own number of days.
Period previousPeriod(const Period &period);

/// Whether it runs from the 15th to the 14th (NĐ 09/2019/NĐ-CP).
bool isCutOffPeriod(const Period &period);

/// "từ ngày 15/10/2026 đến ngày 14/11/2026"; one day is "ngày 22/11/2026". Of a form: always Vietnamese.
QString formPeriodText(const Period &period);
