// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officeapplying.h"

#include "adoptiontable.h"
#include "dayclosejson.h"
#include "dayclosetable.h"
#include "daylookjson.h"
#include "enteredfiguretable.h"
#include "figureentryjson.h"
#include "listreviewjson.h"
#include "meetingtaskjson.h"
#include "meetingtasktable.h"
#include "ministryjson.h"
#include "ministrytable.h"
#include "outboxtable.h"
#include "reviewtargetsjson.h"
#include "targettable.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

/// `read`: of the member's object; `keep`: of the table, false where it is there already.
template <auto read, typename Table, auto keep> Result<bool> keptIn(Connection &connection, const QJsonObject &told)
{
    const auto value = read(told);
    if (!value)
        return false;
    Table table(connection);
    return (table.*keep)(*value);
}

/// What was entered here and waits unsent stands: it comes later in the feed, and then holds at every counter.
Result<bool> keepEntered(Connection &connection, const QJsonObject &told)
{
    auto entered = enteredFiguresFromJson(told);
    if (!entered)
        return false;
    const auto waiting = OutboxTable(connection).unsentOf(figuresLane(entered->of), OperationKind::figuresEntered);
    if (!waiting)
        return waiting.error();
    for (const StoredOperation &stored : *waiting) {
        const auto operation = readOperation(stored.body);
        const auto own =
            enteredFiguresFromJson(operation ? operation->payload.value("entered"_L1).toObject() : QJsonObject());
        if (!own || own->id == entered->id) // That it is told of is its own sending.
            continue;
        entered->figures.removeIf([&own](const FigureEntry &entry) {
            return std::any_of(own->figures.begin(), own->figures.end(),
                               [&entry](const FigureEntry &one) { return one.isOfCell(entry); });
        });
    }
    return EnteredFigureTable(connection).put(*entered);
}

using KeepsVisit = Result<bool> (AdoptionTable::*)(const VisitAnswer &);
using KeepsReview = Result<bool> (AdoptionTable::*)(const ListReview &);

struct OfficeApplier
{
    QLatin1StringView kind;
    QLatin1StringView member; ///< Of the operation's payload.
    Result<bool> (*keep)(Connection &connection, const QJsonObject &told);
};

const OfficeApplier officeAppliers[] = {
    {OperationKind::counterConfirmed, "counterDay"_L1,
     keptIn<counterDayFromJson, DayCloseTable, &DayCloseTable::confirm>},
    {OperationKind::dayLooked, "look"_L1, keptIn<dayLookFromJson, DayCloseTable, &DayCloseTable::look>},
    {OperationKind::dayClosed, "close"_L1, keptIn<dayCloseFromJson, DayCloseTable, &DayCloseTable::close>},
    {OperationKind::meetingTask, "task"_L1, keptIn<meetingTaskFromJson, MeetingTaskTable, &MeetingTaskTable::put>},
    {OperationKind::targetsSet, "targets"_L1, keptIn<setTargetsFromJson, TargetTable, &TargetTable::add>},
    {OperationKind::visitReason, "answer"_L1,
     keptIn<visitAnswerFromJson, AdoptionTable, KeepsVisit(&AdoptionTable::add)>},
    {OperationKind::listReviewed, "listReview"_L1,
     keptIn<listReviewFromJson, AdoptionTable, KeepsReview(&AdoptionTable::add)>},
    {OperationKind::figuresEntered, "entered"_L1, keepEntered},
    {OperationKind::ministryLoaded, "ministryList"_L1,
     keptIn<ministryListFromJson, MinistryTable, &MinistryTable::add>},
};

} // namespace

Result<bool> applyOfficeChange(Connection &connection, const ChangeItem &item)
{
    const auto applier = std::find_if(std::begin(officeAppliers), std::end(officeAppliers),
                                      [&item](const OfficeApplier &one) { return item.kind == one.kind; });
    return applier == std::end(officeAppliers)
               ? Result<bool>(false)
               : applier->keep(connection, item.changed.value(applier->member).toObject());
}
