// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>

/// A date of the Vietnamese lunar calendar (Hồ Ngọc Đức's algorithm, time zone +7; domain.md 6.3).
struct LunarDate
{
    int day = 0;
    int month = 0;
    int year = 0;
    bool isLeapMonth = false;
    friend bool operator==(const LunarDate &, const LunarDate &) = default;
};

/// Valid for 1900 to 2199.
Result<LunarDate> toLunar(QDate date);
Result<QDate> fromLunar(const LunarDate &date);

/// The lunar dates of a year that the office needs.
struct LunarYear
{
    QDate tet;              ///< Mùng 1 tháng Giêng.
    int oldYearLastDay = 0; ///< 29 or 30.
    QDate gioTo;            ///< 10/3.
    int leapMonth = 0;      ///< 0: none.
};
Result<LunarYear> lunarYear(int year);
