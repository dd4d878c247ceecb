// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionapplying.h"

#include "adoptiontable.h"
#include "listreviewjson.h"
#include "ministryjson.h"
#include "ministrytable.h"
#include "operation.h"

using namespace Qt::StringLiterals;

Result<std::optional<bool>> applyAdoption(Connection &connection, const ChangeItem &item)
{
    AdoptionTable table(connection);
    Result<bool> applied = false;
    if (item.kind == OperationKind::visitReason) {
        if (const auto answer = visitAnswerFromJson(item.changed.value("answer"_L1).toObject()))
            applied = table.add(*answer);
    } else if (item.kind == OperationKind::ministryLoaded) {
        if (const auto list = ministryListFromJson(item.changed.value("ministryList"_L1).toObject()))
            applied = MinistryTable(connection).add(*list);
    } else if (item.kind != OperationKind::listReviewed) {
        return std::optional<bool>();
    } else if (const auto review = listReviewFromJson(item.changed.value("listReview"_L1).toObject())) {
        applied = table.add(*review);
    }
    if (!applied)
        return applied.error();
    return std::optional<bool>(*applied);
}
