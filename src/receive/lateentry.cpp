// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lateentry.h"

#include "audittable.h"
#include "clock.h"
#include "dossiertable.h"
#include "slipcounting.h"
#include "uuidv7.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct LateEntering
{
    Q_DECLARE_TR_FUNCTIONS(LateEntering)
};

constexpr int mostSerials = 9999;
constexpr int longestLook = 400; // Days: no rule goes further back.

int workingDaysBetween(const WorkingCalendar &calendar, QDate from, QDate to)
{
    int days = 0;
    for (QDate day = from.addDays(1); day <= to && from.daysTo(day) <= longestLook; day = day.addDays(1))
        days += calendar.isWorkingDay(day);
    return from.daysTo(to) > longestLook ? longestLook : days;
}

void checkTime(const ReceiveOrder &order, const Catalogue &catalogue, const WorkingCalendar &calendar,
               const QDateTime &now, const Officer &officer, QList<FieldFault> &faults)
{
    const QDateTime taken = inOfficeTime(order.takenAt);
    if (taken > now) {
        faults.append({u"takenAt"_s, u"late-future"_s,
                       LateEntering::tr("This time lies in the future: type when the dossier was taken on paper.")});
        return;
    }
    const LateEntryRule rule = catalogue.lateEntryRuleAt(now.date());
    const int back = workingDaysBetween(calendar, taken.date(), now.date());
    const bool isOfficer = officer.role == Role::Officer;
    const int most = isOfficer ? rule.officerDays : rule.supervisorDays;
    if (back <= most)
        return;
    const bool mayAsk = isOfficer && back <= rule.supervisorDays;
    faults.append(
        {u"takenAt"_s, u"late-too-far"_s,
         (mayAsk ? LateEntering::tr("That is %1 working days ago, you may enter up to %2 back: ask a supervisor to "
                                    "sign in.")
                 : LateEntering::tr("That is %1 working days ago; at most %2 are allowed."))
             .arg(back)
             .arg(mayAsk ? most : rule.supervisorDays)});
}

Error padRefused(const QString &code, const QString &message)
{
    return {ErrorKind::RefusedByRule, code, message, {}, u"padNumber"_s};
}

} // namespace

QList<FieldFault> lateFaultsOf(const ReceiveOrder &order, const Catalogue &catalogue, const WorkingCalendar &calendar,
                               const QDateTime &now, const ReceivingPlace &place)
{
    QList<FieldFault> faults;
    if (!order.takenAt.isValid())
        return faults;
    checkTime(order, catalogue, calendar, now, place.officer, faults);
    if (order.lateGround.trimmed().isEmpty())
        faults.append({u"lateGround"_s, u"late-ground-missing"_s,
                       LateEntering::tr("Say why it was not entered then, for example “power cut”.")});
    if (order.padNumber.trimmed().isEmpty())
        return faults;
    const auto slip = SlipCode::parse(order.padNumber);
    if (!slip)
        faults.append(
            {u"padNumber"_s, u"pad-number-wrong"_s,
             LateEntering::tr("The pad's number is TAM- and eighteen digits: scan the sheet or type it again.")});
    else if (slip->office() != place.office.number)
        faults.append({u"padNumber"_s, u"pad-number-foreign"_s,
                       LateEntering::tr("This sheet is from another office: its number cannot be used here.")});
    return faults;
}

Result<SlipCode> freePadSlip(Connection &connection, const QString &padNumber, int counter)
{
    auto slip = SlipCode::parse(padNumber);
    if (!slip) {
        Error error = slip.error();
        error.field = u"padNumber"_s;
        return error;
    }
    const auto holder = DossierTable(connection).keyOfCode(slip->digits());
    if (!holder)
        return holder.error();
    if (*holder) {
        const auto row = DossierTable(connection).row(**holder);
        return padRefused(
            u"pad-number-used"_s,
            LateEntering::tr("The pad's number was used already, for the dossier %1: look at the number on "
                             "the sheet again.")
                .arg(row ? row->code : slip->provisional()));
    }
    if (slip->counter() == counter) {
        const auto isPrinted = PadTable(connection).holds(slip->date(), slip->serial());
        if (!isPrinted)
            return isPrinted.error();
        if (!*isPrinted)
            return padRefused(
                u"pad-unknown"_s,
                LateEntering::tr("No blank sheet with this number was printed at this counter: look at the "
                                 "number again, or leave it empty."));
    }
    return slip;
}

Result<Pad> makePad(Connection &connection, int sheets, const Act &act)
{
    if (sheets < 1 || sheets > mostPadSheets)
        return Error{ErrorKind::BadInput,
                     u"pad-size"_s,
                     LateEntering::tr("A pad has 1 to %1 sheets.").arg(mostPadSheets),
                     {},
                     u"count"_s};
    Pad pad;
    pad.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    pad.day = act.at.date();
    pad.printedAt = act.at;
    pad.officer = act.officer.id;
    for (int i = 0; i < sheets; ++i) {
        const auto serial = nextSlipSerial(connection, pad.day);
        if (!serial)
            return serial.error();
        if (i == 0)
            pad.first = *serial;
        pad.last = *serial;
    }
    if (pad.last > mostSerials)
        return Error{ErrorKind::RefusedByRule,
                     u"slip-numbers-out"_s,
                     LateEntering::tr("Today's numbers of this counter are used up: print the pad tomorrow."),
                     {},
                     {}};
    if (const auto added = PadTable(connection).add(pad); !added)
        return added.error();
    const auto noted =
        AuditTable(connection).add(act.at, act.officer.id, u"pad-printed"_s, u"%1-%2"_s.arg(pad.first).arg(pad.last));
    if (!noted)
        return noted.error();
    return pad;
}

QList<SlipCode> numbersOf(const Pad &pad, int officeNumber, int counter)
{
    QList<SlipCode> numbers;
    numbers.reserve(pad.count());
    for (int serial = pad.first; serial <= pad.last; ++serial)
        numbers.append(SlipCode::make(officeNumber, counter, pad.day, serial));
    return numbers;
}
