// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jointprocedures.h"

#include <algorithm>

void addMembers(Dossier &dossier, const Procedure &procedure, const Office &office, const Catalogue &catalogue,
                const WorkingCalendar &calendar)
{
    QList<ProcedureMember> members = procedure.members;
    std::stable_sort(members.begin(), members.end(), [](const ProcedureMember &left, const ProcedureMember &right) {
        return left.stage < right.stage;
    });
    QDateTime from = dossier.receivedAt;
    QDateTime stageDue = from;
    int stage = members.isEmpty() ? 1 : members.first().stage;
    bool isKnown = !members.isEmpty();
    for (const ProcedureMember &member : members) {
        if (member.stage != stage) {
            stage = member.stage;
            from = stageDue;
        }
        const Procedure *own = catalogue.find(member.code, dossier.receivedAt.date());
        const auto due = own && isKnown ? calendar.dueFor(from, own->timeFor(dossier.channel)).at : std::nullopt;
        isKnown = isKnown && due;
        if (due)
            stageDue = std::max(stageDue, *due);
        dossier.members.append({.procedureCode = member.code,
                                .agency = member.agency.isEmpty() ? office.agencyCode : member.agency,
                                .dueAt = due ? due : dossier.dueAt,
                                .name = own && member.name.isEmpty() ? own->name : member.name,
                                .stage = member.stage,
                                .result = member.result});
    }
}

void followMembers(Dossier &dossier, const QDateTime &at)
{
    const bool isEnded = isTerminal(dossier.state) || dossier.state == DossierState::Finished;
    std::optional<int> openStage; // That is worked on.
    for (MemberProcedure &member : dossier.members) {
        const auto result =
            std::find_if(dossier.results.cbegin(), dossier.results.cend(),
                         [&](const DossierResult &one) { return member.result > 0 && one.number == member.result; });
        const bool hasResult = result != dossier.results.cend();
        if (hasResult ? result->state != ResultState::Expected : isEnded) {
            if (!member.doneAt.isValid())
                member.doneAt = at;
            member.state = !hasResult                               ? dossier.state
                           : result->state == ResultState::Returned ? DossierState::Returned
                                                                    : DossierState::Finished;
        } else if (isTerminal(dossier.state)) {
            member.state = dossier.state;
        } else {
            openStage = std::min(openStage.value_or(member.stage), member.stage);
        }
    }
    if (dossier.state != DossierState::InProgress)
        return;
    for (MemberProcedure &member : dossier.members) {
        if (member.stage == openStage && member.state == DossierState::Received)
            member.state = DossierState::InProgress;
    }
}
