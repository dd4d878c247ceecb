// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "absence.h"

#include "audittable.h"
#include "drafttable.h"
#include "formnumbertable.h"
#include "officertable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct AbsenceText
{
    Q_DECLARE_TR_FUNCTIONS(AbsenceText)
};

constexpr Dong mostCash = 100'000'000'000;

Error refusedAbsence(ErrorKind kind, const QString &field, const QString &code, const QString &message)
{
    return {kind, code, message, {}, field};
}

Result<void> checkAbsence(const AbsenceOrder &order, const Officer &officer)
{
    if (officer.role == Role::Officer)
        return refusedAbsence(
            ErrorKind::NotAllowed, {}, u"not-supervisor"_s,
            AbsenceText::tr("Only a supervisor hands an absent officer's work over: ask one to sign in."));
    if (order.from.isEmpty())
        return refusedAbsence(ErrorKind::BadInput, u"from"_s, u"missing-from"_s,
                              AbsenceText::tr("Choose who is absent."));
    if (order.to.isEmpty() || order.to == order.from)
        return refusedAbsence(ErrorKind::BadInput, u"to"_s, u"missing-to"_s,
                              AbsenceText::tr("Choose another officer who takes over."));
    if (order.reason.trimmed().isEmpty())
        return refusedAbsence(ErrorKind::BadInput, u"reason"_s, u"missing-reason"_s,
                              AbsenceText::tr("Enter the reason: it stands on the form and in the records."));
    if (order.cash && (*order.cash < 0 || *order.cash > mostCash))
        return refusedAbsence(ErrorKind::BadInput, u"cash"_s, u"cash-wrong"_s,
                              AbsenceText::tr("Type the cash as it was counted, in đồng."));
    return {};
}

const Holding *holdingOf(const QList<Holding> &all, const QString &officer)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&officer](const Holding &holding) { return holding.officer.id == officer; });
    return found == all.end() ? nullptr : &*found;
}

Result<int> moveDrafts(Connection &connection, const QString &from, const QString &to)
{
    DraftTable drafts(connection);
    const auto all = drafts.all();
    if (!all)
        return all.error();
    int moved = 0;
    for (Draft draft : *all) {
        if (draft.officer != from)
            continue;
        draft.officer = to;
        if (const auto put = drafts.put(draft); !put)
            return put.error();
        ++moved;
    }
    return moved;
}

/// Someone who answers for dossiers but is no officer of this counter's list (any more).
Holding &holdingFor(QList<Holding> &all, const OpenDuty &duty)
{
    for (Holding &holding : all) {
        if (holding.officer.id == duty.officerId)
            return holding;
    }
    all.append({.officer = {duty.officerId, duty.officerName, Role::Officer, {}}, .dossiers = {}, .hasLeft = true});
    return all.last();
}

} // namespace

Result<QList<Holding>> holdings(Connection &connection)
{
    const auto officers = OfficerTable(connection).all();
    if (!officers)
        return officers.error();
    QList<Holding> all;
    const auto present = OfficerTable(connection).present();
    if (!present)
        return present.error();
    for (const Officer &officer : *officers) {
        const bool isPresent = std::any_of(present->begin(), present->end(),
                                           [&officer](const Officer &one) { return one.id == officer.id; });
        all.append({.officer = officer, .dossiers = {}, .hasLeft = !isPresent});
    }
    const auto duties = DossierTable(connection).openDuties();
    if (!duties)
        return duties.error();
    for (const OpenDuty &duty : *duties)
        holdingFor(all, duty).dossiers.append(duty.dossier);
    const auto drafts = DraftTable(connection).all();
    if (!drafts)
        return drafts.error();
    for (Holding &holding : all)
        holding.drafts = int(std::count_if(drafts->begin(), drafts->end(), [&holding](const Draft &draft) {
            return draft.officer == holding.officer.id;
        }));
    all.removeIf([](const Holding &holding) { return holding.hasLeft && holding.isEmpty(); });
    return all;
}

Result<AbsenceHandover> handOverAbsent(Connection &connection, const AbsenceOrder &order, const Act &act,
                                       const WorkingCalendar &calendar, const Catalogue &catalogue)
{
    if (const auto checked = checkAbsence(order, act.officer); !checked)
        return checked.error();
    const auto all = holdings(connection);
    if (!all)
        return all.error();
    const Holding *from = holdingOf(*all, order.from);
    const Holding *to = holdingOf(*all, order.to);
    const bool maySucceed = to && !to->hasLeft;
    if (!from || !maySucceed)
        return refusedAbsence(ErrorKind::BadInput, from ? u"to"_s : u"from"_s, u"unknown-officer"_s,
                              AbsenceText::tr("There is no such officer at this counter."));
    if (from->isEmpty() && !order.cash)
        return refusedAbsence(
            ErrorKind::RefusedByRule, u"from"_s, u"nothing-held"_s,
            AbsenceText::tr("%1 holds nothing that could be handed over.").arg(from->officer.displayName));
    AbsenceHandover handover{.listNumber = {}, .from = from->officer, .to = to->officer, .cash = order.cash};
    const auto number =
        FormNumberTable(connection)
            .add({u"absence-hand-over"_s, act.at, act.officer.id, from->officer.displayName, to->officer.displayName},
                 act.device.counter);
    if (!number)
        return number.error();
    handover.listNumber = *number;
    ActOrder reassigning;
    reassigning.act = DossierAct::Reassign;
    reassigning.keeper = to->officer;
    reassigning.reason = order.reason;
    reassigning.listNumber = handover.listNumber;
    for (const DossierRow &row : from->dossiers) {
        auto done = doAct(connection, row.id, reassigning, act, calendar, catalogue);
        if (!done)
            return done.error();
        handover.acts.append(*std::move(done));
    }
    const auto drafts = moveDrafts(connection, order.from, order.to);
    if (!drafts)
        return drafts.error();
    handover.drafts = *drafts;
    const QString cash = order.cash ? u", cash %1"_s.arg(*order.cash) : QString();
    const QString detail = u"list %1: %2 → %3, %4 dossiers, %5 drafts"_s.arg(handover.listNumber, order.from, order.to)
                               .arg(handover.acts.size())
                               .arg(handover.drafts);
    if (const auto noted = AuditTable(connection).add(act.at, act.officer.id, u"absence-handed-over"_s, detail + cash);
        !noted)
        return noted.error();
    return handover;
}
