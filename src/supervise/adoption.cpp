// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption.h"

#include "acting.h"
#include "adoptiontable.h"
#include "audittable.h"
#include "listreviewjson.h"
#include "ministrytable.h"
#include "tallyreading.h"
#include "uuidv7.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Adoption
{
    Q_DECLARE_TR_FUNCTIONS(Adoption)
};

constexpr qsizetype longestRemark = 500;

TallyQuestion adoptionQuestion(const AdoptionReview &review, TallyQuestion::By by)
{
    return {.from = review.period.from,
            .to = review.period.to,
            .asOf = {},
            .by = by,
            .procedure = {},
            .counter = 0,
            .officer = {}};
}

bool isSelfFiled(const TallyTraits &traits)
{
    return traits.channel() == Channel::Online && !traits.isAssisted();
}

/// The procedures of the catalogue at the period's end, with what stands in their way.
QHash<QString, AdoptionProcedure> offeredProcedures(const Catalogue &catalogue, QDate day)
{
    QHash<QString, AdoptionProcedure> found;
    for (const Procedure &procedure : catalogue.procedures) {
        const ProcedureTerms *terms = procedure.termsAt(day);
        if (!terms || catalogue.find(procedure.code, day) != &procedure)
            continue;
        AdoptionProcedure one;
        one.code = procedure.code;
        one.name = procedure.name;
        one.owner = procedure.competentUnit;
        one.level = terms->level;
        if (one.isOffered())
            one.obstacles = onlineObstacles(procedure, day, catalogue.feeAccountAt(day) != nullptr);
        found.insert(one.code, one);
    }
    return found;
}

Result<void> addDossiers(Connection &connection, AdoptionReview &review, QHash<QString, AdoptionProcedure> &procedures)
{
    const auto sums = tallySums(connection, adoptionQuestion(review, TallyQuestion::By::Procedure));
    if (!sums)
        return sums.error();
    QStringList unknown;
    for (const TallySum &sum : *sums) {
        if (sum.traits.isVoid() || sum.received == 0)
            continue;
        if (!procedures.contains(sum.key)) {
            unknown.append(sum.key);
            AdoptionProcedure gone;
            gone.code = sum.key;
            gone.isInForce = false;
            procedures.insert(sum.key, gone);
        }
        AdoptionProcedure &procedure = procedures[sum.key];
        procedure.total += sum.received;
        procedure.assisted += sum.traits.isAssisted() ? sum.received : 0;
        procedure.selfFiled += isSelfFiled(sum.traits) ? sum.received : 0;
        review.digitised.part += sum.papersDigital;
        review.digitised.whole += sum.papersWanted;
    }
    const auto names = talliedProcedures(connection, unknown);
    if (!names)
        return names.error();
    for (const TalliedProcedure &one : *names)
        procedures[one.code].name = one.name;
    for (const AdoptionProcedure &one : std::as_const(procedures)) {
        review.selfFiled.part += one.selfFiled;
        review.assisted.part += one.assisted;
        review.selfFiled.whole += one.total;
    }
    review.assisted.whole = review.selfFiled.whole;
    return {};
}

Result<void> addWeeks(Connection &connection, AdoptionReview &review)
{
    const auto sums = tallySums(connection, adoptionQuestion(review, TallyQuestion::By::Day));
    if (!sums)
        return sums.error();
    review.weeks = adoptionWeeks({review.period.from, std::min(review.period.to, review.asOf.date())});
    for (const TallySum &sum : *sums) {
        AdoptionWeek *week = weekOf(review.weeks, QDate::fromString(sum.key, Qt::ISODate));
        if (!week || sum.traits.isVoid())
            continue;
        week->selfFiled.whole += sum.received;
        week->assisted.whole += sum.received;
        week->selfFiled.part += isSelfFiled(sum.traits) ? sum.received : 0;
        week->assisted.part += sum.traits.isAssisted() ? sum.received : 0;
        week->digitised.part += sum.papersDigital;
        week->digitised.whole += sum.papersWanted;
    }
    return {};
}

Result<void> addSayings(Connection &connection, const AdoptionReview &review, const Catalogue &catalogue,
                        QHash<QString, AdoptionProcedure> &procedures)
{
    AdoptionTable table(connection);
    const auto answers = table.answers(review.period.from, review.period.to);
    if (!answers)
        return answers.error();
    for (const VisitCount &answer : *answers) {
        if (const auto place = procedures.find(answer.procedure); place != procedures.end())
            place->reasons.append({answer.reason, catalogue.filing.visitReasonName(answer.reason), answer.count});
    }
    const auto remarks = table.remarks();
    if (!remarks)
        return remarks.error();
    for (auto remark = remarks->begin(); remark != remarks->end(); ++remark) {
        if (const auto place = procedures.find(remark.key()); place != procedures.end())
            place->remark = remark.value();
    }
    return {};
}

Result<void> addMinistries(Connection &connection, AdoptionReview &review, const Catalogue &catalogue,
                           QHash<QString, AdoptionProcedure> &procedures)
{
    auto lists = MinistryTable(connection).holding(review.period);
    if (!lists)
        return lists.error();
    review.ministries = *std::move(lists);
    for (const MinistryList &list : std::as_const(review.ministries)) {
        for (const MinistryFigure &figure : list.figures) {
            AdoptionProcedure &one = procedures[figure.procedure];
            if (one.code.isEmpty()) { // Out of force at the period's end.
                const auto known = std::find_if(catalogue.procedures.begin(), catalogue.procedures.end(),
                                                [&figure](const Procedure &p) { return p.code == figure.procedure; });
                one.code = figure.procedure;
                one.name = known == catalogue.procedures.end() ? QString() : known->name;
                one.isInForce = false;
            }
            if (!one.ministry)
                one.ministry = MinistryCount();
            *one.ministry += figure.count;
        }
    }
    return {};
}

} // namespace

Result<AdoptionReview> adoptionReview(Connection &connection, const Period &period, const Catalogue &catalogue,
                                      const QDateTime &now)
{
    AdoptionReview review;
    review.period = period;
    review.asOf = now;
    review.list = onlineList(catalogue, std::min(period.to, now.date()));
    QHash<QString, AdoptionProcedure> procedures = offeredProcedures(catalogue, period.to);
    if (const auto added = addDossiers(connection, review, procedures); !added)
        return added.error();
    if (const auto added = addWeeks(connection, review); !added)
        return added.error();
    if (const auto added = addSayings(connection, review, catalogue, procedures); !added)
        return added.error();
    if (const auto added = addMinistries(connection, review, catalogue, procedures); !added)
        return added.error();
    const auto citizens = AdoptionTable(connection).citizens(period.from, period.to);
    if (!citizens)
        return citizens.error();
    review.helped = citizens->helped;
    review.electronic = citizens->electronic;
    review.procedures = procedures.values();
    std::sort(review.procedures.begin(), review.procedures.end(),
              [](const AdoptionProcedure &one, const AdoptionProcedure &other) {
                  return one.total != other.total ? one.total > other.total : one.code < other.code;
              });
    return review;
}

Result<void> keepUnusedRemark(Connection &connection, const UnusedProcedure &remark, const Act &act)
{
    return AdoptionTable(connection)
        .setRemark({remark.code, remark.remark.simplified().left(longestRemark)}, act.at, act.officer.id);
}

Result<ListReview> signListReview(Connection &connection, const AdoptionReview &review, const Office &office,
                                  const QString &note, const Act &act)
{
    if (act.officer.role == Role::Officer)
        return Error{ErrorKind::NotAllowed,
                     u"not-supervisor"_s,
                     Adoption::tr("The review of the list is signed by a supervisor."),
                     {},
                     {}};
    if (review.period.from > act.at.date())
        return Error{ErrorKind::RefusedByRule,
                     u"period-ahead"_s,
                     Adoption::tr("This period has not begun yet: choose an earlier one."),
                     {},
                     u"period"_s};
    ListReview made{.id = makeUuidV7(act.at.toMSecsSinceEpoch()),
                    .at = act.at,
                    .officerId = act.officer.id,
                    .officerName = act.officer.displayName,
                    .unitCode = office.code,
                    .unitName = office.name,
                    .period = review.period,
                    .offered = review.offered(),
                    .used = review.used(),
                    .unused = {},
                    .note = note.simplified().left(longestRemark),
                    .list = review.list};
    for (const AdoptionProcedure &procedure : review.unused())
        made.unused.append({procedure.code, procedure.remark});
    if (const auto kept = AdoptionTable(connection).add(made); !kept)
        return kept.error();
    const QString what = u"%1..%2"_s.arg(made.period.from.toString(Qt::ISODate), made.period.to.toString(Qt::ISODate));
    if (const auto noted = AuditTable(connection).add(act.at, act.officer.id, u"list-reviewed"_s, what); !noted)
        return noted.error();
    NewOperation operation = operationOf(OperationKind::listReviewed, made.id, act);
    operation.payload = {{u"listReview"_s, toJson(made)}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return made;
}
