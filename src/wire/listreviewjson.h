// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listreview.h"
#include "result.h"

#include <QJsonObject>

/// An answer and a declared review as their operations carry them; times ISO with +07:00, days yyyy-MM-dd.
QJsonObject toJson(const VisitAnswer &answer);
QJsonObject toJson(const ListReview &review);
/// Errors name the field: what came by the feed may be of another version.
Result<VisitAnswer> visitAnswerFromJson(const QJsonObject &json);
Result<ListReview> listReviewFromJson(const QJsonObject &json);
