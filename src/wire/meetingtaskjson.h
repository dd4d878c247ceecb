// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meetingtask.h"
#include "result.h"

#include <QJsonObject>

/// Of an operation meeting.task and of the store.
QJsonObject toJson(const MeetingTask &task);
/// One of a later version, with words that are not known here, is read as other work that is open.
Result<MeetingTask> meetingTaskFromJson(const QJsonObject &json);
