// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayclosing.h"

#include "acting.h"
#include "audittable.h"
#include "dayclosejson.h"
#include "dayclosetable.h"
#include "dayreading.h"
#include "daystanding.h"
#include "officertable.h"
#include "uuidv7.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct DayClosing
{
    Q_DECLARE_TR_FUNCTIONS(DayClosing)
};

Error refusedClose(const QString &code, const QString &message, const QString &field = {})
{
    return {ErrorKind::RefusedByRule, code, message, {}, field};
}

Result<void> checkDay(const DayPlace &place)
{
    if (place.day > place.now.date())
        return refusedClose(u"day-ahead"_s,
                            DayClosing::tr("This day has not begun yet: choose today or an earlier day."), u"day"_s);
    return {};
}

Result<void> appendDayOperation(Connection &connection, QLatin1StringView kind, const QUuid &id,
                                const QJsonObject &payload, const Act &act)
{
    NewOperation operation = operationOf(kind, id, act);
    operation.payload = payload;
    const auto appended = OutboxTable(connection).append(operation, act.device);
    return appended ? Result<void>() : appended.error();
}

/// What signing says of an open line that needs no words: what was not done is not said to be seen.
QString acknowledged(const DayCheck &check)
{
    if (check.what != DayCheck::What::Samples)
        return DayClosing::tr("seen");
    return check.explanation.isEmpty() ? DayClosing::tr("no sample was taken") : check.explanation;
}

/// What of a counter's day an officer must say something about.
QStringList oddities(const CounterDay &day)
{
    QStringList odd;
    if (day.cash != 0 && (!day.counted || *day.counted - day.cashDifference != day.cash))
        odd.append(DayClosing::tr("the cash was not counted"));
    if (day.cashDifference != 0)
        odd.append(DayClosing::tr("the cash differs by %1").arg(formattedDong(day.cashDifference)));
    if (!day.numbers.gaps.isEmpty())
        odd.append(DayClosing::tr("%n number(s) without a dossier", nullptr, int(day.numbers.gaps.size())));
    if (day.drafts > 0)
        odd.append(DayClosing::tr("%n draft(s) still parked", nullptr, day.drafts));
    return odd;
}

} // namespace

Result<CounterDay> confirmCounter(Connection &connection, const DayPlace &place, const QString &note, const Act &act)
{
    if (const auto day = checkDay(place); !day)
        return day.error();
    auto composed = counterDay(connection, place);
    if (!composed)
        return composed.error();
    CounterDay day = *std::move(composed);
    day.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    day.at = act.at;
    day.officerId = act.officer.id;
    day.officerName = act.officer.displayName;
    day.note = note.simplified();
    if (const QStringList odd = oddities(day); !odd.isEmpty() && day.note.isEmpty())
        return refusedClose(u"note-missing"_s, DayClosing::tr("Say in a few words why: %1.").arg(odd.join(u", "_s)),
                            u"note"_s);
    if (const auto kept = DayCloseTable(connection).confirm(day); !kept)
        return kept.error();
    const auto appended =
        appendDayOperation(connection, OperationKind::counterConfirmed, day.id, {{u"counterDay"_s, toJson(day)}}, act);
    if (!appended)
        return appended.error();
    return day;
}

Result<bool> maySignDay(Connection &connection, const Officer &officer)
{
    if (officer.role != Role::Officer)
        return false;
    const auto officers = OfficerTable(connection).present();
    if (!officers)
        return officers.error();
    if (officers->size() == 1)
        return true;
    return Error{ErrorKind::NotAllowed,
                 u"not-supervisor"_s,
                 DayClosing::tr("The day is signed by a supervisor: you can confirm your counter."),
                 {},
                 {}};
}

Result<DayClose> closeDay(Connection &connection, const DayPlace &place, const CloseOrder &order, const Act &act)
{
    if (const auto day = checkDay(place); !day)
        return day.error();
    const auto closesSelf = maySignDay(connection, act.officer);
    if (!closesSelf)
        return closesSelf.error();
    const auto record = dayRecord(connection, place.day);
    if (!record)
        return record.error();
    if (record->sha256 != order.seen)
        return refusedClose(u"day-changed"_s,
                            DayClosing::tr("Something of this day came in while you were looking: look again, then "
                                           "sign."));
    const auto checks = dayChecks(connection, place);
    if (!checks)
        return checks.error();
    DayClose close;
    close.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    close.record = *record;
    close.at = act.at;
    close.officerId = act.officer.id;
    close.officerName = act.officer.displayName;
    close.isSelfClosed = *closesSelf;
    for (const DayCheck &check : *checks) {
        if (check.state == DayCheck::State::Blocking)
            return refusedClose(u"day-blocked"_s, check.text, toText(check.what));
        DayCheck signedLine = check;
        if (check.state == DayCheck::State::Open) {
            const auto said = order.explanations.find(check.what);
            const QString words = said == order.explanations.end() ? QString() : said->simplified();
            if (said == order.explanations.end() || (needsWords(check) && words.isEmpty()))
                return refusedClose(u"explanation-missing"_s, DayClosing::tr("Say in a few words: %1.").arg(check.text),
                                    toText(check.what));
            signedLine.state = DayCheck::State::Explained;
            signedLine.explanation = !words.isEmpty() ? words : acknowledged(check);
        }
        close.checks.append(signedLine);
    }
    if (const auto kept = DayCloseTable(connection).close(close); !kept)
        return kept.error();
    if (const auto noted =
            AuditTable(connection).add(act.at, act.officer.id, u"day-closed"_s, place.day.toString(Qt::ISODate));
        !noted)
        return noted.error();
    const auto appended =
        appendDayOperation(connection, OperationKind::dayClosed, close.id, {{u"close"_s, toJson(close)}}, act);
    if (!appended)
        return appended.error();
    return close;
}
