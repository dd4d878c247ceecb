// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ministryfigures.h"

#include "folding.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace {

void addTo(std::optional<qint64> &sum, const std::optional<qint64> &more)
{
    if (more)
        sum = sum.value_or(0) + *more;
}

bool isLater(const MinistryList &one, const MinistryList &other)
{
    return std::tuple(one.at, one.revision, one.id.toRfc4122()) >
           std::tuple(other.at, other.revision, other.id.toRfc4122());
}

bool overlap(const MinistryList &one, const MinistryList &other)
{
    return ministrySystemKey(one.system) == ministrySystemKey(other.system) && one.period.from <= other.period.to &&
           other.period.from <= one.period.to;
}

} // namespace

MinistryCount &MinistryCount::operator+=(const MinistryCount &other)
{
    addTo(received, other.received);
    addTo(online, other.online);
    addTo(settled, other.settled);
    addTo(late, other.late);
    return *this;
}

MinistryCount MinistryList::total() const
{
    MinistryCount sum;
    for (const MinistryFigure &figure : figures)
        sum += figure.count;
    return sum;
}

QString ministrySystemKey(const QString &system)
{
    return foldedForSearch(system);
}

QList<MinistryList> holdingLists(const QList<MinistryList> &lists)
{
    QList<MinistryList> latest;
    for (const MinistryList &list : lists) {
        const auto same = std::find_if(latest.begin(), latest.end(), [&list](const MinistryList &other) {
            return other.period == list.period && ministrySystemKey(other.system) == ministrySystemKey(list.system);
        });
        if (same == latest.end())
            latest.append(list);
        else if (isLater(list, *same))
            *same = list;
    }
    latest.removeIf([](const MinistryList &list) { return list.isWithdrawn; });
    std::sort(latest.begin(), latest.end(), [](const MinistryList &one, const MinistryList &other) {
        const qint64 days = one.period.from.daysTo(one.period.to);
        const qint64 others = other.period.from.daysTo(other.period.to);
        return days != others ? days > others : isLater(one, other);
    });
    QList<MinistryList> holding;
    for (const MinistryList &list : std::as_const(latest)) {
        if (std::none_of(holding.cbegin(), holding.cend(),
                         [&list](const MinistryList &other) { return overlap(list, other); }))
            holding.append(list);
    }
    std::sort(holding.begin(), holding.end(), [](const MinistryList &one, const MinistryList &other) {
        const int order = QString::localeAwareCompare(one.system, other.system);
        return order != 0 ? order < 0 : one.period.from < other.period.from;
    });
    return holding;
}
