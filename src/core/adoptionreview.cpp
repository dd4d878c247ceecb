// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionreview.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr double allOfShare = 100;

bool hasObstacle(const AdoptionProcedure &procedure, OnlineObstacle obstacle)
{
    return procedure.obstacles.contains(obstacle);
}

bool isOriginalOnPaper(const ComponentRequirement &component)
{
    return component.isRequired && component.expected == ComponentState::Original && component.quantity > 0 &&
           !component.isForm && component.forbiddenGround.isEmpty() && component.database.isEmpty();
}

/// Whether somebody who files online on that day pays anything.
bool isCharged(const Procedure &procedure, QDate day)
{
    const FeeQuestion question{.channel = Channel::Online, .date = day, .copies = 1, .pages = {1}, .exemption = {}};
    const auto lines = quotedFee(procedure.fees, question);
    return lines && std::any_of(lines->begin(), lines->end(), [](const FeeLine &line) { return line.amount > 0; });
}

} // namespace

std::optional<double> AdoptionShare::percent() const
{
    return whole == 0 ? std::nullopt : std::optional(allOfShare * double(part) / double(whole));
}

int AdoptionReview::offered() const
{
    return int(std::count_if(procedures.begin(), procedures.end(),
                             [](const AdoptionProcedure &procedure) { return procedure.isOffered(); }));
}

int AdoptionReview::used() const
{
    return int(std::count_if(procedures.begin(), procedures.end(), [](const AdoptionProcedure &procedure) {
        return procedure.isOffered() && procedure.isUsed();
    }));
}

QList<AdoptionProcedure> AdoptionReview::unused() const
{
    QList<AdoptionProcedure> found;
    std::copy_if(procedures.begin(), procedures.end(), std::back_inserter(found),
                 [](const AdoptionProcedure &procedure) { return procedure.isOffered() && !procedure.isUsed(); });
    return found;
}

QList<AdoptionWeek> adoptionWeeks(const Period &period)
{
    QList<AdoptionWeek> weeks;
    QDate day = period.from;
    while (day.isValid() && day <= period.to) {
        const QDate sunday = day.addDays(7 - day.dayOfWeek());
        weeks.append(AdoptionWeek{{day, std::min(sunday, period.to)}, {}, {}, {}});
        day = sunday.addDays(1);
    }
    return weeks;
}

AdoptionWeek *weekOf(QList<AdoptionWeek> &weeks, QDate day)
{
    const auto week = std::find_if(weeks.begin(), weeks.end(), [day](const AdoptionWeek &one) {
        return one.days.from <= day && day <= one.days.to;
    });
    return week == weeks.end() ? nullptr : &*week;
}

QList<AdoptionLift> bestLifts(const AdoptionReview &review, double target, qsizetype most)
{
    QList<AdoptionLift> lifts;
    for (const AdoptionProcedure &procedure : review.procedures) {
        if (!procedure.isOffered() || hasObstacle(procedure, OnlineObstacle::PaperOnly))
            continue;
        // What is filed with help is online already: only paper can be moved.
        const int wanted = int(std::ceil(std::clamp(target, 0.0, allOfShare) * procedure.total / allOfShare - 1e-9));
        const int more = std::min(wanted - procedure.selfFiled, procedure.total - procedure.selfFiled);
        if (more <= 0)
            continue;
        lifts.append({procedure.code, procedure.name, procedure.share(), more,
                      allOfShare * more / double(std::max<qint64>(1, review.selfFiled.whole))});
    }
    std::stable_sort(lifts.begin(), lifts.end(),
                     [](const AdoptionLift &one, const AdoptionLift &other) { return one.more > other.more; });
    return lifts.mid(0, most);
}

AdoptionShare liftedShare(const AdoptionReview &review, const QList<AdoptionLift> &lifts)
{
    AdoptionShare share = review.selfFiled;
    for (const AdoptionLift &lift : lifts)
        share.part += lift.more;
    return share;
}

QString toText(OnlineObstacle obstacle)
{
    switch (obstacle) {
    case OnlineObstacle::PaperOnly:
        return u"paper-only"_s;
    case OnlineObstacle::FeeOffline:
        return u"fee-offline"_s;
    case OnlineObstacle::PaperOriginal:
        return u"paper-original"_s;
    case OnlineObstacle::PaperResult:
        return u"paper-result"_s;
    case OnlineObstacle::ResultUnsaid:
        return u"result-unsaid"_s;
    }
    Q_UNREACHABLE();
}

QList<OnlineObstacle> onlineObstacles(const Procedure &procedure, QDate day, bool hasAccount)
{
    QList<OnlineObstacle> found;
    const ProcedureTerms *terms = procedure.termsAt(day);
    if (terms && terms->channelRule == ChannelRule::PaperOnly)
        found.append(OnlineObstacle::PaperOnly);
    if (!hasAccount && isCharged(procedure, day))
        found.append(OnlineObstacle::FeeOffline);
    if (std::any_of(procedure.components.begin(), procedure.components.end(), isOriginalOnPaper))
        found.append(OnlineObstacle::PaperOriginal);
    if (!procedure.hasElectronicResult)
        found.append(OnlineObstacle::ResultUnsaid);
    else if (!*procedure.hasElectronicResult)
        found.append(OnlineObstacle::PaperResult);
    return found;
}
