// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "period.h"

/// How long the period of a report is.
enum class ReportSpan { Month, Quarter, Half, Year, Day };

/// The period of that length that holds the day; with `isCutOff` it ends on the 14th (NĐ 09/2019/NĐ-CP). An invalid day
/// gives invalid days.
Period reportPeriod(QDate day, ReportSpan span, bool isCutOff);

/// "Tháng 11/2026", "15/10 – 14/11/2026", "22/11/2026", translated.
QString shortPeriodText(const Period &period);
