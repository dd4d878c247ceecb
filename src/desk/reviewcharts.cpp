// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewcharts.h"

#include "arrivalschart.h"
#include "barchart.h"
#include "heatchart.h"
#include "wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

std::shared_ptr<const Chart> proceduresChart(const DayView &view)
{
    QList<BarChart::Bar> bars;
    for (const DayProcedure &procedure : view.byProcedure)
        bars.append({procedure.name, procedure.received.number, procedure.received.link});
    return std::make_shared<BarChart>(bars, view.otherProcedures);
}

std::shared_ptr<const Chart> arrivalsChart(const DayView &view)
{
    QList<ArrivalsChart::Quarter> quarters;
    for (const DayQuarter &quarter : view.arrivals)
        quarters.append({quarter.from, quarter.arrivals, quarter.openCounters, quarter.link});
    return std::make_shared<ArrivalsChart>(quarters);
}

std::shared_ptr<const Chart> busyHoursChart(const DayView &view)
{
    QList<int> hours;
    int lastWeekday = Qt::Friday; // Saturday only where somebody came.
    for (const DayBusyHour &busy : view.busyHours) {
        if (!hours.contains(busy.hour))
            hours.append(busy.hour);
        lastWeekday = qMax(lastWeekday, busy.weekday);
    }
    std::sort(hours.begin(), hours.end());
    if (hours.isEmpty())
        return std::make_shared<HeatChart>(QStringList(), QStringList(), QList<HeatChart::Field>());
    const QDate sunday(2026, 11, 22);
    QStringList weekdays;
    for (int day = Qt::Monday; day <= lastWeekday; ++day)
        weekdays.append(weekdayName(sunday.addDays(day)));
    QStringList heads;
    for (const int hour : std::as_const(hours))
        heads.append(u"%1"_s.arg(hour, 2, 10, QChar(u'0')));
    QList<HeatChart::Field> fields(weekdays.size() * hours.size(), {0, true, {}});
    for (const DayBusyHour &busy : view.busyHours)
        fields[(busy.weekday - 1) * hours.size() + hours.indexOf(busy.hour)] = {busy.arrivals, false, busy.link};
    return std::make_shared<HeatChart>(weekdays, heads, fields);
}
