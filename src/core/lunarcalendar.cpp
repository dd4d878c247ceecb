// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lunarcalendar.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

// The Vietnamese calendar follows from two positions at local midnight of UTC+7: the day of each new moon and the
// 30-degree sector of the ecliptic in which the sun then stands. The series are Meeus's, cut to the terms that move a
// new moon by more than half a minute. Months are counted from the one that holds the winter solstice (month 11); where
// thirteen lie between two solstices, the first one in which the sun enters no new sector is the leap month.

namespace {

constexpr double zoneHours = 7.0;
constexpr double synodicMonth = 29.530588853;
constexpr double firstNewMoon1900 = 2415021.076998695;

double sine(double degrees)
{
    return std::sin(degrees * std::numbers::pi / 180.0);
}

/// Julian day number of the day (UTC+7) of the k-th new moon since 1 January 1900.
qint64 newMoonDay(int k)
{
    const double t = k / 1236.85; // Julian centuries since 1900.
    const double t2 = t * t;
    const double t3 = t2 * t;
    const double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 +
                        0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2);
    const double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
    const double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
    const double latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
    const double correction =
        (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun) - 0.4068 * sine(moon) + 0.0161 * sine(2 * moon) -
        0.0004 * sine(3 * moon) + 0.0104 * sine(2 * latitude) - 0.0051 * sine(sun + moon) - 0.0074 * sine(sun - moon) +
        0.0004 * sine(2 * latitude + sun) - 0.0004 * sine(2 * latitude - sun) - 0.0006 * sine(2 * latitude + moon) +
        0.0010 * sine(2 * latitude - moon) + 0.0005 * sine(2 * moon + sun);
    const double dynamicalMinusUniversal = -0.000278 + 0.000265 * t + 0.000262 * t2;
    const double instant = mean + correction - dynamicalMinusUniversal;
    return static_cast<qint64>(std::floor(instant + 0.5 + zoneHours / 24.0));
}

/// The sector 0 to 11 (30 degrees each, from the March equinox) of the sun when this day begins at UTC+7.
int sunSector(qint64 julianDay)
{
    const double t = (static_cast<double>(julianDay) - 2451545.5 - zoneHours / 24.0) / 36525.0;
    const double t2 = t * t;
    const double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
    const double meanLongitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
    const double centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * sine(anomaly) +
                          (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly);
    const double longitude = meanLongitude + centre;
    const double turned = longitude - 360.0 * std::floor(longitude / 360.0);
    return static_cast<int>(turned / 30.0) % 12;
}

/// Number of the new moon that opens month 11, the month of the winter solstice, of that year.
int solsticeMonth(int year)
{
    const qint64 lastDay = QDate(year, 12, 31).toJulianDay();
    int k = static_cast<int>(std::floor((static_cast<double>(lastDay) - firstNewMoon1900) / synodicMonth));
    if (newMoonDay(k + 1) <= lastDay)
        ++k;
    return sunSector(newMoonDay(k)) >= 9 ? k - 1 : k;
}

/// Steps from month 11 of a thirteen-month span to its leap month.
int leapStep(int firstMonth)
{
    int sector = sunSector(newMoonDay(firstMonth + 1));
    for (int step = 2; step < 14; ++step) {
        const int next = sunSector(newMoonDay(firstMonth + step));
        if (next == sector)
            return step - 1;
        sector = next;
    }
    return 13;
}

/// One lunar month: its first day and what it is called.
struct LunarMonth
{
    qint64 firstDay = 0;
    qint64 nextFirstDay = 0;
    int month = 0;
    int year = 0;
    bool isLeap = false;
};

/// The month that begins `step` new moons after month 11 of `year`, with year + 1 as the year of its months 1 to 10.
LunarMonth lunarMonth(int year, int step)
{
    const int first = solsticeMonth(year);
    const bool hasLeap = solsticeMonth(year + 1) - first == 13;
    const int leap = hasLeap ? leapStep(first) : 99;
    const int counted = step >= leap ? step - 1 : step;
    const int month = (10 + counted) % 12 + 1;
    return {newMoonDay(first + step), newMoonDay(first + step + 1), month, counted < 2 ? year : year + 1, step == leap};
}

int monthsAfterSolstice(int year)
{
    return solsticeMonth(year + 1) - solsticeMonth(year);
}

Error outsideYears()
{
    return Error{ErrorKind::BadInput, u"lunar-range"_s,
                 QCoreApplication::translate("LunarCalendar", "Lunar dates are known for the years 1900 to 2199."),
                 u"year out of range"_s, u"date"_s};
}

bool isKnownYear(int year)
{
    return year >= 1900 && year <= 2199;
}

} // namespace

Result<LunarDate> toLunar(QDate date)
{
    if (!date.isValid() || !isKnownYear(date.year()))
        return outsideYears();
    const qint64 day = date.toJulianDay();
    for (int solsticeYear = date.year(); solsticeYear >= date.year() - 1; --solsticeYear) {
        for (int step = monthsAfterSolstice(solsticeYear) - 1; step >= 0; --step) {
            const LunarMonth month = lunarMonth(solsticeYear, step);
            if (month.firstDay <= day && day < month.nextFirstDay)
                return LunarDate{static_cast<int>(day - month.firstDay) + 1, month.month, month.year, month.isLeap};
        }
    }
    return outsideYears();
}

Result<QDate> fromLunar(const LunarDate &date)
{
    if (!isKnownYear(date.year))
        return outsideYears();
    const int solsticeYear = date.month >= 11 ? date.year : date.year - 1;
    for (int step = 0; step < monthsAfterSolstice(solsticeYear); ++step) {
        const LunarMonth month = lunarMonth(solsticeYear, step);
        const bool isIt = month.month == date.month && month.year == date.year && month.isLeap == date.isLeapMonth;
        if (isIt && date.day >= 1 && date.day <= month.nextFirstDay - month.firstDay)
            return QDate::fromJulianDay(month.firstDay + date.day - 1);
    }
    return Error{ErrorKind::BadInput, u"lunar-date"_s,
                 QCoreApplication::translate("LunarCalendar", "There is no such lunar date."), u"no such lunar date"_s,
                 u"date"_s};
}

Result<LunarYear> lunarYear(int year)
{
    if (!isKnownYear(year))
        return outsideYears();
    LunarYear found;
    qint64 lastMonthStart = 0;
    for (int solsticeYear = year - 1; solsticeYear <= year; ++solsticeYear) {
        for (int step = 0; step < monthsAfterSolstice(solsticeYear); ++step) {
            const LunarMonth month = lunarMonth(solsticeYear, step);
            if (month.year == year && month.isLeap)
                found.leapMonth = month.month;
            if (month.year != year || month.isLeap) {
                if (month.year == year - 1)
                    lastMonthStart = month.firstDay;
                continue;
            }
            if (month.month == 1) {
                found.tet = QDate::fromJulianDay(month.firstDay);
                found.oldYearLastDay = static_cast<int>(month.firstDay - lastMonthStart);
            } else if (month.month == 3) {
                found.gioTo = QDate::fromJulianDay(month.firstDay + 9);
            }
        }
    }
    return found;
}
