// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factsource.h"

/// One condition of a question: which values of a field count.
struct FactCondition
{
    int field = 0;       ///< Its place in FactSource::fields.
    quint32 allowed = 0; ///< A bit for each value.
    friend bool operator==(const FactCondition &, const FactCondition &) = default;
};

/// Which row of a report: empty parts are not told apart.
struct RowKey
{
    QString sector;
    QString procedure;
    QString other; ///< Counter, officer, day, … as the table's axis says.
    friend bool operator==(const RowKey &, const RowKey &) = default;
};

/// The question behind a figure: what is counted, under which conditions, in which row. With the report's period it
/// leads to the dossiers (report/figurelisting).
struct FigureSource
{
    QString source; ///< FactSource::name
    QList<int> measures;
    QList<FactCondition> conditions;
    RowKey row;
    RowAxis axis = RowAxis::All; ///< What RowKey::other is.
    friend bool operator==(const FigureSource &, const FigureSource &) = default;
};

/// In Vietnamese: "tiếp nhận trong kỳ; nộp: trực tuyến; không nhập bù".
QString questionText(const FigureSource &question);
