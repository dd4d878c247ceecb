// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"

/// A tree of units whose reports are summed up.
struct SummingOrder
{
    QString unitCode; ///< Of the whole: the province.
    QString unitName;
    QStringList missing; ///< Names of units that have sent nothing: named in the sum.
    QDateTime at;
};

/// The sum of the reports of many units: the same template, version and period. Rows of the same procedure, sector,
/// day or line go together; counts add up, shares are computed anew from the sums; what no unit has is "–". Identities
/// are checked, a unit's own broken ones are told with its name. Errors: "reports-differ" (names the unit),
/// "reports-none".
Result<Report> summedReport(const QList<Report> &reports, const SummingOrder &order);

/// As summedReport(), with a row for each unit instead of the rows: the units' totals, for comparison.
Result<Report> reportByUnits(const QList<Report> &reports, const SummingOrder &order);
