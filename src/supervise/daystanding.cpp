// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daystanding.h"

#include "dayclosetable.h"
#include "dayreading.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct DayStandingText
{
    Q_DECLARE_TR_FUNCTIONS(DayStanding)
};

} // namespace

Result<DayStanding> dayStanding(Connection &connection, QDate day)
{
    DayStanding standing;
    const auto record = dayRecord(connection, day);
    if (!record)
        return record.error();
    standing.now = *record;
    const auto closes = DayCloseTable(connection).closes(day);
    if (!closes)
        return closes.error();
    if (!closes->isEmpty())
        standing.close = closes->first();
    standing.awaitsLeader = !closes->isEmpty() && std::all_of(closes->begin(), closes->end(),
                                                              [](const DayClose &close) { return close.isSelfClosed; });
    return standing;
}

QStringList changesSinceClose(const DayStanding &standing)
{
    QStringList changes;
    if (!standing.isVoided())
        return changes;
    const DayRecord &before = standing.close->record;
    const DayRecord &now = standing.now;
    if (const int more = now.received - before.received; more > 0)
        changes.append(DayStandingText::tr("%n dossier(s) received besides", nullptr, more));
    if (const int more = now.voided - before.voided; more > 0)
        changes.append(DayStandingText::tr("%n dossier(s) cancelled besides", nullptr, more));
    if (const int more = now.returned - before.returned; more > 0)
        changes.append(DayStandingText::tr("%n result(s) returned besides", nullptr, more));
    if (const int more = now.corrected - before.corrected; more > 0)
        changes.append(DayStandingText::tr("%n correction(s) besides", nullptr, more));
    if (const int more = now.payments - before.payments; more > 0)
        changes.append(DayStandingText::tr("%n entry(ies) of the fee ledger besides", nullptr, more));
    if (const int more = now.confirmations - before.confirmations; more > 0)
        changes.append(DayStandingText::tr("%n confirmation(s) of a counter besides", nullptr, more));
    if (changes.isEmpty()) // As many as before, and not the same.
        changes.append(DayStandingText::tr("records of that day were exchanged"));
    return changes;
}

Result<QList<QDate>> unclosedDays(Connection &connection, QDate today)
{
    return DayCloseTable(connection).unclosed(today.addDays(-unclosedDaysBack), today);
}

Result<QList<QDate>> daysAwaitingLeader(Connection &connection, QDate today)
{
    return DayCloseTable(connection).unconfirmed(today.addDays(-365));
}
