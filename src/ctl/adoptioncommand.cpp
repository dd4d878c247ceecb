// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption.h"
#include "adoptiontable.h"
#include "clock.h"
#include "commands.h"
#include "listreviewjson.h"
#include "ministryjson.h"
#include "opendata.h"
#include "unitadoptionjson.h"
#include "unitsreading.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct AdoptionText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

const QString adoptionUsage = u"mocuactl adoption show --period P [--target PERCENT]\n"
                              u"       mocuactl adoption units [--kept] [--weeks N]"_s;

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
                                 {u"assisted"_s, shareJson(week.assisted)},
                                 {u"digitised"_s, shareJson(week.digitised)}});
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

/// Asks the portal and keeps what it says; the counter's window does the same.
Result<KnownUnits> readUnitsAnew(OpenData &data, const QDateTime &now, int weeks)
{
    const auto account = syncAccountOf(data);
    if (!account)
        return account.error();
    if (!data.identity.isEnrolled())
        return Error{ErrorKind::NotReachable,
                     u"not-enrolled"_s,
                     AdoptionText::tr("This counter is not enrolled at a portal: other units cannot be read."),
                     {},
                     {}};
    UnitsReading reading(account->portal);
    QEventLoop loop;
    Result<QList<UnitAdoption>> units = QList<UnitAdoption>();
    bool isOver = false;
    const Period days = lastWeeks(now.date(), weeks);
    reading.read(days, [&](const Result<QList<UnitAdoption>> &answer) {
        units = answer;
        isOver = true;
        loop.quit();
    });
    if (!isOver)
        loop.exec();
    if (!units)
        return units.error();
    const KnownUnits known{*std::move(units), now, days};
    const auto kept =
        data.store
            ->write<void>(WritePriority::Sync, [&known](Connection &c) { return AdoptionTable(c).keepUnits(known); })
            .result();
    if (!kept)
        return kept.error();
    return known;
}

QJsonObject unitsJson(const KnownUnits &known, const OnlineList &current, const QDateTime &now)
{
    QJsonArray units;
    int behind = 0;
    for (const UnitAdoption &unit : sortedByReview(known.units, current)) {
        const ReviewStanding standing = reviewStanding(unit, current);
        QJsonObject json = toJson(unit);
        json.insert(u"standing"_s, toText(standing));
        if (unit.review)
            json.insert(u"ageDays"_s, unit.review->at.date().daysTo(now.date()));
        behind += standing == ReviewStanding::Current ? 0 : 1;
        units.append(json);
    }
    return {{u"asOf"_s, known.asOf.isValid() ? QJsonValue(toIsoOfficeTime(known.asOf)) : QJsonValue()},
            {u"from"_s, known.days.from.toString(Qt::ISODate)},
            {u"to"_s, known.days.to.toString(Qt::ISODate)},
            {u"list"_s, toJson(current)},
            {u"notReviewed"_s, behind},
            {u"units"_s, units}};
}

int showUnits(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    constexpr int usualWeeks = 12;
    constexpr int mostWeeks = 52;
    bool isNumber = true;
    const int weeks = line.has(u"weeks"_s) ? line.value(u"weeks"_s).toInt(&isNumber) : usualWeeks;
    if (!isNumber || weeks < 1 || weeks > mostWeeks)
        return printer.misused(AdoptionText::tr("Usage: %1").arg(adoptionUsage));
    const bool isKeptOnly = line.has(u"kept"_s);
    auto data = openData(invocation.directory, isKeptOnly ? Store::Access::ReadOnly : Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    const auto known =
        isKeptOnly ? data->store->read<KnownUnits>([](Connection &c) { return AdoptionTable(c).knownUnits(); }).result()
                   : readUnitsAnew(*data, now, weeks);
    if (!known)
        return printer.failed(known.error());
    printer.object(unitsJson(*known, onlineList(data->catalogue, now.date()), now));
    return 0;
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
         {u"weeks"_s, u"N"_s, AdoptionText::tr("So many weeks until today; 12 without it.")},
         {u"kept"_s, {}, AdoptionText::tr("Only what this counter knows; nobody is asked.")},
         {u"at"_s, u"ISO"_s, AdoptionText::tr("The time of the report, in a demonstration office.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments() == QStringList{u"units"_s})
        return showUnits(invocation, *line, printer);
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
