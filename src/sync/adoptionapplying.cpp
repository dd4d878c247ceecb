// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptionapplying.h"

#include "adoptiontable.h"
#include "listreviewjson.h"
#include "operation.h"

using namespace Qt::StringLiterals;

Result<std::optional<bool>> applyAdoption(Connection &connection, const ChangeItem &item)
{
    const bool isAnswer = item.kind == OperationKind::visitReason;
    if (!isAnswer && item.kind != OperationKind::listReviewed)
        return std::optional<bool>();
    AdoptionTable table(connection);
    Result<bool> applied = false;
    if (isAnswer) {
        if (const auto answer = visitAnswerFromJson(item.changed.value("answer"_L1).toObject()))
            applied = table.add(*answer);
    } else if (const auto review = listReviewFromJson(item.changed.value("listReview"_L1).toObject())) {
        applied = table.add(*review);
    }
    if (!applied)
        return applied.error();
    return std::optional<bool>(*applied);
}
