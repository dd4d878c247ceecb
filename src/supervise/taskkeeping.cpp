// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskkeeping.h"

#include "acting.h"
#include "meetingtaskjson.h"
#include "uuidv7.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct TaskKeeping
{
    Q_DECLARE_TR_FUNCTIONS(TaskKeeping)
};

Error refusedTask(const QString &code, const QString &message, const QString &field)
{
    return {ErrorKind::RefusedByRule, code, message, {}, field};
}

Result<void> checkTask(const MeetingTask &task, QDate meeting)
{
    if (!meeting.isValid())
        return refusedTask(u"meeting-missing"_s, TaskKeeping::tr("Enter the day of the meeting."), u"meeting"_s);
    if (task.unit.isEmpty())
        return refusedTask(u"unit-missing"_s, TaskKeeping::tr("Enter the unit whose work it is."), u"unit"_s);
    if (task.what.isEmpty())
        return refusedTask(u"what-missing"_s, TaskKeeping::tr("Enter what is to be done."), u"what"_s);
    if (task.due.isValid() && task.due < task.meeting)
        return refusedTask(u"due-before-meeting"_s, TaskKeeping::tr("It cannot be due before the meeting."), u"due"_s);
    if (task.isDone() && task.evidence.isEmpty())
        return refusedTask(u"evidence-missing"_s,
                           TaskKeeping::tr("Say what shows that it is done: words, a dossier's code, a report."),
                           u"evidence"_s);
    return {};
}

bool asksOtherwise(const MeetingTask &a, const MeetingTask &b)
{
    return a.unit != b.unit || a.what != b.what || a.purpose != b.purpose || a.due != b.due;
}

} // namespace

int MeetingList::carriedTo(const MeetingTask &task) const
{
    return int(std::count_if(meetings.begin(), meetings.end(),
                             [&](QDate day) { return day > task.meeting && day <= meeting; })) +
           (meeting > task.meeting && !meetings.contains(meeting) ? 1 : 0);
}

Result<MeetingList> meetingList(Connection &connection, QDate meeting)
{
    MeetingTaskTable table(connection);
    const auto meetings = table.meetings();
    if (!meetings)
        return meetings.error();
    const auto tasks = table.of(meeting);
    if (!tasks)
        return tasks.error();
    return MeetingList{meeting, *tasks, *meetings};
}

Result<MeetingTask> keepTask(Connection &connection, const MeetingTask &task, QDate meeting, const Act &act)
{
    MeetingTaskTable table(connection);
    MeetingTask kept = task;
    kept.unit = task.unit.simplified();
    kept.what = task.what.simplified();
    kept.proposal = task.proposal.simplified();
    kept.evidence = task.evidence.simplified();
    const auto before = table.find(task.id);
    if (!before)
        return before.error();
    const bool isGiven = before->has_value();
    kept.id = isGiven ? task.id : makeUuidV7(act.at.toMSecsSinceEpoch());
    kept.meeting = isGiven ? (*before)->meeting : meeting;
    if (act.officer.role == Role::Officer && (!isGiven || asksOtherwise(**before, kept)))
        return Error{ErrorKind::NotAllowed,
                     u"not-supervisor"_s,
                     TaskKeeping::tr("Only a supervisor gives a task or changes it; you can note what became of it."),
                     {},
                     u"what"_s};
    if (const auto checked = checkTask(kept, meeting); !checked)
        return checked.error();
    if (!kept.isDone())
        kept.closedAt = {};
    else if (!isGiven || !(*before)->isDone())
        kept.closedAt = qMax(meeting, kept.meeting);
    else
        kept.closedAt = (*before)->closedAt;
    // A later change is never older than what it changes, whatever the clock says.
    kept.at = isGiven ? qMax(act.at, (*before)->at.addSecs(1)) : act.at;
    kept.officerId = act.officer.id;
    kept.officerName = act.officer.displayName;
    if (const auto put = table.put(kept); !put)
        return put.error();
    NewOperation operation = operationOf(OperationKind::meetingTask, kept.id, act);
    operation.payload = {{u"task"_s, toJson(kept)}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return kept;
}
