// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meetingtaskjson.h"

#include "clock.h"

using namespace Qt::StringLiterals;

QJsonObject toJson(const MeetingTask &task)
{
    QJsonObject json{{u"id"_s, task.id.toString(QUuid::WithoutBraces)},
                     {u"meeting"_s, task.meeting.toString(Qt::ISODate)},
                     {u"unit"_s, task.unit},
                     {u"what"_s, task.what},
                     {u"for"_s, toText(task.purpose)},
                     {u"outcome"_s, toText(task.outcome)},
                     {u"proposal"_s, task.proposal},
                     {u"evidence"_s, task.evidence},
                     {u"at"_s, toIsoOfficeTime(task.at)},
                     {u"officer"_s, task.officerId},
                     {u"officerName"_s, task.officerName}};
    if (task.due.isValid())
        json.insert(u"due"_s, task.due.toString(Qt::ISODate));
    if (task.closedAt.isValid())
        json.insert(u"closedAt"_s, task.closedAt.toString(Qt::ISODate));
    return json;
}

Result<MeetingTask> meetingTaskFromJson(const QJsonObject &json)
{
    const auto day = [&json](QLatin1StringView name) {
        return QDate::fromString(json.value(name).toString(), Qt::ISODate);
    };
    MeetingTask task;
    task.id = QUuid::fromString(json.value("id"_L1).toString());
    task.meeting = day("meeting"_L1);
    task.at = fromIsoOfficeTime(json.value("at"_L1).toString());
    task.what = json.value("what"_L1).toString();
    if (task.id.isNull() || !task.meeting.isValid() || !task.at.isValid() || task.what.isEmpty())
        return Error{ErrorKind::BadInput, u"task-unreadable"_s, {}, u"a meeting's task cannot be read"_s, {}};
    task.unit = json.value("unit"_L1).toString();
    task.purpose = taskPurposeFromText(json.value("for"_L1).toString()).value_or(MeetingTask::For::Other);
    task.due = day("due"_L1);
    task.outcome = taskOutcomeFromText(json.value("outcome"_L1).toString()).value_or(MeetingTask::Outcome::Open);
    if (task.isDone())
        task.closedAt = day("closedAt"_L1);
    task.proposal = json.value("proposal"_L1).toString();
    task.evidence = json.value("evidence"_L1).toString();
    task.officerId = json.value("officer"_L1).toString();
    task.officerName = json.value("officerName"_L1).toString();
    return task;
}
