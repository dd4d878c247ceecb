// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

bool FactGroup::fits(const QList<FactCondition> &conditions) const
{
    return std::all_of(conditions.begin(), conditions.end(), [this](const FactCondition &condition) {
        return (condition.allowed >> fields[std::size_t(condition.field)] & 1) != 0;
    });
}

const QList<FactGroup> &ReportFacts::of(const FactSource &source, RowAxis axis) const
{
    static const QList<FactGroup> none;
    const auto found = groups.constFind(factsKey(source, axis));
    return found == groups.constEnd() ? none : *found;
}

RowAxis gatheredBy(const FactSource &source, RowAxis axis)
{
    if (axis != RowAxis::All && axis != RowAxis::Sector)
        return axis;
    return source.axes.contains(RowAxis::Procedure) ? RowAxis::Procedure : source.axes.first();
}

QString factsKey(const FactSource &source, RowAxis axis)
{
    return source.facts + u'/' + toText(gatheredBy(source, axis));
}
