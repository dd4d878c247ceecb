// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composing.h"

#include "competence.h"
#include "homecode.h"
#include "jointprocedures.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

/// Form sets by the date from which they hold (domain.md 2.1).
QString formSetAt(QDate date)
{
    return date < QDate(2025, 7, 1) ? u"TT01/2018"_s : u"TT03/2025"_s;
}

Applicant cleanedApplicant(Applicant applicant)
{
    applicant.name = applicant.name.simplified().normalized(QString::NormalizationForm_C);
    applicant.address = applicant.address.simplified().normalized(QString::NormalizationForm_C);
    if (const auto phone = normalisedPhone(applicant.phone))
        applicant.phone = *phone;
    applicant.email = applicant.email.trimmed();
    return applicant;
}

/// Each paper of a certification has pages and copies of its own.
void askForPapers(FeeQuestion &question, const QList<CertifiedPaper> &papers)
{
    if (papers.isEmpty())
        return;
    question.pages.clear();
    for (const CertifiedPaper &paper : papers) {
        question.pages.append(paper.pages);
        question.copiesOfEach.append(paper.copies);
    }
}

/// Why an appointment is not the one by the rule, as printed.
QString agreedReason(const ReceiveOrder &order, const DueTime &due)
{
    if (!order.agreement.trimmed().isEmpty())
        return u"hẹn theo thỏa thuận bằng văn bản: "_s + order.agreement.simplified();
    if (due.at && order.appointment > *due.at)
        return u"nhiều trang, nhiều bản: kéo dài không quá 02 ngày làm việc"_s;
    return u"hẹn theo thỏa thuận với người nộp"_s;
}

void certify(Dossier &dossier, const ReceiveOrder &order, const Procedure &procedure)
{
    if (!procedure.book || order.papers.isEmpty())
        return;
    Certification certification;
    certification.book = *procedure.book;
    for (CertifiedPaper paper : order.papers) {
        paper.name = paper.name.simplified().normalized(QString::NormalizationForm_C);
        certification.papers.append(paper);
    }
    certification.signer = order.signer.simplified();
    certification.signerTitle = order.signerTitle.simplified();
    certification.agreement = order.agreement.simplified();
    dossier.certification = certification;
    dossier.copies = copiesOf(order.papers);
}

/// Where the dossier lives, and by which channel it came.
void settle(Dossier &dossier, const ReceiveOrder &order, const ProcedureTerms *terms, const Catalogue &catalogue)
{
    if (terms && terms->home == DossierHome::MinistrySystem) {
        dossier.home = terms->home;
        dossier.homeSystem = terms->homeSystem;
    }
    if (order.assistance) {
        dossier.assistance = order.assistance;
        dossier.channel = Channel::Online;
        if (dossier.home ==
            DossierHome::Own) { // The portal gives the code; ours follows once it comes down from there.
            dossier.home = DossierHome::MinistrySystem;
            dossier.homeSystem = catalogue.filing.portalName;
        }
        // Time and money are the portal's to say: nothing is promised or taken here.
        dossier.dueAt.reset();
        dossier.duration.clear();
        dossier.dueReason.clear();
        dossier.fee = {};
        dossier.missingChoice = MissingChoice::Guide;
    } else if (terms && terms->channelRule == ChannelRule::OnlineOnly) {
        dossier.paperException = order.paperException;
    }
    const auto code = cleanedHomeCode(order.otherSystemCode, catalogue.filing.system(dossier.homeSystem));
    if (code)
        setHomeCode(dossier, *code);
}

} // namespace

QList<Component> initialComponents(const Procedure &procedure, bool present)
{
    QList<Component> components;
    for (const ComponentRequirement &requirement : procedure.components) {
        if (!requirement.forbiddenGround.isEmpty())
            continue;
        Component component;
        component.number = requirement.number;
        component.code = requirement.code;
        component.name = requirement.name;
        component.isRequired = requirement.isRequired;
        component.state = present && requirement.isRequired ? requirement.expected : ComponentState::Missing;
        component.quantity = component.state == ComponentState::Missing ? 0 : requirement.quantity;
        components.append(component);
    }
    return components;
}

void noteLookup(Component &component, const Procedure &procedure, const QDateTime &at)
{
    if (component.state != ComponentState::Database || component.checkedAt.isValid())
        return;
    component.checkedAt = at;
    for (const ComponentRequirement &requirement : procedure.components) {
        if (requirement.number == component.number && component.source.isEmpty())
            component.source = requirement.database;
    }
}

FeeQuestion feeQuestionOf(const ReceiveOrder &order, QDate date)
{
    FeeQuestion question{order.channel, date, order.copies, order.pages, order.exemption};
    askForPapers(question, order.papers);
    return question;
}

FeeQuestion feeQuestionOf(const Dossier &dossier)
{
    FeeQuestion question{dossier.channel, dossier.receivedAt.date(), dossier.copies, {}, dossier.fee.exemption};
    if (dossier.certification)
        askForPapers(question, dossier.certification->papers);
    return question;
}

Fee composedFee(const ReceiveOrder &order, const Procedure &procedure, const QDateTime &at)
{
    Fee fee;
    fee.exemption = order.exemption;
    fee.method = order.method;
    if (const auto lines = quotedFee(procedure.fees, feeQuestionOf(order, at.date())))
        fee.lines = *lines;
    fee.isUnruled = lacksFeeRule(procedure.fees, order.channel, at.date());
    if (fee.total() == 0)
        fee.method = fee.isUnruled ? PaymentMethod::Later : PaymentMethod::None;
    fee.received = fee.method == PaymentMethod::Cash ? (order.received ? order.received : fee.total()) : 0;
    return fee;
}

QString durationText(const ProcessingTime &time)
{
    if (time.endsSameDay)
        return u"Trong ngày; tiếp nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo"_s;
    const QString amount = QLocale(QLocale::Vietnamese).toString(time.amount, 'g', 6);
    switch (time.unit) {
    case DurationUnit::WorkingDays:
        return amount + u" ngày làm việc"_s;
    case DurationUnit::WorkingHours:
        return amount + u" giờ làm việc"_s;
    case DurationUnit::CalendarDays:
        return amount + u" ngày"_s;
    case DurationUnit::None:
        break;
    }
    return u"Không quy định"_s;
}

QString dueReasonText(const DueTime &due)
{
    static const QString weekdays[] = {u"Thứ Hai"_s, u"Thứ Ba"_s,  u"Thứ Tư"_s,  u"Thứ Năm"_s,
                                       u"Thứ Sáu"_s, u"Thứ Bảy"_s, u"Chủ Nhật"_s};
    QStringList days;
    for (const DueStep &step : due.steps) {
        if (step.isHoliday)
            days.append(weekdays[step.date.dayOfWeek() - 1] + u' ' + step.date.toString(u"d/M"_s));
    }
    QStringList reasons;
    if (!days.isEmpty())
        reasons.append(u"trừ nghỉ lễ "_s + days.join(u", "_s));
    if (due.isCalendarIncomplete)
        reasons.append(u"lịch nghỉ năm sau chưa công bố"_s);
    return reasons.join(u"; "_s);
}

std::optional<QDateTime> latestAppointment(const Procedure &procedure, Channel channel, const QDateTime &at,
                                           const WorkingCalendar &calendar)
{
    constexpr int daysForMany = 2;
    std::optional<QDateTime> latest = calendar.dueFor(at, procedure.timeFor(channel)).at;
    if (!latest || !procedure.book)
        return latest;
    // The same clock time, though closing time counts as the next opening elsewhere.
    QDate day = latest->date();
    for (int left = daysForMany; left > 0; left -= calendar.isWorkingDay(day) ? 1 : 0)
        day = day.addDays(1);
    latest->setDate(day);
    return latest;
}

Dossier composedDossier(const ReceiveOrder &order, const ReceivingPlace &place, const Catalogue &catalogue,
                        const WorkingCalendar &calendar, const QDateTime &now)
{
    const QDateTime at = receiptOf(order, now);
    Dossier dossier;
    if (order.takenAt.isValid())
        dossier.late = LateEntry{now, order.lateGround.simplified(), order.padNumber.trimmed()};
    dossier.officeCode = place.office.code;
    dossier.receivingAgency = place.office.agencyCode;
    dossier.competentAgency = place.office.agencyCode;
    dossier.counter = place.counter;
    dossier.officerId = place.officer.id;
    dossier.officerName = place.officer.displayName;
    dossier.formSet = formSetAt(at.date());
    dossier.channel = order.channel;
    dossier.applicant = cleanedApplicant(order.applicant);
    dossier.submitter = order.submitter;
    dossier.submitter.person = cleanedApplicant(order.submitter.person);
    dossier.components = order.components;
    dossier.missingChoice = order.missingChoice;
    if (order.missingChoice == MissingChoice::SupplementLater)
        dossier.supplementUntil = order.supplementUntil;
    dossier.purpose = order.purpose;
    dossier.copies = order.copies;
    dossier.note = order.note.trimmed();
    dossier.returnWay = order.returnWay;
    dossier.returnAddress = order.returnAddress.trimmed();
    dossier.receivedAt = at;
    dossier.state = DossierState::Received;

    const Procedure *procedure = catalogue.find(order.procedureCode, at.date());
    if (!procedure)
        return dossier;
    dossier.procedureCode = procedure->code;
    dossier.procedureName = procedure->name;
    dossier.procedureVersion = procedure->version;
    dossier.sectorName = procedure->sectorName;
    dossier.fee = composedFee(order, *procedure, at);
    const ProcessingTime time = procedure->timeFor(order.channel);
    for (Component &component : dossier.components)
        noteLookup(component, *procedure, at);
    if (const Agency *agency = competentAgency(order, *procedure, catalogue, place.office, at.date()))
        addCompetence(dossier, *agency, catalogue.borderlessRuleAt(at.date()));
    const WorkingCalendar hours = calendarFor(order, catalogue, calendar, place.office, at.date());
    const DueTime due = hours.dueFor(at, time);
    const bool isAgreed = order.appointment.isValid() && order.appointment != due.at;
    dossier.dueAt = isAgreed ? order.appointment : due.at;
    dossier.duration = durationText(time);
    dossier.dueReason = isAgreed ? agreedReason(order, due) : dueReasonText(due);
    certify(dossier, order, *procedure);
    dossier.isAtOnce = order.isFinishedNow;
    dossier.keepsPapers = procedure->keepsPapers;
    int number = 0;
    for (const QString &name : procedure->results)
        dossier.results.append({++number, name});
    addMembers(dossier, *procedure, place.office, catalogue, hours);
    settle(dossier, order, procedure->termsAt(at.date()), catalogue);
    return dossier;
}
