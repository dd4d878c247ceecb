// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossierlife.h"

#include "dossierduty.h"
#include "dossierjson.h"
#include "homecode.h"
#include "jointprocedures.h"
#include "receivermatching.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct DossierLife
{
    Q_DECLARE_TR_FUNCTIONS(DossierLife)
};

constexpr int longestNote = 10'000; // Characters; the operation stays far below the portal's limit.

Error missing(const QString &field, const QString &message)
{
    return {ErrorKind::BadInput, u"missing-"_s + field, message, {}, field};
}

Error against(const QString &field, const QString &code, const QString &message)
{
    return {ErrorKind::RefusedByRule, code, message, {}, field};
}

void stopClock(Dossier &dossier, const ActGround &ground)
{
    if (dossier.pause) // Stopped while it waited already: the first pause holds what was left.
        return;
    ClockPause pause{ground.at, 0, dossier.dueAt};
    // To the minute, as appointments are promised.
    const QDateTime minute = ground.at.addMSecs(-(ground.at.time().msecsSinceStartOfDay() % 60'000));
    if (dossier.dueAt)
        pause.remainingMinutes = ground.calendar.workingMinutesBetween(minute, *dossier.dueAt);
    if (dossier.dueAt && pause.remainingMinutes == 0 && *dossier.dueAt > ground.at)
        pause.remainingMinutes = 1; // Due when the office opens: not overdue yet.
    dossier.pause = pause;
    dossier.dueAt.reset();
}

/// What was overdue stays overdue: its former date comes back.
void resumeClock(Dossier &dossier, const ActGround &ground)
{
    if (!dossier.pause)
        return;
    constexpr double minutesOfHour = 60;
    const ClockPause pause = *dossier.pause;
    dossier.pause.reset();
    dossier.dueAt = pause.remainingMinutes > 0
                        ? ground.calendar.dueAfterWorkingHours(ground.at, pause.remainingMinutes / minutesOfHour).at
                        : pause.formerDueAt;
}

Result<void> askSupplement(Dossier &dossier, const ActOrder &order, const ActGround &ground)
{
    if (!order.until.isValid())
        return missing(u"until"_s, DossierLife::tr("Enter the day until which the citizen may supplement."));
    if (order.until < ground.at.date())
        return against(u"until"_s, u"date-past"_s, DossierLife::tr("The citizen's last day lies in the past."));
    dossier.supplementUntil = order.until;
    stopClock(dossier, ground);
    return {};
}

/// An online dossier's time begins when an officer takes it over.
void takeOver(Dossier &dossier, const ActGround &ground)
{
    dossier.officerId = ground.officer.id;
    dossier.officerName = ground.officer.displayName;
    const Procedure *procedure = ground.catalogue.find(dossier.procedureCode, ground.at.date());
    if (procedure)
        dossier.dueAt = ground.calendar.dueFor(ground.at, procedure->timeFor(dossier.channel)).at;
}

void takePapers(Dossier &dossier, const QList<Component> &papers)
{
    for (const Component &paper : papers) {
        const auto at = std::find_if(dossier.components.begin(), dossier.components.end(),
                                     [&paper](const Component &component) { return component.number == paper.number; });
        if (at == dossier.components.end()) {
            dossier.components.append(paper);
        } else {
            at->state = paper.state;
            at->quantity = paper.quantity;
        }
    }
}

Result<void> handOver(Dossier &dossier, const ActOrder &order)
{
    const QString place = order.place.trimmed();
    if (place.isEmpty())
        return missing(u"place"_s, DossierLife::tr("Choose the department that takes the dossier."));
    if (place == dossier.place)
        return against(u"place"_s, u"there-already"_s, DossierLife::tr("The dossier is at “%1” already.").arg(place));
    dossier.place = place;
    dossier.handler = order.person.trimmed();
    return {};
}

/// A supervisor may go beyond what the rule lets an officer do: the ground is kept.
Result<void> extend(Dossier &dossier, const ActOrder &order, const ActGround &ground)
{
    if (!dossier.dueAt)
        return against(u"newDueAt"_s, u"no-appointment"_s,
                       DossierLife::tr("No date was promised that could be put off."));
    if (!order.newDueAt.isValid())
        return missing(u"newDueAt"_s, DossierLife::tr("Enter the new appointment."));
    if (order.newDueAt <= *dossier.dueAt)
        return against(u"newDueAt"_s, u"not-later"_s,
                       DossierLife::tr("The new appointment must be later than the old one."));
    if (!ground.calendar.isWorkingDay(order.newDueAt.date()))
        return against(u"newDueAt"_s, u"day-off"_s, DossierLife::tr("The office is closed on that day."));
    const ExtensionRule *rule = ground.catalogue.extensionRuleAt(dossier.receivedAt.date());
    if (rule && ground.officer.role == Role::Officer) {
        if (dossier.extensions >= rule->most)
            return against(
                u"newDueAt"_s, u"extended-already"_s,
                DossierLife::tr("It was extended %1 times, more is not allowed (%2). A supervisor may decide "
                                "otherwise.")
                    .arg(QString::number(dossier.extensions), rule->ground));
        if (rule->leadDays > 0 && ground.calendar.dueAfterWorkingDays(ground.at, rule->leadDays).at > *dossier.dueAt)
            return against(u"newDueAt"_s, u"too-late"_s,
                           DossierLife::tr("The letter must be out %1 working days before the appointment (%2). A "
                                           "supervisor may decide otherwise.")
                               .arg(QString::number(rule->leadDays), rule->ground));
        if (rule->longestDays > 0 &&
            order.newDueAt > *ground.calendar.dueAfterWorkingDays(*dossier.dueAt, rule->longestDays).at)
            return against(u"newDueAt"_s, u"too-long"_s,
                           DossierLife::tr("It may be put off by %1 working days at most (%2). A supervisor may decide "
                                           "otherwise.")
                               .arg(QString::number(rule->longestDays), rule->ground));
    }
    dossier.dueAt = order.newDueAt;
    dossier.dueReason = u"đã xin lỗi và hẹn lại"_s;
    ++dossier.extensions;
    return {};
}

/// Moves results from one state to another; nothing named: all that stand there. Answers an error if one does not.
Result<void> moveResults(Dossier &dossier, const ActOrder &order, const ActGround &ground, ResultState from,
                         ResultState to, const QString &shelf)
{
    int moved = 0;
    for (DossierResult &result : dossier.results) {
        const bool isNamed = order.results.contains(result.number);
        if (!isNamed && !order.results.isEmpty())
            continue;
        if (result.state != from) {
            if (isNamed)
                return against(
                    u"results"_s, u"result-elsewhere"_s,
                    DossierLife::tr("The result “%1” is not where it should be for this: look at the dossier "
                                    "again.")
                        .arg(result.name));
            continue;
        }
        result.state = to;
        result.shelf = shelf;
        if (!order.documentNumber.isEmpty())
            result.documentNumber = order.documentNumber;
        result.at = ground.at;
        ++moved;
    }
    if (moved == 0)
        return against(u"results"_s, u"no-result"_s, DossierLife::tr("Choose at least one result."));
    return {};
}

bool areAll(const Dossier &dossier, std::initializer_list<ResultState> states)
{
    return std::all_of(dossier.results.begin(), dossier.results.end(), [&states](const DossierResult &result) {
        return std::find(states.begin(), states.end(), result.state) != states.end();
    });
}

Result<void> receiveResult(Dossier &dossier, const ActOrder &order, const ActGround &ground)
{
    if (dossier.results.isEmpty())
        dossier.results.append({1, DossierLife::tr("Result")});
    if (const auto moved =
            moveResults(dossier, order, ground, ResultState::Expected, ResultState::Ready, order.place.trimmed());
        !moved)
        return moved.error();
    resumeClock(dossier, ground);
    dossier.step.clear();
    if (areAll(dossier, {ResultState::Ready, ResultState::Posted, ResultState::Returned})) {
        dossier.place.clear();
        dossier.handler.clear();
    }
    return {};
}

Result<void> checkReceiver(const Dossier &dossier, const ResultReceiver &receiver)
{
    if (receiver.right == ResultReceiver::Right::Delegate) {
        if (receiver.authority.trimmed().isEmpty())
            return missing(u"authority"_s, DossierLife::tr("Enter the paper that gives the right to receive."));
        if (receiver.person.name.trimmed().isEmpty())
            return missing(u"receiver"_s, DossierLife::tr("Scan the card of the person who receives."));
        return {};
    }
    const auto wanted =
        receiver.right == ResultReceiver::Right::Owner ? ReceiverMatch::Who::Owner : ReceiverMatch::Who::Submitter;
    if (matchReceiver(dossier, receiver.person).who != wanted)
        return against(
            u"receiver"_s, u"receiver-differs"_s,
            DossierLife::tr("The card is not that of the person on the dossier: scan another card, or note a "
                            "delegate with paper."));
    return {};
}

Result<void> correct(Dossier &dossier, const Dossier &corrected)
{
    Dossier after = dossier;
    after.applicant = corrected.applicant;
    after.submitter = corrected.submitter;
    after.purpose = corrected.purpose;
    after.copies = corrected.copies;
    after.note = corrected.note;
    after.returnWay = corrected.returnWay;
    after.returnAddress = corrected.returnAddress;
    after.components = corrected.components;
    if (after.applicant.name.trimmed().isEmpty())
        return missing(u"corrected"_s, DossierLife::tr("The owner's name cannot be empty."));
    if (correctionsBetween(dossier, after).isEmpty())
        return missing(u"corrected"_s, DossierLife::tr("Nothing was changed."));
    dossier = after;
    return {};
}

Result<void> noteCode(Dossier &dossier, const ActOrder &order, const ActGround &ground)
{
    const auto code = cleanedHomeCode(order.code, ground.catalogue.filing.system(dossier.homeSystem));
    if (!code)
        return code.error();
    const bool isFiledAnew = dossier.assistance && order.filedBy && dossier.assistance->filedBy != order.filedBy;
    if (homeCode(dossier) == *code && !isFiledAnew)
        return against(u"otherSystemCode"_s, u"code-noted-already"_s,
                       DossierLife::tr("The dossier has this code already."));
    setHomeCode(dossier, *code);
    if (isFiledAnew)
        dossier.assistance->filedBy = order.filedBy;
    return {};
}

Result<void> change(Dossier &dossier, const ActOrder &order, const ActGround &ground)
{
    using R = ResultState;
    switch (order.act) {
    case DossierAct::AskSupplement:
        return askSupplement(dossier, order, ground);
    case DossierAct::TakeSupplement:
        takePapers(dossier, order.papers);
        dossier.supplementUntil = {};
        resumeClock(dossier, ground);
        return {};
    case DossierAct::HandOver:
        return handOver(dossier, order);
    case DossierAct::TakeBack:
        dossier.place.clear();
        dossier.handler.clear();
        dossier.step.clear();
        return {};
    case DossierAct::Extend:
        return extend(dossier, order, ground);
    case DossierAct::Stop:
    case DossierAct::AskPayment:
        stopClock(dossier, ground);
        return {};
    case DossierAct::Resume:
    case DossierAct::NotePayment:
        resumeClock(dossier, ground);
        return {};
    case DossierAct::SubmitForSigning:
        dossier.step = u"submitted"_s;
        return {};
    case DossierAct::NoteSigned:
        dossier.step = u"signed"_s;
        return {};
    case DossierAct::NoteAwaitingSeal:
        dossier.step = u"awaiting-seal"_s;
        return {};
    case DossierAct::ReceiveResult:
        return receiveResult(dossier, order, ground);
    case DossierAct::Return:
        if (const auto right = checkReceiver(dossier, order.receiver); !right && !order.isAtOnce)
            return right.error();
        return moveResults(dossier, order, ground, R::Ready, R::Returned, {});
    case DossierAct::SendByPost:
        if (order.address.trimmed().isEmpty())
            return missing(u"address"_s, DossierLife::tr("Enter the address to which the result goes."));
        dossier.returnAddress = order.address.trimmed();
        return moveResults(dossier, order, ground, R::Ready, R::Posted, order.trackingNumber.trimmed());
    case DossierAct::NoteDelivered:
        return moveResults(dossier, order, ground, R::Posted, R::Returned, {});
    case DossierAct::NoteUndelivered:
        return moveResults(dossier, order, ground, R::Posted, R::Ready, order.place.trimmed());
    case DossierAct::Correct:
        return correct(dossier, order.corrected);
    case DossierAct::Withdraw:
    case DossierAct::Decline:
        dossier.pause.reset();
        return {};
    case DossierAct::NotePen:
        return {};
    case DossierAct::Recompute:
        return recomputeDue(dossier, order.newDueAt);
    case DossierAct::Reassign:
        return reassign(dossier, order.keeper);
    case DossierAct::NoteCode:
        return noteCode(dossier, order, ground);
    case DossierAct::TakeOver:
        takeOver(dossier, ground);
        return {};
    }
    return {};
}

/// The state in which the act leaves the dossier: some acts end a state only with the last result or paper.
DossierState stateAfter(const Dossier &before, const Dossier &after, DossierAct act)
{
    using R = ResultState;
    const ActRule &rule = ruleOf(act);
    if (act == DossierAct::TakeSupplement && before.state == DossierState::Received)
        return before.state;
    if (act == DossierAct::ReceiveResult && !areAll(after, {R::Ready, R::Posted, R::Returned}))
        return before.state == DossierState::Received ? DossierState::InProgress : before.state;
    if ((act == DossierAct::Return || act == DossierAct::NoteDelivered) && !areAll(after, {R::Returned}))
        return before.state;
    return rule.to.value_or(before.state);
}

void collect(const QString &path, const QJsonValue &before, const QJsonValue &after, QList<Correction> &found)
{
    if (before == after)
        return;
    if (before.isObject() || after.isObject()) {
        const QJsonObject one = before.toObject();
        const QJsonObject other = after.toObject();
        QStringList keys = one.keys();
        for (const QString &key : other.keys()) {
            if (!keys.contains(key))
                keys.append(key);
        }
        for (const QString &key : std::as_const(keys))
            collect(path.isEmpty() ? key : path + u'.' + key, one.value(key), other.value(key), found);
        return;
    }
    if (before.isArray() || after.isArray()) {
        const QJsonArray one = before.toArray();
        const QJsonArray other = after.toArray();
        for (qsizetype i = 0; i < std::max(one.size(), other.size()); ++i)
            collect(path + u'.' + QString::number(i + 1), one.at(i), other.at(i), found);
        return;
    }
    found.append({path, before.toVariant().toString(), after.toVariant().toString()});
}

} // namespace

QList<Correction> correctionsBetween(const Dossier &before, const Dossier &after)
{
    QList<Correction> found;
    collect({}, toJson(before), toJson(after), found);
    return found;
}

Result<Dossier> dossierAfter(const Dossier &before, const ActOrder &order, const ActGround &ground)
{
    if (const auto may = mayDo(order.act, before, ground.officer); !may)
        return may.error();
    if (ruleOf(order.act).needsReason && order.reason.trimmed().isEmpty())
        return missing(u"reason"_s, DossierLife::tr("Enter the reason: it stands on the form and in the records."));
    if (order.reason.size() > longestNote || order.note.size() > longestNote)
        return Error{ErrorKind::BadInput,
                     u"too-long"_s,
                     DossierLife::tr("The text is too long: %1 characters at most.").arg(longestNote),
                     {},
                     order.reason.size() > longestNote ? u"reason"_s : u"note"_s};
    Dossier after = before;
    if (const auto changed = change(after, order, ground); !changed)
        return changed.error();
    after.state = stateAfter(before, after, order.act);
    followMembers(after, ground.at);
    return after;
}
