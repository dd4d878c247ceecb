// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurelisting.h"

#include "factgathering.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr TallyPhase phases[] = {TallyPhase::Received,    TallyPhase::Carried,  TallyPhase::DoneEarly,
                                 TallyPhase::DoneOnDay,   TallyPhase::DoneLate, TallyPhase::OpenInTime,
                                 TallyPhase::OpenOverdue, TallyPhase::Returned};

bool isInRow(const FactGroup &group, const RowKey &row)
{
    return (row.sector.isEmpty() || group.key.sector == row.sector) &&
           (row.procedure.isEmpty() || group.key.procedure == row.procedure) &&
           (row.other.isEmpty() || group.key.other == row.other);
}

/// Papers are counted of dossiers received in the period.
TallyPhase phaseOf(int measure)
{
    return measure < int(std::size(phases)) ? phases[measure] : TallyPhase::Received;
}

} // namespace

QList<TallyList> dossierLists(const FigureSource &question, const ReportFacts &facts, const Period &period)
{
    const FactSource *source = factSource(question.source);
    if (!source || source->facts != u"dossiers")
        return {};
    TallyList list;
    list.question.from = period.from;
    list.question.to = period.to;
    list.question.asOf = std::min(period.to, facts.asOf.date());
    list.question.by = tallyBy(question.axis);
    QMap<std::pair<int, QString>, QSet<int>> traits; // By phase and key.
    for (const FactGroup &group : facts.of(*source, question.axis)) {
        if (!group.fits(question.conditions) || !isInRow(group, question.row))
            continue;
        const QString key = list.question.by == TallyQuestion::By::Procedure ? group.key.procedure : group.key.other;
        for (const int measure : question.measures) {
            if (group.sums[std::size_t(measure)] != 0)
                traits[{int(phaseOf(measure)), key}].insert(group.origin);
        }
    }
    QList<TallyList> lists;
    for (auto one = traits.cbegin(); one != traits.cend(); ++one) {
        list.phase = TallyPhase(one.key().first);
        list.key = one.key().second;
        list.traits = one->values();
        std::sort(list.traits.begin(), list.traits.end());
        lists.append(list);
    }
    return lists;
}

Result<QList<DossierRow>> dossiersBehind(Connection &connection, const QList<TallyList> &lists, int limit)
{
    QList<DossierRow> rows;
    for (const TallyList &list : lists) {
        const auto found = tallied(connection, list, limit);
        if (!found)
            return found.error();
        rows += *found;
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DossierRow &a, const DossierRow &b) { return a.receivedAt > b.receivedAt; });
    return rows.mid(0, limit);
}
