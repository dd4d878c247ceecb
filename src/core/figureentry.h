// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "period.h"

#include <QDateTime>
#include <QList>
#include <QUuid>

#include <optional>

/// One figure of a report that no facts give, as it was typed or loaded. Its line is known by id and name, in whichever
/// version of the template.
struct FigureEntry
{
    int table = 0;               ///< Of the template, from 0.
    QString line;                ///< Id of the template's line; may be empty.
    QString name;                ///< Of that line.
    QString column;              ///< "3"
    std::optional<double> value; ///< Nothing: it was emptied.

    bool isOfCell(const FigureEntry &other) const
    {
        return table == other.table && line == other.line && name == other.name && column == other.column;
    }
    friend bool operator==(const FigureEntry &, const FigureEntry &) = default;
};

/// Which report of which unit and period.
struct FiguredReport
{
    QString report; ///< Which template: "e-learning".
    Period period;
    QString unitCode; ///< Agency code: "H61.33".
};

/// Figures that somebody entered at once, at whichever counter of the office.
struct EnteredFigures
{
    QUuid id; ///< UUIDv7.
    FiguredReport of;
    QDateTime at;
    QString officerId;
    QString officerName;
    QList<FigureEntry> figures;
};

/// The entry of a cell that holds, and whose it is.
struct StandingFigure
{
    FigureEntry figure;
    QDateTime at;
    QString officerId;
    QString officerName;
    friend bool operator==(const StandingFigure &, const StandingFigure &) = default;
};
