// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoptionreview.h"

#include <QStandardItemModel>

// The figures of the page Dịch vụ công trực tuyến in words and rows; sorted by the role SortRole, the procedure's code
// stands in the first column under CodeRole.

namespace AdoptionRole {
inline constexpr int code = Qt::UserRole + 1;
inline constexpr int sort = Qt::UserRole + 2;
} // namespace AdoptionRole

/// "Phí chưa trả trực tuyến", "cần bản chính", …: short, for a cell.
QString shortWords(OnlineObstacle obstacle);
QString obstacleWords(const AdoptionProcedure &procedure); ///< All of them; empty: none.
QString levelWords(const AdoptionProcedure &procedure);    ///< "Toàn trình", "Một phần", …
QString shareWords(const AdoptionShare &share);            ///< "31,2 %"; a dash where there is nothing to have one of.
QString countWords(const AdoptionShare &share);            ///< "12 / 340"

void fillProcedures(QStandardItemModel &model, const AdoptionReview &review);
void fillLifts(QStandardItemModel &model, const QList<AdoptionLift> &lifts);
void fillUnused(QStandardItemModel &model, const AdoptionReview &review);
void fillReasons(QStandardItemModel &model, const AdoptionReview &review);
