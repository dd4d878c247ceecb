// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitadoption.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

AdoptionWeek UnitAdoption::week(const Period &days) const
{
    const auto known =
        std::find_if(weeks.begin(), weeks.end(), [&days](const AdoptionWeek &one) { return one.days == days; });
    return known == weeks.end() ? AdoptionWeek{days, {}, {}, {}} : *known;
}

AdoptionWeek UnitAdoption::sum() const
{
    AdoptionWeek all;
    const auto add = [](AdoptionShare &to, const AdoptionShare &share) {
        to.part += share.part;
        to.whole += share.whole;
    };
    for (const AdoptionWeek &one : weeks) {
        if (!all.days.from.isValid())
            all.days.from = one.days.from;
        all.days.to = one.days.to;
        add(all.selfFiled, one.selfFiled);
        add(all.assisted, one.assisted);
        add(all.digitised, one.digitised);
    }
    return all;
}

Period lastWeeks(QDate today, int weeks)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    return {monday.addDays(-7 * (weeks - 1)), today};
}

ReviewStanding reviewStanding(const UnitAdoption &unit, const OnlineList &current)
{
    if (!unit.review)
        return ReviewStanding::Never;
    return unit.review->list.isSameAs(current) ? ReviewStanding::Current : ReviewStanding::Older;
}

QString toText(ReviewStanding standing)
{
    switch (standing) {
    case ReviewStanding::Never:
        return u"never"_s;
    case ReviewStanding::Older:
        return u"older"_s;
    case ReviewStanding::Current:
        return u"current"_s;
    }
    Q_UNREACHABLE();
}

QList<UnitAdoption> sortedByReview(QList<UnitAdoption> units, const OnlineList &current)
{
    const auto place = [&current](const UnitAdoption &unit) {
        const qint64 at = unit.review ? unit.review->at.toMSecsSinceEpoch() : 0;
        return std::tuple(int(reviewStanding(unit, current)), at, unit.unit);
    };
    std::sort(units.begin(), units.end(),
              [&place](const UnitAdoption &one, const UnitAdoption &other) { return place(one) < place(other); });
    return units;
}
