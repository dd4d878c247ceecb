// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskapplying.h"

#include "meetingtaskjson.h"
#include "meetingtasktable.h"
#include "operation.h"

using namespace Qt::StringLiterals;

Result<std::optional<bool>> applyTask(Connection &connection, const ChangeItem &item)
{
    if (item.kind != OperationKind::meetingTask)
        return std::optional<bool>();
    const auto task = meetingTaskFromJson(item.changed.value("task"_L1).toObject());
    if (!task)
        return std::optional<bool>(false);
    const auto put = MeetingTaskTable(connection).put(*task);
    if (!put)
        return put.error();
    return std::optional<bool>(*put);
}
