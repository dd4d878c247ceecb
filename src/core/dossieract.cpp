// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossieract.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct DossierActs
{
    Q_DECLARE_TR_FUNCTIONS(DossierActs)
};

using S = DossierState;
using A = DossierAct;

constexpr S submitted[] = {S::NewlySubmitted};
constexpr S working[] = {S::Received, S::InProgress};
constexpr S underWay[] = {S::InProgress};
constexpr S supplementable[] = {S::Received, S::AwaitingSupplement};
constexpr S withdrawable[] = {S::NewlySubmitted, S::Received, S::InProgress, S::AwaitingSupplement, S::AwaitingPayment};
constexpr S stoppable[] = {S::Received, S::InProgress, S::AwaitingSupplement, S::AwaitingPayment};
constexpr S stopped[] = {S::Stopped};
constexpr S owing[] = {S::AwaitingPayment};
constexpr S decidable[] = {S::Received, S::InProgress, S::Stopped};
constexpr S returnable[] = {S::InProgress, S::Finished};
constexpr S correctable[] = {S::Received,        S::InProgress, S::AwaitingSupplement,
                             S::AwaitingPayment, S::Stopped,    S::Finished};

constexpr S codable[] = {S::NewlySubmitted,  S::Received, S::InProgress, S::AwaitingSupplement,
                         S::AwaitingPayment, S::Stopped,  S::Finished,   S::Returned};

constexpr ActRule actRules[] = {
    {A::TakeOver, "taken-over"_L1, submitted, S::Received, false, "receipt"_L1},
    {A::Decline, "declined"_L1, submitted, S::NotAccepted, true, "refusal"_L1},
    {A::AskSupplement, "supplement-asked"_L1, working, S::AwaitingSupplement, true, "supplement"_L1},
    {A::TakeSupplement, "supplemented"_L1, supplementable, S::InProgress, false, {}},
    {A::Withdraw, "withdrawn"_L1, withdrawable, S::Withdrawn, true, {}},
    {A::HandOver, "handed-over"_L1, working, S::InProgress, false, "hand-over"_L1},
    {A::TakeBack, "taken-back"_L1, underWay, {}, false, {}},
    {A::Extend, "extended"_L1, working, {}, true, "extension"_L1},
    {A::Stop, "stopped"_L1, stoppable, S::Stopped, true, "stop"_L1},
    {A::Resume, "resumed"_L1, stopped, S::InProgress, true, {}},
    {A::AskPayment, "payment-asked"_L1, underWay, S::AwaitingPayment, true, {}},
    {A::NotePayment, "paid"_L1, owing, S::InProgress, false, {}},
    {A::SubmitForSigning, "submitted-for-signing"_L1, underWay, {}, false, {}},
    {A::NoteSigned, "signed"_L1, underWay, {}, false, {}},
    {A::NoteAwaitingSeal, "awaiting-seal"_L1, underWay, {}, false, {}},
    {A::ReceiveResult, "result-arrived"_L1, decidable, S::Finished, false, {}},
    {A::Return, "returned"_L1, returnable, S::Returned, false, "return-receipt"_L1},
    {A::SendByPost, "posted"_L1, returnable, {}, false, "post-sheet"_L1},
    {A::NoteDelivered, "delivered"_L1, returnable, S::Returned, false, {}},
    {A::NoteUndelivered, "undelivered"_L1, returnable, {}, true, {}},
    {A::Correct, "corrected"_L1, correctable, {}, true, {}},
    {A::NotePen, "pen-noted"_L1, correctable, {}, true, {}},
    {A::Recompute, "due-recomputed"_L1, working, {}, true, {}},
    {A::Reassign, "reassigned"_L1, correctable, {}, true, {}},
    {A::NoteCode, "code-noted"_L1, codable, {}, false, {}},
};

constexpr auto everyAct = [] {
    std::array<A, std::size(actRules)> found{};
    for (std::size_t i = 0; i < found.size(); ++i)
        found.at(i) = actRules[i].act;
    return found;
}();

constexpr const char *actNames[] = {
    QT_TRANSLATE_NOOP("DossierActs", "Take over the online dossier"),
    QT_TRANSLATE_NOOP("DossierActs", "Decline the online dossier"),
    QT_TRANSLATE_NOOP("DossierActs", "Ask for supplement"),
    QT_TRANSLATE_NOOP("DossierActs", "Take the supplement"),
    QT_TRANSLATE_NOOP("DossierActs", "Withdrawn by the citizen"),
    QT_TRANSLATE_NOOP("DossierActs", "Hand over to a department"),
    QT_TRANSLATE_NOOP("DossierActs", "Take back from a department"),
    QT_TRANSLATE_NOOP("DossierActs", "Apologise and extend"),
    QT_TRANSLATE_NOOP("DossierActs", "Stop"),
    QT_TRANSLATE_NOOP("DossierActs", "Go on"),
    QT_TRANSLATE_NOOP("DossierActs", "Ask for the financial duty"),
    QT_TRANSLATE_NOOP("DossierActs", "Financial duty done"),
    QT_TRANSLATE_NOOP("DossierActs", "Submit for signing"),
    QT_TRANSLATE_NOOP("DossierActs", "Signed"),
    QT_TRANSLATE_NOOP("DossierActs", "Waiting for the seal"),
    QT_TRANSLATE_NOOP("DossierActs", "Result arrived"),
    QT_TRANSLATE_NOOP("DossierActs", "Return the result"),
    QT_TRANSLATE_NOOP("DossierActs", "Send by post"),
    QT_TRANSLATE_NOOP("DossierActs", "Delivered by post"),
    QT_TRANSLATE_NOOP("DossierActs", "Back from the post"),
    QT_TRANSLATE_NOOP("DossierActs", "Correct the dossier"),
    QT_TRANSLATE_NOOP("DossierActs", "Written by pen on the paper"),
    QT_TRANSLATE_NOOP("DossierActs", "Appointment by the corrected calendar"),
    QT_TRANSLATE_NOOP("DossierActs", "Handed to another officer"),
    QT_TRANSLATE_NOOP("DossierActs", "Note the other system's code"),
};
static_assert(std::size(actNames) == std::size(actRules));

Error actRefused(const QString &code, const QString &message)
{
    return {ErrorKind::RefusedByRule, code, message, {}, {}};
}

bool hasResult(const Dossier &dossier, ResultState state)
{
    return std::any_of(dossier.results.begin(), dossier.results.end(),
                       [state](const DossierResult &result) { return result.state == state; });
}

Error wrongState(DossierAct act, DossierState state)
{
    return actRefused(u"state-not-allowed"_s,
                      DossierActs::tr("“%1” is not possible: the dossier is in the state “%2”. It is possible in the "
                                      "state %3.")
                          .arg(displayName(act), displayName(state), possibleStates(act)));
}

} // namespace

std::span<const DossierAct> allDossierActs()
{
    return everyAct;
}

const ActRule &ruleOf(DossierAct act)
{
    return actRules[static_cast<std::size_t>(act)];
}

std::optional<DossierAct> dossierActFromText(QStringView word)
{
    for (const ActRule &rule : actRules) {
        if (rule.word == word)
            return rule.act;
    }
    return std::nullopt;
}

QString displayName(DossierAct act)
{
    return QCoreApplication::translate("DossierActs", actNames[static_cast<std::size_t>(act)]);
}

QString possibleStates(DossierAct act)
{
    QStringList possible;
    for (const DossierState from : ruleOf(act).from)
        possible.append(u'“' + displayName(from) + u'”');
    return possible.join(DossierActs::tr(" or "));
}

Result<void> mayDo(DossierAct act, const Dossier &dossier, const Officer &officer)
{
    const ActRule &rule = ruleOf(act);
    if (dossier.isVoid)
        return actRefused(u"already-void"_s,
                          DossierActs::tr("This dossier is cancelled: nothing more is done with it. Its number stays "
                                          "accounted for."));
    if (act == DossierAct::NoteCode && dossier.home == DossierHome::Own)
        return actRefused(
            u"not-elsewhere"_s,
            DossierActs::tr("This dossier lives here and has its own code: no other system gives it one."));
    if (act == DossierAct::Correct && isTerminal(dossier.state)) {
        if (officer.role == Role::Officer)
            return Error{ErrorKind::NotAllowed,
                         u"not-supervisor"_s,
                         DossierActs::tr("The dossier is closed: only a supervisor corrects it, ask one to sign in."),
                         {},
                         {}};
        return {};
    }
    const bool isSupervisors = act == DossierAct::Recompute || act == DossierAct::Reassign;
    if (isSupervisors && officer.role == Role::Officer)
        return Error{ErrorKind::NotAllowed,
                     u"not-supervisor"_s,
                     DossierActs::tr("Only a supervisor does this: ask one to sign in."),
                     {},
                     {}};
    if (std::find(rule.from.begin(), rule.from.end(), dossier.state) == rule.from.end())
        return wrongState(act, dossier.state);
    if (act == DossierAct::TakeSupplement && dossier.state == DossierState::Received &&
        !dossier.supplementUntil.isValid())
        return actRefused(u"state-not-allowed"_s, DossierActs::tr("Nothing was asked for that could be supplemented."));
    if ((act == DossierAct::Return || act == DossierAct::SendByPost) && !hasReadyResult(dossier))
        return actRefused(u"nothing-ready"_s,
                          dossier.place.isEmpty()
                              ? DossierActs::tr("There is no result yet: note first that it arrived.")
                              : DossierActs::tr("There is no result from “%1” yet.").arg(dossier.place));
    if ((act == DossierAct::NoteDelivered || act == DossierAct::NoteUndelivered) &&
        !hasResult(dossier, ResultState::Posted))
        return actRefused(u"nothing-posted"_s, DossierActs::tr("No result of this dossier is with the post."));
    if (act == DossierAct::TakeBack && dossier.place.isEmpty())
        return actRefused(u"state-not-allowed"_s, DossierActs::tr("The dossier lies at the counter already."));
    return {};
}

Result<void> mayVoid(const Dossier &dossier, const Officer &officer, QDate today)
{
    if (dossier.isVoid)
        return actRefused(u"already-void"_s, DossierActs::tr("This dossier is already cancelled."));
    if (!dossier.receivingUnit.isEmpty())
        return actRefused(
            u"received-elsewhere"_s,
            DossierActs::tr("This dossier was received by %1: only that unit cancels it.").arg(dossier.receivingUnit));
    // What was finished at once is undone as a whole.
    if (isTerminal(dossier.state) && !(dossier.isAtOnce && dossier.state == DossierState::Returned))
        return actRefused(
            u"state-not-allowed"_s,
            DossierActs::tr("A dossier in the state “%1” can no longer be cancelled.").arg(displayName(dossier.state)));
    const QDate enteredOn = (dossier.late ? dossier.late->enteredAt : dossier.receivedAt).date();
    const bool isOwn = dossier.officerId == officer.id && enteredOn == today;
    if (officer.role == Role::Officer && !isOwn)
        return Error{
            ErrorKind::NotAllowed,
            u"not-supervisor"_s,
            DossierActs::tr("Only who received it may cancel it, and only on the same day: ask a supervisor to "
                            "sign in."),
            {},
            {}};
    return {};
}
