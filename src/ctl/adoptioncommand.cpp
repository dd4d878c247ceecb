// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption.h"
#include "adoptiontable.h"
#include "commands.h"
#include "listreviewjson.h"
#include "ministryjson.h"
#include "opendata.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct AdoptionText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

const QString adoptionUsage = u"mocuactl adoption show --period P [--target PERCENT]"_s;

QJsonObject shareJson(const AdoptionShare &share)
{
    return {{u"part"_s, share.part},
            {u"whole"_s, share.whole},
            {u"percent"_s, share.percent() ? QJsonValue(*share.percent()) : QJsonValue()}};
}

QJsonObject procedureJson(const AdoptionProcedure &one)
{
    QJsonArray obstacles;
    for (const OnlineObstacle obstacle : one.obstacles)
        obstacles.append(toText(obstacle));
    QJsonArray reasons;
    for (const VisitReasonCount &reason : one.reasons)
        reasons.append(QJsonObject{{u"code"_s, reason.code}, {u"name"_s, reason.name}, {u"count"_s, reason.count}});
    return {{u"code"_s, one.code},
            {u"name"_s, one.name},
            {u"owner"_s, one.owner},
            {u"level"_s, int(one.level)},
            {u"inForce"_s, one.isInForce},
            {u"total"_s, one.total},
            {u"self"_s, one.selfFiled},
            {u"assisted"_s, one.assisted},
            {u"paper"_s, one.paper()},
            {u"obstacles"_s, obstacles},
            {u"reasons"_s, reasons},
            {u"remark"_s, one.remark},
            {u"ministry"_s, one.ministry ? QJsonValue(toJson(*one.ministry)) : QJsonValue()}};
}

QJsonObject adoptionJson(const AdoptionReview &review, double target)
{
    QJsonArray procedures;
    for (const AdoptionProcedure &one : review.procedures)
        procedures.append(procedureJson(one));
    QJsonArray weeks;
    for (const AdoptionWeek &week : review.weeks)
        weeks.append(QJsonObject{{u"from"_s, week.days.from.toString(Qt::ISODate)},
                                 {u"to"_s, week.days.to.toString(Qt::ISODate)},
                                 {u"self"_s, shareJson(week.selfFiled)},
                                 {u"assisted"_s, shareJson(week.assisted)}});
    QJsonArray ministries;
    for (const MinistryList &list : review.ministries) {
        QJsonObject json = toJson(list);
        json.remove(u"figures"_s);
        json.insert(u"total"_s, toJson(list.total()));
        ministries.append(json);
    }
    const QList<AdoptionLift> best = bestLifts(review, target);
    QJsonArray lifts;
    for (const AdoptionLift &lift : best)
        lifts.append(QJsonObject{{u"code"_s, lift.code}, {u"more"_s, lift.more}, {u"points"_s, lift.points}});
    return {{u"from"_s, review.period.from.toString(Qt::ISODate)},
            {u"to"_s, review.period.to.toString(Qt::ISODate)},
            {u"self"_s, shareJson(review.selfFiled)},
            {u"assisted"_s, shareJson(review.assisted)},
            {u"digitised"_s, shareJson(review.digitised)},
            {u"offered"_s, review.offered()},
            {u"used"_s, review.used()},
            {u"electronicCitizens"_s, review.electronic},
            {u"helpedCitizens"_s, review.helped},
            {u"target"_s, target},
            {u"lifted"_s, shareJson(liftedShare(review, best))},
            {u"lifts"_s, lifts},
            {u"weeks"_s, weeks},
            {u"ministries"_s, ministries},
            {u"procedures"_s, procedures}};
}

} // namespace

int runAdoption(const Invocation &invocation)
{
    constexpr double usualPercent = 70;
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, adoptionUsage,
        {{u"period"_s, u"P"_s,
          AdoptionText::tr("2026-11-22, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-11-01..2026-11-22.")},
         {u"target"_s, u"PERCENT"_s, AdoptionText::tr("The share that is simulated; 70 without it.")},
         {u"at"_s, u"ISO"_s, AdoptionText::tr("The time of the report, in a demonstration office.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments() != QStringList{u"show"_s} || !line->has(u"period"_s))
        return printer.misused(AdoptionText::tr("Usage: %1").arg(adoptionUsage));
    const auto period = periodFromText(line->value(u"period"_s));
    if (!period)
        return printer.failed(period.error());
    bool isNumber = true;
    const double target = line->has(u"target"_s) ? line->value(u"target"_s).toDouble(&isNumber) : usualPercent;
    if (!isNumber || target < 0 || target > 100)
        return printer.misused(AdoptionText::tr("Usage: %1").arg(adoptionUsage));
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line->value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    const auto json = data->store
                          ->read<QJsonObject>([&](Connection &c) -> Result<QJsonObject> {
                              const auto review = adoptionReview(c, *period, data->catalogue, now);
                              if (!review)
                                  return review.error();
                              const auto last = AdoptionTable(c).newest(data->identity.office.code);
                              if (!last)
                                  return last.error();
                              QJsonObject made = adoptionJson(*review, target);
                              if (*last)
                                  made.insert(u"lastReview"_s, toJson(**last));
                              return made;
                          })
                          .result();
    if (!json)
        return printer.failed(json.error());
    printer.object(*json);
    return 0;
}
