// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meetingtasktable.h"
#include "receiving.h"

/// A task's list of one meeting.
struct MeetingList
{
    QDate meeting;
    QList<MeetingTask> tasks;
    QList<QDate> meetings; ///< All that are known, the earliest first.

    /// To how many meetings the task was carried until this one.
    int carriedTo(const MeetingTask &task) const;
};

Result<MeetingList> meetingList(Connection &connection, QDate meeting);

/// Gives a task (null id) or notes what became of it, with its operation. `meeting`: whose list is looked at: what is
/// done is closed there. Only a supervisor gives tasks or changes what was asked; every officer notes the outcome, the
/// proposal and the evidence. Errors: "not-supervisor"; with their field "unit-missing", "what-missing",
/// "due-before-meeting", "evidence-missing" (done, and nothing shows it); "meeting-missing". Runs in one write
/// transaction.
Result<MeetingTask> keepTask(Connection &connection, const MeetingTask &task, QDate meeting, const Act &act);
