// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderchecking.h"

#include "certifying.h"
#include "citizenid.h"
#include "competence.h"
#include "composing.h"
#include "homecode.h"
#include "lateentry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct OrderChecking
{
    Q_DECLARE_TR_FUNCTIONS(OrderChecking)
};

constexpr int maximalQuantity = 999;
constexpr int maximalCopies = 1000;
constexpr qsizetype maximalNameLength = 200;
constexpr qsizetype maximalNoteLength = 10'000;

void checkNumber(const ReceiveOrder &order, const Procedure *procedure, QList<FieldFault> &faults)
{
    const IdentityPaper &paper = order.applicant.paper;
    const bool isPerson = order.applicant.kind == OwnerKind::Person;
    if (isPerson && paper.kind == IdentityKind::None) {
        if (paper.ground.trimmed().isEmpty())
            faults.append({u"ground"_s, u"ground-missing"_s, OrderChecking::tr("Say why there is no identity paper.")});
        return;
    }
    if (paper.number.isEmpty()) {
        const bool isNamedOtherwise = !isPerson && !order.applicant.taxCode.isEmpty();
        if (procedure && procedure->requiresIdentityNumber && !isNamedOtherwise)
            faults.append({u"number"_s, u"number-missing"_s,
                           isPerson
                               ? OrderChecking::tr("Scan the card or type the number of the identity paper.")
                               : OrderChecking::tr("Type the tax code or the number of the organisation's paper.")});
        return;
    }
    if (paper.kind == IdentityKind::CitizenCard && !CitizenId::parse(paper.number))
        faults.append(
            {u"number"_s, u"number-wrong"_s,
             OrderChecking::tr("The citizen identity number has twelve digits: type it again or scan the card.")});
    if (paper.kind == IdentityKind::OldIdentityCard && paper.number.size() != 9)
        faults.append({u"number"_s, u"number-wrong"_s,
                       OrderChecking::tr("The old identity card's number has nine digits: type it again.")});
}

void checkPeople(const ReceiveOrder &order, const Procedure *procedure, const QDateTime &at, QList<FieldFault> &faults)
{
    const Applicant &applicant = order.applicant;
    if (applicant.name.trimmed().isEmpty())
        faults.append({u"name"_s, u"name-missing"_s, OrderChecking::tr("Scan the card or type the applicant's name.")});
    else if (applicant.name.size() > maximalNameLength)
        faults.append(
            {u"name"_s, u"name-too-long"_s, OrderChecking::tr("The name is too long: shorten it to 200 letters.")});
    else if (order.isNameInDoubt)
        faults.append(
            {u"name"_s, u"name-in-doubt"_s, OrderChecking::tr("Check the accents of the name, then confirm it.")});
    checkNumber(order, procedure, faults);
    if (applicant.birthDate && applicant.birthDate->year() > at.date().year())
        faults.append({u"birthDate"_s, u"birth-date-wrong"_s,
                       OrderChecking::tr("The date of birth lies in the future: type it as 05/09/1985.")});
    if (!applicant.phone.isEmpty() && !normalisedPhone(applicant.phone))
        faults.append({u"phone"_s, u"phone-wrong"_s,
                       OrderChecking::tr("Type the telephone number with ten digits, for example 0912 345 678.")});
    if (order.submitter.relation != Relation::Self && order.submitter.person.name.trimmed().isEmpty())
        faults.append(
            {u"submitter"_s, u"submitter-missing"_s, OrderChecking::tr("Scan or type who hands the dossier in.")});
}

/// The rule of the day of receipt decides, whatever it was when the order was begun.
std::optional<FieldFault> channelFault(const ReceiveOrder &order, const Procedure &procedure,
                                       const Catalogue &catalogue, QDate day)
{
    const ProcedureTerms *terms = procedure.termsAt(day);
    if (order.assistance) {
        if (!terms || terms->channelRule != ChannelRule::PaperOnly)
            return {};
        return FieldFault{
            u"procedure"_s, u"paper-only"_s,
            OrderChecking::tr("This procedure takes paper only (%1): receive it at the counter.").arg(terms->ground)};
    }
    const QString refusal = channelRefusal(procedure, day);
    if (refusal.isEmpty())
        return {};
    if (order.paperException.isEmpty())
        return FieldFault{u"procedure"_s, u"online-only"_s, refusal};
    if (catalogue.filing.exceptionAt(order.paperException, day))
        return {};
    return FieldFault{
        u"paperException"_s, u"exception-unknown"_s,
        OrderChecking::tr("This ground for taking paper does not hold on this date: choose another one.")};
}

void checkHome(const ReceiveOrder &order, const Procedure *procedure, const Catalogue &catalogue, QDate day,
               QList<FieldFault> &faults)
{
    const ProcedureTerms *terms = procedure ? procedure->termsAt(day) : nullptr;
    const bool livesElsewhere = terms && (terms->home == DossierHome::MinistrySystem || order.assistance);
    if (!livesElsewhere || order.otherSystemCode.trimmed().isEmpty())
        return;
    const auto code = cleanedHomeCode(order.otherSystemCode, catalogue.filing.system(terms->homeSystem));
    if (!code)
        faults.append({code.error().field, code.error().code, code.error().message});
    else if (order.assistance && !order.assistance->filedBy)
        faults.append(
            {u"filedBy"_s, u"filed-by-missing"_s, OrderChecking::tr("The portal gave a code: say who pressed “Nộp”.")});
}

void checkProcedure(const ReceiveOrder &order, const Procedure *procedure, const Catalogue &catalogue,
                    const QDateTime &at, QList<FieldFault> &faults)
{
    if (order.procedureCode.isEmpty()) {
        faults.append({u"procedure"_s, u"procedure-missing"_s, OrderChecking::tr("Choose the procedure.")});
        return;
    }
    if (!procedure) {
        faults.append({u"procedure"_s, u"unknown-procedure"_s,
                       OrderChecking::tr("The catalogue has no such procedure on this date: choose another one.")});
        return;
    }
    if (auto fault = channelFault(order, *procedure, catalogue, at.date()))
        faults.append(*std::move(fault));
    if (order.copies < 1 || order.copies > maximalCopies)
        faults.append(
            {u"copies"_s, u"copies-wrong"_s, OrderChecking::tr("The number of copies is between 1 and 1,000.")});
}

void checkComponents(const ReceiveOrder &order, const Procedure *procedure, const QDateTime &at,
                     QList<FieldFault> &faults)
{
    for (const Component &component : order.components) {
        if (component.quantity < 0 || component.quantity > maximalQuantity)
            faults.append({u"quantity.%1"_s.arg(component.number), u"quantity-wrong"_s,
                           OrderChecking::tr("The quantity of paper %1 is between 0 and 999.").arg(component.number)});
    }
    if (order.note.size() > maximalNoteLength)
        faults.append(
            {u"note"_s, u"note-too-long"_s, OrderChecking::tr("The note is too long: shorten it to 10,000 letters.")});
    if (order.assistance || !lacksRequired(order))
        return;
    switch (order.missingChoice) {
    case MissingChoice::Guide:
        break;
    case MissingChoice::SupplementLater:
        if (procedure && !procedure->allowsSupplementLater)
            faults.append({u"components"_s, u"supplement-not-allowed"_s,
                           OrderChecking::tr(
                               "This procedure does not allow papers to follow later: guide the citizen or refuse.")});
        else if (!order.supplementUntil.isValid() || order.supplementUntil <= at.date())
            faults.append({u"supplementUntil"_s, u"supplement-date-wrong"_s,
                           OrderChecking::tr("Choose a date after today by which the papers shall be here.")});
        break;
    case MissingChoice::Refuse:
        if (order.note.trimmed().isEmpty())
            faults.append(
                {u"note"_s, u"reason-missing"_s, OrderChecking::tr("Write the legal reason of the refusal.")});
        break;
    }
}

void checkPayment(const ReceiveOrder &order, const Procedure *procedure, const Catalogue &catalogue,
                  const QString &accountAgency, const QDateTime &at, QList<FieldFault> &faults)
{
    const auto quoted = procedure ? quotedFee(procedure->fees, feeQuestionOf(order, at.date()))
                                  : Result<QList<FeeLine>>(QList<FeeLine>());
    // Of papers to be certified each row says it.
    if (!quoted && order.copies >= 0 && (order.papers.isEmpty() || quoted.error().code == u"fee-too-large"))
        faults.append({quoted.error().field, quoted.error().code, quoted.error().message});
    const Dong total = procedure ? composedFee(order, *procedure, at).total() : 0;
    if (order.method == PaymentMethod::Transfer && total > 0 && !catalogue.feeAccountAt(at.date(), accountAgency))
        faults.append({u"payment"_s, u"no-fee-account"_s,
                       OrderChecking::tr("The catalogue has no account for transfers: take cash, or collect later.")});
    if (procedure && order.received != 0) {
        if (order.received < 0 || (order.method == PaymentMethod::Cash && order.received < total))
            faults.append(
                {u"received"_s, u"received-too-little"_s,
                 OrderChecking::tr("The amount received is less than the fee of %1.").arg(formattedDong(total))});
    }
    if (order.returnWay == ReturnWay::Post && order.returnAddress.trimmed().isEmpty() &&
        order.applicant.address.trimmed().isEmpty())
        faults.append({u"returnAddress"_s, u"address-missing"_s,
                       OrderChecking::tr("Type the address to which the result shall be posted.")});
}

/// Earlier than the rule's time is a service; later is an extension, which has its own act and its own paper.
void checkAppointment(const ReceiveOrder &order, const Procedure *procedure, const WorkingCalendar &calendar,
                      const QDateTime &at, QList<FieldFault> &faults)
{
    if (!procedure || !order.appointment.isValid())
        return;
    const auto fault = [&faults](const QString &code, const QString &message) {
        faults.append({u"appointment"_s, code, message});
    };
    const auto latest = latestAppointment(*procedure, order.channel, at, calendar);
    const QList<OpeningSpan> spans = calendar.openingSpans(order.appointment.date());
    const QTime time = order.appointment.time();
    const bool isOpen = std::any_of(spans.begin(), spans.end(),
                                    [time](const OpeningSpan &span) { return time >= span.from && time <= span.to; });
    if (order.appointment <= at)
        fault(u"appointment-past"_s, OrderChecking::tr("Choose an appointment after now."));
    else if (latest && order.appointment > *latest && procedure->book) {
        if (order.agreement.trimmed().isEmpty())
            faults.append({u"agreement"_s, u"agreement-missing"_s,
                           OrderChecking::tr("Later than %1 only by agreement in writing: note the paper.")
                               .arg(latest->toString(u"HH:mm dd/MM/yyyy"_s))});
    } else if (latest && order.appointment > *latest)
        fault(u"appointment-late"_s,
              OrderChecking::tr("The appointment may be earlier than the rule says, not later: at the latest %1.")
                  .arg(latest->toString(u"HH:mm dd/MM/yyyy"_s)));
    else if (!isOpen)
        fault(u"appointment-closed"_s, OrderChecking::tr("The office is closed then: choose a time when it is open."));
}

} // namespace

bool lacksRequired(const ReceiveOrder &order)
{
    for (const Component &component : order.components) {
        if (component.isRequired && component.state == ComponentState::Missing)
            return true;
    }
    return false;
}

QString channelRefusal(const Procedure &procedure, QDate date)
{
    const ProcedureTerms *terms = procedure.termsAt(date);
    if (!terms || terms->channelRule != ChannelRule::OnlineOnly)
        return {};
    return OrderChecking::tr(
               "This procedure takes online filings only (%1): help the citizen to file it on the national portal.")
        .arg(terms->ground);
}

QList<FieldFault> faultsOf(const ReceiveOrder &order, const Catalogue &catalogue, const WorkingCalendar &calendar,
                           const QDateTime &now, const ReceivingPlace &place)
{
    const QDateTime at = receiptOf(order, now);
    const Procedure *procedure = catalogue.find(order.procedureCode, at.date());
    QList<FieldFault> faults = lateFaultsOf(order, catalogue, calendar, now, place);
    checkPeople(order, procedure, at, faults);
    checkProcedure(order, procedure, catalogue, at, faults);
    checkHome(order, procedure, catalogue, at.date(), faults);
    checkComponents(order, procedure, at, faults);
    if (order.assistance) // Neither a time nor money is promised or taken here.
        return faults;
    if (procedure)
        faults += certificationFaults(order, *procedure);
    checkAppointment(order, procedure, calendarFor(order, catalogue, calendar, place.office, at.date()), at, faults);
    const Agency *competent =
        procedure ? competentAgency(order, *procedure, catalogue, place.office, at.date()) : nullptr;
    if (procedure && !order.competentAgency.isEmpty() && !competent)
        faults.append({u"competent"_s, u"competent-unknown"_s,
                       OrderChecking::tr("This procedure is not received for that unit: choose another one.")});
    const bool isTheirAccount = competent && catalogue.borderlessRuleAt(at.date()).givesAccount;
    checkPayment(order, procedure, catalogue, isTheirAccount ? competent->code : QString(), at, faults);
    return faults;
}
