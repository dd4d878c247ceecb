// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayapplying.h"

#include "dayclosejson.h"
#include "dayclosetable.h"
#include "operation.h"

using namespace Qt::StringLiterals;

Result<std::optional<bool>> applyDay(Connection &connection, const ChangeItem &item)
{
    const bool isConfirmation = item.kind == OperationKind::counterConfirmed;
    if (!isConfirmation && item.kind != OperationKind::dayClosed)
        return std::optional<bool>();
    DayCloseTable days(connection);
    Result<bool> applied = false;
    if (isConfirmation) {
        if (const auto day = counterDayFromJson(item.changed.value("counterDay"_L1).toObject()))
            applied = days.confirm(*day);
    } else if (const auto close = dayCloseFromJson(item.changed.value("close"_L1).toObject())) {
        applied = days.close(*close);
    }
    if (!applied)
        return applied.error();
    return std::optional<bool>(*applied);
}
