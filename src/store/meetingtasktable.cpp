// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meetingtasktable.h"

#include "clock.h"
#include "meetingtaskjson.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

Result<bool> MeetingTaskTable::put(const MeetingTask &task)
{
    const QString closedAt = task.closedAt.isValid() ? task.closedAt.toString(Qt::ISODate) : u""_s;
    const auto put = m_connection.change(
        "INSERT INTO meeting_task (id, meeting, closed_at, at, document) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO "
        "UPDATE SET meeting = excluded.meeting, closed_at = excluded.closed_at, at = excluded.at, document = "
        "excluded.document WHERE (excluded.at, excluded.document) > (at, document)",
        {task.id.toRfc4122(), task.meeting.toString(Qt::ISODate), closedAt, toIsoOfficeTime(task.at),
         QString::fromUtf8(QJsonDocument(toJson(task)).toJson(QJsonDocument::Compact))});
    if (!put)
        return put.error();
    return *put > 0;
}

Result<QList<MeetingTask>> MeetingTaskTable::tasks(const char *sql, const QVariantList &values)
{
    const auto rows = m_connection.run(sql, values);
    if (!rows)
        return rows.error();
    QList<MeetingTask> found;
    while ((*rows)->next()) {
        if (auto read = meetingTaskFromJson(QJsonDocument::fromJson((*rows)->value(0).toString().toUtf8()).object()))
            found.append(*std::move(read));
    }
    (*rows)->finish();
    return found;
}

Result<std::optional<MeetingTask>> MeetingTaskTable::find(const QUuid &id)
{
    const auto found = tasks("SELECT document FROM meeting_task WHERE id = ?", {id.toRfc4122()});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<MeetingTask>() : std::optional(found->first());
}

Result<QList<MeetingTask>> MeetingTaskTable::of(QDate meeting)
{
    const QString day = meeting.toString(Qt::ISODate);
    auto found = tasks("SELECT document FROM meeting_task WHERE meeting <= ? AND (closed_at = '' OR closed_at >= ?) "
                       "ORDER BY meeting, id",
                       {day, day});
    if (!found)
        return found;
    std::stable_sort(found->begin(), found->end(), [](const MeetingTask &a, const MeetingTask &b) {
        if (a.meeting != b.meeting)
            return a.meeting < b.meeting;
        const QDate far(9999, 12, 31); // Without a day, behind those that have one.
        return (a.due.isValid() ? a.due : far) < (b.due.isValid() ? b.due : far);
    });
    return found;
}

Result<QList<QDate>> MeetingTaskTable::meetings()
{
    const auto rows =
        m_connection.run("SELECT meeting FROM meeting_task UNION SELECT closed_at FROM meeting_task WHERE "
                         "closed_at <> '' ORDER BY 1");
    if (!rows)
        return rows.error();
    QList<QDate> found;
    while ((*rows)->next())
        found.append(QDate::fromString((*rows)->value(0).toString(), Qt::ISODate));
    (*rows)->finish();
    return found;
}
