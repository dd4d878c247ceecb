// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiptvalues.h"

#include "clock.h"
#include "money.h"
#include "slipcode.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString weekday(QDate date)
{
    static const QString names[] = {u"Thứ Hai"_s, u"Thứ Ba"_s,  u"Thứ Tư"_s,  u"Thứ Năm"_s,
                                    u"Thứ Sáu"_s, u"Thứ Bảy"_s, u"Chủ Nhật"_s};
    return names[date.dayOfWeek() - 1];
}

QString clockInWords(QTime time)
{
    return time.toString(u"HH' giờ 'mm"_s);
}

QString withLeadingZero(const QString &text)
{
    static const QRegularExpression oneDigit(u"\\A([0-9])(?![0-9,.])"_s);
    QString padded = text;
    return padded.replace(oneDigit, u"0\\1"_s);
}

QString orElse(const QString &text, const QString &otherwise)
{
    return text.trimmed().isEmpty() ? otherwise : text.trimmed();
}

QString groupedPhone(const QString &phone)
{
    if (phone.size() != 10)
        return phone;
    return phone.left(4) + u' ' + phone.mid(4, 3) + u' ' + phone.mid(7);
}

QString plainDong(Dong amount)
{
    return formattedDong(amount).replace(u'₫', u'đ');
}

/// How the fee stands: as the ledger has it, else as it was chosen at the receipt.
QString paymentWords(const FormSet &forms, const Fee &fee, const std::optional<FeeBalance> &balance)
{
    if (!balance || balance->payments.isEmpty())
        return forms.word(u"fee."_s + toText(fee.method));
    if (balance->open() > 0 && balance->paid() > 0)
        return filledText(forms.word(u"fee.part"_s),
                          {{u"paid"_s, plainDong(balance->paid())}, {u"open"_s, plainDong(balance->open())}});
    if (balance->open() > 0)
        return forms.word(balance->awaited() > 0 ? u"fee.transfer"_s : u"fee.later"_s);
    for (auto payment = balance->payments.crbegin(); payment != balance->payments.crend(); ++payment) {
        if (payment->state == PaymentState::Paid)
            return forms.word(payment->entry.method == PaymentMethod::Cash ? u"fee.cash"_s : u"fee.transferred"_s);
    }
    return forms.word(u"fee."_s + toText(fee.method));
}

/// "15.000 đ (đã thu tiền mặt)"; empty if nothing was ever to be paid.
QString feeShort(const FormSet &forms, const Fee &fee, const std::optional<FeeBalance> &balance)
{
    if (fee.isUnruled)
        return forms.word(u"fee.unknown"_s);
    if (fee.lines.isEmpty())
        return QString();
    if (fee.total() > 0)
        return plainDong(fee.total()) + u" ("_s + paymentWords(forms, fee, balance) + u')';
    if (fee.exemption.isEmpty())
        return forms.word(u"fee.free"_s);
    return filledText(forms.word(u"fee.exempt"_s), {{u"ground"_s, fee.exemption}});
}

QString feeWhole(const FormSet &forms, const Fee &fee, const std::optional<FeeBalance> &balance)
{
    const Result<QString> words = amountInWords(fee.total());
    if (fee.lines.isEmpty() || !words)
        return feeShort(forms, fee, balance);
    return plainDong(fee.total()) + u" ("_s + *words + u"), "_s + paymentWords(forms, fee, balance);
}

QString submitterText(const FormSet &forms, const Submitter &submitter)
{
    if (submitter.relation == Relation::Self || submitter.person.name.isEmpty())
        return forms.word(u"submitter.self"_s);
    QString text = submitter.person.name + u" ("_s + forms.word(u"relation."_s + toText(submitter.relation));
    if (!submitter.authority.isEmpty())
        text += u", "_s + submitter.authority;
    return text + u')';
}

void addPerson(FormValues &values, const FormSet &forms, const Dossier &dossier)
{
    const Applicant &applicant = dossier.applicant;
    const QString none = forms.word(u"none"_s);
    const bool isOrganisation = applicant.kind != OwnerKind::Person && !applicant.taxCode.isEmpty();
    const QString paper = isOrganisation ? u"organisation"_s : toText(applicant.paper.kind);
    const QString noNumber = applicant.paper.ground.isEmpty() ? none : forms.word(u"no-paper"_s);
    values[u"applicant"_s] = applicant.name;
    values[u"APPLICANT"_s] = applicant.name.toUpper();
    values[u"submitter"_s] = submitterText(forms, dossier.submitter);
    values[u"submitterName"_s] = submitterOf(dossier).name;
    values[u"address"_s] = orElse(applicant.address, none);
    values[u"phone"_s] = orElse(groupedPhone(applicant.phone), none);
    values[u"email"_s] = orElse(applicant.email, none);
    values[u"paper"_s] = forms.word(u"paper."_s + paper);
    values[u"number"_s] = orElse(isOrganisation ? applicant.taxCode : applicant.paper.number, noNumber);
}

void addTimes(FormValues &values, const FormSet &forms, const Dossier &dossier)
{
    const QDateTime received = inOfficeTime(dossier.receivedAt);
    values[u"received"_s] = timeInWords(received);
    values[u"receivedShort"_s] = clockInWords(received.time()) + u", "_s + vietnameseDay(received.date());
    values[u"due"_s] = forms.word(u"no-appointment"_s);
    values[u"dueShort"_s] = forms.word(u"no-appointment"_s);
    if (dossier.dueAt) {
        const QDateTime due = inOfficeTime(*dossier.dueAt);
        values[u"due"_s] =
            clockInWords(due.time()) + u" phút, "_s + weekday(due.date()) + u", "_s + dateInWords(due.date());
        values[u"dueShort"_s] = clockInWords(due.time()) + u", "_s + vietnameseDay(due.date());
    }
    if (!dossier.dueReason.isEmpty())
        values[u"dueReason"_s] = u'(' + dossier.dueReason + u')';
    values[u"duration"_s] = orElse(withLeadingZero(dossier.duration), forms.word(u"no-appointment"_s));
    if (dossier.supplementUntil.isValid())
        values[u"until"_s] = dossier.supplementUntil.toString(u"dd/MM/yyyy"_s);
}

QString memberText(const Dossier &dossier)
{
    QStringList members;
    for (const MemberProcedure &member : dossier.members) {
        QString text =
            member.name.isEmpty() ? member.procedureCode : member.name + u" ("_s + member.procedureCode + u')';
        if (!member.agency.isEmpty() && member.agency != dossier.receivingAgency)
            text += u", "_s + member.agency;
        if (dossier.members.last().stage > 1)
            text = u"giai đoạn %1: "_s.arg(member.stage) + text;
        if (member.dueAt)
            text += u" – hẹn "_s + inOfficeTime(*member.dueAt).toString(u"dd/MM/yyyy"_s);
        members << text;
    }
    return members.join(u"; "_s);
}

void addCodes(FormValues &values, const FormSet &forms, const Dossier &dossier)
{
    const QString year = inOfficeTime(dossier.receivedAt).toString(u"yyyy"_s);
    const Result<SlipCode> slip = SlipCode::parse(dossier.slipDigits);
    values[u"code"_s] = dossier.code();
    if (dossier.codes.isEmpty())
        values[u"code"_s] = filledText(forms.word(u"number.pending"_s), {{u"system"_s, dossier.homeSystem}});
    values[u"book"_s] = u"%1/%2"_s.arg(dossier.counter, 2, 10, '0'_L1).arg(year);
    if (slip)
        values[u"slip"_s] = slip->grouped();
    const bool isOfficial = !dossier.codes.isEmpty() && dossier.codes.first().kind == CodeKind::Official;
    if (isOfficial)
        values[u"serial"_s] = dossier.code().section(u'-', -1);
    else if (slip)
        values[u"serial"_s] = u"%1"_s.arg(slip->serial(), 4, 10, '0'_L1);
}

QString missingNames(const Dossier &dossier)
{
    QStringList names;
    for (const Component &component : dossier.components) {
        if (component.state == ComponentState::Missing && component.isRequired)
            names << component.name;
    }
    return names.join(u"; "_s);
}

QString rowKey(const Component &component, const Dossier &dossier)
{
    switch (component.state) {
    case ComponentState::Missing:
        return dossier.supplementUntil.isValid() ? u"missing-until"_s : u"missing"_s;
    case ComponentState::Shown:
        return u"shown"_s;
    case ComponentState::Database:
        return u"database"_s;
    case ComponentState::Reused:
        return u"reused"_s;
    default:
        return u"plain"_s;
    }
}

} // namespace

QString dateInWords(QDate date)
{
    const QString day = u"%1"_s.arg(date.day(), 2, 10, '0'_L1);
    const QString month = date.month() <= 2 ? u"0%1"_s.arg(date.month()) : QString::number(date.month());
    return u"ngày %1 tháng %2 năm %3"_s.arg(day, month, QString::number(date.year()));
}

QString timeInWords(const QDateTime &time)
{
    return clockInWords(time.time()) + u" phút, "_s + dateInWords(time.date());
}

QString vietnameseDay(QDate date)
{
    return weekday(date) + u' ' + date.toString(u"dd/MM/yyyy"_s);
}

FormValues officeValues(const Office &office)
{
    QString shortParent = office.parentName;
    shortParent.replace(u"Ủy ban nhân dân"_s, u"UBND"_s, Qt::CaseInsensitive);
    return {{u"PARENT"_s, office.parentName.toUpper()},
            {u"SHORTPARENT"_s, shortParent.toUpper()},
            {u"HEAD"_s, office.shortHead.toUpper()},
            {u"unit"_s, office.name},
            {u"website"_s, office.website},
            {u"officePhone"_s, office.phone}};
}

const FeePayment *awaitedTransfer(const PrintOccasion &occasion)
{
    if (!occasion.balance || occasion.account.account.isEmpty())
        return nullptr;
    for (const FeePayment &payment : occasion.balance->payments) {
        if (payment.state == PaymentState::Awaited)
            return &payment;
    }
    return nullptr;
}

FormValues receiptValues(const FormSet &forms, const Dossier &dossier, const Office &office,
                         const PrintOccasion &occasion)
{
    FormValues values;
    addPerson(values, forms, dossier);
    addTimes(values, forms, dossier);
    values.insert(officeValues(office));
    values[u"placeAndDate"_s] = office.place + u", "_s + dateInWords(inOfficeTime(dossier.receivedAt).date());
    values[u"counterNumber"_s] = QString::number(dossier.counter);
    addCodes(values, forms, dossier);
    values[u"procedure"_s] = dossier.procedureName;
    values[u"procedureCode"_s] = dossier.procedureCode;
    if (!dossier.purpose.isEmpty()) {
        const QString purpose = dossier.purpose;
        values[u"purpose"_s] = u", mục đích: "_s + purpose[0].toLower() + purpose.mid(1);
    }
    values[u"channel"_s] = forms.word(u"channel."_s + toText(dossier.channel));
    values[u"return"_s] = forms.word(u"return."_s + toText(dossier.returnWay));
    if (dossier.returnWay == ReturnWay::Post && !dossier.returnAddress.isEmpty())
        values[u"return"_s] += u" – "_s + dossier.returnAddress;
    values[u"sets"_s] = u"01"_s;
    values[u"fee"_s] = feeWhole(forms, dossier.fee, occasion.balance);
    values[u"feeShort"_s] = feeShort(forms, dossier.fee, occasion.balance);
    if (const FeePayment *payment = awaitedTransfer(occasion)) {
        values[u"transferAmount"_s] = plainDong(payment->entry.amount);
        values[u"transferReference"_s] = payment->entry.reference;
    }
    values[u"members"_s] = memberText(dossier);
    values[u"missing"_s] = missingNames(dossier);
    values[u"officer"_s] = dossier.officerName;
    values[u"formNumber"_s] = withLeadingZero(occasion.formNumber);
    values[u"reason"_s] = occasion.reason;
    values[u"copy"_s] = QString::number(occasion.copyNumber);
    values[u"replaces"_s] = occasion.replaces > 0 ? QString::number(occasion.replaces) : QString();
    return values;
}

QString printWord(int copyNumber, int replaces)
{
    if (replaces > 0)
        return u"replacement"_s;
    return copyNumber > 1 ? u"reprint"_s : u"print"_s;
}

QList<PaperRow> paperRows(const FormSet &forms, const Dossier &dossier)
{
    QList<PaperRow> rows;
    for (const Component &component : dossier.components) {
        // A paper that is needed in some cases only and was not given is no part of this dossier.
        if (component.state == ComponentState::Missing && !component.isRequired)
            continue;
        PaperRow row;
        row.number = static_cast<int>(rows.size()) + 1;
        const FormValues values{{u"name"_s, component.name},
                                {u"source"_s, component.source},
                                {u"until"_s, dossier.supplementUntil.toString(u"dd/MM/yyyy"_s)}};
        row.text = filledRuns(forms.row(rowKey(component, dossier)), values);
        const QString quantity = component.quantity > 0 ? QString::number(component.quantity) : QString();
        if (component.state == ComponentState::Original)
            row.originals = quantity;
        else if (component.state == ComponentState::Certified)
            row.certified = quantity;
        else if (component.state == ComponentState::Copy)
            row.copies = quantity;
        rows.append(row);
    }
    return rows;
}

QList<PaperRow> missingPaperRows(const Dossier &dossier, const QList<ComponentRequirement> &requirements)
{
    QList<PaperRow> rows;
    for (const Component &component : dossier.components) {
        if (component.state != ComponentState::Missing || !component.isRequired)
            continue;
        PaperRow row;
        row.number = static_cast<int>(rows.size()) + 1;
        row.text = {{component.name, false, false}};
        const auto asked = std::find_if(requirements.begin(), requirements.end(),
                                        [&](const auto &known) { return known.number == component.number; });
        const bool isKnown = asked != requirements.end();
        const QString quantity = QString::number(std::max(isKnown ? asked->quantity : component.quantity, 1));
        const ComponentState form = isKnown ? asked->expected : ComponentState::Original;
        (form == ComponentState::Copy        ? row.copies
         : form == ComponentState::Certified ? row.certified
                                             : row.originals) = quantity;
        rows.append(row);
    }
    return rows;
}
