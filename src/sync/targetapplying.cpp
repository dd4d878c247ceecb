// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetapplying.h"

#include "operation.h"
#include "reviewtargetsjson.h"
#include "targettable.h"

using namespace Qt::StringLiterals;

Result<std::optional<bool>> applyTargets(Connection &connection, const ChangeItem &item)
{
    if (item.kind != OperationKind::targetsSet)
        return std::optional<bool>();
    const auto set = setTargetsFromJson(item.changed.value("targets"_L1).toObject());
    if (!set)
        return std::optional<bool>(false);
    const auto added = TargetTable(connection).add(*set);
    if (!added)
        return added.error();
    return std::optional<bool>(*added);
}
