// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onlinelist.h"
#include "period.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

/// Why a citizen came in person, as one of the sample said it; names nobody and no dossier.
struct VisitAnswer
{
    QUuid id;
    QDateTime at;
    int counter = 0;
    QString procedure;
    QString reason; ///< VisitReason::code
};

/// Why nothing of a procedure comes online, in the unit's words.
struct UnusedProcedure
{
    QString code;
    QString remark; ///< May be empty.
};

/// A unit went over its list of procedures that can be filed online, and a supervisor declares it.
struct ListReview
{
    QUuid id;
    QDateTime at;
    QString officerId;
    QString officerName;
    QString unitCode;
    QString unitName;
    Period period; ///< Of the figures.
    int offered = 0;
    int used = 0;
    QList<UnusedProcedure> unused;
    QString note;
    OnlineList list; ///< The edition that was gone over.
};
