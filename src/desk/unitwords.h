// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unitadoption.h"

#include <QStandardItemModel>

/// Of which of the three shares the weeks are shown; they are never added up.
enum class UnitShare { SelfFiled, Assisted, Digitised };

/// How the units of the tree stand, as the view "Các đơn vị" shows it.
struct UnitsView
{
    KnownUnits known; ///< In the order of the rows.
    OnlineList current;
    QDate today;
    QString own; ///< Office::code of the one who looks.
    UnitShare share = UnitShare::SelfFiled;

    QList<AdoptionWeek> weeks() const { return adoptionWeeks(known.days); } ///< The columns, of nothing.
};

// Rows as in adoptionwords.h; the unit's code stands in the first column under AdoptionRole::code.

/// Without what the names of all such offices begin with: "Xã An Khánh".
QString shortUnitName(const UnitAdoption &unit);
QString standingWords(ReviewStanding standing);              ///< "chưa rà soát", "danh mục cũ", "đã rà soát".
QString ageWords(const UnitListReview &review, QDate today); ///< "hôm nay", "12 ngày".
/// How many have not gone over the current list, and the first of them by name; or that nobody is missing.
QString missingWords(const UnitsView &view);
/// All of a unit's last review, in a line.
QString reviewLine(const UnitAdoption &unit, const UnitsView &view);

/// A week's, or all weeks' three shares of a unit, in a line.
QString weekLine(const UnitAdoption &unit, const AdoptionWeek &week);
QString shareName(UnitShare share); ///< "Tự nộp trực tuyến", …
const AdoptionShare &shareOf(const AdoptionWeek &week, UnitShare share);

/// Columns of the table: name, standing, last, age, the weeks, all of them together.
inline constexpr int firstWeekColumn = 4;
void fillUnits(QStandardItemModel &model, const UnitsView &view);
